"""A real fair of a thousand exhibitors: from the organisers' own lists to paper, every name whole.

People and requests are invented; the lists lie beside the project and are no part of it.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from app.models.badges import BadgeLayout
from app.models.changes import Device
from app.models.exhibitors import Exhibitor
from app.models.ids import DeviceId, FairId, PersonId
from app.models.people import Person
from app.models.programme import Session
from app.models.registry import Badge
from app.services.badges.token import Genuine, verify
from app.services.documents.words import Language
from app.services.event_key import first_key_id
from app.services.fairs import found_fair, new_fair
from app.services.history import History
from app.services.intake import Intake, Outcome
from app.services.meeting_papers import MeetingPapers
from app.services.meetings import Meetings
from app.services.papers import Papers
from app.services.registry import Registry
from app.services.scheduling import solve
from app.services.store import Store
from app.services.store.mapping import TABLES
from tests.flows.program import REAL, run
from tests.services.documents.paper_reading import codes, texts

EXHIBITORS = REAL / "exhibitors" / "waic2026-exhibitors.json"
ACTIVITIES = REAL / "exhibitors" / "waic2026-activities.json"
MORNING = datetime(2026, 7, 1, 4, tzinfo=UTC)
DESK = Device(DeviceId("01a00000-0000-7000-8000-0000000000aa"), "desk", MORNING)
KEY = bytes(range(32))
FAIR = new_fair("世界人工智能大会", "World AI Conference", date(2026, 7, 17), date(2026, 7, 20))

pytestmark = pytest.mark.skipif(
    not EXHIBITORS.exists(), reason="the real lists lie beside the project"
)


@dataclass(frozen=True, slots=True)
class Fair:
    """The fair at the end of its preparation, and what was printed of it."""

    exhibitors: Sequence[Exhibitor]
    people: dict[PersonId, Person]
    badges: Sequence[Badge]
    fair_id: FairId
    badges_pdf: Path
    agendas_pdf: dict[Language, Path]


def an_empty_fair(folder: Path) -> Store:
    return found_fair(folder / "waic.fair", FAIR, DESK, tables=60, clock=lambda: MORNING)


def carried_in(store: Store, path: Path) -> Outcome:
    intake = Intake(store, lambda: MORNING)
    return intake.carry_in(intake.prepare(path))


def sheet(path: Path, header: str, rows: Iterable[Sequence[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(header.split())
        writer.writerows(rows)
    return path


@pytest.fixture(scope="module")
def fair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fair]:
    folder = tmp_path_factory.mktemp("waic")
    store = an_empty_fair(folder)
    carried_in(store, EXHIBITORS)
    carried_in(store, ACTIVITIES)
    with store.reading() as reader:
        exhibitors = reader.all(Exhibitor)
    names = [exhibitor.name for exhibitor in exhibitors]
    contacts = ((f"范例{n}", name, name, "展商") for n, name in enumerate(names))
    ring = zip(names, [*names[1:], names[0]], strict=True)
    requests = ((asking, "展商", asked, "示例洽谈") for asking, asked in ring)
    sheets = (
        sheet(folder / "people.csv", "姓名 单位 所属展商 类别", contacts),
        sheet(folder / "requests.csv", "申请方 申请方类型 对方 主题", requests),
    )
    for path in sheets:
        assert carried_in(store, path).added == len(exhibitors)
    meetings = Meetings(store, lambda: MORNING)
    done = meetings.schedule(lambda problem: solve(problem, seconds=None, steps=20))
    assert done.record.placed == len(exhibitors)
    yield printed(store, folder, exhibitors)
    store.close()


def printed(store: Store, folder: Path, exhibitors: Sequence[Exhibitor]) -> Fair:
    Registry(store, lambda: MORNING).issue_missing()
    papers = Papers(store, lambda: KEY, lambda: MORNING)
    badges, agendas = folder / "badges.pdf", {}
    drawn, _ = papers.print_badges(badges, BadgeLayout.A4_8)
    assert (len(drawn.printed), drawn.blocked) == (len(exhibitors), ())
    for language in Language:
        agendas[language] = folder / f"agendas.{language}.pdf"
        meeting_papers = MeetingPapers(store, lambda: MORNING)
        made = meeting_papers.draw_agendas(agendas[language], language=language)
        assert (made.agendas, made.missing) == (len(exhibitors), "")
    with store.reading() as reader:
        people = {person.id: person for person in reader.all(Person)}
        issued = reader.all(Badge, order="number")
        fair_id = reader.all(type(FAIR))[0].id
    return Fair(exhibitors, people, issued, fair_id, badges, agendas)


def folded(text: str) -> str:
    """Without blanks: lines break where they must, and names hold hard spaces."""
    return "".join(text.split())


def outside_gb2312(name: str) -> bool:
    """Whether fonts and systems of the old Chinese standard lack a character of the name."""
    try:
        name.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def test_every_name_stands_whole_on_its_badge(fair: Fair) -> None:
    parts = re.split(r"(E-\d{6})", "\n".join(texts(fair.badges_pdf)))
    cards = {number: folded(words) for words, number in zip(parts[::2], parts[1::2], strict=False)}
    names = {exhibitor.id: exhibitor.name for exhibitor in fair.exhibitors}
    assert len(cards) == len(fair.badges) == len(fair.exhibitors)
    lacking = [
        names[owner]
        for badge in fair.badges
        if (owner := fair.people[badge.person_id].exhibitor_id)
        and folded(names[owner]) not in cards[badge.number]
    ]
    assert lacking == []


@pytest.mark.parametrize("language", Language)
def test_every_name_heads_its_agenda_in_both_languages(fair: Fair, language: Language) -> None:
    attendee = {"zh": r"参会人：(范例\d+)", "en": r"(范例\d+)"}[language]
    pages: dict[str, str] = {}
    for text in texts(fair.agendas_pdf[language]):
        found = re.search(attendee, text)
        assert found, text
        pages[found[1]] = folded(text[: found.start()])
    lacking = [
        name
        for number, exhibitor in enumerate(fair.exhibitors)
        for name in (exhibitor.name_zh, exhibitor.name_en)
        if folded(name) not in pages[f"范例{number}"]
    ]
    assert lacking == []


def test_every_name_of_the_list_is_there_but_those_of_the_row_that_was_refused(fair: Fair) -> None:
    listed = json.loads(EXHIBITORS.read_text("utf-8"))["exhibitors"]
    kept = {folded(name).casefold() for e in fair.exhibitors for name in (e.name_zh, e.name_en)}
    lost = [row for row in listed if not named_in(row, kept)]
    assert [booth["no"] for row in lost for booth in row["booths"]] == ["H4-FT C015"]


def named_in(row: Mapping[str, str], kept: set[str]) -> bool:
    names = (folded(row[key] or "").replace("\u200c", "") for key in ("name", "name_en"))
    return {name.casefold() for name in names} - {""} <= kept


def test_names_beyond_gb2312_are_among_them(fair: Fair) -> None:
    names = [name for e in fair.exhibitors for name in (e.name_zh, e.name_en) if name]
    assert len(names) == 2001
    assert len(list(filter(outside_gb2312, names))) == 18


def test_the_codes_on_a_printed_sheet_are_read_and_genuine(fair: Fair, tmp_path: Path) -> None:
    some = tmp_path / "some.pdf"
    pages = (0, 63, 126)
    with PdfDocument(fair.badges_pdf) as whole, PdfDocument.new() as part:
        part.import_pages(whole, pages)
        part.save(some)
    keys = {first_key_id(fair.fair_id): KEY}
    expected = [
        sorted(badge.record for badge in fair.badges[8 * page : 8 * page + 8]) for page in pages
    ]
    found = []
    for page in codes(some):
        verdicts = [verify(text, keys) for text in page]
        found.append(sorted(v.record for v in verdicts if isinstance(v, Genuine)))
    assert found == expected


def everything(store: Store) -> dict[str, list[object]]:
    with store.reading() as reader:
        records = {table: list[object](reader.all(kind)) for kind, table in TABLES.items()}
        query = "select entity, title, body from search_entry order by record_id"
        return {**records, "search": reader.db.execute(query).fetchall()}


def test_importing_again_adds_nothing_and_undo_takes_all_back(tmp_path: Path) -> None:
    store = an_empty_fair(tmp_path)
    before = everything(store)
    first = carried_in(store, EXHIBITORS)
    assert (first.added, first.merged, first.skipped) == (1009, 1, 10)
    programme = carried_in(store, ACTIVITIES)
    assert (programme.added, programme.merged, programme.skipped) == (196, 2, 154)
    full = everything(store)
    for path in (EXHIBITORS, ACTIVITIES):
        assert carried_in(store, path).added == 0
    again = everything(store)
    assert {table: len(rows) for table, rows in again.items()} == {
        table: len(rows) for table, rows in full.items()
    }
    history = History(store)
    while history.undo():
        pass
    assert everything(store) == before
    store.close()


def test_the_command_line_counts_as_the_window_does(tmp_path: Path) -> None:
    path = tmp_path / "cli.fair"
    days = ("--first-day", "2026-07-17", "--last-day", "2026-07-20")
    assert run(tmp_path, "new", path, "--empty", *days).returncode == 0
    store = an_empty_fair(tmp_path)
    for real, kind in ((EXHIBITORS, Exhibitor), (ACTIVITIES, Session)):
        told = json.loads(run(tmp_path, "import", real, "--store", path, "--json").stdout)
        intake = Intake(store, lambda: MORNING)
        prepared = intake.prepare(real)
        outcome = intake.carry_in(prepared)
        reading = prepared.reading
        assert [told[word] for word in ("read", "importable", "warned", "refused")] == [
            reading.read,
            reading.good,
            reading.warned,
            reading.refused,
        ]
        assert [told[word] for word in ("added", "merged", "skipped")] == [
            outcome.added,
            outcome.merged,
            outcome.skipped,
        ]
        with store.reading() as reader:
            assert reader.count(kind) == outcome.added
    store.close()
