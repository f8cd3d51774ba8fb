"""Sheets go into a real file: once and only once, and out again."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.models.exhibitors import BoothPlace, Exhibitor, Industry
from app.models.fairs import Booth, Room
from app.models.imports import Kind
from app.models.meetings import Request
from app.models.offers import Need, Offer
from app.models.people import Category, Person
from app.models.programme import Session, Speaker
from app.services.fairs import found_fair, new_fair
from app.services.history import History
from app.services.intake import Intake, Outcome
from app.services.store import Store
from tests.services.exhibitors.small_fair import DESK, MORNING
from tests.services.importing.sheets import Rows, csv_file, xlsx_file

REAL = Path(__file__).parents[3] / ".." / "shared" / "data" / "real" / "exhibitors"
WAIC = REAL / "waic2026-exhibitors.json"

EXHIBITORS: Rows = [
    ["展商名称", "英文名称", "展位", "产业", "城市", "联系人", "手机", "供给", "需求"],
    [
        "示例储能科技",
        "Example Storage",
        "A-01",
        "新能源",
        "嘉定",
        "陈一鸣",
        "13800000001",
        "储能柜",
        "",
    ],
    ["范例氢能动力", "", "A-03；A-04", "新能源", "苏州", "许清和", "13800000002", "", "电堆测试"],
    [
        "样本光伏材料",
        "",
        "A-05",
        "新能源",
        "温州",
        "叶闻笙",
        "13800000003",
        "钙钛矿组件",
        "封装胶膜",
    ],
]
PEOPLE: Rows = [
    ["姓名", "单位", "职务", "手机", "类别", "展商"],
    ["林知夏", "示例大学", "教授", "13900000001", "专业观众", ""],
    ["周砚", "范例氢能动力", "工程师", "13900000002", "展商", "范例氢能动力"],
    ["无名氏", "", "", "", "", ""],
    ["王小明", "示例大学", "", "", "观众", ""],
    ["王小明", "示例大学", "", "", "观众", ""],
]
PROGRAMME: Rows = [
    ["场次", "类型", "日期", "开始时间", "结束时间", "会场", "嘉宾", "嘉宾单位"],
    ["科技金融论坛", "论坛", "11.28", "09:30", "11:30", "论坛厅 1", "沈砚秋", "示例大学"],
    ["", "", "", "", "", "", "韩松年", "样本研究院"],
    ["专利竞价会", "拍卖", "11.29", "13:30", "15:30", "主论坛厅", "", ""],
]
REQUESTS: Rows = [
    ["申请方", "对方", "主题", "权重"],
    ["示例储能科技", "范例氢能动力", "电堆配套", "80"],
    ["A03", "样本光伏材料", "", ""],
    ["林知夏", "A-05", "胶膜", ""],
    ["查无此人", "样本光伏材料", "", ""],
    ["示例储能科技", "查无此展商", "", ""],
]
OFFERS: Rows = [
    ["供需", "展商", "标题", "产业", "预算", "编号"],
    ["供给", "示例储能科技", "百兆瓦时储能系统", "新能源", "", "1"],
    ["需求", "范例氢能动力", "膜电极寿命预测", "新能源", "50-80万元", "1"],
    ["供给", "林知夏", "相变材料配方", "先进制造", "", "2"],
    ["供给", "", "无主的成果", "信息技术", "", ""],
    ["供给", "查无此展商", "不该进来", "信息技术", "", "9"],
]
SHEETS = {
    Kind.EXHIBITORS: EXHIBITORS,
    Kind.PEOPLE: PEOPLE,
    Kind.PROGRAMME: PROGRAMME,
    Kind.REQUESTS: REQUESTS,
    Kind.OFFERS: OFFERS,
}
RECORDS = (Exhibitor, Booth, BoothPlace, Person, Session, Speaker, Room, Request, Offer, Need)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = new_store(tmp_path / "a.fair")
    yield made
    made.close()


def new_store(path: Path) -> Store:
    fair = new_fair("长三角科交会", "YRD Tech Expo", date(2018, 11, 28), date(2018, 11, 30))
    return found_fair(path, fair, DESK, clock=lambda: MORNING)


def counts(store: Store) -> dict[str, int]:
    with store.reading() as reader:
        return {kind.__name__: reader.count(kind) for kind in RECORDS}


def bring(store: Store, path: Path, kind: Kind | None = None) -> Outcome:
    intake = Intake(store, lambda: MORNING)
    return intake.carry_in(intake.prepare(path, kind))


def bring_rows(store: Store, folder: Path, kind: Kind) -> Outcome:
    return bring(store, xlsx_file(folder, SHEETS[kind], name=f"{kind}.xlsx"), kind)


def bring_all(store: Store, folder: Path) -> dict[Kind, Outcome]:
    return {kind: bring_rows(store, folder, kind) for kind in SHEETS}


def test_exhibitors_come_with_booths_contacts_offers_and_needs(
    store: Store, tmp_path: Path
) -> None:
    outcome = bring_rows(store, tmp_path, Kind.EXHIBITORS)
    assert (outcome.added, outcome.merged, outcome.skipped) == (3, 0, 0)
    with store.reading() as reader:
        hydrogen = reader.all(Exhibitor, name_zh="范例氢能动力")[0]
        assert (hydrogen.industry, hydrogen.city) == (Industry.NEW_ENERGY, "苏州")
        booths = {booth.id: booth.code for booth in reader.all(Booth)}
        places = reader.all(BoothPlace, order="position", exhibitor_id=hydrogen.id)
        assert [booths[place.booth_id] for place in places] == ["A-03", "A-04"]
        contact = reader.all(Person, exhibitor_id=hydrogen.id)[0]
        assert (contact.name, contact.category) == ("许清和", Category.EXHIBITOR)
        assert [need.title for need in reader.all(Need, exhibitor_id=hydrogen.id)] == ["电堆测试"]
        assert reader.count(Offer) == 2


def test_people_belong_to_their_exhibitor(store: Store, tmp_path: Path) -> None:
    bring_rows(store, tmp_path, Kind.EXHIBITORS)
    outcome = bring_rows(store, tmp_path, Kind.PEOPLE)
    assert outcome.added == 5
    with store.reading() as reader:
        engineer = reader.all(Person, name="周砚")[0]
        assert engineer.exhibitor_id == reader.all(Exhibitor, name_zh="范例氢能动力")[0].id
        assert reader.all(Person, name="林知夏")[0].category is Category.VISITOR
        assert len(reader.all(Person, name="王小明")) == 2


def test_a_programme_makes_its_rooms_and_speakers(store: Store, tmp_path: Path) -> None:
    bring_rows(store, tmp_path, Kind.PROGRAMME)
    with store.reading() as reader:
        forum = reader.all(Session, title_zh="科技金融论坛")[0]
        assert forum.starts_at == datetime(2018, 11, 28, 1, 30, tzinfo=UTC)
        speakers = reader.all(Speaker, order="position", session_id=forum.id)
        assert [speaker.name for speaker in speakers] == ["沈砚秋", "韩松年"]
        assert {room.name_zh for room in reader.all(Room)} == {"论坛厅 1", "主论坛厅"}


def test_requests_and_offers_find_their_parties_and_skip_unknown_ones(
    store: Store, tmp_path: Path
) -> None:
    outcomes = bring_all(store, tmp_path)
    assert (outcomes[Kind.REQUESTS].added, outcomes[Kind.REQUESTS].skipped) == (3, 2)
    assert (outcomes[Kind.OFFERS].added, outcomes[Kind.OFFERS].skipped) == (4, 1)
    with store.reading() as reader:
        by_name = {e.name_zh: e.id for e in reader.all(Exhibitor)}
        asked_by_booth = reader.all(Request, to_exhibitor_id=by_name["样本光伏材料"])
        assert {r.from_exhibitor_id for r in asked_by_booth} == {by_name["范例氢能动力"], None}
        person = reader.all(Person, name="林知夏")[0]
        assert reader.all(Offer, title_zh="相变材料配方")[0].person_id == person.id
        need = reader.all(Need, title_zh="膜电极寿命预测")[0]
        assert (need.budget_low_fen, need.budget_high_fen) == (50_000_000, 80_000_000)
        assert not reader.all(Offer, title_zh="不该进来")


def test_why_a_row_is_left_out_is_told(store: Store, tmp_path: Path) -> None:
    bring_rows(store, tmp_path, Kind.EXHIBITORS)
    path = xlsx_file(tmp_path, REQUESTS)
    skips = Intake(store).prepare(path, Kind.REQUESTS).plan.skip
    told = [(skip.row, skip.reason, skip.facts["name"]) for skip in skips]
    assert (5, "import.unknown_party", "查无此人") in told
    assert (6, "import.unknown_party", "查无此展商") in told


def test_the_same_sheets_again_add_nothing(store: Store, tmp_path: Path) -> None:
    bring_all(store, tmp_path)
    before = counts(store)
    for kind in SHEETS:
        assert bring_rows(store, tmp_path, kind).added == 0, kind
    assert counts(store) == before


def test_a_correction_reaches_the_record_it_was_made_for(store: Store, tmp_path: Path) -> None:
    bring_rows(store, tmp_path, Kind.EXHIBITORS)
    corrected = [list(row) for row in EXHIBITORS]
    corrected[2][4], corrected[2][6] = "常州", "13800000099"
    outcome = bring(store, xlsx_file(tmp_path, corrected, name="again.xlsx"))
    assert (outcome.added, outcome.merged) == (0, 3)
    with store.reading() as reader:
        hydrogen = reader.all(Exhibitor, name_zh="范例氢能动力")[0]
        assert hydrogen.city == "常州"
        staff = reader.all(Person, exhibitor_id=hydrogen.id)
        assert [(p.name, p.phone) for p in staff] == [("许清和", "13800000099")]


def test_a_booth_of_the_file_is_not_given_away(store: Store, tmp_path: Path) -> None:
    bring_rows(store, tmp_path, Kind.EXHIBITORS)
    path = csv_file(tmp_path, "展商名称,展位\n后来者科技,a1\n另一家,B-01\n")
    prepared = Intake(store).prepare(path)
    assert [(s.row, s.reason) for s in prepared.plan.skip] == [(2, "import.booth_taken")]
    assert prepared.plan.added == 1


@pytest.mark.parametrize("kind", SHEETS)
def test_undo_takes_everything_back(store: Store, tmp_path: Path, kind: Kind) -> None:
    for earlier in SHEETS:
        if earlier is kind:
            break
        bring_rows(store, tmp_path, earlier)
    before = counts(store)
    bring_rows(store, tmp_path, kind)
    after = counts(store)
    assert after != before
    history = History(store)
    history.undo()
    assert counts(store) == before
    history.redo()
    assert counts(store) == after


def test_an_import_that_is_cancelled_leaves_the_file_as_it_was(
    store: Store, tmp_path: Path
) -> None:
    intake = Intake(store, lambda: MORNING)
    prepared = intake.prepare(xlsx_file(tmp_path, EXHIBITORS))
    seen: list[tuple[int, int | None]] = []
    with pytest.raises(AppError) as told:
        intake.carry_in(
            prepared,
            progress=lambda done, of: seen.append((done, of)),
            cancelled=lambda: len(seen) == 2,
        )
    assert told.value.code == "import.cancelled"
    assert seen == [(1, 3), (2, 3)]
    assert counts(store)["Exhibitor"] == 0
    assert History(store).undo_action() is None


def test_two_rows_that_look_forward_to_the_same_file_do_not_double(
    store: Store, tmp_path: Path
) -> None:
    intake = Intake(store, lambda: MORNING)
    prepared = intake.prepare(xlsx_file(tmp_path, EXHIBITORS))
    intake.carry_in(prepared)
    late = intake.carry_in(prepared)  # the preview is older than the file by now
    assert (late.added, late.merged) == (0, 3)


names = st.sampled_from(
    ["示例储能科技", "范例氢能动力", "Sample Laser Ltd", "样本（苏州）光伏", "甲"]
)
cities = st.sampled_from(["", "苏州", "嘉定", "温州市"])
phones = st.sampled_from(["", "13800000001", "13800000002", "123", "0512-6666 8888"])
exhibitor_rows = st.lists(st.tuples(names, cities, phones, st.sampled_from(["", "A-1", "B 02"])))
people_rows = st.lists(st.tuples(st.sampled_from(["王小明", "李雷", "Ada"]), cities, phones, names))
request_rows = st.lists(st.tuples(names, names, st.sampled_from(["", "电堆", "胶膜"])))


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(exhibitor_rows, people_rows, request_rows)
def test_whatever_is_imported_twice_is_there_once(
    tmp_path_factory: pytest.TempPathFactory,
    exhibitors: list[tuple[str, ...]],
    people: list[tuple[str, ...]],
    requests: list[tuple[str, ...]],
) -> None:
    folder = tmp_path_factory.mktemp("twice")
    store = new_store(folder / "a.fair")
    sheets = (
        (Kind.EXHIBITORS, ["展商名称", "城市", "联系人手机", "展位"], exhibitors),
        (Kind.PEOPLE, ["姓名", "城市", "手机", "单位"], people),
        (Kind.REQUESTS, ["申请方", "对方", "主题"], requests),
    )
    for kind, head, rows in sheets:
        path = csv_file(folder, "\n".join(",".join(row) for row in [head, *rows]))
        if not rows:
            continue
        bring(store, path, kind)
        before = counts(store)
        assert bring(store, path, kind).added == 0
        assert counts(store) == before
    store.close()


@pytest.mark.skipif(not WAIC.exists(), reason="the real files lie beside the project")
def test_a_real_directory_goes_in_and_finds_itself_again(store: Store) -> None:
    outcome = bring(store, WAIC)
    assert (outcome.added, outcome.merged, outcome.skipped) == (1009, 1, 10)
    before = counts(store)
    assert before["Exhibitor"] == 1009
    again = bring(store, WAIC)
    assert again.added == 0
    assert counts(store) == before
    History(store).undo()
    History(store).undo()
    assert counts(store)["Exhibitor"] == 0
