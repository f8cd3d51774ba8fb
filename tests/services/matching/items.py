"""Short ways to write items, and texts for property tests."""

from hypothesis import strategies as st

from app.models.exhibitors import Industry
from app.models.matching import Item, Kind
from app.models.offers import Cooperation, Stage, Travels

WORDS = (
    "锂电池", "电解液", "六维力传感器", "激光焊接", "在线检测", "污水处理", "深度学习", "抗体药物",
    "plc", "lidar", "vacuum", "lithium battery", "的", "与", "，", "。", "技术", "研究", "𠮷", "x",
)  # fmt: skip

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map("".join)


def offer(id_: str, title: str, text: str = "", *, owner: str = "") -> Item:
    """An offer that states nothing but its words."""
    return Item(id=id_, owner=owner, kind=Kind.OFFER, title=title, text=text)


def need(title: str, text: str = "", *, id_: str = "need", owner: str = "") -> Item:
    """A need that states nothing but its words."""
    return Item(id=id_, owner=owner, kind=Kind.NEED, title=title, text=text)


@st.composite
def items(draw: st.DrawFn, kind: Kind, id_: str) -> Item:
    """Any item of a kind."""
    low = draw(st.none() | st.integers(0, 10**9))
    return Item(
        id=id_,
        owner=draw(st.sampled_from(["", "a", "b", "c"])),
        kind=kind,
        title=draw(texts),
        text=draw(texts),
        industry=draw(st.sampled_from(Industry)),
        keywords=tuple(draw(st.lists(st.sampled_from(WORDS), max_size=3))),
        stage=draw(st.none() | st.sampled_from(Stage)),
        cooperation=tuple(draw(st.lists(st.sampled_from(Cooperation), max_size=3, unique=True))),
        city=draw(st.sampled_from(["", "嘉定", "苏州市", "上海", "温州", "北京"])),
        subfields=tuple(draw(st.lists(st.sampled_from(["储能", "机器人", "AI"]), max_size=2))),
        travels=draw(st.sampled_from(Travels)),
        budget_low=low,
        budget_high=None if low is None else low + draw(st.integers(0, 10**9)),
    )


@st.composite
def fairs(draw: st.DrawFn) -> tuple[Item, list[Item]]:
    """A need and up to eight offers with ids of their own."""
    count = draw(st.integers(1, 8))
    offers = [draw(items(Kind.OFFER, f"o{number}")) for number in range(count)]
    return draw(items(Kind.NEED, "n")), offers
