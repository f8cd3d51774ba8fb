"""The record of who was shown, or given, somebody's masked field."""

from collections.abc import Callable, Iterable
from datetime import datetime

from app.models.ids import DeviceId, PersonId
from app.models.leads import Disclosure
from app.services.store import Writer


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


def _fact(
    moment: datetime, person: PersonId, field: str, purpose: str, by: str
) -> Callable[[str, DeviceId, int], Disclosure]:
    return lambda fact, device, seq: Disclosure(
        fact, device, seq, moment, person, field, purpose, by
    )
