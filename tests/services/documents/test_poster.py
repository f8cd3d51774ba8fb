"""The day's poster: every session at its time, in its room, and nothing over anything else."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from app.cli.papers import papers
from app.errors import AppError
from app.models.fairs import Room
from app.models.ids import RoomId, SessionId
from app.models.programme import Session, SessionKind, Speaker
from app.services.documents.poster import _lanes, write_posters
from app.services.documents.words import Language
from app.services.fair_papers import FairPapers
from tests.services.documents.paper_reading import boxes, fonts_inside, texts
from tests.services.documents.test_door_sheets import DAY, FAIR, room, showing
from tests.services.visitors.fair import MORNING, visitor_fair


def _place(path: Path, words: str) -> tuple[float, float]:
    """Where the first of these characters stands: left and top in millimetres."""
    found = boxes(path)
    whole = "".join(character for character, *_ in found)
    _, left, top, *_ = found[whole.index(words.replace(" ", ""))]
    return left, top


@pytest.mark.parametrize("language", Language)
def test_rooms_stand_side_by_side_and_times_below_each_other(
    tmp_path: Path, language: Language
) -> None:
    path = tmp_path / "a.pdf"
    rooms = [
        room("甲厅", showing("开幕", "09:00", 30), showing("储能", "10:00", pitches=3)),
        room("乙厅", showing("传感", "10:00")),
    ]
    assert write_posters(path, [(DAY, rooms)], FAIR, language) == 1
    (told,) = texts(path)
    assert fonts_inside(path)
    assert ("11 月 28 日 周三" if language is Language.ZH else "Wed 28 Nov") in told
    names = ("开幕", "储能", "传感") if language is Language.ZH else ("开幕EN", "储能EN", "传感EN")
    opening, storage, sensing = (_place(path, name) for name in names)
    assert opening[1] < storage[1]
    assert storage[0] < sensing[0]
    assert abs(storage[1] - sensing[1]) < 0.5
    assert "第0个题目" in told
    with PdfDocument(path) as document:
        wide, tall = (side * 25.4 / 72 for side in document[0].get_size())
    assert (round(wide), round(tall)) == (297, 420)


def test_many_rooms_lie_across(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    rooms = [room(f"{n} 号厅", showing(f"会{n}", "10:00")) for n in range(9)]
    write_posters(path, [(DAY, rooms)], FAIR)
    with PdfDocument(path) as document:
        wide, tall = document[0].get_size()
    assert wide > tall
    assert all(name.strip() in texts(path)[0] for name in (f"会{n}\n" for n in range(9)))


def test_sessions_that_clash_stand_beside_each_other(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    clash = room("甲", showing("先来", "10:00", 90), showing("后到", "10:30", 90))
    write_posters(path, [(DAY, [clash])], FAIR)
    first, second = _place(path, "先来"), _place(path, "后到")
    assert first[0] + 50 < second[0]
    assert first[1] < second[1]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(8, 20), st.integers(10, 200)), min_size=1, max_size=12))
def test_no_two_sessions_share_a_lane_at_a_time(told: list[tuple[int, int]]) -> None:
    shown = [showing(f"s{n}", f"{hour}:00", minutes) for n, (hour, minutes) in enumerate(told)]
    placed = _lanes(shown)
    assert {one.session.id for one, _, _ in placed} == {one.session.id for one in shown}
    for number, (one, lane, lanes) in enumerate(placed):
        assert 0 <= lane < lanes
        for other, beside, others in placed[number + 1 :]:
            if one.starts_at < other.ends_at and other.starts_at < one.ends_at:
                assert lane != beside
                assert lanes == others


@settings(max_examples=12, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(8, 17), st.integers(5, 240), st.integers(0, 12), st.integers(1, 40)),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(Language),
)
def test_text_stays_on_the_sheet_whatever_is_held(
    tmp_path_factory: pytest.TempPathFactory,
    told: list[tuple[int, int, int, int]],
    language: Language,
) -> None:
    path = tmp_path_factory.mktemp("poster") / "a.pdf"
    shown = [
        showing(f"题{n}" * length, f"{hour}:00", minutes, speakers)
        for n, (hour, minutes, speakers, length) in enumerate(told)
    ]
    write_posters(path, [(DAY, [room("厅" * 20, *shown)])], FAIR, language)
    for _, left, top, right, bottom in boxes(path):
        assert 13 < left < right < 284
        assert 10 < top < bottom < 412
    (page,) = texts(path)
    starts = {f"{one.starts_at:%H:%M}" for one in shown}
    assert all(start in page for start in starts)


def test_days_without_a_session_have_no_poster(tmp_path: Path) -> None:
    with pytest.raises(AppError) as refused:
        write_posters(tmp_path / "a.pdf", [(DAY, [])], FAIR)
    assert refused.value.code == "documents.nothing"


def test_papers_are_printed_from_the_command_line_by_day(tmp_path: Path) -> None:
    fair = visitor_fair(tmp_path / "a.fair")
    for number in range(2):
        starts = MORNING + timedelta(days=number)
        wanted = SessionId(f"s{number}")
        fair.write(
            Room(RoomId(f"r{number}"), f"{number} 号厅", "", 80, number),
            Session(
                wanted, f"论坛{number}", "", SessionKind.FORUM, starts,
                starts + timedelta(hours=1), RoomId(f"r{number}"),
            ),
            Speaker(f"k{number}", wanted, 0, "温景和"),
        )  # fmt: skip
    store, out = str(fair.store.path), str(tmp_path / "a.pdf")
    run = CliRunner().invoke(papers, ["--store", store, "--out", out, "--poster"])
    assert (run.exit_code, run.output.strip()) == (0, "2 pages: a.pdf")
    words = ["--store", store, "--out", out, "--door-sheets", "--day", "2018-11-29"]
    assert CliRunner().invoke(papers, words).output.strip() == "1 pages: a.pdf"
    assert "论坛1" in texts(Path(out))[0]
    assert "温景和" in texts(Path(out))[0]
    run = CliRunner().invoke(papers, ["--store", store, "--out", out, "--directory"])
    assert run.output.strip() == "2 pages: a.pdf"
    for wrong in ([], ["--directory", "--day", "2018-11-28"]):
        assert CliRunner().invoke(papers, ["--store", store, "--out", out, *wrong]).exit_code == 2
    with pytest.raises(AppError):
        FairPapers(fair.store, fair.clock).poster(Path(out), Language.ZH, date(2018, 12, 24))
    fair.store.close()
