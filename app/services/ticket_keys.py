"""The public keys of ticket shops whose signed codes this fair's gates accept."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import new_id
from app.models.scanning import TicketKey
from app.services.access import guarded
from app.services.importing.tickets import LARGEST_EVENT, keys_of_event, read_key
from app.services.key_files import read_key_file
from app.services.store import Store


@guarded()
@dataclass(frozen=True, slots=True)
class TicketKeys:
    """Keys are the fair's and not a desk's: they lie in its file, and hold no secret."""

    store: Store

    def held(self) -> list[TicketKey]:
        """Every key of the fair."""
        with self.store.reading() as reader:
            return reader.all(TicketKey, order="name")

    def take(self, text: str, name: str) -> Change:
        """Take the keys of a shop: one key in any form, or its event as the API gives it.

        Keys that are held already stay as they are. Raises ``ticket.key`` or ``ticket.no_keys``.
        """
        told = _keys(text)
        with self.store.writing("ticket_key.add", name=name) as writer:
            held = {kept.key for kept in writer.all(TicketKey)}
            for key in dict.fromkeys(raw.hex() for raw in told):
                if key not in held:
                    writer.add(TicketKey(new_id(), name, key))
        return writer.change

    def take_file(self, path: Path) -> Change:
        """The same from a file that is called like the shop; ``import.missing`` and the like."""
        try:
            text = read_key_file(path, LARGEST_EVENT).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise AppError("ticket.no_keys") from error
        return self.take(text, path.stem)

    def remove(self, key_id: str) -> Change:
        """No longer accept what was signed with this key."""
        with self.store.writing("ticket_key.remove") as writer:
            writer.remove(TicketKey, key_id)
        return writer.change


def _keys(text: str) -> Sequence[bytes]:
    return keys_of_event(text) if text.lstrip().startswith("{") else (read_key(text),)
