"""Fuzzes every parser with coverage-guided input (atheris) and prints runs, seconds, crashes.

``python -m tests.bench.fuzz [NAME ...] [--runs N] [--seconds S] [--seed N]``; ``make bench-fuzz``
runs all of them a million times each. An input is a crash unless the parser answers, or refuses it
with an ``AppError``; how many did which is printed, as a parser that refuses everything proves
nothing. What crashed lies in the folder that is printed. Ends with 1 on a crash.

atheris (Apache-2.0) has ready-built files for Linux and macOS only, so it is locked apart, in
requirements-fuzz.txt, and installed by the target.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path

from app.errors import AppError
from tests.bench.fuzzing.parsers import PARSERS, UNTRACED

SHM = Path("/dev/shm")  # noqa: S108 - in memory, where there is such a place
ROOT = Path(__file__).resolve().parents[2]
LONGEST = {"cells": 160, "csv": 400, "ics": 400, "vcf": 400, "xlsx": 4_000, "pictures": 4_000}
_LONGEST = 800  # bytes; longer inputs repeat what shorter ones say, and take their time
_TOLD_EVERY = 1_000  # runs


def fuzz(name: str, corpus: Path, runs: int, seconds: int, seed: int) -> None:
    """Run one parser until it is through; this process ends with libFuzzer's own code."""
    atheris = import_module("atheris")  # installed by make bench-fuzz
    tempfile.tempdir = str(corpus.parent)
    if name in UNTRACED:
        import_module(UNTRACED[name])
    with atheris.instrument_imports(include=["app"]):
        parse = PARSERS[name]()
    from tests.bench.fuzzing.mutating import mutator  # imports parsers, by now instrumented

    told = corpus.with_suffix(".counts")
    counts = [0, 0]

    def one(content: bytes) -> None:
        counts[0] += 1
        try:
            parse(content)
        except AppError:
            counts[1] += 1
        if counts[0] % _TOLD_EVERY == 0:
            told.write_text(f"{counts[0]} {counts[1]}", "ascii")

    words = [sys.argv[0], f"-runs={runs}", f"-max_total_time={seconds}", "-timeout=60"]
    words += [
        "-rss_limit_mb=2000",
        f"-max_len={LONGEST.get(name, _LONGEST)}",
        "-reload=0",
        "-mutate_depth=2",
    ]
    words += [f"-artifact_prefix={corpus}.crash-", "-print_final_stats=1", f"-seed={seed}"]
    begun = [path.read_bytes() for path in sorted(corpus.iterdir())]
    change = mutator(name, lambda content, most: bytes(atheris.Mutate(content, most)), begun)
    atheris.Setup([*words, str(corpus)], one, custom_mutator=change)
    atheris.Fuzz()


def sow(name: str, corpus: Path) -> None:
    """Write valid inputs to begin with, in a process whose imports nobody traces."""
    from tests.bench.fuzzing.seeds import seeds

    for number, sample in enumerate(seeds(name)):
        (corpus / str(number)).write_bytes(sample)


def report(name: str, folder: Path, runs: int, seconds: int, seed: int) -> bool:
    """Fuzz one parser in a process of its own and print a line; whether it held."""
    corpus = folder / name
    corpus.mkdir()
    sow(name, corpus)
    start = time.perf_counter()
    command = [sys.executable, "-m", "tests.bench.fuzz", "--one", name, str(corpus)]
    command += ["--runs", str(runs), "--seconds", str(seconds), "--seed", str(seed)]
    log = folder / f"{name}.log"
    with log.open("w", encoding="utf-8") as lines:
        done = subprocess.run(command, cwd=ROOT, stdout=lines, stderr=lines, check=False)
    took = time.perf_counter() - start
    said = log.read_text("utf-8", "replace")
    told = re.search(r"number_of_executed_units:\s+(\d+)", said)
    count = int(told[1]) if told else 0
    crashes = [one for one in folder.glob(f"{name}.crash-*") if ".crash-slow-" not in one.name]
    line = f"{name:10} {count:10,} runs {took:8.0f} s {_read(corpus):>5} read"
    print(f"{line} {len(crashes):3} crashes", flush=True)
    if done.returncode:
        print(said[-3_000:])
    return done.returncode == 0 and not crashes and count > 0


def _read(corpus: Path) -> str:
    """The share of inputs that the parser did not refuse."""
    told = corpus.with_suffix(".counts")
    if not told.exists():
        return "-"
    runs, refused = map(int, told.read_text("ascii").split())
    return f"{1 - refused / runs:.0%}"


def main() -> int:
    """Every parser, or those that are named."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("names", nargs="*", default=[])
    words.add_argument("--runs", type=int, default=1_000_000)
    words.add_argument("--seconds", type=int, default=0, help="at most so long each; 0: no limit")
    words.add_argument("--seed", type=int, default=2018, help="other inputs for another number")
    words.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    told = words.parse_args()
    if told.one:
        fuzz(told.one[0], Path(told.one[1]), told.runs, told.seconds, told.seed)
        return 0
    folder = Path(tempfile.mkdtemp(prefix="fairdesk-fuzz-", dir=SHM if SHM.is_dir() else None))
    names = told.names or list(PARSERS)
    held = [report(name, folder, told.runs, told.seconds, told.seed) for name in names]
    if all(held):
        shutil.rmtree(folder)
        return 0
    print(f"what crashed lies in {folder}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
