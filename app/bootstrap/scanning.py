"""The scan page of an open fair, with everything it asks."""

from PySide6.QtCore import QSettings

from app.models.access import Access
from app.models.scanning import CheckpointKind
from app.models.times import Clock
from app.services.appointments import Appointments
from app.services.arrivals import Arrivals
from app.services.booth_feedback import BoothFeedback
from app.services.exhibitor_directory import ExhibitorDirectory
from app.services.fair_key import FairKey
from app.services.leads import Leads
from app.services.meeting_papers import MeetingPapers
from app.services.pins import Pins
from app.services.programme import Programme
from app.services.scanning.beside import Beside
from app.services.scanning.desk import ScanDesk
from app.services.scanning.keys import HeldKeys
from app.services.store import Store
from app.ui.changes import Changes
from app.ui.screens.scan import Inputs, OwnPlace, Places, Post, ScanPage, Sounds
from app.ui.tasks import Tasks


def scan_page(
    store: Store,
    clock: Clock,
    key: FairKey,
    settings: QSettings,
    tasks: Tasks,
    changes: Changes,
) -> ScanPage:
    """The page of this desk; its leads are signed with the desk's name."""
    desk = ScanDesk(store, clock, HeldKeys(store, key.keys))
    beside = Beside(store, clock)
    places = Places(desk, beside, Programme(store), ExhibitorDirectory(store))
    author = store.device.name
    post = Post(
        desk,
        Leads(store, clock),
        BoothFeedback(store, clock),
        Pins(store, clock),
        places,
        beside,
        author,
        Arrivals(store, clock),
        Appointments(store, clock),
        MeetingPapers(store, clock).check_paper,
        key.standing,
    )
    inputs = Inputs(settings, tasks)
    own = OwnPlace(settings)
    kinds = _kinds_of(store.access, desk, own)
    page = ScanPage(post, own, inputs, Sounds(settings), changes)
    page.bar.keep_to(kinds)
    inputs.setParent(page)
    return page


def _kinds_of(access: Access, desk: ScanDesk, own: OwnPlace) -> tuple[CheckpointKind, ...]:
    """What is scanned for by this role; a booth stands where it stands."""
    if access.exhibitor_id is not None:
        own.choose_kind(CheckpointKind.BOOTH)
        own.choose_place(desk.ensure_booth(access.exhibitor_id))
        return (CheckpointKind.BOOTH,)
    if access.is_all:
        return tuple(CheckpointKind)
    if own.kind is CheckpointKind.BOOTH:
        own.choose_kind(CheckpointKind.GATE)
    return tuple(kind for kind in CheckpointKind if kind is not CheckpointKind.BOOTH)
