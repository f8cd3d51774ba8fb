"""Every shape the file has had. A step is never edited after release; a new one goes to the end.

Steps spell out what they need and import nothing of today's models.
"""

from sqlite_utils import Database, Migrations

from app.services.store.migrations import (
    access,
    companies,
    core,
    gate,
    outcomes,
    people,
    plans,
    privacy,
    scheduling,
    trust,
)

migrations = Migrations("fairdesk")


@migrations(name="0001_core")
def _core(db: Database) -> None:
    core.create(db)


@migrations(name="0002_fair_days")
def _fair_days(db: Database) -> None:
    scheduling.extend(db)
    gate.create(db)
    people.create(db)
    outcomes.create(db)


@migrations(name="0003_trust")
def _trust(db: Database) -> None:
    trust.extend(db)
    plans.extend(db)
    companies.extend(db)
    privacy.extend(db)
    access.extend(db)
    trust.let_erase(db)
