"""Every parser that reads what others wrote, as a function of bytes.

Each is made by a function that imports what it needs, so that only that is instrumented.
"""

import contextlib
import os
import tempfile
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from app.errors import AppError

Parser: TypeAlias = Callable[[bytes], object]

FILES = (".csv", ".json", ".xml", ".ics", ".vcf", ".xlsx")
UNTRACED = {suffix[1:]: "app.services.importing.kinds" for suffix in FILES}
"""What is imported before tracing begins, which takes half of a run: what a cell or row may be is
traced by the parsers of cells and rows."""
KEY = bytes(range(32))
DAYS = (date(2018, 11, 28), date(2018, 11, 29), date(2018, 11, 30))
SPOKEN = "correct horse battery"  # the passphrase of sealed keys
_MOST_CELLS = 64


def place(suffix: str) -> Path:
    """A file of this process."""
    return Path(tempfile.gettempdir()) / f"input-{os.getpid()}{suffix}"


def text(content: bytes) -> str:
    """The input as a text, lone surrogates as JSON can bring them included."""
    try:
        return content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return content.decode("utf-8", "ignore")


def _each(*readers: Callable[[str], object]) -> Parser:
    """All of them, whichever refuse."""

    def parse(content: bytes) -> None:
        words = text(content)
        refused: list[AppError] = []
        for read in readers:
            try:
                read(words)
            except AppError as error:
                refused.append(error)
        if len(refused) == len(readers):
            raise refused[0]

    return parse


def _cells() -> Parser:
    """Everything that a cell may be read as."""
    from app.models.imports import Ground
    from app.services.importing import cells, contacts, moments, places, regions, terms, totals

    calendar = moments.Calendar(Ground(DAYS))
    return _each(
        *(cells.clean, cells.text, cells.label, cells.paragraph, cells.name, cells.texts),
        *(cells.as_one_text, cells.keywords, cells.whole, cells.truth),
        *(contacts.phone, contacts.email, contacts.website, contacts.credit_code),
        *(places.booths, places.city, places.booth_key, regions.city_of),
        *(terms.industry, terms.category, terms.session_kind, terms.travels, terms.stage),
        *(terms.cooperation, terms.side, terms.place, terms.party, terms.weight, terms.money),
        *(calendar.day, calendar.year, calendar.days, calendar.moment, calendar.split),
        *(moments.stamp, moments.span, lambda words: totals.total_at([words])),
    )


def _rows() -> Parser:
    """A row of every kind of sheet: the first byte says which, the rest are its cells."""
    from app.models.imports import Ground, Kind
    from app.services.importing.kinds import SPECS
    from app.services.importing.reading import read_rows
    from app.services.importing.sources import Source
    from app.services.importing.tables import Table

    kinds = tuple(Kind)
    headers = {kind: tuple(field.name for field in SPECS[kind].fields) for kind in kinds}
    ground = Ground(DAYS)
    none: Mapping[str, str] = MappingProxyType({})

    def parse(content: bytes) -> None:
        kind = kinds[content[0] % len(kinds)] if content else Kind.PEOPLE
        rows = [
            (number, list(map(_cell, line.split("\t", _MOST_CELLS))))
            for number, line in enumerate(text(content[1:]).split("\x1e"), 1)
        ]
        header = headers[kind]
        own: Mapping[str, str] = dict(zip(header, header, strict=True))
        table = Table(
            *(Path("a.xlsx"), "xlsx", "", ("",), 0, header, "", "", None, None, none, ()),
            Source(lambda: iter(rows)),
            0,
        )
        read_rows(table, kind, mapping=own, ground=ground)

    return parse


def _cell(words: str) -> str | float | bool | datetime:
    """A cell as a workbook has it: ``#`` begins a number, ``?`` a truth, ``@`` a moment."""
    sign, rest = words[:1], words[1:]
    if sign == "?":
        return bool(rest)
    with contextlib.suppress(ValueError, OverflowError):
        if sign == "#":
            return float(rest)
        if sign == "@":
            return datetime.fromisoformat(rest)
    return words


def _lookups() -> Parser:
    """What is typed where records are looked for: the palette, lists, the sides of a meeting."""

    from app.services.palette import Palette
    from app.services.store import search
    from app.services.store.party_lookup import PartyKind, find_parties
    from tests.services.exhibitors.small_fair import small_fair

    store = small_fair(Path(tempfile.mkdtemp()) / "a.fair").store

    def filtered(words: str) -> None:
        with store.reading() as reader:
            search.ids_matching(reader.db, words, "exhibitor")
            search.find(reader.db, words, "person")

    def party(words: str) -> None:
        with store.reading() as reader:
            find_parties(reader, words, tuple(PartyKind))

    return _each(Palette(store).find, filtered, party)


def _tokens() -> Parser:
    from app.services.badges import token
    from app.services.scanning.codes import plain_code

    def parse(content: bytes) -> None:
        for coding in ("latin-1", "utf-8"):
            token.verify(plain_code(content.decode(coding, "ignore")), {0: KEY, 7: KEY})

    return parse


def _tickets() -> Parser:
    from app.services.importing import tickets

    inside: Callable[[str, bytes], object] = tickets._ticket

    def parse(content: bytes) -> None:
        words = content.decode("latin-1")
        tickets.verify(words, [KEY])
        inside("", content)
        for read in (tickets.read_key, tickets.keys_of_event):
            with contextlib.suppress(AppError):
                read(words)

    return parse


def _search() -> Parser:
    from app.services.text import fold, grams, pinyin_of_name, pinyin_of_title

    return _each(lambda words: grams(fold(words)), pinyin_of_name, pinyin_of_title)


def _names() -> Parser:
    from app.services.importing.identity import name_key

    return _each(name_key)


def _pictures() -> Parser:
    from app.services.scanning import pictures
    from app.services.scanning.looks import look

    pictures.MOST_PIXELS = 1_000_000  # so that a run is quick
    path = place(".png")

    def parse(content: bytes) -> None:
        path.write_bytes(content)
        look(pictures.load_grey(path))

    return parse


def _file(suffix: str) -> Callable[[], Parser]:
    def make() -> Parser:
        from app.services.importing.reading import read

        path = place(suffix)

        def parse(content: bytes) -> None:
            path.write_bytes(content)
            read(path)

        return parse

    return make


def _parcels() -> Parser:
    """Sealed keys, and what is under the seal; the stretching of the passphrase is left out,
    as it takes half a second and sees nothing but the passphrase."""
    from app.services import key_parcel

    def unstretched(passphrase: str, salt: bytes) -> bytes:  # noqa: ARG001 - as the real one
        return KEY

    key_parcel._stretched = unstretched
    inside: Callable[[bytes], object] = key_parcel._keys

    def parse(content: bytes) -> None:
        try:
            inside(content)
        except AppError:
            key_parcel.unseal(content, SPOKEN)

    return parse


def _notes() -> Parser:
    """What lies beside a fair or its backups: a manifest, anchors."""
    from app.models.times import local
    from app.services.anchors import Anchors
    from app.services.backups.manifests import manifest_path, read_manifest

    folder = place("")
    backup = folder / "a.fair"
    manifest, anchors = manifest_path(backup), folder / "anchors" / "a.json"
    anchors.parent.mkdir(parents=True, exist_ok=True)
    desk = Anchors(folder)

    def parse(content: bytes) -> None:
        for path in (manifest, anchors):
            path.write_bytes(content)
        told = read_manifest(backup)
        kept = desk.kept("a")
        if told is not None:
            local(told.made_at)
        for one in kept:
            local(one.noted_at or datetime.now(UTC))
        if told is None and not kept:
            raise AppError("backup.manifest")

    return parse


def _mappings() -> Parser:
    from app.services.importing.mapping import load_mapping

    path = place(".json")

    def parse(content: bytes) -> None:
        path.write_bytes(content)
        load_mapping(path)

    return parse


def _problems() -> Parser:
    """A scheduling problem as JSON."""
    from app.services.scheduling.problem import read_problem

    path = place(".json")

    def parse(content: bytes) -> None:
        path.write_bytes(content)
        read_problem(path)

    return parse


def _queries() -> Parser:
    """Lines of JSON that ask for a ranking, and the answer in a file."""
    from app.services.matching.rank import rank_file

    path = place(".jsonl")

    def parse(content: bytes) -> None:
        path.write_bytes(content)
        rank_file(path, path.with_suffix(".out"))

    return parse


def _typed() -> Parser:
    """What is typed into fields: of people, exhibitors, proposals, vouchers, keys, anchors."""
    from app.models.recovery import read_recovery, read_so_far
    from app.models.trust import read_anchor
    from app.services import exhibitor_fields, vouchers
    from app.services.visitor_fields import read_field

    return _each(
        *(partial(read_field, name) for name in ("name", "organisation", "phone", "email")),
        *(_on_a_day(exhibitor_fields.EXHIBITOR_FIELDS[name]) for name in _EXHIBITORS),
        *(_on_a_day(exhibitor_fields.PROPOSAL_FIELDS[name]) for name in _PROPOSALS),
        *(exhibitor_fields.budget, vouchers.numbers_of),
        *(read_recovery, read_so_far, read_anchor),
    )


_EXHIBITORS = ("name_zh", "founded", "staff", "website", "credit_code", "quota", "intro_zh")
_PROPOSALS = ("title_zh", "keywords", "patents", "deadline", "rights")


def _on_a_day(read: Callable[[str, date], object]) -> Callable[[str], object]:
    return lambda words: read(words, DAYS[0])


def _scans() -> Parser:
    """What a scanner types: agendas' codes, the calibration code in whatever layout; amounts."""
    from app.ui.scanners.diagnosis import diagnose
    from app.ui.scanners.profile import Suffix
    from app.ui.scanners.usb import Typed
    from app.ui.screens.outcomes.words import check_amount, check_day
    from app.ui.screens.scan.papers import paper_code

    def doctor(words: str) -> object:
        return diagnose(Typed(words, Suffix.ENTER, 0.0, 5.0, composed=False))

    return _each(doctor, paper_code, check_amount, check_day)


PARSERS: dict[str, Callable[[], Parser]] = {
    "tokens": _tokens,
    "tickets": _tickets,
    "cells": _cells,
    "rows": _rows,
    "names": _names,
    "search": _search,
    "lookups": _lookups,
    **{suffix[1:]: _file(suffix) for suffix in FILES},
    "pictures": _pictures,
    "parcels": _parcels,
    "notes": _notes,
    "mappings": _mappings,
    "problems": _problems,
    "queries": _queries,
    "typed": _typed,
    "scans": _scans,
}
