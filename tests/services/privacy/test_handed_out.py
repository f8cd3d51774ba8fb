"""Whatever leaves with people in it is written down, and the certificate of an erasure names it."""

import ast
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

import app
from app.models.audit import USUAL, LogFilter
from app.models.badges import BadgeLayout
from app.models.deals import Deal, DealStatus
from app.models.ids import DealId, new_id
from app.models.privacy import ExposureFilter, ListKind
from app.services.audit import Audit
from app.services.backup import back_up
from app.services.documents.certificate import write_certificate
from app.services.documents.words import Language
from app.services.exporting import Exports
from app.services.fair_papers import FairPapers
from app.services.meeting_papers import MeetingPapers
from app.services.outcome_papers import OutcomePapers
from app.services.papers import Papers
from app.services.privacy import Privacy
from app.services.store import Store
from app.ui.log_words import log_words
from tests.services.privacy.privacy_fair import LATER, PrivacyFair, privacy_fair
from tests.services.scanning_fair import KEY, MORNING

# Functions that write a file, by what is in it: "" where nobody is named.
WRITERS = {
    "write_agendas": ListKind.AGENDAS,
    "write_agenda_files": ListKind.AGENDAS,
    "write_alignment": "",
    "write_badges": ListKind.BADGES,
    "write_calendar": ListKind.CALENDARS,
    "write_calendars": ListKind.CALENDARS,
    "write_catalogue": ListKind.CATALOGUE,
    "write_certificate": "",  # it names nobody
    "write_csv": "lists",
    "write_day_boards": ListKind.DAY_BOARDS,
    "write_directory": "",  # exhibitors without their people
    "write_door_sheets": ListKind.DOOR_SHEETS,
    "write_everything": ListKind.PERSON,
    "write_exposures": ListKind.DISCLOSURES,
    "write_figures": ListKind.FIGURES,
    "write_json": "lists",
    "write_match_list": "",  # of the demonstration alone
    "write_name_plates": ListKind.NAME_PLATES,
    "write_posters": ListKind.POSTERS,
    "write_recovery_sheet": "",
    "write_rejected": "",  # rows of the user's own sheet, given back
    "write_report": ListKind.REPORT,
    "write_schedule_json": ListKind.PROGRAMME,
    "write_schedule_xml": ListKind.PROGRAMME,
    "write_signing_list": ListKind.SIGNING_LIST,
    "write_summaries": ListKind.SUMMARIES,
    "write_summary_files": ListKind.SUMMARIES,
    "write_table_cards": ListKind.TABLE_CARDS,
    "write_vcards": "lists",
    "write_xlsx": "lists",
}
NOTES = {"note_list", "_note", "left"}
# Who calls a writer and leaves the note to others: what is drawn for a look or for a printer is
# noted badge by badge; the demonstration shows the sample fair.
FREE = {
    "app/services/papers.py:draw_cards",
    "app/services/exporting/exports.py:_exhibitors",
    "app/services/exporting/exports.py:_calendar",
    "app/services/exporting/exports.py:_cards",
    "app/services/exporting/exports.py:_list",
}
ROOT = Path(app.__file__).parents[1]


def functions(path: Path) -> Iterator[tuple[str, set[str], set[str]]]:
    """The functions of a module: name, what they call, and what they name at all."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.FunctionDef):
            continue
        names = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
        calls = {
            part.func.id if isinstance(part.func, ast.Name) else getattr(part.func, "attr", "")
            for part in ast.walk(node)
            if isinstance(part, ast.Call)
        }
        yield node.name, calls, names


def written_in_services() -> set[str]:
    """Every function of the services whose first argument is where a file goes."""
    found = set()
    for path in (ROOT / "app" / "services").rglob("*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("write_"):
                first = node.args.args[0].arg if node.args.args else ""
                if first in ("path", "folder", "target"):
                    found.add(node.name)
    return found - {"write_checked", "write_key_file", "write_anew"}


def test_every_writer_is_known() -> None:
    assert written_in_services() == set(WRITERS)


def test_whoever_calls_a_writer_of_names_writes_it_down() -> None:
    missing, seen = [], 0
    for path in (ROOT / "app").rglob("*.py"):
        place = path.relative_to(ROOT).as_posix()
        if place.startswith(("app/services/documents/", "app/cli/demo")):
            continue
        for name, calls, names in functions(path):
            telling = {one for one in names & set(WRITERS) if WRITERS[one]}
            if not telling or name in WRITERS:
                continue
            seen += 1
            if not calls & NOTES and f"{place}:{name}" not in FREE:
                missing.append((place, name, sorted(telling)))
    assert missing == []
    assert seen > 20


@pytest.fixture
def made(tmp_path: Path) -> Iterator[PrivacyFair]:
    fair = privacy_fair(tmp_path)
    store = fair.fair.store
    with store.writing("deal.add") as writer:
        deal = writer.all(Deal)[0]
        signed = replace(deal, status=DealStatus.SIGNED, signing_position=1)
        writer.save(replace(signed, id=DealId(new_id()), number="D-002"))
    with closing(store):
        yield fair


Work = Callable[[Store, Path], object]
LISTS = (
    ("exhibitors", ".json"),
    ("exhibitors", ".vcf"),
    ("people", ".csv"),
    ("programme", ".ics"),
    ("programme", ".json"),
    ("programme", ".xlsx"),
    ("meetings", ".xlsx"),
    ("leads", ".vcf"),
    ("scans", ".csv"),
    ("deals", ".xlsx"),
)


def _exporting(kind: str) -> Work:
    return lambda store, path: getattr(Exports(store, lambda: LATER, "王一"), kind)(path)


WALK: dict[str, tuple[ListKind, Work]] = {
    **{f"{kind}{ending}": (ListKind(kind), _exporting(kind)) for kind, ending in LISTS},
    "badges.pdf": (
        ListKind.BADGES,
        lambda store, path: Papers(store, lambda: KEY).print_badges(path, BadgeLayout.CARD),
    ),
    "agendas.pdf": (
        ListKind.AGENDAS,
        lambda store, path: MeetingPapers(store).draw_visitor_agendas(
            path, [one.person.id for one in Privacy(store).find("欧阳真实")]
        ),
    ),
    "door.pdf": (
        ListKind.DOOR_SHEETS,
        lambda store, path: FairPapers(store, lambda: MORNING).door_sheets(path, Language.ZH),
    ),
    "poster.pdf": (
        ListKind.POSTERS,
        lambda store, path: FairPapers(store, lambda: MORNING).poster(path, Language.ZH),
    ),
    "report.pdf": (
        ListKind.REPORT,
        lambda store, path: OutcomePapers(store).report(path, Language.ZH),
    ),
    "figures.xlsx": (
        ListKind.FIGURES,
        lambda store, path: OutcomePapers(store).figures(path, Language.ZH),
    ),
    "signing.pdf": (
        ListKind.SIGNING_LIST,
        lambda store, path: OutcomePapers(store).signing_list(path, Language.ZH),
    ),
    "plates.pdf": (
        ListKind.NAME_PLATES,
        lambda store, path: OutcomePapers(store).name_plates(path, Language.ZH),
    ),
    "log.csv": (
        ListKind.LOG,
        lambda store, path: Audit(store).write(path, LogFilter(USUAL), log_words),
    ),
    "copy.fair": (ListKind.FAIR, back_up),
}


@pytest.mark.parametrize("name", WALK)
def test_what_leaves_is_in_the_list(made: PrivacyFair, name: str) -> None:
    store, path = made.fair.store, made.folder / name
    kind, work = WALK[name]
    before = len(Privacy(store).lists())
    work(store, path)
    assert path.exists()
    told = Privacy(store).lists()
    assert len(told) == before + 1
    assert (kind.value, name) in {(one.kind, one.file) for one in told}
    assert all(one.by for one in told)


def test_the_certificate_names_what_left(made: PrivacyFair) -> None:
    store = made.fair.store
    OutcomePapers(store).name_plates(made.folder / "plates.pdf", Language.ZH)
    desk = Privacy(store, lambda: LATER, "李主任")
    erased = desk.erase(made.person)
    sheet = desk.sheet(erased.certificate)
    assert erased.certificate.lists == len(desk.lists())
    paper = made.folder / "certificate.pdf"
    write_certificate(paper, sheet)
    with closing(PdfDocument(paper)) as pdf:
        told = pdf[0].get_textpage().get_text_bounded()
    assert "people.xlsx" in told
    assert desk.exposures(ExposureFilter(exports_only=True)) != []
