"""The words of meetings in the present language."""

from datetime import datetime
from zoneinfo import ZoneInfo

from app.models.meetings import MeetingState
from app.services.store.meeting_list import MeetingRow, Name, Pair, WaitingRow
from app.ui.formats import clock_time, short_date
from app.ui.language import in_language as in_language  # noqa: PLC0414 - the board takes it here
from app.ui.language import translate

_ICONS = {
    "": "calendar-plus",
    "no_common_slot": "clock",
    "apart": "clock",
    "quota": "calendar-x",
    "no_time": "calendar-x",
    "no_table": "table-2",
    "fixed": "lock",
    "predecessor": "hourglass",
    "outweighed": "git-compare-arrows",
    "feature": "table-2",
    "walking": "move",
}


def name_of(name: Name) -> str:
    """A party in the window's language."""
    return in_language(name.zh, name.en)


def state_name(state: MeetingState) -> str:
    """What became of a meeting."""
    return {
        MeetingState.PLANNED: translate("meetings", "Planned"),
        MeetingState.HELD: translate("meetings", "Held"),
        MeetingState.MISSED: translate("meetings", "No-show"),
        MeetingState.CANCELLED: translate("meetings", "Cancelled"),
    }[state]


def place_name(row: MeetingRow) -> str:
    """The table or booth."""
    if row.table is not None:
        return translate("meetings", "Table {number}").format(number=row.table)
    if row.booth:
        return translate("meetings", "Booth {code}").format(code=row.booth)
    return "—"


def pair(row: WaitingRow) -> str:
    """Both parties, who asks first."""
    return f"{name_of(row.asking)} × {name_of(row.asked)}"


def reason_icon(row: WaitingRow) -> str:
    """The picture before a reason."""
    return icon_of(row.reason)


def icon_of(reason: str) -> str:
    """The picture of a reason."""
    return _ICONS.get(reason, "circle-question-mark")


def reason_sentence(row: WaitingRow, zone: ZoneInfo) -> str:
    """Why the last plan left a request out: who, when, what is in the way."""
    if row.reason in ("quota", "no_time"):
        return _too_much(row)
    if row.reason in ("no_table", "outweighed") and row.slots:
        return _at_times(row, zone)
    return reason_words(row.reason)


def reason_words(reason: str) -> str:
    """A reason without who and when, as it is counted."""
    one_side = translate("meetings", "One side")
    return {
        "quota": translate("meetings", "Full: {name}").format(name=one_side),
        "no_time": translate("meetings", "No slot left for {name}").format(name=one_side),
        "": translate("meetings", "Came after the last run"),
        "no_common_slot": translate("meetings", "Never free at the same time"),
        "apart": translate("meetings", "Free, but never at the same time"),
        "no_table": translate("meetings", "Every table is taken when both are free"),
        "fixed": translate("meetings", "Meetings that stay hold the only common slots"),
        "feature": translate("meetings", "No free table has what was asked for"),
        "walking": translate("meetings", "Too far to walk from the meetings around it"),
        "predecessor": translate("meetings", "Must follow a meeting that has no place"),
        "outweighed": translate("meetings", "Its slots went to heavier ones"),
    }.get(reason, translate("meetings", "No place found in the time given"))


def relief_sentence(row: WaitingRow, zone: ZoneInfo) -> str:
    """What would have to move or be dropped for a place at this time; "" where nothing is known."""
    relief = row.relief
    if relief is None:
        return ""
    moved = [
        translate("meetings", "{pair} to {time}").format(
            pair=_names(pair), time=_moment(moment, zone)
        )
        for pair, moment in relief.moved
    ]
    dropped = [
        translate("meetings", "without {pair}").format(pair=_names(pair)) for pair in relief.dropped
    ]
    changes = translate("meetings", ", ", "between changes").join([*moved, *dropped])
    time = _moment(relief.slot, zone)
    if not changes:
        return translate("meetings", "Place at {time}").format(time=time)
    form = translate("meetings", "{time} would do: {changes}")
    return form.format(time=time, changes=changes)


def _names(names: Pair) -> str:
    return f"{name_of(names[0])} × {name_of(names[1])}"


def _too_much(row: WaitingRow) -> str:
    whose = [name_of(name) for key, name in row.sides if key in row.blamed]
    names = translate("meetings", " and ", "between two names").join(whose)
    if not names:
        names = translate("meetings", "One side")
    if row.reason == "no_time":
        return translate("meetings", "No slot left for {name}").format(name=names)
    if len(set(row.quotas)) != 1:
        return translate("meetings", "Full: {name}").format(name=names)
    if row.quotas[0] == 1:
        return translate("meetings", "Full: {name}, one meeting").format(name=names)
    form = translate("meetings", "Full: {name}, {quota} meetings")
    return form.format(name=names, quota=row.quotas[0])


def _at_times(row: WaitingRow, zone: ZoneInfo) -> str:
    """Which slots: those free for both, or the one that would cost the others least."""
    time, number = _moment(row.slots[0], zone), len(row.slots)
    if row.reason == "outweighed":
        return translate("meetings", "{time} went to a heavier one").format(time=time)
    if number == 1:
        return translate("meetings", "Only at {time}, every table taken").format(time=time)
    form = translate("meetings", "{number} common slots, every table taken")
    return form.format(number=number)


def _moment(moment: datetime, zone: ZoneInfo) -> str:
    local = moment.astimezone(zone)
    return f"{short_date(local.date())} {clock_time(local)}"
