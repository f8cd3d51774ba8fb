"""What is handed out can be listed, and what is known to be weak is found without a line."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.test_ground import LOCKS, ROOT, pins


def run(script: str, *words: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, f"packaging/{script}.py", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_bill_lists_every_package_and_every_shipped_file(tmp_path: Path) -> None:
    done = run("sbom", tmp_path / "sbom.json")
    assert done.returncode == 0, done.stderr
    bill = json.loads((tmp_path / "sbom.json").read_text("utf-8"))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    parts = {part["name"]: part for part in bill["components"]}
    wanted = pins("requirements.txt")
    assert wanted.keys() <= parts.keys()
    assert all(parts[name]["hashes"] and parts[name]["version"] for name in wanted)
    assert "resources/fonts/Inter-Bold.ttf" in parts
    asked = {one["ref"]: one.get("dependsOn", []) for one in bill["dependencies"]}
    assert "sqlite-fts4" in asked["sqlite-utils"]


def advisory(package: str, **affected: object) -> dict[str, object]:
    named = {"package": {"ecosystem": "PyPI", "name": package}, **affected}
    return {"id": "OSV-TEST-1", "summary": "made up", "affected": [named]}


def between(introduced: str, fixed: str) -> dict[str, object]:
    events = [{"introduced": introduced}, {"fixed": fixed}]
    return {"ranges": [{"type": "ECOSYSTEM", "events": events}]}


CLICK = pins(LOCKS[0])["click"].specifier
HERE = str(CLICK).removeprefix("==")


@pytest.mark.parametrize(
    ("written", "is_ours"),
    [
        (advisory("click", versions=[HERE]), True),
        (advisory("Click", **between("0", "999")), True),
        (advisory("click", **between("0", HERE)), False),
        (advisory("click", **between(HERE, "999")), True),
        (advisory("click", **between("998", "999")), False),
        (advisory("something-else", versions=[HERE]), False),
        ({**advisory("click", versions=[HERE]), "withdrawn": "2026-01-01T00:00:00Z"}, False),
    ],
)
def test_a_weak_package_is_found(tmp_path: Path, written: object, *, is_ours: bool) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("OSV-TEST-1.json", json.dumps(written))
    done = run("advisories", tmp_path / "all.zip")
    assert done.returncode == int(is_ours), done.stdout + done.stderr
    assert ("OSV-TEST-1" in done.stdout) is is_ours


def test_an_empty_copy_is_no_clean_bill(tmp_path: Path) -> None:
    assert run("advisories", tmp_path).returncode == 1
    assert run("advisories", "").returncode != 0
