"""The board in words: places, cards, and why a meeting cannot be somewhere."""

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
from app.ui.formats import clock_time, day_heading
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


def time_words(board: Board, cell: Cell, shown: Cell | None = None) -> str:
    """The time of a cell, with its day where that is not the shown one's."""
    start = board.slot_of[cell.slot_id].starts_at.astimezone(board.zone)
    if shown is None or board.day_of(shown.slot_id) == start.date():
        return clock_time(start)
    return f"{day_heading(start.date())} {clock_time(start)}"


def why_not(board: Board, found: Obstacle, cell: Cell) -> str:
    """Why a meeting may not be in a cell: who clashes with what."""
    name = full_name(found.party) if found.party else ""
    if found.why is Hindrance.BUSY and found.other is not None:
        return _busy(board, found, found.other)
    if found.why is Hindrance.TAKEN and found.other is not None:
        form = translate("meetings", "{place} is taken by {a} and {b}.")
        place = next((row for row in board.rows if row.spot == cell.spot), None)
        a, b = short_name(found.other.asking), short_name(found.other.asked)
        return form.format(place=place_words(place), a=a, b=b)
    if found.why is Hindrance.FULL and found.party is not None:
        form = translate("meetings", "{name} already has all {quota} meetings of its quota.")
        return form.format(name=name, quota=found.party.quota)
    if found.why is Hindrance.AWAY:
        return translate("meetings", "{name} is not at the fair that day.").format(name=name)
    if found.why is Hindrance.NOT_THEIRS:
        form = translate(
            "meetings", "In a booth only its own exhibitor meets; this is not {name}'s."
        )
        return form.format(name=name)
    return translate("meetings", "That time has passed.")


def _busy(board: Board, found: Obstacle, other: Card) -> str:
    party = found.party or other.asked
    partner = other.asked if other.asking.id == party.id else other.asking
    place = next((row for row in board.rows if row.spot == other.cell.spot), None)
    form = translate("meetings", "{name} is meeting {partner} then ({place}).")
    return form.format(name=full_name(party), partner=short_name(partner), place=place_words(place))


def nearest_words(board: Board, cell: Cell, shown: Cell) -> str:
    """Where the nearest place is at which both are free."""
    place = next((row for row in board.rows if row.spot == cell.spot), None)
    form = translate("meetings", "Nearest free: {time} · {place}, both available")
    return form.format(time=time_words(board, cell, shown), place=place_words(place))
