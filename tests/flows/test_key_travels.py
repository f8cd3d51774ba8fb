"""A badge key on its way: printed at one desk, unknown at the other, admitted after key-in."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.flows.gate_kills import make_gate
from tests.flows.program import ROOT, environment, run
from tests.services.documents.paper_reading import codes


def told(home: Path, path: Path, code: str, place: str = "gate") -> str:
    """The first word that the desk with this home says to a code."""
    said = run(home, "scan", "--store", path, "--place", place, "--token", code)
    assert said.returncode == 0, said.stderr
    return said.stdout.split("\t")[0].strip()


def key_command(home: Path, passphrase: str, *words: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, words)],
        env=environment(home),
        input=passphrase + "\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=600,
    )


@pytest.fixture
def desks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path, Path]:
    """The homes of two desks, and the fair's file at the first one."""
    for name in ("HOME", "XDG_DATA_HOME", "QT_QPA_PLATFORM", "PYTHON_KEYRING_BACKEND"):
        monkeypatch.setenv(name, "")  # put back at the end, whatever the flow sets
    homes = tmp_path / "one", tmp_path / "two"
    for home in homes:
        home.mkdir()
    path, _ = make_gate(homes[0])
    return (*homes, path)


def test_a_badge_printed_at_one_desk_is_admitted_at_the_other_once_the_key_is_there(
    desks: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    one, two, path = desks
    printed = run(one, "badges", "--store", path, "--out", one / "b.pdf", "--layout", "card")
    assert printed.returncode == 0, printed.stderr
    code = codes(one / "b.pdf")[0][0]
    copy = two / "copy.fair"
    shutil.copyfile(path, copy)
    assert told(two, copy, code) == "unknown_here"
    assert told(two, copy, code, "booth") == "welcome", "a booth goes by its list"
    refused = run(two, "badges", "--store", copy, "--out", two / "b.pdf")
    assert refused.returncode == 3
    assert "Settings" in refused.stderr

    sealed = tmp_path / "stick.fairkey"
    out = run(one, "key-out", "--store", path, sealed, "--propose")
    assert out.returncode == 0, out.stderr
    mark, passphrase = (line.split(" ", 1)[1] for line in out.stdout.splitlines())
    wrong = key_command(two, "wrong passphrase", "key-in", "--store", copy, sealed)
    assert (wrong.returncode, wrong.stdout) == (3, "")
    taken = key_command(two, passphrase, "key-in", "--store", copy, sealed)
    assert (taken.returncode, taken.stdout) == (0, f"key {mark}\n"), taken.stderr
    assert told(two, copy, code) == "welcome"
    assert told(two, copy, code) == "already_in"
    again = run(two, "verify", "--store", copy)
    assert again.returncode == 0, again.stderr


def test_two_desks_that_made_a_key_each_are_told_of_both(
    desks: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    one, two, path = desks
    copy = two / "copy.fair"
    shutil.copyfile(path, copy)  # before any badge: each desk makes its own
    for home, file in ((one, path), (two, copy)):
        assert run(home, "badges", "--store", file, "--out", home / "b.pdf").returncode == 0
    sealed = tmp_path / "stick.fairkey"
    words = "twelve letters and more"
    out = key_command(one, words, "key-out", "--store", path, sealed)
    assert out.returncode == 0, out.stderr
    refused = key_command(two, words, "key-in", "--store", copy, sealed)
    assert refused.returncode == 3
    mine = run(two, "key-out", "--store", copy, tmp_path / "own.fairkey", "--propose").stdout
    for mark in (out.stdout.split(" ", 1)[1].strip(), mine.splitlines()[0].split(" ", 1)[1]):
        assert mark in refused.stderr
    replaced = key_command(two, words, "key-in", "--store", copy, sealed, "--replace")
    assert replaced.stdout == out.stdout
