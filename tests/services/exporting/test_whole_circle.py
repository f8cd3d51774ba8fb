"""A fair's lists, imported into an empty fair and exported again, are the lists they were."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from app.models.exhibitors import BoothPlace, Exhibitor, Industry
from app.models.fairs import Booth, Room
from app.models.ids import BoothId, NeedId, OfferId, PersonId, RoomId, new_id
from app.models.offers import Cooperation, Need, Offer, Stage, Travels
from app.models.people import Category, Person
from app.services.catalogue import Catalogue
from app.services.exporting import CardVersion, Exports, Language
from app.services.exporting.exhibitors import ExhibitorEntry
from app.services.exporting.programme import SessionEntry
from app.services.exporting.proposals import catalogue_sheet
from app.services.exporting.sheets import write_csv, write_xlsx
from app.services.fairs import found_fair, new_fair
from app.services.importing import read_table
from app.services.intake import Intake
from app.services.store import Store
from tests.services.exporting.test_round_trips import (
    DAYS,
    _exhibitors,
    ends,
    languages,
    maybe,
    sessions,
    words,
)
from tests.services.visitors.fair import DESK, MORNING

FEW = settings(max_examples=4, deadline=None, phases=(Phase.explicit, Phase.generate))
# What a file is called, when it was made, and what only one fair calls a thing.
_PASSING = (
    "UID", "DTSTAMP", "SEQUENCE", "LAST-MODIFIED", "ORGANIZER", "X-WR-", "X-FAIRDESK-NUMBER",
    "REV:",
)  # fmt: skip

_OWN = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}")  # a room's

Write = Callable[[Exports, Path], object]


@contextmanager
def _fairs(folder: Path) -> Iterator[tuple[Store, Store]]:
    """A fair and an empty one."""
    made = []
    for name in ("a.fair", "b.fair"):
        fair = new_fair("长三角科交会", "YRD Tech Expo", DAYS[0], DAYS[-1])
        made.append(found_fair(folder / name, fair, DESK, clock=lambda: MORNING))
    try:
        yield made[0], made[1]
    finally:
        for store in made:
            store.close()


def _told(path: Path) -> list[object]:
    """What the file says, without what passes."""
    if path.suffix in (".ics", ".vcf"):
        lines = path.read_text("utf-8").replace("\n ", "").splitlines()
        return [line for line in lines if not line.startswith(_PASSING)]
    if path.suffix in (".xml", ".json"):
        text = _OWN.sub("", path.read_text("utf-8"))
        return [line.rstrip(",") for line in text.splitlines()]
    return [list(cells) for _, cells in read_table(path).rows()]


def _sorted(found: list[object]) -> list[str]:
    """What begins at one time, or has no booth, stands by its id, which is new."""
    return sorted(map(repr, found))


def _circle(first: Store, second: Store, folder: Path, ending: str, write: Write) -> None:
    """Out of the one, into the other, and out of that: the same."""
    went, back = folder / f"went.{ending}", folder / f"back.{ending}"
    write(Exports(first, lambda: MORNING), went)
    intake = Intake(second, lambda: MORNING)
    prepared = intake.prepare(went)
    assert not prepared.reading.problems
    assert not prepared.plan.skip
    intake.carry_in(prepared)
    write(Exports(second, lambda: MORNING), back)
    assert _sorted(_told(back)) == _sorted(_told(went))
    assert intake.prepare(went).plan.added == 0


def _write_exhibitors(store: Store, entries: list[ExhibitorEntry]) -> None:
    with store.founding("test") as writer:
        for entry in entries:
            one = entry.exhibitor
            writer.save_all((one, *entry.staff))
            for at, code in enumerate(entry.booths):
                booth = Booth(BoothId(f"b{code}"), code, code)
                writer.save_all((booth, BoothPlace(new_id(), one.id, booth.id, at)))
            owned: dict[str, Any] = {
                "exhibitor_id": one.id, "industry": one.industry, "city": one.city
            }  # fmt: skip
            for title in entry.offers:
                writer.save(Offer(id=OfferId(new_id()), title_zh=title, **owned))
            for title in entry.needs:
                writer.save(Need(id=NeedId(new_id()), title_zh=title, **owned))


@FEW
@given(_exhibitors, st.sampled_from(["csv", "xlsx", "json"]), languages)
def test_exhibitors_go_full_circle(
    entries: list[ExhibitorEntry], ending: str, language: Language
) -> None:
    with TemporaryDirectory() as place, _fairs(Path(place)) as (first, second):
        _write_exhibitors(first, entries)

        def write(exports: Exports, path: Path) -> None:
            Exports(exports.store, exports.clock, language=language).exhibitors(path)

        _circle(first, second, Path(place), ending, write)


_people = st.lists(
    st.fixed_dictionaries(
        {
            "name": maybe,
            "latin": st.sampled_from(["Ada Fernsby", "Zhou Yu'an", "Li Na"]),
            "organisation": words,
            "body": st.sampled_from(["", "Sample Works"]),
            "title": maybe,
            "city": st.sampled_from(["", "苏州"]),
            "category": st.sampled_from(Category),
            "days": st.sets(st.sampled_from(DAYS), max_size=2),
            "consents": st.booleans(),
            "number": st.booleans(),
            "owned": st.booleans(),
            "twice": st.booleans(),
        }
    ),
    min_size=1,
    max_size=8,
)
HOST = Exhibitor(id="host", name_zh="示例储能科技", name_en="Example Storage")  # type: ignore[arg-type]  # ids are texts


def _named(number: int, told: dict[str, Any]) -> str:
    """Some have a Chinese name, some none, and some their Latin one twice."""
    if told["twice"]:
        return f"{told['latin']} {chr(65 + number)}"
    return f"{told['name']}甲{number}" if told["name"] else ""


def _person(number: int, told: dict[str, Any]) -> Person:
    return Person(
        PersonId(new_id()),
        told["category"],
        _named(number, told),
        f"{told['latin']} {chr(65 + number)}",
        told["organisation"],
        told["body"],
        title=told["title"],
        phone=f"138{number:08d}",
        email=f"a{number}@example.com",
        city=told["city"],
        days=tuple(sorted(told["days"])),
        consents_phone=told["consents"],
        registered_at=MORNING + timedelta(minutes=number),
        external_id=f"v-{number}" if told["number"] else "",
        exhibitor_id=HOST.id if told["owned"] else None,
    )


@FEW
@given(_people, st.sampled_from(["csv", "xlsx", "vcf"]), languages, st.sampled_from(CardVersion))
def test_people_go_full_circle(
    told: list[dict[str, Any]], ending: str, language: Language, version: CardVersion
) -> None:
    with TemporaryDirectory() as place, _fairs(Path(place)) as (first, second):
        for store in (first, second):
            with store.founding("test") as writer:
                writer.save(HOST)
        with first.founding("test") as writer:
            writer.save_all([_person(number, one) for number, one in enumerate(told)])

        def write(exports: Exports, path: Path) -> None:
            Exports(exports.store, exports.clock, language=language, cards=version).people(path)

        _circle(first, second, Path(place), ending, write)


def _write_programme(store: Store, entries: list[SessionEntry]) -> None:
    """Rooms of one name are one room."""
    rooms: dict[str, Room] = {}
    with store.founding("test") as writer:
        for entry in entries:
            name = entry.room.name_zh if entry.room else ""
            if name and name not in rooms:
                rooms[name] = Room(RoomId(new_id()), name, "", 0, len(rooms) + 1)
                writer.save(rooms[name])
            room = rooms[name].id if name else None
            writer.save(replace(entry.session, room_id=room))
            writer.save_all([replace(one, id=new_id()) for one in entry.speakers])
            writer.save_all([replace(one, id=new_id()) for one in entry.pitches])


@FEW
@given(sessions, st.sampled_from(["csv", "xlsx", "xml", "json", "ics"]), languages)
def test_the_programme_goes_full_circle(
    entries: list[SessionEntry], ending: str, language: Language
) -> None:
    with TemporaryDirectory() as place, _fairs(Path(place)) as (first, second):
        _write_programme(first, entries)

        def write(exports: Exports, path: Path) -> None:
            Exports(exports.store, exports.clock, language=language).programme(path)

        _circle(first, second, Path(place), ending, write)


_fen = st.integers(1, 10**9).map(lambda yuan: yuan * 100)
_proposals = st.lists(
    st.fixed_dictionaries(
        {
            "title_zh": words,
            "title_en": st.sampled_from(["", "Solid state cells"]),
            "text_zh": st.lists(words, max_size=2).map("\n".join),
            "text_en": st.sampled_from(["", "Cells, and more."]),
            "industry": st.sampled_from(Industry),
            "keywords": st.lists(words | st.just("5G/6G"), max_size=2, unique=True).map(tuple),
            "subfields": st.lists(words, max_size=2, unique=True).map(tuple),
            "rights": maybe,
            "travels": st.sampled_from(Travels),
            "stage": st.none() | st.sampled_from(Stage),
            "cooperation": st.lists(st.sampled_from(Cooperation), max_size=3, unique=True).map(
                tuple
            ),
            "budget_low_fen": st.none() | _fen,
            "budget_high_fen": st.none() | _fen,
            "deadline": st.none() | st.dates(date(2018, 1, 1), date(2020, 1, 1)),
            "patents": st.none() | st.integers(0, 500),
            "voucher": st.booleans(),
            "city": st.sampled_from(["", "苏州"]),
        }
    ),
    min_size=1,
    max_size=6,
)


@FEW
@given(_proposals, _proposals, ends, languages)
def test_offers_and_needs_go_full_circle(
    offers: list[dict[str, Any]], needs: list[dict[str, Any]], ending: str, language: Language
) -> None:
    with TemporaryDirectory() as place, _fairs(Path(place)) as (first, second):
        for store in (first, second):
            with store.founding("test") as writer:
                writer.save(HOST)
        with first.founding("test") as writer:
            for number, told in enumerate(offers):
                writer.save(Offer(id=OfferId(new_id()), **_owned(number, told)))
            for number, told in enumerate(needs):
                writer.save(Need(id=NeedId(new_id()), **_owned(number, told)))

        def write(exports: Exports, path: Path) -> None:
            sheet = catalogue_sheet(Catalogue(exports.store).entries(), language, anonymous=False)
            (write_csv if ending == "csv" else write_xlsx)(path, sheet, language)

        _circle(first, second, Path(place), ending, write)
        assert _brought(second) == _brought(first)


def _brought(store: Store) -> list[list[str]]:
    """Offers and needs in full; they are called by their numbers in the list from now on."""
    kinds: tuple[type[Offer | Need], ...] = (Offer, Need)
    with store.reading() as reader:
        found = [list(map(asdict, reader.all(kind))) for kind in kinds]
    return [
        [repr({k: v for k, v in one.items() if k not in ("id", "external_id")}) for one in records]
        for records in found
    ]


def _owned(number: int, told: dict[str, Any]) -> dict[str, Any]:
    low, high = told["budget_low_fen"], told["budget_high_fen"]
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    return told | {
        "title_zh": f"{told['title_zh']}{number}",
        "budget_low_fen": low,
        "budget_high_fen": high,
        "exhibitor_id": HOST.id,
    }
