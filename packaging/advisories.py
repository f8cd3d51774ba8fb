"""Look the locked packages up in a copy of the OSV database; fail where one is known to be weak.

    python packaging/advisories.py all.zip

The copy is the one that OSV publishes for PyPI (schema: ossf.github.io/osv-schema): a zip, or a
folder, with one JSON file an advisory. No line is needed once it is there.
"""

import json
import re
import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.txt", "requirements-dev.txt")

Advisory = Mapping[str, Any]


def pinned() -> dict[str, str]:
    """Every locked package and its version."""
    text = "\n".join((ROOT / lock).read_text("utf-8") for lock in LOCKS)
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", text, re.MULTILINE))


def advisories(source: Path) -> Iterator[Advisory]:
    """Every advisory of the copy."""
    if source.is_dir():
        for file in sorted(source.glob("*.json")):
            yield json.loads(file.read_text("utf-8"))
        return
    with zipfile.ZipFile(source) as archive:
        for name in archive.namelist():
            if name.endswith(".json"):
                yield json.loads(archive.read(name))


def weak(advisory: Advisory, pins: Mapping[str, str]) -> set[str]:
    """The locked packages that an advisory is about, in the locked version."""
    if "withdrawn" in advisory:
        return set()
    found: set[str] = set()
    for affected in advisory.get("affected", ()):
        package = affected.get("package", {})
        name = canonicalize_name(package.get("name", ""))
        if package.get("ecosystem") == "PyPI" and name in pins and _hits(affected, pins[name]):
            found.add(name)
    return found


def _hits(affected: Mapping[str, Any], version: str) -> bool:
    """Listed by name, or inside one of the ranges."""
    if version in affected.get("versions", ()):
        return True
    ranges = (one for one in affected.get("ranges", ()) if one.get("type") == "ECOSYSTEM")
    return any(_inside(one["events"], Version(version)) for one in ranges)


def _inside(events: list[dict[str, str]], version: Version) -> bool:
    """OSV's own evaluation: each event that lies before the version turns the answer."""
    is_weak = False
    for event in sorted(events, key=lambda one: _version(next(iter(one.values())))):
        ((kind, bound),) = event.items()
        if kind == "introduced" and version >= _version(bound):
            is_weak = True
        elif (kind == "fixed" and version >= _version(bound)) or (
            kind == "last_affected" and version > _version(bound)
        ):
            is_weak = False
    return is_weak


def _version(text: str) -> Version:
    try:
        return Version(text)
    except InvalidVersion:
        return Version("0")


def main() -> None:
    """One line an advisory that concerns us."""
    if len(sys.argv) != 2 or not Path(sys.argv[1]).exists():
        sys.exit("Which copy of the OSV database? make advisories OSV=all.zip")
    pins, read, hits = pinned(), 0, 0
    for advisory in advisories(Path(sys.argv[1])):
        read += 1
        for name in sorted(weak(advisory, pins)):
            hits += 1
            print(f"{advisory['id']:20} {name} {pins[name]}  {advisory.get('summary', '')}")
    print(f"{len(pins)} packages, {read} advisories read, {hits} of them ours")
    if not read or hits:
        sys.exit(1)


if __name__ == "__main__":
    main()
