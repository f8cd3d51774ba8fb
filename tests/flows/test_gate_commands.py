"""Scanning and verifying from the command line, as a gate without a window would."""

import json
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from tests.flows.gate_kills import make_gate
from tests.flows.program import ROOT, environment, run


@pytest.fixture
def gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, list[str]]:
    for name in ("HOME", "XDG_DATA_HOME", "QT_QPA_PLATFORM", "PYTHON_KEYRING_BACKEND"):
        monkeypatch.setenv(name, "")  # put back at the end, whatever the flow sets
    return make_gate(tmp_path)


def scanning(home: Path, path: Path, place: str) -> "subprocess.Popen[str]":
    words = ("scan", "--store", str(path), "--place", place, "--stdin", "--json")
    return subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), *words],
        env=environment(home),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def test_one_code_a_line_in_and_one_verdict_a_line_out(
    gate: tuple[Path, list[str]], tmp_path: Path
) -> None:
    path, codes = gate
    with scanning(tmp_path, path, "1 号门") as process:
        assert process.stdin
        assert process.stdout
        told = []
        for code in (codes[0], codes[0], "https://example.org/ticket"):
            process.stdin.write(code + "\n")
            process.stdin.flush()
            told.append(json.loads(process.stdout.readline()))  # before the next code goes in
        process.stdin.close()
    assert process.returncode == 0
    assert [one["verdict"] for one in told] == ["welcome", "already_in", "other_fair"]
    assert [one["admitted"] for one in told] == [True, False, False]
    assert told[0]["person"] == "周予安"
    plain = run(tmp_path, "scan", "--store", path, "--place", "booth", "--token", codes[0])
    assert (plain.returncode, plain.stdout.split("\t")[0]) == (0, "welcome")


def test_every_line_has_its_answer_whatever_bytes_it_is_made_of(
    gate: tuple[Path, list[str]], tmp_path: Path
) -> None:
    path, codes = gate
    said = subprocess.run(
        [
            *(sys.executable, str(ROOT / "main.py"), "scan", "--store", str(path)),
            *("--place", "gate", "--stdin", "--json"),
        ],
        env=environment(tmp_path),
        input=b"\n\xff\xfe\x00\n" + codes[0].encode() + b"\r\n",
        capture_output=True,
        check=True,
    ).stdout
    told = [json.loads(line)["verdict"] for line in said.splitlines()]
    assert told == ["unreadable", "other_fair", "welcome"]


def test_two_gates_that_scan_the_same_badges_at_once_admit_each_once(
    gate: tuple[Path, list[str]], tmp_path: Path
) -> None:
    path, codes = gate
    lines = "".join(f"{code}\n" for code in codes * 20)
    processes = [scanning(tmp_path, path, place) for place in ("1 号门", "2 号门")]
    for process in processes:
        assert process.stdin
        process.stdin.write(lines)
        process.stdin.flush()
    said = [json.loads(line) for p in processes for line in p.communicate()[0].splitlines()]
    assert len(said) == 2 * len(codes) * 20
    admitted = Counter(one["person"] for one in said if one["admitted"])
    assert set(admitted.values()) == {1}
    assert len(admitted) == len(codes) - 1  # one of them is valid on another day
    assert sorted(one["seq"] for one in said) == list(
        range(min(one["seq"] for one in said), min(one["seq"] for one in said) + len(said))
    )
    assert run(tmp_path, "verify", "--store", path).returncode == 0


def test_a_place_that_is_not_there_is_refused_with_those_that_are(
    gate: tuple[Path, list[str]], tmp_path: Path
) -> None:
    path, codes = gate
    words = ("scan", "--store", path, "--place", "9 号门", "--token", codes[0])
    told = run(tmp_path, *words)
    assert told.returncode == 3
    assert "2 号门" in told.stderr
    assert json.loads(run(tmp_path, *words, "--json").stderr)["code"] == "scan.place"
    assert run(tmp_path, *words[:-2]).returncode == 2


def test_verify_refuses_a_file_that_lost_a_scan(
    gate: tuple[Path, list[str]], tmp_path: Path
) -> None:
    path, codes = gate
    run(tmp_path, "scan", "--store", path, "--place", "1 号门", "--token", codes[0])
    sound = run(tmp_path, "verify", "--store", path)
    assert (sound.returncode, sound.stderr) == (0, "")
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("drop trigger scan_no_delete")
        db.execute("delete from scan")
    told = run(tmp_path, "verify", "--store", path, "--json")
    assert told.returncode == 3
    assert "verify.gap" in {finding["code"] for finding in json.loads(told.stdout)["findings"]}
