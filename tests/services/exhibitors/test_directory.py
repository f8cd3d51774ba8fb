"""The list of exhibitors: found as it is typed, filtered, sorted, and never out of date."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.exhibitors import Standing
from app.services.cities import latin_city
from app.services.exhibitor_directory import SORTS, ExhibitorDirectory
from app.services.exhibitors import Exhibitors
from app.services.history import History
from tests.services.exhibitors.small_fair import SmallFair, small_fair


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[SmallFair]:
    made = small_fair(tmp_path / "a.fair")
    yield made
    made.store.close()


@pytest.fixture
def directory(fair: SmallFair) -> ExhibitorDirectory:
    return ExhibitorDirectory(fair.store)


@pytest.mark.parametrize(
    "typed", ["拟真", "传感", "nzcg", "NIZHEN", "simul", "Sensing", "b07", "B-07", "b-0", "苏州"]
)
def test_an_exhibitor_is_found_by_all_it_is_called(
    directory: ExhibitorDirectory, fair: SmallFair, typed: str
) -> None:
    assert directory.ids(typed) == [fair.sensing]


def test_every_word_must_be_found(directory: ExhibitorDirectory, fair: SmallFair) -> None:
    assert directory.ids("科技 嘉定") == [fair.storage]
    assert directory.ids("example storage") == [fair.storage]
    assert directory.ids("example 苏州") == []


def test_booths_come_in_the_order_of_the_halls_and_no_booth_last(
    directory: ExhibitorDirectory, fair: SmallFair
) -> None:
    assert directory.ids() == [fair.storage, fair.sensing, fair.laser]
    assert directory.ids(descending=True) == [fair.laser, fair.sensing, fair.storage]


@pytest.mark.parametrize(
    ("sort", "names"),
    [
        ("name_zh", "laser sensing storage"),
        ("name_en", "storage laser sensing"),
        ("industry", "storage sensing laser"),
        ("city", "storage sensing laser"),
        ("offers", "laser storage sensing"),
        ("needs", "storage laser sensing"),
        ("met", "laser storage sensing"),
        ("standing", "laser storage sensing"),
    ],
)
def test_every_header_sorts(
    directory: ExhibitorDirectory, fair: SmallFair, sort: str, names: str
) -> None:
    assert sort in SORTS
    assert directory.ids(sort=sort) == [getattr(fair, name) for name in names.split()]


def test_filters_leave_in_what_fits_all_of_them(
    directory: ExhibitorDirectory, fair: SmallFair
) -> None:
    halls = {hall.code: hall.id for hall in directory.halls()}
    assert directory.ids(filters={"hall": halls["A"]}) == [fair.storage]
    assert directory.ids(filters={"industry": "it"}) == [fair.sensing]
    assert directory.ids(filters={"city": "温州"}) == [fair.laser]
    assert directory.ids(filters={"open_needs": True}) == [fair.sensing]
    assert directory.ids("nz", {"hall": halls["A"], "open_needs": True}) == []
    assert sorted(directory.cities()) == sorted(["嘉定", "温州", "苏州"])


def test_a_need_with_a_meeting_is_no_longer_open(
    directory: ExhibitorDirectory, fair: SmallFair
) -> None:
    assert directory.ids(filters={"open_needs": True}) == [fair.sensing]
    need = Exhibitors(fair.store).open(fair.sensing).needs[0]
    with fair.store.writing("test") as writer:
        writer.db.execute(
            "update request set need_id = ? where from_exhibitor_id = ? "
            "and exists (select 1 from meeting m where m.request_id = request.id)",
            (need.id, fair.sensing),
        )
        writer.save(type(need)(title_zh="改名", exhibitor_id=fair.sensing, id=need.id))
    assert directory.ids(filters={"open_needs": True}) == []


def test_a_row_has_what_the_table_shows(directory: ExhibitorDirectory, fair: SmallFair) -> None:
    row = directory.rows([fair.sensing])[fair.sensing]
    assert (row.booths, row.offers, row.needs, row.met, row.quota) == (("B-07",), 1, 1, 2, 8)
    assert row.standing is Standing.CHECKED_IN
    rows = directory.rows([fair.laser, fair.storage])
    assert rows[fair.laser].standing is Standing.INCOMPLETE
    assert rows[fair.storage].standing is Standing.NOT_ARRIVED


def test_the_list_keeps_up_with_every_change(
    directory: ExhibitorDirectory, fair: SmallFair
) -> None:
    desk = Exhibitors(fair.store)
    assert directory.ids("光学") == []
    made, _ = desk.add("虚构光学")
    assert directory.ids("光学") == [made]
    assert directory.total() == 4
    desk.assign(made, "A-02")
    assert directory.ids()[:2] == [fair.storage, made]
    assert directory.ids("a02") == [made]
    desk.check_in(fair.storage)
    assert directory.ids(sort="standing")[-2:] == [fair.storage, fair.sensing]
    desk.remove([made])
    assert directory.ids("光学") == []
    History(fair.store).undo()
    assert directory.ids("gx") == []
    assert directory.ids("xggx") == [made]
    assert directory.total() == 4


def test_what_another_desk_wrote_is_seen(directory: ExhibitorDirectory, fair: SmallFair) -> None:
    from app.services.store import Store

    assert directory.total() == 3
    other = Store.open(fair.store.path, fair.store.device)
    Exhibitors(other).edit(fair.laser, "city", "昆山")
    other.close()
    assert directory.ids("昆山") == [fair.laser]


@pytest.mark.parametrize(
    ("city", "latin"),
    [
        ("嘉定", "Jiading"),
        ("苏州市", "Suzhou"),
        ("西安", "Xi'an"),
        ("龙岩", "Longyan"),
        ("Ulm", "Ulm"),
    ],
)
def test_a_city_has_an_english_name(city: str, latin: str) -> None:
    assert latin_city(city) == latin
