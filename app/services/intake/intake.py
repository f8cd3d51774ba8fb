"""Importing as a use case: read a sheet, say what importing would do, do it in one step."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from app.models.changes import Change
from app.models.exhibitors import Exhibitor
from app.models.fairs import Fair
from app.models.imports import (
    Draft,
    Existing,
    Ground,
    ImportPlan,
    Kind,
    Party,
    ProposalDraft,
    Reading,
    RequestDraft,
    Side,
    Skip,
)
from app.models.meetings import Request
from app.models.offers import Need, Offer
from app.models.people import Person
from app.models.programme import Session
from app.models.times import Clock, now
from app.services.importing import (
    known_exhibitor,
    known_person,
    known_proposal,
    known_request,
    known_session,
    plan_import,
    read,
)
from app.services.intake.directory import Directory, read_directory
from app.services.intake.writing import DraftWriter
from app.services.store import Reader, Store

Cancelled = Callable[[], bool]
Progress = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sheet that was read, and what importing it would do to the file as it stands."""

    name: str
    reading: Reading
    plan: ImportPlan


@dataclass(frozen=True, slots=True)
class Outcome:
    """What importing did."""

    added: int
    merged: int
    skipped: int
    change: Change


@dataclass(frozen=True, slots=True)
class Intake:
    """Brings foreign sheets into the fair's file."""

    store: Store
    clock: Clock = now

    def prepare(
        self,
        path: Path,
        kind: Kind | None = None,
        *,
        mapping: Mapping[str, str] | None = None,
        sheet: str | None = None,
        edits: Mapping[tuple[int, str], str] | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Prepared:
        """Read the file and plan; writes nothing. Raises what reading raises (``import.*``)."""
        with self.store.reading() as reader:
            fair = reader.all(Fair)[0]
        reading = read(
            path,
            kind,
            mapping=mapping,
            sheet=sheet,
            ground=Ground(days=fair.days, zone=fair.zone),
            edits=edits,
            progress=progress,
            cancelled=cancelled,
        )
        return self.plan(path.name, reading)

    def plan(self, name: str, reading: Reading) -> Prepared:
        """What importing this reading would do now."""
        with self.store.reading() as reader:
            return Prepared(name, reading, _plan(reader, reading))

    def carry_in(self, prepared: Prepared) -> Outcome:
        """Write what was prepared, in one step that undo takes back whole.

        The plan is drawn again inside the transaction, so that nothing is doubled when the file
        moved on since the preview.
        """
        kind = prepared.reading.kind
        with self.store.writing(f"import.{kind}", file=prepared.name) as writer:
            plan = _plan(writer, prepared.reading)
            directory = read_directory(writer, with_people=kind in _NAMES_PEOPLE)
            drafts = DraftWriter(writer, directory, self.clock())
            for merge in plan.merge:
                drafts.write(merge.draft, merge.target)
            for draft in plan.add:
                drafts.write(draft, None)
        return Outcome(plan.added, plan.merged, plan.skipped, writer.change)


_NAMES_PEOPLE = (Kind.REQUESTS, Kind.OFFERS, Kind.NEEDS)


def _plan(reader: Reader, reading: Reading) -> ImportPlan:
    plan = plan_import(reading, list(_existing(reader, reading.kind)))
    if reading.kind not in _NAMES_PEOPLE:
        return plan
    directory = read_directory(reader, with_people=True)
    lost = {draft.row: _unknown(directory, draft) for draft in plan.add}
    skips = [
        Skip(row, "import.unknown_party", {"name": name}) for row, name in lost.items() if name
    ]
    return replace(
        plan,
        add=tuple(draft for draft in plan.add if not lost[draft.row]),
        skip=(*plan.skip, *skips),
    )


def _unknown(directory: Directory, draft: Draft) -> str:
    """The name of the party that nobody bears; empty where all are known."""
    if isinstance(draft, RequestDraft):
        if directory.party(draft.from_name, draft.from_organisation, draft.from_kind) is None:
            return draft.from_name
        return "" if directory.exhibitor(draft.to_name) else draft.to_name
    if isinstance(draft, ProposalDraft) and draft.owner:
        return "" if directory.party(draft.owner, "", Party.ANY) else draft.owner
    return ""


def _existing(reader: Reader, kind: Kind) -> Iterator[Existing]:
    """The keys of what the file has, by which a row finds its record again."""
    yield from _EXISTING[kind](reader)


def _exhibitors(reader: Reader) -> Iterator[Existing]:
    for e in reader.all(Exhibitor):
        yield known_exhibitor(e.id, e.external_id, e.credit_code, e.name_zh, e.name_en)


def _people(reader: Reader) -> Iterator[Existing]:
    for p in reader.all(Person):
        yield known_person(
            p.id,
            p.external_id,
            p.name,
            p.name_latin,
            p.phone,
            p.email,
            p.organisation,
            p.organisation_latin,
        )


def _sessions(reader: Reader) -> Iterator[Existing]:
    for s in reader.all(Session):
        yield known_session(s.id, s.external_id, s.title_zh, s.title_en, s.starts_at)


def _requests(reader: Reader) -> Iterator[Existing]:
    names = {e.id: e.name for e in reader.all(Exhibitor)}
    for r in reader.all(Request):
        if r.from_exhibitor_id is not None:
            asking = names[r.from_exhibitor_id]
        else:
            asking = reader.need(Person, str(r.from_person_id)).name
        yield known_request(
            r.id, r.external_id, asking, names[r.to_exhibitor_id], r.topic
        )


def _proposals(reader: Reader, kind: type[Offer] | type[Need], side: Side) -> Iterator[Existing]:
    names = {e.id: e.name for e in reader.all(Exhibitor)}
    for p in reader.all(kind):
        owner = names[p.exhibitor_id] if p.exhibitor_id else ""
        yield known_proposal(p.id, p.external_id, side, owner, p.title)


_EXISTING: Mapping[Kind, Callable[[Reader], Iterator[Existing]]] = {
    Kind.EXHIBITORS: _exhibitors,
    Kind.PEOPLE: _people,
    Kind.PROGRAMME: _sessions,
    Kind.REQUESTS: _requests,
    Kind.OFFERS: lambda reader: _proposals(reader, Offer, Side.OFFER),
    Kind.NEEDS: lambda reader: _proposals(reader, Need, Side.NEED),
}
