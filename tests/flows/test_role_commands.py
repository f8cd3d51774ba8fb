"""A command works in the role that its desk remembers, and as the organiser with the PIN."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli.commands import cli
from app.models.fairs import Fair
from app.models.scanning import Role
from app.services.desk import own_desk
from app.services.exhibitors import Exhibitors
from app.services.leads import Leads
from app.services.roles import DeskRoles, Roles
from app.services.store import Store
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
