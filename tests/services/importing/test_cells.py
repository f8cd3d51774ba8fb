"""Cells as people type them and programs mangle them become plain values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.exhibitors import Industry
from app.models.imports import Severity
from app.services.importing import booth_key, cells, contacts, name_key, places, terms
from app.services.importing.cells import Cell, Flaw


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (" 示例储能\u3000", "示例储能"),
        ("Shanghai\xa0Example\xa0Co.,Ltd.", "Shanghai Example Co.,Ltd."),
        ("AVE SINGAPORE PTE. LTD\u202f", "AVE SINGAPORE PTE. LTD"),
        ("\u200cSchool of Examples", "School of Examples"),
        ("\ufeff示例\u200b科技", "示例科技"),
        ("ＡＢＣ示例１２３", "ABC示例123"),
        ("示例公司\n（暨研究所）", "示例公司（暨研究所）"),
        ("Two\r\nLines", "Two Lines"),
        ("a   b", "a b"),
        ("示\x00例", "示例"),
        ("𠮷田䶮㛃", "𠮷田䶮㛃"),
        ("葛\U000e0100城", "葛\U000e0100城"),
        ("lone \ud800 half", "lone half"),
        ("\ue81e", "\u9fb4"),
    ],
)
def test_stray_characters_leave_a_text(typed: str, meant: str) -> None:
    assert cells.clean(typed) == meant


@pytest.mark.parametrize(
    ("cell", "meant"),
    [(1024.0, "1024"), ("1024.0", "1024"), (True, "TRUE"), (3.5, "3.5"), (("a", "b"), "a、b")],
)
def test_numbers_that_a_program_made_are_texts_again(cell: Cell, meant: str) -> None:
    assert cells.label(cell) == meant


def test_a_name_over_two_lines_is_joined_with_a_warning() -> None:
    got = cells.name("示例公司\n（暨研究所）")
    assert isinstance(got, Flaw)
    assert (got.value, got.code, got.severity) == (
        "示例公司（暨研究所）",
        "name.line_break",
        Severity.WARNING,
    )


def test_a_name_longer_than_any_badge_is_an_error() -> None:
    got = cells.name("长" * 301)
    assert isinstance(got, Flaw)
    assert got.severity is Severity.ERROR


def test_the_apostrophe_before_a_formula_sign_is_no_part_of_a_name() -> None:
    assert cells.name("'=示例") == "=示例"
    assert cells.name("'s-Hertogenbosch") == "'s-Hertogenbosch"


def test_lists_in_a_cell_lose_their_numbers_and_repetitions() -> None:
    assert cells.texts("1. 储能系统；2、电芯\n储能系统") == ("储能系统", "电芯")


@pytest.mark.parametrize(
    ("cell", "meant"),
    [("1,200 人", 1200), ("约50", 50), ("1.200", 1200), (85.0, 85), ("3.0", 3), ("１２", 12)],
)
def test_counts_are_read_in_many_shapes(cell: Cell, meant: int) -> None:
    assert cells.whole(cell) == meant


@pytest.mark.parametrize("cell", ["很多", "1e400", float("nan"), float("inf"), 1e300, "9" * 40])
def test_what_is_no_count_is_said(cell: Cell) -> None:
    assert isinstance(cells.whole(cell), Flaw)


@pytest.mark.parametrize(
    ("cell", "meant"), [(True, True), ("TRUE", True), ("是", True), ("否", False), (0.0, False)]
)
def test_yes_and_no_in_many_shapes(cell: Cell, meant: bool) -> None:
    assert cells.truth(cell) is meant


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("138 0000 0001", "13800000001"),
        (13800000001.0, "13800000001"),
        ("13800000001.0", "13800000001"),
        ("１３８００００００１２", "13800000012"),
        ("+86 138-0000-0002", "13800000002"),
        ("0086 13800000002", "13800000002"),
        ("8613800000002", "13800000002"),
        ("021-5956 0000", "02159560000"),
        ("0512-67890123 转 801", "051267890123-801"),
        ("+49 (511) 89-0", "+49511890"),
        ("400-820-0000", "4008200000"),
    ],
)
def test_phones_are_read_in_many_shapes(cell: Cell, meant: str) -> None:
    assert contacts.phone(cell) == meant


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("138 0000 007", "phone.length"),
        ("138000000011", "phone.length"),
        ("1.38E+10", "phone.digits_lost"),
    ],
)
def test_a_mobile_number_that_cannot_be_right_refuses_its_row(cell: Cell, code: str) -> None:
    got = contacts.phone(cell)
    assert isinstance(got, Flaw)
    assert (got.code, got.severity) == (code, Severity.ERROR)


def test_the_missing_digit_is_counted() -> None:
    got = contacts.phone("138 0000 007")
    assert isinstance(got, Flaw)
    assert dict(got.facts) == {"digits": 10, "missing": 1}


def test_of_several_phones_the_first_is_taken() -> None:
    got = contacts.phone("13800000001/13800000002")
    assert isinstance(got, Flaw)
    assert (got.value, got.code) == ("13800000001", "phone.several")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("chen＠example。com", "chen@example.com"),
        ("a@example.com; b@example.com", "a@example.com"),
        ("nobody", ""),
    ],
)
def test_addresses_are_put_right_with_a_warning(typed: str, meant: str) -> None:
    got = contacts.email(typed)
    assert isinstance(got, Flaw)
    assert (got.value, got.severity) == (meant, Severity.WARNING)


def test_an_address_out_of_a_mail_program_is_read() -> None:
    assert contacts.email("Chen Yiming <chen@example.com>") == "chen@example.com"


def test_the_check_sign_is_the_one_of_the_standard() -> None:
    assert contacts.is_credit_code("91350100M000100Y43")  # the example of GB 32100-2015
    assert not contacts.is_credit_code("91350100M000100Y34")


@pytest.mark.parametrize("at", range(17))
def test_one_wrong_sign_in_a_credit_code_is_noticed(at: int) -> None:
    code = "91350100M000100Y43"
    other = "1" if code[at] != "1" else "2"
    assert not contacts.is_credit_code(code[:at] + other + code[at + 1 :])


def test_a_wrong_credit_code_is_only_warned_about() -> None:
    got = contacts.credit_code("91350100M000100Y44")
    assert isinstance(got, Flaw)
    assert (got.code, got.severity, dict(got.facts)) == (
        "credit_code.check",
        Severity.WARNING,
        {"expected": "3"},
    )


def test_a_credit_code_that_excel_rounded_is_not_kept() -> None:
    got = contacts.credit_code(9.13100001234568e17)
    assert isinstance(got, Flaw)
    assert (got.value, got.code) == ("", "credit_code.digits_lost")


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("H2-B101", ("H2-B101",)),
        ("H2-B101、Z1A-603", ("H2-B101", "Z1A-603")),
        ("3号馆A12", ("3号馆A12",)),
        (999.0, ("999",)),
        ("999.0", ("999",)),
        ("A－０１；A-02", ("A-01", "A-02")),
        ("A-01\nA-02\n", ("A-01", "A-02")),
        ("A-01 A-02", ("A-01", "A-02")),
        ("H4-FT C015", ("H4-FT C015",)),
        ("H4  FT  D023", ("H4 FT D023",)),
        ("H3-C0012`", ("H3-C0012",)),
        ("Halle 12, Stand B34", ("12-B34",)),
        ("a-01,A-1", ("A-01",)),
        (("X1", "", "X2"), ("X1", "X2")),
    ],
)
def test_booths_are_read_in_many_shapes(cell: Cell, meant: tuple[str, ...]) -> None:
    assert places.booths(cell) == meant


@pytest.mark.parametrize(
    ("cell", "meant", "code"),
    [
        ("A-01~A-03", ("A-01", "A-02", "A-03"), "booth.range"),
        ("A09至11", ("A09", "A10", "A11"), "booth.range"),
        ("H4H4-FT D012", ("H4-FT D012",), "booth.doubled"),
        ("？？", ("??",), "booth.form"),
    ],
)
def test_doubtful_booths_are_suggested(cell: str, meant: tuple[str, ...], code: str) -> None:
    got = places.booths(cell)
    assert isinstance(got, Flaw)
    assert (got.value, got.code) == (meant, code)


def test_spellings_of_one_booth_have_one_key() -> None:
    assert len({booth_key(code) for code in ("A-01", "a1", "A 01", "Ａ－０１", "A-1")}) == 1
    assert len({booth_key(code) for code in ("H4-FT C015", "H4 FT C015", "H4-FTC15")}) == 1
    assert booth_key("3号馆A12") == booth_key("3-A12")
    assert len({booth_key(code) for code in ("A1-01", "A-101", "A-11", "A-1")}) == 4


def test_cities_have_their_short_name() -> None:
    assert [places.city(c) for c in ("苏州市", "江苏省苏州市", "嘉定", "Hannover")] == [
        "苏州",
        "苏州",
        "嘉定",
        "Hannover",
    ]


def test_spellings_of_one_company_have_one_key_and_legal_forms_do_not() -> None:
    assert name_key("示例（上海）有限公司") == name_key(" 示例(上海) 有限公司")
    assert name_key("Example Co., Ltd.") == name_key("EXAMPLE Company Limited")
    assert name_key("示例有限公司") != name_key("示例股份有限公司")
    assert name_key("示例有限公司") != name_key("示例")
    assert name_key("A+B") != name_key("AB")


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("新能源", Industry.NEW_ENERGY),
        ("New Energy", Industry.NEW_ENERGY),
        ("newEnergy", Industry.NEW_ENERGY),
        ("信息技术", Industry.IT),
        ("核心技术", Industry.IT),
        ("先进制造", Industry.MANUFACTURING),
        ("具身智能", Industry.MANUFACTURING),
        ("智慧医疗", Industry.HEALTH),
        ("政府/机构", Industry.OTHER),
        ("其他", Industry.OTHER),
    ],
)
def test_known_industries_pass_without_a_word(words: str, meant: Industry) -> None:
    assert terms.industry(words) is meant


@pytest.mark.parametrize(
    ("words", "meant", "code"),
    [
        ("能源", Industry.NEW_ENERGY, "industry.guess"),
        ("核心技术,智慧医疗", Industry.IT, "industry.several"),
        ("房地产业", Industry.OTHER, "industry.unknown"),
    ],
)
def test_other_industries_are_suggested(words: str, meant: Industry, code: str) -> None:
    got = terms.industry(words)
    assert isinstance(got, Flaw)
    assert (got.value, got.code, got.suggestion) == (meant, code, meant.value)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("50-100万元", 50_000_000, 100_000_000),
        ("1.2亿", 12_000_000_000, 12_000_000_000),
        ("不超过30万", None, 30_000_000),
        ("20万以上", 20_000_000, None),
        ("面议", None, None),
        ("5000", 500_000, 500_000),
        ("CNY 1.2 m", 120_000_000, 120_000_000),
    ],
)
def test_budgets_are_fen(words: str, low: int | None, high: int | None) -> None:
    assert terms.money(words) == (low, high)


@pytest.mark.parametrize(("words", "meant"), [("高", 80), ("★★★", 60), ("70", 70), (35.0, 35)])
def test_weights_are_read_as_words_stars_and_numbers(words: Cell, meant: int) -> None:
    assert terms.weight(words) == meant


@given(st.lists(st.text("ab1.、；;|\\ 电", max_size=8)))
def test_several_texts_of_one_cell_come_back_whatever_signs_they_hold(words: list[str]) -> None:
    told = tuple(dict.fromkeys(filter(None, (cells.clean(word) for word in words))))
    assert cells.texts("；".join(map(cells.as_one_text, told))) == told


@pytest.mark.parametrize("words", ["TRUE", "待定", "见名片"])
def test_a_phone_without_a_digit_calls_nobody(words: str) -> None:
    got = contacts.phone(words)
    assert isinstance(got, Flaw)
    assert (got.code, got.value) == ("phone.form", "")


@pytest.mark.parametrize("words", ["待定", " tbd ", "N/A", "无", "-"])
def test_a_booth_that_is_none_yet_is_nobodys(words: str) -> None:
    assert places.booths(words) == ()


def test_a_booth_by_its_last_digits_is_in_the_row_before() -> None:
    got = places.booths("A-01/02/03")
    assert isinstance(got, Flaw)
    assert (got.code, got.value) == ("booth.range", ("A-01", "A-02", "A-03"))
    assert places.booths("A-01、102") == ("A-01", "102")
    assert places.booths("H2-B101/H2-B103") == ("H2-B101", "H2-B103")
    assert booth_key("A馆12号") == booth_key("A-12")


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("138 0000 0001（微信同号）", "13800000001"),
        ("手机：13800000001", "13800000001"),
    ],
)
def test_a_mobile_number_among_words_is_suggested(words: str, number: str) -> None:
    got = contacts.phone(words)
    assert isinstance(got, Flaw)
    assert (got.code, got.value, got.suggestion) == ("phone.form", number, number)


def test_brackets_and_extensions_of_a_line_are_read() -> None:
    assert contacts.phone("（021）5555 1234") == "02155551234"
    assert contacts.phone("021-55551234-801") == "02155551234-801"
