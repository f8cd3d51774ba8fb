"""Brings a damaged file into a fair, and looks whether anything stays of it."""

from pathlib import Path

from app.errors import AppError
from app.services.history import History
from app.services.intake import Intake
from app.services.store import Store
from app.ui.messages import sentence

_TABLES = ("exhibitor", "person", "session", "speaker", "booth", "booth_place", "room", "offer")


def bring_in(intake: Intake, path: Path) -> str:
    """What came of it: "imported" and taken back, "nothing to import", or the refusal's code."""
    before = contents(intake.store)
    try:
        prepared = intake.prepare(path, with_rows=True)
        if prepared.plan.added + prepared.plan.merged == 0:
            return "nothing to import"
        outcome = intake.carry_in(prepared)
    except AppError as error:
        return error.code if sentence(error) != error.code else "no sentence"
    if outcome.added and contents(intake.store) == before:
        return "no sentence"
    History(intake.store).undo()
    return "imported"


def contents(store: Store) -> dict[str, int]:
    """How many records of each kind there are."""
    with store.reading() as reader:
        return {
            table: int(reader.db.execute(f"select count(*) from {table}").fetchone()[0])  # noqa: S608 - our own names
            for table in _TABLES
        }
