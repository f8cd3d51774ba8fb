"""A fair of 30,000 exhibitors and 300,000 people, for the benchmarks; every name is invented."""

import random
import sys
import time
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path

from app.models.changes import Device
from app.models.exhibitors import BoothPlace, Exhibitor, Industry, booth_order
from app.models.fairs import Booth, Hall
from app.models.ids import (
    BoothId,
    DeviceId,
    ExhibitorId,
    HallId,
    NeedId,
    OfferId,
    PersonId,
    RequestId,
    new_id,
)
from app.models.meetings import Request, RequestState
from app.models.offers import Need, Offer
from app.models.people import Category, Person
from app.services.store import Store, Writer

EXHIBITORS = 30_000
PEOPLE = 300_000

_NOON = datetime(2018, 11, 28, 4, tzinfo=UTC)
_DESK = Device(DeviceId("01a00000-0000-7000-8000-0000000000be"), "bench", _NOON)
_HEAD = ("示例", "范例", "样本", "虚构", "假想", "拟真", "演示", "试样", "样例", "模拟")
_BODY = (
    "储能", "氢能", "光伏", "电机", "传感", "激光", "车联", "云图", "芯片", "影像",
    "基因", "康复", "轴承", "机床", "涂层", "算法", "视觉", "膜材", "储氢", "导航",
)  # fmt: skip
_TAIL = ("科技", "技术", "装备", "系统", "材料", "动力", "智能", "仪器", "软件", "生物")
_EN_HEAD = ("Example", "Specimen", "Sample", "Fictional", "Hypothetical", "Simulated", "Demo")
_EN_BODY = ("Storage", "Hydrogen", "Laser", "Sensing", "Imaging", "Genomics", "Bearings", "Tools")
_CITIES = (
    "嘉定", "苏州", "温州", "昆山", "太仓", "杭州", "宁波", "南京",
    "无锡", "合肥", "常州", "南通", "湖州", "嘉兴", "绍兴", "芜湖",
)  # fmt: skip
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗曾单任华"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英子涵梓轩欣怡一鸣知夏若溪"


def big_fair(path: Path) -> Store:
    """The file, made anew where it is missing; half a minute to several."""
    if path.exists():
        return Store.open(path, _DESK)
    store = Store.create(path, _DESK, lambda: _NOON)
    dice = random.Random(20181128)
    started = time.perf_counter()
    with store.founding("bench") as writer:
        exhibitors = _exhibitors(writer, dice)
        _proposals(writer, dice, exhibitors)
        _people(writer, dice, exhibitors)
    print(f"made in {time.perf_counter() - started:.0f} s", file=sys.stderr)
    return store


def random_firm(dice: random.Random) -> str:
    """An organisation's name."""
    return dice.choice(_HEAD) + dice.choice(_BODY) + dice.choice(_TAIL)


def random_person_name(dice: random.Random) -> str:
    """Somebody's name."""
    return dice.choice(_SURNAMES) + "".join(dice.sample(_GIVEN, dice.randint(1, 2)))


def _exhibitors(writer: Writer, dice: random.Random) -> list[ExhibitorId]:
    halls = [Hall(HallId(new_id()), f"{letter}", f"{letter} 馆", "", 9_000) for letter in "ABCDEF"]
    writer.save_all(halls)
    industries = cycle(Industry)
    made: list[ExhibitorId] = []
    for number in range(EXHIBITORS):
        hall = halls[number % len(halls)]
        name = dice.choice(_HEAD) + "".join(dice.sample(_BODY, 2)) + dice.choice(_TAIL)
        latin = f"{dice.choice(_EN_HEAD)} {' '.join(dice.sample(_EN_BODY, 2))} {number}"
        exhibitor = Exhibitor(
            ExhibitorId(new_id()),
            name,
            latin,
            industry=next(industries),
            city=dice.choice(_CITIES),
        )
        code = f"{hall.code}-{number // len(halls) + 1:04d}"
        booth = Booth(BoothId(new_id()), code, booth_order(code), hall.id)
        writer.save_all((exhibitor, booth, BoothPlace(new_id(), exhibitor.id, booth.id)))
        made.append(exhibitor.id)
    return made


def _proposals(writer: Writer, dice: random.Random, exhibitors: list[ExhibitorId]) -> None:
    for exhibitor in exhibitors:
        words = dice.sample(_BODY, 3)
        for word in words[: dice.randint(0, 2)]:
            writer.save(Offer(f"{word}小批量代工", id=OfferId(new_id()), exhibitor_id=exhibitor))
        if dice.random() < 0.6:
            need = Need(f"{words[2]}可靠性验证", id=NeedId(new_id()), exhibitor_id=exhibitor)
            writer.save(need)
            other = dice.choice(exhibitors)
            if dice.random() < 0.5 and other != exhibitor:
                writer.save(
                    Request(
                        RequestId(new_id()),
                        other,
                        exhibitor,
                        state=dice.choice(tuple(RequestState)),
                        need_id=need.id,
                    )
                )


def _people(writer: Writer, dice: random.Random, exhibitors: list[ExhibitorId]) -> None:
    for number in range(PEOPLE):
        name = random_person_name(dice)
        employer = dice.choice(exhibitors) if number % 5 == 0 else None
        writer.save(
            Person(
                PersonId(new_id()),
                Category.EXHIBITOR if employer else Category.VISITOR,
                name,
                organisation=random_firm(dice),
                phone=f"1380000{number % 10_000:04d}",
                exhibitor_id=employer,
            )
        )
