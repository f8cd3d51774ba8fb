"""Which column leads to which field, and what kind of sheet it is: guesses that can be changed."""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from app.errors import AppError
from app.models.imports import Kind
from app.services.importing.cells import Cell, Flaw
from app.services.importing.contacts import is_email, is_mobile
from app.services.importing.fields import Field
from app.services.importing.kinds import SPECS, field_named, field_scores
from app.services.importing.tables import Table
from app.services.importing.terms import fold

_Offer: TypeAlias = tuple[int, int, int, str, str]
"""How sure (below zero), the order among a heading's, its column, itself, the field it may name."""

SAMPLED = 40
_GENERIC = {"name", "title", "titel", "id", "名称", "标题", "名字", "编号"}  # said of anything
_LOOKS = {
    "email": is_email,
    "contact_email": is_email,
    "phone": is_mobile,
    "contact_phone": is_mobile,
}
_SHEET_WORDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.EXHIBITORS: ("展商", "企业", "名录", "exhibitor"),
    Kind.PEOPLE: ("人员", "观众", "嘉宾", "visitor", "attendee", "people", "person"),
    Kind.PROGRAMME: ("日程", "议程", "论坛", "活动", "programme", "program", "agenda", "activit"),
    Kind.REQUESTS: ("洽谈", "申请", "预约", "request", "meeting"),
    Kind.MEETINGS: ("洽谈", "meeting"),
    Kind.OFFERS: ("供给", "成果", "offer"),
    Kind.NEEDS: ("需求", "need", "demand"),
    Kind.LEADS: ("线索", "lead"),
}


def guess_mapping(
    kind: Kind, table: Table, overrides: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Heading to field for every column (empty: not imported); overrides come first."""
    asked = dict(overrides or {})
    _check(kind, table, asked)
    if kind is table.kind:
        asked = _told(table, asked)
    sample = [cells for _, cells in islice(table.rows(), SAMPLED)]
    return _assigned(kind, table.header, sample, asked)


def _told(table: Table, asked: Mapping[str, str]) -> dict[str, str]:
    """Where the columns of another system lead, unless the user wants it otherwise."""
    taken = {name for name in asked.values() if name}
    told = {heading: table.leads.get(heading, "") for heading in table.header}
    return {h: "" if name in taken else name for h, name in told.items()} | dict(asked)


def _check(kind: Kind, table: Table, asked: Mapping[str, str]) -> None:
    known = {field.name for field in SPECS[kind].fields}
    for heading, name in asked.items():
        if heading not in table.header or (name and name not in known):
            raise AppError("import.mapping", {"heading": heading, "field": name})
    used = [name for name in asked.values() if name]
    for name in used:
        if used.count(name) > 1:
            raise AppError("import.mapping", {"heading": "", "field": name})


def _assigned(
    kind: Kind, header: Sequence[str], sample: Sequence[Sequence[Cell]], asked: Mapping[str, str]
) -> dict[str, str]:
    found: dict[str, str] = dict.fromkeys(header, "") | dict(asked)
    taken = {name for name in asked.values() if name}
    offers = [
        (-score, order, column, heading, name)
        for column, heading in enumerate(header)
        if heading not in asked
        for order, (name, score) in enumerate(field_scores(kind, heading))
    ]
    disputed = _disputed(offers)

    def rank(offer: _Offer) -> tuple[int, float, int, int]:
        score, order, column, heading, name = offer
        # Cells are read only where they decide: it is most of the work of opening a file.
        is_disputed = (score, heading) in disputed or (score, name) in disputed
        field = field_named(kind, name) if is_disputed else None
        fit = _fit(field, [cells[column] for cells in sample]) if field else 0.0
        return score, -fit, order, column

    for *_, heading, name in sorted(offers, key=rank):
        if not found[heading] and name not in taken:
            found[heading] = name
            taken.add(name)
    _by_content(kind, header, sample, found, taken.union(asked))
    return found


def _disputed(offers: Iterable[_Offer]) -> set[tuple[int, str]]:
    """The headings and fields that several offers, equally sure, contend for."""
    once, twice = set[tuple[int, str]](), set[tuple[int, str]]()
    for score, _, _, heading, name in offers:
        for key in ((score, heading), (score, name)):
            (twice if key in once else once).add(key)
    return twice


def _fit(field: Field[object], cells: Sequence[Cell]) -> float:
    """The share of a column's cells that the field reads without a flaw."""
    filled = [cell for cell in cells if cell not in ("", ())]
    if not filled:
        return 0.0
    return sum(not isinstance(field.parse(cell), Flaw) for cell in filled) / len(filled)


def _by_content(
    kind: Kind,
    header: Sequence[str],
    sample: Sequence[Sequence[Cell]],
    found: dict[str, str],
    closed: set[str],
) -> None:
    """Columns without a telling heading whose cells can be nothing else."""
    for name, looks in _LOOKS.items():
        if name in closed or field_named(kind, name) is None:
            continue
        for column, heading in enumerate(header):
            if heading in closed or found[heading]:
                continue
            texts = [_digits(cells[column]) for cells in sample if cells[column] not in ("", ())]
            if len(texts) >= 3 and sum(map(looks, texts)) * 5 >= len(texts) * 4:
                found[heading] = name
                break


def _digits(cell: Cell) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip()


def guess_kind(table: Table) -> Kind | None:
    """The kind whose headings explain the sheet best; nothing when none has what it needs.

    A heading that can stand over anything, such as "name", explains nothing.
    """
    if table.kind is not None:
        return table.kind
    sample = [cells for _, cells in islice(table.rows(), SAMPLED)]
    mappings = {kind: _assigned(kind, table.header, sample, {}) for kind in SPECS}
    shared = {
        heading: sum(bool(mapping[heading]) for mapping in mappings.values())
        for heading in table.header
    }
    best: Kind | None = None
    most = 0.0
    for kind, mapping in mappings.items():
        score = _explains(kind, mapping, shared) + _named(kind, table)
        if not missing_fields(kind, mapping) and score > most:
            best, most = kind, score
    return best


def _explains(kind: Kind, mapping: Mapping[str, str], shared: Mapping[str, int]) -> float:
    """Columns that few kinds know weigh more, and so do sure headings."""
    total = 0.0
    for heading, name in mapping.items():
        if name and fold(heading) not in _GENERIC:
            scores = dict(field_scores(kind, heading))
            total += scores.get(name, 40) / 100 / shared[heading]
    return total


def _named(kind: Kind, table: Table) -> float:
    words = f"{table.sheet} {table.path.stem}".casefold()
    return 0.6 if any(word in words for word in _SHEET_WORDS[kind]) else 0.0


def missing_fields(kind: Kind, mapping: Mapping[str, str]) -> tuple[str, ...]:
    """The fields that the kind needs and no column leads to."""
    used = set(mapping.values())
    return tuple(group[0] for group in SPECS[kind].needed if used.isdisjoint(group))


def load_mapping(path: Path) -> dict[str, str]:
    """A mapping from a JSON file: headings to fields, or null; also under ``columns``."""
    try:
        document: object = json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise AppError("import.missing", {"name": path.name}) from error
    except (OSError, ValueError, RecursionError) as error:
        raise AppError("import.mapping", {"heading": "", "field": path.name}) from error
    columns = document.get("columns", document) if isinstance(document, dict) else None
    if not isinstance(columns, dict):
        raise AppError("import.mapping", {"heading": "", "field": path.name})
    return {str(heading): str(name or "") for heading, name in columns.items()}
