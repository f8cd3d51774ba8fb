"""Data whose time has come: proposed when the fair is opened and every day, erased when confirmed.

It is done some hundred people at a time. Whoever breaks it off loses nothing, and it goes on from
there the next time.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.changes import Change
from app.models.fairs import Fair
from app.models.privacy import Cause, Certificate, Due, Erased, PrivacyRules, Scope
from app.models.times import Clock, now
from app.services.access import guarded, permits
from app.services.certifying import certify, rules_of
from app.services.held_backups import held_in
from app.services.store import Store, erasing, keeping_time
from app.services.store import privacy_rows as query
from app.services.store.keeping_time import Tally
from app.services.store.mapping import FACTS, TABLES
from app.services.store.redaction import redact
from app.services.store.scrubbing import is_owed, owe, pay, write_anew

_KINDS = frozenset({*TABLES.values(), *FACTS.values()})
Progress = Callable[[int, int], object]


@guarded()
@dataclass(frozen=True, slots=True)
class Retention:
    """Erases by the rules. ``second`` is where backups of this fair lie as well.

    ``at_once`` people go in one transaction: others wait a second for it at most.
    """

    store: Store
    clock: Clock = now
    by: str = ""
    second: Path | None = None
    at_once: int = 200

    def due(self) -> list[Due]:
        """What the rules erase, from which day on, and of how many; what is done is left out."""
        with self.store.reading() as reader:
            rules, fair = rules_of(reader), reader.all(Fair)[0]
            found = [
                Due(scope, rules.due_on(scope, fair.last_day), query.number_due(reader, scope))
                for scope in Scope
            ]
        return [one for one in found if one.number]

    def due_now(self) -> list[Due]:
        """Those whose day has come."""
        today = self.today()
        return [one for one in self.due() if one.is_due(today)]

    def today(self) -> date:
        """The day at the fair."""
        with self.store.reading() as reader:
            return self.clock().astimezone(ZoneInfo(reader.all(Fair)[0].zone)).date()

    def rules(self) -> PrivacyRules:
        """How long each kind of data is kept."""
        with self.store.reading() as reader:
            return rules_of(reader)

    def erase(
        self,
        scope: Scope,
        progress: Progress = lambda _done, _total: None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Erased | None:
        """Erase what is due of this scope, with its certificate; None where nothing is.

        Raises ``privacy.early`` before its day. Broken off, it is certified as far as it came.
        """
        due = next((one for one in self.due() if one.scope is scope), None)
        if due is None:
            return None
        if not due.is_due(self.today()):
            raise AppError("privacy.early", {"on": due.on.isoformat()})
        moment, told = self.clock(), Tally()
        work = Kind(scope, self.by, moment, self.at_once)
        erase_kind(self.store, work, told, lambda done: progress(done, due.number), is_cancelled)
        certificate, change = self._certify(scope, moment, told)
        is_clean = write_anew(self.store.path)
        if not is_clean:
            with self.store.noting() as writer:
                owe(writer)
        return Erased(certificate, replace(change, kinds=_KINDS), is_clean)

    def settle(self) -> bool:
        """Write the file anew where an erasure could not, as somebody read from it then.

        False while that is still so; it is asked again.
        """
        with self.store.reading() as reader:
            if not is_owed(reader):
                return True
        if not write_anew(self.store.path):
            return False
        with self.store.noting() as writer:
            pay(writer)
        return True

    def _certify(self, scope: Scope, moment: datetime, told: Tally) -> tuple[Certificate, Change]:
        held = held_in(self.store.path, self.second)
        with self.store.founding("privacy.erase_due") as writer:
            lists = len(query.lists_since(writer, None))
            numbers = asdict(told) | {"mentions": 0, "kept_mentions": 0}
            numbers |= {"backups": len(held), "lists": lists}
            told_of = certify(writer, moment, "", scope, Cause.RETENTION, self.by, numbers)
        return told_of, writer.change


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of data that goes as a whole: who says so, and when; so many people at a time."""

    scope: Scope
    by: str
    moment: datetime
    at_once: int = 200


@permits()
def erase_kind(
    store: Store,
    work: Kind,
    told: Tally,
    progress: Callable[[int], object] = lambda _done: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Erase everything of a kind, whether its day has come or not, and add it to ``told``."""
    if work.scope is not Scope.LEADS:
        _people(store, work, told, progress, is_cancelled)
    _rest(store, work, told, is_cancelled)


def _people(
    store: Store,
    work: Kind,
    told: Tally,
    progress: Callable[[int], object],
    is_cancelled: Callable[[], bool],
) -> None:
    while not is_cancelled():
        with store.founding("privacy.erase_due") as writer:
            people = query.next_people(writer, work.scope, work.at_once)
            if not people:
                return
            _add(told, keeping_time.erase_people(writer, people, work.scope, work.by, work.moment))
        progress(told.people)


def _rest(store: Store, work: Kind, told: Tally, is_cancelled: Callable[[], bool]) -> None:
    while not is_cancelled():
        with store.founding("privacy.erase_due") as writer:
            rows = keeping_time.rest_of(writer, work.scope)
            if not rows:
                erasing.forget_grams(writer)
                return
            redact(writer, rows, "", work.by, work.moment)
            logged = sum(one.table == "change" for one in rows)
            _add(told, Tally(facts=len(rows) - logged, log_rows=logged))


def _add(told: Tally, more: Tally) -> None:
    for name, number in asdict(more).items():
        setattr(told, name, getattr(told, name) + number)
