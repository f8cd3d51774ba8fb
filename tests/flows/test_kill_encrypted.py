"""Kill the program while it writes an encrypted fair, and while it gives a fair another key."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.models.exhibitors import Exhibitor
from app.models.fairs import MeetingTable
from app.services.encryption import Encryption
from app.services.fairs import found_fair, new_fair
from app.services.store import Store
from app.services.store.cipher import use_keys
from app.services.store.copying import is_sound
from tests.flows.test_kill import killed
from tests.flows.victim import DESK, NOON, keys_of


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    made = tmp_path / "a.fair"
    keys = keys_of(made)
    before = use_keys(keys)
    fair = new_fair("示例展会", "Example fair", NOON.date(), NOON.date())
    key = Encryption(keys).new_key()
    found_fair(made, fair, DESK, clock=lambda: NOON, key=key).close()
    yield made
    use_keys(before)


def test_what_was_acknowledged_in_an_encrypted_fair_survives_six_kills(path: Path) -> None:
    told: set[str] = set()
    for _ in range(6):
        told.update(killed("write", path, 0.2))
        assert is_sound(path)
    with closing(Store.open(path, DESK)) as store, store.reading() as reader:
        kept = {exhibitor.id for exhibitor in reader.all(Exhibitor)}
        assert [*reader.db.execute("pragma cipher_integrity_check")] == []
    assert told <= kept
    assert len(told) >= len(kept) - 6


def test_a_fair_that_is_killed_while_it_is_given_another_key_is_whole(path: Path) -> None:
    seen = set()
    for _ in range(8):
        killed("convert", path, 0.9)
        seen.add(Encryption(keys_of(path)).protection(path).custody)
        assert is_sound(path)
        with closing(Store.open(path, DESK)) as store, store.reading() as reader:
            assert reader.count(MeetingTable) == 12
            assert reader.db.execute("pragma journal_mode").fetchone() == ("wal",)
        assert {one.name for one in path.parent.iterdir()} == {"a.fair", "desk"}
    assert seen
