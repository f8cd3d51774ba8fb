"""Fuzzes every parser with coverage-guided input (atheris) and prints runs, seconds, crashes.

``python -m tests.bench.fuzz [NAME ...] [--runs N] [--seconds S]``; ``make bench-fuzz`` runs all
of them a million times each. An input is a crash unless the parser answers, or refuses it with an
``AppError``. What crashed lies in the folder that is printed. Ends with 1 on a crash.

atheris (Apache-2.0) has ready-built files for Linux and macOS only, so it is locked apart, in
requirements-fuzz.txt, and installed by the target.
"""

import argparse
import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path

from app.errors import AppError

Parser = Callable[[bytes], object]
ROOT = Path(__file__).resolve().parents[2]
SHM = Path("/dev/shm")  # noqa: S108 - in memory, where there is such a place
FILES = (".csv", ".json", ".xml", ".ics", ".vcf", ".xlsx")
KEY = bytes(range(32))


def _text(content: bytes) -> str:
    return content.decode("utf-8", "ignore")


def _cells() -> Parser:
    """Everything that a cell may be read as."""
    from app.services.importing import cells, contacts, moments, places, terms

    readers: tuple[Callable[[str], object], ...] = (
        *(cells.clean, cells.text, cells.paragraph, cells.name, cells.texts, cells.keywords),
        *(cells.whole, cells.truth, contacts.phone, contacts.email, contacts.website),
        *(contacts.credit_code, places.booths, places.city, places.booth_key, terms.industry),
        *(terms.category, terms.session_kind, terms.travels, terms.stage, terms.cooperation),
        *(terms.side, terms.place, terms.party, terms.weight, terms.money),
        *(moments.stamp, moments.span),
    )

    def parse(content: bytes) -> None:
        words = _text(content)
        for read in readers:
            read(words)

    return parse


def _tokens() -> Parser:
    from app.services.badges import token
    from app.services.scanning.codes import plain_code

    def parse(content: bytes) -> None:
        words = content.decode("latin-1")
        token.verify(plain_code(words), {0: KEY, 7: KEY})

    return parse


def _tickets() -> Parser:
    from app.services.importing import tickets

    def parse(content: bytes) -> None:
        words = content.decode("latin-1")
        tickets.verify(words, [KEY])
        for read in (tickets.read_key, tickets.keys_of_event):
            with contextlib.suppress(AppError):
                read(words)

    return parse


def _search() -> Parser:
    from app.services.text import fold, grams, pinyin_of_name, pinyin_of_title

    def parse(content: bytes) -> None:
        words = _text(content)
        grams(fold(words))
        pinyin_of_name(words)
        pinyin_of_title(words)

    return parse


def _names() -> Parser:
    from app.services.importing.identity import name_key

    return lambda content: name_key(_text(content))


def _pictures() -> Parser:
    from app.services.scanning.looks import look
    from app.services.scanning.pictures import load_grey

    def parse(content: bytes) -> None:
        path = _place(".png")
        path.write_bytes(content)
        look(load_grey(path))

    return parse


def _file(suffix: str) -> Callable[[], Parser]:
    def make() -> Parser:
        from app.services.importing.reading import read

        path = _place(suffix)

        def parse(content: bytes) -> None:
            path.write_bytes(content)
            read(path)

        return parse

    return make


def _place(suffix: str) -> Path:
    """A file of this process, in memory where that can be."""
    folder = SHM if SHM.is_dir() else Path(tempfile.gettempdir())
    return folder / f"fairdesk-fuzz-{os.getpid()}{suffix}"


TARGETS: dict[str, Callable[[], Parser]] = {
    "tokens": _tokens,
    "tickets": _tickets,
    "cells": _cells,
    "names": _names,
    "search": _search,
    **{suffix[1:]: _file(suffix) for suffix in FILES},
    "pictures": _pictures,
}


def seeds(name: str, folder: Path) -> None:
    """Valid inputs to begin with."""
    from app.services.badges import token
    from tests.services.importing import mutations

    with tempfile.TemporaryDirectory() as kept:
        files = mutations.seeds(Path(kept))
        samples: Iterable[bytes]
        if f".{name}" in FILES:
            samples = [file.read_bytes() for file in files if file.suffix == f".{name}"]
        elif name == "tokens":
            samples = [token.encode(number, 7, KEY).encode() for number in (1, 400_000)]
        elif name == "pictures":
            samples = [_picture(kind) for kind in ("PNG", "JPEG", "BMP", "GIF")]
        else:
            samples = [word.encode("utf-8", "ignore") for word in mutations.NASTY]
    for number, sample in enumerate(samples):
        (folder / str(number)).write_bytes(sample)


def _picture(kind: str) -> bytes:
    import qrcode

    made = io.BytesIO()
    qrcode.make("123", box_size=2).get_image().convert("L").save(made, kind)
    return made.getvalue()


def fuzz(name: str, corpus: Path, runs: int, seconds: int) -> None:
    """Run one parser until it is through; this process ends with libFuzzer's own code."""
    atheris = import_module("atheris")  # installed by make bench-fuzz

    with atheris.instrument_imports(include=["app", "icalendar"]):
        parse = TARGETS[name]()

    def one(content: bytes) -> None:
        with contextlib.suppress(AppError):
            parse(content)

    words = [sys.argv[0], f"-runs={runs}", f"-max_total_time={seconds}", "-timeout=20"]
    words += ["-rss_limit_mb=2000", "-max_len=8000", f"-artifact_prefix={corpus}.crash-"]
    atheris.Setup([*words, "-print_final_stats=1", "-seed=2018", str(corpus)], one)
    atheris.Fuzz()


def report(name: str, folder: Path, runs: int, seconds: int) -> bool:
    """Fuzz one parser in a process of its own and print a line; whether it held."""
    corpus = folder / name
    corpus.mkdir()
    seeds(name, corpus)
    start = time.perf_counter()
    command = [sys.executable, "-m", "tests.bench.fuzz", "--one", name, str(corpus)]
    command += ["--runs", str(runs), "--seconds", str(seconds)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    took = time.perf_counter() - start
    told = re.search(r"number_of_executed_units:\s+(\d+)", done.stderr)
    count = int(told[1]) if told else 0
    crashes = sorted(folder.glob(f"{name}.crash-*"))
    print(f"{name:10} {count:10,} runs {took:8.0f} s  {len(crashes)} crashes", flush=True)
    if done.returncode:
        print(done.stderr[-3_000:])
    return done.returncode == 0 and not crashes and count > 0


def main() -> int:
    """Every parser, or those that are named."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("names", nargs="*", default=[])
    words.add_argument("--runs", type=int, default=1_000_000)
    words.add_argument("--seconds", type=int, default=0, help="at most so long each; 0: no limit")
    words.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    told = words.parse_args()
    if told.one:
        fuzz(told.one[0], Path(told.one[1]), told.runs, told.seconds)
        return 0
    folder = Path(tempfile.mkdtemp(prefix="fairdesk-fuzz-"))
    names = told.names or list(TARGETS)
    held = [report(name, folder, told.runs, told.seconds) for name in names]
    if all(held):
        shutil.rmtree(folder)
        return 0
    print(f"what crashed lies in {folder}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
