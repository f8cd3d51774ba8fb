"""Scanning in words of the present language."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.models.badge_key import KeyStanding
from app.models.people import Category, Person
from app.models.registry import Badge
from app.models.scanning import Checkpoint, ClockFlag, Scanned, Verdict
from app.ui.formats import clock_time, short_date
from app.ui.language import in_language, translate
from app.ui.theme import ColorName

OLD_LIST = timedelta(minutes=30)
"""From this age on the list's age stands beside each verdict (UX.md 5.8)."""

_ICONS: dict[Verdict, tuple[str, ColorName]] = {
    Verdict.WELCOME: ("circle-check", "success"),
    Verdict.GOODBYE: ("log-out", "text2"),
    Verdict.ALREADY_IN: ("history", "warning"),
    Verdict.WRONG_DAY: ("calendar-x", "warning"),
    Verdict.REVOKED: ("ban", "danger"),
    Verdict.FORGED: ("shield-alert", "danger"),
    Verdict.UNREADABLE: ("scan-line", "text2"),
    Verdict.OTHER_FAIR: ("circle-question-mark", "warning"),
    Verdict.UNKNOWN_HERE: ("laptop", "warning"),
    Verdict.NOT_REGISTERED: ("list", "warning"),
    Verdict.FULL: ("users", "warning"),
}


def log_icon(verdict: Verdict) -> tuple[str, ColorName]:
    """The icon of a verdict in the list, and its colour."""
    return _ICONS[verdict]


def category_name(category: Category) -> str:
    """专业观众, 展商, 演讲嘉宾, 特邀嘉宾, 媒体, 工作人员."""
    return {
        Category.VISITOR: translate("scan", "Trade visitor"),
        Category.EXHIBITOR: translate("scan", "Exhibitor"),
        Category.SPEAKER: translate("scan", "Speaker"),
        Category.GUEST: translate("scan", "Guest"),
        Category.PRESS: translate("scan", "Press"),
        Category.STAFF: translate("scan", "Staff"),
    }[category]


def verdict_name(verdict: Verdict) -> str:
    """The verdict in a word or two, for the list."""
    return {
        Verdict.WELCOME: translate("scan", "Admitted"),
        Verdict.GOODBYE: translate("scan", "Left"),
        Verdict.ALREADY_IN: translate("scan", "Already in"),
        Verdict.WRONG_DAY: translate("scan", "Wrong day"),
        Verdict.REVOKED: translate("scan", "Revoked"),
        Verdict.FORGED: translate("scan", "Not genuine"),
        Verdict.UNREADABLE: translate("scan", "Not read"),
        Verdict.OTHER_FAIR: translate("scan", "Not this fair"),
        Verdict.UNKNOWN_HERE: translate("scan", "Not on the list"),
        Verdict.NOT_REGISTERED: translate("scan", "Not registered"),
        Verdict.FULL: translate("scan", "Full"),
    }[verdict]


def person_name(person: Person) -> str:
    """The name on the card, as it is printed on the badge."""
    return person.name or person.name_latin


def place_name(place: Checkpoint) -> str:
    """A place as it was named."""
    return in_language(place.name_zh, place.name_en)


def days_words(days: Sequence[date]) -> str:
    """``11.28 – 11.30``, ``11.28, 11.30``; all days where none is named."""
    if not days:
        return translate("scan", "Every day")
    first, last = min(days), max(days)
    if len(days) > 1 and (last - first).days == len(days) - 1:
        return f"{short_date(first)} – {short_date(last)}"
    return translate("scan", ", ", "between days").join(short_date(day) for day in sorted(days))


def moment_words(moment: datetime, zone: ZoneInfo) -> str:
    """``11.28 09:16`` in the fair's time."""
    there = moment.astimezone(zone)
    return f"{short_date(there)} {clock_time(there)}"


def detail_words(scanned: Scanned, zone: ZoneInfo) -> str:
    """The facts behind the headline: since when and where, which days, how many seats."""
    verdict = scanned.scan.verdict
    if verdict is Verdict.ALREADY_IN and scanned.first is not None:
        since = clock_time(scanned.first.at.astimezone(zone))
        where = place_name(scanned.first_place) if scanned.first_place else ""
        return " ".join(part for part in (since, where) if part)
    if verdict is Verdict.WRONG_DAY:
        form = translate("scan", "valid {days}")
        return form.format(days=days_words(scanned.valid_days))
    if verdict is Verdict.FULL and scanned.seats is not None:
        return f"{scanned.inside} / {scanned.seats}"
    if verdict is Verdict.WELCOME and scanned.scan.reason:
        return translate("scan", "admitted by a supervisor")
    return ""


def remark_words(scanned: Scanned) -> str:
    """What is true of this desk: an old list, a clock that was set wrong."""
    if scanned.scan.clock is not ClockFlag.GOOD:
        return translate("scan", "Check this laptop's clock")
    age = scanned.list_age
    if age is None or age < OLD_LIST:
        return ""
    minutes = int(age.total_seconds()) // 60
    return translate("scan", "List of {minutes} min ago").format(minutes=minutes)


def key_words(standing: KeyStanding) -> str:
    """What is wrong with the badge key of this desk, and what to do; "" where it can be relied on.

    A fair whose badges nobody signed yet lacks nothing.
    """
    if standing.differs:
        form = translate(
            "scan",
            "This computer holds the badge key {held}, the fair's badges are signed with {wanted}: "
            "it cannot check them. Take the right key in.",
        )
        return form.format(held=standing.held, wanted=standing.wanted)
    if standing.is_lacking:
        return translate(
            "scan",
            "This computer does not hold the fair's badge key and cannot check badges. Take it in.",
        )
    return ""


def revoked_words(badge: Badge, replaced_by: str, zone: ZoneInfo) -> str:
    """When a badge was revoked and why, and which one stands in for it."""
    when = "" if badge.revoked_at is None else moment_words(badge.revoked_at, zone)
    parts = [translate("scan", "Revoked {when}").format(when=when), badge.reason]
    if replaced_by:
        form = translate("scan", "the new badge is {number}")
        parts.append(form.format(number=replaced_by))
    return " · ".join(part.strip() for part in parts if part.strip())


def meeting_place(table: int | None, booth: str) -> str:
    """Where a meeting is held."""
    if table:
        return translate("scan", "table {number}").format(number=table)
    return translate("scan", "booth {code}").format(code=booth) if booth else ""
