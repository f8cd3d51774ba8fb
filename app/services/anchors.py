"""Anchors: what the log's chains were like, noted where whoever changes the file does not reach.

They are printed in the closing report, stand in every backup's manifest, and are kept in the
desk's own folder; verification compares all of them with the file.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from app.models.backups import Backup, Reason
from app.models.ids import DeviceId
from app.models.times import Clock, now, read_moment
from app.models.trust import Anchor, Head, read_anchor
from app.services.access import EVERYBODY, permits
from app.services.backups.folder import backups_in, folder_of
from app.services.store import Store
from app.services.store.chain import heads
from app.services.store.marks import told_of

MOST = 1_000
_LARGEST = 1 << 20  # bytes; a thousand anchors have a tenth of it


@permits(*EVERYBODY)
def anchors_of(store: Store, clock: Clock = now) -> list[Anchor]:
    """The heads of the chains as they are noted elsewhere, one for each desk that wrote."""
    with store.reading() as reader:
        moment = clock()
        return [Anchor.of(head, moment) for head in heads(reader.db)]


@dataclass(frozen=True, slots=True)
class Anchors:
    """The anchors that a desk keeps in its folder, the last thousand of every fair."""

    folder: Path
    clock: Clock = now

    def note(self, store: Store) -> None:
        """Keep how the chains are now, where they have grown since the last time."""
        fair = _fair_of(store)
        kept = self.kept(fair)
        known = {str(anchor) for anchor in kept}
        fresh = [one for one in anchors_of(store, self.clock) if str(one) not in known]
        if fair and fresh:
            self._write(fair, [*kept, *fresh][-MOST:])

    def kept(self, fair: str) -> list[Anchor]:
        """What this desk noted of a fair, the oldest first; nothing where it cannot be read."""
        try:
            with self._path(fair).open("rb") as stream:
                told = json.loads(stream.read(_LARGEST))
            read = [read_anchor(one["anchor"], read_moment(one["at"])) for one in told]
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return []
        return [anchor for anchor in read if anchor is not None]

    def _write(self, fair: str, anchors: Iterable[Anchor]) -> None:
        told = [
            {"anchor": str(one), "at": one.noted_at.astimezone(UTC).isoformat()}
            for one in anchors
            if one.noted_at is not None
        ]
        path = self._path(fair)
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(told, indent=0), "utf-8")
        fresh.replace(path)

    def _path(self, fair: str) -> Path:
        return self.folder / "anchors" / f"{fair}.json"


@permits()
def known_anchors(store: Store, folder: Path) -> list[Anchor]:
    """Everything that was noted of this fair: by this desk, and beside its backups.

    What was noted before an older copy was restored is left out: it tells of facts that were
    given up on purpose, and stand in the backup that restoring made.
    """
    with store.reading() as reader:
        fair, _ = told_of(reader)
    backups = backups_in(folder_of(store.path))
    restored = max((one.made_at for one in backups if one.reason is Reason.RESTORE), default=None)
    noted = [*Anchors(folder).kept(fair), *(a for one in backups for a in _beside(one, fair))]
    return [
        anchor
        for anchor in noted
        if restored is None or anchor.noted_at is None or anchor.noted_at > restored
    ]


def _beside(backup: Backup, fair: str) -> Iterable[Anchor]:
    """The anchors in a backup's manifest, which has them as number and digest."""
    if backup.manifest is None or backup.manifest.fair != fair:
        return
    for device, told in backup.manifest.heads.items():
        seq, _, digest = told.partition(":")
        try:
            whole = bytes.fromhex(digest)
            head = Head(DeviceId(device), "", int(seq), backup.made_at, whole)
        except ValueError:
            continue
        yield Anchor.of(head, backup.made_at)


@permits(*EVERYBODY)
def _fair_of(store: Store) -> str:
    with store.reading() as reader:
        return told_of(reader)[0]
