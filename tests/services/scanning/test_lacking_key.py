"""A desk that lacks the badge key says so, and takes nobody for a stranger of another fair."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.scanning import Verdict
from app.services.badges.token import encode
from app.services.event_key import key_id_of
from app.services.fairs import FairSettings
from app.services.registry import Registry
from tests.services.scanning_fair import KEY, OTHER_KEY, ScanningFair, scanning_fair


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[ScanningFair]:
    made = scanning_fair(tmp_path / "a.fair")
    yield made
    made.store.close()


@pytest.mark.parametrize("place", ["gate", "forum"])
def test_a_door_without_the_key_knows_why_it_cannot_tell(fair: ScanningFair, place: str) -> None:
    fair.held = {}
    told = fair.scan("visitor", place)
    assert (told.scan.verdict, told.lacks_key) == (Verdict.UNKNOWN_HERE, True)
    assert told.person is not None
    stranger = fair.desk.scan(encode(999, fair.badge("visitor").key_id, KEY), fair.places[place])
    assert (stranger.scan.verdict, stranger.lacks_key) == (Verdict.UNKNOWN_HERE, True)


def test_the_last_scans_still_know_it(fair: ScanningFair) -> None:
    fair.held = {}
    fair.scan("visitor", "gate")
    assert [one.lacks_key for one in fair.desk.last(fair.places["gate"])] == [True]


def test_with_the_key_a_stranger_is_a_stranger(fair: ScanningFair) -> None:
    code = encode(999, fair.badge("visitor").key_id, KEY)
    told = fair.desk.scan(code, fair.places["gate"])
    assert (told.scan.verdict, told.lacks_key) == (Verdict.UNKNOWN_HERE, False)


def test_a_booth_is_never_sent_for_a_key(fair: ScanningFair) -> None:
    fair.held = {}
    assert fair.scan("visitor", "booth").scan.verdict is Verdict.WELCOME
    code = encode(999, fair.badge("visitor").key_id, KEY)
    told = fair.desk.scan(code, fair.places["booth"])
    assert (told.scan.verdict, told.lacks_key) == (Verdict.UNKNOWN_HERE, False)


def test_a_badge_under_a_key_that_was_changed_elsewhere_is_no_other_fairs(
    fair: ScanningFair,
) -> None:
    Registry(fair.store, lambda: fair.moment).change_key()
    Registry(fair.store, lambda: fair.moment).reissue(fair.badge("visitor").id, "遗失")
    badge = fair.badge("visitor")
    assert badge.key_id == key_id_of(FairSettings(fair.store).fair().id, 1)
    told = fair.desk.scan(encode(badge.record, badge.key_id, OTHER_KEY), fair.places["gate"])
    assert (told.scan.verdict, told.lacks_key) == (Verdict.UNKNOWN_HERE, True)
    fair.held = {**fair.held, badge.key_id: OTHER_KEY}
    assert fair.desk.scan(told.scan.code, fair.places["gate"]).scan.verdict is Verdict.WELCOME


def test_another_fairs_badge_stays_another_fairs(fair: ScanningFair) -> None:
    badge = fair.badge("visitor")
    code = encode(badge.record, (badge.key_id + 5) % 64, OTHER_KEY)
    told = fair.desk.scan(code, fair.places["gate"])
    assert (told.scan.verdict, told.lacks_key) == (Verdict.OTHER_FAIR, False)
