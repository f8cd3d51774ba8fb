"""A sample of damaged copies; tests/bench/mutations.py brings in 2,000."""

from collections import Counter
from datetime import date
from pathlib import Path

from app.services.fairs import found_fair, new_fair
from app.services.intake import Intake
from tests.services.exhibitors.small_fair import DESK
from tests.services.importing.mutations import mutated, seeds
from tests.services.intake.damage import bring_in, contents

COPIES = range(0, 2_000, 14)


def test_damaged_copies_are_read_or_refused_and_leave_nothing_behind(tmp_path: Path) -> None:
    first, last = date(2018, 11, 28), date(2018, 11, 29)
    store = found_fair(tmp_path / "a.fair", new_fair("展会", "Fair", first, last), DESK)
    empty = contents(store)
    files = seeds(tmp_path)
    results: Counter[str] = Counter()
    for number in COPIES:
        seed = files[number % len(files)]
        path = tmp_path / f"damaged{seed.suffix}"
        path.write_bytes(mutated(seed, number))
        result = bring_in(Intake(store), path)
        assert result not in ("import.crashed", "import.memory", "no sentence"), number
        assert contents(store) == empty, number
        results[result] += 1
    store.close()
    assert results["imported"] > 30
    assert sum(results.values()) - results["imported"] > 30


def test_the_valid_files_themselves_are_imported(tmp_path: Path) -> None:
    first, last = date(2018, 11, 28), date(2018, 11, 29)
    store = found_fair(tmp_path / "a.fair", new_fair("展会", "Fair", first, last), DESK)
    for path in seeds(tmp_path):
        assert bring_in(Intake(store), path) == "imported", path.name
    store.close()
