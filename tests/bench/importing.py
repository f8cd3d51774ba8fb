"""Prints how fast 100,000 people come out of a workbook, validated, and how much memory it takes.

Run: ``python -m tests.bench.importing [ROWS]``
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

import xlsxwriter

from app.models.imports import Kind
from app.services.importing import plan_import, read

HEADER = ("姓名", "单位", "职务", "手机", "邮箱", "城市", "类别", "有效日", "编号", "同意")
FAMILIES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨曾单仇解查区"


def write_people(path: Path, rows: int) -> None:
    """A sheet as a registration system would export it; one row in 500 has a bad number."""
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


def main(rows: int) -> None:
    """Write the sheet, read it, plan its import, and print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "people.xlsx"
        write_people(path, rows)
        size = path.stat().st_size / 1e6
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        start = time.perf_counter()
        reading = read(path, Kind.PEOPLE)
        took = time.perf_counter() - start
        start = time.perf_counter()
        plan = plan_import(reading, ())
        planned = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"file               {size:.1f} MB, {rows} rows, {len(HEADER)} columns")
    print(f"read and validated {took:.2f} s, {rows / took:,.0f} rows/s")
    print(f"counts             read {reading.read}, good {reading.good}, refused {reading.refused}")
    print(f"planned            {planned:.2f} s: add {plan.added}, skip {plan.skipped}")
    print(f"memory             peak {peak:.0f} MB (before reading {before:.0f} MB)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
