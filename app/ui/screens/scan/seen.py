"""What the page shows of a scan: values, ready to be painted."""

from dataclasses import dataclass

from app.models.changes import Change
from app.models.ids import BadgeId, PersonId
from app.models.leads import Lead
from app.models.scanning import Verdict
from app.ui.language import Text
from app.ui.screens.scan.log import LogLine
from app.ui.screens.scan.person_card import PersonShown
from app.ui.screens.scan.verdict_field import Answer
from app.ui.theme import ColorName


@dataclass(frozen=True, slots=True)
class Seen:
    """One scan: the field, the person below it, its line in the list, and what can be done.

    ``earlier`` are the leads that a booth noted of the person before.
    """

    verdict: Verdict
    answer: Answer
    person: PersonShown
    line: LogLine
    person_id: PersonId | None = None
    can_override: bool = False
    newer: BadgeId | None = None
    change: Change | None = None
    earlier: tuple[Lead, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """The figure of this place today; ``warning`` stands above the field."""

    words: str
    number: str
    color: ColorName = "text"
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Signal:
    """An icon and words about what works."""

    icon: str
    words: Text
    color: ColorName = "text2"
