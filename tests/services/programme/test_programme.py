"""Sessions are moved, edited, added and taken out; every step can be taken back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import SessionId
from app.models.programme import ConflictKind, Pitch, Session, SessionKind, Speaker
from app.services.history import History
from app.services.programme import Programme, Timetable
from tests.services.programme.small_programme import (
    FORUM,
    HALF_HOUR,
    HALL,
    NOW,
    OPENING,
    ROADSHOW,
    VOUCHERS,
    SmallProgramme,
    at,
    empty_programme,
    small_programme,
)


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[SmallProgramme]:
    made = small_programme(tmp_path / "a.fair")
    yield made
    made.store.close()


def test_the_timetable_has_all_of_the_programme(fair: SmallProgramme) -> None:
    read = fair.programme.timetable()
    assert [s.id for s in read.sessions] == [OPENING, ROADSHOW, VOUCHERS]
    assert [p.title for p in read.pitches[ROADSHOW]] == ["储能系统", "燃料电池", "钙钛矿组件"]
    assert [s.name for s in read.speakers[VOUCHERS]] == ["许清和"]
    assert (read.pitches[OPENING], read.conflicts) == ([], ())
    assert [room.id for room in read.rooms] == [HALL, FORUM]


def test_a_session_that_moves_stays_as_long(fair: SmallProgramme) -> None:
    fair.programme.move(ROADSHOW, HALL, at(11, day=29))
    moved = fair.session(ROADSHOW)
    assert (moved.room_id, moved.starts_at, moved.ends_at) == (
        HALL,
        at(11, day=29),
        at(12, day=29),
    )


def test_a_move_onto_a_speakers_other_session_shows_the_clash(fair: SmallProgramme) -> None:
    fair.programme.move(ROADSHOW, FORUM, at(14, 30))
    read = fair.programme.timetable()
    (found,) = read.conflicts_of(VOUCHERS)
    assert (found.kind, found.overlap, found.who) == (ConflictKind.SPEAKER, HALF_HOUR, "许清和")
    assert read.conflicts_of(OPENING) == []


def test_what_would_clash_is_known_before_it_is_moved(fair: SmallProgramme) -> None:
    read = fair.programme.timetable()
    session = replace(fair.session(OPENING), starts_at=at(14, 30), ends_at=at(15, 30))
    (found,) = read.clashes_if(session)
    assert (found.kind, found.overlap) == (ConflictKind.ROOM, HALF_HOUR)


def test_remedies_lie_ahead(fair: SmallProgramme) -> None:
    fair.programme.move(ROADSHOW, FORUM, at(14, 30))
    read = fair.programme.timetable()
    session = fair.session(ROADSHOW)
    earlier, later = (read.remedies_of(session, now) for now in (NOW, at(14, 10)))
    assert [(r.room_id, r.starts_at) for r in earlier] == [(FORUM, at(15))]
    assert [(r.room_id, r.starts_at) for r in later] == [(FORUM, at(15))]
    assert read.remedies_of(session, at(16)) == ()


def test_a_session_ends_after_it_starts(fair: SmallProgramme) -> None:
    fair.programme.resize(ROADSHOW, at(11))
    assert fair.session(ROADSHOW).ends_at == at(11)
    with pytest.raises(AppError, match=r"programme\.order"):
        fair.programme.resize(ROADSHOW, at(10, 30))
    assert fair.session(ROADSHOW).ends_at == at(11)


def test_a_new_session_gets_the_first_free_hour(fair: SmallProgramme) -> None:
    session_id, _ = fair.programme.add("新场次", SessionKind.FORUM)
    made = fair.session(session_id)
    assert (made.room_id, made.starts_at, made.ends_at) == (HALL, at(10, 15), at(11, 15))
    assert fair.programme.timetable().conflicts == ()


def test_the_first_session_of_a_fair_begins_with_it(tmp_path: Path) -> None:
    fair = empty_programme(tmp_path / "b.fair")
    session_id, _ = fair.programme.add("开幕", SessionKind.CEREMONY)
    assert fair.session(session_id).starts_at == at(9, 30)
    fair.store.close()


def test_where_no_hour_is_free_a_new_session_still_comes(fair: SmallProgramme) -> None:
    for day in (28, 29, 30):
        for room in (HALL, FORUM):
            session = Session(
                SessionId(f"{room}-{day}"),
                "全天",
                "",
                SessionKind.FORUM,
                at(9, 30, day),
                at(16, 30, day),
                room,
            )
            with fair.store.founding("test") as writer:
                writer.save(session)
    session_id, _ = fair.programme.add("新场次", SessionKind.FORUM)
    assert fair.session(session_id).starts_at == at(9, 30)
    assert fair.programme.timetable().conflicts_of(session_id)


def test_a_session_goes_with_its_speakers_and_projects(fair: SmallProgramme) -> None:
    change = fair.programme.remove(ROADSHOW)
    read = fair.programme.timetable()
    assert read.session(ROADSHOW) is None
    with fair.store.reading() as reader:
        assert (reader.count(Pitch), reader.count(Speaker)) == (0, 1)
    assert (change.action.code, change.action.facts) == ("session.remove", {"title": "新能源路演"})


def test_a_session_that_is_gone_is_refused(fair: SmallProgramme) -> None:
    gone = fair.session(ROADSHOW)
    fair.programme.remove(ROADSHOW)
    steps: list[Callable[[], Change]] = [
        lambda: fair.programme.move(ROADSHOW, HALL, at(11)),
        lambda: fair.programme.edit(gone),
        lambda: fair.programme.save_pitch(Pitch("new", ROADSHOW, 0, "迟到的项目")),
        lambda: fair.programme.save_speaker(Speaker("new", ROADSHOW, 0, "叶闻笙")),
    ]
    for step in steps:
        with pytest.raises(AppError, match=r"store\.gone"):
            step()


def test_projects_are_pitched_in_another_order(fair: SmallProgramme) -> None:
    fair.programme.reorder_pitches(ROADSHOW, ["pitch-2", "pitch-0", "pitch-1"])
    assert fair.pitches() == ["钙钛矿组件", "储能系统", "燃料电池"]


def test_an_order_that_misses_a_project_changes_nothing(fair: SmallProgramme) -> None:
    with pytest.raises(AppError, match=r"store\.gone"):
        fair.programme.reorder_pitches(ROADSHOW, ["pitch-2", "pitch-0"])
    assert fair.pitches() == ["储能系统", "燃料电池", "钙钛矿组件"]


def test_a_project_that_leaves_closes_the_gap(fair: SmallProgramme) -> None:
    fair.programme.remove_pitch("pitch-0")
    read = fair.programme.timetable().pitches[ROADSHOW]
    assert [(p.position, p.title) for p in read] == [(0, "燃料电池"), (1, "钙钛矿组件")]


def test_speakers_come_change_and_go(fair: SmallProgramme) -> None:
    programme = fair.programme
    programme.save_speaker(Speaker("chen", ROADSHOW, 1, "陈一鸣"))
    programme.save_speaker(Speaker("chen", ROADSHOW, 1, "陈一鸣", topic="储能"))
    programme.reorder_speakers(ROADSHOW, ["chen", "xu"])
    read = programme.timetable().speakers[ROADSHOW]
    assert [(s.name, s.topic) for s in read] == [("陈一鸣", "储能"), ("许清和", "")]
    programme.remove_speaker("chen")
    (left,) = programme.timetable().speakers[ROADSHOW]
    assert (left.id, left.position) == ("xu", 0)


Step = Callable[[Programme, Session], Change]

STEPS: dict[str, Step] = {
    "session.move": lambda p, s: p.move(s.id, HALL, at(13)),
    "session.resize": lambda p, s: p.resize(s.id, at(12)),
    "session.edit": lambda p, s: p.edit(replace(s, title_zh="新能源项目路演")),
    "session.add": lambda p, _: p.add("新场次", SessionKind.FORUM)[1],
    "session.remove": lambda p, s: p.remove(s.id),
    "pitch.reorder": lambda p, s: p.reorder_pitches(s.id, ["pitch-1", "pitch-0", "pitch-2"]),
    "pitch.edit": lambda p, s: p.save_pitch(Pitch("new", s.id, 3, "液冷板")),
    "pitch.remove": lambda p, _: p.remove_pitch("pitch-1"),
    "speaker.edit": lambda p, s: p.save_speaker(Speaker("chen", s.id, 1, "陈一鸣")),
    "speaker.reorder": lambda p, s: p.reorder_speakers(s.id, ["chen", "xu"]),
    "speaker.remove": lambda p, _: p.remove_speaker("xu"),
}


def told(timetable: Timetable) -> Timetable:
    return replace(
        timetable,
        speakers={key: held for key, held in timetable.speakers.items() if held},
        pitches={key: held for key, held in timetable.pitches.items() if held},
    )


@pytest.mark.parametrize("code", STEPS)
def test_every_step_is_named_taken_back_and_done_again(fair: SmallProgramme, code: str) -> None:
    if code == "speaker.reorder":
        with fair.store.founding("test") as writer:
            writer.save(Speaker("chen", ROADSHOW, 1, "陈一鸣"))
    before = told(fair.programme.timetable())
    change = STEPS[code](fair.programme, fair.session(ROADSHOW))
    after = told(fair.programme.timetable())
    history = History(fair.store)
    assert change.action.code == code
    assert {"title", "name"} & set(change.action.facts)
    assert after != before
    history.undo()
    assert told(fair.programme.timetable()) == before
    history.redo()
    assert told(fair.programme.timetable()) == after
