"""The leads of an import, taken back and brought back with the step that made them.

Leads are facts and stay in the file; undo strikes them by a further entry each, redo by another.
The step names the numbers that its desk gave them, so that the file need not list a thousand ids.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from app.models.changes import Action
from app.models.ids import DeviceId, LeadId
from app.models.leads import LeadEntry
from app.services.store import Writer, lead_list

# An entry is later than the one it replaces by at least what the file can tell apart.
LATER = timedelta(milliseconds=1)


def keep_step(writer: Writer, first: int) -> None:
    """Undo can take back what was appended since ``first``, the desk's number before."""
    writer.note(desk=writer.desk, after=first, until=writer.last_seq)
    writer.stays = True


def turn(writer: Writer, step: Action, *, is_undone: bool) -> None:
    """Strike the leads of a step that is undone, or bring them back; other steps have none."""
    if "until" not in step.facts or step.code != "import.leads":
        return
    facts = step.facts
    begun = (DeviceId(str(facts["desk"])), int(str(facts["after"])), int(str(facts["until"])))
    set_struck(writer, lead_list.begun_by(writer, *begun), writer.action.at, struck=is_undone)


def set_struck(writer: Writer, leads: Sequence[LeadId], moment: datetime, *, struck: bool) -> None:
    """Strike those of the leads that stand, or bring back those that were struck."""
    for lead_id in leads:
        last = lead_list.entry(writer, lead_id)
        if last is not None and (last.voids is None) is struck:
            append(writer, replace(last, voids=last.id if struck else None), last.at, moment)


def append(writer: Writer, meant: LeadEntry, last: datetime, moment: datetime) -> LeadEntry:
    """Write an entry after the last one, even where the desk's clock went back meanwhile."""
    at = max(to_millisecond(moment), last + LATER)

    def make(fact: str, device: DeviceId, seq: int) -> LeadEntry:
        return replace(meant, id=fact, device_id=device, device_seq=seq, at=at)

    return writer.append(make)


def to_millisecond(moment: datetime) -> datetime:
    """The moment as the file will give it back: to the millisecond."""
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
