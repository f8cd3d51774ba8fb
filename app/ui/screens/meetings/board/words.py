"""The board in words: places, cards, and why a meeting cannot be somewhere."""

from collections.abc import Callable, Mapping

from app.models.meeting_board import (
    Board,
    Card,
    Cell,
    Hindrance,
    Item,
    Obstacle,
    Party,
    Phase,
    PlaceRow,
)
from app.ui.formats import clock_time, day_heading, short_date
from app.ui.language import in_language, translate
from app.ui.screens.meetings.board.layout import BOOTHS, NOWHERE


def short_name(party: Party) -> str:
    """As on a card."""
    zh, en = party.short_zh or party.name_zh, party.short_en or party.name_en
    return in_language(zh, en)


def full_name(party: Party) -> str:
    """With the organisation of a visitor."""
    name = in_language(party.name_zh, party.name_en)
    of = in_language(party.organisation_zh, party.organisation_en)
    if not of:
        return name
    return translate("meetings", "{name} ({organisation})").format(name=name, organisation=of)


def place_words(place: PlaceRow | None) -> str:
    """The table or booth, as it is spoken of."""
    if place is None or (place.spot.table_id is None and place.spot.booth_id is None):
        return translate("meetings", "no place")
    if place.spot.table_id is not None:
        return translate("meetings", "Table {number}").format(number=place.number)
    return translate("meetings", "Booth {code}").format(code=place.code)


def row_words(place: PlaceRow) -> str:
    """The name of a row: a booth also says who stands there."""
    if place.spot.booth_id is None:
        return place_words(place)
    return f"{place.code} {short_name(place.host)}" if place.host else place.code


def group_words(group: str) -> str:
    """The heading of a group of rows."""
    if group == BOOTHS:
        return translate("meetings", "At booths")
    if group == NOWHERE:
        return translate("meetings", "Without a place")
    if not group.strip():
        return translate("meetings", "Tables")
    return translate("meetings", "Zone {name}").format(name=group)


def lines_of(item: Item, *, at_booth: bool) -> tuple[str, str]:
    """The two lines of a card; in a booth its host comes first."""
    asking, asked = short_name(item.asking), short_name(item.asked)
    return (asked, asking) if at_booth else (asking, asked)


def state_words(card: Card, now: Phase) -> str:
    """What became of it, and that it is locked; nothing for one that is simply planned."""
    state = {
        Phase.PLANNED: "",
        Phase.RUNNING: translate("meetings", "running now"),
        Phase.LATE: translate("meetings", "late"),
        Phase.HELD: translate("meetings", "held"),
        Phase.MISSED: translate("meetings", "missed"),
    }[now]
    return read_out(state, translate("meetings", "locked") if card.locked else "")


def read_out(*facts: str) -> str:
    """Facts one after the other, those that are empty left out."""
    return translate("meetings", ", ", "between facts read out").join(f for f in facts if f)


def spoken(board: Board, item: Item, cell: Cell, place: PlaceRow | None, state: str) -> str:
    """What a screen reader says of a card: 11:30, Table 7, A and B, locked."""
    start = board.slot_of[cell.slot_id].starts_at.astimezone(board.zone)
    pair = translate("meetings", "{a} and {b}")
    both = pair.format(a=short_name(item.asking), b=short_name(item.asked))
    return read_out(clock_time(start), place_words(place), both, state)


def tip(board: Board, card: Card, place: PlaceRow | None, state: str) -> str:
    """The tooltip of a card: both parties in full, when and where, what about."""
    slot = board.slot_of[card.cell.slot_id]
    start, end = slot.starts_at.astimezone(board.zone), slot.ends_at.astimezone(board.zone)
    when = f"{clock_time(start)}–{clock_time(end)} · {place_words(place)}"
    pair = f"{full_name(card.asking)} × {full_name(card.asked)}"
    return "\n".join(w for w in (pair, f"{when} · {state}" if state else when, card.topic) if w)


def time_words(board: Board, cell: Cell, shown: Cell | None = None, *, short: bool = False) -> str:
    """The time of a cell, with its day where that is not the shown one's."""
    start = board.slot_of[cell.slot_id].starts_at.astimezone(board.zone)
    if shown is None or board.day_of(shown.slot_id) == start.date():
        return clock_time(start)
    day = short_date(start.date()) if short else day_heading(start.date())
    return f"{day} {clock_time(start)}"


def moment_words(board: Board, cell: Cell) -> str:
    """The day and the time of a cell."""
    start = board.slot_of[cell.slot_id].starts_at.astimezone(board.zone)
    return f"{short_date(start.date())} {clock_time(start)}"


def why_not(board: Board, found: Obstacle, cell: Cell) -> str:
    """Why a meeting may not be in a cell: who clashes with what."""
    tell = _TOLD.get(found.why)
    return tell(board, found, cell) if tell else translate("meetings", "That time has passed.")


def _of(found: Obstacle) -> str:
    return full_name(found.party) if found.party else ""


def _place(board: Board, cell: Cell) -> str:
    return place_words(board.row_of.get(cell.spot))


def _taken(board: Board, found: Obstacle, cell: Cell) -> str:
    form = translate("meetings", "{place} is taken by {a} and {b}.")
    a = short_name(found.other.asking) if found.other else ""
    b = short_name(found.other.asked) if found.other else ""
    return form.format(place=_place(board, cell), a=a, b=b)


def _full(_board: Board, found: Obstacle, _cell: Cell) -> str:
    form = translate("meetings", "{name} already has all {quota} meetings of its quota.")
    return form.format(name=_of(found), quota=found.party.quota if found.party else 0)


def _unwanted(_board: Board, _found: Obstacle, _cell: Cell) -> str:
    return translate("meetings", "Nobody asks for this meeting any more.")


def _away(_board: Board, found: Obstacle, _cell: Cell) -> str:
    return translate("meetings", "{name} is not at the fair that day.").format(name=_of(found))


def _absent(board: Board, found: Obstacle, _cell: Cell) -> str:
    engaged = found.engagement
    if engaged is None:
        return ""
    start, end = (at.astimezone(board.zone) for at in (engaged.starts_at, engaged.ends_at))
    form = translate("meetings", "{name} cannot meet from {start} to {end}.")
    if engaged.reason:
        form = translate("meetings", "{name} cannot meet from {start} to {end}: {reason}.")
    return form.format(
        name=_of(found), start=clock_time(start), end=clock_time(end), reason=engaged.reason
    )


def _forum(_board: Board, found: Obstacle, _cell: Cell) -> str:
    engaged = found.engagement
    title = in_language(engaged.title_zh, engaged.title_en) if engaged else ""
    form = translate("meetings", "{name} is at “{title}” then.")
    return form.format(name=_of(found), title=title)


def _not_theirs(_board: Board, found: Obstacle, _cell: Cell) -> str:
    form = translate("meetings", "In a booth only its own exhibitor meets; this is not {name}'s.")
    return form.format(name=_of(found))


def _closed(_board: Board, _found: Obstacle, _cell: Cell) -> str:
    return translate("meetings", "No meetings are held at that time.")


def _shut(board: Board, _found: Obstacle, cell: Cell) -> str:
    form = translate("meetings", "{place} is closed at that time.")
    return form.format(place=_place(board, cell))


def _lacks(board: Board, found: Obstacle, cell: Cell) -> str:
    form = translate("meetings", "{place} does not have what was asked for: {features}.")
    features = translate("meetings", ", ", "between features").join(
        feature_words(one) for one in sorted(found.lacking)
    )
    return form.format(place=_place(board, cell), features=features)


def _walk(board: Board, found: Obstacle, _cell: Cell) -> str:
    if found.other is not None:
        at = board.slot_of[found.other.cell.slot_id].starts_at
        place = _place(board, found.other.cell)
        form = translate("meetings", "{name} walks {minutes} minutes from {place} ({time}).")
    else:
        at = found.engagement.starts_at if found.engagement else board.slots[0].starts_at
        place = ""
        form = translate("meetings", "{name} walks {minutes} minutes from the forum at {time}.")
    time = clock_time(at.astimezone(board.zone))
    return form.format(name=_of(found), minutes=found.minutes, place=place, time=time)


def _order(board: Board, found: Obstacle, _cell: Cell) -> str:
    other = found.other
    if other is None:
        return ""
    form = translate("meetings", "The order with {a} × {b} at {time} would be broken.")
    time = clock_time(board.slot_of[other.cell.slot_id].starts_at.astimezone(board.zone))
    return form.format(a=short_name(other.asking), b=short_name(other.asked), time=time)


def feature_words(feature: str) -> str:
    """What a table has; a feature of the fair's own is called as it was entered."""
    known = {
        "screen": translate("meetings", "a screen"),
        "quiet": translate("meetings", "quiet"),
    }
    return known.get(feature, feature)


def _busy(board: Board, found: Obstacle) -> str:
    other = found.other
    if other is None:
        return ""
    party = found.party or other.asked
    partner = other.asked if other.asking.id == party.id else other.asking
    form = translate("meetings", "{name} is meeting {partner} then ({place}).")
    place = _place(board, other.cell)
    return form.format(name=full_name(party), partner=short_name(partner), place=place)


_TOLD: Mapping[Hindrance, Callable[[Board, Obstacle, Cell], str]] = {
    Hindrance.FULL: _full,
    Hindrance.UNWANTED: _unwanted,
    Hindrance.CLOSED: _closed,
    Hindrance.AWAY: _away,
    Hindrance.ABSENT: _absent,
    Hindrance.FORUM: _forum,
    Hindrance.BUSY: lambda board, found, _cell: _busy(board, found),
    Hindrance.WALK: _walk,
    Hindrance.ORDER: _order,
    Hindrance.NOT_THEIRS: _not_theirs,
    Hindrance.SHUT: _shut,
    Hindrance.LACKS: _lacks,
    Hindrance.TAKEN: _taken,
}


def nearest_words(board: Board, cell: Cell, shown: Cell) -> str:
    """Where the nearest place is at which both are free."""
    place = board.row_of.get(cell.spot)
    form = translate("meetings", "Nearest free: {time} · {place}, both available")
    return form.format(time=time_words(board, cell, shown), place=place_words(place))
