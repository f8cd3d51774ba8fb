"""Backing up and restoring from the command line, as somebody does it on a bad day."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli.commands import cli
from app.services.backups.backups import Backups
from tests.services.scanning_fair import scanning_fair

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))

    def invoke(*words: object) -> Result:
        return CliRunner().invoke(cli, [str(word) for word in words])

    return invoke


@pytest.fixture
def fair(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "fair" / "a.fair"
    assert run("new", path, "--empty", "--name", "示例科交会").exit_code == 0
    return path


def exhibitors(tmp_path: Path, *names: str) -> Path:
    sheet = tmp_path / f"{len(names)}.csv"
    sheet.write_text("企业名称\n" + "\n".join(names) + "\n", "utf-8")
    return sheet


def count(run: Run, path: Path, name: str) -> int:
    return len(json.loads(run("search", name, "--store", path, "--json").stdout))


def imported(run: Run, path: Path, sheet: Path) -> None:
    done = run("import", sheet, "--store", path, "--as", "exhibitors")
    assert done.exit_code == 0, done.output


def test_an_import_that_was_a_mistake_is_restored_away(
    run: Run, fair: Path, tmp_path: Path
) -> None:
    imported(run, fair, exhibitors(tmp_path, "拟真传感技术"))
    imported(run, fair, exhibitors(tmp_path, "示例储能科技", "范例激光加工"))
    known = Backups(fair).all()
    assert [one.reason for one in known] == ["import", "import"]
    told = run("restore", known[0].path, "--store", fair)
    assert told.exit_code == 0, told.output
    assert "2 changes" in told.output
    assert (count(run, fair, "拟真"), count(run, fair, "储能")) == (1, 0)
    kept = Backups(fair).all()[0]
    assert str(kept.path) in told.output
    assert run("restore", kept.path, "--store", fair).exit_code == 0
    assert count(run, fair, "储能") == 1


def test_backups_are_listed_and_a_changed_one_is_found(run: Run, fair: Path) -> None:
    assert run("backup", "--store", fair).exit_code == 0
    listed = run("backups", "--store", fair, "--check")
    assert listed.exit_code == 0
    assert "manual" in listed.output
    path = Backups(fair).all()[0].path
    with path.open("r+b") as stream:
        stream.seek(5_000)
        stream.write(b"?")
    listed = run("backups", "--store", fair, "--check", "--json")
    assert listed.exit_code == 3
    assert json.loads(listed.stdout)["state"] == "unsound"
    refused = run("restore", path, "--store", fair)
    assert refused.exit_code == 3
    assert "was changed since it was written" in refused.stderr


def test_a_copy_goes_where_it_is_wanted(run: Run, fair: Path, tmp_path: Path) -> None:
    target = tmp_path / "kept.fair"
    told = run("backup", target, "--store", fair, "--json")
    assert json.loads(told.stdout)["bytes"] == target.stat().st_size
    assert Backups(fair).all() == []


def test_scans_that_were_made_since_can_come_along(run: Run, tmp_path: Path) -> None:
    made = scanning_fair(tmp_path / "gate.fair")
    made.store.close()
    fair = made.store.path
    assert run("backup", "--store", fair).exit_code == 0
    path = Backups(fair).all()[0].path
    assert run("scan", "--store", fair, "--place", "1 号门", "--token", "0815").exit_code == 0
    told = json.loads(run("restore", path, "--store", fair, "--carry", "--json").stdout)
    assert (told["since"]["scans"], told["carried"]) == (1, 1)
    assert Path(told["kept"]).exists()
    assert "1 scans" in run("verify", "--store", fair).output


def test_a_fair_that_is_damaged_is_replaced_by_its_backup(run: Run, fair: Path) -> None:
    assert run("backup", "--store", fair).exit_code == 0
    path = Backups(fair).all()[0].path
    fair.write_bytes(b"torn" * 5_000)
    assert run("verify", "--store", fair).exit_code == 3
    assert run("restore", path, "--store", fair).exit_code == 0
    assert run("verify", "--store", fair).exit_code == 0


def test_a_restore_and_its_undoing_stand_in_the_log(run: Run, fair: Path, tmp_path: Path) -> None:
    imported(run, fair, exhibitors(tmp_path, "拟真传感技术"))
    told = run("restore", Backups(fair).all()[0].path, "--store", fair, "--json")
    kept = json.loads(told.stdout)["kept"]
    assert "was put in the fair’s place. Written since: 1," in logged(run, fair, tmp_path)
    assert run("restore", kept, "--store", fair).exit_code == 0
    assert "A restore was taken back" in logged(run, fair, tmp_path)
    assert run("verify", "--store", fair).exit_code == 0


def logged(run: Run, fair: Path, tmp_path: Path) -> str:
    file = tmp_path / "log.csv"
    assert run("log", file, "--store", fair).exit_code == 0
    return file.read_text("utf-8-sig")
