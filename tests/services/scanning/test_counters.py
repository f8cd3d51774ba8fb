"""The figures of a day are what was scanned, by place, hall and hour."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from app.models.changes import Device
from app.models.fairs import Hall
from app.models.ids import DeviceId, new_id
from app.models.programme import Session
from app.models.scanning import CheckpointKind, Direction, Scan, Verdict
from app.models.times import now
from app.services.fair_clock import clock_of
from app.services.sample import create_sample
from app.services.scanning.desk import ScanDesk
from app.services.store import Store
from app.services.verification import verify
from tests.services.scanning_fair import DAYS, ScanningFair, scanning_fair


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[ScanningFair]:
    made = scanning_fair(tmp_path / "gate.fair")
    with closing(made.store):
        yield made


def test_the_day_is_counted_by_place_hour_and_hall(fair: ScanningFair) -> None:
    fair.scan("visitor", "gate")
    fair.scan("visitor", "gate")
    fair.scan("visitor", "hall")
    fair.pass_time(hours=1)
    mistaken = fair.scan("guest", "gate 2")
    fair.scan("staff", "gate 2")
    fair.desk.take_back(mistaken.scan.id)
    fair.scan("visitor", "hall", Direction.OUT)
    told = fair.desk.counts()
    assert (told.day, told.admitted, told.inside, told.refused) == (DAYS[0], 2, 2, 1)
    assert told.by_hour == {9: 1, 10: 1}
    gates = {one.place.name_zh: (one.admitted, one.left, one.refused) for one in told.places}
    assert gates["1 号门"] == (1, 0, 1)
    assert gates["2 号门"] == (1, 0, 0)
    assert gates["A 馆入口"] == (1, 1, 0)
    with fair.store.reading() as reader:
        (hall,) = reader.all(Hall)
    assert told.in_hall(hall.id) == 0
    fair.scan("staff", "hall")
    assert fair.desk.counts().in_hall(hall.id) == 1
    fair.pass_time(days=1)
    assert fair.desk.counts().admitted == 0


def test_attendance_counts_people_and_not_their_comings(fair: ScanningFair) -> None:
    with fair.store.reading() as reader:
        (session,) = reader.all(Session)
    for name, way in (
        ("visitor", Direction.IN),
        ("visitor", Direction.OUT),
        ("visitor", Direction.IN),
        ("guest", Direction.IN),
        ("staff", Direction.IN),
    ):
        fair.scan(name, "forum", way)
    told = fair.desk.attendance(session.id)
    assert (told.came, told.inside, told.seats) == (2, 2, 2)


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Store]:
    desk = Device(DeviceId(new_id()), "test", now())
    made = create_sample(tmp_path / "sample.fair", desk)
    with closing(made):
        yield made


def test_the_samples_morning_is_as_the_gate_would_have_told_it(sample: Store) -> None:
    with sample.reading() as reader:
        told = reader.all(Scan)
    moments = [scan.at for scan in told]
    assert moments == sorted(moments)
    assert timedelta(0) < clock_of(sample)() - moments[-1] < timedelta(minutes=5)
    inside: set[str | None] = set()
    gates = {place.id for place in ScanDesk(sample).checkpoints() if place.session_id is None}
    for scan in told:
        if scan.checkpoint_id not in gates:
            assert scan.person_id in inside  # whoever sits in a forum came through a gate
        elif scan.verdict is Verdict.WELCOME:
            assert scan.person_id not in inside
            inside.add(scan.person_id)
        else:
            assert (scan.verdict is Verdict.ALREADY_IN) == (scan.person_id in inside)
    assert verify(sample).findings == ()
    _check_that_it_goes_on(sample, told)


def _check_that_it_goes_on(sample: Store, scans: list[Scan]) -> None:
    desk = ScanDesk(sample, clock_of(sample))
    told = desk.counts()
    assert 1_200 < told.inside < 1_900
    assert set(told.by_hour) == {9, 10}
    assert 10 <= told.refused <= 30
    kinds = Counter(one.place.kind for one in told.places)
    assert kinds == {CheckpointKind.GATE: 3, CheckpointKind.FORUM: 14}
    came = next(scan for scan in scans if scan.verdict is Verdict.WELCOME)
    assert came.person_id is not None
    again = desk.admit_by_hand(came.person_id, told.places[0].place.id)
    assert again.scan.verdict is Verdict.ALREADY_IN
    assert again.first is not None
    assert again.first.at == came.at
