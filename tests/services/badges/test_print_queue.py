"""A queue of cards: what came out is marked, a jam stops it, a restart finds it again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.badges import BadgeLayout, Nudge
from app.models.ids import BadgeId, PersonId
from app.models.registry import BadgePrint, CardState, JobState, PrinterSetting, PrintJob
from app.services.history import History
from app.services.papers import Papers
from app.services.print_queue import PrintQueue
from app.services.printers import Printers
from app.services.store import Store
from tests.services.badge_fair import DESK, KEY, BadgeFair, badge_fair
from tests.services.documents.paper_reading import boxes, texts

PRINTER = "示例打印机 1"


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[BadgeFair]:
    made = badge_fair(tmp_path / "a.fair")
    made.registry.issue_missing()
    yield made
    made.store.close()


@pytest.fixture
def queue(fair: BadgeFair) -> PrintQueue:
    return PrintQueue(Papers(fair.store, lambda: KEY, fair.clock))


def everybody(fair: BadgeFair) -> list[PersonId]:
    return list(fair.people.values())


def prints(fair: BadgeFair) -> list[BadgePrint]:
    with fair.store.reading() as reader:
        return reader.all(BadgePrint)


def feed(queue: PrintQueue, job: PrintJob, count: int) -> PrintJob:
    """The printer takes this many cards, a page each."""
    for badge in job.left[:count]:
        job, _ = queue.came_out(job.id, [badge])
    return job


def test_a_queue_is_through_when_its_last_card_came_out(fair: BadgeFair, queue: PrintQueue) -> None:
    job = queue.begin(everybody(fair), BadgeLayout.CARD, PRINTER)
    assert len(job.badges) == 6
    job = feed(queue, job, 6)
    assert job.state is JobState.DONE
    assert queue.open_jobs() == []
    assert {(fact.target, fact.layout, fact.by, fact.reason) for fact in prints(fair)} == {
        (PRINTER, "card", "登记台 1", "")
    }
    assert fair.registry.waiting() == 0


def test_a_jam_keeps_what_came_out_and_the_queue_goes_on_from_there(
    fair: BadgeFair, queue: PrintQueue, tmp_path: Path
) -> None:
    job = feed(queue, queue.begin(everybody(fair), BadgeLayout.CARD, PRINTER), 2)
    job = queue.stop(job.id)
    assert job.state is JobState.STOPPED
    states = [job.card_state(place) for place in range(6)]
    assert states == [CardState.OUT] * 2 + [CardState.NEXT] + [CardState.WAITING] * 3
    assert fair.registry.waiting() == 4
    job = queue.go_on(job.id, 3)
    path = tmp_path / "rest.pdf"
    assert queue.draw(job, path).printed == job.badges[2:]
    assert len(texts(path)) == 4
    assert feed(queue, job, 4).state is JobState.DONE
    assert len(prints(fair)) == 6
    assert all(fact.reason == "" for fact in prints(fair))


def test_a_card_that_came_out_crumpled_is_printed_again_with_the_reason(
    fair: BadgeFair, queue: PrintQueue
) -> None:
    job = queue.stop(feed(queue, queue.begin(everybody(fair), BadgeLayout.CARD, PRINTER), 3).id)
    job = queue.go_on(job.id, 3, "卡纸")
    feed(queue, job, 4)
    again = [fact for fact in prints(fair) if fact.reason]
    assert [(fact.badge_id, fact.reason) for fact in again] == [(job.badges[2], "卡纸")]
    assert len(prints(fair)) == 7
    assert [fact.reason for fact in fair.registry.ledger(job.badges[2])] == ["卡纸", ""]


def test_the_queue_is_there_after_a_restart(
    fair: BadgeFair, queue: PrintQueue, tmp_path: Path
) -> None:
    """The program ended without a word while the third card was in the printer."""
    feed(queue, queue.begin(everybody(fair), BadgeLayout.A6, PRINTER), 2)
    fair.store.close()
    fair.store = Store.open(tmp_path / "a.fair", DESK, fair.clock)
    again = PrintQueue(Papers(fair.store, lambda: KEY, fair.clock))
    (job,) = again.open_jobs()
    assert (job.done, job.target, job.layout, job.by) == (2, PRINTER, "a6", "登记台 1")
    assert again.draw(job, tmp_path / "rest.pdf").printed == job.left
    assert feed(again, job, 4).state is JobState.DONE


def test_a_sheet_of_eight_moves_the_queue_by_its_cards(fair: BadgeFair, queue: PrintQueue) -> None:
    for number in range(10):
        fair.add(f"观众{number}")
    fair.registry.issue_missing()
    job = queue.begin(everybody(fair), BadgeLayout.A4_8, PRINTER)
    job, change = queue.came_out(job.id, job.left[:8])
    assert job.done == 8
    assert change.kinds == {"badge_print", "print_job"}
    assert job.state is JobState.WAITING
    assert queue.came_out(job.id, job.left)[0].state is JobState.DONE


def test_who_was_revoked_or_cannot_be_drawn_is_left_out(
    fair: BadgeFair, queue: PrintQueue, tmp_path: Path
) -> None:
    fair.add("王\ua000")
    fair.registry.issue_missing()
    job = queue.begin(everybody(fair), BadgeLayout.CARD, PRINTER)
    revoked, blocked = fair.badge("方若谷"), fair.badge("王\ua000")
    fair.registry.revoke(revoked, "遗失")
    sheet = queue.draw(job, tmp_path / "rest.pdf")
    assert set(job.badges) - set(sheet.printed) == {revoked, blocked}
    assert [one.badge for one in sheet.blocked] == [blocked]
    for badge in sheet.printed:
        job, _ = queue.came_out(job.id, [badge])
    assert queue.finish(job.id).state is JobState.DONE
    assert {fact.badge_id for fact in prints(fair)} == set(sheet.printed)


def test_the_rest_can_be_given_up(fair: BadgeFair, queue: PrintQueue) -> None:
    job = feed(queue, queue.begin(everybody(fair), BadgeLayout.CARD, PRINTER), 1)
    queue.drop(queue.stop(job.id).id)
    assert queue.open_jobs() == []
    assert fair.registry.waiting() == 5
    with pytest.raises(AppError) as refused:
        queue.go_on(job.id, 2)
    assert refused.value.code == "badges.queue_over"


def test_nobody_with_a_badge_makes_no_queue(fair: BadgeFair, queue: PrintQueue) -> None:
    fair.registry.revoke(fair.badge("方若谷"), "遗失")
    with pytest.raises(AppError) as refused:
        queue.begin([fair.people["方若谷"]], BadgeLayout.CARD, PRINTER)
    assert refused.value.code == "documents.nothing"
    assert queue.open_jobs() == []


def test_printing_is_not_undone_and_leaves_undo_where_it_was(
    fair: BadgeFair, queue: PrintQueue
) -> None:
    fair.registry.revoke(fair.badge("方若谷"), "遗失")
    before = History(fair.store).undo_action()
    feed(queue, queue.begin(everybody(fair), BadgeLayout.CARD, PRINTER), 5)
    assert History(fair.store).undo_action() == before


def test_each_printer_has_its_own_setting_for_each_layout(
    fair: BadgeFair, queue: PrintQueue, tmp_path: Path
) -> None:
    printers = Printers(fair.store)
    assert printers.nudge(PRINTER, BadgeLayout.CARD).is_none
    printers.align(PRINTER, BadgeLayout.CARD, Nudge(1.0, -0.5, 1.0))
    printers.align(PRINTER, BadgeLayout.CARD, Nudge(2.0, 0.5, 1.01))
    assert printers.nudge(PRINTER, BadgeLayout.CARD) == Nudge(2.0, 0.5, 1.01)
    assert printers.nudge(PRINTER, BadgeLayout.A6).is_none
    assert printers.nudge("other", BadgeLayout.CARD).is_none
    with fair.store.reading() as reader:
        assert reader.count(PrinterSetting) == 1
    found = []
    for printer in (PRINTER, "other"):
        path = tmp_path / "b.pdf"
        queue.draw(queue.begin([fair.people["周予安"]], BadgeLayout.CARD, printer), path)
        found.append(next(box[1:3] for box in boxes(path) if box[0] == "周"))
    (x, y), (true_x, true_y) = found
    assert x == pytest.approx(true_x * 1.01 + 2.0, abs=0.05)
    assert y == pytest.approx(true_y * 1.01 + 0.5, abs=0.05)
    History(fair.store).undo()
    assert printers.nudge(PRINTER, BadgeLayout.CARD) == Nudge(1.0, -0.5, 1.0)


def test_a_queue_is_never_done_with_more_than_it_has(fair: BadgeFair, queue: PrintQueue) -> None:
    job = queue.begin(everybody(fair), BadgeLayout.CARD, PRINTER)
    assert job.after([BadgeId("nobody's")]) == job
    for card in (0, 7):
        with pytest.raises(ValueError, match="goes on from one of its cards"):
            job.from_card(card)


def test_cards_of_a_queue_that_stopped_come_out_of_the_next_one_only(
    fair: BadgeFair, queue: PrintQueue
) -> None:
    first = queue.stop(feed(queue, queue.begin(everybody(fair), BadgeLayout.CARD, PRINTER), 4).id)
    other = queue.begin([fair.people["周予安"]], BadgeLayout.CARD, "other")
    assert first.left.count(other.badges[0]) == 1
    assert [job.id for job in queue.open_jobs()] == [other.id]
    queue.begin([fair.people["苏以宁"]], BadgeLayout.CARD, "third")
    assert len(queue.open_jobs()) == 2
