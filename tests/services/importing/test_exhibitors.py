"""Sheets of exhibitors: what is imported, what is suggested, what is refused, and why."""

from pathlib import Path

import pytest

from app.errors import AppError
from app.models.exhibitors import Industry
from app.models.imports import ExhibitorDraft, Kind, Reading, Severity
from app.services.importing import plan_import, read, read_rows, read_table
from tests.services.importing.sheets import codes, csv_file, json_file, problem, xlsx_file

HANNOVER = Path(__file__).parents[2] / "data" / "hannover.csv"


def exhibitors(reading: Reading) -> list[ExhibitorDraft]:
    return [draft for draft in reading.drafts if isinstance(draft, ExhibitorDraft)]


def test_the_sheet_of_the_mock_up_has_its_five_problems(tmp_path: Path) -> None:
    path = xlsx_file(
        tmp_path,
        [
            ["公司名称", "展位号", "行业", "所在地", "联系人", "手机", "Email", "备注2"],
            [
                "示例储能科技",
                "A-01",
                "新能源",
                "嘉定",
                "陈一鸣",
                "138 0000 0001",
                "chen@example.com",
            ],
            ["范例氢能动力", "A-03", "新能源", "苏州", "许清和", "138 0000 0002"],
            ["样本光伏材料", "A-01", "新能源", "温州", "叶闻笙", "138 0000 0003"],
            ["假想充换电网络", "A-08", "能源", "嘉定", "程砚知", "138 0000 0004"],
            ["演示热管理系统", "A-12", "新能源", "昆山", "方若谷", "138 0000 0005"],
            ["试样电机电控", "A-15", "新能源", "温州", None, "138 0000 0006"],
            ["虚构固态电池", "A-18", "新能源", "太仓", "顾南乔", "138 0000 007"],
            ["示例储能科技", "A-02", "新能源", "嘉定", "陈一鸣", "138 0000 0001"],
        ],
    )
    reading = read(path)
    assert reading.kind is Kind.EXHIBITORS
    assert codes(reading) == [
        (4, "展位号", "booth.taken"),
        (5, "行业", "industry.guess"),
        (7, "联系人", "contact.missing"),
        (8, "手机", "phone.length"),
        (9, "公司名称", "name.repeated"),
    ]
    assert (reading.read, reading.good, reading.warned, reading.refused) == (8, 5, 2, 3)
    plan = plan_import(reading, ())
    assert (plan.added, plan.merged, plan.skipped) == (4, 1, 3)
    first = next(draft for draft in plan.add if isinstance(draft, ExhibitorDraft))
    assert first.booths == ("A-01", "A-02")


def test_the_messy_list_is_read_row_by_row() -> None:
    reading = read(HANNOVER)
    assert (reading.read, reading.good, reading.warned, reading.refused) == (11, 7, 5, 4)
    assert codes(reading) == [
        (6, "Branche", "industry.guess"),
        (7, "Ansprechpartner / E-Mail", "email.typed"),
        (10, "Firma", "name.line_break"),
        (10, "Branche", "industry.guess"),
        (10, "Ansprechpartner / E-Mail", "email.several"),
        (11, "Firma", "name.repeated"),
        (12, "Halle/Stand", "booth.taken"),
        (13, "Ansprechpartner / Contact name", "contact.missing"),
        (14, "Ansprechpartner / Telefon", "phone.length"),
        (15, "Firma", "name.missing"),
        (17, "Ansprechpartner / E-Mail", "email.form"),
    ]
    drafts = {draft.row: draft for draft in exhibitors(reading)}
    assert drafts[6].name_en == "Müller Beispiel GmbH & Co. KG"
    assert (drafts[6].booths, drafts[6].staff) == (("12-B34",), 1200)
    assert (drafts[7].name_zh, drafts[7].city) == ("示例储能科技有限公司", "上海")
    assert drafts[8].booths == ("A-03", "A-05")
    assert drafts[10].contact_phone == "13800000003"
    assert drafts[16].booths == ("B-07", "B-08")
    assert (drafts[17].name_zh, drafts[17].contact_name) == ("虚构𠮷田䶮光电有限公司", "曾㛃")
    assert drafts[17].industry is Industry.IT


def test_numbers_that_excel_made_of_codes_are_codes_again(tmp_path: Path) -> None:
    path = xlsx_file(
        tmp_path,
        [
            ["编号", "公司名称", "展位号", "联系人", "手机", "统一社会信用代码"],
            [1001, "示例储能", 999, "陈一鸣", 13800000001, 913100001234567890],
        ],
    )
    reading = read(path)
    (draft,) = exhibitors(reading)
    assert (draft.external_id, draft.booths) == ("1001", ("999",))
    assert (draft.contact_phone, draft.credit_code) == ("13800000001", "")
    assert codes(reading) == [(2, "统一社会信用代码", "credit_code.digits_lost")]


def test_a_date_that_excel_made_of_a_booth_is_suggested_back(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, "公司名称,展位号\n示例,2018-03-12\n"))
    assert exhibitors(read_rows(table))[0].booths == ("2018-03-12",)
    path = json_file(tmp_path, [{"name": "示例", "booth": "3-12"}])
    assert exhibitors(read(path))[0].booths == ("3-12",)


def test_a_bare_hall_is_no_booth_where_others_stand_in_it(tmp_path: Path) -> None:
    text = "公司名称,展位号\n甲公司,H4-101\n乙公司,H4\n丙公司,H4\n"
    reading = read(csv_file(tmp_path, text))
    assert [draft.booths for draft in exhibitors(reading)] == [("H4-101",), (), ()]
    assert codes(reading) == [(3, "展位号", "booth.hall"), (4, "展位号", "booth.hall")]


def test_one_id_on_two_companies_refuses_the_second(tmp_path: Path) -> None:
    reading = read(csv_file(tmp_path, "编号,公司名称\n7,甲公司\n7,乙公司\n"))
    assert codes(reading) == [(3, "编号", "id.repeated")]
    assert (reading.good, reading.refused) == (1, 1)


def test_a_foreign_company_has_an_english_name_only(tmp_path: Path) -> None:
    (draft,) = exhibitors(read(csv_file(tmp_path, "公司名称,展位号\nExample GmbH,A-01\n")))
    assert (draft.name_zh, draft.name_en) == ("", "Example GmbH")


def test_a_stray_delimiter_refuses_the_row_it_shifted(tmp_path: Path) -> None:
    reading = read(csv_file(tmp_path, "公司名称,展位号\n示例,上海,A-01\n样本,A-02\n"))
    assert [(p.row, p.code) for p in reading.problems] == [(2, "row.too_wide")]


def test_warnings_carry_what_is_imported_instead(tmp_path: Path) -> None:
    reading = read(csv_file(tmp_path, "公司名称,行业\n示例,能源\n"))
    found = problem(reading, "industry.guess")
    assert found.severity is Severity.WARNING
    assert found.facts == {"text": "能源", "suggestion": "newEnergy"}


def test_edited_cells_take_the_place_of_the_sheets(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, "公司名称,展位号\n甲公司,A-01\n乙公司,A-01\n"))
    assert read_rows(table).refused == 1
    fixed = read_rows(table, edits={(3, "展位号"): "A-02"})
    assert fixed.refused == 0
    assert exhibitors(fixed)[1].booths == ("A-02",)


def test_placeholders_are_empty(tmp_path: Path) -> None:
    text = "公司名称,展位号,联系人,手机\n示例,/,无,—\n无,A-01,,\n"
    reading = read(csv_file(tmp_path, text))
    (draft,) = exhibitors(reading)
    assert (draft.booths, draft.contact_name, draft.contact_phone) == ((), "", "")
    assert codes(reading) == [(3, "公司名称", "name.missing")]


def test_reading_can_be_cancelled_and_tells_how_far_it_is(tmp_path: Path) -> None:
    text = "公司名称\n" + "".join(f"示例{n}\n" for n in range(1200))
    path = csv_file(tmp_path, text)
    steps: list[int] = []
    read(path, progress=lambda done, _: steps.append(done))
    assert steps == [500, 1000, 1200]
    with pytest.raises(AppError) as refused:
        read(path, cancelled=lambda: True)
    assert refused.value.code == "import.cancelled"
