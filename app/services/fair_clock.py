"""The time it is at the fair. The sample fair is always in its first morning."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from app.models.fairs import Fair
from app.models.times import Clock, now
from app.services.access import EVERYBODY, permits
from app.services.store import Store

# The minute at which the sample fair is shown when it is opened; from there its clock runs.
SAMPLE_TIME = time(10, 42)


@permits(*EVERYBODY)
def clock_of(store: Store, real: Clock = now) -> Clock:
    """The real clock, or for the sample fair one that starts at its first morning."""
    with store.reading() as reader:
        fair = reader.all(Fair)[0]
    if not fair.is_sample:
        return real
    start = datetime.combine(fair.first_day, SAMPLE_TIME, ZoneInfo(fair.zone)).astimezone(UTC)
    offset = start - real()
    return lambda: real() + offset
