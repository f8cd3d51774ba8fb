"""The outcomes page on a small fair in a real file, as its user meets it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.models.deals import Deal
from app.models.exhibitors import Exhibitor
from app.models.ids import DealId, MeetingId, SessionId, new_id
from app.models.meetings import MeetingState
from app.models.programme import Pitch, Session, SessionKind
from app.services.auction import Auction
from app.services.deal_directory import DealDirectory
from app.services.deals import Deals
from app.services.history import History
from app.services.meetings import Meetings
from app.services.outcomes import OutcomeDesk
from app.services.vouchers import Vouchers
from app.ui.changes import Changes
from app.ui.screens.outcomes import OutcomesPage, Paper, Services
from app.ui.screens.outcomes.merge import MergeDialog
from app.ui.tasks import Tasks
from app.ui.widgets import Notice
from tests.services.meeting_fair import NOON, MeetingFair, meeting_fair
from tests.ui.patience import PATIENCE

WAN = 1_000_000
D = TypeVar("D", bound=QDialog)


@dataclass
class Shown:
    """The page with what its owner would see of it."""

    page: OutcomesPage
    fair: MeetingFair
    services: Services
    tasks: Tasks
    qtbot: QtBot
    changes: Changes
    printed: list[Paper] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    ways: list[tuple[str, object]] = field(default_factory=list)
    answer: Callable[[MergeDialog], MergeDialog | None] = lambda dialog: dialog

    def deal(self, title: str, wan: int | None, **more: Any) -> Deal:
        """Register a deal of storage with sensing, behind the page's back."""
        deals = self.services.deals
        told = {
            "buyer_exhibitor_id": self.fair.exhibitors["storage"],
            "supplier_exhibitor_id": self.fair.exhibitors["sensing"],
            **more,
        }
        fen = None if wan is None else wan * WAN
        made = replace(deals.draft(), title=title, amount_fen=fen, **told)
        self.changes.happened.emit(deals.register(made))
        self.wait()
        return self.stored(made.id)

    def stored(self, wanted: DealId) -> Deal:
        return next(deal for deal in self.services.deals.all() if deal.id == wanted)

    def hold(self, name: str, slot: int = 0, table: int = 0) -> MeetingId:
        """A meeting that took place."""
        meeting = self.fair.hold(name, slot, table)
        clock = self.services.clock
        Meetings(self.fair.store, clock).mark(meeting, MeetingState.HELD)
        return meeting

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.tasks.running)
        self.qtbot.wait(1)

    def titles(self) -> list[str]:
        table = self.page.ledger.table
        return [str(table.shown_at(row, 3)) for row in range(table.shown_count)]

    def dialog(self, kind: type[D]) -> D:
        """The dialog that was opened last."""
        return self.page.findChildren(kind)[-1]

    def words(self, part: QWidget) -> str:
        labels = part.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    fair = meeting_fair(tmp_path / "o.fair")
    session = SessionId(new_id())
    with fair.store.writing("test") as writer:
        for name, city in (("sensing", "苏州"), ("storage", "嘉定")):
            exhibitor = writer.need(Exhibitor, fair.exhibitors[name])
            writer.save(replace(exhibitor, city=city))
        later = NOON + timedelta(hours=2)
        writer.save(Session(session, "专利竞价", "Auction", SessionKind.AUCTION, NOON, later))
        for place, title in enumerate(("双极板涂层", "毫米波雷达")):
            writer.save(Pitch(new_id(), session, place, title))
    store, changes, tasks = fair.store, Changes(), Tasks()
    services = Services(
        Deals(store, lambda: NOON),
        DealDirectory(store),
        OutcomeDesk(store, lambda: NOON),
        Vouchers(store, lambda: NOON),
        Auction(store, lambda: NOON),
        ZoneInfo("Asia/Shanghai"),
    )
    printed: list[Paper] = []

    def undo() -> None:
        changes.happened.emit(History(store).undo())

    def ask(twins: Any, parent: QWidget) -> MergeDialog | None:
        return made.answer(MergeDialog(twins, parent))

    page = OutcomesPage(services, tasks, changes, undo, printed.append, "录入台", ask)
    made = Shown(page, fair, services, tasks, qtbot, changes, printed)
    page.said.connect(made.notices.append)
    page.went.connect(lambda key, target: made.ways.append((key, target)))
    qtbot.addWidget(page)
    page.resize(1320, 820)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.entered()
    made.wait()
    yield made
    tasks.cancel_all()
    assert tasks.wait(PATIENCE)
    page.close()
    fair.store.close()
