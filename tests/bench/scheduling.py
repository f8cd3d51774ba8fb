"""Figures of the scheduling engine: `python -m tests.bench.scheduling [PART ...]`.

Parts: fair, halls, repair, cancel, reasons, published (long; names of instances may follow it).

Every plan is judged by the independent checker of the instances; they lie beside the project and
are not part of it, and without them there is nothing to measure.
"""

import json
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from app.models.scheduling import Plan, Walking, check
from app.services.scheduling import read_problem, run_in_process, solve, write_solution
from tests.bench.halls import with_halls

BENCH = Path(__file__).parents[3] / "shared" / "bench" / "scheduling"
FAIRS = ("a", "a-tight", "a-booth", "b", "c", "d-hard")
FAIR_SECONDS = (5.0, 10.0, 20.0)
HALLS_SECONDS = 10.0
REPAIR_SECONDS = 5.0
PUBLISHED_SECONDS = 90.0


def solved(path: Path, seconds: float) -> tuple[Plan, dict[str, Any], float]:
    """The plan, the checker's judgement, and the wall seconds."""
    problem = read_problem(path)
    began = time.perf_counter()
    plan = solve(problem, seconds=seconds)
    took = time.perf_counter() - began
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "solution.json"
        write_solution(problem, plan, written)
        judged = subprocess.run(
            [sys.executable, str(BENCH / "check.py"), str(path), str(written), "--json"],
            capture_output=True,
            text=True,
            check=False,
        )
    return plan, json.loads(judged.stdout), took


def spent() -> float:
    """CPU seconds of this process so far, of all its threads."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def memory() -> int:
    """Peak of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def fair() -> None:
    """Weight against the bound, and comfort after some budgets."""
    print("instance  budget   wall  valid  weight/bound  proved  idle  breaks  MB")
    for name in FAIRS:
        for seconds in FAIR_SECONDS:
            plan, judged, took = solved(BENCH / "fair" / f"fair-{name}-s1.json", seconds)
            print(
                f"{name:8} {seconds:6.0f} s {took:5.1f} s  {judged['valid']!s:5} "
                f"{plan.weight:6}/{plan.bound:<6} {plan.proved!s:6} "
                f"{judged['idle_slots']:5} {judged['breaks']:6} {memory():5}"
            )


def halls() -> None:
    """The same fairs with walks, tables of several kinds and preferred hours; our own judge."""
    print("instance  walking  table halls  wall  valid  weight/bound  proved  comfort")
    for name in ("a", "a-tight", "a-booth"):
        bare = read_problem(BENCH / "fair" / f"fair-{name}-s1.json")
        for walking, table_halls in ((Walking.SOFT, 1), (Walking.HARD, 1), (Walking.HARD, 2)):
            problem = with_halls(bare, walking, table_halls=table_halls)
            began = time.perf_counter()
            plan = solve(problem, seconds=HALLS_SECONDS)
            took = time.perf_counter() - began
            valid = not check(problem, plan.assignments)
            print(
                f"{name:8} {walking:5} {table_halls} {took:5.1f} s  {valid!s:5} "
                f"{plan.weight:6}/{plan.bound:<6} {plan.proved!s:6} {plan.comfort}"
            )


def reasons() -> None:
    """Why requests are left out, and how many have a change that would free them."""
    for path in sorted((BENCH / "fair").glob("*-s1.json")):
        plan = solve(read_problem(path), seconds=5.0)
        counts = Counter(str(one.reason) for one in plan.unplaced)
        relieved = sum(one.relief is not None for one in plan.unplaced)
        print(f"{path.stem:18} {dict(counts)}  relief for {relieved} of {len(plan.unplaced)}")


def repair() -> None:
    """Repairs against the proved optimum, where one is known."""
    print("instance                 wall  valid  proved  weight  moved  dropped  optimum")
    for path in sorted((BENCH / "fair").glob("*-s1-*.json")):
        plan, judged, took = solved(path, REPAIR_SECONDS)
        best = judged.get("repair_optimum", {})
        known = f"{best['weight']} / {best['moved']} / {best['dropped']}" if best else "-"
        print(
            f"{path.stem:22} {took:5.1f} s  {judged['valid']!s:5}  {plan.proved!s:6} "
            f"{plan.weight:6} {judged['moved']:6} {judged['dropped']:8}  {known}"
        )


def published(names: Sequence[str] = ()) -> None:
    """Mode all: fewest breaks or infeasible, against the published optima."""
    optima = json.loads((BENCH / "optima.json").read_text())
    met = proved = 0
    for name, known in optima.items():
        if names and name not in names:
            continue
        before = spent()
        plan, judged, took = solved(BENCH / "published" / f"{name}.json", PUBLISHED_SECONDS)
        if known["infeasible"]:
            good, found = plan.infeasible, "infeasible" if plan.infeasible else "open"
        else:
            good = judged["valid"] and judged.get("breaks") == known["optimum"]
            found = str(judged.get("breaks"))
        met += bool(good)
        proved += bool(good and plan.proved)
        wanted = "infeasible" if known["infeasible"] else known["optimum"]
        print(
            f"{name:30} {took:5.1f} s wall {spent() - before:5.1f} s CPU  found {found:>10}  "
            f"known {wanted!s:>10}  {plan.proved!s:5} {memory():5} MB",
            flush=True,
        )
        if plan.proved and not good:
            print("  A FALSE PROOF")
    print(f"met {met}, proved {proved}, of {len(optima)}")


def cancelling() -> None:
    """How long the window waits for an answer to cancelling."""
    problem = read_problem(BENCH / "fair" / "fair-c-s1.json")
    for after in (0.2, 1.0, 3.0):
        cancel = threading.Event()
        pressed: list[float] = []
        timer = threading.Timer(
            after, lambda p=pressed, c=cancel: (p.append(time.perf_counter()), c.set())
        )
        timer.start()
        answer = run_in_process(problem, seconds=20.0, cancel=cancel)
        late = time.perf_counter() - pressed[0]
        print(f"cancel after {after:.1f} s answered in {1000 * late:.0f} ms, plan {answer}")


def main() -> None:
    """Run the parts that are named; without names all but the long published ones."""
    if not BENCH.exists():
        print("The instances are not beside the project; nothing to measure.")
        return
    parts: dict[str, Callable[[], None]] = {
        "fair": fair,
        "halls": halls,
        "repair": repair,
        "cancel": cancelling,
        "reasons": reasons,
    }
    asked = sys.argv[1:] or list(parts)
    if asked[0] == "published":
        published(asked[1:])
        return
    for name in asked:
        print(f"== {name}")
        parts[name]()


if __name__ == "__main__":
    main()
