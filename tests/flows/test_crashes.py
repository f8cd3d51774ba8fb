"""A few kills at every kind of work; a thousand of them are in tests/bench/crash.py."""

from pathlib import Path

from tests.flows.crashes import WORK, kill_often


def test_nothing_that_was_acknowledged_is_lost_whatever_was_being_done(tmp_path: Path) -> None:
    toll = kill_often(tmp_path, len(WORK), seed=7)
    assert toll.lost == []
    assert toll.unsound == []
    assert set(toll.kills) == set(WORK)
