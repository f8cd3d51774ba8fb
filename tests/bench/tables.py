"""How a table of 100,000 rows fills, scrolls and filters: ``python -m tests.bench.tables``."""

import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median, quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app.ui.tables import Column, Look, Mark, RecordTable, Share, Status, TableView, Wanted
from app.ui.theme import theme

ROWS = 100_000
KEYS = ("newEnergy", "it", "manufacturing", "health")


@dataclass(frozen=True, slots=True)
class Firm:
    """A row of the exhibitors' width."""

    booth: str
    name: str
    kind: int


class Firms:
    """In memory, so that the figures are the table's own."""

    def __init__(self) -> None:
        self.firms = [Firm(f"A-{n:06d}", f"示例企业 {n}", n % 4) for n in range(ROWS)]

    def ids(self, wanted: Wanted) -> Sequence[int]:
        if not wanted.text:
            return range(ROWS)
        return [n for n, firm in enumerate(self.firms) if wanted.text in firm.name]

    def rows(self, ids: Sequence[int]) -> Mapping[int, Firm]:
        return {n: self.firms[n] for n in ids}


COLUMNS = (
    Column[Firm]("booth", "Booth", lambda f: f.booth, "booth", 90, look=Look.STRONG),
    Column[Firm]("name", "Name", lambda f: f.name, "name", stretch=True),
    Column[Firm]("industry", "Industry", lambda f: Mark.industry(KEYS[f.kind], "新能源")),
    Column[Firm]("city", "City", lambda _: "嘉定", look=Look.QUIET),
    Column[Firm]("offers", "Offers", lambda f: f.kind),
    Column[Firm]("needs", "Needs", lambda f: f.kind),
    Column[Firm]("met", "Meetings", lambda f: Share(f.kind, 4)),
    Column[Firm]("state", "Status", lambda _: Status("未报到", "clock-alert", "warning")),
)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that this takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Print the figures."""
    application = QApplication([])
    theme()
    view = TableView(RecordTable(COLUMNS, Firms()), "bench")
    view.resize(1056, 772)
    print(f"first fill      {timed(view.table.refresh):8.2f} ms")
    view.show()
    print(f"first picture   {timed(view.grab):8.2f} ms   {view.height() // 32} rows, 8 columns")
    bar = view.verticalScrollBar()

    def scroll(to: int) -> None:
        bar.setValue(to)
        view.viewport().repaint()
        application.processEvents()

    wheel = [timed(partial(scroll, n * 96)) for n in range(1, 400)]
    jumps = [timed(partial(scroll, bar.maximum() * (n * 37 % 100) // 100)) for n in range(200)]
    for name, took in (("wheel, 3 rows", wheel), ("jump anywhere", jumps)):
        print(f"{name:15s} {median(took):8.2f} ms median, {quantiles(took, n=100)[98]:.2f} ms p99")

    def look_for(text: str) -> None:
        view.table.look_for(text)
        view.viewport().repaint()

    view.select_id(5)
    typed = [timed(partial(look_for, str(n))) for n in range(1, 120)]
    print(
        f"filter a key    {median(typed):8.2f} ms median, {quantiles(typed, n=100)[98]:.2f} ms p99"
    )
    print(f"theme switch    {timed(theme().changed.emit):8.2f} ms")


if __name__ == "__main__":
    main()
