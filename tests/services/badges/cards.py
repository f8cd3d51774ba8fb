"""Badges that tests print: plain ones, and those that make trouble."""

from datetime import date

from app.models.badges import BadgeCard
from app.models.fairline import FairLine
from app.models.ids import BadgeId
from app.models.people import Category
from app.services.badges.token import encode

KEY = bytes(range(32))
DAYS = (date(2018, 11, 28), date(2018, 11, 29), date(2018, 11, 30))
FAIR = FairLine(
    "首届长三角科技交易博览会",
    "First Yangtze River Delta Science and Technology Trade Expo",
    "上海汽车会展中心",
    "Shanghai Automobile Exhibition Center",
    "嘉定",
    "Jiading",
    DAYS,
)


def card(number: int, name: str, role: Category = Category.VISITOR, **more: object) -> BadgeCard:
    """A badge with this record number."""
    fields: dict[str, object] = {
        "id": BadgeId(f"badge-{number}"),
        "code": encode(number, 1, KEY),
        "number": f"{role.letter}-{number:06d}",
        "role": role,
        "name": name,
    }
    return BadgeCard(**(fields | more))  # type: ignore[arg-type]  # fields of many types


PLAIN = (
    card(1, "周予安", name_latin="Zhou Yu’an", organisation="试样轻量化部件", title="采购总监"),
    card(
        2,
        "沈砚秋",
        Category.EXHIBITOR,
        name_latin="Shen Yanqiu",
        organisation="拟真传感技术",
        organisation_latin="Simulated Sensing",
        title="市场经理",
        booth="B-07",
    ),
    card(3, "许清和", Category.SPEAKER, organisation="范例氢能动力", days=DAYS[:1]),
    card(4, "苏以宁", Category.GUEST, title="处长", days=DAYS[:2]),
    card(5, "方若谷", Category.PRESS, name_latin="Fang Ruogu", days=(DAYS[0], DAYS[2])),
    card(6, "林知夏", Category.STAFF, organisation="组委会 · 洽谈组"),
)
HARD = (
    card(7, "𠮷㛃䶮㼆", organisation="𬭎𫖯堃喆龑彧精密仪器", title="𠮷"),
    card(8, "陳鑫龍", organisation="臺灣範例機械股份有限公司", title="總經理"),
    card(9, "王"),
    card(10, "", name_latin="Christopher Alexander Montgomery-Featherstone"),
    card(
        11,
        "阿卜杜热西提·买买提明江",
        name_latin="Abdurishit Mamatimin of the Very Long Second Name",
        organisation="上海示例知识产权服务与技术转移促进有限责任公司（长三角分公司）",
        organisation_latin="Example Intellectual Property Services and Technology Transfer Co.",
        title="知识产权与技术转移事业部副总经理兼长三角区域首席代表",
        booth="A-12, A-13",
    ),
    card(12, "司马相如诸葛亮欧阳修", organisation="示" * 90, title="例" * 90),
    card(13, "W" * 120, organisation="W" * 200),
)
