"""The sample fair: what is shipped is what the content says, and the content is worth reading."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from app.models.changes import Device
from app.models.exhibitors import Standing, standing
from app.models.ids import DeviceId, new_id
from app.models.meetings import Request
from app.models.people import Category, Person
from app.models.programme import ConflictKind, Session, Speaker, find_conflicts
from app.models.times import now
from app.services.resources import resource
from app.services.sample import create_sample, read_sample
from resources.sample.generator.content import INVENTED, read_content
from resources.sample.make import SHIPPED, build, written

Row: TypeAlias = dict[str, Any]
Sample: TypeAlias = dict[str, list[Row]]

MARKS = "示例|范例|样本|虚构|假想|演示|试样|拟真|样例|仿真"
FOREIGN_MARKS = "Example|Specimen|Sample|Fictional|Hypothetical|Demo|Testpiece|Simulated"
REAL_INSTITUTES = {"中国科学院", "中科院上海光机所", "上海硅酸盐所", "声学所东海站"}


@pytest.fixture(scope="module")
def sample() -> Sample:
    return dict(read_sample())


def proposals(sample: Sample) -> Iterator[Row]:
    yield from sample["offer"]
    yield from sample["need"]


def bigrams(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


def test_the_shipped_file_is_what_the_content_and_the_seed_give() -> None:
    assert gzip.decompress(SHIPPED.read_bytes()) == written(build())


def test_the_fair_has_its_size(sample: Sample) -> None:
    categories = Counter(row["category"] for row in sample["person"])
    kinds = Counter(row["kind"] for row in sample["session"])
    assert len(sample["exhibitor"]) == 176
    assert len(sample["session"]) - kinds["ceremony"] == 13
    assert categories["visitor"] == 4_200
    assert set(categories) == {category.value for category in Category}
    assert len(sample["offer"]) > 180
    assert len(sample["need"]) > 120
    assert len(sample["request"]) == 600
    services = [row for row in read_content().exhibitors if row["kind"] == "service"]
    assert len(services) > 30


def test_the_industries_are_balanced(sample: Sample) -> None:
    industries = Counter(row["industry"] for row in sample["exhibitor"])
    assert all(
        38 <= industries[name] <= 48 for name in ("newEnergy", "it", "manufacturing", "health")
    )
    assert industries["other"] == 4


def test_it_opens_as_a_fair(tmp_path: Path) -> None:
    device = Device(DeviceId(new_id()), "desk", now())
    store = create_sample(tmp_path / "sample.fair", device)
    with store.reading() as reader:
        sessions, speakers = reader.all(Session), reader.all(Speaker)
        people, requests = reader.all(Person), reader.all(Request)
    store.close()
    clashes = find_conflicts(sessions, speakers, timedelta(minutes=15))
    assert sorted(clash.kind for clash in clashes) == [
        ConflictKind.CHANGEOVER,
        ConflictKind.SPEAKER,
    ]
    assert len({person.id for person in people}) == len(people)
    assert len(requests) == 600


def test_every_exhibitor_stands_in_a_booth_of_its_own(sample: Sample) -> None:
    taken = [row["booth_id"] for row in sample["booth_place"]]
    assert len(set(taken)) == 176
    assert len(sample["booth"]) > 176
    assert set(taken) <= {row["id"] for row in sample["booth"]}
    for one, other in combinations(sample["booth"], 2):
        apart = (
            abs(one["x"] - other["x"]) >= one["width"] or abs(one["y"] - other["y"]) >= one["depth"]
        )
        assert apart, (one["code"], other["code"])


def test_what_is_real_is_only_what_the_press_said(sample: Sample) -> None:
    real = [row for row in sample["exhibitor"] if row["source"] != INVENTED]
    assert sorted(row["name_zh"] for row in real) == [
        "上海市嘉定区众创空间联合会",
        "上海盛知华知识产权服务有限公司",
        "上海荣南科技有限公司",
        "伯纳激光科技有限公司",
    ]
    assert all(row["source"].startswith("展会报道") for row in real)
    assert all(row["staff"] is None and not row["name_en"] for row in real)
    ids = {row["id"] for row in real}
    assert not [row for row in sample["person"] if row.get("exhibitor_id") in ids]
    assert not [
        row
        for row in sample["request"]
        if row["to_exhibitor_id"] in ids or row.get("from_exhibitor_id") in ids
    ]
    assert not [row for row in sample["pitch"] if row["exhibitor_id"] in ids]
    for row in proposals(sample):
        assert (row["source"] == INVENTED) == (row["exhibitor_id"] not in ids)


def test_what_is_invented_carries_a_mark(sample: Sample) -> None:
    staff = {"组委会"}
    for row in sample["exhibitor"]:
        assert row["source"] != INVENTED or re.match(MARKS, row["name_zh"]), row["name_zh"]
    for row in (*sample["person"], *sample["speaker"]):
        home = row["organisation"]
        assert home in staff or re.search(f"{MARKS}|{FOREIGN_MARKS}", home), home
    for row in sample["pitch"]:
        home = row["organisation"]
        assert home in REAL_INSTITUTES or re.match(MARKS, home), home
        assert (home in REAL_INSTITUTES) == row["source"].startswith("展会报道")


def test_nobody_can_be_telephoned_or_written_to(sample: Sample) -> None:
    phones = [row["phone"] for row in sample["person"]]
    assert all(re.fullmatch(r"1380000\d{4}", phone) for phone in phones)
    assert len(set(phones)) == len(phones)
    addresses = [row["email"] for row in sample["person"]]
    assert all(re.fullmatch(r"[a-z]+\d+@example\.(com|org)", address) for address in addresses)
    assert len(set(addresses)) == len(addresses)


def test_no_two_things_are_called_the_same(sample: Sample) -> None:
    for table, field in (
        ("exhibitor", "name_zh"),
        ("exhibitor", "short_zh"),
        ("session", "title_zh"),
        ("booth", "code"),
    ):
        cells = [row[field] for row in sample[table]]
        assert len(set(cells)) == len(cells), (table, field)
    for field in ("title_zh", "title_en", "text_zh"):
        cells = [row[field] for row in proposals(sample)]
        assert len(set(cells)) == len(cells), field
    english = [row["name_en"] for row in sample["exhibitor"] if row["name_en"]]
    assert len(set(english)) == len(english)


def test_no_two_texts_come_out_of_one_mould(sample: Sample) -> None:
    texts = [row["text_zh"] for row in proposals(sample) if row["source"] == INVENTED]
    assert min(map(len, texts)) > 40
    bags = [bigrams(text) for text in texts]
    for (text, one), (_, other) in combinations(list(zip(texts, bags, strict=True)), 2):
        assert len(one & other) <= 0.4 * min(len(one), len(other)), text
    openings = Counter(text[:3] for text in texts)
    assert max(openings.values()) <= 4


def test_almost_every_need_has_somebody_to_talk_to(sample: Sample) -> None:
    asked = {row["need_id"] for row in sample["request"] if row.get("need_id")}
    alone = [
        row["title_zh"]
        for row in sample["need"]
        if row["source"] == INVENTED and row["id"] not in asked
    ]
    # Two that need each other meet once, for the need of one of them.
    assert len(alone) <= 2, alone


def test_the_first_morning_has_something_to_attend_to(sample: Sample) -> None:
    names = {row["id"]: row["name_zh"] for row in sample["exhibitor"]}
    arrived = {row["exhibitor_id"] for row in sample["check_in"]}
    told = Counter(row["exhibitor_id"] for row in proposals(sample))
    seen: dict[Standing, list[str]] = {}
    for key, name in names.items():
        seen.setdefault(standing(arrived=key in arrived, proposals=told[key]), []).append(name)
    assert seen[Standing.NOT_ARRIVED] == ["试样电机电控", "样本药物研发"]
    assert sorted(seen[Standing.INCOMPLETE]) == ["上海市嘉定区众创空间联合会", "假想边缘计算"]


def test_one_in_some_fifty_names_has_a_rare_character(sample: Sample) -> None:
    rare = {letter for letter, _ in read_content().names["given_rare"]}
    with_one = [row["name"] for row in sample["person"] if rare & set(row["name"])]
    assert 0.01 < len(with_one) / len(sample["person"]) < 0.05
    assert any(ord(letter) > 0xFFFF for name in with_one for letter in name)


def test_the_shipped_fonts_have_every_character(sample: Sample) -> None:
    from fontTools.ttLib import TTFont

    fonts = ("Inter-Regular", "NotoSansSC-Regular", "RareHan-Regular")
    drawn: set[int] = set()
    for name in fonts:
        with TTFont(resource(f"fonts/{name}.ttf"), lazy=True) as font:
            drawn |= set(font.getBestCmap())
    used = {ord(letter) for letter in json.dumps(sample, ensure_ascii=False)}
    assert {chr(code) for code in used - drawn} == set()
