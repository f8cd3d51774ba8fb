"""Facts from a file of the same fair that this one has not: what happened stays true."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.models.backups import Marks
from app.models.changes import Change
from app.models.deals import Bid, Feedback
from app.models.exhibitors import CheckIn
from app.models.ids import DeviceId
from app.models.leads import Disclosure, LeadEntry
from app.models.meetings import MeetingMark
from app.models.privacy import ExportedList
from app.models.registry import BadgePrint
from app.models.scanning import Scan
from app.services.store.mapping import shape_of
from app.services.store.marks import looking, marks_of
from app.services.store.session import Reader
from app.services.store.store import Store

Kinds = tuple[type[Any], ...]

# Who was given whose number comes along in any case: a list that left the program is still out.
HANDED_OUT: Kinds = (Disclosure, ExportedList)
# What people did at the fair; what the file did to itself (erasing) belongs to the other file.
DONE: Kinds = (
    CheckIn,
    BadgePrint,
    MeetingMark,
    Scan,
    LeadEntry,
    Feedback,
    Bid,
)


def carry_over(store: Store, source: Path, marks: Marks, kinds: Kinds = DONE) -> Change:
    """Write the facts of ``source`` that this file lacks, as facts of this desk, in one step.

    ``marks`` say how far both files are the same. Facts keep their ids, so that doing it twice
    writes nothing twice; one may tell of a record that is not in this file, as after a removal.
    """
    with looking(source) as other, store.writing("backup.carry", name=source.name) as writer:
        for kind in kinds:
            for fact in _after(other, kind, marks):
                if writer.get(kind, fact.id) is None:
                    writer.append(_again(fact))
    return writer.change


def _again(fact: Any) -> Any:
    def make(_id: str, device: DeviceId, seq: int) -> Any:
        return replace(fact, device_id=device, device_seq=seq)

    return make


def _after(other: Reader, kind: type[Any], marks: Marks) -> Iterator[Any]:
    shape: Any = shape_of(kind)
    there = {row[1] for row in other.db.execute(f'pragma table_info("{shape.table}")')}
    if not set(shape.columns) <= there:
        return  # a file of an older shape
    query = (
        f'select {shape.select} from "{shape.table}" where device_id = ? and device_seq > ? '
        "order by device_seq"
    )
    for desk in marks_of(other):
        for row in other.db.execute(query, (desk, marks.get(desk, 0))):
            yield shape.value(row)
