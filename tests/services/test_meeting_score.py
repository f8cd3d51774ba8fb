"""The score of the board, and what each free cell promises: the score once it is done."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.availability import Half, Preference
from app.models.ids import ExhibitorId, PersonId, new_id
from app.models.meeting_board import Cell, Item, legal_cells
from app.models.meeting_score import Score
from tests.services.board_fair import NOW, BoardFair, board_fair

MOST = 500


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[BoardFair]:
    made = board_fair(tmp_path / "board.fair")
    yield made
    made.store.close()


def _items(fair: BoardFair) -> list[Item]:
    board = fair.board()
    waiting = board.wish(fair.waiting)
    assert waiting is not None
    return [board.card_of[fair.meetings["planned"]], waiting]


@pytest.mark.parametrize("place", [0, 1], ids=["meeting", "request"])
def test_a_cell_promises_what_the_score_is_afterwards(fair: BoardFair, place: int) -> None:
    item, before = _items(fair)[place], Score(fair.board(), MOST)
    cells = sorted(legal_cells(before.board, item, NOW), key=lambda cell: cell.slot_id)
    by_slot: dict[str, Cell] = {cell.slot_id: cell for cell in cells}
    promised = {slot: before.change(item, cell.slot_id) for slot, cell in by_slot.items()}
    assert len({round(change, 6) for change in promised.values()}) > 1
    for slot, cell in by_slot.items():
        fair.service().put(item, cell)
        after = Score(fair.board(), MOST)
        assert after.value - before.value == pytest.approx(promised[slot])
        item = next(c for c in fair.board().cards if c.request_id == item.request_id)
        if place == 1:
            break  # once it is placed it is a meeting, and waits no more


def test_free_slots_between_two_meetings_are_idle(fair: BoardFair) -> None:
    idle = Score(fair.board(), 0).idle
    item = _items(fair)[0]
    far = fair.cell("16:00", 3)
    fair.service().put(item, far)
    assert Score(fair.board(), 0).idle > idle


def test_the_hours_of_both_sides_decide_whether_a_cell_is_preferred(fair: BoardFair) -> None:
    laser, sensing = fair.parties["laser"], fair.parties["sensing"]
    with fair.store.writing("preference.edit") as writer:
        writer.note(name="拟真传感")
        writer.save(Preference(new_id(), ExhibitorId(sensing), half=Half.MORNING))
        writer.save(
            Preference(new_id(), person_id=PersonId(fair.parties["zhou"]), half=Half.EITHER)
        )
    score, item = Score(fair.board(), 0), _items(fair)[0]
    assert laser in (item.asking.id, item.asked.id)
    assert score.worth(item, fair.cell("11:30", 3).slot_id).is_preferred
    assert not score.worth(item, fair.cell("14:00", 3).slot_id).is_preferred
