"""A total below a list is left out and named; whoever is only called so stays."""

from pathlib import Path

import pytest

from app.models.imports import Severity
from app.services.importing import plan_import, read
from app.services.importing.totals import total_at
from app.ui.problems import problem_sentence
from tests.services.importing.sheets import codes, csv_file, problem, xlsx_file


@pytest.mark.parametrize(
    "said", ["合计,2", "总计,2家", "共计：2家,", ",合计", "Total,2", "Grand total:,2", "小计,2.0"]
)
def test_a_total_is_nobody(tmp_path: Path, said: str) -> None:
    reading = read(csv_file(tmp_path, f"序号,公司名称\n1,示例甲\n2,示例乙\n{said}\n"))
    assert [draft.name for draft in reading.drafts if hasattr(draft, "name")] == [
        "示例甲",
        "示例乙",
    ]
    found = problem(reading, "row.total")
    assert (found.row, found.severity) == (4, Severity.WARNING)
    assert str(found.facts["text"]) in problem_sentence(found)
    assert (reading.good, reading.warned, reading.refused) == (2, 0, 1)


def test_a_total_in_a_workbook_is_left_out_too(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["序号", "公司名称", "展位号"],
        [1, "示例甲", "A-01"],
        ["合计", 1, None],
    ]
    assert codes(read(xlsx_file(tmp_path, rows))) == [(3, "序号", "row.total")]


def test_a_total_that_was_edited_is_a_row(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "序号,公司名称\n1,示例甲\n2,合计\n")
    assert read(path).good == 1
    assert read(path, edits={(3, "公司名称"): "合计软件"}).good == 2


@pytest.mark.parametrize(
    "cells",
    [
        ("3", "Total"),
        ("Total", ""),
        ("Total", "Paris", 1924),
        ("3", "合计软件有限公司"),
        ("合计", "示例甲"),
        ("", ()),
        (1, 2.5),
        ("Summit", 3),
    ],
)
def test_names_and_numbers_are_no_totals(cells: tuple[str | float, ...]) -> None:
    assert total_at(cells) is None


def test_a_total_counts_among_what_is_left_out(tmp_path: Path) -> None:
    reading = read(csv_file(tmp_path, "序号,公司名称\n1,示例甲\n合计,1\n"))
    plan = plan_import(reading, ())
    assert (plan.added, [(skip.row, skip.reason) for skip in plan.skip]) == (1, [(3, "row.total")])
