"""What importing a reading would do to this file: nothing is doubled, nobody is invented."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from app.models.exhibitors import BoothPlace
from app.models.fairs import Booth
from app.models.ids import PersonId
from app.models.imports import (
    Draft,
    ExhibitorDraft,
    Existing,
    ImportPlan,
    Kind,
    Merge,
    Party,
    ProposalDraft,
    Reading,
    RequestDraft,
    Skip,
)
from app.models.people import Person
from app.models.registry import Badge, BadgeState
from app.services.importing import booth_key, plan_import
from app.services.importing.identity import asked, combine
from app.services.intake.directory import Directory, read_directory
from app.services.intake.keys import existing, keyed
from app.services.intake.leads import Visitors, lost_leads, read_visitors
from app.services.intake.meetings import seat
from app.services.store import Reader

NAMES_PEOPLE = (Kind.REQUESTS, Kind.MEETINGS, Kind.OFFERS, Kind.NEEDS)
"""The kinds whose rows name people of the file."""


def plan_for(reader: Reader, reading: Reading) -> ImportPlan:
    """The plan against the file as it stands; rows that name nobody we know are left out."""
    directory = read_directory(reader, with_people=reading.kind in NAMES_PEOPLE)
    visitors = read_visitors(reader) if reading.kind is Kind.LEADS else Visitors()
    known = tuple(existing(reader, reading.kind))
    drafts = tuple(keyed(draft, directory, visitors) for draft in reading.drafts)
    compared = replace(reading, drafts=drafts)
    plan = _pair_namesakes(plan_import(compared, known), known)
    plan = _as_read(plan, reading.drafts)
    if reading.kind is Kind.MEETINGS:
        return seat(reader, plan, reading.mapping, directory)
    lost = {skip.row: skip for skip in _lost(reader, plan, directory)}
    if reading.kind is Kind.LEADS:
        lost = {skip.row: skip for skip in lost_leads(reader, plan, directory, visitors)}
    return replace(
        plan,
        add=tuple(draft for draft in plan.add if draft.row not in lost),
        merge=tuple(merge for merge in plan.merge if merge.draft.row not in lost),
        fold=tuple(fold for fold in plan.fold if fold.into not in lost),
        skip=tuple(sorted((*plan.skip, *lost.values()), key=lambda skip: skip.row)),
        revoke=tuple(_withdrawn(reader, reading)),
    )


def _withdrawn(reader: Reader, reading: Reading) -> Iterator[PersonId]:
    """Who would still be admitted with a ticket that the sheet says is good no longer."""
    for ticket in reading.withdrawn:
        for person in reader.all(Person, external_id=ticket):
            badges = reader.all(Badge, person_id=person.id)
            if not badges or any(badge.state is BadgeState.VALID for badge in badges):
                yield person.id


def _as_read(plan: ImportPlan, drafts: Iterable[Draft]) -> ImportPlan:
    """The plan over the drafts as the sheet has them, repeated rows put together again."""
    read = {draft.row: draft for draft in drafts}
    for fold in plan.fold:
        read[fold.into] = combine(read[fold.into], read[fold.row])
    return replace(
        plan,
        add=tuple(read[draft.row] for draft in plan.add),
        merge=tuple(replace(merge, draft=read[merge.draft.row]) for merge in plan.merge),
    )


def _pair_namesakes(plan: ImportPlan, known: Sequence[Existing]) -> ImportPlan:
    """Namesakes of whom nothing else is told: the first row is the first record, and so on."""
    taken = {merge.target for merge in plan.merge}
    free: dict[str, list[str]] = defaultdict(list)
    for record in known:
        for key in record.keys:
            if key.startswith("~") and record.id not in taken:
                free[key].append(record.id)
    add: list[Draft] = []
    merge = list(plan.merge)
    for draft in plan.add:
        keys = asked(draft)
        if len(keys) == 1 and keys[0].startswith("~") and free[keys[0]]:
            merge.append(Merge(free[keys[0]].pop(0), draft, keys[0]))
        else:
            add.append(draft)
    return replace(plan, add=tuple(add), merge=tuple(merge))


def _lost(reader: Reader, plan: ImportPlan, directory: Directory) -> Iterator[Skip]:
    if plan.kind in NAMES_PEOPLE:
        for draft in plan.add:
            name = _unknown(directory, draft)
            if name:
                yield Skip(draft.row, "import.unknown_party", {"name": name, "text": name})
    elif plan.kind is Kind.EXHIBITORS:
        holders = _holders(reader)
        targets = {merge.draft.row: merge.target for merge in plan.merge}
        for draft in (*plan.add, *(merge.draft for merge in plan.merge)):
            yield from _crowded(draft, targets.get(draft.row, ""), holders)


def _unknown(directory: Directory, draft: Draft) -> str:
    """The name of the party that nobody bears; empty where all are known."""
    if isinstance(draft, RequestDraft):
        if directory.party(draft.from_name, draft.from_organisation, draft.from_kind) is None:
            return draft.from_name
        return "" if directory.exhibitor(draft.to_name) else draft.to_name
    if isinstance(draft, ProposalDraft) and draft.owner:
        return "" if directory.party(draft.owner, "", Party.ANY) else draft.owner
    return ""


def _holders(reader: Reader) -> Mapping[str, str]:
    """Which exhibitor stands in which booth, by the booth's key."""
    codes = {booth.id: booth_key(booth.code) for booth in reader.all(Booth)}
    return {codes[place.booth_id]: place.exhibitor_id for place in reader.all(BoothPlace)}


def _crowded(draft: Draft, target: str, holders: Mapping[str, str]) -> Iterator[Skip]:
    """A booth that somebody else of the file stands in is not given away by a sheet."""
    if not isinstance(draft, ExhibitorDraft):
        return
    for code in draft.booths:
        if holders.get(booth_key(code), target) != target:
            yield Skip(draft.row, "import.booth_taken", {"booth": code, "text": code})
            return
