"""Scanning at full speed into the real program while it is killed again and again.

A feeder writes codes into ``main.py scan --stdin`` and keeps every verdict it is told: each of
them was in the file before it was printed, so each must be there after the kill.
"""

import json
import os
import random
import subprocess
import sys
import threading
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from app.models.registry import Badge
from app.services.badges.token import encode
from app.services.event_key import EventKeys
from app.services.store import Store
from tests.flows.program import ROOT, environment, run
from tests.services.scanning_fair import scanning_fair


@dataclass
class Toll:
    """What the kills came to."""

    kills: int = 0
    acknowledged: set[str] = field(default_factory=set)
    lost: int = 0
    unsound: int = 0


def make_gate(home: Path) -> tuple[Path, list[str]]:
    """A fair whose badges are signed with the key that the program finds in this home."""
    os.environ.update(environment(home))
    path = home / "gate.fair"
    made = scanning_fair(path)
    with made.store.reading() as reader:
        badges = reader.all(Badge)
        (fair_id,) = reader.db.execute("select id from fair").fetchone()
    made.store.close()
    keys = EventKeys(program_folder(home)).keys(fair_id)
    return path, [encode(badge.record, badge.key_id, keys[badge.key_id]) for badge in badges]


def program_folder(home: Path) -> Path:
    """Where the program keeps what is its own, asked of the program itself."""
    told = subprocess.run(
        [sys.executable, "-c", "from app.services.desk import own_desk; print(own_desk().folder)"],
        env=environment(home),
        capture_output=True,
        text=True,
        check=True,
    )
    return Path(told.stdout.strip())


def kill_once(path: Path, home: Path, codes: list[str], dice: random.Random) -> list[str]:
    """Scan until the kill; the ids of the scans that were acknowledged."""
    process = subprocess.Popen(
        [
            *(sys.executable, str(ROOT / "main.py"), "scan", "--store", str(path)),
            *("--place", "1 号门", "--stdin", "--json"),
        ],
        env=environment(home),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin
    assert process.stdout
    feeder = threading.Thread(target=_feed, args=(process, codes, dice.random()), daemon=True)
    feeder.start()
    told = [process.stdout.readline()]
    killer = threading.Timer(dice.uniform(0.0, 0.8), process.kill)
    killer.start()
    told += process.stdout.readlines()
    killer.cancel()
    process.wait()
    complaint = process.stderr.read() if process.stderr else b""
    assert complaint == b"", complaint.decode()
    feeder.join(120)
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe is not None:
            with suppress(BrokenPipeError):
                pipe.close()
    # A line without its end was not yet told.
    return [json.loads(line)["id"] for line in told if line.endswith(b"}\n")]


def _feed(process: "subprocess.Popen[bytes]", codes: list[str], seed: float) -> None:
    dice = random.Random(seed)
    try:
        while process.stdin and process.poll() is None:
            code = dice.choice(codes) if dice.random() < 0.9 else "no code of ours"
            process.stdin.write(code.encode() + b"\n")
            process.stdin.flush()
    except (BrokenPipeError, OSError):
        pass


def kill_often(home: Path, kills: int, seed: int) -> Toll:
    """Kill the program so often, and count what it had acknowledged and what is lost."""
    dice = random.Random(seed)
    path, codes = make_gate(home)
    toll = Toll()
    for _ in range(kills):
        toll.acknowledged.update(kill_once(path, home, codes, dice))
        toll.kills += 1
    verified = run(home, "verify", "--store", path)
    toll.unsound = verified.returncode
    toll.lost = len(toll.acknowledged - _kept(path))
    return toll


def _kept(path: Path) -> set[str]:
    from tests.services.scanning_fair import DESK

    with closing(Store.open(path, DESK)) as store, store.reading() as reader:
        return {row[0] for row in reader.db.execute("select id from scan")}
