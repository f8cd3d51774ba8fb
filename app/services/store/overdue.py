"""Which unanswered requests are past their time."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.models.ids import RequestId
from app.services.store.session import Reader

# A meeting that somebody locked, that was held, or to which people are on their way stays.
_SPARED = (
    "exists (select 1 from meeting m join slot s on s.id = m.slot_id where m.request_id = r.id "
    "and (m.state = 'held' or m.state = 'planned' and (m.locked or s.starts_at < :near)))"
)
# The step in which it ran out was taken back, and nobody has given it a later deadline since.
_BROUGHT_BACK = (
    "exists (select 1 from change c join action a on a.id = c.action_id where c.record_id = r.id "
    "and a.code = 'request.expire' and a.state <> 'done' "
    "and json_extract(a.facts, '$.moment') >= "
    "coalesce(r.expires_at, strftime('%Y-%m-%dT%H:%M:%fZ', r.created_at, :waits)))"
)
_DUE = (
    f"select r.id, {_BROUGHT_BACK} from request r where r.state = 'requested' and "
    "(r.expires_at <= :now or (r.expires_at is null and r.created_at <= :came)) "
    f"and not {_SPARED} order by r.row"
)


@dataclass(frozen=True, slots=True)
class Terms:
    """How long an answer is waited for, and how shortly before a meeting nothing is changed."""

    waits: timedelta
    notice: timedelta


@dataclass(frozen=True, slots=True)
class Overdue:
    """Requests past their time, in the order in which they came.

    ``lapsed`` leaves out those that ran out before and that undo brought back.
    """

    all: tuple[RequestId, ...]
    lapsed: tuple[RequestId, ...]


def read(reader: Reader, moment: datetime, terms: Terms) -> Overdue:
    """What is past its time at this moment."""
    bound = {
        "now": text_of(moment),
        "came": text_of(moment - terms.waits),
        "near": text_of(moment + terms.notice),
        "waits": f"+{terms.waits // timedelta(seconds=1)} seconds",
    }
    rows = reader.db.execute(_DUE, bound).fetchall()
    return Overdue(
        all=tuple(RequestId(key) for key, _ in rows),
        lapsed=tuple(RequestId(key) for key, brought_back in rows if not brought_back),
    )


def text_of(moment: datetime) -> str:
    """A moment as the file writes it, so that it can be compared there."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
