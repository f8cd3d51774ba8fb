"""A fair has one key for ever, however many ask for it at once."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from app.models.ids import FairId
from app.services.event_key import EventKeys

FAIR = FairId("01a00000-0000-7000-8000-000000000001")


def test_the_key_stays_the_same(tmp_path: Path) -> None:
    first = EventKeys(tmp_path).key(FAIR)
    assert len(first) == 32
    assert EventKeys(tmp_path).key(FAIR) == first
    assert EventKeys(tmp_path).key(FairId("01a00000-0000-7000-8000-000000000002")) != first


def test_only_its_owner_may_read_the_file(tmp_path: Path) -> None:
    EventKeys(tmp_path).key(FAIR)
    (kept,) = (tmp_path / "keys").iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_many_who_ask_at_once_are_given_one_key(tmp_path: Path) -> None:
    keys = EventKeys(tmp_path)
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(lambda _: keys.key(FAIR), range(32)))
    assert len(found) == 1
