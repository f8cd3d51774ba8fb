"""Bring the translations up to date: ``python resources/i18n/compile.py [ROOM ...]``.

A room is a part of the interface with its own files: ``<room>.zh_CN.ts`` holds its Chinese,
``<room>.en.ts`` the plural forms of its English where it counts something. Each package in
app/ui/screens is a room of its own name, and each file of app/ui/sentences; the rest is listed
below. The script reads the texts
out of the sources, keeps what is translated, and writes the ``.qm`` files that the program loads.
It ends with 1 while a text lacks its translation.
"""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
UI = PROJECT / "app" / "ui"
BOOTSTRAP = PROJECT / "app" / "bootstrap"
OWN_ROOMS = (
    "messages",
    "printing",
    "problems",
    "meeting_problems",
    "onsite",
    "exporting",
    "roles",
)  # single files with a room of their own
OWN_PARTS = ("requests",)  # parts of a screen so large that they have a room of their own
CHINESE, ENGLISH = "zh_CN", "en"
_TOOLS = Path(PySide6.__file__).parent
_NEVER = {"unfinished", "vanished", "obsolete"}


def rooms() -> dict[str, list[Path]]:
    """Every room with its source files; together all that is shown."""
    found: dict[str, list[Path]] = {"frame": []}
    for file in sorted(UI.rglob("*.py")):
        parts = file.relative_to(UI).parts
        room = "frame"
        if parts[0] == "screens" and len(parts) > 2:
            room = parts[2] if parts[2] in OWN_PARTS else parts[1]
        elif parts[0] in ("palette", "scanners"):
            room = parts[0]
        elif parts[0] == "sentences" and file.stem not in ("__init__", "marking"):
            room = f"{file.stem}_sentences"
        elif len(parts) == 1 and file.stem in OWN_ROOMS:
            room = file.stem
        found.setdefault(room, []).append(file)
    found["shell"] = sorted(BOOTSTRAP.rglob("*.py"))
    return found


def update(room: str, sources: list[Path], folder: Path) -> list[Path]:
    """Write the sources' texts into the room's files in this folder; the files that have any."""
    written = []
    for language in (CHINESE, ENGLISH):
        target = folder / f"{room}.{language}.ts"
        plural = ["-pluralonly"] if language == ENGLISH else []
        _run(
            "lupdate",
            *map(str, sources),
            *("-locations", "none", "-no-obsolete", "-silent", "-source-language", "en"),
            *("-target-language", language, *plural, "-ts", str(target)),
        )
        if messages(target):
            written.append(target)
        else:
            target.unlink()
    return written


def messages(file: Path) -> list[ET.Element]:
    """The texts in a translation file."""
    return list(ET.parse(file).getroot().iter("message"))  # noqa: S314 - our own file


def missing(file: Path) -> list[str]:
    """The texts in a translation file that have no translation, or only a part of one."""
    return [
        str(message.findtext("source"))
        for message in messages(file)
        if (told := message.find("translation")) is None
        or told.get("type") in _NEVER
        or not _says_something(told)
    ]


def release(file: Path, target: Path) -> None:
    """Write the file that the program loads; a program that has the old one open keeps that.

    Qt maps the file: cut short in place it would end whoever reads it (SIGBUS).
    """
    fresh = target.with_suffix(".new")
    _run("lrelease", str(file), "-silent", "-qm", str(fresh))
    fresh.replace(target)


def _says_something(told: ET.Element) -> bool:
    forms = told.findall("numerusform")
    return all(form.text for form in forms) if forms else bool(told.text)


def _run(tool: str, *words: str) -> None:
    command = [str(_TOOLS / tool), *words]
    subprocess.run(command, check=True, cwd=PROJECT)  # noqa: S603 - Qt's own tool, our own files


def main(wanted: list[str]) -> int:
    """Update and release these rooms, or every one; 1 while something is not translated."""
    lacking = 0
    for room, sources in rooms().items():
        if wanted and room not in wanted:
            continue
        for file in update(room, sources, HERE):
            release(file, file.with_suffix(".qm"))
            for text in missing(file):
                lacking += 1
                print(f"{file.name}: {text!r} has no translation")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
