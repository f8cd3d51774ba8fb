"""The register of deals: entered, found, changed in place, merged, taken back."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.models.deals import ContractClass, DealStage, DealStatus
from app.models.exhibitors import Industry
from app.models.requests import RequestFigure
from app.services.vouchers import totals
from app.ui.screens.outcomes import Paper
from app.ui.screens.outcomes.entry import EntryDialog
from app.ui.screens.outcomes.feedback import FeedbackDialog
from app.ui.screens.outcomes.merge import MergeDialog
from app.ui.screens.outcomes.signing import SigningDialog
from app.ui.screens.outcomes.toolbar import Part
from app.ui.widgets import EmptyState, PageCommand
from tests.ui.outcomes.conftest import WAN, Shown


def commit(line: QLineEdit, words: str) -> None:
    line.selectAll()
    line.insert(words)
    line.textEdited.emit(words)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_an_empty_ledger_says_what_will_stand_there(shown: Shown) -> None:
    sentences = [
        state.sentence() for state in shown.page.findChildren(EmptyState) if state.isVisible()
    ]
    assert "What was agreed at the fair will stand here." in sentences
    assert shown.page.toolbar.total.text() == ""
    assert not shown.page.ledger.figures.isVisible()


def test_a_deal_is_registered_by_keyboard_alone(shown: Shown) -> None:
    new = next(one for one in shown.page.page_actions() if one.command is PageCommand.NEW)
    new.run()
    dialog = shown.dialog(EntryDialog)
    dialog.buyer.setText("示例储能科技")
    dialog.supplier.setText("外部供方")
    dialog.amount.setText("36.5")
    dialog.register()
    assert "Subject" in dialog.error.words()  # a deal without a subject says so
    dialog.title.setText("压力监测")
    QTest.keyClick(dialog.title, Qt.Key.Key_Return)
    shown.wait()
    (deal,) = shown.services.deals.all()
    assert deal.buyer_exhibitor_id == shown.fair.exhibitors["storage"]
    assert (deal.supplier_name, deal.supplier_exhibitor_id) == ("外部供方", None)
    assert (deal.amount_fen, deal.number) == (36_500_000, "D-001")
    assert shown.titles() == ["压力监测"]
    assert shown.page.ledger.side.currentWidget() is shown.page.ledger.pane
    assert shown.page.ledger.pane.deal == deal


def test_a_deal_of_a_held_meeting_has_both_sides_and_the_topic(shown: Shown) -> None:
    meeting = shown.hold("sensing-storage")
    shown.page.open_target(meeting)
    dialog = shown.dialog(EntryDialog)
    assert dialog.buyer.text() == "拟真传感技术"
    assert dialog.supplier.text() == "示例储能科技"
    assert dialog.title.text() == "sensing and storage"
    dialog.register()
    shown.wait()
    (deal,) = shown.services.deals.all()
    assert (deal.meeting_id, deal.buyer_exhibitor_id) == (meeting, shown.fair.exhibitors["sensing"])
    shown.page.ledger.pane.meeting.click()
    assert shown.ways == [("meetings", meeting)]


def test_every_field_is_changed_in_place_refused_where_it_cannot_stand_and_undone(
    shown: Shown,
) -> None:
    deal = shown.deal("压力监测", 100)
    shown.page.open_target(deal.id)
    pane = shown.page.ledger.pane
    pane.lines["amount_fen"].edit()
    commit(pane.lines["amount_fen"].line, "many")
    assert pane.lines["amount_fen"].problem == "An amount in ¥10k, as 36.5"
    commit(pane.lines["amount_fen"].line, "1,250.5")
    pane.choices["contract_class"].chosen.emit("licence")
    pane.choices["stage"].chosen.emit("contract")
    pane.choices["status"].chosen.emit("signed")  # a signed contract has a day
    assert "Signed on" in shown.page.error.words()
    pane.lines["signed_on"].edit()
    commit(pane.lines["signed_on"].line, "2018-11-28")
    pane.choices["status"].chosen.emit("signed")
    pane.lines["documents"].edit()
    commit(pane.lines["documents"].line, "HT-1、HT-2")
    pane.buyer.edit()
    commit(pane.buyer.line, "范例激光加工")
    told = shown.stored(deal.id)
    assert (told.amount_fen, told.contract_class) == (1_250_500_000, ContractClass.LICENCE)
    assert (told.stage, told.status) == (DealStage.CONTRACT, DealStatus.SIGNED)
    assert told.documents == ("HT-1", "HT-2")
    assert told.buyer_exhibitor_id == shown.fair.exhibitors["laser"]
    pane.tabs.choose("history")
    words = shown.words(pane)
    assert "Amount ¥10k: 100 → 1,250.5" in words
    assert "Type: Intent → Contract" in words
    shown.page._undo()
    assert shown.stored(deal.id).buyer_exhibitor_id == shown.fair.exhibitors["storage"]
    assert "Undone: Buyer: 范例激光加工 → 示例储能科技" in shown.words(pane)


def test_search_and_chips_narrow_the_register(shown: Shown) -> None:
    shown.deal("压力监测", 100, industry=Industry.IT)
    shown.deal("电池测试", 30, stage=DealStage.AGREEMENT, status=DealStatus.UNVERIFIED)
    page = shown.page
    assert page.toolbar.total.text() == "2 deals · CNY 1.3 m · 1 to verify"
    page.search("yljc")
    assert shown.titles() == ["压力监测"]
    page.search("")
    page.toolbar.stage.choose(DealStage.AGREEMENT)
    assert shown.titles() == ["电池测试"]
    page.toolbar.industry.choose(Industry.IT)
    assert shown.titles() == []
    page._clear()
    assert shown.titles() == ["电池测试", "压力监测"]


def test_deals_are_removed_in_one_step_and_come_back(shown: Shown) -> None:
    shown.deal("压力监测", 100)
    shown.deal("电池测试", 30)
    view = shown.page.ledger.view
    view.setFocus()
    view.selectAll()
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert shown.titles() == []
    assert shown.notices[-1].text == "2 deals removed"
    shown.page._undo()
    assert shown.titles() == ["电池测试", "压力监测"]


def test_two_entries_of_one_deal_are_merged_field_by_field(shown: Shown) -> None:
    first = shown.deal("压力监测", 100, documents=("HT-1",))
    second = shown.deal("压力监测合同", 100, documents=("HT-2",), note="供方填报")
    page = shown.page
    assert page.twins.words().startswith("1 pair")

    def choose(dialog: MergeDialog) -> MergeDialog:
        assert set(dialog.seconds) == {"title", "note"}
        assert dialog.seconds["note"].isChecked()  # the first says nothing there
        dialog.seconds["title"].setChecked(True)
        return dialog

    shown.answer = choose
    page.merge_next()
    (deal,) = shown.services.deals.all()
    assert (deal.id, deal.title, deal.note) == (first.id, "压力监测合同", "供方填报")
    assert deal.documents == ("HT-1", "HT-2")
    assert not page.twins.isVisible()
    page._undo()
    assert {one.id for one in shown.services.deals.all()} == {first.id, second.id}
    shown.answer = lambda _dialog: None
    page.merge_next()
    assert not page.twins.isVisible()  # they were said to be two
    assert len(shown.services.deals.all()) == 2


def test_figures_agree_with_the_register_and_open_the_list_behind_them(shown: Shown) -> None:
    shown.deal("压力监测", 100, industry=Industry.IT)
    shown.deal("电池测试", 30, buyer_exhibitor_id=None, buyer_name="外地买家")
    page = shown.page
    figures = page.ledger.figures
    assert [(line.key, line.shown) for line in figures.industries.lines] == [
        (("industry", Industry.IT), "100"),
        (("industry", Industry.OTHER), "30"),
    ]
    assert figures.cities.cities is not None
    assert figures.cities.cities.sums == {("嘉定", "苏州"): 100 * WAN, ("", "苏州"): 30 * WAN}
    figures.cities.opened.emit(("嘉定", "苏州"))
    assert shown.titles() == ["压力监测"]
    assert page.toolbar.cities.text() == "Jiading → Suzhou"
    page.toolbar.cities.setChecked(False)
    assert len(shown.titles()) == 2
    figures.opened.emit(("industry", Industry.OTHER))
    assert shown.titles() == ["电池测试"]
    figures.opened.emit(("requested", None))
    figures.opened.emit(("accepted", None))
    assert shown.ways == [("meetings", RequestFigure.ALL), ("meetings", RequestFigure.AGREED)]
    page.show_part(Part.FIGURES)
    page.figures.classes.opened.emit(("contract_class", ContractClass.OTHER))
    assert page.body.currentWidget() is page.ledger
    assert page.toolbar.kind.value is ContractClass.OTHER
    assert len(shown.titles()) == 2
    shown.deal("取消的一项", 5, status=DealStatus.CANCELLED)
    assert len(shown.titles()) == 2  # a figure does not count it, nor does the list behind it
    page.toolbar.kind.choose(None)
    assert len(shown.titles()) == 3
    page.show_part(Part.VOUCHERS)
    assert page.search_hint() != ""
    page.show_part(Part.AUCTION)
    assert page.search_hint() == ""


def test_the_ceremony_is_put_in_order_by_key_and_printed(shown: Shown) -> None:
    made = [shown.deal(title, 10 * n + 10) for n, title in enumerate(("甲", "乙", "丙"))]
    shown.page.sign()
    dialog = shown.dialog(SigningDialog)
    assert not dialog.list_button.isEnabled()
    for _ in made:
        dialog.rest.setCurrentRow(dialog.rest.count() - 1)
        dialog.take_in()
    dialog.order.setCurrentRow(2)
    QTest.keyClick(dialog.order, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    signing = shown.services.deals.signing_list
    assert [deal.title for deal in signing()] == ["甲", "丙", "乙"]
    dialog.order.model().moveRow(QModelIndex(), 0, QModelIndex(), 3)  # as a drag does
    shown.wait()
    assert [deal.title for deal in signing()] == ["丙", "乙", "甲"]
    shown.page._undo()
    dialog.show_deals()
    dialog.order.setCurrentRow(1)
    QTest.keyClick(dialog.order, Qt.Key.Key_Delete)
    assert [deal.title for deal in signing()] == ["甲", "乙"]
    dialog.list_button.click()
    dialog.plates_button.click()
    assert shown.printed == [Paper.SIGNING, Paper.PLATES]
    shown.page._undo()
    assert len(signing()) == 3


def test_feedback_goes_from_meeting_to_meeting_by_keys(shown: Shown) -> None:
    first, second = shown.hold("sensing-storage"), shown.hold("gene-sensing", 1)
    shown.page.type_feedback()
    dialog = shown.dialog(FeedbackDialog)
    sheet = dialog.sheet
    QTest.keyClick(sheet, Qt.Key.Key_4)
    dialog.ticks["sample"].setChecked(True)
    dialog.next_step.setText("寄送样品")
    QTest.keyClick(dialog.next_step, Qt.Key.Key_Return)
    assert dialog.shown is not None
    assert dialog.shown.id == second
    assert dialog.marks.current == "0"
    QTest.keyClick(sheet, Qt.Key.Key_2)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    told = shown.services.deals.feedback()
    storage, sensing = shown.fair.exhibitors["storage"], shown.fair.exhibitors["sensing"]
    said = told[first][storage]
    assert (said.marks, said.ticks, said.next_step) == (4, ("sample",), "寄送样品")
    assert (said.by, said.source) == ("录入台", "paper")
    assert told[second][sensing].marks == 2
    QTest.keyClick(sheet, Qt.Key.Key_Up)
    assert (dialog.marks.current, dialog.next_step.text()) == ("4", "寄送样品")
    dialog.side.choose("asking")
    assert (dialog.marks.current, dialog.next_step.text()) == ("0", "")
    QTest.keyClick(sheet, Qt.Key.Key_5)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert shown.services.deals.feedback()[first][sensing].marks == 5


@pytest.mark.parametrize("part", list(Part))
def test_papers_and_lists_are_asked_for_from_every_part(shown: Shown, part: Part) -> None:
    shown.page.show_part(part)
    for action in shown.page.page_actions():
        if action.command in (PageCommand.PRINT, PageCommand.EXPORT):
            action.run()
    assert shown.printed == [Paper.REPORT, Paper.LEDGER]


def test_vouchers_are_issued_redeemed_once_and_voided(shown: Shown) -> None:
    page = shown.page
    page.show_part(Part.VOUCHERS)
    desk = page.vouchers
    desk.numbers.setText("SC-001–SC-003")
    QTest.keyClick(desk.numbers, Qt.Key.Key_Return)
    assert desk.table.shown_count == 3
    desk.number.setText("SC-002")
    desk.redeem()
    assert desk.problem.text() == "A number and the exhibitor that redeems it are needed."
    desk.supplier.setText("拟真传感技术")
    desk.redeem()
    assert not desk.problem.isVisible()
    desk.number.setText("SC-002")
    QTest.keyClick(desk.number, Qt.Key.Key_Return)
    assert desk.problem.text() == (
        "SC-002 was redeemed before: by 拟真传感技术, 2018-11-28 12:00. Nothing was changed."
    )
    desk.view.select_id(desk.table.ids[2])
    desk.void.click()
    told = totals(shown.services.vouchers.rows())
    assert (told.issued, told.redeemed, told.void) == (2, 1, 1)
    assert desk.totals.redeemed.text() == "1 · CNY 0.02 m"
    page.toolbar.state.choose("redeemed")
    assert desk.table.shown_count == 1


def test_the_console_takes_rising_bids_back_until_the_hammer(shown: Shown) -> None:
    page = shown.page
    page.show_part(Part.AUCTION)
    desk = page.auction
    desk.usual.setText("30")
    desk.prepare()
    assert [one.pitch.title for one in desk.lots] == ["双极板涂层", "毫米波雷达"]
    desk.call.click()
    desk.raise_by(0.5)
    assert desk.problem.text() == "Enter the bidder’s number first."
    desk.bidder.setText("12")
    desk.amount.setText("29")
    QTest.keyClick(desk.amount, Qt.Key.Key_Return)
    assert desk.problem.text() == "The first bid is at least the opening: 30 (¥10k)."
    desk.raise_by(0.5)  # the first bid is the opening
    desk.raise_by(5)
    assert desk.price.text() == "35"
    assert "Bid 2" in desk.standing.text()
    desk.amount.setText("35")
    desk.bid_typed()
    assert desk.problem.text() == "A bid is higher than the last: more than 35 (¥10k)."
    desk.back.click()
    assert desk.price.text() == "30"
    desk.hammer.click()
    lot = desk.lots[0].lot
    assert (lot.buyer, lot.hammer_fen) == ("12", 30 * WAN)
    assert desk.standing.text() == "Sold to bidder 12"
    assert not desk.back.isVisible()
    glance = page.ledger.glance.auction
    assert [one.lot.state for one in glance.lots] == [one.lot.state for one in desk.lots]


def test_what_happens_while_the_page_is_not_seen_is_read_when_it_is(shown: Shown) -> None:
    shown.page.hide()
    shown.deal("压力监测", 100)
    assert shown.titles() == []
    shown.page.show()
    shown.page.entered()
    shown.wait()
    assert shown.titles() == ["压力监测"]
    assert shown.page.told is not None
    assert shown.page.told.total.deals == 1


def test_a_run_of_scans_is_counted_once(shown: Shown) -> None:
    counting = shown.page.counting
    counted: list[object] = []
    counting.counted.connect(counted.append)
    for _ in range(3):
        counting.look_again(frozenset({"scan"}))
    shown.wait()
    assert counted == []
    counting._later.timeout.emit()
    shown.wait()
    assert len(counted) == 1
