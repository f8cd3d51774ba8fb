"""A ticket that was sold, imported and then withdrawn admits nobody any more."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId, new_id
from app.models.people import Person
from app.models.registry import Badge, BadgeState
from app.services.history import History
from app.services.intake import Intake
from app.services.registry import Registry
from app.services.store import Store
from tests.services.importing.sheets import csv_file, xlsx_file
from tests.services.intake.test_intake import EXHIBITORS, bring, new_store
from tests.services.visitors.fair import MORNING

_TICKET = "abcdefghjk23456789mnpqrstuvwxyz2"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a.fair")
    yield made
    made.close()


def _order(folder: Path, status: str, **position: object) -> Path:
    """An order with one ticket as pretix tells it."""
    ticket = {
        "id": 1, "positionid": 1, "attendee_name": "周予安", "secret": _TICKET,
        "addon_to": None, **position,
    }  # fmt: skip
    order = {
        "code": "F0010",
        "status": status,
        "testmode": False,
        "email": "",
        "positions": [ticket],
    }
    path = folder / "orders.json"
    path.write_text(json.dumps({"results": [order]}), encoding="utf-8")
    return path


def _badges(store: Store) -> list[tuple[BadgeState, str]]:
    with store.reading() as reader:
        return [(badge.state, badge.reason) for badge in reader.all(Badge)]


@pytest.mark.parametrize("status", ["c", "e", "n"])
def test_an_order_that_is_good_no_longer_revokes_the_badge(
    store: Store, tmp_path: Path, status: str
) -> None:
    assert bring(store, _order(tmp_path, "p")).added == 1
    Registry(store, lambda: MORNING).issue_missing()
    gone = bring(store, _order(tmp_path, status))
    assert (gone.added, gone.merged, gone.revoked) == (0, 0, 1)
    ((state, reason),) = _badges(store)
    assert state is BadgeState.REVOKED
    assert "订单" in reason
    History(store).undo()
    assert _badges(store) == [(BadgeState.VALID, "")]


def test_who_had_no_badge_is_kept_out_by_one_that_never_admitted(
    store: Store, tmp_path: Path
) -> None:
    bring(store, _order(tmp_path, "p"))
    assert bring(store, _order(tmp_path, "p", canceled=True)).revoked == 1
    assert [state for state, _ in _badges(store)] == [BadgeState.REVOKED]
    assert bring(store, _order(tmp_path, "c")).revoked == 0, "nothing is revoked twice"


def test_an_order_that_nobody_imported_revokes_nothing(store: Store, tmp_path: Path) -> None:
    assert bring(store, _order(tmp_path, "c")).revoked == 0
    with store.reading() as reader:
        assert reader.count(Person) == 0


def test_a_sheet_withdraws_as_well_and_says_so_before(store: Store, tmp_path: Path) -> None:
    head = "Attendee name,Secret,Order status\n"
    bring(store, csv_file(tmp_path, f"{head}周予安,{_TICKET},paid\n"))
    prepared = Intake(store).prepare(csv_file(tmp_path, f"{head}周予安,{_TICKET},canceled\n"))
    assert len(prepared.plan.revoke) == 1
    both = f"{head}周予安,{_TICKET},canceled\n周予安,{_TICKET},paid\n"
    assert Intake(store).prepare(csv_file(tmp_path, both)).plan.revoke == ()


def test_what_the_fair_became_since_the_preview_is_planned_for(
    store: Store, tmp_path: Path
) -> None:
    intake = Intake(store, lambda: MORNING)
    prepared = intake.prepare(xlsx_file(tmp_path, EXHIBITORS, name="e.xlsx"))
    assert prepared.plan.added > 1
    with store.founding("test") as writer:
        writer.save(Exhibitor(ExhibitorId(new_id()), "示例储能科技"))
    outcome = intake.carry_in(prepared)
    assert (outcome.added, outcome.merged) == (prepared.plan.added - 1, prepared.plan.merged + 1)
