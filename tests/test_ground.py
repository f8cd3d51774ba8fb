"""The ground holds: locks that fit every system, no stray addresses, licences, bare machines."""

import os
import re
import runpy
import subprocess
import tomllib
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, requires
from itertools import pairwise
from pathlib import Path
from shutil import which
from typing import Final

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT: Final = Path(__file__).resolve().parent.parent
LOCKS: Final = ("requirements.txt", "requirements-dev.txt")
PIN: Final = re.compile(r"^(?P<pin>[a-z0-9-]+==[^ ;]+(?: ; [^\\]+)?) \\$", re.MULTILINE)
LICENCE: Final = re.compile(r"((?P<family>.+)-)?(LICEN[CS]E|OFL|COPYING)(\.\w+)?", re.IGNORECASE)
SYSTEMS: Final = {
    "Linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "Windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    "macOS": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
}
PYTHONS: Final = ("3.11", "3.12", "3.13")

Pins = Mapping[str, Requirement]


def tracked() -> list[Path]:
    """Every file that git keeps; an unpacked archive has no list, and then nothing to check."""
    git = which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in paths if path.is_file()]


def pins(lock: str) -> Pins:
    """A lock's requirements by their normal name."""
    text = (ROOT / lock).read_text("utf-8")
    found = (Requirement(match["pin"]) for match in PIN.finditer(text))
    return {canonicalize_name(one.name): one for one in found}


def direct(lock: str) -> list[Requirement]:
    """What the project itself asks for in this lock."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [*project["dependencies"]]
    if lock == "requirements-dev.txt":
        asked += project["optional-dependencies"]["dev"]
    return [Requirement(text) for text in asked]


# ----------------------------------------------------------------------------------- the locks


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_of_a_lock_is_a_pin_or_a_hash(lock: str) -> None:
    lines = (ROOT / lock).read_text("utf-8").splitlines()
    hashed = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")
    assert [line for line in lines if not (PIN.match(line) or hashed.fullmatch(line))] == []
    after_pins = [below for line, below in pairwise(lines) if PIN.match(line)]
    assert after_pins
    assert all(hashed.fullmatch(line) for line in after_pins)


def test_tools_are_locked_beside_the_same_versions_the_program_runs_on() -> None:
    run, dev = (pins(lock) for lock in LOCKS)
    assert {name: str(pin) for name, pin in dev.items() if name in run} == {
        name: str(pin) for name, pin in run.items()
    }


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_answers_what_the_project_asks_for(lock: str) -> None:
    locked = pins(lock)
    for asked in direct(lock):
        (version,) = locked[canonicalize_name(asked.name)].specifier
        assert asked.specifier.contains(version.version), asked


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_is_whole_on_every_system(lock: str, system: str, python: str) -> None:
    here = {key: str(value) for key, value in default_environment().items()}
    versions = {"python_version": python, "python_full_version": f"{python}.9"}
    environment = here | SYSTEMS[system] | versions
    needed = set(reachable(direct(lock), environment))
    locked = {
        name
        for name, pin in pins(lock).items()
        if pin.marker is None or pin.marker.evaluate(environment)
    }
    assert needed - locked == set()


def reachable(asked: list[Requirement], environment: dict[str, str]) -> Iterator[str]:
    """The names that an install on such a system arrives at.

    A package that is not installed here is needed by another system only; those we lock
    (colorama, pywin32-ctypes) need nothing themselves.
    """
    seen: set[tuple[str, str]] = set()
    waiting = [(one, extra) for one in asked for extra in ("", *sorted(one.extras))]
    while waiting:
        one, extra = waiting.pop()
        name = canonicalize_name(one.name)
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        yield name
        for text in dependencies(name):
            below = Requirement(text)
            if below.marker is None or below.marker.evaluate(environment | {"extra": extra}):
                waiting += [(below, wanted) for wanted in ("", *sorted(below.extras))]


def dependencies(name: str) -> list[str]:
    """What an installed package says it needs."""
    try:
        return requires(name) or []
    except PackageNotFoundError:
        return []


# ------------------------------------------------------------------------------ no stray words


def test_no_file_names_a_registry_or_a_place_on_one_machine() -> None:
    registries = ["py" + "pi.org", "pythonhosted" + ".org", "npm" + "js.org", "npm" + "js.com"]
    registries += ["deb." + "debian.org", "conda" + ".io", "anaconda" + ".org"]
    places = re.compile(rb"(?<![\w.:/-])/(work|tmp|opt|root|home)/")
    stray = [
        f"{path.relative_to(ROOT)}: {word!r}"
        for path in tracked()
        for word in stray_words(path.read_bytes(), registries, places)
    ]
    assert stray == []


def stray_words(data: bytes, registries: list[str], places: re.Pattern[bytes]) -> Iterator[str]:
    """What a file should not say; pictures, fonts and other binary files are left out."""
    if b"\0" in data[:8192]:
        return
    yield from (host for host in registries if host.encode() in data.lower())
    yield from (match[0].decode() for match in places.finditer(data))


# ------------------------------------------------------------------------------------ licences


def test_every_font_icon_and_sound_has_its_licence_beside_it() -> None:
    shipped = {".ttf", ".otf", ".svg", ".wav", ".ogg", ".mp3"}
    resources = ROOT / "resources"
    bare = [
        str(path.relative_to(ROOT))
        for path in tracked()
        if path.suffix in shipped and resources in path.parents and not licensed(path, resources)
    ]
    assert bare == []


def licensed(path: Path, top: Path) -> bool:
    """Whether a licence text lies beside the file, or in a folder above it, below ``top``.

    ``LICENSE`` and ``OFL.txt`` speak for all files there, ``Inter-OFL.txt`` for ``Inter-*``.
    """
    folders = [folder for folder in path.parents if top in folder.parents]
    found = [LICENCE.fullmatch(item.name) for folder in folders for item in folder.iterdir()]
    families = [match["family"] for match in found if match]
    return any(family is None or path.name.startswith(f"{family}-") for family in families)


def test_nothing_the_program_runs_on_is_gpl_only() -> None:
    licences = runpy.run_path(str(ROOT / "packaging" / "licences.py"))
    said = {name: licences["licence_of"](name) for name in pins("requirements.txt")}
    assert {name: text for name, text in said.items() if licences["is_copyleft"](text)} == {}


@pytest.mark.parametrize(
    ("licence", "refused"),
    [
        ("MIT", False),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", False),
        ("GPL-2.0-only OR GPL-3.0-only", True),
        ("AGPL-3.0-or-later", True),
        ("GNU General Public License v3 (GPLv3)", True),
        ("GNU Lesser General Public License v3 (LGPLv3)", False),
    ],
)
def test_a_choice_that_is_not_gpl_is_taken(licence: str, refused: bool) -> None:
    licences = runpy.run_path(str(ROOT / "packaging" / "licences.py"))
    assert licences["is_copyleft"](licence) is refused


def test_the_parts_of_qt_that_are_gpl_only_stay_out() -> None:
    gpl = "Charts|DataVisualization|Graphs|HttpServer|NetworkAuth|Quick3D|VirtualKeyboard"
    imported = re.compile(rf"PySide6(?:\.| import .*\b)Qt(?:{gpl})")
    sources = [path for path in tracked() if path.suffix == ".py" and ROOT / "app" in path.parents]
    assert sources
    assert [path.name for path in sources if imported.search(path.read_text("utf-8"))] == []


# ---------------------------------------------------------------------------- a bare machine

NEEDED: Final = "libegl1\nlibglib2.0-0 # renamed later\n"


def bare_machine(folder: Path, installed: str, **programs: str) -> dict[str, str]:
    """An environment whose dpkg, apt and sudo are scripts of ours; ``id`` says not root."""
    listing = folder / "installed"
    listing.write_text(f"{installed}\n")
    scripts = {
        "dpkg-query": f'cat "{listing}"',
        "apt-get": "exit 1",
        "id": "echo 1000",
        "sudo": "exit 1",
    } | programs
    for name, body in scripts.items():
        script = folder / name
        script.write_text(f"#!/bin/sh\n{body}\n")
        script.chmod(0o755)
    return {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}


def ensure_packages(folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the script that `make` runs, on a list of two packages."""
    wanted = folder / "wanted.txt"
    wanted.write_text(NEEDED)
    script = ROOT / "packaging" / "system-packages.sh"
    return subprocess.run(
        [str(script), str(wanted)],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


needs_bash = pytest.mark.skipif(os.name == "nt", reason="the scripts of make are for bash")


@needs_bash
def test_who_may_not_install_reads_one_sentence_with_the_names(tmp_path: Path) -> None:
    answer = ensure_packages(tmp_path, bare_machine(tmp_path, "ii |libegl1, "))
    assert answer.returncode == 1
    assert answer.stdout == ""
    (sentence,) = answer.stderr.splitlines()
    assert sentence.endswith("apt-get install libglib2.0-0")


@needs_bash
def test_a_package_that_another_provides_is_not_asked_for(tmp_path: Path) -> None:
    there = "ii |libegl1, \nii |libglib2.0-0t64, libglib2.0-0 (= 2.84.1-1)"
    answer = ensure_packages(tmp_path, bare_machine(tmp_path, there))
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")


@needs_bash
def test_a_removed_package_counts_as_missing(tmp_path: Path) -> None:
    there = "rc |libegl1, \nii |libglib2.0-0, "
    answer = ensure_packages(tmp_path, bare_machine(tmp_path, there))
    assert "libegl1" in answer.stderr
    assert "libglib2.0-0" not in answer.stderr


@needs_bash
def test_sudo_installs_only_what_is_missing(tmp_path: Path) -> None:
    calls = tmp_path / "calls"
    machine = bare_machine(
        tmp_path,
        "ii |libegl1, ",
        sudo='[ "$1" != -n ] || shift; exec "$@"',
        **{"apt-get": f'echo "$@" >> "{calls}"'},
    )
    answer = ensure_packages(tmp_path, machine)
    assert (answer.returncode, answer.stderr) == (0, "")
    update, install = calls.read_text().splitlines()
    assert update.endswith("update")
    assert install.endswith("--no-install-recommends libglib2.0-0")
