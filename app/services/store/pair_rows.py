"""Queries about pairs: which texts are fresh, and where the requests of pairs stand."""

from datetime import UTC, datetime

from app.services.store.session import Reader


def fresh_proposals(reader: Reader, since: datetime) -> set[str]:
    """The offers and needs that were entered or changed since; what a fair began with is old."""
    rows = reader.db.execute(
        "select distinct c.record_id from change c join action a on a.id = c.action_id "
        "where c.entity in ('offer', 'need') and a.at >= ? and a.row > 1",
        (since.astimezone(UTC).isoformat(),),
    )
    return {row[0] for row in rows}
