"""This desk: where its files lie, which device it is, and the secret that signs its badges."""

import json
import platform
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.models.changes import Device
from app.models.ids import DeviceId, new_id
from app.models.times import Clock, now


@dataclass(frozen=True, slots=True)
class Desk:
    """The folder in which this installation keeps what is its own."""

    folder: Path
    clock: Clock = now

    @property
    def fairs(self) -> Path:
        """Where new fairs are made unless the user says otherwise."""
        return self.folder / "fairs"

    @property
    def sample(self) -> Path:
        """The desk's copy of the sample fair; nothing done in it can matter."""
        return self.fairs / "sample.fair"

    def device(self) -> Device:
        """This desk's identity, made on first use and kept."""
        path = self.folder / "device.json"
        try:
            kept = json.loads(path.read_text("utf-8"))
            return Device(
                DeviceId(kept["id"]), kept["name"], datetime.fromisoformat(kept["first_seen"])
            )
        except (FileNotFoundError, ValueError, KeyError):
            made = Device(DeviceId(new_id()), platform.node() or "desk", self.clock())
        self.folder.mkdir(parents=True, exist_ok=True)
        kept = {"id": made.id, "name": made.name, "first_seen": made.first_seen.isoformat()}
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(kept, ensure_ascii=False), "utf-8")
        fresh.replace(path)
        return made


def own_desk() -> Desk:
    """The desk of the user who is logged in."""
    from platformdirs import user_data_path

    return Desk(user_data_path("FairDesk", appauthor=False))
