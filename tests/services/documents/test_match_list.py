"""The matching list shows every need with its partners, their fit and why."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.matchlist import MatchedNeed, MatchLine
from app.services.documents.match_list import write_match_list
from app.services.documents.words import Language
from tests.services.badges.cards import FAIR
from tests.services.documents.paper_reading import boxes, fonts_inside, texts

NOW = datetime(2018, 11, 27, 8, tzinfo=UTC)
TERMS = ("压力", "传感", "监测", "MEMS", "叠片", "动力电池", "在线", "可靠性", "封装", "芯片")


def needs(count: int) -> list[MatchedNeed]:
    return [
        MatchedNeed(
            f"需求{place}：" + "动力电池叠片压力在线监测" * (1 + place % 5),
            f"样例{place}",
            f"Sample {place}",
            f"B-{place:02d}",
            "苏州",
            tuple(
                MatchLine(95 - rank, f"伙伴{place}-{rank}", "", "A-01", "供给" * 30, TERMS[:rank])
                for rank in range(place % 9)
            ),
        )
        for place in range(count)
    ]


@pytest.mark.parametrize("language", Language)
def test_every_need_and_partner_is_there_and_on_the_page(
    language: Language, tmp_path: Path
) -> None:
    path = tmp_path / "m.pdf"
    pages = write_match_list(path, needs(20), FAIR, NOW, language)
    said = texts(path)
    assert len(said) == pages > 1
    whole = "".join(said)
    for need in needs(20):
        assert need.title[:12] in whole
        assert all(line.partner_zh in whole and f"{line.fit}" in whole for line in need.lines)
    for number in range(pages):
        placed = boxes(path, number)
        assert min(box[1] for box in placed) >= 15.5
        assert max(box[3] for box in placed) <= 194.5
        assert max(box[4] for box in placed) <= 297 - 9
    assert fonts_inside(path)


def test_a_need_without_partner_says_so(tmp_path: Path) -> None:
    path = tmp_path / "m.pdf"
    write_match_list(path, needs(1), FAIR, NOW)
    assert "没有达到推荐线的供给。" in texts(path)[0]


def test_terms_are_not_torn(tmp_path: Path) -> None:
    path = tmp_path / "m.pdf"
    line = MatchLine(90, "甲", terms=("动力电池叠片", "在线监测方案", "压力传感芯片") * 2)
    write_match_list(path, [MatchedNeed("需求", "乙", lines=(line,))], FAIR, NOW)
    assert all(term in texts(path)[0] for term in line.terms)


def test_a_list_of_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AppError) as caught:
        write_match_list(tmp_path / "m.pdf", [], FAIR, NOW)
    assert caught.value.code == "documents.nothing"
    assert not (tmp_path / "m.pdf").exists()


def test_a_fit_is_a_percentage() -> None:
    with pytest.raises(ValueError, match="between 0 and 100"):
        MatchLine(101, "a")
