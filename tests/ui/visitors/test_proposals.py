"""Offers and needs of a visitor: entered, changed and taken out where the person stands."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.bootstrap.fair import OpenFair
from app.bootstrap.surroundings import Surroundings
from app.errors import AppError
from app.models.exhibitors import Industry
from app.models.ids import OfferId, PersonId, new_id
from app.models.offers import Need, Offer
from app.services.desk import Desk
from app.services.history import History
from app.services.pairs import Pairs
from app.services.visitor_proposals import VisitorProposals
from app.ui.language import Language, Languages
from app.ui.screens.exhibitors import ProposalsTab
from app.ui.screens.visitors import VisitorsPage
from app.ui.tasks import Tasks
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair
from tests.ui.patience import PATIENCE


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "p.fair")
    with closing(made.store):
        yield made


def needs(fair: MeetingFair) -> list[Need]:
    with fair.store.reading() as reader:
        return reader.all(Need)


def test_a_person_s_need_is_matched_like_any_other(fair: MeetingFair) -> None:
    book = VisitorProposals(fair.store, lambda: EVE)
    book.need(fair.visitor, "  电池包膨胀的  压力监测 ")
    (need,) = needs(fair)
    assert (need.title_zh, need.person_id) == ("电池包膨胀的 压力监测", fair.visitor)
    book.edit_proposal(need, "industry", Industry.NEW_ENERGY)
    book.edit_proposal(need, "budget", "80-120")
    with pytest.raises(AppError) as caught:
        book.check_proposal(need, "budget", "很多")
    assert caught.value.code == "proposal.budget"
    with fair.store.writing("test") as writer:
        sensing = fair.exhibitors["sensing"]
        writer.save(Offer(id=_id(), title_zh="电池包膨胀压力传感器", exhibitor_id=sensing))
    found = Pairs(fair.store, lambda: EVE).match().found
    (matches,) = found.values()
    assert matches[0].need_id == need.id
    with pytest.raises(AppError) as caught:
        book.offer(fair.visitor, " ")
    assert caught.value.code == "proposal.untitled"


def _id() -> OfferId:
    return OfferId(new_id())


def test_the_pane_has_them_and_changes_them_in_place(
    fair: MeetingFair, tmp_path: Path, own_settings: QSettings, qtbot: QtBot
) -> None:
    tasks = Tasks()
    languages = Languages(own_settings)
    languages.choose(Language.ENGLISH)
    opened = OpenFair(fair.store, Surroundings(Desk(tmp_path), own_settings, languages, tasks))
    opened.window.resize(1440, 900)
    opened.window.show()
    opened.window.go("visitors", fair.visitor)
    page = opened.window.page("visitors")
    assert isinstance(page, VisitorsPage)
    qtbot.waitUntil(lambda: page.detail.wanted == fair.visitor)
    tab = page.detail.guest
    assert isinstance(tab, ProposalsTab)
    assert tab.title() == "Needs"
    tab.needs.new.committed.emit("在线检测装配力")
    assert tab.title() == "Needs 1"
    assert [need.person_id for need in needs(fair)] == [PersonId(fair.visitor)]
    tab.needs.open_item(needs(fair)[0].id)
    editor = tab.needs.editor
    assert editor is not None
    editor.lines["keywords"].committed.emit("装配力 在线检测")
    assert needs(fair)[0].keywords == ("装配力", "在线检测")
    tab.offers.new.committed.emit("六维力传感器")
    assert tab.title() == "Needs 2"
    History(fair.store).undo()
    action = History(fair.store).undo_action()
    assert action is not None
    assert action.code == "need.edit"
    tasks.cancel_all()
    tasks.wait(PATIENCE)
    opened.close()
