"""A command works in the role that its desk remembers, and as the organiser with the PIN."""

import json
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from app.cli.commands import cli
from app.models.access import EVERYTHING
from app.models.fairs import Fair
from app.models.ids import FairId
from app.models.scanning import Role
from app.services.backups.backups import Backups
from app.services.desk import own_desk
from app.services.exhibitors import Exhibitors
from app.services.leads import Leads
from app.services.roles import DeskRoles, Roles
from app.services.store import Store
from app.services.store.marks import looking, told_of
from tests.services.scanning_fair import scanning_fair

PIN = "4711"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fair with a lead at each of two booths; the desk's folder is the test's own."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    fair = scanning_fair(tmp_path / "gate.fair")
    other, _ = Exhibitors(fair.store).add("范例激光加工")
    with fair.store.reading() as reader:
        assert reader.count(Fair) == 1
    roles = Roles(fair.store, DeskRoles(own_desk().folder))
    for one in roles.exhibitors():
        Leads(fair.store).begin(one.id, None, None, f"of {one.name}")
    roles.set_pin(Role.ORGANISER, PIN)
    own = next(one for one in roles.exhibitors() if one.id != other)
    roles.enter(Role.BOOTH, exhibitor_id=own.id)
    fair.store.close()
    return fair.store.path


def run(*words: str, pin: str = "") -> tuple[int, str]:
    """The exit code and what was said."""
    done = CliRunner(env={"FAIRDESK_PIN": pin}).invoke(cli, words)
    return done.exit_code, done.output


def export(file: Path, *more: str, pin: str = "") -> tuple[int, str]:
    out = file.with_name("leads.csv")
    return run("export", "leads", str(out), "--store", str(file), *more, pin=pin)


def test_a_booths_desk_exports_its_own_leads(file: Path) -> None:
    assert export(file) == (0, f"1 rows in {file.with_name('leads.csv')}\n")
    code, said = export(file, pin=PIN)
    assert code == 0
    assert said.startswith("2 rows")


def test_a_booths_desk_is_refused_the_rest(file: Path) -> None:
    path = str(file)
    for words in (
        ("export", "people", str(file.with_name("people.csv")), "--store", path),
        ("backup", str(file.with_name("copy.fair")), "--store", path),
        ("search", "激光", "--store", path),
        ("encrypt", path),
        ("decrypt", path, "--yes"),
        ("recovery-key", "show", path),
        ("recovery-key", "change", path),
        ("recovery-key", "sheet", path, "--out", str(file.with_name("sheet.pdf"))),
        ("carry-away", "--store", path, "--out", str(file.with_name("away.fair"))),
        ("key-out", str(file.with_name("key")), "--store", path, "--propose"),
        ("backups", "--store", path),
        ("recover", path, "--out", str(file.with_name("new.fair"))),
        ("log", str(file.with_name("log.csv")), "--store", path),
        ("verify", "--store", path),
    ):
        code, said = run(*words)
        assert (code, "role may not do that" in said) == (3, True), words


def test_a_wrong_pin_is_refused_and_written_down(file: Path) -> None:
    code, said = export(file, "--json", pin="0000")
    assert code == 3
    assert json.loads(said.splitlines()[-1])["code"] == "pin.wrong"


def test_a_desk_without_a_role_needs_the_pin(file: Path) -> None:
    (own_desk().folder / "roles.json").unlink()
    code, said = export(file)
    assert (code, "FAIRDESK_PIN" in said) == (3, True)
    assert export(file, pin=PIN)[0] == 0
    with_role = Roles(Store.open(file, own_desk().device()), DeskRoles(own_desk().folder))
    assert not with_role.resume()  # for once is not for ever
    with_role.store.close()


def test_only_the_organiser_puts_a_backup_back(file: Path) -> None:
    code, _ = run("backup", "--store", str(file), pin=PIN)
    assert code == 0
    (made,) = Backups(file).all()
    words = ("restore", str(made.path), "--store", str(file))
    code, said = run(*words)
    assert (code, "role may not do that" in said) == (3, True)
    file.write_bytes(b"\xff" * 10_000)  # nobody can ask it who may
    code, said = run(*words)
    assert (code, "role may not do that" in said) == (3, True)
    DeskRoles(own_desk().folder).keep(_fair_of(made.path), EVERYTHING)
    code, said = run(*words)
    assert (code, "is as it was in" in said) == (0, True)


def _fair_of(path: Path) -> FairId:
    with looking(path) as reader:
        return FairId(told_of(reader)[0])


def commands(group: click.Group, *before: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command with the words that call it."""
    for name, one in group.commands.items():
        if isinstance(one, click.Group):
            yield from commands(one, *before, name)
        else:
            yield (*before, name), one


# They take the fair by its place alone, and those that want one of several things said.
BY_PLACE = {"encrypt", "decrypt", "show", "sheet", "change", "recover"}
MORE = {
    "agenda": ("--all",),
    "summary": ("--all",),
    "scan": ("--token", "x"),
    "papers": ("--poster",),
}


def asked(command: click.Command, file: Path) -> list[str]:
    """Words for everything that a command must be told."""
    words: list[str] = []
    for one in command.params:
        if not one.required:
            continue
        value = "x"
        if isinstance(one.type, click.Choice):
            value = one.type.choices[0]
        elif one.name == "store_path" or (command.name in BY_PLACE and one.name == "file"):
            value = str(file)
        elif isinstance(one.type, click.Path):
            value = str(file.with_name("given.csv" if one.name == "file" else "made.pdf"))
        words += [value] if isinstance(one, click.Argument) else [one.opts[0], value]
    return words


def test_every_command_on_a_fair_asks_who_is_there(file: Path) -> None:
    """A desk whose role nobody knows is asked for the PIN, and nothing is written."""
    (own_desk().folder / "roles.json").unlink()
    file.with_name("given.csv").write_text("name\nx\n", "utf-8")
    before = {one.name for one in file.parent.rglob("*")}
    called = 0
    for words, command in commands(cli):
        name = words[-1]
        if name in BY_PLACE or any(one.name == "store_path" for one in command.params):
            code, said = run(*words, *asked(command, file), *MORE.get(name, ()))
            assert (code, "FAIRDESK_PIN" in said) == (3, True), (words, said)
            called += 1
    assert called > 30
    made = {one.name for one in file.parent.rglob("*")} - before
    assert made <= {"device.json"}  # by which the desk is known


def test_whoever_has_the_recovery_sheet_may_enter_its_key(file: Path) -> None:
    """It opens the file, and not a role: the desk stays what it is."""
    said = CliRunner().invoke(cli, ["recovery-key", "enter", str(file)], input="x\n").output
    assert "is not encrypted" in said
