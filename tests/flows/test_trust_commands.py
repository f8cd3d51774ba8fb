"""Verifying, reading the log and recovering from the command line."""

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli.commands import cli

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))

    def invoke(*words: object) -> Result:
        return CliRunner().invoke(cli, [str(word) for word in words])

    return invoke


@pytest.fixture
def fair(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "a.fair"
    sheet = tmp_path / "list.csv"
    sheet.write_text("企业名称\n拟真传感技术\n示例储能科技\n", "utf-8")
    assert run("new", path, "--empty", "--name", "示例科交会").exit_code == 0
    assert run("import", sheet, "--store", path, "--as", "exhibitors").exit_code == 0
    return path


def anchor(run: Run, path: Path) -> str:
    (head,) = json.loads(run("verify", "--store", path, "--json").stdout)["heads"]
    return str(head["anchor"])


def test_an_anchor_on_paper_tells_a_file_that_was_put_back(
    run: Run, fair: Path, tmp_path: Path
) -> None:
    older = shutil.copy(fair, tmp_path / "older.fair")
    sheet = tmp_path / "more.csv"
    sheet.write_text("企业名称\n范例激光加工\n", "utf-8")
    assert run("import", sheet, "--store", fair, "--as", "exhibitors").exit_code == 0
    noted = anchor(run, fair)
    assert run("verify", "--store", fair, "--anchor", noted.lower()).exit_code == 0
    cut = run("verify", "--store", older, "--anchor", noted)
    assert cut.exit_code == 3
    assert "what came after is missing" in cut.stderr
    assert run("verify", "--store", fair, "--anchor", "7K3M").exit_code == 3


def test_the_log_is_written_as_text(run: Run, fair: Path, tmp_path: Path) -> None:
    target = tmp_path / "log.csv"
    assert run("log", target, "--store", fair, "--language", "en").exit_code == 0
    with target.open(encoding="utf-8-sig", newline="") as file:
        heading, *rows = csv.reader(file)
    assert heading[:4] == ["Time", "Desk", "Kind", "What"]
    assert "(the log) into log.csv" in rows[0][3]  # that it leaves is in it
    assert "list.csv" in rows[1][3]
    refused = run("log", target, "--store", fair, "--desk", "nobody")
    assert (refused.exit_code, "There are:" in refused.stderr) == (3, True)


def test_a_damaged_file_is_named_and_recovered(run: Run, tmp_path: Path) -> None:
    fair, sheet = tmp_path / "a.fair", tmp_path / "list.csv"
    sheet.write_text("企业名称\n拟真传感技术\n示例储能科技\n", "utf-8")
    assert run("new", fair, "--empty", "--plain").exit_code == 0
    assert run("import", sheet, "--store", fair, "--as", "exhibitors").exit_code == 0
    content = fair.read_bytes()
    assert "拟真传感".encode() in content
    fair.write_bytes(content.replace("拟真传感".encode(), "拟真传惑".encode(), 1))
    assert run("verify", "--store", fair).exit_code == 3
    damaged, target = fair.read_bytes(), tmp_path / "b.fair"
    told = run("recover", fair, "--out", target, "--json")
    assert told.exit_code == 0, told.output
    assert (json.loads(told.stdout)["sound"], json.loads(told.stdout)["lost"]) == (True, [])
    assert fair.read_bytes() == damaged
    assert run("verify", "--store", target).exit_code == 0
    assert run("recover", fair, "--out", target).exit_code == 3  # nothing is written over
