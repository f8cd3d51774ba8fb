"""What a proposed plan changes, as people read it: who moves where, who must be told."""

from dataclasses import dataclass

from app.models.ids import RequestId
from app.models.meeting_cards import Cell, Party


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to tell."""

    name: str
    name_latin: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A meeting that changes: moved where it has both cells, added or dropped where one is None.

    ``is_wanted`` is False where it is dropped because nobody asks for it any more.
    """

    request_id: RequestId
    asking: Party
    asked: Party
    weight: int
    before: Cell | None = None
    after: Cell | None = None
    is_wanted: bool = True

    @property
    def keeps_its_slot(self) -> bool:
        """Whether only the place changes."""
        if self.before is None or self.after is None:
            return False
        return self.before.slot_id == self.after.slot_id


@dataclass(frozen=True, slots=True)
class Told:
    """A party that must be told, of how many meetings, and how it is reached."""

    party: Party
    meetings: int
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """A proposal in words to be: nothing of it is in force yet."""

    moved: tuple[Line, ...]
    added: tuple[Line, ...]
    dropped: tuple[Line, ...]
    untouched: int
    told: tuple[Told, ...]
    placed: int
    requested: int
    weight: int
    bound: int
    proved: bool

    @property
    def lines(self) -> tuple[Line, ...]:
        """All that changes."""
        return (*self.moved, *self.added, *self.dropped)
