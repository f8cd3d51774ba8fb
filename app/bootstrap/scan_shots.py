"""The scan screen in each of its states, on a real person of the fair; no scan is written."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from app.models.exhibitors import Exhibitor
from app.models.ids import DeviceId, ScanId
from app.models.people import Category, Person
from app.models.registry import Badge, BadgeState
from app.models.scanning import Checkpoint, CheckpointKind, Scan, Scanned, Verdict
from app.models.times import local_day
from app.services.scanning.places import ensure_booth
from app.services.store import Store
from app.ui.screens.scan import ScanPage
from app.ui.screens.scan.faces import NOT_SAVED
from app.ui.screens.scan.verdict_field import Answer

_FORUMS = (Verdict.NOT_REGISTERED, Verdict.FULL)
_STRANGERS = (Verdict.FORGED, Verdict.UNREADABLE, Verdict.OTHER_FAIR, Verdict.UNKNOWN_HERE)
_EARLIER = timedelta(hours=1, minutes=12)


def scan_states(page: ScanPage, store: Store) -> Iterator[str]:
    """Show one state after the other, and say its name."""
    _stand(page, CheckpointKind.GATE)
    yield "ready"
    for verdict in Verdict:
        kind = CheckpointKind.FORUM if verdict in _FORUMS else CheckpointKind.GATE
        place = _stand(page, kind)
        if place is not None:
            page.sight.show_again(page.post.tell(_scanned(page, store, place, verdict)))
            yield verdict.value.replace("_", "-")
    if (place := _stand_at_booth(page, store)) is not None:
        page.sight.show_again(page.post.tell(_scanned(page, store, place, Verdict.WELCOME)))
        yield "booth"
    _stand(page, CheckpointKind.GATE)
    page.sight.show_answer(Answer(NOT_SAVED, page.post.moment()))
    yield "not-saved"


def _stand(page: ScanPage, kind: CheckpointKind) -> Checkpoint | None:
    places = [place for place in page.post.desk.checkpoints() if place.kind is kind]
    if places:
        page.choose_place(places[0])
    return places[0] if places else None


def _stand_at_booth(page: ScanPage, store: Store) -> Checkpoint | None:
    """At the first exhibitor's; its place is made, as by whoever chooses that booth."""
    with store.reading() as reader:
        exhibitor = next(iter(reader.all(Exhibitor)), None)
    if exhibitor is None:
        return None
    place = ensure_booth(store, exhibitor.id)
    page.choose_kind(CheckpointKind.BOOTH)
    page.choose_place(place)
    page.sight.form.show_booth(page.post.places.name(place))
    return place


def _scanned(page: ScanPage, store: Store, place: Checkpoint, verdict: Verdict) -> Scanned:
    moment = page.post.desk.clock()
    today = local_day(moment, page.post.zone)
    with store.reading() as reader:
        visitors = reader.all(Person, category=Category.VISITOR)
        person = next((one for one in visitors if _comes(one, today)), None)
        badges = [] if person is None else reader.all(Badge, person_id=person.id)
    scan = Scan(
        id=ScanId("shown"),
        device_id=DeviceId(""),
        device_seq=0,
        at=moment,
        day=today,
        checkpoint_id=place.id,
        code="1046 7329 5518" if verdict in _STRANGERS else "",
        verdict=verdict,
    )
    if verdict in _STRANGERS or person is None or not badges:
        return Scanned(scan)
    number = badges[-1].number
    known = Scanned(scan, person, number, inside=320, seats=320)
    if verdict is Verdict.ALREADY_IN:
        return replace(known, first=replace(scan, at=moment - _EARLIER), first_place=place)
    if verdict is Verdict.WRONG_DAY:
        days = (scan.day + timedelta(days=1),)
        return replace(known, person=replace(person, days=days), valid_days=days)
    if verdict is Verdict.REVOKED and badges[-1].state is BadgeState.VALID:
        return replace(known, replaced_by=number)
    return known


def _comes(person: Person, day: date) -> bool:
    """Whether this person may come on ``day``, and has a name in both scripts to show."""
    return person.name_latin not in ("", person.name) and (not person.days or day in person.days)
