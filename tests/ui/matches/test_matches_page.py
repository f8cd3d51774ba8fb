"""Matches as somebody works through them, mostly with the keyboard."""

import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.models.exhibitors import Exhibitor, Industry
from app.models.ids import OfferId, new_id
from app.models.matching import FactorName
from app.models.meetings import Meeting, RequestState
from app.models.offers import Offer
from app.models.pairs import DismissalReason, PairState
from app.services.matching import embedding
from app.services.pairs import PairBook, Pairs
from app.ui.language import Language, Languages, say
from app.ui.screens.matches.partners import PartnersTab
from app.ui.screens.matches.sieve import Order, View
from app.ui.screens.matches.weights import WeightsDialog
from app.ui.widgets import PageCommand
from tests.ui.matches.fair import Desk, matches_desk

KEY = Qt.Key


def click(desk: Desk) -> None:
    """The button of the card that the cursor is on."""
    cards = desk.page.browser.candidates.list
    box = cards.button_of(cards.current_key)
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def test_the_page_matches_by_itself_and_ranks(desk: Desk) -> None:
    desk.open()
    assert desk.left()[0] in (
        "在线检测铝压铸件装配力的六维力传感器",
        "电芯膨胀的柔性压力传感器阵列",
    )
    desk.choose("force", "six")
    assert desk.middle()[0] == "Simulated Sensing"
    fits = [card.fit for card in desk.cards()]
    assert fits[0] > 60
    assert (
        desk.page.count_text() == "3 offers · 3 needs · " + desk.page.count_text().split(" · ")[2]
    )


def test_the_pane_says_why_with_the_words_that_matched(desk: Desk) -> None:
    desk.open()
    desk.choose("force", "six")
    why = desk.page.why
    assert why.fit.text() == str(desk.pair().fit)
    rows = why.factors.rows
    assert "装配力" in rows[FactorName.TEXT].words.text()
    assert rows[FactorName.COOPERATION].score.text() == "100"
    assert rows[FactorName.BUDGET].score.text() == "–"
    assert "does not count" in rows[FactorName.BUDGET].words.text()
    assert why.names.text() == "Testpiece Light × Simulated Sensing"
    assert why.time.told.text().startswith("Earliest shared time: ")


def test_what_speaks_against_a_pair_is_said(desk: Desk) -> None:
    desk.open()
    desk.page.toolbar.least.choose(None)
    desk.rules = replace(desk.desk.pairs.rules(), least_fit=0)
    desk.page.toolbar.weights.click()
    desk.wait()
    desk.choose("force", "film")
    factors = desk.page.why.factors
    assert not factors.against.isHidden()
    assert "two industries" in factors.against.text()


def test_arrows_go_between_the_panes_and_enter_asks(desk: Desk) -> None:
    desk.open()
    browser = desk.page.browser
    desk.choose("force", "six")
    browser.subjects.setFocus()
    QTest.keyClick(browser.subjects, KEY.Key_Right)
    assert browser.candidates.list.hasFocus()
    desk.press(KEY.Key_Return)
    (request,) = desk.asked()
    assert (request.need_id, request.offer_id) == (desk.needs["force"], desk.offers["six"])
    assert desk.pair().state is PairState.REQUESTED
    assert desk.notices[-1].text == "The meeting is asked for."
    desk.press(KEY.Key_Left)
    assert browser.subjects.hasFocus()


def test_the_button_of_a_card_and_the_key_ask_once(desk: Desk) -> None:
    desk.open()
    desk.choose("force", "six")
    click(desk)
    assert len(desk.asked()) == 1
    desk.press(KEY.Key_R)
    desk.page.deciding.ask()
    assert len(desk.asked()) == 1


def test_a_pair_is_asked_for_accepted_and_scheduled(desk: Desk) -> None:
    desk.open()
    desk.choose("force", "six")
    why = desk.page.why
    why.ask_button.click()
    assert not why.place_button.isVisible()
    why.accept_button.click()
    assert desk.pair().state is PairState.ACCEPTED
    others = why.time.others
    assert why.place_button.text() == f"Schedule {why.time.time(others[0])}"
    why.time.choose(others[1])
    assert why.place_button.text() == f"Schedule {why.time.time(others[1])}"
    assert why.time.told.text().startswith("Chosen: ")
    why.place_button.click()
    assert desk.pair().state is PairState.SCHEDULED
    with desk.fair.store.reading() as reader:
        (meeting,) = reader.all(Meeting)
    assert meeting.slot_id == others[1].slot_id
    assert why.time.told.text().startswith("Meeting: ")
    why.board_link.click()
    assert desk.went == [("meetings", meeting.id)]


def test_a_side_without_a_meeting_left_is_named(desk: Desk) -> None:
    with desk.fair.store.writing("quota") as writer:
        sensing = writer.need(Exhibitor, desk.fair.exhibitors["sensing"])
        writer.save(replace(sensing, quota=0))
    desk.open()
    desk.choose("force", "six")
    told = desk.page.why.time.told.text()
    assert told == "No meeting is left for Simulated Sensing: the quota is used up."
    desk.page.deciding.ask()
    desk.page.deciding.answer(RequestState.ACCEPTED)
    assert not desk.page.why.place_button.isVisible()


@pytest.mark.parametrize("state", [RequestState.DECLINED, RequestState.WITHDRAWN])
def test_an_answer_is_noted_and_undone(desk: Desk, state: RequestState) -> None:
    desk.open()
    desk.choose("force", "six")
    desk.page.why.ask_button.click()
    why = desk.page.why
    if state is RequestState.WITHDRAWN:
        why.withdraw_button.click()
    else:
        why.decline_button.click()
    assert desk.asked()[0].state is state
    desk.undo()
    assert desk.pair().state is PairState.REQUESTED


def test_the_counts_follow_what_is_decided(desk: Desk) -> None:
    desk.open()
    desk.choose("force", "six")
    assert desk.page.toolbar.counts.text() == "requested 0 · accepted 0 · declined 0"
    desk.page.why.ask_button.click()
    assert desk.page.toolbar.counts.text() == "requested 1 · accepted 0 · declined 0"
    desk.page.why.decline_button.click()
    assert desk.page.toolbar.counts.text() == "requested 0 · accepted 0 · declined 1"


def test_a_dismissed_pair_leaves_and_comes_back_by_undo(desk: Desk) -> None:
    desk.open()
    desk.choose("force", "six")
    menu = desk.page.why.reasons_menu()
    assert len(menu.actions()) == len(DismissalReason)
    menu.actions()[1].trigger()
    assert not desk.page.browser.choose((desk.needs["force"], desk.offers["six"]))
    assert desk.notices[-1].action_text == "Undo"
    desk.undo()
    desk.choose("force", "six")
    assert desk.pair().state is PairState.SUGGESTED


def test_d_asks_why_only_where_a_pair_can_be_dismissed(desk: Desk) -> None:
    desk.open()
    desk.choose("force", "six")
    wanted: list[bool] = []
    desk.page.why.ask_reason = lambda: wanted.append(True)  # type: ignore[method-assign]  # a menu would wait
    desk.press(KEY.Key_D)
    desk.press(KEY.Key_R)
    desk.press(KEY.Key_D)
    assert wanted == [True]


def test_a_need_without_a_pair_says_what_is_scarce(desk: Desk) -> None:
    desk.open()
    desk.page.browser.choose_subject(desk.needs["opera"])
    words = desk.page.browser.candidates.empty.text()
    assert words == "Nobody offers anything in this industry (Other)."
    assert desk.page.why.pair is None


def test_filters_narrow_both_lists_and_are_cleared(desk: Desk) -> None:
    desk.open()
    toolbar = desk.page.toolbar
    toolbar.industry.choose(Industry.NEW_ENERGY)
    assert desk.left() == ["电芯膨胀的柔性压力传感器阵列"]
    toolbar.least.choose(90)
    assert "none with a fit of 90 or more" in desk.page.browser.candidates.empty.text()
    desk.page.search("没有这样的字")
    assert desk.page._stack.currentWidget() is desk.page._filtered
    desk.page.clear()
    assert len(desk.left()) == 3
    assert desk.page.search_text() == ""


def test_what_was_decided_stays_in_its_place_until_matched_again(desk: Desk) -> None:
    desk.open()
    first, second, _ = desk.left()
    desk.page.deciding.ask()
    assert desk.left()[:2] == [first, second]
    for card in desk.cards():
        desk.page.browser.candidates.list.choose(card.key)
        desk.page.deciding.ask()
    assert desk.left()[:2] == [first, second]
    desk.desk.begin()
    desk.wait()
    assert desk.left()[:2] == [second, first]


def test_only_what_waits_for_an_answer_is_listed(desk: Desk) -> None:
    desk.open()
    desk.choose("force", "six")
    desk.press(KEY.Key_R)
    desk.page.toolbar.state.choose(PairState.REQUESTED)
    assert desk.left() == ["在线检测铝压铸件装配力的六维力传感器"]
    assert [card.state for card in desk.cards()] == [PairState.REQUESTED]
    desk.page.toolbar.views.choose(View.ALL)
    assert len(desk.cards()) == 1
    desk.page.deciding.answer(RequestState.ACCEPTED)
    assert desk.page._stack.currentWidget() is desk.page._filtered


def test_the_other_side_and_all_pairs_show_the_same_pairs(desk: Desk) -> None:
    desk.open()
    desk.choose("force", "six")
    pairs = {(one.need_id, one.offer_id) for one in desk.book.all()}
    views = desk.page.toolbar.views
    views.choose(View.OFFERS)
    assert desk.pair().offer_id == desk.offers["six"]
    assert desk.middle() == ["Testpiece Light"]
    views.choose(View.ALL)
    assert {card.key for card in desk.cards()} == pairs
    assert not desk.page.browser.subjects.isVisible()
    assert [card.fit for card in desk.cards()] == sorted(
        (c.fit for c in desk.cards()), reverse=True
    )


def test_by_fit_alone_is_another_order(desk: Desk) -> None:
    desk.open()
    candidates = desk.page.browser.candidates
    desk.choose("force", "six")
    action = candidates.orders_menu().actions()[1]
    action.trigger()
    assert candidates.order is Order.FIT
    fits = [card.fit for card in desk.cards()]
    assert fits == sorted(fits, reverse=True)
    assert {card.lift for card in desk.cards()} == {0}


def test_other_texts_are_matched_when_somebody_asks(desk: Desk) -> None:
    desk.open()
    made = OfferId(new_id())
    with desk.fair.store.writing("offer.add") as writer:
        offer = "装配力六维力传感器标定"
        writer.save(Offer(id=made, title_zh=offer, exhibitor_id=desk.fair.exhibitors["gene"]))
    desk.changes.happened.emit(writer.change)
    bar = desk.page.outdated
    assert bar.isVisible()
    assert made not in {one.offer_id for one in desk.book.all()}
    bar._act()
    desk.wait()
    assert not bar.isVisible()
    assert made in {one.offer_id for one in desk.book.all()}


def test_new_pairs_are_marked_for_a_day(desk: Desk) -> None:
    desk.open()
    desk.choose("force", "six")
    assert [card.is_new for card in desk.cards()] == [True] * len(desk.cards())
    desk.moment += timedelta(hours=25)
    desk.changes.happened.emit(None)
    assert [card.is_new for card in desk.cards()] == [False] * len(desk.cards())


def test_weights_are_kept_and_match_again(desk: Desk) -> None:
    desk.open()
    desk.choose("force", "six")
    before = desk.pair().fit
    desk.rules = replace(desk.desk.pairs.rules(), text=1, cooperation=100)
    desk.page.toolbar.weights.click()
    desk.wait()
    assert desk.desk.pairs.rules().cooperation == 100
    desk.choose("force", "six")
    assert desk.pair().fit > before
    desk.undo()
    assert desk.page.outdated.isVisible()


def test_the_dialog_of_weights_shows_shares(desk: Desk, qtbot: QtBot) -> None:
    rules = Pairs(desk.fair.store).rules()
    dialog = WeightsDialog(rules)
    qtbot.addWidget(dialog)
    assert dialog.shares[FactorName.TEXT].text() == "60%"
    dialog.boxes["text"].setValue(100)
    dialog.boxes["least_fit"].setValue(70)
    assert dialog.shares[FactorName.TEXT].text() == "71%"
    assert (dialog.rules.text, dialog.rules.least_fit) == (100, 70)
    dialog._show_usual()
    assert dialog.rules == rules


@pytest.mark.parametrize("is_installed", [True, False])
def test_meaning_is_offered_where_its_encoder_is_installed(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, is_installed: bool
) -> None:
    monkeypatch.setattr(embedding, "embedding_installed", lambda: is_installed)
    rules = Pairs(desk.fair.store).rules()
    assert not rules.meaning
    dialog = WeightsDialog(rules)
    qtbot.addWidget(dialog)
    assert dialog.meaning.isEnabled() is is_installed
    assert not dialog.rules.meaning
    dialog.meaning.click()
    assert dialog.rules.meaning is is_installed
    kept = WeightsDialog(replace(rules, meaning=True))  # made where it is installed
    qtbot.addWidget(kept)
    assert kept.meaning.isEnabled()
    assert kept.rules.meaning


def test_matching_is_cancelled_and_what_was_there_stays(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open()
    before = list(desk.book.all())
    begun: list[bool] = []

    def endless(_pairs: Pairs, progress: object, cancelled: object) -> PairBook:
        assert callable(cancelled)
        assert callable(progress)
        progress(1, 4)
        begun.append(True)
        while not cancelled():
            time.sleep(0.001)
        raise AppError("matching.cancelled")

    monkeypatch.setattr(Pairs, "match", endless)
    desk.desk.begin()
    desk.qtbot.waitUntil(lambda: bool(begun))
    assert desk.page.strip.isVisible()
    again = next(a for a in desk.page.page_actions() if a.command is PageCommand.NEW)
    assert say(again.why_not) == "Matching is under way."
    desk.page.strip.cancelled.emit()
    assert not desk.page.strip.isVisible()
    assert list(desk.book.all()) == before


def test_a_failure_is_said_and_can_be_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> PairBook:
        raise ValueError("boom")

    monkeypatch.setattr(Pairs, "match", broken)
    desk.open()
    assert desk.page.error.isVisible()
    monkeypatch.undo()
    desk.page.error._act()
    desk.wait()
    assert desk.left()


def test_without_needs_and_offers_the_page_says_what_will_live_here(
    tmp_path: Path, qtbot: QtBot
) -> None:
    empty = matches_desk(tmp_path, qtbot, brought=False)
    empty.open()
    assert empty.page._stack.currentWidget() is empty.page._nothing
    (again, *_) = [a for a in empty.page.page_actions() if a.command is PageCommand.NEW]
    assert say(again.why_not)
    assert not empty.desk.is_running
    empty.fair.store.close()


def test_the_summaries_of_both_sides_or_of_all_are_printed(desk: Desk) -> None:
    desk.open()
    desk.choose("force", "six")
    assert desk.page.papers is not None
    desk.page.papers.offer(desk.book, desk.page._sides(desk.book))
    actions = [one for one in desk.page.papers.actions() if not one.isSeparator()]
    assert [one.text() for one in actions] == [
        "Testpiece Light",
        "Simulated Sensing",
        "All exhibitors",
    ]
    for action in actions[1:]:
        action.trigger()
    assert desk.printed == [(desk.fair.exhibitors["sensing"],), None]


def test_a_link_leads_to_a_pair_that_a_filter_hides(desk: Desk) -> None:
    desk.open()
    desk.page.toolbar.industry.choose(Industry.NEW_ENERGY)
    desk.page.open_target((desk.needs["force"], desk.offers["six"]))
    assert desk.pair().need_id == desk.needs["force"]
    desk.page.open_target(desk.offers["film"])
    assert desk.page.browser.view is View.OFFERS
    assert desk.pair().offer_id == desk.offers["film"]


def test_everything_speaks_the_other_language_at_once(desk: Desk, own_settings: QSettings) -> None:
    languages = Languages(own_settings)
    desk.open()
    desk.choose("force", "six")
    languages.choose(Language.CHINESE)
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    try:
        why = desk.page.why
        assert desk.page.title() == "对接"
        assert why.names.text() == "试样轻量 × 拟真传感"
        assert "「装配力" in why.factors.rows[FactorName.TEXT].words.text()
        assert desk.middle()[0] == "拟真传感技术"
        assert desk.page.toolbar.counts.text() == "已请求 0 · 已接受 0 · 已谢绝 0"
        assert why.time.told.text().startswith("最早共同空闲：11.28")
    finally:
        languages.choose(Language.ENGLISH)


def test_the_exhibitors_pane_lists_its_best_pairs(desk: Desk, qtbot: QtBot) -> None:
    desk.open()
    went: list[tuple[str, object]] = []
    tab = PartnersTab(desk.desk, lambda where, what: went.append((where, what)))
    qtbot.addWidget(tab)
    tab.show_record(desk.fair.exhibitors["sensing"], seen=True)
    own = desk.book.of_owner(desk.fair.exhibitors["sensing"])
    assert tab.title() == f"Matches {len(own)}"
    assert [row.pair.fit for row in tab.rows] == sorted((one.fit for one in own), reverse=True)
    QTest.keyClick(tab.rows[0], KEY.Key_Return)
    assert went == [("matches", (own[0].need_id, own[0].offer_id))]


def test_a_change_elsewhere_is_read_when_the_page_is_seen_again(desk: Desk) -> None:
    desk.open()
    desk.choose("force", "six")
    desk.page.hide()
    with desk.fair.store.writing("exhibitor.edit") as writer:
        sensing = writer.need(Exhibitor, desk.fair.exhibitors["sensing"])
        writer.save(replace(sensing, name_en="Renamed Sensing"))
    desk.changes.happened.emit(writer.change)
    assert "Simulated Sensing" in desk.middle()
    desk.page.show()
    desk.page.entered()
    assert "Renamed Sensing" in desk.middle()
