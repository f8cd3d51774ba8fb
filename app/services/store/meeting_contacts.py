"""Whom to call when a meeting moves."""

from collections.abc import Sequence

from app.models.meeting_news import Contact
from app.services.store.session import Reader

_MOST = 2  # of a company's people


def contacts_of(reader: Reader, parties: Sequence[str]) -> dict[str, tuple[Contact, ...]]:
    """The people to reach for each party: a visitor, or of a company the first with a phone."""
    marks = ", ".join("?" * len(parties))
    rows = reader.db.execute(
        "select coalesce(exhibitor_id, id), name, name_latin, phone, email from person "
        f"where id in ({marks}) or exhibitor_id in ({marks}) order by phone = '', row",
        (*parties, *parties),
    )
    found: dict[str, list[Contact]] = {}
    for party, name, latin, phone, email in rows:
        own = found.setdefault(party, [])
        if len(own) < _MOST:
            own.append(Contact(name, latin, phone, email))
    return {party: tuple(own) for party, own in found.items()}
