"""A role is taken up with a PIN, remembered by the desk, written down, and reset by who may."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.access import EVERYTHING, Access, RoleEventKind
from app.models.changes import ActionState
from app.models.ids import ExhibitorId
from app.models.recovery import FileKey, recovery_text
from app.models.scanning import Role
from app.services.encryption import Encryption
from app.services.fair_keys import FairKeys
from app.services.pins import Pins
from app.services.roles import RESET_WAIT, DeskRoles, Roles
from app.services.store import Store, cipher
from tests.services.scanning_fair import ScanningFair, scanning_fair

ORGANISER, GATE, BOOTH, KIOSK = Role.ORGANISER, Role.GATE, Role.BOOTH, Role.KIOSK


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[ScanningFair]:
    made = scanning_fair(tmp_path / "gate.fair")
    with closing(made.store):
        yield made


@pytest.fixture
def roles(fair: ScanningFair, tmp_path: Path) -> Roles:
    made = Roles(fair.store, DeskRoles(tmp_path / "desk"), lambda: fair.moment)
    made.resume()
    return made


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(AppError) as caught:
        call()
    return caught.value.code


def sits(roles: Roles) -> Role:
    return roles.store.access.role


def told(roles: Roles) -> list[tuple[RoleEventKind, Role, Role]]:
    roles.store.access = EVERYTHING
    return [(one.what, one.role, one.before) for one in roles.events()][::-1]


def test_without_the_organisers_pin_no_desk_is_handed_over(roles: Roles) -> None:
    assert refused(lambda: roles.enter(GATE)) == "role.pin_first"
    roles.set_pin(ORGANISER, "4711")
    roles.enter(GATE)
    assert roles.store.access.role is GATE


def test_the_way_back_is_the_organisers_pin_and_all_is_written_down(roles: Roles) -> None:
    roles.set_pin(ORGANISER, "4711")
    roles.enter(GATE)
    assert refused(lambda: roles.enter(ORGANISER)) == "pin.wrong"
    assert refused(lambda: roles.enter(ORGANISER, "0000")) == "pin.wrong"
    assert roles.store.access.role is GATE
    roles.enter(ORGANISER, "4711")
    assert roles.store.access.is_all
    assert told(roles) == [
        (RoleEventKind.PIN_SET, ORGANISER, ORGANISER),
        (RoleEventKind.ENTERED, GATE, ORGANISER),
        (RoleEventKind.MISSED, ORGANISER, GATE),
        (RoleEventKind.MISSED, ORGANISER, GATE),
        (RoleEventKind.ENTERED, ORGANISER, GATE),
    ]


def test_misses_slow_whoever_guesses(roles: Roles, fair: ScanningFair) -> None:
    roles.set_pin(ORGANISER, "4711")
    roles.enter(KIOSK)
    for _ in range(3):
        assert refused(lambda: roles.enter(ORGANISER, "0000")) == "pin.wrong"
    assert refused(lambda: roles.enter(ORGANISER, "4711")) == "pin.wait"
    fair.moment -= timedelta(days=1)  # a clock that is put back makes nobody wait for a day
    fair.moment += timedelta(days=1, seconds=1)
    roles.enter(ORGANISER, "4711")


def test_a_role_with_a_pin_of_its_own_needs_no_organiser(roles: Roles) -> None:
    roles.set_pin(ORGANISER, "4711")
    roles.set_pin(GATE, "1234")
    roles.enter(KIOSK)
    assert roles.pin_wanted(GATE) is GATE
    roles.enter(GATE, "1234")
    assert roles.pin_wanted(KIOSK) is ORGANISER
    assert refused(lambda: roles.enter(ORGANISER, "1234")) == "pin.wrong"


def test_whose_booth_a_desk_is_the_organiser_says(roles: Roles, fair: ScanningFair) -> None:
    (exhibitor, *_) = roles.exhibitors()
    roles.set_pin(ORGANISER, "4711")
    with pytest.raises(ValueError, match="booth"):
        roles.enter(BOOTH)
    gone = ExhibitorId("01b00000-0000-7000-8000-000000000000")
    assert refused(lambda: roles.enter(BOOTH, exhibitor_id=gone)) == "store.gone"
    roles.enter(BOOTH, exhibitor_id=exhibitor.id)
    assert roles.exhibitor() == exhibitor
    assert refused(lambda: roles.enter(BOOTH, "4711", gone)) == "role.organiser_first"
    assert refused(lambda: Pins(fair.store).set(ORGANISER, "9999")) == "role.refused"


def test_a_desk_that_is_started_again_stays_what_it_is(
    roles: Roles, fair: ScanningFair, tmp_path: Path
) -> None:
    (exhibitor, *_) = roles.exhibitors()
    roles.set_pin(ORGANISER, "4711")
    taken = roles.enter(BOOTH, exhibitor_id=exhibitor.id)
    fair.store.close()
    with closing(Store.open(fair.store.path, fair.store.device)) as again:
        assert Roles(again, DeskRoles(tmp_path / "desk")).resume()
        assert again.access == taken
        # Another desk with the same file is asked who is there, and shows nothing until then.
        other = Roles(again, DeskRoles(tmp_path / "other"))
        assert not other.resume()
        assert again.access == Access(KIOSK)
        other.enter(ORGANISER, "4711")
        assert again.access.is_all


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"x": 1}', '{"FAIR": {"role": "king"}}'])
def test_a_memory_that_cannot_be_read_opens_nothing(
    kept: str, roles: Roles, tmp_path: Path
) -> None:
    roles.set_pin(ORGANISER, "4711")
    path = tmp_path / "desk" / "roles.json"
    (fair_id,) = json.loads(path.read_text("utf-8"))
    path.write_text(kept.replace("FAIR", fair_id), "utf-8")
    assert not roles.resume()
    assert refused(roles.exhibitors) == "role.refused"


def test_a_command_borrows_the_organisers_role_with_the_pin(roles: Roles) -> None:
    roles.set_pin(ORGANISER, "4711")
    roles.enter(GATE)
    assert refused(lambda: roles.borrow("0000")) == "pin.wrong"
    assert sits(roles) is GATE
    roles.borrow("4711")
    assert sits(roles) is ORGANISER
    assert roles.resume()
    assert sits(roles) is GATE  # the desk stays what it is


def test_a_pin_is_not_on_the_undo_stack(roles: Roles) -> None:
    before = roles.store.last_action(ActionState.DONE)
    roles.set_pin(ORGANISER, "4711")
    roles.remove_pin(ORGANISER)
    assert roles.store.last_action(ActionState.DONE) == before
    assert roles.protected() == frozenset()


def test_a_forgotten_pin_is_reset_after_a_day(roles: Roles, fair: ScanningFair) -> None:
    roles.set_pin(ORGANISER, "4711")
    roles.enter(GATE)
    assert refused(lambda: roles.reset("0815")) == "role.reset_early"
    due = roles.ask_reset()
    assert due == fair.moment + RESET_WAIT
    fair.moment += timedelta(hours=23)
    assert roles.ask_reset() == due  # asking again neither shortens nor lengthens the wait
    assert refused(lambda: roles.reset("0815")) == "role.reset_early"
    fair.moment += timedelta(hours=1)
    roles.reset("0815")
    assert roles.store.access.is_all
    kinds = [kind for kind, _, _ in told(roles)]
    assert kinds[-4:] == [
        RoleEventKind.RESET_ASKED,
        RoleEventKind.PIN_SET,
        RoleEventKind.RESET,
        RoleEventKind.ENTERED,
    ]


def test_who_enters_the_old_pin_ends_the_wait(roles: Roles, fair: ScanningFair) -> None:
    roles.set_pin(ORGANISER, "4711")
    roles.enter(GATE)
    roles.ask_reset()
    roles.enter(ORGANISER, "4711")
    roles.enter(GATE)
    fair.moment += 2 * RESET_WAIT
    assert refused(lambda: roles.reset("0815")) == "role.reset_early"


@pytest.mark.skipif(not cipher.is_available(), reason="no cipher is installed")
def test_an_encrypted_fairs_pin_is_reset_by_its_recovery_key(
    roles: Roles, fair: ScanningFair, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    roles.set_pin(ORGANISER, "4711")
    roles.enter(GATE)
    fair.store.close()
    encryption = Encryption(FairKeys(tmp_path / "keys"))
    before = cipher.use_keys(encryption.keys)
    request.addfinalizer(lambda: cipher.use_keys(before))
    key = encryption.encrypt(fair.store.path)
    with closing(Store.open(fair.store.path, fair.store.device)) as store:
        again = Roles(store, roles.desk, lambda: fair.moment)
        assert again.resume()
        assert refused(again.ask_reset) == "role.key_wanted"
        assert refused(lambda: again.reset("0815")) == "role.key_wanted"
        wrong = recovery_text(FileKey(key.name, bytes(20)).secret)
        assert refused(lambda: again.reset_with_key(wrong, "0815")) == "store.wrong_key"
        assert refused(lambda: again.reset_with_key("7KQ2X", "0815")) == "encryption.length"
        assert sits(again) is GATE
        again.reset_with_key(recovery_text(key.secret), "0815")
        assert sits(again) is ORGANISER
        again.enter(GATE)
        again.enter(ORGANISER, "0815")
