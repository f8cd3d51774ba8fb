"""Papers of the whole fair: the directory of exhibitors, door sheets of rooms, the day's poster."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from app.models.exhibitors import BoothPlace, Exhibitor, booth_order
from app.models.fair_papers import Listing, OnStage, RoomDay, Showing
from app.models.fairline import FairLine
from app.models.fairs import Booth, Fair, Hall, Room
from app.models.offers import Offer
from app.models.privacy import ListKind
from app.models.programme import Pitch, Session, Speaker
from app.models.times import Clock, local
from app.services.access import guarded
from app.services.disclosures import note_list
from app.services.documents.words import Language
from app.services.store import Reader, Store


@guarded()
@dataclass(frozen=True, slots=True)
class FairPapers:
    """Reads the fair and draws its papers; each gives the number of pages.

    All fail with ``documents.nothing`` where there is nothing to print, and ``documents.write``.
    """

    store: Store
    clock: Clock

    def directory(self, path: Path, language: Language) -> int:
        """Every exhibitor by hall, with an index."""
        from app.services.documents.directory import write_directory

        with self.store.reading() as reader:
            fair, listings = reader.all(Fair)[0], read_listings(reader)
        zone = ZoneInfo(fair.zone)
        return write_directory(path, listings, FairLine.of(fair), self.clock(), language, zone)

    def door_sheets(self, path: Path, language: Language, day: date | None = None) -> int:
        """A page for each room and day that has sessions; all days where none is named."""
        from app.services.documents.door_sheets import write_door_sheets

        with self.store.reading() as reader:
            fair = reader.all(Fair)[0]
            days = read_days(reader, fair, day)
        if days:
            note_list(self.store, ListKind.DOOR_SHEETS, path, len(days), self.clock())
        return write_door_sheets(path, days, FairLine.of(fair), language)

    def poster(self, path: Path, language: Language, day: date | None = None) -> int:
        """A day's programme, or one page for each day."""
        from app.services.documents.poster import write_posters

        with self.store.reading() as reader:
            fair = reader.all(Fair)[0]
            days = read_days(reader, fair, day)
        if days:
            note_list(self.store, ListKind.POSTERS, path, len(days), self.clock())
        return write_posters(path, days, FairLine.of(fair), language)


def read_listings(reader: Reader) -> list[Listing]:
    """Every exhibitor by hall and booth; those without a booth come last, by name."""
    booths = {booth.id: booth for booth in reader.all(Booth)}
    halls = {hall.id: hall for hall in reader.all(Hall)}
    held: dict[str, list[Booth]] = {}
    for place in reader.all(BoothPlace, order="position"):
        held.setdefault(place.exhibitor_id, []).append(booths[place.booth_id])
    offers: dict[str, list[tuple[str, str]]] = {}
    for offer in reader.all(Offer):
        if offer.exhibitor_id is not None:
            offers.setdefault(offer.exhibitor_id, []).append((offer.title_zh, offer.title_en))
    listings = []
    for one in reader.all(Exhibitor):
        mine = held.get(one.id, [])
        first = mine[0].hall_id if mine else None
        hall = halls.get(first) if first is not None else None
        listings.append(_listing(one, mine, hall, offers.get(one.id, ())))
    return sorted(listings, key=_place)


def _listing(
    exhibitor: Exhibitor,
    booths: Iterable[Booth],
    hall: Hall | None,
    offers: Iterable[tuple[str, str]],
) -> Listing:
    codes = tuple(booth.code for booth in booths)
    if hall is None:
        return Listing(exhibitor, codes, offers=tuple(offers))
    return Listing(exhibitor, codes, hall.code, hall.name_zh, hall.name_en, tuple(offers))


def _place(one: Listing) -> tuple[bool, bool, str, str, str]:
    order = booth_order(one.booths[0]) if one.booths else ""
    return not one.booths, not one.hall_code, one.hall_code, order, one.exhibitor.name


def read_days(
    reader: Reader, fair: Fair, only: date | None = None
) -> list[tuple[date, list[RoomDay]]]:
    """The rooms with sessions of each day, in the rooms' order; sessions without a room last."""
    zone = ZoneInfo(fair.zone)
    rooms = sorted(reader.all(Room), key=lambda room: room.position)
    speakers: dict[str, list[OnStage]] = {}
    for one in reader.all(Speaker, order="position"):
        told = OnStage(one.name, one.name_latin, one.organisation, one.title, one.topic)
        speakers.setdefault(one.session_id, []).append(told)
    pitches: dict[str, int] = {}
    for pitch in reader.all(Pitch):
        pitches[pitch.session_id] = pitches.get(pitch.session_id, 0) + 1
    found: dict[date, dict[str, list[Showing]]] = {}
    for session in sorted(reader.all(Session), key=lambda s: (s.starts_at, s.id)):
        starts = local(session.starts_at, zone)
        showing = Showing(
            session,
            starts,
            local(session.ends_at, zone),
            tuple(speakers.get(session.id, ())),
            pitches.get(session.id, 0),
        )
        if only is None or starts.date() == only:
            of_day = found.setdefault(starts.date(), {})
            of_day.setdefault(session.room_id or "", []).append(showing)
    return [(day, _rooms(rooms, of_day)) for day, of_day in sorted(found.items())]


def _rooms(rooms: Sequence[Room], showings: dict[str, list[Showing]]) -> list[RoomDay]:
    used = [
        RoomDay(room.name_zh, room.name_en, room.seats, showings[room.id])
        for room in rooms
        if room.id in showings
    ]
    return [*used, RoomDay("", "", 0, showings[""])] if "" in showings else used
