"""Duplicates of companies: one that is written twice is found; two that look alike are let be."""

import pytest

from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId
from app.services.company_duplicates import Likeness, TwiceListed, find_companies

_CODE, _OTHER_CODE = "91310000132200043T", "91320594MA1MYQ2R6Y"


def _one(number: int, name_zh: str, name_en: str = "", **more: str) -> Exhibitor:
    return Exhibitor(ExhibitorId(f"e{number:04d}"), name_zh, name_en, **more)  # type: ignore[arg-type]  # texts by name


def _found(*exhibitors: Exhibitor) -> list[TwiceListed]:
    return find_companies(exhibitors)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("拟真传感技术有限公司", "拟真传感技术股份有限公司"),
        ("示例大学（暨示例大学科技园）", "示例大学"),
        ("上海示例精机有限公司", "示例精机（上海）有限公司"),
        ("上海示例精机有限公司", "示例精机"),
        ("中科院示例硅酸盐研究所", "中国科学院示例硅酸盐研究所"),
        ("上海交大", "上海交通大学"),
        ("样本 光伏科技", "样本光伏科技（集团）有限公司"),
        ("试样轻量化部件有限公司", "试样轻量化零部件有限公司"),
        ("ＡＢＣ示例电子", "ABC示例电子"),
        ("示例光伏科技有限公司", "示例光伏科技 Co., Ltd."),
        ("示例光伏科技有限公司", "示例光伏科技Co.,Ltd"),
        ("示例传感 Sample Sensing Co., Ltd.", "示例传感有限公司"),
        ("上海示例传感有限公司暨示例研究院", "上海示例传感有限公司"),
        ("中科院上海光机所", "中国科学院上海光学精密机械研究所"),
    ],
)
def test_the_spellings_of_one_company_are_found(first: str, second: str) -> None:
    (pair,) = _found(_one(1, first), _one(2, "范例激光"), _one(3, second))
    assert [str(pair.first), str(pair.second)] == ["e0001", "e0003"]
    assert pair.reasons == {Likeness.NAME}


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("复旦大学", "Fudan University"),
        ("上海示例精机有限公司", "Shanghai Shili Jingji Co., Ltd."),
        ("苏州拟真科技有限公司", "Nizhen Technologies (Suzhou) Company Limited"),
        ("南京理工大学", "Nanjing University of Science & Technology"),
        ("西安交大", "Xi'an Jiaotong University"),
        ("清华大学", "Tsinghua University"),
        ("苏州拟真传感技术有限公司", "Suzhou Nizhen Sensing Technology Co., Ltd."),
        ("中国科学院", "CAS"),
    ],
)
def test_english_beside_chinese_is_found(chinese: str, english: str) -> None:
    (pair,) = _found(_one(1, chinese), _one(2, "", english))
    assert pair.reasons == {Likeness.TRANSLATION}


def test_an_english_legal_form_makes_no_other_company() -> None:
    (pair,) = _found(
        _one(1, "拟真传感", "SimSense Sensing Co., Ltd."), _one(2, "", "SimSense Sensing Limited")
    )
    assert pair.reasons == {Likeness.NAME}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("样本光伏科技", "样本光伏材料"),
        ("上海示例精机有限公司", "苏州示例精机有限公司"),
        ("中国电子科技集团第三研究所", "中国电子科技集团第八研究所"),
        ("浙江大学", "浙江大学附属第一医院"),
        ("浙江大学", "浙大网新科技"),
        ("北大", "北大荒集团"),
        ("上海大学", "上海交通大学"),
        ("上海大学", "苏州大学"),
        ("中科院上海光机所", "中国科学院上海硅酸盐研究所"),
        ("中科院上海所", "中国科学院上海硅酸盐研究所"),
        ("示例大学", "示例暨南大学"),
    ],
)
def test_two_that_look_alike_are_let_be(first: str, second: str) -> None:
    assert _found(_one(1, first), _one(2, second)) == []


def test_places_are_told_apart_in_english_too() -> None:
    assert _found(_one(1, "上海大学"), _one(2, "", "Suzhou University")) == []


def test_one_credit_code_is_one_company_and_two_are_two() -> None:
    from app.services.importing.contacts import check_sign

    code, other = (one[:17] + (check_sign(one) or "") for one in (_CODE, _OTHER_CODE))
    (pair,) = _found(_one(1, "甲", credit_code=code), _one(2, "乙", credit_code=code))
    assert pair.reasons == {Likeness.CODE}
    same = [_one(n, "拟真传感", credit_code=each) for n, each in enumerate((code, other))]
    assert _found(*same) == []


def test_a_website_says_something_only_across_the_tongues() -> None:
    site = "https://www.sim.example/zh"
    (pair,) = _found(
        _one(1, "拟真传感", website=site), _one(2, "", "Sensing AG", website="sim.example")
    )
    assert pair.reasons == {Likeness.WEBSITE}
    assert _found(_one(1, "第一所", website=site), _one(2, "材料所", website=site)) == []


def test_the_surest_come_first_and_thousands_are_gone_through() -> None:
    crowd = [_one(n, f"示例{chr(0x4E00 + n * 7)}{chr(0x5000 + n * 5)}科技") for n in range(2000)]
    twice = [_one(9000, crowd[7].name_zh + "有限公司"), _one(9001, "范例激光", website="")]
    again = _one(9002, "范例激光股份有限公司")
    assert {(p.first, p.second) for p in _found(*crowd, *twice, again)} == {
        ("e0007", "e9000"),
        ("e9001", "e9002"),
    }


def test_looking_can_be_given_up() -> None:
    assert find_companies([_one(1, "甲乙"), _one(2, "甲乙")], lambda: True) == []
