"""Region codes of GB/T 2260, those of former editions included."""

from pathlib import Path

import pytest

from app.models.imports import ExhibitorDraft, Severity
from app.services.importing import contacts, read
from app.services.importing.cells import Flaw
from app.services.importing.places import city
from app.services.importing.regions import newest_edition, region
from tests.services.importing.sheets import csv_file, problem

REAL = Path(__file__).parents[3] / ".." / "shared" / "data" / "real" / "cn"


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("320500", "苏州"),
        (320583, "昆山"),
        (320583.0, "昆山"),
        ("320506", "苏州"),
        ("310114", "上海"),
        ("419001", "济源"),
        ("330000", "浙江省"),
        ("江苏省苏州市", "苏州"),
    ],
)
def test_a_code_is_the_city_it_lies_in(code: str | float, name: str) -> None:
    got = city(code)
    assert got == name


def test_a_code_of_a_former_edition_is_read_and_told() -> None:
    got = city("320503")  # 平江区, joined with others in 2012
    assert isinstance(got, Flaw)
    assert (got.value, got.code, got.severity) == ("苏州", "region.old", Severity.WARNING)
    assert dict(got.facts) == {"name": "平江区", "edition": "201110"}
    former = region("320503")
    assert former is not None
    assert not former.is_current
    assert newest_edition() == "201904"


def test_a_code_that_never_was_leaves_the_city_open(tmp_path: Path) -> None:
    reading = read(csv_file(tmp_path, "公司名称,行政区划代码\n甲公司,329900\n乙公司,320500\n"))
    first, second = (draft for draft in reading.drafts if isinstance(draft, ExhibitorDraft))
    assert (first.city, second.city) == ("", "苏州")
    assert problem(reading, "region.unknown").facts["text"] == "329900"


def test_a_credit_code_of_no_region_is_warned_about_and_kept() -> None:
    for code, ends in (("91350100M000100Y4", ""), ("91990100M000100Y4", "credit_code.region")):
        whole = code + contacts.check_sign(code)
        got = contacts.credit_code(whole)
        if ends:
            assert isinstance(got, Flaw)
            assert (got.value, got.code, got.severity) == (whole, ends, Severity.WARNING)
        else:
            assert got == whole


def test_zones_and_offices_of_the_country_are_no_strangers() -> None:
    for region_code in ("100000", "320594", "310000", "441900"):
        code = f"91{region_code}M000100Y4"
        whole = code + contacts.check_sign(code)
        assert contacts.credit_code(whole) == whole


@pytest.mark.skipif(not REAL.exists(), reason="the real tables lie beside the project")
@pytest.mark.parametrize("name", ["gb2260-201712.tsv", "gb2260-stats-201810.tsv"])
def test_every_code_of_a_published_edition_is_known(name: str) -> None:
    rows = (REAL / name).read_text(encoding="utf-8").splitlines()[1:]
    missing = [row for row in rows if region(row.split("\t")[2]) is None]
    assert missing == []
