"""How many codes are read in poor pictures: ``python -m tests.bench.decode [EACH] [FOLDER]``.

Prints, for each kind of spoiling and for a folder of real pictures (NAME.txt beside each), how
many a plain look reads, how many the second tries add, and how long they take.
"""

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.services.scanning.looks import look
from app.services.scanning.pictures import load_grey, read_patiently
from tests.bench.poor import Poor, poor_pictures

_PICTURES = {".png", ".jpg", ".webp"}


def measured(pictures: Iterable[Poor]) -> None:
    """Read them all, and print a line for each kind."""
    seen, plain, patient, wrong = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    spent, slowest = defaultdict[str, float](float), defaultdict[str, float](float)
    for picture in pictures:
        kind = picture.kind
        seen[kind] += 1
        plain[kind] += any(reading.text == picture.text for reading in look(picture.grey))
        start = time.perf_counter()
        found = read_patiently(picture.grey)
        took = time.perf_counter() - start
        spent[kind] += took
        slowest[kind] = max(slowest[kind], took)
        if any(reading.text == picture.text for reading in found):
            patient[kind] += 1
        elif found:
            wrong[kind] += 1
    for kind in seen:
        print(
            f"{kind:18} {seen[kind]:4}  plain {plain[kind]:4}  patient {patient[kind]:4}  "
            f"wrong {wrong[kind]:2}  mean {spent[kind] / seen[kind] * 1e3:5.0f} ms  "
            f"slowest {slowest[kind] * 1e3:5.0f} ms"
        )
    total = sum(seen.values())
    print(f"all {total}: plain {sum(plain.values())}, patient {sum(patient.values())}")


def real_pictures(folder: Path) -> Iterator[Poor]:
    """The pictures below a folder that have their text beside them."""
    for file in sorted(folder.rglob("*")):
        text = file.with_suffix(".txt")
        if file.suffix in _PICTURES and text.exists():
            yield Poor(file.parent.name, load_grey(file), text.read_bytes().decode())


if __name__ == "__main__":
    measured(poor_pictures(int(sys.argv[1]) if len(sys.argv) > 1 else 20))
    if len(sys.argv) > 2:
        measured(real_pictures(Path(sys.argv[2])))
