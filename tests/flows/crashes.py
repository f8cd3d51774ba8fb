"""The program is killed at every kind of work, again and again; what it acknowledged must be there.

One toll for all of it. Facts are scans, edits, check-ins and imported rows that a process said it
had committed, as read from its own output, up to the last whole line.
"""

import gzip
import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from app.services.fair_keys import FairKeys
from app.services.sample import create_sample
from app.services.store import Store
from app.services.store.cipher import use_keys
from app.services.store.copying import is_sound
from tests.data import make_shape
from tests.flows.gate_kills import kill_once, make_gate, program_folder
from tests.flows.program import ROOT, environment, run
from tests.flows.victim import DESK, SHEET

SHAPES = Path(make_shape.__file__).parent
ROWS = 14_000  # of a sheet that is imported
_SHEETS = 8  # into one file; then it is proved as a whole, and another one begun


@dataclass
class Toll:
    """What the kills came to."""

    kills: Counter[str] = field(default_factory=Counter)
    acknowledged: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    unsound: list[str] = field(default_factory=list)

    @property
    def facts(self) -> int:
        """Everything that was acknowledged."""
        return sum(self.acknowledged.values())


@dataclass
class Ground:
    """A home with a fair at whose gate people are scanned, and one whose meetings are planned."""

    home: Path
    dice: random.Random
    toll: Toll

    def __post_init__(self) -> None:
        self.gate, self.codes = make_gate(self.home)
        desk = program_folder(self.home)
        (self.home / "desk").symlink_to(desk)  # where the victims look for keys
        use_keys(FairKeys(desk))
        self.firms = self.home / "firms.fair"
        self.people = self.home / "people.fair"
        for path in (self.firms, self.people):
            self.make(path)
        self.plan = self.home / "plan.fair"
        create_sample(self.plan, DESK).close()
        (self.home / "codes.txt").write_text("\n".join(self.codes), "ascii")
        self.expected: dict[Path, set[str]] = {}
        self.turn = 0

    def make(self, path: Path) -> None:
        """A new fair, as the command line makes it."""
        made = run(self.home, "new", path, "--empty")
        assert made.returncode == 0, made.stderr

    def prove(self, path: Path) -> None:
        """What ``verify`` says of a file as a whole."""
        told = run(self.home, "verify", "--store", path)
        if told.returncode:
            self.toll.unsound.append(f"verify {path.name}: {told.stdout}{told.stderr}")

    def killed(self, words: Iterable[object], within: float, *, waits: bool = True) -> list[str]:
        """The whole lines that a process said before it was killed; ``waits`` until it is ready."""
        process = subprocess.Popen(
            [sys.executable, *map(str, words)],
            cwd=ROOT,
            env=environment(self.home),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert process.stdout
        first = process.stdout.readline() if waits else b""
        killer = threading.Timer(self.dice.uniform(0.0, within), process.kill)
        killer.start()
        said, complaint = process.communicate()
        killer.cancel()
        if process.returncode not in (0, -signal.SIGKILL):
            self.toll.unsound.append(f"{words}: {complaint.decode()[-400:]}")
        if waits and first != b"ready\n":
            self.toll.unsound.append(f"{words} was never ready: {complaint.decode()[-400:]}")
        return [line.decode() for line in said.splitlines(keepends=True) if line.endswith(b"\n")]

    def keep(self, kind: str, path: Path, ids: Iterable[str]) -> None:
        """Note what was acknowledged, to be looked for at the end."""
        told = set(ids)
        self.expected.setdefault(path, set()).update(told)
        self.toll.acknowledged[kind] += len(told)

    def check(self, path: Path) -> None:
        """The file opens without repair."""
        with closing(Store.open(path, DESK)):
            if not is_sound(path):
                self.toll.unsound.append(path.name)

    def look(self) -> None:
        """Everything is there that was acknowledged, and each file proves sound as a whole."""
        for path, wanted in self.expected.items():
            with closing(Store.open(path, DESK)) as store, store.reading() as reader:
                query = "select id from scan union all select id from exhibitor"
                kept = {row[0] for row in reader.db.execute(query)}
            self.toll.lost += sorted(wanted - kept)
        for path in (self.gate, self.firms, self.people, self.plan):
            self.prove(path)


def scan(ground: Ground) -> None:
    """The gate's command line at full speed."""
    ids = kill_once(ground.gate, ground.home, ground.codes, ground.dice)
    ground.keep("scans", ground.gate, ids)
    ground.check(ground.gate)


def edit(ground: Ground) -> None:
    """Exhibitors added and checked in, one by one."""
    said = ground.killed(("-m", "tests.flows.victim", "write", ground.firms), 1.0)
    ids = [line.strip() for line in said]
    ground.keep("exhibitors", ground.firms, ids)
    ground.toll.acknowledged["check-ins"] += len(ids)
    ground.check(ground.firms)


def carry_in(ground: Ground) -> None:
    """A sheet of new people; all of them or none."""
    if ground.turn and ground.turn % _SHEETS == 0:
        ground.prove(ground.people)
        for left in ground.home.glob(f"{ground.people.name}*"):
            left.unlink()
        ground.make(ground.people)
    ground.turn += 1
    rows = "\n".join(f"示例{ground.turn}号{n},示例科技{n % 50}" for n in range(ROWS))
    ground.people.with_name(SHEET).write_text(f"姓名,单位\n{rows}\n", encoding="utf-8")
    before = _people(ground.people)
    said = ground.killed(("-m", "tests.flows.victim", "import", ground.people), 6.0)
    after = _people(ground.people)
    told = int(said[-1]) if said else 0
    if after - before not in (0, ROWS) or after - before < told:
        ground.toll.lost.append(f"import: {before} to {after}, told {told}")
    ground.toll.acknowledged["imported rows"] += told
    ground.check(ground.people)


def plan(ground: Ground) -> None:
    """The meetings of the sample fair are planned anew; the old plan or the new one is there."""
    words = ("main.py", "schedule", "--store", ground.plan, "--seconds", "0.5", "--json")
    said = ground.killed(words, 6.0, waits=False)
    with closing(Store.open(ground.plan, DESK)) as store, store.reading() as reader:
        query = "select placed from plan_record order by row desc limit 1"
        row = reader.db.execute(query).fetchone()
        query = "select count(*) from meeting where state = 'planned'"
        planned = reader.db.execute(query).fetchone()[0]
    if said:
        told = json.loads("".join(said))["plan"]["placed"]
        ground.toll.acknowledged["meetings"] += told
        if row is None or row[0] != told:
            ground.toll.lost.append(f"plan of {told} meetings")
    if row is not None and planned > row[0]:
        ground.toll.lost.append(f"half a plan: {planned} of {row[0]}")
    ground.check(ground.plan)


def migrate(ground: Ground) -> None:
    """A file of an older shape is brought up to date."""
    shape = ground.dice.choice(sorted(SHAPES.glob("shape-*.fair.gz"))[:-1])
    for left in ground.home.glob("old*.fair*"):
        left.unlink()
    path = ground.home / "old.fair"
    path.write_bytes(gzip.decompress(shape.read_bytes()))
    ground.killed(("-m", "tests.flows.victim", "migrate", path), 0.3)
    ground.check(path)
    with closing(Store.open(path, DESK)) as store, store.reading() as reader:
        if reader.db.execute("select count(*) from exhibitor").fetchone()[0] != 3:
            ground.toll.lost.append(f"migrating {shape.name}")


def back_up(ground: Ground) -> None:
    """The gate's file is copied; under its name is a sound copy or nothing."""
    target = ground.home / "copy.fair"
    target.unlink(missing_ok=True)
    words = ("main.py", "backup", target, "--store", ground.gate)
    said = ground.killed(words, 2.0, waits=False)
    if target.exists():
        ground.check(target)
    elif said:
        ground.toll.lost.append("a backup that was told of")
    ground.check(ground.gate)


def window(ground: Ground) -> None:
    """The real window, typed into by a scanner, while somebody edits an exhibitor."""
    words = ("-m", "tests.flows.window_victim", ground.gate, ground.home / "codes.txt")
    told = [line.split() for line in ground.killed(words, 3.0)]
    scans = [words[1] for words in told if words[0] == "scan"]
    edits = [words[1] for words in told if words[0] == "edit"]
    ground.keep("scans in the window", ground.gate, scans)
    ground.toll.acknowledged["edits in the window"] += len(edits)
    ground.check(ground.gate)
    if edits and _city(ground.gate) < edits[-1]:
        ground.toll.lost.append(f"edit {edits[-1]}")


WORK: dict[str, Callable[[Ground], None]] = {
    "scan": scan,
    "edit": edit,
    "import": carry_in,
    "schedule": plan,
    "migrate": migrate,
    "back up": back_up,
    "window": window,
}


def kill_often(
    home: Path, kills: int, seed: int, tell: Callable[[Toll], object] = lambda _toll: None
) -> Toll:
    """Kill the program so often, at each kind of work in turn."""
    os.environ.update(environment(home))
    ground = Ground(home, random.Random(seed), Toll())
    works = list(WORK.items())
    for number in range(kills):
        name, work = works[number % len(works)]
        work(ground)
        ground.toll.kills[name] += 1
        tell(ground.toll)
    ground.look()
    return ground.toll


def _people(path: Path) -> int:
    with closing(Store.open(path, DESK)) as store, store.reading() as reader:
        return int(reader.db.execute("select count(*) from person").fetchone()[0])


def _city(path: Path) -> str:
    with closing(Store.open(path, DESK)) as store, store.reading() as reader:
        query = "select city from exhibitor order by row limit 1"
        return cast("str", reader.db.execute(query).fetchone()[0])
