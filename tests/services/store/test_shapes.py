"""Files of every shape there has been are opened, read and written for ever."""

import gzip
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.models.exhibitors import Exhibitor
from app.models.fairs import Fair
from app.models.ids import ExhibitorId
from app.models.people import Person
from app.models.recovery import FileKey
from app.services.history import History
from app.services.store import Store, file
from app.services.store.copying import is_sound
from app.services.store.mapping import TYPES
from app.services.store.rekeying import convert
from app.services.verification import verify
from tests.data.make_shape import DESK, EXHIBITOR, FAIR, PERSON

DATA = Path(__file__).parents[2] / "data"
SHAPES = sorted(DATA.glob("shape-*.fair.gz"))
# How many records the sample of the first shape has, for the tables of that shape.
FIRST = {
    **dict.fromkeys(("fair", "hall", "room", "booth", "meeting_table", "booth_place"), 1),
    **dict.fromkeys(("offer", "need", "session", "speaker", "pitch", "meeting"), 1),
    **dict.fromkeys(("plan_record", "unplaced", "badge", "check_in", "badge_print"), 1),
    **dict.fromkeys(("person", "slot", "request"), 2),
    "exhibitor": 3,
}


@pytest.fixture(params=SHAPES, ids=lambda path: path.name)
def store(request: pytest.FixtureRequest, tmp_path: Path, key: FileKey | None) -> Iterator[Store]:
    path = tmp_path / "old.fair"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    if key is not None:
        convert(path, key)
    made = Store.open(path, DESK)
    yield made
    made.close()


def test_every_shape_has_its_sample() -> None:
    names = [path.name for path in SHAPES]
    assert names == [f"shape-{n + 1:04d}.fair.gz" for n in range(file.SHAPE)]


def test_every_record_is_read(store: Store) -> None:
    with store.reading() as reader:
        counts = {table: len(reader.all(TYPES[table])) for table in FIRST}
        assert counts == FIRST
        assert reader.all(Fair) == [FAIR]
        assert reader.get(Exhibitor, EXHIBITOR.id) == EXHIBITOR
        assert reader.get(Person, PERSON.id) == PERSON
    assert is_sound(store.path)


def test_the_newest_sample_has_a_record_of_every_table(tmp_path: Path) -> None:
    path = tmp_path / "newest.fair"
    path.write_bytes(gzip.decompress(SHAPES[-1].read_bytes()))
    with closing(Store.open(path, DESK)) as made, made.reading() as reader:
        assert [table for table, kind in TYPES.items() if not reader.all(kind)] == []


def test_its_chain_holds(store: Store) -> None:
    """What was written before there were links was sealed when the file was brought up to date."""
    assert verify(store).findings == ()


def test_its_steps_are_taken_back_and_done_again(store: Store) -> None:
    history = History(store)

    def cities() -> list[str]:
        with store.reading() as reader:
            return [exhibitor.city for exhibitor in reader.all(Exhibitor)]

    assert cities() == ["苏州", "嘉定", "宁波"]
    assert history.redo() is not None
    assert cities() == ["苏州", "昆山", "宁波"]
    for expected in (["苏州", "嘉定", "宁波"], ["苏州", "嘉定", "温州"], ["苏州", "嘉定"]):
        assert history.undo() is not None
        assert cities() == expected
    assert history.undo() is None


def test_it_can_be_written(store: Store) -> None:
    with store.writing("exhibitor.add") as writer:
        writer.save(Exhibitor(ExhibitorId("01a00000-0000-7000-8000-000000000014"), "样本光伏材料"))
    assert store.path.stat().st_size > 0
    assert is_sound(store.path)
