"""Of one kind, a keystroke finds what it should without going through a million people."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId, PersonId, SessionId
from app.models.people import Category, Person
from app.models.programme import Session, SessionKind
from app.services.store import Store
from app.services.store.search import find
from tests.data.make_shape import DESK, NOON


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.create(tmp_path / "a.fair", DESK, lambda: NOON)
    with made.founding("test") as writer:
        writer.save(Exhibitor(ExhibitorId("e1"), "拟真传感技术", "Simulated Sensing"))
        at = (NOON, NOON + timedelta(hours=1))
        writer.save(Session(SessionId("s1"), "传感论坛", "", SessionKind.FORUM, *at))
        for number, name, firm, phone in (
            (1, "王一鸣", "拟真传感", "13800001234"),
            (2, "张伟", "范例激光", "13912340042"),
            (3, "Ada Fernsby", "Sample Works", ""),
        ):
            person = PersonId(f"p{number}")
            writer.save(Person(person, Category.VISITOR, name, organisation=firm, phone=phone))
    yield made
    made.close()


@pytest.mark.parametrize(
    ("typed", "entity", "found"),
    [
        ("传感", "exhibitor", ["e1"]),
        ("nzcg", "exhibitor", ["e1"]),
        ("simulated sens", "exhibitor", ["e1"]),
        ("感", "exhibitor", ["e1"]),
        ("传感", "session", ["s1"]),
        ("cglt", "session", ["s1"]),
        ("张", "exhibitor", []),
        ("王", "person", ["p1"]),
        ("伟", "person", ["p2"]),
        ("传感", "person", ["p1"]),
        ("王 传感", "person", ["p1"]),
        ("wym", "person", ["p1"]),
        ("1380000", "person", ["p1"]),
        ("0042", "person", ["p2"]),
        ("ada", "person", ["p3"]),
        ("fernsby", "person", ["p3"]),
        ("sample w", "person", ["p3"]),
        ("不存在", "person", []),
    ],
)
def test_a_kind_is_searched(store: Store, typed: str, entity: str, found: list[str]) -> None:
    with store.reading() as reader:
        assert [hit.record_id for hit in find(reader.db, typed, entity, 40)] == found


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ("select 1 from search_entry where entity <> 'person' and entity = 'x'", "of_few"),
        ("select 1 from person where name >= 'a' and name < 'b'", "person_name"),
        ("select 1 from person where phone <> '' and phone >= '1' and phone < '2'", "person_phone"),
        ("select 1 from person where substr(phone, -4) = '0042'", "person_phone_end"),
    ],
)
def test_it_goes_by_an_index(store: Store, query: str, index: str) -> None:
    with store.reading() as reader:
        plan = reader.db.execute(f"explain query plan {query}").fetchall()
    assert index in str(plan)
