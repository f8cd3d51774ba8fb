"""Print the licence of every package the program runs on; fail where one is GPL or AGPL only.

What a package says of itself is taken from the metadata it was installed with. A package that
offers a choice ("LGPL-3.0-only OR GPL-3.0-only") is used under the terms that are not GPL.
"""

import re
import sys
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from email.message import Message

ROOT = Path(__file__).resolve().parent.parent
NOT_HERE = "not installed on this system"
#: Packages whose metadata is silent, and what their licence texts say, with what is linked in:
#: the module (zlib), SQLCipher (BSD), OpenSSL (Apache).
READ = {"sqlcipher3": "Zlib AND BSD-3-Clause AND Apache-2.0"}


def locked_names(lock: str) -> list[str]:
    """The packages of a lock, in its order."""
    return re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE)


def licence_of(name: str) -> str:
    """What an installed package says of its licence; the oldest ones only have classifiers."""
    try:
        facts = cast("Message", metadata(name))
    except PackageNotFoundError:
        return NOT_HERE
    classifiers = [str(item) for item in facts.get_all("Classifier", [])]
    named = [item.split(" :: ")[-1] for item in classifiers if item.startswith("License :: ")]
    said = facts.get("License-Expression") or facts.get("License") or " AND ".join(named)
    return said.splitlines()[0].split(",")[0] if said else READ.get(name, "not stated")


def is_copyleft(licence: str) -> bool:
    """Whether every choice the licence offers is GPL or AGPL (LGPL may be linked)."""
    choices = re.split(r"\s+OR\s+", licence)
    return all(re.search(r"\bA?GPL|\bGNU (Affero )?General Public", one) for one in choices)


def main() -> None:
    """One line a package."""
    found = {
        name: licence_of(name) for name in locked_names((ROOT / "requirements.txt").read_text())
    }
    for name, licence in found.items():
        print(f"{name:24} {licence}")
    refused = [name for name, licence in found.items() if is_copyleft(licence)]
    if refused:
        sys.exit(f"GPL or AGPL only, not to be linked: {', '.join(refused)}")


if __name__ == "__main__":
    main()
