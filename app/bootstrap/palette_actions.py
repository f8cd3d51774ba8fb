"""What the palette offers on Tab to do with a record that was found, besides opening it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.models.ids import ExhibitorId, PersonId
from app.models.palette import Found, FoundKind
from app.models.registry import Badge, BadgeState
from app.ui.commands import Command
from app.ui.language import Text, translate

if TYPE_CHECKING:
    from app.bootstrap.fair import OpenFair


def record_actions(fair: "OpenFair", found: Found) -> list[Command]:
    """An exhibitor's agenda, a person's badge, a session's attendance; a meeting has its page."""
    made = {
        FoundKind.EXHIBITOR: _of_exhibitor,
        FoundKind.PERSON: _of_person,
        FoundKind.SESSION: _of_session,
    }.get(found.kind)
    return [] if made is None else made(fair, found)


def _of_exhibitor(fair: "OpenFair", found: Found) -> list[Command]:
    exhibitor = ExhibitorId(found.id)
    return [
        _command(
            "agenda",
            lambda: translate("shell", "Print the meeting agenda"),
            "printer",
            lambda: fair.press.meetings.draw(exhibitor),
        )
    ]


def _of_person(fair: "OpenFair", found: Found) -> list[Command]:
    with fair.store.reading() as reader:
        badges = reader.all(Badge, person_id=PersonId(found.id))
    badge = next((one.id for one in badges if one.state is BadgeState.VALID), None)
    if badge is None:
        return []
    return [
        _command(
            "badge",
            lambda: translate("shell", "Show the badge"),
            "id-card",
            lambda: fair.window.go("badges", badge),
        )
    ]


def _of_session(fair: "OpenFair", found: Found) -> list[Command]:
    return [
        _command(
            "attendance",
            lambda: translate("shell", "Take attendance"),
            "scan-line",
            lambda: fair.window.go("scan", found.id),
        )
    ]


def _command(key: str, text: Text, icon: str, run: Callable[[], object]) -> Command:
    return Command(key, text, icon, run)
