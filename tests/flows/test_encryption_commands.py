"""The same from the command line: a fair is made encrypted, its key written down and entered."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.flows.program import environment

ROOT = Path(__file__).parents[2]


def run(home: Path, *words: object, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, words)],
        env=environment(home),
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )


@pytest.mark.skipif(os.name != "posix", reason="the desk's folder is set by an environment")
def test_a_fair_goes_from_one_desk_to_another_by_its_key(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    path, carried, sheet = tmp_path / "a.fair", tmp_path / "c.fair", tmp_path / "sheet.pdf"
    assert run(here, "new", path, "--name", "示例展会").returncode == 0
    assert not path.read_bytes().startswith(b"SQLite")
    key = run(here, "recovery-key", "show", path).stdout.split()[1]
    done = run(here, "carry-away", "--store", path, "--out", carried, "--sheet", sheet)
    own = done.stdout.split()[1]
    assert done.returncode == 0
    assert sheet.read_bytes().startswith(b"%PDF")

    refused = run(there, "verify", "--store", carried)
    assert refused.returncode == 3
    assert "does not hold its key" in refused.stderr
    assert run(there, "recovery-key", "enter", carried, typed=f"{key}\n").returncode == 3
    assert run(there, "recovery-key", "enter", carried, typed=f"{own}\n").returncode == 0
    assert run(there, "verify", "--store", carried).returncode == 0


def test_a_plain_fair_when_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.fair"
    assert run(tmp_path, "new", path, "--plain").returncode == 0
    assert path.read_bytes().startswith(b"SQLite format 3")
    refused = run(tmp_path, "recovery-key", "show", path)
    assert refused.returncode == 3
    assert "is not encrypted" in refused.stderr
