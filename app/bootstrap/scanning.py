"""The scan page of an open fair: its desk holds the fair's keys, asked for once."""

from collections.abc import Callable, Mapping
from functools import cache

from PySide6.QtCore import QSettings

from app.models.changes import Change
from app.models.times import Clock
from app.services.exhibitor_directory import ExhibitorDirectory
from app.services.leads import Leads
from app.services.pins import Pins
from app.services.programme import Programme
from app.services.scanning.beside import Beside
from app.services.scanning.desk import ScanDesk
from app.services.store import Store
from app.services.store.badge_list import key_turns
from app.ui.changes import Changes
from app.ui.screens.scan import Inputs, OwnPlace, Places, Post, ScanPage, Sounds
from app.ui.tasks import Tasks

_FACTS = {"scan", "lead_entry"}


def scan_page(
    store: Store,
    clock: Clock,
    keys: Callable[[int], Mapping[int, bytes]],
    settings: QSettings,
    tasks: Tasks,
    changes: Changes,
) -> ScanPage:
    """The page with everything it asks; leads are signed with this desk's name.

    ``keys`` gives the fair's keys after so many changes of the key.
    """

    @cache  # a keyring is slow
    def held() -> Mapping[int, bytes]:
        with store.reading() as reader:
            turns = key_turns(reader)
        return keys(turns)

    def forget(change: object) -> None:
        if isinstance(change, Change) and change.kinds - _FACTS:
            held.cache_clear()  # the key may have been changed

    changes.happened.connect(forget)
    desk = ScanDesk(store, clock, held)
    beside = Beside(store, clock)
    places = Places(desk, beside, Programme(store), ExhibitorDirectory(store))
    author = store.device.name
    post = Post(desk, Leads(store, clock), Pins(store, clock), places, beside, author)
    inputs = Inputs(settings, tasks)
    page = ScanPage(post, OwnPlace(settings), inputs, Sounds(settings), changes)
    inputs.setParent(page)
    return page
