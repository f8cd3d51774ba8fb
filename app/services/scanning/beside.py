"""What the scanning screen tells beside a verdict: the day's figures, and a badge's own story."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from app.models.exhibitors import BoothPlace
from app.models.fairs import Booth, Fair, Hall
from app.models.ids import BadgeId, ExhibitorId
from app.models.people import Person
from app.models.registry import Badge
from app.models.scanning import Checkpoint, Role
from app.models.times import Clock, local_day, now
from app.services.access import EVERYBODY, guarded, permits
from app.services.store import Reader, Store
from app.services.store import scans as query


@dataclass(frozen=True, slots=True)
class Figures:
    """What was scanned today at one place; ``kept`` counts the scans of all places."""

    admitted: int = 0
    left: int = 0
    refused: int = 0
    kept: int = 0

    @property
    def inside(self) -> int:
        """Who came and has not gone."""
        return self.admitted - self.left


@guarded(Role.GATE, Role.BOOTH)
@dataclass(frozen=True, slots=True)
class Beside:
    """Looks at the file for the screen, and writes nothing."""

    store: Store
    clock: Clock = now

    @permits(*EVERYBODY)
    def zone(self) -> ZoneInfo:
        """The fair's own time zone."""
        with self.store.reading() as reader:
            return ZoneInfo(reader.all(Fair)[0].zone)

    def figures(self, place: Checkpoint) -> Figures:
        """Today's figures of a place, from the counters that the file keeps."""
        with self.store.reading() as reader:
            self.store.access.check_place(reader.need(Checkpoint, place.id))
            day = local_day(self.clock(), ZoneInfo(reader.all(Fair)[0].zone))

            def count(kind: str, where: str) -> int:
                return sum(query.counted(reader, kind, day, where).values())

            kinds = ("admitted", "left", "refused")
            admitted, left, refused = (count(kind, place.id) for kind in kinds)
            return Figures(admitted, left, refused, sum(count(kind, "") for kind in kinds))

    def badge(self, wanted: BadgeId) -> Badge | None:
        """A badge as it stands."""
        with self.store.reading() as reader:
            return reader.get(Badge, wanted)

    def newer(self, badge: Badge) -> BadgeId | None:
        """The badge that stands in for a revoked one."""
        with self.store.reading() as reader:
            found = query.valid_badge_of(reader, badge.person_id)
        return None if found is None or found.id == badge.id else found.id

    def numbered(self, number: str) -> Person | None:
        """Who holds the badge on whose card this number is printed."""
        with self.store.reading() as reader:
            found = reader.all(Badge, number=number)
            person = reader.get(Person, found[-1].person_id) if found else None
        return None if person is None else self.store.access.shown(person)

    def halls(self) -> list[Hall]:
        """The fair's halls, by code."""
        with self.store.reading() as reader:
            return reader.all(Hall, order="code")

    def booth_code(self, exhibitor: ExhibitorId) -> str:
        """The code of the exhibitor's first booth; "" where there is none."""
        with self.store.reading() as reader:
            return _booth_code(reader, exhibitor)


def _booth_code(reader: Reader, exhibitor: ExhibitorId) -> str:
    codes = [
        reader.need(Booth, place.booth_id).code
        for place in reader.all(BoothPlace, exhibitor_id=exhibitor)
    ]
    return min(codes, default="")
