"""The scan screen as staff at a gate, a forum and a booth meet it."""

import sqlite3

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models.leads import Interest, LeadEntry
from app.models.scanning import CheckpointKind, Direction, Scan, Source, Verdict
from app.services.badges.token import encode
from app.services.registry import Registry
from app.ui.screens.scan import ScanPage
from app.ui.screens.scan.faces import NOT_SAVED, READY
from app.ui.screens.scan.override import OverrideDialog
from tests.services.scanning_fair import KEY, OTHER_KEY
from tests.ui.scan.conftest import Gate


def shown(page: ScanPage) -> str:
    return page.sight.field.answer.face.headline.en


def verdicts(gate: Gate) -> list[Verdict]:
    with gate.fair.store.reading() as reader:
        return [scan.verdict for scan in reader.all(Scan)]


def test_a_first_scan_is_welcomed_and_goes_by_itself(page: ScanPage, gate: Gate) -> None:
    gate.scan("visitor")
    assert shown(page) == "Welcome"
    assert page.sight.card.shown.name == "周予安"
    assert page.sounds.played == "welcome"
    assert page.sight.holds == 2_500
    page.sight._hold.timeout.emit()
    assert page.sight.field.answer.face is READY
    assert page.sight.card.shown.name == ""
    assert verdicts(gate) == [Verdict.WELCOME]


def test_the_second_scan_says_since_when_and_where_and_stays(page: ScanPage, gate: Gate) -> None:
    gate.scan("visitor")
    gate.fair.pass_time(minutes=42)
    gate.scan("visitor")
    assert shown(page) == "Already in"
    assert page.sight.field.answer.detail == "09:30 Gate 1"
    assert page.sight.holds == 0
    QTest.keyClick(page.sight.field, Qt.Key.Key_Escape)
    assert page.sight.field.answer.face is READY


def test_a_new_scan_replaces_any_answer_at_once(page: ScanPage, gate: Gate) -> None:
    gate.scan("friday")
    assert shown(page) == "Wrong day"
    gate.scan("staff")
    assert shown(page) == "Welcome"
    gate.inputs.code.emit("hello", Source.USB)
    assert shown(page) == "Not this fair"
    gate.inputs.code.emit(gate.fair.code("guest", OTHER_KEY), Source.USB)
    assert page.sight.field.answer.face.why is not None
    assert page.sight.field.answer.face.why.en == "Not genuine"
    assert len(gate.answers) == 4


def test_a_wrong_day_names_the_right_ones(page: ScanPage, gate: Gate) -> None:
    gate.scan("friday")
    assert page.sight.field.answer.detail == "valid 30 Nov"


def test_a_revoked_badge_says_when_why_and_leads_to_the_new_one(page: ScanPage, gate: Gate) -> None:
    code = gate.fair.code("visitor")
    old = gate.fair.badge("visitor")
    Registry(gate.fair.store, gate.fair.desk.clock).reissue(old.id, "Lost")
    gate.inputs.code.emit(code, Source.USB)
    assert shown(page) == "Do not admit"
    new = gate.fair.badge("visitor")
    assert (
        page.sight.card.shown.warning
        == f"Revoked 28 Nov 09:30 · Lost · the new badge is {new.number}"
    )
    assert page.sight.newer.isVisible()
    QTest.mouseClick(page.sight.newer, Qt.MouseButton.LeftButton)
    assert gate.went == [("badges", new.id)]


def test_a_supervisor_sets_the_pin_at_first_use_and_is_asked_for_it_after(
    page: ScanPage, gate: Gate
) -> None:
    gate.scan("friday")
    page.ask_override()
    first = page.supervisor.dialog
    assert first is not None
    first.reason.setText("Identity checked")
    first.pin.setText("4711")
    first.again.setText("4711")
    first.finish()
    assert shown(page) == "Welcome"
    assert page.sight.field.answer.detail == "admitted by a supervisor"
    with gate.fair.store.reading() as reader:
        admitted = reader.all(Scan)[-1]
    assert (admitted.verdict, admitted.reason) == (Verdict.WELCOME, "Identity checked")
    gate.scan("visitor")
    gate.scan("visitor")
    page.ask_override()
    again = page.supervisor.dialog
    assert again is not None
    again.reason.setText("Known guest")
    again.pin.setText("1234")
    again.finish()
    assert "not the PIN" in again.error.words()
    again.pin.setText("4711")
    again.finish()
    assert shown(page) == "Welcome"


def test_the_next_scan_takes_the_supervisor_s_question_away(page: ScanPage, gate: Gate) -> None:
    gate.scan("friday")
    page.ask_override()
    assert len(page.findChildren(OverrideDialog)) == 1
    gate.scan("staff")
    assert all(not one.isVisible() for one in page.findChildren(OverrideDialog))
    assert shown(page) == "Welcome"


def test_an_admission_is_taken_back_by_a_second_fact(page: ScanPage, gate: Gate) -> None:
    gate.scan("visitor")
    line = page.live.log.lines[0]
    assert line.can_undo
    page.live.log.undo_wanted.emit(line.scan_id)
    assert page.live.log.lines[0].undone
    with gate.fair.store.reading() as reader:
        facts = reader.all(Scan)
    assert facts[-1].voids == facts[0].id
    assert len(facts) == 2
    gate.scan("visitor")
    assert shown(page) == "Welcome"


def test_a_line_of_the_list_shows_its_answer_again_without_a_sound(
    page: ScanPage, gate: Gate
) -> None:
    gate.scan("friday")
    gate.scan("visitor")
    page.sounds.played = ""
    page.live.log.detail_wanted.emit(page.live.log.lines[1].scan_id)
    assert shown(page) == "Wrong day"
    assert page.sounds.played == ""
    assert page.sight.holds == 0


def test_what_cannot_be_written_is_never_green(page: ScanPage, gate: Gate) -> None:
    """The file is locked by another program for longer than a writer waits."""
    gate.scan("staff")
    other = sqlite3.connect(gate.fair.store.path)
    other.execute("begin exclusive")
    with gate.fair.store.reading() as reader:
        reader.db.execute("pragma busy_timeout = 10")
    gate.scan("visitor")
    assert page.sight.field.answer.face is NOT_SAVED
    assert page.sounds.played == "not-saved"
    assert gate.answers[-1] is None
    assert gate.notices
    other.rollback()
    other.close()
    assert verdicts(gate) == [Verdict.WELCOME]
    gate.scan("visitor")
    assert shown(page) == "Welcome"


def test_the_place_is_remembered_by_the_desk(page: ScanPage, gate: Gate, qtbot: QtBot) -> None:
    assert page.bar.place.text() == "Gate 1"
    gate.stand("gate 2")
    assert page.bar.place.text() == "Gate 2"
    again = Gate(gate.fair, gate.settings)
    assert again.open(qtbot).bar.place.text() == "Gate 2"


def test_a_gate_with_re_entry_lets_people_out_and_in_again(page: ScanPage, gate: Gate) -> None:
    assert not page.bar.way.isVisible()
    gate.stand("hall")
    assert page.bar.way.isVisible()
    gate.scan("visitor")
    page.bar.way.choose(Direction.OUT.value)
    gate.scan("visitor")
    assert shown(page) == "Goodbye"
    page.bar.way.choose(Direction.IN.value)
    gate.scan("visitor")
    assert shown(page) == "Welcome"


def test_a_session_s_link_opens_its_attendance_and_warns_when_nearly_full(
    page: ScanPage, gate: Gate
) -> None:
    page.open_target(gate.forum().session_id)
    assert gate.kind is CheckpointKind.FORUM
    assert page.bar.modes.current == "forum"
    gate.scan("visitor")
    assert shown(page) == "Checked in"
    assert page.live.number.text() == "1 / 2"
    assert page.sight.warning.isHidden()
    gate.scan("speaker")
    assert page.live.number.text() == "2 / 2"
    assert "full" in page.sight.warning.words()
    gate.scan("staff")
    assert shown(page) == "Session full"
    page.bar.way.choose(Direction.OUT.value)
    gate.scan("visitor")
    assert shown(page) == "Goodbye"
    page.bar.way.choose(Direction.IN.value)
    gate.scan("staff")
    assert shown(page) == "Checked in"


def test_somebody_without_a_badge_is_found_and_admitted_by_keys_alone(
    page: ScanPage, gate: Gate
) -> None:
    QTest.keyClick(page.sight.field, Qt.Key.Key_F)
    assert page.side.currentWidget() is page.hand
    QTest.keyClicks(page.hand.line, "zya")
    QTest.keyClick(page.hand.line, Qt.Key.Key_Return)
    assert shown(page) == "Welcome"
    assert page.side.currentWidget() is page.live
    with gate.fair.store.reading() as reader:
        assert reader.all(Scan)[0].source is Source.HAND
    page.find_by_hand()
    page.hand.line.setText(gate.fair.badge("staff").number.lower())
    page.hand.search()
    assert [one.name for one in page.hand.found] == ["林知夏"]
    assert page.hand.found[0].aside == "139 •••• 0001"


def test_a_booth_s_lead_is_noted_by_one_key_and_saved_at_every_change(
    page: ScanPage, gate: Gate, qtbot: QtBot
) -> None:
    gate.stand("booth")
    gate.scan("visitor")
    QTest.keyClick(page.sight.field, Qt.Key.Key_3)
    QTest.mouseClick(page.sight.form.tags[0], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.sight.form.saved):
        QTest.keyClicks(page.sight.form.note, "demo next week")
    standing = gate.post.leads.of_exhibitor(gate.post.place.exhibitor_id)  # type: ignore[union-attr,arg-type]  # the booth's
    assert len(standing) == 1
    entry = standing[0].entry
    assert (entry.level, entry.tags, entry.note) == (Interest.STRONG, ("sample",), "demo next week")
    assert entry.author == "林"


def test_the_next_scan_keeps_what_was_typed_last(page: ScanPage, gate: Gate) -> None:
    gate.stand("booth")
    gate.scan("visitor")
    QTest.keyClicks(page.sight.form.note, "call")
    gate.scan("staff")
    assert page.sight.form.note.text() == ""
    with gate.fair.store.reading() as reader:
        notes = {entry.note for entry in reader.all(LeadEntry)}
    assert "call" in notes


def test_a_visitor_who_comes_again_has_a_lead_of_its_own_beside_the_first(
    page: ScanPage, gate: Gate
) -> None:
    gate.stand("booth")
    gate.scan("visitor")
    page.sight.form.choose_level(Interest.STRONG)
    gate.fair.pass_time(minutes=5)
    gate.scan("visitor")
    assert "Strong interest" in page.sight.form._others.text()
    with gate.fair.store.reading() as reader:
        assert len({entry.lead_id for entry in reader.all(LeadEntry)}) == 2


def test_digits_mean_levels_only_at_a_booth(page: ScanPage, gate: Gate) -> None:
    gate.scan("visitor")
    QTest.keyClick(page.sight.field, Qt.Key.Key_3)
    with gate.fair.store.reading() as reader:
        assert reader.all(LeadEntry) == []


def test_a_gate_that_there_is_not_is_made_by_typing_its_name(page: ScanPage, gate: Gate) -> None:
    page.find_place()
    assert {one.name for one in page.finder.found} >= {"Gate 1", "Gate 2"}
    QTest.keyClicks(page.finder.line, "South gate")
    QTest.keyClick(page.finder.line, Qt.Key.Key_Return)
    assert page.bar.place.text() == "South gate"
    gate.scan("visitor")
    assert shown(page) == "Welcome"


def test_a_booth_is_chosen_by_its_exhibitor(page: ScanPage, gate: Gate) -> None:
    page.bar.modes.choose("booth")
    assert page.bar.place.text() == "Choose a place"
    gate.scan("visitor")
    assert page.side.currentWidget() is page.finder
    assert verdicts(gate) == []
    page.finder.line.setText("拟真")
    page.finder.search()
    QTest.keyClick(page.finder.line, Qt.Key.Key_Return)
    assert [n.text for n in gate.notices[1:]] == []
    assert "拟真传感" in page.bar.place.text()


def test_other_pages_look_again_once_when_this_one_is_left(page: ScanPage, gate: Gate) -> None:
    heard: list[object] = []
    gate.changes.happened.connect(heard.append)
    for name in ("visitor", "staff", "guest"):
        gate.scan(name)
    assert heard == []
    page.hide()
    assert len(heard) == 1


def test_a_badge_without_a_record_is_shown_and_not_admitted(page: ScanPage, gate: Gate) -> None:
    badge = gate.fair.badge("visitor")
    gate.inputs.code.emit(encode(99, badge.key_id, KEY), Source.USB)
    assert shown(page) == "Not on this laptop’s list"
