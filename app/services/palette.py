"""The command palette's finder: exhibitors, people, sessions and meetings for what is typed."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC

from app.models.palette import Findings, Found, FoundKind, Scope, scope_of
from app.models.scanning import Role
from app.models.times import Clock, now
from app.services.access import guarded
from app.services.store import Reader, Store
from app.services.store import palette_rows as query
from app.services.text import fold, pinyin_of_name, pinyin_of_title, storable

SHOWN = 4  # of each group (UX.md 4.4)
_BEGINS = 3  # the rank of a name that begins so, in letters or in pinyin
_TELLING = 3  # so many letters say something in the middle of a Latin name, too
_PARTIES = 8  # of the best hits, whose next meetings are looked up
_CODE = re.compile(r"([a-z])[ -]?(\d[\d-]*)", re.IGNORECASE)


@guarded(Role.BOOTH)
@dataclass(frozen=True, slots=True)
class Palette:
    """Answers every keystroke from the file's own index."""

    store: Store
    clock: Clock = now

    def find(self, typed: str) -> Findings:
        """The best few records of each kind; a first ``@`` or ``#`` asks for one kind alone."""
        scope, text = scope_of(storable(typed))
        if not fold(text) or scope is Scope.COMMANDS:
            return Findings(typed)
        with self.store.reading() as reader:
            return Findings(typed, self._own(self._groups(reader, scope, text)))

    def _own(self, groups: dict[FoundKind, Sequence[Found]]) -> dict[FoundKind, Sequence[Found]]:
        """A booth finds itself alone: its own page is the only one that it has."""
        access = self.store.access
        if access.is_all:
            return groups
        found = groups.get(FoundKind.EXHIBITOR, ())
        return {FoundKind.EXHIBITOR: [one for one in found if one.id == access.exhibitor_id]}

    def _groups(self, reader: Reader, scope: Scope, text: str) -> dict[FoundKind, Sequence[Found]]:
        groups: dict[FoundKind, Sequence[Found]] = {}
        parties: list[str] = []
        if scope is Scope.ALL:
            found = _exhibitors(reader, text)
            parties += _named(found)
            groups[FoundKind.EXHIBITOR] = found[:SHOWN]
        if scope in (Scope.ALL, Scope.PEOPLE):
            found = _people(reader, text)
            parties += _named(found)
            groups[FoundKind.PERSON] = found[:SHOWN]
        if scope in (Scope.ALL, Scope.SESSIONS):
            found = query.sessions(reader, query.ids_found(reader, text, "session", SHOWN))
            groups[FoundKind.SESSION] = _ranked(found, text, pinyin_of_title)
        if scope is Scope.ALL and parties:
            since = self.clock().astimezone(UTC).isoformat(timespec="milliseconds")
            since = since.replace("+00:00", "Z")
            groups[FoundKind.MEETING] = query.meetings(reader, parties, since, SHOWN)
        return groups


def _exhibitors(reader: Reader, text: str) -> list[Found]:
    ids = query.ids_found(reader, text, "exhibitor", _PARTIES)
    code = _code(text)
    at_booth = query.exhibitors_at(reader, code, SHOWN) if code else []
    ranked = _ranked(query.exhibitors(reader, ids), text, pinyin_of_title)
    first = [replace(one, rank=0) for one in query.exhibitors(reader, at_booth)]
    return [*first, *(one for one in ranked if one.id not in at_booth)]


def _people(reader: Reader, text: str) -> list[Found]:
    ids = query.ids_found(reader, text, "person", _PARTIES)
    code = _code(text)
    with_badge = query.holders_of(reader, code, SHOWN) if code else []
    ranked = _ranked(query.people(reader, ids), text, pinyin_of_name)
    first = [replace(one, rank=0) for one in query.people(reader, with_badge)]
    return [*first, *(one for one in ranked if one.id not in with_badge)]


def _named(found: Sequence[Found]) -> list[str]:
    """Those whose own name begins with what is typed: their meetings are meant."""
    return [one.id for one in found if one.rank <= _BEGINS]


def _code(text: str) -> str:
    """What is typed as the code of a booth or badge: ``b07`` is B-07."""
    met = _CODE.fullmatch(text)
    if met:
        return f"{met[1].upper()}-{met[2]}"
    return text.upper() if "-" in text and any(sign.isdigit() for sign in text) else ""


def _ranked(
    found: Sequence[Found], text: str, pinyin: Callable[[str], tuple[str, str]]
) -> list[Found]:
    typed = fold(text)
    ranked = [_rank(one, typed, pinyin) for one in found]
    if typed.isascii() and len(typed) < _TELLING:
        ranked = [one for one in ranked if one.rank <= _BEGINS] or ranked
    return sorted(ranked, key=lambda one: (one.rank, len(one.title_zh or one.title_en), one.id))


def _rank(one: Found, typed: str, pinyin: Callable[[str], tuple[str, str]]) -> Found:
    names = [fold(one.title_zh), fold(one.title_en)]
    if typed in names:
        return replace(one, rank=1)
    if any(name.startswith(typed) for name in names):
        return replace(one, rank=2)
    if any(typed in name for name in names):
        return replace(one, rank=4)
    matched = pinyin_length(one.title_zh or one.title_en, typed.replace(" ", ""), pinyin)
    return replace(one, rank=3 if matched else 5, matched=matched)


def pinyin_length(title: str, typed: str, pinyin: Callable[[str], tuple[str, str]]) -> int:
    """How many characters at the front of a title these letters spell, in full or by initials."""
    full, initials = pinyin(title)
    if initials.startswith(typed):
        return len(typed)
    if not full.startswith(typed):
        return 0
    length = 1
    while length < len(title) and len(pinyin(title[:length])[0]) < len(typed):
        length += 1
    return length
