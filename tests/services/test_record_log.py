"""The history of a record: every step of it, and the way back to what a field was."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.exhibitors import Exhibitor
from app.models.fairs import Room
from app.models.ids import ExhibitorId, RoomId, SessionId
from app.models.programme import Session, SessionKind
from app.services.history import History
from app.services.record_log import RecordLog, can_be_put_back
from app.services.store import Store
from app.services.store.mapping import TYPES, shape_of
from tests.data.make_shape import DESK, NOON

FIRM = Exhibitor(ExhibitorId("01a00000-0000-7000-8000-000000000900"), "样本传感", city="苏州")
FORUM = Session(
    SessionId("01a00000-0000-7000-8000-000000000901"),
    "样本论坛",
    "",
    SessionKind.FORUM,
    NOON,
    NOON.replace(hour=6),
)


def changed(store: Store, record: object) -> None:
    with store.writing("exhibitor.edit") as writer:
        writer.save(record)


def test_a_field_is_put_back_and_the_rest_stays(tmp_path: Path) -> None:
    with closing(Store.create(tmp_path / "a.fair", DESK)) as store:
        log, history = RecordLog(store), History(store)
        changed(store, FIRM)
        changed(store, replace(FIRM, city="上海"))
        changed(store, replace(FIRM, city="上海", staff=40))
        told = [
            [(f.name, f.before, f.after) for f in s.fields] for s in log.steps("exhibitor", FIRM.id)
        ]
        assert told == [[("staff", None, 40)], [("city", "苏州", "上海")], []]
        log.put_back("exhibitor", FIRM.id, "city", "苏州")
        with store.reading() as reader:
            assert reader.get(Exhibitor, FIRM.id) == replace(FIRM, staff=40)
        assert history.undo() is not None
        with store.reading() as reader:
            assert reader.need(Exhibitor, FIRM.id).city == "上海"
        first, *_ = log.steps("exhibitor", FIRM.id)
        assert (first.code, first.desk) == ("undo", DESK.name)


def test_a_value_that_no_longer_fits_is_refused(tmp_path: Path) -> None:
    with closing(Store.create(tmp_path / "a.fair", DESK)) as store:
        later = replace(FORUM, starts_at=NOON.replace(hour=8), ends_at=NOON.replace(hour=9))
        changed(store, FORUM)
        changed(store, later)
        with pytest.raises(AppError, match=r"log\.not_now"):
            RecordLog(store).put_back("session", FORUM.id, "ends_at", "2018-11-28T06:00:00.000Z")
        with store.reading() as reader:
            assert reader.get(Session, FORUM.id) == later


def test_a_removed_record_is_not_put_back(tmp_path: Path) -> None:
    with closing(Store.create(tmp_path / "a.fair", DESK)) as store:
        changed(store, FIRM)
        with store.writing("exhibitor.remove") as writer:
            writer.remove(Exhibitor, FIRM.id)
        log = RecordLog(store)
        assert [step.removed for step in log.steps("exhibitor", FIRM.id)] == [True, False]
        with pytest.raises(AppError, match=r"store\.gone"):
            log.put_back("exhibitor", FIRM.id, "city", "苏州")


@pytest.mark.parametrize("table", ["exhibitor", "person", "session", "deal"])
def test_what_can_be_put_back_are_columns_that_people_type(table: str) -> None:
    columns = shape_of(TYPES[table]).columns
    offered = [name for name in columns if can_be_put_back(table, name)]
    assert len(offered) >= 8
    assert not [name for name in offered if name == "id" or name.endswith("_id")]
    assert not can_be_put_back(table, "id")
    assert not can_be_put_back("badge", "number")


def test_a_link_is_told_by_the_name_of_what_it_leads_to(tmp_path: Path) -> None:

    room = Room(RoomId("01a00000-0000-7000-8000-000000000902"), "主会场", "Main hall", 200, 1)
    with closing(Store.create(tmp_path / "a.fair", DESK)) as store:
        changed(store, room)
        changed(store, FORUM)
        changed(store, replace(FORUM, room_id=room.id))
        step, _ = RecordLog(store).steps("session", FORUM.id)
        assert [(f.name, f.before, f.after) for f in step.fields] == [("room_id", None, "主会场")]
