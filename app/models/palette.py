"""What the command palette finds: records in four groups, and how well each fits what is typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.models.exhibitors import Industry


class FoundKind(StrEnum):
    """The groups of the palette, in their usual order."""

    EXHIBITOR = "exhibitor"
    PERSON = "person"
    SESSION = "session"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Found:
    """A record that fits what is typed. ``rank`` is 0 for the very name; ``code`` is its booth or
    badge number. ``matched`` counts the characters at the front of the title that pinyin met.
    """

    kind: FoundKind
    id: str
    title_zh: str
    title_en: str = ""
    code: str = ""
    industry: Industry | None = None
    city: str = ""
    organisation: str = ""
    position: str = ""
    starts_at: datetime | None = None
    other_zh: str = ""
    other_en: str = ""
    rank: int = 9
    matched: int = 0


@dataclass(frozen=True, slots=True)
class Findings:
    """What one keystroke found, group by group."""

    typed: str = ""
    groups: Mapping[FoundKind, Sequence[Found]] = field(default_factory=dict)

    @property
    def kinds(self) -> list[FoundKind]:
        """The groups that found something, that of the best hit first."""
        full = [kind for kind in FoundKind if self.groups.get(kind)]
        return sorted(full, key=lambda kind: min(one.rank for one in self.groups[kind]))


class Scope(StrEnum):
    """What a first sign limits the palette to."""

    ALL = ""
    COMMANDS = ">"
    PEOPLE = "@"
    SESSIONS = "#"


def scope_of(typed: str) -> tuple[Scope, str]:
    """The scope that a text begins with (full-width signs too), and the rest of it."""
    first = {"＞": ">", "》": ">", "＠": "@", "＃": "#"}.get(typed[:1], typed[:1])
    if first and first in set(Scope):
        return Scope(first), typed[1:].strip()
    return Scope.ALL, typed.strip()
