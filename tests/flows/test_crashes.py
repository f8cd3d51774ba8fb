"""A few kills at every kind of work; a thousand of them are in tests/bench/crash.py."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services.store.cipher import use_keys
from tests.flows.crashes import WORK, kill_often
from tests.flows.program import environment


@pytest.fixture(autouse=True)
def own_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What the kills set in this process is put back at the end."""
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    before = use_keys(_Nobody())
    yield
    use_keys(before)


class _Nobody:
    def secret(self, _name: str) -> bytes | None:
        return None


def test_nothing_that_was_acknowledged_is_lost_whatever_was_being_done(tmp_path: Path) -> None:
    toll = kill_often(tmp_path, len(WORK), seed=7)
    assert toll.lost == []
    assert toll.unsound == []
    assert set(toll.kills) == set(WORK)
