"""What the spellings of one organisation share, its legal form, its place and its tongue aside.

上海示例精机有限公司, 示例精机（上海） and Shanghai Shili Jingji Co., Ltd. are one; 上海示例精机
and 苏州示例精机 are two, and so are 第三研究所 and 第八研究所. A Chinese and an English name are
compared as they are read in pinyin; words that are translated (大学, University) are signs there.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from app.services.cities import latin_city
from app.services.text import fold, is_han, pinyin_of_title

# Of 100; 样本光伏科技 and 样本光伏材料 stay two, 样本光伏科技 and 样本光伏 科技 are one.
ALIKE = 86.0

_LATIN_FORMS = "co|ltd|inc|llc|gmbh|corp|corporation|company|limited|plc|group|pte|pty|ag|sa|bv|kk"
_FORMS = re.compile(rf"(股份)?有限(责任)?公司|集团|公司|(?<![a-z0-9])({_LATIN_FORMS})(?![a-z0-9])")
# 示例科技 Sample Tech Co., Ltd.: a Chinese name, and the English one in the same cell.
_ENGLISH_TAIL = re.compile(
    rf"(?<=[^\x00-\x7f])\s*(?:[a-z0-9]+ )*?(?:{_LATIN_FORMS})(?: (?:{_LATIN_FORMS}))*$"
)
_ASIDE = re.compile(
    r"[（(]\s*[暨及兼曾原即][^（）()]*[）)]|(?<=公司|大学|学院|医院|集团|中心)\s*暨.+"
    r"|(?<=研究[院所])\s*暨.+"
)
_NUMBERS = re.compile(r"\d+|[一二三四五六七八九十百]+(?=[号所院厂局部大医中]|研究)")
_BLANKS = re.compile(r"\s+")
_INSTITUTE = re.compile("中国科学院(.+?)(?:研究)?所")
_TELLING = 4  # characters of an institute's short name: its place, and what it works on

# As people shorten them; the long form is how they sign.
_SHORT = {
    "中科院": "中国科学院",
    "工程院": "中国工程院",
    "农科院": "中国农业科学院",
    "中国科大": "中国科学技术大学",
    "中科大": "中国科学技术大学",
    "上海交大": "上海交通大学",
    "西安交大": "西安交通大学",
    "哈工大": "哈尔滨工业大学",
    "华东理工": "华东理工大学",
    "华东师大": "华东师范大学",
    "南理工": "南京理工大学",
    "中国电科": "中国电子科技",
    "中电科": "中国电子科技",
    "清华": "清华大学",
    "浙大": "浙江大学",
    "北大": "北京大学",
    "复旦": "复旦大学",
    "同济": "同济大学",
    "南大": "南京大学",
    "国网": "国家电网",
    "中石化": "中国石油化工",
    "中石油": "中国石油天然气",
    "中国商飞": "中国商用飞机",
    "中国移动": "中国移动通信",
}
# Two letters begin the names of others as well (北大荒): meant only where they stand alone.
_SHORTENED = re.compile(
    "^(?:" + "|".join(f"{short}(?!学)" if len(short) > 2 else f"{short}$" for short in _SHORT) + ")"
)

_REGION = """
上海 北京 天津 重庆 江苏 浙江 安徽 广东 山东 福建 湖北 湖南 河南 河北 四川 陕西 辽宁 江西 苏州 昆山
太仓 常熟 张家港 南京 无锡 常州 南通 扬州 镇江 泰州 徐州 盐城 连云港 淮安 宿迁 杭州 宁波 温州 嘉兴
湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 合肥 芜湖 马鞍山 滁州 宣城 安庆 蚌埠 铜陵 六安 深圳 广州
东莞 佛山 珠海 武汉 西安 成都 长沙 郑州 青岛 济南 大连 沈阳 厦门 福州 哈尔滨 长春 嘉定 浦东 松江
青浦 闵行 宝山 奉贤
"""
_PLACES = tuple(_REGION.split())
_PLACE = re.compile("^(?:" + "|".join(_PLACES) + ")(?:市|省|区)?")
_BRACKETED = re.compile(r"[（(]\s*(" + "|".join(_PLACES) + r")市?\s*[）)]")

# Words that are translated rather than read, and the sign that stands for them; folded text has no
# capitals. The longer come before what they contain.
_SIGNS = (
    (r"chinese academy of sciences?|cas|中国科学院", "A"),
    (r"university of science (?:and )?technology|科学?技术大学|科技大学|理工大学", "B"),
    (r"jiao ?tong|交通", "C"),
    (r"university|大学", "D"),
    (r"research institutes?|institutes? of|institutes?|academy|研究院|研究所|学院", "E"),
    (r"laborator(?:y|ies)|labs?|实验室", "F"),
    (r"hospital|医院", "G"),
    (r"science (?:and )?technology|sci ?tech|technolog(?:y|ies)|tech|科学技术|科技|技术", "H"),
    (r"intelligent|intelligence|smart|智能", "I"),
    (r"new energy|新能源", "J"),
    (r"equipments?|devices?|装备|设备", "K"),
    (r"materials?|材料", "L"),
    (r"medical|医疗", "M"),
    (r"biolog(?:y|ical)|bio ?tech(?:nology)?|bio|生物", "N"),
    (r"electronics?|电子", "O"),
    (r"automation|自动化", "P"),
    (r"robot(?:ics|s)?|机器人", "Q"),
    (r"pharma(?:ceuticals?)?|药业|制药|医药", "R"),
    (r"precision|精密", "S"),
    (r"semiconductors?|半导体", "T"),
    (r"information|信息", "U"),
    (r"sens(?:ing|ors?)|传感器?", "W"),
    (r"photovoltaics?|solar|光伏", "X"),
    (r"lasers?|激光", "Y"),
    (r"photonics?|optoelectronics?|光电", "Z"),
    (r"energy storage|储能", "JJ"),
    (r"hydrogen(?: energy)?|氢能", "JK"),
    (r"environment(?:al)?(?: protection)?|环保|环境", "JL"),
    (r"software|软件", "UU"),
    (r"data|数据", "UV"),
    (r"communications?|通信", "UW"),
    (r"chemicals?|化工", "MM"),
    (r"machinery|机械", "KK"),
    (r"manufacturing|制造", "KL"),
    (r"engineering|工程", "KM"),
    (r"china|chinese|中国", "V"),
    (r"and|of|the|for|的|与|和", ""),
)
_TRANSLATED = tuple(
    (re.compile(rf"(?<![a-z])(?:{words})(?![a-z])"), f" {sign} ") for words, sign in _SIGNS
)
_SIGN = re.compile("[A-Z]")
# Names that are spelt otherwise than they are read.
_SPELLINGS = {
    "xi an ": "xi'an ",
    "tsinghua": "qinghua",
    "peking": "beijing",
    "soochow": "suzhou",
    "nanking": "nanjing",
    "hohai": "hehai",
}
_SPELT = re.compile("|".join(_SPELLINGS))
_READ_PLACES = frozenset(latin_city(place).casefold() for place in _PLACES)


class CompanyName(NamedTuple):
    """A name as it is compared: its core without form and place, the place, the numbers in it."""

    core: str
    place: str
    numbers: tuple[str, ...]
    is_chinese: bool


@lru_cache(maxsize=65_536)
def company_name(name: str) -> CompanyName:
    """The parts of a name by which it is compared; an empty core where there is no name."""
    told = _ASIDE.sub("", name)
    bracketed = _BRACKETED.search(told)
    plain = fold(_BRACKETED.sub("", told))
    chinese = any(map(is_han, plain))
    if chinese:
        plain = _unfolded(_ENGLISH_TAIL.sub("", plain))
    bare = _BLANKS.sub(" ", _FORMS.sub("", plain)).strip() or plain
    found = _PLACE.match(bare)
    rest = bare[found.end() :] if found else bare
    # What is left of 上海大学 without its place is no name.
    keeps = found is None or len(rest) <= len("大学") or rest.startswith(("大学", "交通大学"))
    place = "" if found is None else found.group().rstrip("市省区")
    return CompanyName(
        core=bare if keeps else rest,
        place=bracketed.group(1) if bracketed else "" if keeps else place,
        numbers=tuple(_NUMBERS.findall(bare)),
        is_chinese=chinese,
    )


@lru_cache(maxsize=262_144)
def are_alike(first: CompanyName, second: CompanyName) -> bool:
    """Whether two names in one script are, as it seems, of one organisation.

    In English what others have in their names as well (Shanghai, Intelligent Technology) does not
    count: what is left must be alike.
    """
    if not (first.core and second.core) or first.numbers != second.numbers:
        return False
    if first.place and second.place and first.place != second.place:
        return False
    if first.is_chinese:
        return _alike(first.core, second.core) or _one_institute(first.core, second.core)
    return first.core == second.core or sound_alike(first.core, second.core)


def _one_institute(first: str, second: str) -> bool:
    """Whether one is how the other is called for short: 中科院上海光机所 leaves characters of
    中国科学院上海光学精密机械研究所 out, and keeps their order.
    """
    met = [_INSTITUTE.fullmatch(core) for core in (first, second)]
    if None in met:
        return False
    short, long = sorted((one[1] for one in met if one), key=len)
    rest = iter(long)
    return len(short) >= _TELLING and short[:2] == long[:2] and all(sign in rest for sign in short)


@lru_cache(maxsize=262_144)
def sound_alike(chinese: str, english: str) -> bool:
    """Whether an English name is how a Chinese one is read or translated."""
    first, second = spoken(chinese), spoken(english)
    own = _SIGN.sub("", first), _SIGN.sub("", second)
    return _alike(first, second) and _alike(*own)


@lru_cache(maxsize=65_536)
def spoken(name: str) -> str:
    """A name as it is read, without its place: 复旦大学 and Fudan University are ``fudanD``."""
    told = _ASIDE.sub("", name)
    bracketed = _BRACKETED.search(told)
    plain = fold(_BRACKETED.sub("", told))
    places = [latin_city(bracketed.group(1)).casefold()] if bracketed else []
    if any(map(is_han, plain)):
        plain = _unfolded(_ENGLISH_TAIL.sub("", plain))
        found = _PLACE.match(plain)
        if found:
            places.append(latin_city(found.group().rstrip("市省区")).casefold())
            plain = plain[found.end() :]
    plain = _FORMS.sub(" ", _SPELT.sub(lambda met: _SPELLINGS[met.group()], plain))
    for pattern, sign in _TRANSLATED:
        plain = pattern.sub(sign, plain)
    words = [word if word.isascii() else pinyin_of_title(word)[0] for word in plain.split()]
    rest = [word for word in words if word not in _READ_PLACES]
    places += [word for word in words if word in _READ_PLACES]
    # What is left of Shanghai University without its place is no name.
    return "".join(rest if any(word.islower() for word in rest) else [*places, *rest])


def _unfolded(plain: str) -> str:
    """A folded Chinese name without blanks, and with its first word as it is signed."""
    return _SHORTENED.sub(lambda found: _SHORT[found.group()], plain.replace(" ", ""))


def _alike(first: str, second: str) -> bool:
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    if len(long) > 2 * len(short):  # rapidfuzz would say so too, after more work
        return False
    from rapidfuzz import fuzz

    return fuzz.token_sort_ratio(first, second, score_cutoff=ALIKE) >= ALIKE
