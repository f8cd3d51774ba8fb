"""Finding and erasing one person among 300,000 with 3,000,000 scans, and what is due by the rules.

python -m tests.bench.privacy FOLDER
"""

import sys
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from app.models.people import Person
from app.models.privacy import PrivacyRules, Scope
from app.services.privacy import Privacy
from app.services.retention import Retention
from app.services.store import Store
from app.services.store.privacy_rows import next_people
from app.services.store.scrubbing import remnants
from tests.bench.biggate import big_gate

_ERASED, _BATCH = 3, 2_000


def main(arguments: list[str]) -> None:
    """Measure on the file that is named, or on one that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(arguments[0]) if arguments else Path(folder) / "big.fair"
        _measure(path)


def _measure(path: Path) -> None:
    with closing(big_gate(path)) as store:
        print(f"file: {store.path.stat().st_size / 1e6:,.0f} MB")
        desk = Privacy(store)
        with store.reading() as reader:
            ids = next_people(reader, Scope.PERSON, 50 * _ERASED)[::50]
            people = [reader.need(Person, one) for one in ids]
        for number, known in enumerate(people):
            person = _alone(store, known, number)
            started = time.perf_counter()
            found = desk.find(person.phone)
            searched = time.perf_counter()
            reach = desk.reach(person.id)
            reached = time.perf_counter()
            erased = desk.erase(person.id)
            done = time.perf_counter()
            left = remnants(store.path, [person.name, person.phone, person.email])
            print(
                f"found {len(found)} in {searched - started:.2f} s, reach "
                f"{reached - searched:.2f} s ({reach.log_rows} log rows), erased in "
                f"{done - reached:.2f} s, clean {erased.is_clean}, bytes left: {left}"
            )
        rules = desk.rules()
        desk.set_rules(PrivacyRules(rules.id, 0, 0, 0))
        _sweep(Retention(store, at_once=200))


def _alone(store: Store, known: Person, number: int) -> Person:
    """The person with a name, a number and an address that nobody else has."""
    moment = f"{time.time_ns() % 10**7:07d}"
    person = replace(
        known,
        name=f"{known.name}虚构{moment}",
        phone=f"1991{moment}",
        email=f"p{number}-{moment}@alone.example",
    )
    with store.writing("person.edit") as writer:
        writer.note(person=person.id, name=person.name)
        writer.save(person)
    return person


def _sweep(retention: Retention) -> None:
    """Some thousand people by the rules, broken off there."""
    started, seen = time.perf_counter(), [0]

    def report(done: int, _total: int) -> None:
        seen[0] = done

    once = replace(retention)
    once.erase(Scope.PERSON, report, lambda: seen[0] >= _BATCH)
    spent = time.perf_counter() - started
    print(f"by the rules: {seen[0]} people in {spent:.1f} s, the file written anew included")


if __name__ == "__main__":
    main(sys.argv[1:])
