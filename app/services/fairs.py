"""Fairs: founding one, reading what it is, and changing its settings."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.models.changes import Change, Device
from app.models.fairs import Fair, MeetingTable
from app.models.ids import CheckpointId, FairId, SlotId, TableId, new_id
from app.models.meetings import Slot, slots_of
from app.models.recovery import FileKey
from app.models.scanning import Checkpoint, CheckpointKind
from app.models.times import Clock, now
from app.services.access import EVERYBODY, guarded, permits
from app.services.store import Store, Writer, file


def new_fair(name_zh: str, name_en: str, first_day: date, last_day: date) -> Fair:
    """A fair of which only the names and days are known yet."""
    return Fair(
        id=FairId(new_id()),
        name_zh=name_zh,
        name_en=name_en,
        short_zh=name_zh,
        short_en=name_en,
        venue_zh="",
        venue_en="",
        place_zh="",
        place_en="",
        first_day=first_day,
        last_day=last_day,
    )


def check_place(path: Path) -> None:
    """That a new fair can be kept there; ``store.exists``, or ``store.unwritable``."""
    file.check_place(path)


def found_fair(
    path: Path,
    fair: Fair,
    device: Device,
    tables: int = 12,
    clock: Clock = now,
    key: FileKey | None = None,
) -> Store:
    """Make the file of a new fair with its meeting slots, shared tables and one gate.

    With a key, which the desk must hold already, the file is encrypted.
    """

    def write(writer: Writer) -> None:
        writer.save(fair)
        save_slots(writer, fair)
        for number in range(1, tables + 1):
            writer.save(MeetingTable(TableId(new_id()), number, "A"))
        gate = CheckpointId(new_id())
        writer.save(Checkpoint(gate, CheckpointKind.GATE, "主入口", "Main entrance"))

    return Store.found(path, device, "fair.found", write, clock, key)


def save_slots(writer: Writer, fair: Fair) -> None:
    """Bring the slots in line with the fair's days and hours; a slot that stays keeps its id."""
    wanted = dict(slots_of(fair))
    kept = {slot.starts_at: slot for slot in writer.all(Slot)}
    for start, slot in kept.items():
        if start not in wanted:
            writer.remove(Slot, slot.id)
    for start, end in wanted.items():
        found = kept.get(start)
        writer.save(Slot(start, end, found.id if found else SlotId(new_id())))


@guarded()
@dataclass(frozen=True, slots=True)
class FairSettings:
    """What the fair is called, when it is, and how its meetings are cut."""

    store: Store

    @permits(*EVERYBODY)
    def fair(self) -> Fair:
        """The fair of this file."""
        with self.store.reading() as reader:
            return reader.all(Fair)[0]

    def change(self, fair: Fair) -> Change:
        """Write the fair's new settings, in one step with the slots that follow from them.

        Raises ``store.linked`` when a meeting stands in a slot that would go.
        """
        with self.store.writing("fair.edit", name=fair.name_zh) as writer:
            writer.save(fair)
            save_slots(writer, fair)
        return writer.change
