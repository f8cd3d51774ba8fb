"""The board: what it shows, where a meeting may go, and that the file agrees."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.availability import Absence, Closure, MeetingRules, Walking
from app.models.exhibitors import Exhibitor
from app.models.fairs import Fair, Hall, MeetingTable
from app.models.ids import ExhibitorId, HallId, PersonId, PlanId, SessionId, TableId, new_id
from app.models.meeting_board import (
    Board,
    Card,
    Cell,
    Hindrance,
    Item,
    Obstacle,
    Phase,
    Spot,
    can_be_moved,
    can_swap,
    in_order,
    legal_cells,
    nearest,
    obstacle,
    phase,
    swapped,
)
from app.models.meetings import (
    Mark,
    Meeting,
    MeetingMark,
    MeetingState,
    PlanRecord,
    Request,
    Unplaced,
)
from app.models.people import Category, Person
from app.models.programme import Registration, Session, SessionKind
from app.services.history import History
from tests.services.board_fair import DAY, NOW, ZONE, BoardFair, board_fair

NEXT_DAY = date(2018, 11, 29)
NOON = datetime(2018, 11, 28, 4, tzinfo=UTC)


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[BoardFair]:
    made = board_fair(tmp_path / "board.fair")
    yield made
    made.store.close()


def card(fair: BoardFair, board: Board, name: str) -> Card:
    return board.card_of[fair.meetings[name]]


def why(fair: BoardFair, name: str, cell: Cell) -> Hindrance | None:
    board = fair.board()
    found = obstacle(board, card(fair, board, name), cell, NOW)
    return found.why if found else None


def test_rows_are_tables_by_zone_then_the_booths_of_those_who_are_asked(fair: BoardFair) -> None:
    rows = fair.board().rows
    assert [(row.zone, row.number, row.code) for row in rows] == [
        ("A", 1, ""),
        ("A", 2, ""),
        ("B", 3, ""),
        ("", 0, "A-01"),
        ("", 0, "B-07"),
    ]
    host = rows[-1].host
    assert host is not None
    assert host.short_zh == "拟真传感"


def test_a_day_shows_only_the_booths_that_it_needs(fair: BoardFair) -> None:
    board = fair.board()
    assert [row.code for row in board.rows_on(DAY)][3:] == ["B-07"]
    assert [row.code for row in board.rows_on(NEXT_DAY)][3:] == []
    visitor = card(fair, board, "visitor")
    assert [row.code for row in board.rows_on(NEXT_DAY, visitor)][3:] == ["A-01"]


def test_a_meeting_without_a_place_has_a_row_of_its_own(fair: BoardFair) -> None:
    homeless = replace(fair.meeting("planned"), table_id=None)
    with fair.store.founding("test") as writer:
        writer.save(homeless)
    assert fair.board().rows_on(DAY)[-1].spot == Spot()


def test_cards_are_held_running_or_planned_by_the_clock(fair: BoardFair) -> None:
    board = fair.board()
    phases = {name: phase(board, card(fair, board, name), NOW) for name in fair.meetings}
    assert phases["held"] is Phase.HELD
    assert phases["running"] is Phase.RUNNING
    assert phases["booth"] is Phase.PLANNED
    missed = replace(card(fair, board, "planned"), state=MeetingState.MISSED)
    assert phase(board, missed, NOW) is Phase.MISSED


def test_what_is_locked_or_held_stays_where_it_is(fair: BoardFair) -> None:
    fair.service().meetings.lock(fair.meetings["planned"], locked=True)
    board = fair.board()
    movable = {name for name in fair.meetings if can_be_moved(card(fair, board, name))}
    assert movable == {"running", "booth", "solid", "visitor"}


def test_a_party_in_another_meeting_is_named_with_it(fair: BoardFair) -> None:
    board = fair.board()
    found = obstacle(board, card(fair, board, "planned"), fair.cell("11:30", 3), NOW)
    assert found is not None
    assert found.why is Hindrance.BUSY
    assert found.party is not None
    assert found.party.id == fair.parties["sensing"]
    assert found.other == card(fair, board, "booth")


@pytest.mark.parametrize(
    ("name", "at", "place", "day", "expected"),
    [
        ("planned", "10:00", 3, DAY, Hindrance.PASSED),
        ("planned", "13:00", 3, DAY, None),
        ("planned", "13:00", "B-07", DAY, None),
        ("planned", "13:00", "A-01", DAY, Hindrance.NOT_THEIRS),
        ("booth", "12:00", 2, DAY, Hindrance.TAKEN),
        ("booth", "12:00", 1, DAY, None),
        ("visitor", "11:00", 3, NEXT_DAY, Hindrance.AWAY),
        ("visitor", "13:00", 3, DAY, None),
    ],
)
def test_each_hindrance_has_its_name(
    fair: BoardFair, name: str, at: str, place: int | str, day: date, expected: Hindrance | None
) -> None:
    assert why(fair, name, fair.cell(at, place, day)) is expected


def test_a_full_quota_leaves_a_request_no_cell_but_does_not_hold_a_meeting(
    fair: BoardFair,
) -> None:
    board = fair.board()
    wish = board.wish(fair.waiting)
    assert wish is not None
    full = replace(wish, asked=replace(wish.asked, quota=3))
    assert legal_cells(board, wish, NOW)
    open_cells = legal_cells(board, replace(wish, asked=replace(wish.asked, quota=4)), NOW)
    assert open_cells == legal_cells(board, wish, NOW)
    assert legal_cells(board, full, NOW) == frozenset()
    found = obstacle(board, full, fair.cell("13:00", 1), NOW)
    assert found is not None
    assert found.why is Hindrance.FULL
    assert legal_cells(board, card(fair, board, "solid"), NOW)  # its quota of one is itself


def test_legal_cells_are_those_without_an_obstacle(fair: BoardFair) -> None:
    board = fair.board()
    items: list[Item] = [*board.cards, *board.wishes]
    cells = [Cell(slot.id, row.spot) for slot in board.slots for row in board.rows]
    for item in items:
        home = item.cell if isinstance(item, Card) else None
        free = {cell for cell in cells if obstacle(board, item, cell, NOW) is None} - {home}
        assert legal_cells(board, item, NOW) == free


def test_the_file_takes_every_legal_cell_and_refuses_every_clash(fair: BoardFair) -> None:
    board = fair.board()
    moved = card(fair, board, "planned")
    legal = legal_cells(board, moved, NOW)
    history = History(fair.store)
    service = fair.service()
    clashes = (Hindrance.BUSY, Hindrance.TAKEN)
    for cell in (Cell(s.id, r.spot) for s in board.slots_on(DAY) for r in board.rows):
        found = obstacle(board, moved, cell, NOW)
        if cell in legal:
            service.put(moved, cell)
            assert Cell((now := fair.meeting("planned")).slot_id, _spot(now)) == cell
            history.undo()
        elif found is not None and found.why in clashes:
            with pytest.raises(AppError, match=r"meetings\.(clash|table_taken)"):
                service.put(moved, cell)
    assert fair.board() == board


def _spot(meeting: Meeting) -> Spot:
    return Spot(meeting.table_id, meeting.booth_id)


def test_a_meeting_moves_from_its_booth_to_a_table_and_back(fair: BoardFair) -> None:
    service = fair.service()
    service.put(card(fair, fair.board(), "booth"), fair.cell("13:00", 3))
    assert _spot(fair.meeting("booth")) == Spot(table_id=fair.tables[3])
    service.put(card(fair, fair.board(), "booth"), fair.cell("11:30", "B-07"))
    assert _spot(fair.meeting("booth")) == Spot(booth_id=fair.booths["B-07"])


def test_a_request_that_waits_becomes_a_meeting_and_its_reason_goes(fair: BoardFair) -> None:
    with fair.store.founding("test") as writer:
        plan = PlanRecord(
            PlanId(new_id()), NOW, 7, 6, 300, 350, proved=False, idle_slots=0, seconds=1.0
        )
        writer.save(plan)
        writer.save(Unplaced(new_id(), plan.id, fair.waiting, "no_table"))
    service = fair.service()
    wish = service.read().wish(fair.waiting)
    assert wish is not None
    change = service.put(wish, fair.cell("13:00", 3))
    assert change.action.code == "meeting.place"
    board = service.read()
    assert board.wishes == []
    assert [c.cell for c in board.cards if c.request_id == fair.waiting] == [fair.cell("13:00", 3)]
    with fair.store.reading() as reader:
        assert reader.count(Unplaced) == 0
    History(fair.store).undo()
    assert service.read().wish(fair.waiting) == wish
    with fair.store.reading() as reader:
        assert reader.count(Unplaced) == 1


def test_a_request_is_not_placed_where_a_side_is_busy(fair: BoardFair) -> None:
    service = fair.service()
    wish = service.read().wish(fair.waiting)
    assert wish is not None
    with pytest.raises(AppError, match=r"meetings\.clash"):
        service.put(wish, fair.cell("11:30", 3))
    assert service.read().wish(fair.waiting) == wish


def test_the_nearest_cell_is_on_the_same_day_then_near_in_time_then_near_in_place(
    fair: BoardFair,
) -> None:
    board = fair.board()
    moved = card(fair, board, "planned")
    legal = legal_cells(board, moved, NOW)
    wanted = fair.cell("12:00", 2)  # taken, and 范例激光 meets there
    assert nearest(board, legal, wanted) == fair.cell("13:00", 2)
    morning = frozenset(c for c in legal if board.slot_of[c.slot_id].starts_at < NOON)
    assert nearest(board, morning, wanted) == fair.cell("11:00", 3)
    tomorrow = frozenset(c for c in legal if board.day_of(c.slot_id) == NEXT_DAY)
    assert nearest(board, tomorrow, wanted) == fair.cell("09:30", 2, NEXT_DAY)
    assert nearest(board, frozenset(), wanted) is None


def test_cells_come_by_time_then_down_the_board(fair: BoardFair) -> None:
    board = fair.board()
    mixed = [fair.cell("13:00", 1), fair.cell("11:30", 3), fair.cell("11:30", 2)]
    assert in_order(board, mixed) == [mixed[2], mixed[1], mixed[0]]


def test_zones_stay_together_whatever_the_numbers(fair: BoardFair) -> None:
    with fair.store.founding("test") as writer:
        writer.save(MeetingTable(TableId(new_id()), 4, "A"))
    assert [(row.zone, row.number) for row in fair.board().rows[:4]] == [
        ("A", 1),
        ("A", 2),
        ("A", 4),
        ("B", 3),
    ]


# The fair's terms: absences, forums, closures, several at once, what a table has, walks, order.


def found_at(fair: BoardFair, name: str, cell: Cell) -> Obstacle | None:
    board = fair.board()
    return obstacle(board, card(fair, board, name), cell, NOW)


def moment(at: str, day: date = DAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(at), ZONE).astimezone(UTC)


def test_an_absence_keeps_a_party_from_its_cells_and_is_named(fair: BoardFair) -> None:
    sensing = ExhibitorId(fair.parties["sensing"])
    gone = Absence(new_id(), moment("13:15"), moment("13:45"), sensing, reason="接待")
    with fair.store.founding("test") as writer:
        writer.save(gone)
    found = found_at(fair, "planned", fair.cell("13:00", 3))
    assert found is not None
    assert (found.why, found.party and found.party.id) == (Hindrance.ABSENT, sensing)
    assert found.engagement is not None
    assert found.engagement.reason == "接待"
    assert why(fair, "planned", fair.cell("13:30", 3)) is Hindrance.ABSENT
    assert why(fair, "planned", fair.cell("14:00", 3)) is None
    assert why(fair, "visitor", fair.cell("13:00", 3)) is None


def forum(fair: BoardFair, *people: str) -> None:
    session = Session(
        SessionId(new_id()),
        "储能路演",
        "Storage",
        SessionKind.ROADSHOW,
        moment("13:00"),
        moment("14:00"),
    )
    with fair.store.founding("test") as writer:
        writer.save(session)
        for person in people:
            writer.save(Registration(new_id(), session.id, PersonId(person)))


def test_a_visitor_who_registered_for_a_forum_sits_in_it(fair: BoardFair) -> None:
    forum(fair, fair.parties["zhou"])
    found = found_at(fair, "visitor", fair.cell("13:30", 3))
    assert found is not None
    assert (found.why, found.engagement and found.engagement.title_zh) == (
        Hindrance.FORUM,
        "储能路演",
    )
    assert why(fair, "visitor", fair.cell("14:00", 3)) is None


def test_a_company_is_kept_only_while_all_its_people_sit_in_forums(fair: BoardFair) -> None:
    staff = [PersonId(new_id()) for _ in range(2)]
    sensing = ExhibitorId(fair.parties["sensing"])
    with fair.store.founding("test") as writer:
        for number, person in enumerate(staff):
            named = Person(person, Category.EXHIBITOR, f"沈砚秋{number}", exhibitor_id=sensing)
            writer.save(named)
    forum(fair, staff[0])
    assert why(fair, "planned", fair.cell("13:00", 3)) is None
    forum(fair, staff[1])
    assert why(fair, "planned", fair.cell("13:00", 3)) is Hindrance.FORUM


def test_a_closed_table_shuts_its_cells_and_a_closed_fair_all_of_them(fair: BoardFair) -> None:
    with fair.store.founding("test") as writer:
        writer.save(Closure(new_id(), moment("13:00"), moment("14:00"), fair.tables[3]))
        writer.save(Closure(new_id(), moment("15:00"), moment("17:00")))
    assert why(fair, "planned", fair.cell("13:30", 3)) is Hindrance.SHUT
    assert why(fair, "planned", fair.cell("13:30", 2)) is None
    assert why(fair, "planned", fair.cell("13:30", "B-07")) is None
    assert why(fair, "planned", fair.cell("15:30", "B-07")) is Hindrance.CLOSED


def test_who_meets_two_at_once_is_busy_with_the_second(fair: BoardFair) -> None:
    assert why(fair, "planned", fair.cell("11:30", 3)) is Hindrance.BUSY
    with fair.store.founding("test") as writer:
        sensing = writer.need(Exhibitor, fair.parties["sensing"])
        writer.save(replace(sensing, at_once=2))
    assert why(fair, "planned", fair.cell("11:30", 3)) is None


def test_a_table_must_have_what_the_request_asks_for(fair: BoardFair) -> None:
    asked_for = fair.meeting("planned").request_id
    with fair.store.founding("test") as writer:
        request = writer.need(Request, asked_for)
        writer.save(replace(request, features=("screen",)))
        table = writer.need(MeetingTable, fair.tables[2])
        writer.save(replace(table, features=("screen", "quiet")))
    assert why(fair, "planned", fair.cell("13:00", 2)) is None
    found = found_at(fair, "planned", fair.cell("13:00", 3))
    assert found is not None
    assert (found.why, found.lacking) == (Hindrance.LACKS, frozenset({"screen"}))


@pytest.mark.parametrize(("walking", "expected"), [("hard", Hindrance.WALK), ("soft", None)])
def test_a_walk_that_takes_too_long_is_an_obstacle_only_as_a_hard_rule(
    fair: BoardFair, walking: str, expected: Hindrance | None
) -> None:
    halls = [Hall(HallId(new_id()), code, code, code, 100) for code in "AB"]
    with fair.store.founding("test") as writer:
        fair_id = writer.all(Fair)[0].id
        writer.save(MeetingRules(fair_id, walking=Walking(walking), walk_minutes=7))
        writer.save_all(halls)
        for number, hall in ((1, 0), (3, 1)):
            table = writer.need(MeetingTable, fair.tables[number])
            writer.save(replace(table, hall_id=halls[hall].id))
    # 示例储能 meets the visitor at table 2 at 11:00 and talks at table 1 from 10:30.
    found = found_at(fair, "visitor", fair.cell("11:00", 3))
    assert (found.why if found else None) is expected
    if found:
        assert found.minutes == 7
        assert found.party is not None
        assert found.party.id == fair.parties["storage"]
    assert why(fair, "visitor", fair.cell("12:00", 3)) is None


def test_a_meeting_that_follows_another_stays_after_it(fair: BoardFair) -> None:
    first, second = fair.meeting("planned").request_id, fair.meeting("solid").request_id
    with fair.store.founding("test") as writer:
        writer.save(replace(writer.need(Request, second), after_id=first))
    assert why(fair, "solid", fair.cell("11:30", 3)) is None
    assert why(fair, "planned", fair.cell("13:00", 3)) is Hindrance.ORDER


def test_two_meetings_change_cells_only_where_both_are_legal(fair: BoardFair) -> None:
    board = fair.board()
    planned, visitor, solid = (card(fair, board, n) for n in ("planned", "visitor", "solid"))
    assert can_swap(board, planned, visitor, NOW)
    assert not can_swap(board, planned, planned, NOW)
    assert not can_swap(board, planned, card(fair, board, "held"), NOW)
    booth = card(fair, board, "booth")
    assert not can_swap(board, solid, booth, NOW)  # B-07 is not 范例激光's
    after = swapped(board, planned, visitor)
    assert after.card_of[planned.id].cell == visitor.cell
    assert after.card_of[visitor.id].cell == planned.cell


def test_a_meeting_whose_side_is_awaited_is_late_until_it_is_taken_back(fair: BoardFair) -> None:
    meeting = fair.meetings["running"]

    def note(mark: Mark, voids: str | None = None) -> str:
        with fair.store.writing("test") as writer:
            fact = writer.append(
                lambda new, desk, seq: MeetingMark(new, desk, seq, meeting, NOW, mark, voids=voids)
            )
        return fact.id

    first = note(Mark.LATE)
    board = fair.board()
    assert phase(board, card(fair, board, "running"), NOW) is Phase.LATE
    note(Mark.LATE, voids=first)
    board = fair.board()
    assert phase(board, card(fair, board, "running"), NOW) is Phase.RUNNING
