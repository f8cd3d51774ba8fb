"""What the parts of the pane are given: the use cases, and one way to do one of them."""

from collections.abc import Callable
from dataclasses import dataclass

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import ExhibitorId, RequestId
from app.models.times import Clock
from app.services.exhibitors import Exhibitors
from app.ui.guest_tab import MakeTab
from app.ui.messages import sentence

Do = Callable[[Callable[[], Change]], bool]
Answer = Callable[[RequestId, bool], Change]
"""Accepts a request that the exhibitor was asked, or declines it."""


@dataclass(frozen=True, slots=True)
class Desk:
    """``do`` carries a use case out, tells everybody, and says a failure; True when it was done.

    ``is_own``: the exhibitor's own people sit here, who neither check in nor remove anybody;
    they ``answer`` what they are asked.
    """

    exhibitors: Exhibitors
    clock: Clock
    do: Do
    go: Callable[[str, object], object]
    remove: Callable[[ExhibitorId], object]
    print_agenda: Callable[[ExhibitorId], object] | None = None
    make_tab: MakeTab | None = None
    is_own: bool = False
    answer: Answer | None = None


def reason(check: Callable[[], object]) -> str:
    """Why something cannot stand, in a sentence; "" when it can."""
    try:
        check()
    except AppError as error:
        return sentence(error)
    return ""
