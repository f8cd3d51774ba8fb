"""When nobody can meet, when somebody would rather, how far it is, and what plans favour."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.errors import AppError
from app.models.availability import Absence, Closure, Half, MeetingRules, Preference, Walk
from app.models.changes import Change
from app.models.exhibitors import Exhibitor
from app.models.fairs import Hall, MeetingTable
from app.models.ids import ExhibitorId, PersonId, TableId, new_id
from app.models.people import Person
from app.services.access import guarded
from app.services.meeting_rules import read_rules
from app.services.store import Reader, Store, Writer


@guarded()
@dataclass(frozen=True, slots=True)
class Availability:
    """Times and rules that meetings are planned by. Meetings that stand are moved by a repair."""

    store: Store

    def rules(self) -> MeetingRules:
        """The rules in force."""
        with self.store.reading() as reader:
            return read_rules(reader)

    def change_rules(self, rules: MeetingRules) -> Change:
        """Plan by other rules from the next run on."""
        with self.store.writing("meeting.rules") as writer:
            writer.save(rules)
        return writer.change

    def absences(self, party_id: str) -> list[Absence]:
        """When this exhibitor or person cannot meet, early ones first."""
        with self.store.reading() as reader:
            known = reader.all(Absence, order="starts_at")
        return [one for one in known if party_id in (one.exhibitor_id, one.person_id)]

    def be_away(
        self,
        starts_at: datetime,
        ends_at: datetime,
        *,
        exhibitor_id: ExhibitorId | None = None,
        person_id: PersonId | None = None,
        reason: str = "",
    ) -> Change:
        """An exhibitor or a person cannot meet then; ``times.order`` where it ends first."""
        _check(starts_at, ends_at)
        with self.store.writing("absence.add") as writer:
            writer.note(name=_name(writer, exhibitor_id, person_id))
            writer.save(Absence(new_id(), starts_at, ends_at, exhibitor_id, person_id, reason))
        return writer.change

    def be_back(self, absence_id: str) -> Change:
        """They can meet after all."""
        with self.store.writing("absence.remove") as writer:
            absence = writer.need(Absence, absence_id)
            writer.note(name=_name(writer, absence.exhibitor_id, absence.person_id))
            writer.remove(Absence, absence_id)
        return writer.change

    def closures(self) -> list[Closure]:
        """When tables, or the whole fair, hold no meetings."""
        with self.store.reading() as reader:
            return reader.all(Closure, order="starts_at")

    def close(
        self, starts_at: datetime, ends_at: datetime, table_id: TableId | None, reason: str = ""
    ) -> Change:
        """Close a table, or without one the whole fair: a day is shortened so."""
        _check(starts_at, ends_at)
        code = "closure.fair" if table_id is None else "closure.table"
        with self.store.writing(code) as writer:
            if table_id is not None:
                writer.note(table=writer.need(MeetingTable, table_id).number)
            writer.save(Closure(new_id(), starts_at, ends_at, table_id, reason))
        return writer.change

    def reopen(self, closure_id: str) -> Change:
        """Hold meetings there again."""
        with self.store.writing("closure.remove") as writer:
            writer.remove(Closure, closure_id)
        return writer.change

    def preference(self, party_id: str) -> Preference | None:
        """When this exhibitor or person would rather meet; None: whenever."""
        with self.store.reading() as reader:
            return _preference(reader, party_id)

    def prefer(self, preference: Preference) -> Change:
        """When an exhibitor or a person would rather meet; there is one wish of each.

        Any half of any day is no wish: what was written before is forgotten.
        """
        with self.store.writing("preference.edit") as writer:
            writer.note(name=_name(writer, preference.exhibitor_id, preference.person_id))
            old = _preference(writer, preference.exhibitor_id or preference.person_id or "")
            if preference.half is not Half.EITHER or preference.days:
                writer.save(preference if old is None else replace(preference, id=old.id))
            elif old is not None:
                writer.remove(Preference, old.id)
        return writer.change

    def walks(self) -> list[Walk]:
        """The walks between halls that were measured."""
        with self.store.reading() as reader:
            return reader.all(Walk)

    def halls(self) -> list[Hall]:
        """The halls between which people walk."""
        with self.store.reading() as reader:
            return reader.all(Hall, order="code")

    def measure(self, walks: Sequence[Walk]) -> Change:
        """Write down how many minutes lie between two halls, in one step."""
        with self.store.writing("walk.edit") as writer:
            for walk in walks:
                for hall in (walk.from_hall_id, walk.to_hall_id):
                    writer.need(Hall, hall)
                writer.save(walk)
        return writer.change

    def forget_walk(self, walk_id: str) -> Change:
        """The rules say again how long the walk between these two halls is."""
        with self.store.writing("walk.edit") as writer:
            writer.remove(Walk, walk_id)
        return writer.change


def _preference(reader: Reader, party_id: str) -> Preference | None:
    known = reader.all(Preference)
    return next((one for one in known if party_id in (one.exhibitor_id, one.person_id)), None)


def _name(writer: Writer, exhibitor_id: ExhibitorId | None, person_id: PersonId | None) -> str:
    if exhibitor_id is not None:
        return writer.need(Exhibitor, exhibitor_id).name
    if person_id is None:
        raise ValueError("it is an exhibitor's or a person's time")
    person = writer.need(Person, person_id)
    return person.name or person.name_latin


def _check(starts_at: datetime, ends_at: datetime) -> None:
    if ends_at <= starts_at:
        raise AppError("times.order")
