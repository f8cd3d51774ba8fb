"""Write the bill of materials: what the program is made of, in CycloneDX 1.6 (ECMA-424).

    python packaging/sbom.py FILE.json

Every locked package with its version, its hashes and its licence, and every font, icon set and
sound that is shipped. Each hash is that of one built file of that version.
"""

import hashlib
import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from licences import NOT_HERE, licence_of  # noqa: E402

from app import __version__  # noqa: E402

_ENTRY = re.compile(
    r"^([a-z0-9-]+)==([^ ;\\]+)((?:.*\\\n)(?: +--hash=sha256:[0-9a-f]{64}.*\n)+)", re.MULTILINE
)
_SHIPPED = ("fonts", "icons", "sounds")


def packages(lock: str) -> list[Component]:
    """The packages of a lock."""
    licences = LicenseFactory()
    made = []
    for name, version, rest in _ENTRY.findall(lock):
        said = licence_of(name)
        made.append(
            Component(
                name=name,
                version=version,
                purl=PackageURL("pypi", None, name, version),
                bom_ref=name,
                hashes=[
                    HashType(alg=HashAlgorithm.SHA_256, content=found)
                    for found in re.findall(r"sha256:([0-9a-f]{64})", rest)
                ],
                licenses=[] if said == NOT_HERE else [licences.make_from_string(said)],
            )
        )
    return made


def shipped() -> Iterator[Component]:
    """The files that are not code: each by its own hash, as it lies in resources."""
    for folder in _SHIPPED:
        for file in sorted((ROOT / "resources" / folder).rglob("*")):
            if file.suffix in {".ttf", ".otf", ".wav", ".svg"}:
                digest = hashlib.sha256(file.read_bytes()).hexdigest()
                yield Component(
                    name=(name := file.relative_to(ROOT).as_posix()),
                    bom_ref=name,
                    type=ComponentType.FILE,
                    hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
                )


def bill() -> Bom:
    """The program, what it is made of, and which package asked for which."""
    found = packages((ROOT / "requirements.txt").read_text("utf-8"))
    program = Component(
        name="fairdesk",
        version=__version__,
        type=ComponentType.APPLICATION,
        licenses=[LicenseFactory().make_with_id("Apache-2.0")],
    )
    bom = Bom(components=[*found, *shipped()])
    bom.metadata.component = program
    bom.register_dependency(program, found)
    by_name = {component.name: component for component in found}
    for component in found:
        bom.register_dependency(component, [by_name[n] for n in _asked(component.name, by_name)])
    return bom


def _asked(name: str, known: dict[str, Component]) -> set[str]:
    """Which locked packages a package needs, as far as it is installed here."""
    try:
        lines = requires(name) or []
    except PackageNotFoundError:
        return set()
    wanted = (Requirement(line) for line in lines if "extra ==" not in line)
    return {str(canonicalize_name(one.name)) for one in wanted} & known.keys()


def main() -> None:
    """Write the bill to a file."""
    if len(sys.argv) != 2:
        sys.exit("which file? make sbom OUT=folder writes folder/sbom.json")
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(JsonV1Dot6(bill()).output_as_string(indent=2), "utf-8")


if __name__ == "__main__":
    main()
