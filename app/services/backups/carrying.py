"""Restoring with what happened since, or without: a scan that was made stays true."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.models.changes import Device
from app.services.backups.backups import marks_in
from app.services.backups.restoring import Restored, restore
from app.services.store import Store
from app.services.store.carrying import carry_over


@dataclass(frozen=True, slots=True)
class Restoring:
    """What was confirmed: this backup in this fair's place, with the facts since or without."""

    path: Path
    backup: Path
    carries: bool

    def run(self, device: Device) -> tuple[Restored, int]:
        """Restore, and bring facts along as this desk's; how many came."""
        if not self.carries:
            return restore(self.path, self.backup), 0
        marks = marks_in(self.backup)
        done = restore(self.path, self.backup)
        if done.kept is None:
            return done, 0
        with closing(Store.open(self.path, device)) as store:
            return done, len(carry_over(store, done.kept.path, marks).ids)
