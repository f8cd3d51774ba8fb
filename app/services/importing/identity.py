"""By what two rows, or a row and a record, are the same: keys, from surest to weakest.

A key is looked for with what a draft *asks*, among what records and drafts *bear*. A key that
begins with ``~`` is weak: it holds only when nobody else on either side has it.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, TypeVar

from app.models.imports import (
    Draft,
    ExhibitorDraft,
    Existing,
    LeadDraft,
    MeetingDraft,
    PersonDraft,
    ProposalDraft,
    RequestDraft,
    SessionDraft,
    Side,
)
from app.models.leads import Lead
from app.services.importing.contacts import is_credit_code

D = TypeVar("D", bound=Draft)

_LEGAL = (
    (re.compile(r"\bcompany\b"), "co"),
    (re.compile(r"\blimited\b"), "ltd"),
    (re.compile(r"\bincorporated\b"), "inc"),
    (re.compile(r"\bcorporation\b"), "corp"),
)
_INEXACT = timedelta(milliseconds=2)
_SIGN = re.compile(r"[^\w&+]|_")


@lru_cache(maxsize=16_384)
def name_key(name: str) -> str:
    """What the spellings of one organisation share.

    Width, case, blanks and punctuation are left out (so brackets do not matter) and English
    legal forms get one spelling. 有限公司, 股份有限公司 and 有限责任公司 stay apart: they can be
    different companies, and a wrong merge costs more than a missed one.
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    if not folded.isascii() and folded.isalnum():
        return folded
    for pattern, short in _LEGAL:
        folded = pattern.sub(short, folded)
    return _SIGN.sub("", folded) or folded.strip()


def _some(prefix: str, *parts: str) -> tuple[str, ...]:
    return (f"{prefix}:{'|'.join(parts)}",) if all(parts) else ()


def _exhibitor(external_id: str, credit_code: str, *names: str) -> tuple[str, ...]:
    code = credit_code if is_credit_code(credit_code) else ""
    keys = _some("id", external_id) + _some("code", code)
    for name in names:
        keys += _some("name", name_key(name))
    return keys


def _person(
    external_id: str, name: str, phone: str, email: str, organisation: str
) -> tuple[str, ...]:
    who = name_key(name)
    return (
        _some("id", external_id)
        + _some("phone", who, phone)
        + _some("email", who, email.casefold())
        + _some("~who", who, name_key(organisation))
    )


def _session(external_id: str, title: str, starts_at: datetime | None) -> tuple[str, ...]:
    what = name_key(title)
    begun = starts_at.isoformat() if starts_at else ""
    return _some("id", external_id) + _some("at", what, begun) + _some("~title", what)


def _request(external_id: str, from_name: str, to_name: str, topic: str) -> tuple[str, ...]:
    pair = (name_key(from_name), name_key(to_name))
    return _some("id", external_id) + _some("ask", *pair, name_key(topic)) + _some("~pair", *pair)


def _meeting(
    meeting_id: str, from_name: str, to_name: str, topic: str, starts_at: datetime | None
) -> tuple[str, ...]:
    """One that says its number is that one alone: a request may have had two at one time."""
    if meeting_id or starts_at is None:
        return _some("id", meeting_id)
    told = (name_key(from_name), name_key(to_name), name_key(topic) or "—")
    return _some("at", *told, starts_at.isoformat())


def _proposal(external_id: str, side: Side, owner: str, title: str) -> tuple[str, ...]:
    about = _some("about", side.value, name_key(owner), name_key(title))
    return _some("id", external_id) + (about or _some("~about", side.value, name_key(title)))


def _lead(external_id: str, *party: str, begun_at: datetime | None, note: str) -> tuple[str, ...]:
    """A lead without a time is known by what was noted."""
    told = [name_key(one) or "—" for one in party]
    if begun_at is None:
        return _some("id", external_id) + _some("said", *told, name_key(note) or "—")
    return _some("id", external_id) + _some("at", *told, _second(begun_at))


def _second(moment: datetime) -> str:
    """Plain text knows seconds, and a workbook's fractions of a day are not quite exact."""
    return (moment + _INEXACT).replace(microsecond=0).isoformat()


def _met(draft: LeadDraft) -> str:
    """Whom a row is about, before the file is asked who that is."""
    who = (draft.name or draft.name_latin, draft.organisation, draft.phone, draft.email)
    return draft.person or "|".join(who)


def asked(draft: Draft) -> tuple[str, ...]:
    """The keys by which a draft looks for its record; an English name only without a Chinese."""
    match draft:
        case ExhibitorDraft():
            return _exhibitor(draft.external_id, draft.credit_code, draft.name)
        case PersonDraft():
            name, body = (
                draft.name or draft.name_latin,
                draft.organisation or draft.organisation_latin,
            )
            return _person(draft.external_id, name, draft.phone, draft.email, body)
        case SessionDraft():
            return _session(draft.external_id, draft.title, draft.starts_at)
        case RequestDraft():
            return _request(draft.external_id, draft.from_name, draft.to_name, draft.topic)
        case MeetingDraft():
            party = (draft.from_id or draft.from_name, draft.to_id or draft.to_name)
            return _meeting(draft.meeting_id, *party, draft.topic, draft.starts_at)
        case ProposalDraft():
            return _proposal(draft.external_id, draft.side, draft.owner, draft.title)
        case LeadDraft():
            met = (draft.exhibitor, _met(draft), draft.author)
            return _lead(draft.external_id, *met, begun_at=draft.begun_at, note=draft.note)


def _borne(draft: Draft, mine: tuple[str, ...]) -> tuple[str, ...]:
    """The keys by which a draft is found by later rows, given what it asks itself."""
    if isinstance(draft, ExhibitorDraft) and draft.name_zh and draft.name_en:
        return (*mine, *_some("name", name_key(draft.name_en)))
    return mine


def known_exhibitor(
    record_id: str, external_id: str, credit_code: str, name_zh: str, name_en: str
) -> Existing:
    """An exhibitor of the file, as importing finds it again."""
    return Existing(record_id, _exhibitor(external_id, credit_code, name_zh, name_en))


def known_person(
    record_id: str,
    external_id: str,
    name: str,
    name_latin: str,
    phone: str,
    email: str,
    organisation: str,
    organisation_latin: str,
) -> Existing:
    """A person of the file, as importing finds them again."""
    body = organisation or organisation_latin
    return Existing(record_id, _person(external_id, name or name_latin, phone, email, body))


def known_session(
    record_id: str, external_id: str, title_zh: str, title_en: str, starts_at: datetime
) -> Existing:
    """A session of the file, as importing finds it again; ``starts_at`` is in UTC."""
    return Existing(record_id, _session(external_id, title_zh or title_en, starts_at))


def known_request(
    record_id: str, external_id: str, from_name: str, to_name: str, topic: str
) -> Existing:
    """A request of the file, by the names of its parties."""
    return Existing(record_id, _request(external_id, from_name, to_name, topic))


def known_meeting(
    record_id: str, from_name: str, to_name: str, topic: str, starts_at: datetime
) -> Existing:
    """A meeting of the file, by its id and by its parties, its topic and when it begins, in UTC."""
    told = _meeting("", from_name, to_name, topic, starts_at)
    return Existing(record_id, (f"id:{record_id}", *told))


def known_proposal(
    record_id: str, external_id: str, side: Side, owner: str, title: str
) -> Existing:
    """An offer or need of the file, by its owner's name and its title."""
    return Existing(record_id, _proposal(external_id, side, owner, title))


def known_lead(lead: Lead, met: str) -> Existing:
    """A lead of the file; ``met`` is whom it is about, by id."""
    told = lead.entry
    party = (told.exhibitor_id, met, told.author)
    timed = _lead(lead.id, *party, begun_at=lead.begun_at, note=told.note)
    return Existing(lead.id, timed + _lead("", *party, begun_at=None, note=told.note))


def code_of(keys: Iterable[str]) -> str:
    """The credit code among the keys, if there is one."""
    return next((key for key in keys if key.startswith("code:")), "")


def repeats(drafts: Sequence[Draft]) -> Mapping[int, tuple[int, str]]:
    """The rows that say again what an earlier row said: to which row, and by which key.

    Weak keys do not count: namesakes in one sheet are two people. Rows whose credit codes
    differ are two companies whatever their names.
    """
    first: dict[str, int] = {}
    codes: dict[int, str] = {}
    found: dict[int, tuple[int, str]] = {}
    for draft in drafts:
        keys = asked(draft)
        code = code_of(keys)
        for key in keys:
            row = first.get(key)
            if row is None or key.startswith("~") or _differ(code, codes.get(row, "")):
                continue
            found[draft.row] = (row, key)
            break
        root = found[draft.row][0] if draft.row in found else draft.row
        codes.setdefault(root, code)
        for key in _borne(draft, keys):
            first.setdefault(key, root)
    return found


def _differ(code: str, other: str) -> bool:
    return bool(code and other and code != other)


def weak_counts(drafts: Iterable[Draft]) -> Counter[str]:
    """How many drafts ask by each weak key."""
    return Counter(key for draft in drafts for key in asked(draft) if key.startswith("~"))


def combine(first: D, later: Draft) -> D:
    """The first draft with what only the later one gives; lists are joined."""
    changes: dict[str, Any] = {}
    for field in fields(first):
        mine, theirs = getattr(first, field.name), getattr(later, field.name)
        if field.name == "row" or theirs in ("", (), None):
            continue
        if mine in ("", (), None):
            changes[field.name] = theirs
        elif isinstance(mine, tuple):
            changes[field.name] = mine + tuple(item for item in theirs if item not in mine)
    return replace(first, **changes)
