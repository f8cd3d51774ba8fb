"""What each role finds in the sidebar (UX.md 2): the organiser everything, others their own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.models.scanning import Role
from app.services.exporting import Kind as ListKind
from app.services.programme import Programme
from app.ui.frame.workspaces import Group, Workspace
from app.ui.language import in_language, translate
from app.ui.roles import role_name
from app.ui.widgets import Page

if TYPE_CHECKING:
    from app.bootstrap.fair import OpenFair

_SHARED = {Role.BOOTH: ("scan",), Role.GATE: ("scan", "badges"), Role.KIOSK: ()}


def workspaces_of(fair: "OpenFair", every: Sequence[Workspace]) -> list[Workspace]:
    """The workspaces of whoever sits here; of a closed desk one that asks who that is."""
    access = fair.store.access
    if fair.is_closed:
        return [_closed(fair)]
    if access.is_all:
        return list(every)
    shared = [one for one in every if one.key in _SHARED[access.role]]
    own = {Role.BOOTH: _booth, Role.KIOSK: _kiosk}.get(access.role)
    return shared if own is None else [own(fair), *shared]


def who_words(fair: "OpenFair") -> tuple[str, str]:
    """Who sits here, and as what, for the foot of the sidebar."""
    access = fair.store.access
    if fair.is_closed:
        return translate("shell", "Closed"), ""
    own = fair.roles.exhibitor() if access.role is Role.BOOTH else None
    if own is None:
        return role_name(access.role), ""
    name = in_language(own.short_zh or own.name_zh, own.short_en or own.name_en)
    return name, role_name(access.role)


def _closed(fair: "OpenFair") -> Workspace:
    def make() -> Page:
        from app.ui.screens.roles import ClosedPage

        return ClosedPage(fair.role_desk.ask_organiser)

    return Workspace("closed", Group.TOP, "lock", lambda: translate("shell", "Closed"), make)


def _kiosk(fair: "OpenFair") -> Workspace:
    def make() -> Page:
        from app.ui.screens.roles import KioskPage

        return KioskPage(Programme(fair.store), fair.clock, fair.window.choose_language)

    words = "Programme"
    return Workspace("kiosk", Group.TOP, "presentation", lambda: translate("shell", words), make)


def _booth(fair: "OpenFair") -> Workspace:
    def make() -> Page:
        from app.bootstrap.booth import BoothPrinting, booth_page
        from app.ui.screens.roles import ClosedPage

        own = fair.roles.exhibitor()
        if own is None:  # the organiser took the exhibitor out of the fair
            return ClosedPage(fair.role_desk.ask_organiser)
        printing = BoothPrinting(
            fair.press.meetings.draw,
            fair.press.summaries.draw_own,
            lambda: fair.press.lists.start(ListKind.LEADS),
        )
        return booth_page(fair.store, fair.clock, own, fair.changes, printing, fair.refuse)

    return Workspace("booth", Group.TOP, "store", lambda: translate("shell", "My booth"), make)
