"""Every scan that was acknowledged survives the kill of the program."""

from pathlib import Path

import pytest

from tests.flows.gate_kills import kill_often


def test_no_acknowledged_scan_is_lost_to_ten_kills(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "QT_QPA_PLATFORM", "PYTHON_KEYRING_BACKEND"):
        monkeypatch.setenv(name, "")  # put back at the end, whatever the flow sets
    toll = kill_often(tmp_path, kills=10, seed=20181128)
    assert toll.kills == 10
    assert len(toll.acknowledged) >= 10
    assert (toll.lost, toll.unsound) == (0, 0)
