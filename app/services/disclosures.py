"""The record of who was shown, or given, somebody's masked field."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from app.models.ids import DeviceId, PersonId
from app.models.leads import Disclosure
from app.models.privacy import ExportedList, ListKind
from app.models.scanning import Role
from app.services.access import permits
from app.services.store import Store, Writer


def disclose(
    writer: Writer,
    shown: Iterable[tuple[PersonId, str]],
    purpose: str,
    by: str,
    moment: datetime,
) -> None:
    """Write down whose fields were shown or passed on, what for, and by whom."""
    for person, field in shown:
        writer.append(_fact(moment, person, field, purpose, by))


@permits(Role.BOOTH, Role.GATE)
def note_list(
    store: Store, kind: ListKind, path: Path, rows: int, moment: datetime, by: str = ""
) -> None:
    """Write down that a file with people in it leaves; without a name the desk's is told.

    It is written before the file is: what left without a trace is worse than a trace of nothing.
    """
    with store.writing("person.disclose") as writer:
        append_list(writer, kind, path, rows, moment, by or store.device.name)


def append_list(
    writer: Writer, kind: ListKind, path: Path, rows: int, moment: datetime, by: str
) -> None:
    """The same in a transaction."""
    writer.append(
        lambda fact, desk, seq: ExportedList(
            fact, desk, seq, moment, kind.value, path.name, by, rows
        )
    )


def _fact(
    moment: datetime, person: PersonId, field: str, purpose: str, by: str
) -> Callable[[str, DeviceId, int], Disclosure]:
    return lambda fact, device, seq: Disclosure(
        fact, device, seq, moment, person, field, purpose, by
    )
