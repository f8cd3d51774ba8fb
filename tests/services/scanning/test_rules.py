"""Rules of places, of supervisors and of laptops that know less: each as staff would notice it."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.changes import Device
from app.models.fairs import Fair, Room
from app.models.ids import DeviceId, RoomId, new_id
from app.models.programme import Session
from app.models.scanning import Checkpoint, ClockFlag, Direction, Scan, Verdict
from app.services.badges.token import encode
from app.services.event_key import EventKeys
from app.services.registry import Registry
from app.services.scanning.codes import plain_code
from app.services.scanning.desk import ScanDesk
from app.services.scanning.keys import HeldKeys
from app.services.store import Store
from app.services.visitor_merge import Choice, Merging
from tests.services.scanning_fair import DAYS, KEY, ScanningFair, scanning_fair

OUT = Direction.OUT
REASON = "嘉宾，已核对身份"


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[ScanningFair]:
    made = scanning_fair(tmp_path / "gate.fair")
    with closing(made.store):
        yield made


def set_rules(fair: ScanningFair, name: str, **rules: object) -> None:
    with fair.store.reading() as reader:
        place = reader.need(Checkpoint, fair.places[name])
    fair.desk.change_rules(replace(place, **rules))  # type: ignore[arg-type]  # rules by name


def verdict(fair: ScanningFair, name: str, place: str, way: Direction = Direction.IN) -> Verdict:
    return fair.scan(name, place, way).scan.verdict


def test_a_gate_without_the_key_is_amber_and_still_red_for_the_revoked(fair: ScanningFair) -> None:
    old = fair.code("visitor")
    fair.held = {}
    assert verdict(fair, "visitor", "gate") is Verdict.UNKNOWN_HERE
    assert verdict(fair, "visitor", "forum") is Verdict.UNKNOWN_HERE
    Registry(fair.store, lambda: fair.moment).reissue(fair.badge("visitor").id, "lost")
    assert fair.desk.scan(old, fair.places["gate"]).scan.verdict is Verdict.REVOKED


def test_whom_no_list_here_has_is_let_in_once_where_the_rule_says_so(fair: ScanningFair) -> None:
    unknown = encode(4_000_000, fair.badge("visitor").key_id, KEY)
    gate, booth = fair.places["gate"], fair.places["booth"]
    set_rules(fair, "gate", admits_unknown=True)
    first = fair.desk.scan(unknown, gate)
    assert (first.scan.verdict, first.person, first.inside) == (Verdict.WELCOME, None, 1)
    again = fair.desk.scan(unknown, gate)
    assert again.scan.verdict is Verdict.ALREADY_IN
    assert again.first is not None
    assert again.first.id == first.scan.id
    assert fair.desk.scan(unknown, booth).scan.verdict is Verdict.UNKNOWN_HERE
    fair.held = {}
    other = encode(4_000_001, fair.badge("visitor").key_id, KEY)
    assert fair.desk.scan(other, gate).scan.verdict is Verdict.UNKNOWN_HERE


def test_whoever_leaves_is_let_out_whatever_the_badge_is_worth(fair: ScanningFair) -> None:
    fair.scan("visitor", "hall")
    old = fair.code("visitor")
    Registry(fair.store, lambda: fair.moment).reissue(fair.badge("visitor").id, "lost")
    told = fair.desk.scan(old, fair.places["hall"], direction=OUT)
    assert (told.scan.verdict, told.inside) == (Verdict.GOODBYE, 0)
    assert verdict(fair, "friday", "hall", OUT) is Verdict.GOODBYE
    assert verdict(fair, "visitor", "hall") is Verdict.WELCOME


def test_a_forum_has_as_many_seats_as_its_room_and_frees_those_that_are_left(
    fair: ScanningFair,
) -> None:
    room = Room(RoomId(new_id()), "路演区", "Stage", 1, 1)
    with fair.store.writing("session.move") as writer:
        (session,) = writer.all(Session)
        writer.save(room)
        writer.save(replace(session, seats=None, room_id=room.id))
    first = fair.scan("visitor", "forum")
    assert (first.scan.verdict, first.inside, first.seats) == (Verdict.WELCOME, 1, 1)
    assert verdict(fair, "guest", "forum") is Verdict.FULL
    assert verdict(fair, "visitor", "forum", OUT) is Verdict.GOODBYE
    assert verdict(fair, "guest", "forum") is Verdict.WELCOME
    assert verdict(fair, "visitor", "forum") is Verdict.FULL


def test_a_supervisor_overrules_a_refusal_once_and_says_why(fair: ScanningFair) -> None:
    refused = fair.scan("friday", "gate").scan
    with pytest.raises(AppError, match=r"scan\.reason"):
        fair.desk.admit_anyway(refused.id, "  ")
    admitted = fair.desk.admit_anyway(refused.id, REASON).scan
    assert (admitted.overrules, admitted.reason) == (refused.id, REASON)
    with pytest.raises(AppError, match=r"scan\.admitted"):
        fair.desk.admit_anyway(refused.id, REASON)
    fair.desk.take_back(admitted.id)
    assert fair.desk.admit_anyway(refused.id, REASON).inside == 1


def test_what_was_taken_back_is_overruled_by_nobody(fair: ScanningFair) -> None:
    refused = fair.scan("friday", "gate").scan
    fair.desk.take_back(refused.id)
    with pytest.raises(AppError, match=r"scan\.taken_back"):
        fair.desk.admit_anyway(refused.id, REASON)
    with fair.store.reading() as reader:
        void = reader.all(Scan)[-1]
    with pytest.raises(AppError, match=r"scan\.taken_back"):
        fair.desk.take_back(void.id)


def test_whoever_was_registered_twice_comes_in_once(fair: ScanningFair) -> None:
    first = fair.scan("visitor", "gate").scan
    again = fair.badge("guest").id
    Merging(fair.store).merge(fair.person("guest"), fair.person("visitor"), Choice(badge=again))
    told = fair.scan("guest", "gate 2")
    assert told.scan.verdict is Verdict.ALREADY_IN
    assert told.first is not None
    assert told.first.id == first.id
    (line,) = fair.desk.last(fair.places["gate"])
    assert line.person is not None
    assert line.person.id == fair.person("guest")


def test_an_empty_clock_battery_turns_nobody_away(fair: ScanningFair) -> None:
    fair.pass_time(days=2)
    assert verdict(fair, "guest", "gate") is Verdict.WELCOME
    fair.moment = datetime(2001, 1, 1, tzinfo=UTC)
    told = fair.scan("friday", "gate").scan
    assert (told.verdict, told.clock, told.day) == (Verdict.WELCOME, ClockFlag.BACK, DAYS[2])
    assert verdict(fair, "guest", "gate") is Verdict.ALREADY_IN


def test_a_list_that_another_desk_wrote_tells_its_age(fair: ScanningFair) -> None:
    assert fair.scan("visitor", "gate").list_age is None
    laptop = Device(DeviceId(new_id()), "2 号门", fair.moment)
    now = datetime.now(UTC)
    with closing(Store.open(fair.store.path, laptop)) as store:
        desk = ScanDesk(store, lambda: now + timedelta(minutes=42), lambda: fair.held)
        age = desk.scan(fair.code("guest"), fair.places["gate"]).list_age
    assert age is not None
    assert timedelta(minutes=41) < age < timedelta(minutes=44)


def test_the_end_of_a_phone_number_finds_its_holders_alone(fair: ScanningFair) -> None:
    assert {one.name for one in fair.desk.find(" 0001 ")} == {"周予安", "林知夏"}
    assert fair.desk.find("1380") == []


@pytest.mark.parametrize("row", ["!@#$%^&*()", '!"§$%&/()=', "&é\"'(-è_çà", "١٢٣٤٥٦٧٨٩٠"])
def test_digits_typed_with_caps_lock_or_on_another_layout_are_read(
    fair: ScanningFair, row: str
) -> None:
    typed = fair.code("visitor").translate(str.maketrans("1234567890", row))
    assert plain_code(typed) == fair.code("visitor")
    assert fair.desk.scan(typed, fair.places["gate"]).scan.verdict is Verdict.WELCOME


def test_the_mark_of_the_kind_of_code_is_taken_off(fair: ScanningFair) -> None:
    assert plain_code("]Q1" + fair.code("visitor") + "\r\n") == fair.code("visitor")
    assert plain_code("https://tickets.example/a]Q1b") == "https://tickets.example/a]Q1b"


def test_a_long_foreign_code_is_kept_in_part(fair: ScanningFair) -> None:
    told = fair.desk.scan("BEGIN:VCARD " + "x" * 5_000, fair.places["gate"])
    assert (told.scan.verdict, len(told.scan.code)) == (Verdict.OTHER_FAIR, 200)


def test_a_desk_that_holds_no_key_makes_none(
    fair: ScanningFair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    kept = EventKeys(tmp_path)
    held = HeldKeys(fair.store, kept)
    assert held() == {}
    assert list(tmp_path.glob("keys/*")) == []
    with fair.store.reading() as reader:
        (found,) = reader.all(Fair)
    made = kept.keys(found.id)
    assert held() == made
    Registry(fair.store, lambda: fair.moment).change_key()
    both = kept.keys(found.id, 1)
    assert len(both) == 2
    assert held() == both


def test_a_scan_leaves_no_step_that_could_be_undone(fair: ScanningFair) -> None:
    with fair.store.reading() as reader:
        before = reader.db.execute("select count(*) from action").fetchone()
    fair.scan("visitor", "gate")
    with fair.store.reading() as reader:
        assert reader.db.execute("select count(*) from action").fetchone() == before
