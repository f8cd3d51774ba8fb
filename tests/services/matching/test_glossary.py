"""The glossary that is shipped, and how it reads a text."""

from collections import Counter

from app.services.matching.features import features
from app.services.matching.folding import folded
from app.services.matching.glossary import glossary, parse
from app.services.resources import resource


def _said(text: str) -> list[tuple[str, str]]:
    return [(m.word, m.meaning.name) for m in glossary().mentions(folded(text))]


def test_every_shipped_word_has_one_meaning() -> None:
    lines = resource("matching/glossary.tsv").read_text("utf-8").splitlines()
    groups = [line.split("\t")[2].split("|") for line in lines if not line.startswith("#")]
    words = Counter(
        folded(word).replace("-", " ") for parts in groups for p in parts for word in p.split("=")
    )
    assert words
    assert [word for word, count in words.items() if count > 1 or not word.strip()] == []


def test_the_longest_word_is_read() -> None:
    assert _said("锂离子电池包") == [("锂离子电池", "锂电池")]


def test_latin_words_are_read_whole_with_their_plural() -> None:
    assert _said("EVs, BMS and AI; rail or main") == [
        ("ev", "新能源汽车"),
        ("bms", "电池管理系统"),
        ("ai", "人工智能"),
    ]
    assert _said("Lithium-ion batteries") == [("lithium-ion batteries", "锂电池")]
    assert _said("a lithium ion battery") == [("lithium ion battery", "锂电池")]


def test_words_of_mixed_letters_are_read() -> None:
    assert _said("3D打印与X光") == [("3d打印", "增材制造"), ("x光", "ct")]


def test_remarks_and_empty_lines_are_no_words() -> None:
    small = parse(["# remark", "", "it\t词\t甲乙=alpha"])
    assert [m.meaning.topic for m in small.mentions("alpha 甲乙")] == ["词", "词"]
    assert small.meaning("ALPHA") == small.meaning("甲乙")
    assert small.meaning("丙") is None


def test_numbers_units_and_small_words_are_no_features() -> None:
    assert features("the 200 mm of 3.5 MPa") == {}


def test_the_front_of_a_text_counts_more() -> None:
    found = features("甲" + "。" * 200 + "乙")
    assert found["甲"] == 5 * found["乙"]


def test_gaps_between_chinese_characters_do_not_matter() -> None:
    assert features("锂 电池 回收") == features("锂电池回收")
    assert features("ＰＬＣ") == features("plc")
