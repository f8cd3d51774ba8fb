"""What may stand in an exhibitor's, an offer's or a need's field, read from what was typed."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeAlias

from app.errors import AppError
from app.models.exhibitors import Exhibitor, Industry
from app.models.offers import Cooperation, Need, Offer, Stage, Travels
from app.services.importing.contacts import is_credit_code

Proposal: TypeAlias = Offer | Need
Reads: TypeAlias = Callable[[str, date], Any]  # each field has its own type; the value checks it

_OLDEST = 1800
_MOST_STAFF = 10_000_000
_MOST_MEETINGS = 99
_FEN_OF_WAN = 1_000_000
_LONGEST = 18  # digits of a number that is looked at
_WEBSITE = re.compile(r"(https?://)?[^\s/:]+\.[^\s/:.]{2,}(:\d+)?(/\S*)?", re.IGNORECASE)
_MONEY = re.compile(r"(\d{1,9}(?:\.\d+)?)(?:\s*[-–~至到]\s*(\d{1,9}(?:\.\d+)?))?\s*(?:万元|万)?")
_DAY = re.compile(r"(\d{4})\D{1,3}(\d{1,2})(?:\D{1,3}(\d{1,2}))?\D*")


def _line(words: str, _today: date) -> str:
    return " ".join(words.split())


def _text(words: str, _today: date) -> str:
    return words.strip()


def _whole(words: str, code: str, low: int, high: int) -> int | None:
    plain = words.strip().replace(",", "").replace("，", "")
    if not plain:
        return None
    if not (plain.isdecimal() and len(plain) <= _LONGEST and low <= int(plain) <= high):
        raise AppError(code, {"words": words, "low": low, "high": high})
    return int(plain)


def _founded(words: str, today: date) -> int | None:
    return _whole(words.removesuffix("年"), "exhibitor.founded", _OLDEST, today.year)


def _staff(words: str, _today: date) -> int | None:
    return _whole(words.removesuffix("人"), "exhibitor.staff", 1, _MOST_STAFF)


def _quota(words: str, _today: date) -> int | None:
    return _whole(words, "exhibitor.quota", 0, _MOST_MEETINGS)


def _patents(words: str, _today: date) -> int | None:
    return _whole(words.removesuffix("件"), "proposal.patents", 0, 100_000)


def _website(words: str, _today: date) -> str:
    plain = words.strip()
    if plain and not _WEBSITE.fullmatch(plain):
        raise AppError("exhibitor.website", {"words": words})
    return plain


def _credit_code(words: str, _today: date) -> str:
    plain = re.sub(r"[\s-]", "", words).upper()
    if plain and not is_credit_code(plain):
        raise AppError("exhibitor.credit_code", {"words": words})
    return plain


def _keywords(words: str, _today: date) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in re.split(r"[\s,，、;；]+", words) if word))


def _cooperation(words: str, _today: date) -> tuple[Cooperation, ...]:
    return tuple(Cooperation(word) for word in words.split())


def _deadline(words: str, _today: date) -> date | None:
    """A day, or a month's last day: 2019-03, 2019.3.15, 2019 年 3 月."""
    if not words.strip():
        return None
    found = _DAY.fullmatch(words.strip())
    if found is None:
        raise AppError("proposal.deadline", {"words": words})
    year, month, day = int(found[1]), int(found[2]), found[3]
    try:
        if day is not None:
            return date(year, month, int(day))
        return date.fromordinal(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1)
    except ValueError as error:
        raise AppError("proposal.deadline", {"words": words}) from error


EXHIBITOR_FIELDS: Mapping[str, Reads] = {
    "name_zh": _line,
    "name_en": _line,
    "short_zh": _line,
    "short_en": _line,
    "industry": lambda words, _today: Industry(words),
    "city": _line,
    "founded": _founded,
    "staff": _staff,
    "website": _website,
    "credit_code": _credit_code,
    "quota": _quota,
    "intro_zh": _text,
    "intro_en": _text,
}
PROPOSAL_FIELDS: Mapping[str, Reads] = {
    "title_zh": _line,
    "title_en": _line,
    "text_zh": _text,
    "text_en": _text,
    "industry": lambda words, _today: Industry(words),
    "keywords": _keywords,
    "stage": lambda words, _today: Stage(words) if words else None,
    "cooperation": _cooperation,
    "patents": _patents,
    "deadline": _deadline,
    "subfields": _keywords,
    "rights": _line,
    "travels": lambda words, _today: Travels(words),
    "voucher": lambda words, _today: bool(words),
}


def with_field(exhibitor: Exhibitor, name: str, words: str, today: date) -> Exhibitor:
    """The exhibitor with what was typed in one field; AppError where it cannot stand."""
    value = EXHIBITOR_FIELDS[name](words, today)
    names = {"name_zh": exhibitor.name_zh, "name_en": exhibitor.name_en}
    if name in names and not any((names | {name: value}).values()):
        raise AppError("exhibitor.nameless")
    return replace(exhibitor, **{name: value})


def with_proposal_field(proposal: Proposal, name: str, words: str, today: date) -> Proposal:
    """The offer or need with what was typed in one field; AppError where it cannot stand."""
    if name == "budget":
        low, high = budget(words)
        return replace(proposal, budget_low_fen=low, budget_high_fen=high)
    value = PROPOSAL_FIELDS[name](words, today)
    subject = {"title_zh": proposal.title_zh, "title_en": proposal.title_en}
    if name in subject and not any((subject | {name: value}).values()):
        raise AppError("proposal.untitled")
    return replace(proposal, **{name: value})


def budget(words: str) -> tuple[int | None, int | None]:
    """A sum or a range in 万元, in fen: 80–120 is 80,000,000 to 120,000,000."""
    plain = words.strip().replace(",", "")
    if not plain:
        return None, None
    found = _MONEY.fullmatch(plain)
    if found is None:
        raise AppError("proposal.budget", {"words": words})
    low = round(float(found[1]) * _FEN_OF_WAN)
    high = low if found[2] is None else round(float(found[2]) * _FEN_OF_WAN)
    if high < low:
        raise AppError("proposal.budget", {"words": words})
    return low, high
