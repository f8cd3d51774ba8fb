"""The badge key and the ticket shops in the settings: compared, carried, removed and put back."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.badge_key import KeyClash, KeyParcel
from app.models.fairs import Fair
from app.models.ids import FairId
from app.services.event_key import EventKeys, fingerprint
from app.services.fair_key import FairKey
from app.services.history import History
from app.services.key_parcel import seal
from app.services.ticket_keys import TicketKeys
from app.ui.screens.settings import BadgeKey, KeyDesk, TicketShops
from app.ui.screens.settings.key_dialogs import ClashDialog, clash_words
from app.ui.tasks import Tasks
from app.ui.widgets import Notice
from tests.services.badge_fair import BadgeFair, badge_fair
from tests.ui.patience import PATIENCE

WORDS = "k7mp-x3wd-92qa-htnb"
# The first public key of RFC 8032, 7.1.
SHOP_KEY = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
PEM = (
    "-----BEGIN PUBLIC KEY-----\n"
    + base64.b64encode(bytes.fromhex("302a300506032b6570032100" + SHOP_KEY)).decode()
    + "\n-----END PUBLIC KEY-----\n"
)


@dataclass
class Shown:
    """The section of a desk, with the key of another desk beside it."""

    folder: Path
    fair: BadgeFair
    key: FairKey
    other: FairKey
    section: BadgeKey
    tasks: Tasks
    answer: bool = False
    booth: bool = False
    asked: list[KeyClash] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def clash(self, clash: KeyClash, _parent: object) -> bool:
        self.asked.append(clash)
        return self.answer

    def wait(self) -> None:
        assert self.tasks.wait(PATIENCE)
        QApplication.processEvents()

    def file(self) -> Path:
        """The other desk's key, sealed."""
        path = self.folder / "key.fairkey"
        path.write_bytes(self.other.hand_over(WORDS))
        return path


@pytest.fixture
def shown(tmp_path: Path, qtbot: QtBot) -> Iterator[Shown]:
    fair = badge_fair(tmp_path / "a.fair")
    fair.registry.issue_missing()
    key, other = (FairKey(fair.store, EventKeys(tmp_path / name)) for name in ("one", "two"))
    tasks = Tasks()
    made: list[Shown] = []

    def ask(clash: KeyClash, parent: object) -> bool:
        return made[0].clash(clash, parent)

    desk = KeyDesk(
        key,
        tasks,
        tmp_path,
        lambda: made[0].booth,
        ask,
    )
    section = BadgeKey(desk)
    made.append(Shown(tmp_path, fair, key, other, section, tasks))
    section.said.connect(made[0].notices.append)
    qtbot.addWidget(section)
    section.show()
    section.refresh()
    yield made[0]
    assert tasks.wait(PATIENCE)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    fair.store.close()


def take(shown: Shown, words: str = WORDS) -> None:
    shown.section.open_file(shown.file())
    dialog = shown.section.dialog
    assert dialog is not None
    dialog.line.setText(words)
    dialog.act.click()
    shown.wait()


def test_a_fair_without_a_badge_has_no_key_yet_and_lacks_none(shown: Shown) -> None:
    assert "the first badge" in shown.section.state.text()
    assert not shown.section.out.isEnabled()
    shown.key.first()
    shown.section.refresh()
    assert shown.section.fingerprint.text() == shown.key.standing().held
    assert len(shown.section.fingerprint.text()) == 19
    assert shown.section.out.isEnabled()
    assert shown.section.held.problem == ""
    assert not shown.section.held._problem.isVisibleTo(shown.section), "no empty line either"


def test_a_system_without_a_keyring_is_warned_of(shown: Shown) -> None:
    assert not shown.section.in_file.isVisible(), "there is no key yet"
    shown.key.first()
    shown.section.refresh()
    assert shown.section.in_file.isVisible()


def test_a_key_that_is_on_the_other_desk_is_lacking_and_taken_in(shown: Shown) -> None:
    shown.other.first()
    shown.section.refresh()
    wanted = shown.other.standing().held
    assert "neither proved nor printed" in shown.section.state.text()
    assert wanted in shown.section.held.problem
    take(shown)
    assert shown.section.fingerprint.text() == wanted
    assert shown.section.held.problem == ""
    assert shown.asked == []
    assert [notice.text for notice in shown.notices] == ["The badge key is taken in."]


def test_a_wrong_passphrase_is_told_in_the_dialog_and_asked_again(shown: Shown) -> None:
    shown.other.first()
    take(shown, "another passphrase")
    dialog = shown.section.dialog
    assert dialog is not None
    assert "passphrase" in dialog.error.words()
    assert shown.key.standing().held == ""
    dialog.line.setText(WORDS)
    dialog.finish()
    shown.wait()
    assert shown.section.dialog is None
    assert shown.key.standing().is_good


@pytest.mark.parametrize("agreed", [True, False])
def test_another_key_takes_its_place_only_when_somebody_says_so(shown: Shown, agreed: bool) -> None:
    mine = fingerprint(shown.key.first())
    theirs = fingerprint(shown.other.keys.key(_fair(shown)))
    shown.section.refresh()
    shown.answer = agreed
    take(shown)
    (clash,) = shown.asked
    assert (clash.held, clash.offered, clash.is_other_fair) == (mine, theirs, False)
    told = clash_words(clash)[1]
    assert mine in told
    assert theirs in told
    assert shown.section.fingerprint.text() == (theirs if agreed else mine)
    if agreed:
        action = shown.notices[-1].action
        assert action is not None
        action()
        assert shown.key.standing().held == mine
        assert shown.section.fingerprint.text() == mine


def test_the_key_of_another_fair_is_asked_about(shown: Shown) -> None:
    parcel = KeyParcel(FairId("01a00000-0000-7000-8000-0000000000cc"), "别的展会", {0: bytes(32)})
    path = shown.folder / "other.fairkey"
    path.write_bytes(seal(parcel, WORDS))
    shown.answer = True
    shown.section.take_in(path, WORDS)
    shown.wait()
    assert shown.asked[0].is_other_fair
    assert "别的展会" in clash_words(shown.asked[0])[0]
    assert "别的展会" in str(shown.notices[-1].text)
    assert shown.key.standing().held == ""


def test_what_is_proposed_is_to_leave_things(shown: Shown, qtbot: QtBot) -> None:
    dialog = ClashDialog(KeyClash("示例", "AAAA", "BBBB", is_other_fair=False), shown.section)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.leave.click()
    assert dialog.result() == ClashDialog.DialogCode.Rejected


def test_the_key_is_handed_over_with_a_passphrase_that_is_proposed(shown: Shown) -> None:
    shown.key.first()
    shown.section.refresh()
    shown.section.ask_out()
    dialog = shown.section.dialog
    assert dialog is not None
    proposed = dialog.line.text()
    assert len(proposed) == 19
    dialog.line.setText("short")
    assert not dialog.act.isEnabled()
    target = shown.folder / "out.fairkey"
    shown.section.hand_over(target, proposed)
    shown.wait()
    assert target.exists()
    assert "out.fairkey" in str(shown.notices[-1].text)
    assert proposed not in str(shown.notices[-1].text)
    shown.section.take_in(target, proposed)
    shown.wait()
    assert shown.notices[-1].text == "The badge key is taken in."


def test_a_booth_gets_no_key(shown: Shown) -> None:
    shown.other.first()
    shown.booth = True
    shown.section.open_file(shown.file())
    assert shown.section.dialog is None
    assert "booth" in shown.section.error.words()
    assert shown.key.standing().held == ""


def _fair(shown: Shown) -> FairId:
    with shown.fair.store.reading() as reader:
        return reader.all(Fair)[0].id


# Ticket shops.


@pytest.fixture
def shops(tmp_path: Path, qtbot: QtBot) -> Iterator[TicketShops]:
    store = badge_fair(tmp_path / "b.fair").store
    section = TicketShops(TicketKeys(store), lambda: History(store).undo())
    qtbot.addWidget(section)
    section.show()
    section.refresh()
    yield section
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    store.close()


def test_a_pasted_key_is_accepted_named_and_removed_with_a_way_back(shops: TicketShops) -> None:
    notices: list[Notice] = []
    changes: list[object] = []
    shops.said.connect(notices.append)
    shops.changed.connect(changes.append)
    shops.name.setText("示例票务")
    shops.text.setText(PEM.replace("\n", " "))
    shops.add_typed()
    (kept,) = shops._keys.held()
    assert (kept.name, kept.key) == ("示例票务", SHOP_KEY)
    assert list(shops.removers) == [kept.id]
    assert shops.text.text() == ""
    shops.removers[kept.id].click()
    assert shops._keys.held() == []
    assert shops.removers == {}
    action = notices[-1].action
    assert action is not None
    action()
    assert [one.key for one in shops._keys.held()] == [SHOP_KEY]
    assert len(changes) == 2


def test_what_is_no_key_is_told_beneath_and_nothing_is_added(shops: TicketShops) -> None:
    shops.text.setText("hello")
    shops.add_typed()
    assert "no public key" in shops.adding.problem
    assert shops._keys.held() == []
    assert shops.text.text() == "hello"


def test_a_file_is_called_like_its_shop(shops: TicketShops, tmp_path: Path) -> None:
    file = tmp_path / "票务.txt"
    file.write_text(PEM, "utf-8")
    shops.take_file(file)
    assert [one.name for one in shops._keys.held()] == ["票务"]
    notices: list[Notice] = []
    shops.said.connect(notices.append)
    shops.take_file(file)
    assert notices[-1].text == "These keys are accepted already."
    shops.take_file(tmp_path / "nothing.pem")
    assert "nothing.pem" in shops.adding.problem
