"""A small fair with needs and offers, and the page of matches over it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models.exhibitors import Industry
from app.models.ids import NeedId, OfferId, new_id
from app.models.meetings import Request
from app.models.offers import Cooperation, Need, Offer
from app.models.pairs import Candidate, MatchRules
from app.services.history import History
from app.services.pairs import PairBook, Pairs
from app.ui.changes import Changes
from app.ui.pair_desk import PairDesk
from app.ui.screens.matches import MatchesPage
from app.ui.screens.matches.pair_cards import PairCard
from app.ui.screens.matches.subject_cards import SubjectCard
from app.ui.tasks import Tasks
from app.ui.widgets import Notice
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair

NEEDS = (  # name, owner, title, industry, cooperation
    ("force", "light", "在线检测铝压铸件装配力的六维力传感器", Industry.MANUFACTURING, "purchase"),
    ("cells", "storage", "电芯膨胀的柔性压力传感器阵列", Industry.NEW_ENERGY, "development"),
    ("opera", "gene", "地方戏曲唱腔数字化", Industry.OTHER, "service"),
)
OFFERS = (
    ("six", "sensing", "多轴力传感器，在线测量装配力", Industry.MANUFACTURING, "purchase"),
    ("film", "sensing", "薄膜压力传感器，可测电芯与极片", Industry.NEW_ENERGY, "development"),
    ("weld", "laser", "铝件激光焊接与检测", Industry.MANUFACTURING, "purchase"),
)


@dataclass
class Desk:
    """The page with what its user sees and does."""

    qtbot: QtBot
    fair: MeetingFair
    tasks: Tasks
    changes: Changes
    needs: dict[str, NeedId]
    offers: dict[str, OfferId]
    rules: MatchRules | None = None
    moment: datetime = EVE
    printed: list[tuple[str, ...] | None] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    went: list[tuple[str, object]] = field(default_factory=list)
    page: MatchesPage = field(init=False)
    desk: PairDesk = field(init=False)

    def open(self, *, wait: bool = True) -> None:
        """Show the page; the first matching runs."""
        self.desk = PairDesk(Pairs(self.fair.store, lambda: self.moment), self.tasks, self.changes)
        self.page = MatchesPage(
            self.desk,
            self.changes,
            self.undo,
            lambda: None,
            lambda _book, wanted: self.printed.append(None if wanted is None else tuple(wanted)),
            lambda _parent, _rules: self.rules,
        )
        self.page.said.connect(self.notices.append)
        self.page.went.connect(lambda where, what: self.went.append((where, what)))
        self.page.resize(1384, 800)
        self.qtbot.addWidget(self.page)
        self.page.show()
        self.page.entered()
        if wait:
            self.wait()

    def undo(self) -> None:
        self.changes.happened.emit(History(self.fair.store).undo())

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.tasks.running)
        self.qtbot.wait(1)

    @property
    def book(self) -> PairBook:
        assert self.desk.book is not None
        return self.desk.book

    def left(self) -> list[str]:
        return [
            card.title for card in self.page.browser.subjects.cards if isinstance(card, SubjectCard)
        ]

    def middle(self) -> list[str]:
        return [card.name for card in self.cards()]

    def cards(self) -> list[PairCard]:
        return [c for c in self.page.browser.candidates.list.cards if isinstance(c, PairCard)]

    def choose(self, need: str, offer: str) -> None:
        assert self.page.browser.choose((self.needs[need], self.offers[offer]))

    def pair(self) -> Candidate:
        one = self.page.browser.pair
        assert one is not None
        return one

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page.browser.candidates.list, key)

    def asked(self) -> list[Request]:
        with self.fair.store.reading() as reader:
            return [one for one in reader.all(Request) if one.need_id is not None]


def matches_desk(folder: Path, qtbot: QtBot, *, brought: bool = True) -> Desk:
    """The fair of the meetings' tests, with three needs and three offers."""
    fair = meeting_fair(folder / "matches.fair")
    needs = {name: NeedId(new_id()) for name, *_ in NEEDS}
    offers = {name: OfferId(new_id()) for name, *_ in OFFERS}
    owners = fair.exhibitors
    if brought:
        with fair.store.founding("test.proposals") as writer:
            for name, owner, title, industry, kind in NEEDS:
                writer.save(
                    Need(
                        id=needs[name],
                        title_zh=title,
                        exhibitor_id=owners[owner],
                        industry=industry,
                        cooperation=(Cooperation(kind),),
                    )
                )
            for name, owner, title, industry, kind in OFFERS:
                writer.save(
                    Offer(
                        id=offers[name],
                        title_zh=title,
                        exhibitor_id=owners[owner],
                        industry=industry,
                        cooperation=(Cooperation(kind),),
                    )
                )
    return Desk(qtbot, fair, Tasks(), Changes(), needs, offers)


Opened = Callable[..., Desk]
