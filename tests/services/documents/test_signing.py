"""The ceremony on paper: the list in its order, a plate for each who signs."""

from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest

from app.errors import AppError
from app.models.deals import Deal, DealStage
from app.models.fairline import FairLine
from app.models.ids import DealId
from app.services.documents.signing import write_name_plates, write_signing_list
from app.services.documents.words import Language
from tests.services.meeting_fair import DAYS

FAIR = FairLine("示例科交会", "Example fair", "示例馆", "Example Hall", "嘉定", "Jiading", DAYS)
MADE = datetime(2018, 11, 30, 2, 0, tzinfo=UTC)


def deal(number: int, *, signs: bool = True) -> Deal:
    return Deal(
        DealId(f"d{number}"),
        f"D-{number:03d}",
        f"压力监测 {number}",
        MADE,
        buyer_name="示例储能科技",
        supplier_name=f"拟真传感技术{number}",
        stage=DealStage.CONTRACT,
        amount_fen=number * 1_000_000,
        buyer_signatory="周予安" if signs else "",
        supplier_signatory=f"许清和{number}" if signs else "",
    )


def pages_of(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return pages


def test_the_list_keeps_its_order(tmp_path: Path) -> None:
    path = tmp_path / "s.pdf"
    deals = [deal(number) for number in (3, 1, 2)]
    assert write_signing_list(path, deals, FAIR, MADE) == 1
    (text,) = pages_of(path)
    places = [text.index(f"压力监测 {number}") for number in (3, 1, 2)]
    assert places == sorted(places)
    for words in ("签约仪式名单", "共 3 项", "示例储能科技 · 周予安", "合同"):
        assert words in text, words


def test_a_long_list_goes_on_over_pages(tmp_path: Path) -> None:
    path = tmp_path / "s.pdf"
    pages = write_signing_list(path, [deal(n) for n in range(1, 61)], FAIR, MADE, Language.EN)
    texts = pages_of(path)
    assert pages == len(texts) == 2
    assert all(f"压力监测 {n}" in "".join(texts) for n in range(1, 61))


def test_everybody_who_signs_has_one_plate_read_from_both_sides(tmp_path: Path) -> None:
    path = tmp_path / "p.pdf"
    assert write_name_plates(path, [deal(1), deal(2)], FAIR) == 3
    texts = pages_of(path)
    assert [text.count("周予安") for text in texts] == [2, 0, 0]
    assert all(text.count("技") >= 2 for text in texts)


def test_without_a_name_the_plate_is_the_companys(tmp_path: Path) -> None:
    path = tmp_path / "p.pdf"
    write_name_plates(path, [deal(1, signs=False)], FAIR)
    assert pages_of(path)[0].count("示例储能科技") == 2
    with pytest.raises(AppError, match=r"documents\.nothing"):
        write_name_plates(path, [], FAIR)
