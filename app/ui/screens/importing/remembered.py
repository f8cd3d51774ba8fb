"""How the columns of a sheet were mapped the last time: kept under its set of headings."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from PySide6.QtCore import QSettings

from app.models.imports import Kind


@dataclass(frozen=True, slots=True)
class Remembered:
    """What somebody decided about a set of headings."""

    kind: Kind
    mapping: Mapping[str, str]


def remember(settings: QSettings, header: Sequence[str], told: Remembered) -> None:
    """Keep the mapping for sheets with these headings, whatever their order."""
    kept = {"kind": told.kind.value, "mapping": dict(told.mapping)}
    settings.setValue(_key(header), json.dumps(kept, ensure_ascii=False))


def recall(settings: QSettings, header: Sequence[str]) -> Remembered | None:
    """The mapping of the last sheet with these headings."""
    try:
        kept = json.loads(str(settings.value(_key(header), "")))
        mapping = {str(heading): str(name) for heading, name in kept["mapping"].items()}
        return Remembered(Kind(kept["kind"]), mapping)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None  # never kept, or written by another hand


def forget(settings: QSettings, header: Sequence[str]) -> None:
    """Guess again the next time."""
    settings.remove(_key(header))


def _key(header: Sequence[str]) -> str:
    told = "\n".join(sorted(header)).encode()
    return f"import/mapping/{blake2b(told, digest_size=12).hexdigest()}"
