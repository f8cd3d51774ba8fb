"""Files of every encoding, delimiter and layout become one kind of table."""

import json
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.imports import Kind
from app.services.importing import guess_kind, guess_mapping, load_mapping, read, read_table
from tests.services.importing.sheets import csv_file, json_file, xlsx_file

BODY = "公司名称,展位号,联系人\n示例储能,A-01,陈一鸣\n𠮷田光电,A-03,曾㛃\n"


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8 BOM"),
        ("gb18030", "GB18030"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16-LE"),
        ("utf-16-be", "UTF-16-BE"),
    ],
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encoding_and_delimiter_are_found_out(
    tmp_path: Path, encoding: str, shown: str, delimiter: str
) -> None:
    table = read_table(csv_file(tmp_path, BODY.replace(",", delimiter), encoding))
    assert (table.encoding, table.delimiter) == (shown, delimiter)
    assert table.header == ("公司名称", "展位号", "联系人")
    assert [tuple(cells) for _, cells in table.rows()] == [
        ("示例储能", "A-01", "陈一鸣"),
        ("𠮷田光电", "A-03", "曾㛃"),
    ]


def test_western_accents_are_not_read_as_chinese(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "Firma;Ort\nMüller Größe;Köln\nÄpfel;Zürich\n", "cp1252")
    table = read_table(path)
    assert table.encoding == "Windows-1252"
    assert next(table.rows())[1][0] == "Müller Größe"


def test_bytes_of_no_encoding_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "noise.csv"
    path.write_bytes(b"name,booth\n\x81\xff\x00\x8d\xff,1\n")
    with pytest.raises(AppError) as refused:
        read_table(path)
    assert refused.value.code == "import.encoding"


def test_a_sep_line_decides_and_does_not_count(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, 'sep=;\n公司名称;展位号\n"a,b,c";A-01\n'))
    assert (table.delimiter, table.header_row) == (";", 1)
    assert [number for number, _ in table.rows()] == [2]


def test_a_line_break_in_quotes_keeps_the_row_numbers(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, '公司名称,展位号\r\n"示例\n公司",A-01\r\n样本,A-02\r\n'))
    assert [number for number, _ in table.rows()] == [2, 3]


def test_the_header_is_found_below_a_title(tmp_path: Path) -> None:
    path = xlsx_file(
        tmp_path,
        [
            ["首届长三角科技交易博览会展商名录"],
            ["制表：组委会", None, "2018-11-01"],
            [],
            ["公司名称*", "展位号\n(必填)", "手机　号码"],
            ["示例储能", "A-01", 13800000001],
        ],
    )
    table = read_table(path)
    assert table.header_row == 4
    assert guess_mapping(Kind.EXHIBITORS, table) == dict(
        zip(table.header, ("name_zh", "booths", "contact_phone"), strict=True)
    )


def test_merged_groups_above_the_headings_are_joined_with_them(tmp_path: Path) -> None:
    path = xlsx_file(
        tmp_path,
        [
            ["公司名称", "展位号", "联系人", None, None],
            [None, None, "姓名", "手机", "邮箱"],
            ["示例储能", "A-01", "陈一鸣", "13800000001", "chen@example.com"],
        ],
    )
    table = read_table(path)
    assert table.header == ("公司名称", "展位号", "联系人 / 姓名", "联系人 / 手机", "联系人 / 邮箱")
    assert [number for number, _ in table.rows()] == [3]
    assert list(guess_mapping(Kind.EXHIBITORS, table).values()) == [
        "name_zh",
        "booths",
        "contact_name",
        "contact_phone",
        "contact_email",
    ]


def test_unnamed_and_repeated_columns_stay_apart(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, "公司名称,手机,手机,,手机\n示例,1,2,3,4\n"))
    assert table.header == ("公司名称", "手机", "手机 (2)", "D", "手机 (3)")


def test_a_sheet_of_instructions_is_passed_over(tmp_path: Path) -> None:
    path = xlsx_file(
        tmp_path,
        [["填表说明"], ["请勿修改表头"]],
        ("名录", [["公司名称", "展位号"], ["示例储能", "A-01"]]),
    )
    table = read_table(path)
    assert (table.sheet, table.sheets) == ("名录", ("Sheet1", "名录"))
    with pytest.raises(AppError) as refused:
        read_table(path, "第三页")
    assert refused.value.code == "import.no_sheet"


def test_empty_rows_keep_the_numbers_of_the_others(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path, [["公司名称"], [], ["示例"], [" \u3000"], ["样本"]])
    assert [number for number, _ in read_table(path).rows()] == [3, 5]


def test_json_lists_are_sheets_and_nested_fields_columns(tmp_path: Path) -> None:
    document = {
        "total": 1,
        "facets": {"halls": [1, 2]},
        "exhibitors": [
            {"name": "示例储能", "booths": [{"no": "A-01"}, {"no": "A-03"}], "x": {"y": 1}}
        ],
    }
    table = read_table(json_file(tmp_path, document))
    assert (table.sheet, table.header_row) == ("exhibitors", 0)
    assert table.header == ("name", "booths.no", "x.y")
    assert [tuple(cells) for _, cells in table.rows()] == [("示例储能", ("A-01", "A-03"), 1)]


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("公司名称,展位号,行业,联系人,手机", Kind.EXHIBITORS),
        ("Company,Booth,Industry,Contact,Email", Kind.EXHIBITORS),
        ("姓名,单位,职务,手机,类别", Kind.PEOPLE),
        ("firstName,lastName,email,lang,reference,company,gender", Kind.PEOPLE),
        ("日期,时间,论坛名称,会场,嘉宾", Kind.PROGRAMME),
        ("Title,Start,End,Room,Speakers", Kind.PROGRAMME),
        ("申请方,意向展商,洽谈主题,优先级", Kind.REQUESTS),
        ("from,to,topic,weight", Kind.REQUESTS),
        ("成果名称,单位名称,成果简介,阶段,合作方式", Kind.OFFERS),
        ("需求名称,单位名称,需求描述,预算,截止日期", Kind.NEEDS),
    ],
)
def test_the_kind_of_a_sheet_is_told_by_its_headings(
    tmp_path: Path, header: str, kind: Kind
) -> None:
    table = read_table(csv_file(tmp_path, header + "\n" + ",".join("示" * 5) + "\n"))
    assert guess_kind(table) is kind


def test_a_sheet_of_no_kind_is_refused_with_its_headings(tmp_path: Path) -> None:
    with pytest.raises(AppError) as refused:
        read(csv_file(tmp_path, "颜色,形状\n红,圆\n"))
    assert refused.value.code == "import.kind_unknown"
    assert refused.value.facts == {"header": "颜色、形状"}


def test_a_kind_without_its_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AppError) as refused:
        read(csv_file(tmp_path, "申请方,洽谈主题\n甲,乙\n"), Kind.REQUESTS)
    assert refused.value.code == "import.columns"
    assert refused.value.facts == {"kind": "requests", "missing": "to_name"}


def test_columns_are_recognised_by_what_is_in_them(tmp_path: Path) -> None:
    rows = "".join(f"示例{n},a{n}@example.com,1380000000{n}\n" for n in range(5))
    mapping = guess_mapping(Kind.PEOPLE, read_table(csv_file(tmp_path, "姓名,甲栏,乙栏\n" + rows)))
    assert mapping == {"姓名": "name", "甲栏": "email", "乙栏": "phone"}


def test_a_mapping_from_a_file_comes_before_the_guess(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, "公司名称,备注2,展位号\n示例,B-07,A-01\n"))
    path = tmp_path / "map.json"
    path.write_text(json.dumps({"columns": {"备注2": "booths", "公司名称": "name_zh"}}))
    assert guess_mapping(Kind.EXHIBITORS, table, load_mapping(path)) == {
        "公司名称": "name_zh",
        "备注2": "booths",
        "展位号": "",
    }
    path.write_text(json.dumps({"展位号": None}))
    assert guess_mapping(Kind.EXHIBITORS, table, load_mapping(path))["展位号"] == ""


@pytest.mark.parametrize(
    "wrong",
    [{"没有的列": "name_zh"}, {"公司名称": "colour"}, {"公司名称": "city", "展位号": "city"}],
)
def test_a_mapping_that_cannot_be_is_refused(tmp_path: Path, wrong: dict[str, str]) -> None:
    table = read_table(csv_file(tmp_path, "公司名称,展位号\n示例,A-01\n"))
    with pytest.raises(AppError) as refused:
        guess_mapping(Kind.EXHIBITORS, table, wrong)
    assert refused.value.code == "import.mapping"


def test_the_apostrophe_of_our_own_lists_is_taken_off(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "姓名,手机,单位\n'=周明,'+4951112345,'甲'乙\n")
    (row,) = [cells for _, cells in read_table(path).rows()]
    assert row == ["=周明", "+4951112345", "'甲'乙"]


def test_groups_over_the_headings_leave_exhibitors_what_they_are(tmp_path: Path) -> None:
    rows = [
        ["展商汇总表（苏州办）", "", "", "", ""],
        ["序号", "展商", "", "联系", ""],
        ["", "公司名称", "展位", "姓名", "电话"],
        ["1", "示例储能", "A-01", "查良", "13800000001"],
    ]
    reading = read(xlsx_file(tmp_path, rows))
    assert reading.kind is Kind.EXHIBITORS
    assert [name for name in reading.mapping.values() if name] == [
        "name_zh", "booths", "contact_name", "contact_phone",
    ]  # fmt: skip
