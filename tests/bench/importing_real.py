"""What becomes of every real file beside the project: ``python -m tests.bench.importing_real``.

One line a file: rows read, imported, warned, refused, seconds; for a refused file the sentence
that a volunteer reads, in English or, with ``zh``, in Chinese.
"""

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QSettings

from app.errors import AppError
from app.models.imports import Ground
from app.services.importing import plan_import, read
from app.ui.language import Language, Languages
from app.ui.messages import sentence

REAL = Path(__file__).parents[2] / ".." / "shared" / "data" / "real"
_FAIR = Ground((date(2018, 11, 28), date(2018, 11, 29), date(2018, 11, 30)))


@dataclass(frozen=True, slots=True)
class Line:
    """What became of a file; ``said`` where it was refused as a whole."""

    name: str
    seconds: float
    kind: str = ""
    read: int = 0
    imported: int = 0
    warned: int = 0
    refused: int = 0
    said: str = ""

    def __str__(self) -> str:
        if self.said:
            return f"| {self.name} | {self.said} ||||| {self.seconds:.2f} |"
        figures = f"{self.read} | {self.imported} | {self.warned} | {self.refused}"
        return f"| {self.name} | {self.kind} | {figures} | {self.seconds:.2f} |"


def lines(folder: Path) -> Iterator[Line]:
    """Every file of the folder, in order of names."""
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        name = path.relative_to(folder).as_posix()
        begun = time.perf_counter()
        try:
            reading = read(path, ground=_FAIR)
            plan = plan_import(reading, ())
        except AppError as refusal:
            yield Line(name, time.perf_counter() - begun, said=sentence(refusal))
            continue
        figures = (reading.read, plan.added + plan.merged, reading.warned, plan.skipped)
        yield Line(name, time.perf_counter() - begun, reading.kind.value, *figures)


def main() -> None:
    """Print the table, and how many files were read and refused."""
    app = QCoreApplication([])
    with TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "own.ini"), QSettings.Format.IniFormat)
        languages = Languages(settings)
        languages.choose(Language.CHINESE if "zh" in sys.argv else Language.ENGLISH)
    print("| file | as | read | imported | warned | refused | seconds |")
    print("|---|---|---|---|---|---|---|")
    found = list(lines(REAL))
    print(*found, sep="\n")
    refused = sum(bool(line.said) for line in found)
    print(f"\n{len(found)} files: {len(found) - refused} read, {refused} refused as a whole")
    app.quit()


if __name__ == "__main__":
    main()
