"""Agendas of both sides from the file, and the code that tells whether a paper is still right."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.fairs import Room
from app.models.ids import RoomId, SessionId, new_id
from app.models.meetings import MeetingState
from app.models.programme import Registration, Session, SessionKind
from app.services.agendas import Currency, is_agenda_code, read_agendas, read_visitor_agendas
from app.services.documents.words import Language
from app.services.history import History
from app.services.meeting_papers import MeetingPapers
from app.services.meetings import Meetings
from app.services.registry import Registry
from tests.services.documents.paper_reading import codes, texts
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "a.fair")
    yield made
    made.store.close()


@pytest.fixture
def papers(fair: MeetingFair) -> MeetingPapers:
    return MeetingPapers(fair.store, lambda: EVE)


def register(fair: MeetingFair) -> Session:
    """The visitor goes to a forum on the second day."""
    start = datetime(2018, 11, 29, 5, 30, tzinfo=UTC)
    room = Room(RoomId(new_id()), "多功能厅", "Function hall", 200, 1)
    forum = Session(
        SessionId(new_id()),
        "工业软件论坛",
        "Industrial software",
        SessionKind.FORUM,
        start,
        start.replace(hour=7),
        room.id,
    )
    with fair.store.writing("test.forum") as writer:
        writer.save_all([room, forum, Registration(new_id(), forum.id, fair.visitor)])
    return forum


def test_a_visitors_agenda_has_meetings_and_forums_in_order_of_time(
    fair: MeetingFair, papers: MeetingPapers, tmp_path: Path
) -> None:
    Registry(fair.store, lambda: EVE).issue_missing()
    register(fair)
    fair.hold("visitor-laser", 2, 1)
    path = tmp_path / "v.pdf"
    assert papers.draw_visitor_agendas(path).agendas == 1
    (page,) = texts(path)
    for said in ("林知夏", "Lin Zhixia", "证件", "V-", "1 场洽谈", "1 场论坛", "1 天", "2 号桌"):
        assert said in page
    assert page.index("范例激光加工") < page.index("工业软件论坛")
    assert page.count("多功能厅") == 2  # in the frame, and below the title
    assert page.count("无意向") == 1  # a forum has no boxes to tick
    papers.draw_visitor_agendas(path, [fair.visitor], Language.EN)
    (page,) = texts(path)
    for said in ("Lin Zhixia", "Badge", "1 meeting", "1 forum", "Industrial software"):
        assert said in page


def test_a_visitor_with_forums_alone_gets_an_agenda_when_asked_for(
    fair: MeetingFair, papers: MeetingPapers, tmp_path: Path
) -> None:
    register(fair)
    with pytest.raises(AppError) as caught:
        papers.draw_visitor_agendas(tmp_path / "none.pdf")
    assert caught.value.code == "documents.nothing"
    path = tmp_path / "v.pdf"
    papers.draw_visitor_agendas(path, [fair.visitor])
    assert "1 场论坛" in texts(path)[0]


def test_exhibitors_and_visitors_have_papers_of_their_own(fair: MeetingFair) -> None:
    fair.hold("visitor-laser", 2, 1)
    with fair.store.reading() as reader:
        (laser,) = read_agendas(reader)
        (visitor,) = read_visitor_agendas(reader)
    assert laser.name_zh == "范例激光加工"
    assert laser.meetings[0].counterpart.person == "林知夏"
    assert visitor.meetings[0].counterpart.name_zh == "范例激光加工"


def test_the_version_counts_the_steps_that_changed_the_partys_meetings(fair: MeetingFair) -> None:
    def version(name: str) -> int:
        with fair.store.reading() as reader:
            return read_agendas(reader, [fair.exhibitors[name]])[0].version

    meetings, slots, tables = Meetings(fair.store, lambda: EVE), fair.slots(), fair.tables()
    assert version("sensing") == 1
    held = fair.hold("sensing-storage", 0, 0)
    assert (version("sensing"), version("laser")) == (1, 1)
    meetings.move(held, slots[3].id, tables[1].id)
    assert (version("sensing"), version("storage"), version("laser")) == (2, 2, 1)
    History(fair.store).undo()
    assert version("sensing") == 3


def test_a_desk_says_whether_a_paper_is_still_right(
    fair: MeetingFair, papers: MeetingPapers, tmp_path: Path
) -> None:
    meetings, slots, tables = Meetings(fair.store, lambda: EVE), fair.slots(), fair.tables()
    held = fair.hold("sensing-storage", 0, 0)
    path = tmp_path / "a.pdf"
    papers.draw_agendas(path, [fair.exhibitors["sensing"]])
    ((code,),) = codes(path)
    assert is_agenda_code(code)
    check = papers.check_paper(code)
    assert (check.party_id, check.name_zh) == (fair.exhibitors["sensing"], "拟真传感技术")
    assert (check.currency, check.version) == (Currency.CURRENT, 1)
    meetings.lock(held, locked=True)
    assert papers.check_paper(code).currency is Currency.CURRENT
    meetings.lock(held, locked=False)
    meetings.move(held, slots[3].id, tables[1].id)
    check = papers.check_paper(code)
    assert (check.currency, check.version) == (Currency.OUTDATED, 2)
    meetings.move(held, slots[0].id, tables[0].id)
    assert papers.check_paper(code).currency is Currency.CURRENT
    meetings.mark(held, MeetingState.CANCELLED)
    assert papers.check_paper(code).currency is Currency.OUTDATED


def test_a_visitors_paper_goes_stale_with_the_forums(
    fair: MeetingFair, papers: MeetingPapers, tmp_path: Path
) -> None:
    register(fair)
    path = tmp_path / "v.pdf"
    papers.draw_visitor_agendas(path, [fair.visitor])
    ((code,),) = codes(path)
    assert papers.check_paper(code).currency is Currency.CURRENT
    History(fair.store).undo()
    assert papers.check_paper(code).currency is Currency.OUTDATED


@pytest.mark.parametrize(
    "code", ["", "V-000003", "fairdesk:agenda:", "fairdesk:agenda:x:0123456789"]
)
def test_any_other_code_is_refused(papers: MeetingPapers, code: str) -> None:
    with pytest.raises(AppError) as caught:
        papers.check_paper(code)
    assert caught.value.code == "agendas.code"
