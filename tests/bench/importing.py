"""Prints what 100,000 people cost from workbook to fair: time, and memory on either side.

The reading itself, then the same file through the import dialog as somebody would click it, then
how long a small file waits for its process. What each way needs is loaded only there, so that
the figures are those of the program.

Run: ``python -m tests.bench.importing [ROWS]``
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from app.errors import AppError
from app.models.imports import Kind
from app.services.fairs import found_fair, new_fair
from app.services.importing import plan_import, read
from app.services.importing.child import Tell, in_child, release
from app.services.intake import Intake, open_sheet
from app.services.intake.work import Look, Preparation, prepare
from tests.services.exhibitors.small_fair import DESK

HEADER = ("姓名", "单位", "职务", "手机", "邮箱", "城市", "类别", "有效日", "编号", "同意")
FAMILIES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨曾单仇解查区"
FIRST, LAST = date(2018, 11, 28), date(2018, 11, 29)


def write_people(path: Path, rows: int) -> None:
    """A sheet as a registration system would export it; one row in 500 has a bad number."""
    import xlsxwriter

    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("观众")
    sheet.write_row(0, 0, HEADER)
    for row in range(1, rows + 1):
        phone = 13_800_000_000 + row if row % 500 else 1_380_000
        cells = (
            f"{FAMILIES[row % len(FAMILIES)]}示{row}",
            f"示例科技{row % 5000}有限公司",
            "工程师",
            phone * 1000 + 7 if row % 500 == 0 else phone,
            f"guest{row}@example.com",
            "苏州市",
            "专业观众",
            "2018-11-28、2018-11-29",
            f"V{row:06d}",
            row % 2 == 0,
        )
        sheet.write_row(row, 0, cells)
    book.close()


def resident(what: str = "VmRSS") -> int:
    """Megabytes that this process holds, or held at most (VmHWM); Linux."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(what)) // 1024


def peak_over_there(tell: Tell, wish: Preparation) -> int:
    """The most that the process which reads has held when all is prepared."""
    prepare(tell, wish)
    return resident("VmHWM")


def timed(work: Callable[[], object]) -> float:
    """Seconds that the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure_reading(path: Path) -> None:
    """Reading and planning alone, in a process of its own."""
    before = resident()
    start = time.perf_counter()
    reading = read(path, Kind.PEOPLE)
    took = time.perf_counter() - start
    start = time.perf_counter()
    plan = plan_import(reading, ())
    planned = time.perf_counter() - start
    print(f"read and validated {took:.2f} s, {reading.read / took:,.0f} rows/s")
    print(f"counts             read {reading.read}, good {reading.good}, refused {reading.refused}")
    print(f"planned            {planned:.2f} s: add {plan.added}, skip {plan.skipped}")
    print(f"memory             peak {resident('VmHWM')} MB (before reading {before} MB)")


def measure_window(folder: Path, path: Path) -> None:
    """The dialog from the choice of the file to the end of the import."""
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication, QMainWindow

    from app.ui.changes import Changes
    from app.ui.screens.importing import ImportDialog
    from app.ui.screens.importing.trail import Step
    from app.ui.tasks import Tasks
    from app.ui.theme import Appearance, theme

    app = QApplication(["bench", "-platform", "offscreen"])
    theme().choose(Appearance.LIGHT)
    store = found_fair(folder / "bench.fair", new_fair("展会", "Fair", FIRST, LAST), DESK)
    tasks, window = Tasks(), QMainWindow()
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    dialog = ImportDialog(window, Intake(store), tasks, Changes(), settings, Kind.PEOPLE)

    def step(name: str, act: Callable[[], object]) -> None:
        start = time.perf_counter()
        act()
        while dialog.is_busy:
            app.processEvents()
            time.sleep(0.002)
        app.processEvents()
        took = time.perf_counter() - start
        print(f"window: {name:11}{took:6.2f} s, then {resident()} MB, most {resident('VmHWM')} MB")

    print(f"window: before            {resident()} MB")
    window.show()
    dialog.open()
    step("open", lambda: dialog.choose(path))
    dialog.go_on()
    step("check", dialog.go_on)
    if dialog.step is not Step.CHECK:
        raise RuntimeError(dialog.error.words())
    step("import", dialog.go_on)
    look = Look(path, None)
    wish = Preparation(look, Kind.PEOPLE, None, None, store.path, store.device, with_rows=True)
    print(f"the process that reads    {in_child(peak_over_there, wish, path)} MB at most, when the")
    print("                          fair has everybody already")
    tasks.wait(5_000)
    dialog.close()
    store.close()
    release()


def measure_cancelling(path: Path) -> None:
    """How long it takes from the wish to stop until the process is gone."""
    waits: list[float] = []
    for after in (0.3, 0.9, 1.5, 2.1, 2.7):
        wished = time.perf_counter() + after
        try:
            in_child(read_only, path, path, cancelled=partial(_is_past, wished))
        except AppError:
            waits.append(time.perf_counter() - wished)
    print(f"cancelled          {max(waits):.3f} s at most, of {len(waits)} times")


def _is_past(moment: float) -> bool:
    return time.perf_counter() >= moment


def read_only(tell: Tell, path: Path) -> int:
    """Over there: the rows, counted."""
    return read(path, Kind.PEOPLE, progress=tell.progress).read


def measure_small(folder: Path) -> None:
    """A small file, with and without a process that waits for it."""
    path = folder / "small.xlsx"
    write_people(path, 200)
    here = min(timed(lambda: read(path, Kind.PEOPLE)) for _ in range(3))
    cold = []
    for _ in range(5):
        release()
        cold.append(timed(lambda: open_sheet(path)))
    warm = [timed(lambda: open_sheet(path)) for _ in range(5)]
    print(
        f"200 rows           {here:.3f} s in this process, opened in {min(warm):.3f} s by one that "
        f"waits, {sorted(cold)[2]:.3f} s by a new one"
    )
    release()


def main(rows: int) -> None:
    """Write the sheet and measure each way in a process of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "people.xlsx"
        write_people(path, rows)
        size = path.stat().st_size / 1e6
        print(f"file               {size:.1f} MB, {rows} rows, {len(HEADER)} columns", flush=True)
        for work, wish in (
            (measure_reading, (path,)),
            (measure_window, (folder, path)),
            (measure_cancelling, (path,)),
            (measure_small, (folder,)),
        ):
            process = get_context("spawn").Process(target=work, args=wish)
            process.start()
            process.join()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
