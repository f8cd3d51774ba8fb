"""JSON: a list of objects, or an object that holds such lists by name."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias

from app.errors import AppError
from app.services.importing.cells import Cell
from app.services.importing.documents import foreign_book
from app.services.importing.linejson import Value, whole
from app.services.importing.sources import Book, Rows, Source

LARGEST = 40_000_000
DEEPEST = 4
MOST_COLUMNS = 2_000

Record: TypeAlias = dict[str, Cell]


def open_records(path: Path) -> Book:
    """The lists of the file as sheets, the longest first."""
    size = path.stat().st_size
    if size > LARGEST:
        raise AppError("import.too_large", {"name": path.name, "size": size, "limit": LARGEST})
    document = _parsed(path)
    foreign = foreign_book(path, document, partial(_text, path))
    if foreign is not None:
        return foreign
    lists = dict(_lists(document))
    if not lists:
        raise AppError("import.no_list", {"name": path.name})
    names = sorted(lists, key=lambda name: -len(lists[name]))
    return Book("json", tuple(names), partial(_load, path, lists))


def _parsed(path: Path) -> Value:
    try:
        document: Value = json.loads(path.read_bytes(), parse_constant=str, parse_int=whole)
    except UnicodeError as error:
        raise AppError("import.encoding", {"name": path.name}) from error
    except (ValueError, RecursionError) as error:
        if isinstance(error, json.JSONDecodeError):
            facts = {"name": path.name, "line": error.lineno}
            raise AppError("import.broken_line", facts) from error
        raise AppError("import.broken", {"name": path.name, "part": ""}) from error
    return document


def _text(path: Path) -> str:
    raw = path.read_bytes()
    return raw.decode(json.detect_encoding(raw), "surrogatepass")  # as json.loads does


def _lists(document: Value) -> Iterator[tuple[str, list[dict[str, Value]]]]:
    if isinstance(document, list):
        found = [item for item in document if isinstance(item, dict)]
        if found and len(found) == len(document):
            yield "", found
        return
    if isinstance(document, dict):
        for name, value in document.items():
            if isinstance(value, list):
                yield from ((name, found) for _, found in _lists(value))


def _load(path: Path, lists: Mapping[str, list[dict[str, Value]]], name: str) -> Source:
    records: list[Record] = []
    columns: dict[str, None] = {}
    for item in lists[name]:
        record: Record = dict(_flat("", item, 0))
        columns.update(dict.fromkeys(record))
        records.append(record)
    if len(columns) > MOST_COLUMNS:
        facts = {"name": path.name, "sheet": name, "rows": len(records), "columns": len(columns)}
        raise AppError("import.sheet_size", facts)
    return Source(partial(_rows, tuple(columns), records), len(records) + 1)


def _rows(columns: Sequence[str], records: Sequence[Record]) -> Rows:
    """Row 0 holds the headings, record 1 is row 1."""
    yield 0, columns
    for number, record in enumerate(records, 1):
        yield number, [record.get(column, "") for column in columns]


def _flat(prefix: str, value: Value, depth: int) -> Iterator[tuple[str, Cell]]:
    """Cells by path: ``{"a": {"b": 1}}`` is ``a.b``; lists of objects give one list a field."""
    if isinstance(value, dict) and depth < DEEPEST:
        for key, inner in value.items():
            yield from _flat(f"{prefix}.{key}" if prefix else key, inner, depth + 1)
    elif isinstance(value, list):
        yield from _listed(prefix, value)
    else:
        yield prefix, _scalar(value)


def _listed(prefix: str, values: list[Value]) -> Iterator[tuple[str, Cell]]:
    if not any(isinstance(value, dict) for value in values):
        yield prefix, tuple(str(_scalar(value)) for value in values if value is not None)
        return
    columns: dict[str, list[str]] = {}
    for value in values:
        for key, inner in value.items() if isinstance(value, dict) else ():
            columns.setdefault(f"{prefix}.{key}", []).append(str(_scalar(inner)))
    for name, texts in columns.items():
        yield name, tuple(texts)


def _scalar(value: Value) -> Cell:
    if value is None:
        return ""
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, (bool, int, str)):
        return value
    return json.dumps(value, ensure_ascii=False)[:1000]
