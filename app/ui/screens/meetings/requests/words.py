"""The words of requests in the present language."""

from datetime import datetime
from zoneinfo import ZoneInfo

from app.models.day_strip import DayStrip, Span, SpanKind
from app.models.exhibitors import Industry
from app.models.meetings import MeetingState, Place, RequestState
from app.models.requests import Standing
from app.services.store.meeting_list import Name
from app.services.store.party_lookup import PartyHit
from app.services.store.request_list import RequestRow
from app.ui.formats import clock_time, short_date
from app.ui.language import in_language, translate
from app.ui.screens.meetings.words import name_of, reason_sentence
from app.ui.tables import Status
from app.ui.widgets import StatusTag, Tag

_ICONS = {
    Standing.REQUESTED: "hourglass",
    Standing.DECLINED: "x",
    Standing.EXPIRED: "clock-alert",
    Standing.WITHDRAWN: "undo-2",
}


def standing_name(standing: Standing) -> str:
    """待答复, 已接受, 已排定, 已谢绝, 已逾期, 已撤回."""
    return {
        Standing.REQUESTED: translate("requests", "Unanswered"),
        Standing.ACCEPTED: translate("requests", "Accepted"),
        Standing.SCHEDULED: translate("requests", "Scheduled"),
        Standing.DECLINED: translate("requests", "Declined"),
        Standing.EXPIRED: translate("requests", "Expired"),
        Standing.WITHDRAWN: translate("requests", "Withdrawn"),
    }[standing]


def standing_status(row: RequestRow) -> Status:
    """Only what needs somebody, or is over, has a picture."""
    name = standing_name(row.standing)
    if row.standing is Standing.EXPIRED:
        return Status(name, "clock-alert", "warning")
    if row.standing in (Standing.DECLINED, Standing.WITHDRAWN):
        return Status(name, None, "text3")
    return Status(name)


def standing_tag(standing: Standing) -> Tag:
    """The same in a box."""

    def name() -> str:
        return standing_name(standing)

    if standing is Standing.SCHEDULED:
        return StatusTag(name, "success")
    if standing is Standing.EXPIRED:
        return StatusTag(name, "warning", "clock-alert")
    return Tag(name, tone="accent" if standing is Standing.ACCEPTED else "quiet")


def place_name(place: Place) -> str:
    """Where it wants to be held."""
    if place is Place.BOOTH:
        return translate("requests", "At the booth")
    return translate("requests", "At a table")


def feature_name(feature: str) -> str:
    """What a table has."""
    known = {
        "screen": translate("requests", "Screen"),
        "quiet": translate("requests", "Quiet"),
        "power": translate("requests", "Power"),
    }
    return known.get(feature, feature)


def wanted_place(row: RequestRow) -> str:
    """The place with what its table must have."""
    features = [feature_name(feature) for feature in row.features]
    return " · ".join([place_name(row.place), *features])


def industry_name(industry: Industry) -> str:
    """The industry's name."""
    return {
        Industry.NEW_ENERGY: translate("requests", "New energy"),
        Industry.IT: translate("requests", "IT"),
        Industry.MANUFACTURING: translate("requests", "Adv. manufacturing"),
        Industry.HEALTH: translate("requests", "Health & medical"),
        Industry.OTHER: translate("requests", "Other"),
    }[industry]


def party_name(hit: PartyHit) -> str:
    """A party as this window names it."""
    return in_language(hit.name_zh, hit.name_en)


def pair(row: RequestRow) -> str:
    """Both sides, who asks first."""
    return f"{name_of(row.asking)} × {name_of(row.asked)}"


def other_name(name: Name) -> str:
    """The name in the other language; "" where there is none."""
    return name.en if in_language("zh", "en") == "zh" else name.zh


def moment_name(moment: datetime, zone: ZoneInfo) -> str:
    """``11.28 10:42``."""
    local = moment.astimezone(zone)
    return f"{short_date(local.date())} {clock_time(local)}"


def answer_status(row: RequestRow, now: datetime, zone: ZoneInfo) -> Status:
    """When it was answered, or by when it must be."""
    if row.answered_at is not None:
        return Status(moment_name(row.answered_at, zone))
    if row.state is not RequestState.REQUESTED or row.expires_at is None:
        return Status("")
    until = moment_name(row.expires_at, zone)
    if row.expires_at <= now:
        return Status(until, "clock-alert", "warning")
    return Status(translate("requests", "By {moment}").format(moment=until))


def answer_words(row: RequestRow, now: datetime, zone: ZoneInfo) -> str:
    """The same in a sentence: without its picture a late one says that it is late."""
    shown = answer_status(row, now, zone)
    if shown.icon is None:
        return shown.text
    return translate("requests", "No answer since {moment}").format(moment=shown.text)


def outcome(row: RequestRow, zone: ZoneInfo) -> str:
    """Where and when its meeting is, or why it has none."""
    if row.starts_at is not None and row.meeting is not None:
        return _meeting_words(row, zone)
    if row.state.is_open and row.why is not None:
        return reason_sentence(row.why, zone)
    return ""


def _meeting_words(row: RequestRow, zone: ZoneInfo) -> str:
    when = moment_name(row.starts_at, zone) if row.starts_at is not None else ""
    if row.meeting is MeetingState.CANCELLED:
        return translate("requests", "Cancelled, was {moment}").format(moment=when)
    if row.meeting is MeetingState.MISSED:
        return translate("requests", "No-show {moment}").format(moment=when)
    return " · ".join(part for part in (when, meeting_place(row.table, row.booth)) if part)


def meeting_place(table: int | None, booth: str) -> str:
    """The table or booth of a meeting."""
    if table is not None:
        return translate("requests", "Table {number}").format(number=table)
    return translate("requests", "Booth {code}").format(code=booth) if booth else ""


def span_words(span: Span, zone: ZoneInfo) -> str:
    """A stretch of a day in one line."""
    start, end = span.starts_at.astimezone(zone), span.ends_at.astimezone(zone)
    hours = f"{clock_time(start)}–{clock_time(end)}"
    place = span.place
    if span.kind is SpanKind.MEETING and place.isdecimal():
        place = meeting_place(int(place), "")
    name = in_language(span.title_zh, span.title_en)
    return " · ".join(part for part in (hours, kind_name(span.kind), name, place) if part)


def kind_name(kind: SpanKind) -> str:
    """What fills a stretch of a day."""
    return {
        SpanKind.MEETING: translate("requests", "Meeting"),
        SpanKind.FORUM: translate("requests", "Forum"),
        SpanKind.ABSENCE: translate("requests", "Absent"),
        SpanKind.CLOSED: translate("requests", "No meetings"),
        SpanKind.LUNCH: translate("requests", "Lunch"),
        SpanKind.FREE: translate("requests", "Free"),
    }[kind]


def strip_words(strip: DayStrip, zone: ZoneInfo) -> str:
    """A whole day, for whoever does not see the strip."""
    if not strip.is_present:
        return translate("requests", "Not here on this day")
    return "\n".join(span_words(span, zone) for span in strip.spans)
