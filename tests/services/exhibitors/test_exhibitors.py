"""The use cases of the exhibitors' desk, told on a small fair in a real file."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.changes import Change
from app.models.exhibitors import Exhibitor, Standing
from app.models.meetings import Meeting, Request
from app.models.offers import Need, Offer, Stage
from app.models.people import Person
from app.services.exhibitors import BoothTaken, Exhibitors
from app.services.history import History
from tests.services.exhibitors.small_fair import MORNING, SmallFair, small_fair


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[SmallFair]:
    made = small_fair(tmp_path / "a.fair")
    yield made
    made.store.close()


@pytest.fixture
def desk(fair: SmallFair) -> Exhibitors:
    return Exhibitors(fair.store, lambda: MORNING + timedelta(hours=2))


def refused(desk: Exhibitors, fair: SmallFair, name: str, words: str) -> str:
    with pytest.raises(AppError) as error:
        desk.edit(fair.sensing, name, words)
    return error.value.code


def test_a_dossier_holds_all_that_the_pane_shows(desk: Exhibitors, fair: SmallFair) -> None:
    dossier = desk.open(fair.sensing)
    assert dossier.booths == ("B-07",)
    assert dossier.standing is Standing.CHECKED_IN
    assert [offer.title for offer in dossier.offers] == ["六维力传感器，±0.2% FS，接受定制"]
    assert [need.title for need in dossier.needs] == ["车规级封装与可靠性验证"]
    assert [person.name for person in dossier.contacts] == ["林知夏", "周砚"]
    assert [(b.partner.name_zh, b.table, b.booth) for b in dossier.bookings] == [
        ("示例储能科技", 77, ""),
        ("示例储能科技", None, "B-07"),
    ]
    assert [(w.partner.name_zh, w.incoming) for w in dossier.wishes] == [("范例激光加工", False)]
    assert dossier.quota == 8
    assert desk.open(fair.laser).quota == 6


def test_every_field_is_read_from_what_was_typed(desk: Exhibitors, fair: SmallFair) -> None:
    for name, words in {
        "name_zh": " 拟真  传感 ",
        "founded": "2014年",
        "staff": "1,200",
        "website": "sensing.example.com/zh",
        "quota": "12",
        "industry": "health",
        "intro_zh": "第一行\n第二行",
    }.items():
        desk.edit(fair.sensing, name, words)
    changed = desk.open(fair.sensing).exhibitor
    assert (changed.name_zh, changed.founded, changed.staff) == ("拟真 传感", 2014, 1200)
    assert (changed.website, changed.quota) == ("sensing.example.com/zh", 12)
    assert (changed.industry, changed.intro_zh) == ("health", "第一行\n第二行")


@pytest.mark.parametrize(
    ("name", "words", "code"),
    [
        ("founded", "1492", "exhibitor.founded"),
        ("founded", "2031", "exhibitor.founded"),
        ("staff", "many", "exhibitor.staff"),
        ("quota", "-1", "exhibitor.quota"),
        ("website", "no address", "exhibitor.website"),
        ("credit_code", "123456789012345679", "exhibitor.credit_code"),
    ],
)
def test_what_cannot_stand_is_refused_by_name(
    desk: Exhibitors, fair: SmallFair, name: str, words: str, code: str
) -> None:
    assert refused(desk, fair, name, words) == code


def test_an_exhibitor_keeps_one_of_its_names(desk: Exhibitors, fair: SmallFair) -> None:
    desk.edit(fair.sensing, "name_zh", "")
    assert desk.open(fair.sensing).exhibitor.name == "Simulated Sensing"
    assert refused(desk, fair, "name_en", "  ") == "exhibitor.nameless"


def test_two_exhibitors_never_share_a_credit_code(desk: Exhibitors, fair: SmallFair) -> None:
    from app.services.importing.contacts import check_sign

    code = "91310000717845235"
    code += check_sign(code)
    desk.edit(fair.storage, "credit_code", code.lower())
    assert desk.open(fair.storage).exhibitor.credit_code == code
    assert refused(desk, fair, "credit_code", code) == "exhibitor.credit_code_taken"


def test_an_edit_is_undone_like_everything_else(desk: Exhibitors, fair: SmallFair) -> None:
    desk.edit(fair.sensing, "city", "昆山")
    History(fair.store).undo()
    assert desk.open(fair.sensing).exhibitor.city == "苏州"


def test_a_new_exhibitor_needs_a_name(desk: Exhibitors) -> None:
    with pytest.raises(AppError) as error:
        desk.add("  ")
    assert error.value.code == "exhibitor.nameless"
    made, change = desk.add("虚构 光学")
    assert change.kinds == {"exhibitor"}
    dossier = desk.open(made)
    assert (dossier.exhibitor.name, dossier.standing) == ("虚构 光学", Standing.INCOMPLETE)


def test_checking_in_and_taking_it_back_are_two_facts(desk: Exhibitors, fair: SmallFair) -> None:
    desk.check_in(fair.storage)
    held = desk.open(fair.storage).check_in
    assert held is not None
    assert held.at == MORNING + timedelta(hours=2)
    assert desk.check_in(fair.storage).kinds == frozenset()
    desk.take_back_check_in(fair.storage)
    assert desk.open(fair.storage).check_in is None
    desk.check_in(fair.storage)
    assert desk.open(fair.storage).standing is Standing.CHECKED_IN
    with fair.store.reading() as reader:
        facts = reader.db.execute(
            "select count(*) from check_in where exhibitor_id = ?", (fair.storage,)
        )
        assert facts.fetchone() == (3,)


def test_a_free_booth_is_taken_and_the_meetings_come_along(
    desk: Exhibitors, fair: SmallFair
) -> None:
    answer = desk.assign(fair.sensing, "b09")
    assert isinstance(answer, Change)
    dossier = desk.open(fair.sensing)
    assert dossier.booths == ("B-09",)
    assert [b.booth for b in dossier.bookings if b.booth] == ["B-09"]


def test_a_taken_booth_offers_a_swap(desk: Exhibitors, fair: SmallFair) -> None:
    answer = desk.assign(fair.sensing, "A-01、B-09")
    assert isinstance(answer, BoothTaken)
    assert (answer.code, answer.holder.id, answer.gives) == ("A-01", fair.storage, "B-07")
    assert desk.open(fair.sensing).booths == ("B-07",)
    desk.swap(fair.sensing, "A-01、B-09")
    assert desk.open(fair.sensing).booths == ("A-01", "B-09")
    assert desk.open(fair.storage).booths == ("B-07",)
    History(fair.store).undo()
    assert desk.open(fair.sensing).booths == ("B-07",)
    assert desk.open(fair.storage).booths == ("A-01",)


def test_a_swap_with_somebody_who_has_no_booth_leaves_the_other_without(
    desk: Exhibitors, fair: SmallFair
) -> None:
    answer = desk.assign(fair.laser, "A-01")
    assert isinstance(answer, BoothTaken)
    assert answer.gives == ""
    desk.swap(fair.laser, "A-01")
    assert desk.open(fair.storage).booths == ()


def test_a_booth_that_the_plan_lacks_is_refused(desk: Exhibitors, fair: SmallFair) -> None:
    for words, code in (("B-99", "booth.unknown"), ("corner", "booth.malformed")):
        with pytest.raises(AppError) as error:
            desk.assign(fair.sensing, words)
        assert error.value.code == code
    desk.assign(fair.sensing, "")
    assert desk.open(fair.sensing).booths == ()


def test_removing_takes_everything_along_and_undo_brings_it_back(
    desk: Exhibitors, fair: SmallFair
) -> None:
    before = desk.open(fair.storage)
    desk.remove([fair.storage, fair.laser])
    with fair.store.reading() as reader:
        assert [e.id for e in reader.all(Exhibitor)] == [fair.sensing]
        assert reader.count(Request) == 0
        assert reader.count(Meeting) == 0
        assert reader.count(Offer) == 1
    History(fair.store).undo()
    assert desk.open(fair.storage) == before


def test_the_people_of_a_removed_exhibitor_stay(desk: Exhibitors, fair: SmallFair) -> None:
    with fair.store.writing("test") as writer:
        for person in writer.all(Person):
            writer.save(
                type(person)(person.id, person.category, person.name, exhibitor_id=fair.laser)
            )
    desk.remove([fair.laser])
    with fair.store.reading() as reader:
        assert [person.exhibitor_id for person in reader.all(Person)] == [None, None]


def test_offers_and_needs_are_added_changed_and_removed(desk: Exhibitors, fair: SmallFair) -> None:
    desk.offer(fair.laser, " 激光  打样 ")
    desk.need(fair.laser, "高速振镜")
    dossier = desk.open(fair.laser)
    offer, need = dossier.offers[0], dossier.needs[0]
    assert (offer.title, offer.industry, offer.city) == ("激光 打样", "manufacturing", "温州")
    desk.edit_proposal(offer, "stage", "pilot")
    desk.edit_proposal(offer, "keywords", "激光、焊接 激光")
    desk.edit_proposal(need, "budget", "80–120 万元")
    desk.edit_proposal(need, "deadline", "2019 年 3 月")
    dossier = desk.open(fair.laser)
    assert dossier.offers[0].stage is Stage.PILOT
    assert dossier.offers[0].keywords == ("激光", "焊接")
    assert (dossier.needs[0].budget_low_fen, dossier.needs[0].budget_high_fen) == (
        80_000_000,
        120_000_000,
    )
    assert str(dossier.needs[0].deadline) == "2019-03-31"
    with pytest.raises(AppError) as error:
        desk.edit_proposal(need, "budget", "plenty")
    assert error.value.code == "proposal.budget"
    desk.remove_proposal(offer)
    assert desk.open(fair.laser).offers == ()


def test_a_request_outlives_the_need_that_it_named(desk: Exhibitors, fair: SmallFair) -> None:
    need = desk.open(fair.sensing).needs[0]
    with fair.store.writing("test") as writer:
        request = writer.all(Request)[0]
        writer.save(
            Request(request.id, request.to_exhibitor_id, request.from_exhibitor_id, need_id=need.id)
        )
    desk.remove_proposal(need)
    with fair.store.reading() as reader:
        assert reader.need(Request, request.id).need_id is None
        assert reader.count(Need) == 0


def test_the_record_tells_who_changed_what(desk: Exhibitors, fair: SmallFair) -> None:
    desk.edit(fair.sensing, "city", "昆山")
    desk.assign(fair.sensing, "B-09")
    desk.remove_proposal(desk.open(fair.sensing).offers[0])
    desk.take_back_check_in(fair.sensing)
    History(fair.store).undo()
    entries = desk.record(fair.sensing)
    assert [entry.code for entry in entries][-1] in ("test", "exhibitor.check_in")
    by_code = {entry.code: entry for entry in entries}
    edit = by_code["exhibitor.edit"].touched[0]
    assert (edit.before, edit.after) == ({"city": "苏州"}, {"city": "昆山"})
    left, came = by_code["exhibitor.booth"].touched
    assert left.before is not None
    assert came.after is not None
    assert (left.before["code"], came.after["code"]) == ("B-07", "B-09")
    assert by_code["offer.remove"].touched[0].kind == "offer"
    assert by_code["undo"].undone == "offer.remove"
    assert by_code["exhibitor.check_in_void"].desk == "登记台 1"


def test_the_record_tells_of_what_was_undone(desk: Exhibitors, fair: SmallFair) -> None:
    desk.offer(fair.sensing, "测力台")
    History(fair.store).undo()
    History(fair.store).redo()
    codes = [entry.code for entry in desk.record(fair.sensing)]
    assert codes[:3] == ["redo", "undo", "offer.add"]


def test_the_record_leaves_out_the_other_side_of_a_swap(desk: Exhibitors, fair: SmallFair) -> None:
    desk.swap(fair.sensing, "A-01")
    touched = desk.record(fair.sensing)[0].touched
    codes = [(t.before or t.after or {}).get("code") for t in touched]
    assert codes == ["B-07", "A-01"]
    assert desk.record(fair.storage)[0].code == "exhibitor.booth_swap"
