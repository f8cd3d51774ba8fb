"""The directory and programme of a real fair: every row is accounted for."""

from collections import Counter
from pathlib import Path

import pytest

from app.models.imports import ExhibitorDraft, Kind, Reading, SessionDraft
from app.services.importing import plan_import, read
from tests.services.importing.sheets import outcome

REAL = Path(__file__).parents[3] / ".." / "shared" / "data" / "real"

pytestmark = pytest.mark.skipif(not REAL.exists(), reason="the real files lie beside the project")


def counted(reading: Reading) -> dict[str, int]:
    return dict(Counter(problem.code for problem in reading.problems))


def test_the_exhibitors_of_a_real_fair_are_read() -> None:
    reading = read(REAL / "exhibitors" / "waic2026-exhibitors.json")
    assert reading.kind is Kind.EXHIBITORS
    assert (reading.read, reading.good, reading.warned, reading.refused) == (1020, 1010, 52, 10)
    assert counted(reading) == {
        "name.missing": 9,
        "booth.taken": 1,
        "industry.unknown": 25,
        "industry.several": 21,
        "booth.hall": 2,
        "booth.doubled": 2,
        "name.line_break": 1,
        "name.repeated": 1,
    }
    plan = plan_import(reading, ())
    assert (plan.added, plan.merged, plan.skipped) == (1009, 1, 10)


def test_no_stray_blank_survives_in_a_real_name() -> None:
    reading = read(REAL / "exhibitors" / "waic2026-exhibitors.json")
    drafts = [draft for draft in reading.drafts if isinstance(draft, ExhibitorDraft)]
    for draft in drafts:
        for name in (draft.name_zh, draft.name_en):
            assert name == " ".join(name.split())
            assert not set(name) & set("\n\t\xa0\u202f\u3000\u200c\ufeff")
    assert sum(len(draft.booths) > 1 for draft in drafts) == 27
    assert any(booth == "Z1A-603" for draft in drafts for booth in draft.booths)


def test_the_programme_of_a_real_fair_is_read() -> None:
    reading = read(REAL / "exhibitors" / "waic2026-activities.json")
    assert reading.kind is Kind.PROGRAMME
    assert (reading.read, reading.good, reading.warned, reading.refused) == (352, 198, 17, 154)
    sessions = [draft for draft in reading.drafts if isinstance(draft, SessionDraft)]
    assert all(s.starts_at and s.ends_at and s.starts_at < s.ends_at for s in sessions)
    assert counted(reading) == {
        "date.missing": 100,
        "time.missing": 30,
        "time.form": 19,
        "date.several": 3,
        "time.long": 2,
        "end.assumed": 16,
        "session_kind.unknown": 4,
        "session.repeated": 2,
    }


def test_attendees_of_another_system_are_read() -> None:
    reading = read(REAL / "attendees" / "alfio-import-attendees.csv")
    assert reading.kind is Kind.PEOPLE
    assert reading.refused == 0


def test_a_sheet_that_claims_a_million_empty_rows_is_read() -> None:
    reading = read(REAL / "schedule" / "voc-schedule-example.xlsx")
    assert (reading.kind, reading.read, reading.refused) == (Kind.PROGRAMME, 13, 0)


def test_whatever_else_lies_there_is_read_or_refused_by_name() -> None:
    for path in sorted(REAL.rglob("*")):
        if path.is_file():
            found = outcome(path)
            assert isinstance(found, Reading) or found.startswith("import."), path.name
