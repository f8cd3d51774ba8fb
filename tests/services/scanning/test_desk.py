"""What is said to a badge at the gate, at a forum and at a booth, and what the file holds of it."""

import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.models.changes import Device
from app.models.ids import DeviceId, new_id
from app.models.people import Person
from app.models.scanning import Checkpoint, ClockFlag, Direction, Scan, Source, Verdict
from app.services.badges import token
from app.services.badges.token import encode
from app.services.registry import Registry
from app.services.scanning.codes import plain_code
from app.services.scanning.desk import ScanDesk
from app.services.scanning.reading import Reading
from app.services.store import Store
from app.services.store.scans import badge_of_record, counted, kept_counts, recount
from app.services.verification import verify
from tests.services.scanning_fair import DAYS, KEY, OTHER_KEY, ScanningFair, scanning_fair

OUT = Direction.OUT


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[ScanningFair]:
    made = scanning_fair(tmp_path / "gate.fair")
    with closing(made.store):
        yield made


def scans(fair: ScanningFair) -> list[Scan]:
    with fair.store.reading() as reader:
        return reader.all(Scan)


def change_place(fair: ScanningFair, name: str, **rules: object) -> None:
    with fair.store.reading() as reader:
        place = reader.need(Checkpoint, fair.places[name])
    fair.desk.change_rules(replace(place, **rules))  # type: ignore[arg-type]  # rules by name


def test_a_badge_is_welcome_once_a_day_and_again_the_next(fair: ScanningFair) -> None:
    first = fair.scan("visitor", "gate")
    assert (first.scan.verdict, first.inside) == (Verdict.WELCOME, 1)
    assert first.person is not None
    assert first.person.name == "周予安"
    fair.pass_time(minutes=40)
    again = fair.scan("visitor", "gate")
    assert again.scan.verdict is Verdict.ALREADY_IN
    assert again.first is not None
    assert again.first.at == first.scan.at
    assert again.first_place is not None
    assert again.first_place.name_zh == "1 号门"
    fair.pass_time(days=1)
    assert fair.scan("visitor", "gate").scan.verdict is Verdict.WELCOME


def test_a_badge_that_was_passed_back_is_known_at_the_other_gate(fair: ScanningFair) -> None:
    fair.scan("visitor", "gate")
    other = fair.scan("visitor", "gate 2")
    assert other.scan.verdict is Verdict.ALREADY_IN
    assert other.first_place is not None
    assert other.first_place.id == fair.places["gate"]
    assert fair.scan("visitor", "hall").scan.verdict is Verdict.WELCOME


def test_where_people_may_leave_they_may_come_back(fair: ScanningFair) -> None:
    for direction, verdict in (
        (Direction.IN, Verdict.WELCOME),
        (Direction.IN, Verdict.ALREADY_IN),
        (OUT, Verdict.GOODBYE),
        (Direction.IN, Verdict.WELCOME),
    ):
        assert fair.scan("visitor", "hall", direction).scan.verdict is verdict
    assert fair.desk.last(fair.places["hall"], 1)[0].inside == 1


def test_a_gate_without_re_entry_lets_nobody_out_and_in_again(fair: ScanningFair) -> None:
    fair.scan("visitor", "gate")
    assert fair.scan("visitor", "gate", OUT).scan.verdict is Verdict.GOODBYE
    assert fair.scan("visitor", "gate").scan.verdict is Verdict.ALREADY_IN


def test_the_wrong_day_names_the_right_ones(fair: ScanningFair) -> None:
    told = fair.scan("friday", "gate")
    assert (told.scan.verdict, told.valid_days) == (Verdict.WRONG_DAY, (DAYS[2],))
    fair.pass_time(days=2)
    assert fair.scan("friday", "gate").scan.verdict is Verdict.WELCOME


def test_a_revoked_badge_names_the_one_in_its_place(fair: ScanningFair) -> None:
    old = fair.code("visitor")
    Registry(fair.store, lambda: fair.moment).reissue(fair.badge("visitor").id, "lost")
    told = fair.desk.scan(old, fair.places["gate"])
    assert (told.scan.verdict, told.replaced_by) == (
        Verdict.REVOKED,
        fair.badge("visitor").number,
    )
    assert fair.scan("visitor", "gate").scan.verdict is Verdict.WELCOME


def test_a_new_badge_does_not_admit_a_second_time(fair: ScanningFair) -> None:
    fair.scan("visitor", "gate")
    Registry(fair.store, lambda: fair.moment).reissue(fair.badge("visitor").id, "lost")
    assert fair.scan("visitor", "gate").scan.verdict is Verdict.ALREADY_IN


@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        ("", Verdict.UNREADABLE),
        ("12345", Verdict.UNREADABLE),
        ("https://example.org/ticket/17", Verdict.OTHER_FAIR),
        ("9" * 60, Verdict.OTHER_FAIR),
        ("BEGIN:VCARD", Verdict.OTHER_FAIR),
    ],
)
def test_what_is_no_badge_is_told_kindly(fair: ScanningFair, code: str, verdict: Verdict) -> None:
    assert fair.desk.scan(code, fair.places["gate"]).scan.verdict is verdict


def test_what_was_signed_by_others_is_no_badge_of_ours(fair: ScanningFair) -> None:
    badge = fair.badge("visitor")
    gate = fair.places["gate"]
    assert fair.desk.scan(fair.code("visitor", OTHER_KEY), gate).scan.verdict is Verdict.FORGED
    foreign = encode(badge.record, (badge.key_id + 1) % 64, OTHER_KEY)
    assert fair.desk.scan(foreign, gate).scan.verdict is Verdict.OTHER_FAIR
    unknown = encode(4_000_000, badge.key_id, KEY)
    assert fair.desk.scan(unknown, gate).scan.verdict is Verdict.UNKNOWN_HERE


@pytest.mark.parametrize("dress", ["{}", " {} ", "{}\r", "\x02{}\x03", "\ufeff{}"])
def test_what_scanners_and_keyboards_add_is_taken_off(fair: ScanningFair, dress: str) -> None:
    code = dress.format(fair.code("visitor"))
    wide = code.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    assert fair.desk.scan(wide, fair.places["gate"]).scan.verdict is Verdict.WELCOME


def test_a_forum_counts_its_seats_and_asks_who_registered(fair: ScanningFair) -> None:
    change_place(fair, "forum", registered_only=True)
    assert fair.scan("guest", "forum").scan.verdict is Verdict.NOT_REGISTERED
    told = fair.scan("visitor", "forum")
    assert (told.scan.verdict, told.inside, told.seats) == (Verdict.WELCOME, 1, 2)
    assert fair.scan("visitor", "forum").scan.verdict is Verdict.ALREADY_IN
    assert fair.scan("speaker", "forum").scan.verdict is Verdict.WELCOME
    assert fair.scan("staff", "forum").scan.verdict is Verdict.FULL


def test_a_booth_holds_no_key_and_says_amber_to_whom_it_does_not_know(
    fair: ScanningFair,
) -> None:
    unknown = encode(4_000_000, fair.badge("visitor").key_id, KEY)
    fair.held = {}
    assert fair.desk.scan(unknown, fair.places["booth"]).scan.verdict is Verdict.UNKNOWN_HERE
    for _ in range(2):
        assert fair.scan("visitor", "booth").scan.verdict is Verdict.WELCOME


def test_every_scan_is_a_fact_refused_ones_too(fair: ScanningFair) -> None:
    codes = [fair.code("visitor"), fair.code("visitor"), "nonsense", fair.code("friday")]
    for code in codes:
        fair.desk.scan(code, fair.places["gate"], Source.CAMERA)
    told = scans(fair)
    assert [scan.code for scan in told] == codes
    assert [scan.verdict for scan in told] == [
        Verdict.WELCOME,
        Verdict.ALREADY_IN,
        Verdict.OTHER_FAIR,
        Verdict.WRONG_DAY,
    ]
    assert {scan.source for scan in told} == {Source.CAMERA}


def test_taking_back_is_a_second_fact(fair: ScanningFair) -> None:
    told = fair.scan("visitor", "gate")
    fair.desk.take_back(told.scan.id)
    assert len(scans(fair)) == 2
    assert fair.desk.last(fair.places["gate"]) == []
    assert fair.scan("visitor", "gate").scan.verdict is Verdict.WELCOME
    with pytest.raises(AppError, match=r"scan\.taken_back"):
        fair.desk.take_back(told.scan.id)


def test_a_supervisor_admits_with_a_reason(fair: ScanningFair) -> None:
    told = fair.scan("friday", "gate")
    admitted = fair.desk.admit_anyway(told.scan.id, "嘉宾，已核对身份")
    assert (admitted.scan.verdict, admitted.scan.reason) == (Verdict.WELCOME, "嘉宾，已核对身份")
    assert admitted.inside == 1
    with pytest.raises(AppError, match=r"scan\.admitted"):
        fair.desk.admit_anyway(admitted.scan.id, "noch einmal")


def test_somebody_is_found_by_name_initials_and_the_end_of_the_phone(
    fair: ScanningFair,
) -> None:
    desk = fair.desk
    assert [one.name for one in desk.find("曾一")] == ["曾一鸣"]
    assert [one.name for one in desk.find("zym")] == ["曾一鸣"]
    assert {one.name for one in desk.find("0001")} == {"周予安", "林知夏"}
    told = desk.admit_by_hand(fair.person("visitor"), fair.places["gate"])
    assert (told.scan.verdict, told.scan.source) == (Verdict.WELCOME, Source.HAND)
    assert fair.scan("visitor", "gate").scan.verdict is Verdict.ALREADY_IN


def test_whoever_has_no_valid_badge_is_not_admitted_by_hand(fair: ScanningFair) -> None:
    Registry(fair.store, lambda: fair.moment).revoke(fair.badge("visitor").id, "lost")
    with pytest.raises(AppError, match=r"scan\.no_badge"):
        fair.desk.admit_by_hand(fair.person("visitor"), fair.places["gate"])


def test_a_clock_that_was_set_is_marked_and_blocks_nobody(fair: ScanningFair) -> None:
    fair.scan("visitor", "gate")
    fair.moment = fair.moment.replace(hour=0)
    back = fair.scan("guest", "gate")
    assert (back.scan.verdict, back.scan.clock) == (Verdict.WELCOME, ClockFlag.BACK)
    fair.moment = fair.moment.replace(hour=5)
    jumped = fair.scan("staff", "gate")
    assert (jumped.scan.verdict, jumped.scan.clock) == (Verdict.WELCOME, ClockFlag.JUMPED)
    fair.pass_time(minutes=5)
    assert fair.scan("speaker", "gate").scan.clock is ClockFlag.GOOD


def test_counters_follow_every_scan_by_hour(fair: ScanningFair) -> None:
    first = fair.scan("visitor", "gate")
    fair.pass_time(hours=1)
    fair.scan("guest", "gate")
    fair.scan("guest", "gate")
    fair.desk.take_back(first.scan.id)
    gate = fair.places["gate"]
    with fair.store.reading() as reader:
        assert counted(reader, "admitted", DAYS[0]) == {f"{gate}/01": 0, f"{gate}/02": 1}
        assert counted(reader, "refused", DAYS[0], gate) == {f"{gate}/02": 1}
        assert +kept_counts(reader) == recount(reader)


def test_forums_and_booths_get_their_place_at_first_use(fair: ScanningFair) -> None:
    with fair.store.reading() as reader:
        forum = reader.need(Checkpoint, fair.places["forum"])
        booth = reader.need(Checkpoint, fair.places["booth"])
    assert forum.session_id is not None
    assert booth.exhibitor_id is not None
    assert fair.desk.ensure_forum(forum.session_id).id == forum.id
    assert fair.desk.ensure_booth(booth.exhibitor_id).id == booth.id
    assert [place.id for place in fair.desk.checkpoints()][1:4] == [
        fair.places[name] for name in ("gate", "gate 2", "hall")
    ]


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["visitor", "guest", "staff"]),
        st.sampled_from(["gate", "gate 2", "hall"]),
        st.sampled_from(["scan", "leave", "void", "hand", "other"]),
        st.integers(0, 1),
    ),
    max_size=24,
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_nobody_is_admitted_twice_on_a_day_whatever_the_order(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, str, int]]
) -> None:
    made = scanning_fair(tmp_path_factory.mktemp("gate") / "gate.fair")
    second_desk = Device(DeviceId(new_id()), "2 号门", made.moment)
    with closing(made.store), closing(Store.open(made.store.path, second_desk)) as other:
        beside = ScanDesk(other, lambda: made.moment, lambda: made.held)
        for name, place, what, minutes in steps:
            made.pass_time(minutes=minutes)
            _step(made, beside, name, place, what)
        with made.store.reading() as reader:
            assert +kept_counts(reader) == recount(reader)
            for gates in (("gate", "gate 2"), ("hall",)):
                _check_admissions(reader.all(Scan), {made.places[gate] for gate in gates}, gates)
            assert {person.id for person in reader.all(Person)}
        assert verify(made.store).findings == ()


def _step(made: ScanningFair, beside: ScanDesk, name: str, place: str, what: str) -> None:
    if what == "scan":
        made.scan(name, place)
    elif what == "other":
        beside.scan(made.code(name), made.places[place])
    elif what == "leave":
        made.scan(name, place, OUT)
    elif what == "hand":
        made.desk.admit_by_hand(made.person(name), made.places[place])
    else:
        last = made.desk.last(made.places[place], 1)
        if last:
            made.desk.take_back(last[0].scan.id)


def _check_admissions(told: list[Scan], gates: set[str], names: tuple[str, ...]) -> None:
    """Between two admissions of one person lies a departure; at plain gates there is one a day."""
    gone = {scan.voids for scan in told if scan.voids is not None}
    standing = [s for s in told if s.voids is None and s.id not in gone]
    inside: set[tuple[str | None, str]] = set()
    for scan in standing:
        if scan.checkpoint_id not in gates:
            continue
        who = (scan.person_id, scan.day.isoformat())
        if scan.verdict is Verdict.WELCOME:
            assert who not in inside, names
            inside.add(who)
        elif scan.verdict is Verdict.GOODBYE and names == ("hall",):
            inside.discard(who)


def test_random_and_mutated_codes_never_admit_and_never_fail(fair: ScanningFair) -> None:
    dice = random.Random(20181128)
    issued = {fair.code(name) for name in ("visitor", "friday", "speaker", "guest", "staff")}
    valid = sorted(issued)
    payloads = [_mutated(dice, valid) if n % 2 else _random(dice) for n in range(20_000)]
    with fair.store.reading() as reader:
        gate = reader.need(Checkpoint, fair.places["gate"])
        for code in payloads:
            plain = plain_code(code)
            told = token.verify(plain, fair.held)
            record = told.record if isinstance(told, token.Genuine) else -1
            badge = badge_of_record(reader, record)
            one = Reading(reader, gate, DAYS[0], plain, told, badge, Direction.IN)
            assert not one.verdict().admits or plain in issued, code


def test_whatever_is_read_is_written_down_and_admits_only_what_was_issued(
    fair: ScanningFair,
) -> None:
    dice = random.Random(20181129)
    valid = sorted(fair.code(name) for name in ("visitor", "guest", "staff"))
    payloads = [_mutated(dice, valid) if n % 2 else _random(dice) for n in range(300)]
    payloads += ["\ud800\udfff", "\x00", "\ufeff", "🎫" * 2_000, "１" * 37, "٣" * 38]
    for code in payloads:
        told = fair.desk.scan(code, fair.places["gate"])
        assert not told.scan.verdict.admits or told.scan.code in valid, code
    assert len(scans(fair)) == len(payloads)


def _random(dice: random.Random) -> str:
    kind = dice.randrange(4)
    if kind == 0:
        return str(dice.getrandbits(120)).zfill(37)
    if kind == 1:
        return "".join(chr(dice.randrange(1, 0x2FFF)) for _ in range(dice.randrange(60)))
    if kind == 2:
        return "".join(dice.choice("0123456789") for _ in range(dice.randrange(80)))
    return dice.randbytes(dice.randrange(80)).decode("utf-8", "replace")


def _mutated(dice: random.Random, valid: list[str]) -> str:
    code = list(dice.choice(valid))
    for _ in range(dice.randrange(1, 4)):
        place = dice.randrange(len(code))
        what = dice.randrange(4)
        if what == 0:
            code[place] = dice.choice("0123456789")
        elif what == 1:
            code.insert(place, dice.choice("0123456789 abc"))
        elif what == 2 and len(code) > 1:
            del code[place]
        else:
            other = dice.randrange(len(code))
            code[place], code[other] = code[other], code[place]
    return "".join(code)
