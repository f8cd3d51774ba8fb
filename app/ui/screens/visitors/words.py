"""The visitors' desk in words of the present language."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from app.models.leads import Interest
from app.models.people import Category, Person
from app.models.registry import BadgeState
from app.models.scanning import Verdict
from app.services.came import Came
from app.services.duplicates import Reason
from app.services.store.visitor_list import VisitorRow
from app.services.visitor_directory import Badged, Presence
from app.ui.formats import clock_time, long_date, short_date
from app.ui.language import in_language, translate
from app.ui.tables import Mark, Status
from app.ui.theme import ColorName


def category_name(category: Category) -> str:
    """Why a person is here."""
    return {
        Category.VISITOR: translate("visitors", "Trade visitor"),
        Category.EXHIBITOR: translate("visitors", "Exhibitor"),
        Category.SPEAKER: translate("visitors", "Speaker"),
        Category.GUEST: translate("visitors", "Guest"),
        Category.PRESS: translate("visitors", "Press"),
        Category.STAFF: translate("visitors", "Staff"),
    }[category]


def category_mark(category: Category) -> Mark:
    """The category with the colour of its band on the card."""
    return Mark.badge_role(category.value, category_name(category))


def name_of(person: Person | VisitorRow) -> str:
    """The name as this window shows it."""
    return in_language(person.name, person.name_latin)


def firm_of(person: Person | VisitorRow) -> str:
    """The organisation as this window shows it."""
    return in_language(person.organisation, person.organisation_latin)


def joined(parts: Iterable[str]) -> str:
    """Facts in one line."""
    return " · ".join(part for part in parts if part)


def days_words(days: Sequence[date]) -> str:
    """``11.28 11.30``; English ``28, 30 Nov``, the month once; or all days."""
    if not days:
        return translate("visitors", "All days")
    numbers, _, months = zip(*(short_date(day).partition(" ") for day in days), strict=True)
    if months[0] and len(set(months)) == 1:
        return f"{', '.join(numbers)} {months[0]}"
    return " ".join(map(short_date, days))


def badged_name(badged: Badged) -> str:
    """Where a badge stands, as a filter calls it."""
    return {
        Badged.NONE: translate("visitors", "No badge"),
        Badged.WAITING: translate("visitors", "To print"),
        Badged.PRINTED: translate("visitors", "Printed"),
        Badged.REVOKED: translate("visitors", "Revoked"),
    }[badged]


def badge_status(row: VisitorRow) -> Status:
    """What is usual is plain; what needs somebody has an icon and a colour."""
    if row.state is None:
        return Status(badged_name(Badged.NONE), "id-card", "warning")
    if row.state is BadgeState.REVOKED:
        return Status(badged_name(Badged.REVOKED), "ban", "danger")
    if row.printed:
        return Status(badged_name(Badged.PRINTED))
    return Status(badged_name(Badged.WAITING), None, "text")


def presence_name(presence: Presence) -> str:
    """Whether somebody came in, as a filter calls it."""
    return {
        Presence.TODAY: translate("visitors", "In today"),
        Presence.NOT_TODAY: translate("visitors", "Not in today"),
        Presence.NEVER: translate("visitors", "Never came in"),
    }[presence]


def came_words(came: Came) -> str:
    """Whom a figure of the gates counts, as a filter calls it."""
    words = long_date(came.day)
    if came.hour is not None:
        words = f"{words} {came.hour}:00–{came.hour + 1}:00"
    gate = in_language(came.name_zh, came.name_en)
    if came.is_inside and gate:
        return translate("visitors", "In by {gate} on {day}").format(gate=gate, day=words)
    if came.is_inside:
        return translate("visitors", "In the fair on {day}").format(day=words)
    return translate("visitors", "Came on {day}").format(day=words)


def moment_words(moment: datetime, zone: ZoneInfo, today: date | None = None) -> str:
    """Day and time at the fair, ``11.28 10:31``; the time alone on the present day."""
    local = moment.astimezone(zone)
    if local.date() == today:
        return clock_time(local)
    return f"{short_date(local.date())} {clock_time(local)}"


def level_name(level: Interest) -> str:
    """How serious: 一般, 有意向, 强意向, 约洽谈."""
    return {
        Interest.CASUAL: translate("visitors", "Casual"),
        Interest.INTERESTED: translate("visitors", "Interested"),
        Interest.STRONG: translate("visitors", "Strong"),
        Interest.MEETING: translate("visitors", "Meeting"),
    }[level]


def verdict_words(verdict: Verdict) -> tuple[str, ColorName]:
    """What was said at the gate; refusals have a colour."""
    return {
        Verdict.WELCOME: (translate("visitors", "Admitted"), "text2"),
        Verdict.GOODBYE: (translate("visitors", "Left"), "text2"),
        Verdict.ALREADY_IN: (translate("visitors", "Already in"), "warning"),
        Verdict.WRONG_DAY: (translate("visitors", "Wrong day"), "warning"),
        Verdict.REVOKED: (translate("visitors", "Badge revoked"), "danger"),
        Verdict.FORGED: (translate("visitors", "Not genuine"), "danger"),
        Verdict.UNREADABLE: (translate("visitors", "Not read"), "text2"),
        Verdict.OTHER_FAIR: (translate("visitors", "Other fair"), "warning"),
        Verdict.UNKNOWN_HERE: (translate("visitors", "Not on the list"), "warning"),
        Verdict.NOT_REGISTERED: (translate("visitors", "Not registered"), "warning"),
        Verdict.FULL: (translate("visitors", "Full"), "warning"),
    }[verdict]  # type: ignore[return-value]  # the colours are literals


def reason_name(reason: Reason) -> str:
    """In what two registrations agree."""
    return {
        Reason.NAME: translate("visitors", "name"),
        Reason.SOUND: translate("visitors", "sound of the name"),
        Reason.PHONE: translate("visitors", "phone"),
        Reason.EMAIL: translate("visitors", "e-mail"),
        Reason.ORGANISATION: translate("visitors", "organisation"),
    }[reason]


def reasons_words(reasons: Iterable[Reason]) -> str:
    """The same, all of them, the weightiest first."""
    order = (Reason.PHONE, Reason.EMAIL, Reason.NAME, Reason.SOUND, Reason.ORGANISATION)
    return joined(reason_name(one) for one in order if one in set(reasons))


FIELD_NAMES: dict[str, Callable[[], str]] = {
    "name": lambda: translate("visitors", "Name"),
    "name_latin": lambda: translate("visitors", "Latin name"),
    "organisation": lambda: translate("visitors", "Organisation"),
    "organisation_latin": lambda: translate("visitors", "Latin org."),
    "title": lambda: translate("visitors", "Title"),
    "phone": lambda: translate("visitors", "Phone"),
    "email": lambda: translate("visitors", "E-mail"),
    "city": lambda: translate("visitors", "City"),
    "category": lambda: translate("visitors", "Category"),
    "days": lambda: translate("visitors", "Valid days"),
    "consents_phone": lambda: translate("visitors", "Consent"),
    "external_id": lambda: translate("visitors", "Reference"),
    "source": lambda: translate("visitors", "Source"),
}


def consent_words(person: Person) -> str:
    """Whether exhibitors may have the phone."""
    if person.consents_phone:
        return translate("visitors", "Phone may be passed on")
    return translate("visitors", "Phone is not passed on")
