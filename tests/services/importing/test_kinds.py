"""Sheets of people, sessions, requests, offers and needs."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.models.imports import (
    Ground,
    Kind,
    Party,
    PersonDraft,
    PitchDraft,
    ProposalDraft,
    Reading,
    RequestDraft,
    SessionDraft,
    Side,
    SpeakerDraft,
)
from app.models.meetings import Place
from app.models.offers import Cooperation, Stage, Travels
from app.models.people import Category
from app.models.programme import SessionKind
from app.services.importing import read
from tests.services.importing.sheets import codes, csv_file, json_file, xlsx_file

FAIR = Ground((date(2018, 11, 28), date(2018, 11, 29), date(2018, 11, 30)))


def sessions(reading: Reading) -> list[SessionDraft]:
    return [draft for draft in reading.drafts if isinstance(draft, SessionDraft)]


def utc(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of the fair by its own clock."""
    return datetime(2018, 11, day, hour - 8, minute, tzinfo=UTC)


def test_visitors_are_read_from_a_workbook(tmp_path: Path) -> None:
    path = xlsx_file(
        tmp_path,
        [
            ["编号", "姓名", "单位", "职务", "手机", "邮箱", "类别", "有效日", "同意", "注册时间"],
            [7, "曾㛃", "示例大学", "教授", 13800000012, None, "嘉宾", "11.28-30", True, 43401.5],
            [
                8,
                "Ada Example",
                "Example Ltd",
                None,
                "+49 511 89 0",
                None,
                "VIP",
                "全部",
                "否",
                None,
            ],
        ],
    )
    reading = read(path, ground=FAIR)
    assert (reading.kind, codes(reading)) == (Kind.PEOPLE, [])
    first, second = reading.drafts
    assert isinstance(first, PersonDraft)
    assert isinstance(second, PersonDraft)
    assert (first.external_id, first.name, first.phone) == ("7", "曾㛃", "13800000012")
    assert (first.category, first.days) == (Category.GUEST, FAIR.days)
    assert first.consents_phone is True
    assert first.registered_at == datetime(2018, 10, 28, 4, tzinfo=UTC)
    assert (second.name, second.name_latin, second.phone) == ("", "Ada Example", "+49511890")
    assert (second.category, second.consents_phone) == (Category.GUEST, False)


def test_names_in_two_columns_are_put_together(tmp_path: Path) -> None:
    text = "firstName,lastName,email\nHomer,Example,h@example.com\n一鸣,陈,c@example.com\n"
    drafts = [d for d in read(csv_file(tmp_path, text)).drafts if isinstance(d, PersonDraft)]
    assert [(d.name, d.name_latin) for d in drafts] == [("", "Homer Example"), ("陈一鸣", "")]


def test_unknown_categories_and_days_are_warned_about(tmp_path: Path) -> None:
    reading = read(csv_file(tmp_path, "姓名,类别,有效日\n示例,神仙,某日\n"), ground=FAIR)
    assert codes(reading) == [(2, "类别", "category.unknown"), (2, "有效日", "date.form")]
    assert reading.good == 1


def test_people_without_a_name_are_refused(tmp_path: Path) -> None:
    reading = read(csv_file(tmp_path, "姓名,手机\n,13800000001\n"))
    assert codes(reading) == [(2, "姓名", "name.missing")]


def test_the_same_person_twice_is_one_but_namesakes_are_two(tmp_path: Path) -> None:
    text = "姓名,单位,手机\n张伟,示例,13800000001\n张伟,示例,13800000002\n张伟,示例,13800000001\n"
    assert codes(read(csv_file(tmp_path, text))) == [(4, "姓名", "person.repeated")]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("论坛名称,日期,时间", "示例论坛,11.28,9:00-11:30"),
        ("论坛名称,日期,开始时间,结束时间", "示例论坛,2018-11-28,9:00,11:30"),
        ("论坛名称,时间", "示例论坛,11月28日 上午9:00-11:30"),
        ("论坛名称,开始时间,结束时间", "示例论坛,2018-11-28 09:00,2018-11-28 11:30"),
        ("title,start,end", "示例论坛,2018-11-28T09:00:00+08:00,2018-11-28T03:30:00Z"),
        ("title,date,start,duration", "示例论坛,28.11.2018,9.00,150"),
    ],
)
def test_days_and_times_may_be_spread_over_columns(tmp_path: Path, header: str, row: str) -> None:
    reading = read(csv_file(tmp_path, f"{header}\n{row}\n"), Kind.PROGRAMME, ground=FAIR)
    assert codes(reading) == []
    (draft,) = sessions(reading)
    assert (draft.starts_at, draft.ends_at) == (utc(28, 9), utc(28, 11, 30))


def test_a_workbooks_own_dates_and_times_are_read(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["论坛名称", "日期", "开始时间", "结束时间"],
        ["示例论坛", 43432, 0.375, 0.5],
    ]
    (draft,) = sessions(read(xlsx_file(tmp_path, rows), Kind.PROGRAMME))
    assert (draft.starts_at, draft.ends_at) == (utc(28, 9), utc(28, 12))


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        (",11.28,9:00,10:00", "论坛名称", "title.missing"),
        ("示例,,9:00,10:00", "日期", "date.missing"),
        ("示例,某日,9:00,10:00", "日期", "date.form"),
        ("示例,11.28-30,9:00,10:00", "日期", "date.several"),
        ("示例,11.28,,10:00", "开始", "time.missing"),
        ("示例,11.28,晚间,", "开始", "time.form"),
        ("示例,11.28,10:00,9:00", "结束", "time.order"),
    ],
)
def test_sessions_without_a_place_in_time_are_refused(
    tmp_path: Path, row: str, column: str, code: str
) -> None:
    text = f"论坛名称,日期,开始,结束\n{row}\n"
    reading = read(csv_file(tmp_path, text), Kind.PROGRAMME, ground=FAIR)
    assert codes(reading) == [(2, column, code)]
    assert reading.refused == 1


def test_an_end_that_is_missing_is_assumed_and_midnight_is_the_next_day(tmp_path: Path) -> None:
    text = "论坛名称,日期,开始,结束\n甲,11.28,9:00,\n乙,11.28,22:00,1:00\n"
    reading = read(csv_file(tmp_path, text), Kind.PROGRAMME, ground=FAIR)
    assert codes(reading) == [(2, "结束", "end.assumed")]
    assert reading.problems[0].facts["suggestion"] == "10:00"
    assert sessions(reading)[1].ends_at == datetime(2018, 11, 28, 17, tzinfo=UTC)


def test_rows_below_a_merged_session_are_its_speakers(tmp_path: Path) -> None:
    path = xlsx_file(
        tmp_path,
        [
            ["日期", "时间", "论坛名称", "类型", "会场", "嘉宾", "单位", "职务", "演讲题目"],
            [
                "11.28",
                "9:00-11:30",
                "示例论坛",
                "论坛",
                "C会场",
                "陈一鸣",
                "示例大学",
                "教授",
                "电池",
            ],
            [None, None, None, None, None, "许清和", "范例公司", "总经理", "氢能"],
            ["11.29", "14:00-15:00", "项目路演", "路演", "A厅", None, None, None, None],
        ],
    )
    reading = read(path, ground=FAIR)
    assert (reading.read, reading.good, reading.joined, reading.refused) == (3, 2, 1, 0)
    first, second = sessions(reading)
    assert first.speakers == (
        SpeakerDraft("陈一鸣", "示例大学", "教授", "电池"),
        SpeakerDraft("许清和", "范例公司", "总经理", "氢能"),
    )
    assert (first.room, second.kind) == ("C会场", SessionKind.ROADSHOW)


def test_speakers_and_pitches_in_one_cell_are_taken_apart(tmp_path: Path) -> None:
    text = (
        "title,start,end,speakers,projects\n"
        "示例路演,2018-11-28 9:00,10:00,陈一鸣（示例大学 教授）；许清和,"
        "1. 电池（示例储能）；2. 氢阀\n"
    )
    (draft,) = sessions(read(csv_file(tmp_path, text)))
    assert draft.speakers == (SpeakerDraft("陈一鸣", "示例大学", "教授"), SpeakerDraft("许清和"))
    assert draft.pitches == (PitchDraft("电池", "示例储能"), PitchDraft("氢阀"))


def test_a_room_is_named_with_its_building_once(tmp_path: Path) -> None:
    document = [
        {
            "title": f"论坛{n}",
            "start": "2018-11-28 09:00",
            "end": "10:00",
            "venue": venue,
            "room": at,
        }
        for n, (venue, at) in enumerate(
            [("会展中心", "红厅"), ("会展中心 红厅", "红厅"), ("会展中心", "")]
        )
    ]
    found = [draft.room for draft in sessions(read(json_file(tmp_path, document)))]
    assert found == ["会展中心 红厅", "会展中心 红厅", "会展中心"]


def test_requests_are_read(tmp_path: Path) -> None:
    text = (
        "申请方,申请方类型,意向展商,洽谈主题,优先级,地点\n"
        "陈一鸣,观众,示例储能,电芯,高,展位\n范例公司,,示例储能,,150,\n"
        ",,示例储能,,,\n甲公司,,甲 公司,,,\n"
    )
    reading = read(csv_file(tmp_path, text))
    assert codes(reading) == [
        (3, "优先级", "weight.range"),
        (4, "申请方", "party.missing"),
        (5, "意向展商", "party.same"),
    ]
    first, second = reading.drafts
    assert isinstance(first, RequestDraft)
    assert isinstance(second, RequestDraft)
    assert (first.from_kind, first.weight, first.place) == (Party.PERSON, 80, Place.BOOTH)
    assert (second.from_kind, second.weight) == (Party.ANY, 100)


def test_needs_are_read(tmp_path: Path) -> None:
    text = (
        "需求名称,单位名称,需求描述,行业,阶段,合作方式,预算,截止日期,创新券\n"
        "电芯一致性检测,示例储能,在线检测,新能源,中试,联合研发、许可,50-100万元,2019-03-01,是\n"
        ",示例储能,只有描述的需求,,,,面议,,\n,示例储能,,,,,,,\n"
    )
    reading = read(csv_file(tmp_path, text))
    assert (reading.kind, codes(reading)) == (Kind.NEEDS, [(4, "需求名称", "title.missing")])
    first, second = reading.drafts
    assert isinstance(first, ProposalDraft)
    assert isinstance(second, ProposalDraft)
    assert (first.side, first.owner, first.stage) == (Side.NEED, "示例储能", Stage.PILOT)
    assert first.cooperation == (Cooperation.DEVELOPMENT, Cooperation.LICENCE)
    assert (first.budget_low_fen, first.budget_high_fen) == (50_000_000, 100_000_000)
    assert (first.deadline, first.voucher) == (date(2019, 3, 1), True)
    assert second.title_zh == "只有描述的需求"


@pytest.mark.parametrize(
    ("words", "travels"),
    [
        ("可出差", Travels.TRAVELS),
        ("可接待", Travels.RECEIVES),
        ("可出差、可接待", Travels.BOTH),
        ("both", Travels.BOTH),
        ("", Travels.UNSAID),
        ("看情况", Travels.UNSAID),
    ],
)
def test_branches_rights_and_travel_are_read(tmp_path: Path, words: str, travels: Travels) -> None:
    text = (
        "成果名称,单位名称,细分领域,知识产权,差旅意愿\n"
        f"六维力传感器,拟真传感,传感器；机器人,发明专利 4 件,{words}\n"
    )
    reading = read(csv_file(tmp_path, text))
    (offer,) = reading.drafts
    assert isinstance(offer, ProposalDraft)
    assert offer.subfields == ("传感器", "机器人")
    assert (offer.rights, offer.travels) == ("发明专利 4 件", travels)
    unknown = [(2, "差旅意愿", "travels.unknown")] if words == "看情况" else []
    assert codes(reading) == unknown


def test_one_sheet_may_hold_offers_and_needs(tmp_path: Path) -> None:
    text = "供需类型,项目名称,单位名称\n供给,储能系统,示例储能\n需求,电芯检测,示例储能\n"
    reading = read(csv_file(tmp_path, text), Kind.OFFERS)
    assert [d.side for d in reading.drafts if isinstance(d, ProposalDraft)] == [
        Side.OFFER,
        Side.NEED,
    ]
