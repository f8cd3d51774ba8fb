"""How long the list of requests takes at 30,000 of them: ``python -m tests.bench.requests``.

Prints what a keystroke, a sort, a page of lines, the pane and a bulk answer take.
"""

import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.models.changes import Device
from app.models.exhibitors import Exhibitor
from app.models.ids import DeviceId, ExhibitorId, MeetingId, PersonId, RequestId, new_id
from app.models.meetings import Meeting, Request, RequestState, Slot
from app.models.people import Category, Person
from app.services.expiry import Expiry
from app.services.fairs import found_fair, new_fair
from app.services.requests import Requests
from app.services.store import Store
from app.services.store.party_lookup import PartyKind

EXHIBITORS, VISITORS, REQUESTS, MEETINGS = 1_500, 6_000, 30_000, 6_000
NOW = datetime(2018, 11, 27, tzinfo=UTC)
_SIGNS = "拟真示例样本虚构范例仿真演示试样假想传感储能激光基因轻量"
_STATES = list(RequestState)


def filled(folder: Path) -> Store:
    """A fair with that many requests, a fifth of them with a meeting."""
    fair = new_fair("大会", "Big fair", date(2018, 11, 28), date(2018, 11, 30))
    desk = Device(DeviceId(new_id()), "desk", NOW)
    store = found_fair(folder / "big.fair", fair, desk, tables=600, clock=lambda: NOW)
    sides = [ExhibitorId(new_id()) for _ in range(EXHIBITORS)]
    people = [PersonId(new_id()) for _ in range(VISITORS)]
    with store.writing("bench") as writer:
        for n, side in enumerate(sides):
            writer.add(Exhibitor(side, _name(n) + "科技有限公司", f"Company {n}"))
        for n, person in enumerate(people):
            writer.add(Person(person, Category.VISITOR, _name(n), f"Person {n}"))
        slots = writer.all(Slot)
        for n in range(REQUESTS):
            asked = sides[n * 7 % EXHIBITORS]
            visitor = people[n % VISITORS] if n % 2 else None
            request = Request(
                RequestId(new_id()),
                asked,
                from_exhibitor_id=None if visitor else sides[(n * 7 + 1 + n % 97) % EXHIBITORS],
                from_person_id=visitor,
                topic=f"{_name(n)}联合研发",
                weight=n % 100 + 1,
                state=_STATES[n % len(_STATES)],
                created_at=NOW - timedelta(minutes=n),
            )
            writer.add(request)
            if n < MEETINGS:
                slot = slots[n % len(slots)].id
                writer.add(Meeting(MeetingId(new_id()), request.id, slot))
    return store


def _name(n: int) -> str:
    return "".join(_SIGNS[(n // 27**k) % 27] for k in range(4))


def timed(name: str, work: Callable[[], object], times: int = 30) -> None:
    """Print the middle and the worst of some runs."""
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        spent.append((time.perf_counter() - start) * 1000)
    spent.sort()
    print(f"{name:34} {spent[len(spent) // 2]:7.1f} ms   worst {spent[-1]:7.1f} ms")


def main() -> None:
    """Fill a fair and time what somebody at the desk does."""
    with tempfile.TemporaryDirectory() as folder:
        store = filled(Path(folder))
        requests = Requests(store, lambda: NOW)

        def ids(text: str = "", sort: str = "", **filters: object) -> list[RequestId]:
            return list(requests.ids(text, filters, sort, descending=False))

        everything = ids()
        timed("open the list", ids)
        timed("type one letter, all fit", lambda: ids("拟"))
        timed("type four letters", lambda: ids("拟真示例"))
        timed("type pinyin", lambda: ids("nzsl"))
        timed("sort by who asks", lambda: ids(sort="asking"))
        timed("filter: unanswered", lambda: ids(unanswered=True))
        timed("filter: scheduled", lambda: ids(state="scheduled"))
        timed("a page of 200 lines", lambda: requests.rows(everything[9_000:9_200]))
        timed("counts in the toolbar", requests.counts)
        timed("how many are due", requests.expiry.due)
        timed("the pane beside the list", lambda: requests.dossier(everything[50]))
        timed("find a party", lambda: requests.find("nz", tuple(PartyKind)))
        start = time.perf_counter()
        expired = Expiry(store, lambda: NOW + timedelta(days=2)).expire()
        print(f"let {expired.number} expire in one step: {time.perf_counter() - start:.2f} s")
        store.close()


if __name__ == "__main__":
    main()
