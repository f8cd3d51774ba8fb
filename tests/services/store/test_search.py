"""Whatever part of a name is typed, in Chinese, English, pinyin or initials, finds it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.models.changes import Device
from app.models.exhibitors import Exhibitor
from app.models.ids import DeviceId, ExhibitorId, PersonId, new_id
from app.models.people import Category, Person
from app.models.recovery import FileKey
from app.services.history import History
from app.services.store import Store, search
from app.services.text import fold, pinyin_of_name, pinyin_of_title

NOON = datetime(2018, 11, 28, 4, tzinfo=UTC)
DESK = Device(DeviceId("01a00000-0000-7000-8000-000000000001"), "desk", NOON)


@pytest.fixture
def store(tmp_path: Path, key: FileKey | None) -> Iterator[Store]:
    made = Store.create(tmp_path / "a.fair", DESK, lambda: NOON, key)
    with made.writing("exhibitor.add") as writer:
        writer.save(Exhibitor(ExhibitorId(new_id()), "拟真传感技术", "Simulated Sensing"))
        writer.save(Exhibitor(ExhibitorId(new_id()), "示例激光（上海）有限公司", "Example Laser"))
        writer.save(Person(PersonId(new_id()), Category.VISITOR, "曾一鸣", phone="13800001234"))
    yield made
    made.close()


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("拟真", "拟真传感技术"),
        ("传感", "拟真传感技术"),
        ("激光", "示例激光（上海）有限公司"),
        ("光", "示例激光（上海）有限公司"),
        ("上海 激光", "示例激光（上海）有限公司"),
        ("nz", "拟真传感技术"),
        ("nizhen", "拟真传感技术"),
        ("SENS", "拟真传感技术"),
        ("ｌａｓｅｒ", "示例激光（上海）有限公司"),
        ("zengyi", "曾一鸣"),
        ("zym", "曾一鸣"),
        ("1234", "曾一鸣"),
    ],
)
def test_a_part_of_a_name_finds_it(store: Store, typed: str, title: str) -> None:
    with store.reading() as reader:
        found = search.find(reader.db, typed)
    assert title in {hit.title for hit in found}


@pytest.mark.parametrize("typed", ["", "  ", "（", '"', "*", "' or 1=1 --", "a" * 300, "NEAR(x)"])
def test_whatever_is_typed_is_text_and_never_a_query(store: Store, typed: str) -> None:
    with store.reading() as reader:
        assert search.find(reader.db, typed) == []
        assert search.ids_matching(reader.db, typed, "exhibitor") == set()


def test_the_index_follows_edits_removals_and_undo(store: Store) -> None:
    with store.reading() as reader:
        laser = reader.all(Exhibitor, name_en="Example Laser")[0]
    with store.writing("exhibitor.edit") as writer:
        writer.save(Exhibitor(laser.id, "样本光伏材料", "Sample PV"))
    assert _titles(store, "激光") == set()
    assert _titles(store, "光伏") == {"样本光伏材料"}
    with store.writing("exhibitor.remove") as writer:
        writer.remove(Exhibitor, laser.id)
    assert _titles(store, "光伏") == set()
    history = History(store)
    history.undo()
    assert _titles(store, "光伏") == {"样本光伏材料"}
    history.undo()
    assert _titles(store, "激光") == {"示例激光（上海）有限公司"}


def test_a_name_that_begins_with_what_was_typed_comes_first(store: Store) -> None:
    with store.writing("exhibitor.add") as writer:
        writer.save(Exhibitor(ExhibitorId(new_id()), "假想激光加工"))
        writer.save(Exhibitor(ExhibitorId(new_id()), "激光示例"))
    with store.reading() as reader:
        first = search.find(reader.db, "激光")[0]
    assert first.title == "激光示例"


names = st.text("示例样本激光传感技术储能ABCxyz123 （）-", min_size=1, max_size=12).filter(fold)


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(name=names, data=st.data())
def test_every_part_of_every_name_is_found(store: Store, name: str, data: st.DataObject) -> None:
    with store.writing("exhibitor.add") as writer:
        writer.save(Exhibitor(ExhibitorId(new_id()), name))
    folded = fold(name)
    start = data.draw(st.integers(0, len(folded) - 1))
    end = data.draw(st.integers(start + 1, len(folded)))
    part = folded[start:end]
    if fold(part):
        assert name in _titles(store, part)


def test_family_names_keep_their_own_readings() -> None:
    assert pinyin_of_name("单于示") == ("chanyushi", "cys")
    assert pinyin_of_name("单示") == ("shanshi", "ss")
    assert pinyin_of_name("万俟示") == ("moqishi", "mqs")
    assert pinyin_of_name("尉迟示") == ("yuchishi", "ycs")
    assert pinyin_of_name("尉示") == ("weishi", "ws")
    assert pinyin_of_name("令狐示") == ("linghushi", "lhs")
    assert pinyin_of_name("澹臺示") == ("tantaishi", "tts")
    assert pinyin_of_name("卜示") == ("bushi", "bs")
    assert pinyin_of_name("曾一") == ("zengyi", "zy")
    assert pinyin_of_title("重庆示例") == ("chongqingshili", "cqsl")


def _titles(store: Store, typed: str) -> set[str]:
    with store.reading() as reader:
        return {hit.title for hit in search.find(reader.db, typed, limit=10_000)}


def test_a_file_that_read_a_family_name_otherwise_is_sound(tmp_path: Path) -> None:
    from app.services.store.search_check import unlike_search
    from app.services.text import pinyin_of_name_before
    from tests.services.visitors.fair import visitor_fair

    assert pinyin_of_name_before("尉示") == ("yushi", "ys")
    fair = visitor_fair(tmp_path / "a.fair")
    fair.add("单于示")
    with fair.store.writing("test") as writer:
        full, initials = pinyin_of_name_before("单于示")
        writer.db.execute(
            "update search_entry set pinyin = ?, initials = ? where title = '单于示'",
            (full, initials),
        )
    with fair.store.reading() as reader:
        assert unlike_search(reader) == 0
    with fair.store.writing("test") as writer:
        writer.db.execute("update search_entry set pinyin = 'x' where title = '单于示'")
    with fair.store.reading() as reader:
        assert unlike_search(reader) == 1
    fair.store.close()
