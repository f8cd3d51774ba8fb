"""Text as search and matching of names see it: folded, cut into bigrams, read as pinyin."""

import re
import unicodedata
from functools import lru_cache
from operator import add

_SIGNS = re.compile(r"[\W_]+")  # all that is neither letter nor digit in any script

_SURNAMES = {
    "曾": "zeng", "单": "shan", "仇": "qiu", "解": "xie", "查": "zha", "区": "ou",
    "盖": "ge", "朴": "piao", "任": "ren", "华": "hua", "尉": "wei", "乐": "yue", "缪": "miao",
    "翟": "zhai", "覃": "qin", "秘": "bi", "冼": "xian", "员": "yun", "召": "shao", "纪": "ji",
    "卜": "bu", "阚": "kan", "种": "chong", "么": "yao", "薄": "bo", "能": "nai", "乜": "nie",
    "折": "she", "祭": "zhai", "郇": "xun", "佴": "nai", "繁": "po", "洗": "xian", "贠": "yun",
    "粘": "nian", "都": "du", "句": "gou", "單": "shan", "區": "ou", "繆": "miao", "樂": "yue",
    "員": "yun", "蓋": "ge",
}  # fmt: skip
_SINCE = frozenset("卜阚种么薄能乜折祭郇佴繁洗贠粘都句單區繆樂員蓋")
# Family names of two characters that are read otherwise than either character is for itself.
_COMPOUND = {
    "单于": "chan yu", "單于": "chan yu", "万俟": "mo qi", "萬俟": "mo qi", "尉迟": "yu chi",
    "尉遲": "yu chi", "澹台": "tan tai", "澹臺": "tan tai", "中行": "zhong hang",
    "乐正": "yue zheng", "樂正": "yue zheng", "长孙": "zhang sun", "長孫": "zhang sun",
}  # fmt: skip


def folded(text: str) -> str:
    """Lower case, half width, signs as single spaces: what search compares."""
    wide = unicodedata.normalize("NFKC", text).casefold()
    return _SIGNS.sub(" ", wide).strip()


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """The same, remembered: for names, which come again. Whole entries would fill 25 MB."""
    return folded(text)


def storable(text: str) -> str:
    """Without half characters, which input methods can leave: no file can be asked for one."""
    return text.encode("utf-8", "ignore").decode()


def grams(text: str) -> set[str]:
    """The bigrams of folded text, and each word's last character, so that one letter finds it."""
    found: set[str] = set()
    for word in text.split():
        found.update(map(add, word, word[1:]))
        found.add(word[-1])
    return found


def is_han(character: str) -> bool:
    """Whether a character is a Chinese one, the rare planes included."""
    return "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U000323af"


@lru_cache(maxsize=65_536)
def _reading(character: str) -> str:
    from pypinyin import Style, lazy_pinyin

    return str(lazy_pinyin(character, style=Style.NORMAL)[0])


def _readings(text: str) -> list[str]:
    """Syllables of a text as a whole: 重庆 is chongqing though 重 alone is zhong."""
    from pypinyin import Style, lazy_pinyin

    return [str(part) for part in lazy_pinyin(text, style=Style.NORMAL)]


def pinyin_of_name(name: str) -> tuple[str, str]:
    """A person's pinyin in full and its initials: 曾一鸣 gives ``zengyiming``, ``zym``.

    The family name takes its reading as one (GB/T 28039): 单于明 is Chanyu, 单明 is Shan.
    """
    letters = folded(name).replace(" ", "")
    parts = [_reading(c) if is_han(c) else c for c in letters]
    if letters[:2] in _COMPOUND:
        parts[:2] = _COMPOUND[letters[:2]].split()
    elif letters[:1] in _SURNAMES:
        parts[0] = _SURNAMES[letters[0]]
    return "".join(parts), "".join(part[:1] for part in parts)


def pinyin_of_name_before(name: str) -> tuple[str, str]:
    """As files of earlier versions read it, whose search is no less sound for that."""
    letters = folded(name).replace(" ", "")
    parts = [_reading(c) if is_han(c) else c for c in letters]
    first = letters[:1]
    if first in _SURNAMES and first not in _SINCE:
        parts[0] = "yu" if first == "尉" else _SURNAMES[first]
    return "".join(parts), "".join(part[:1] for part in parts)


def pinyin_of_title(title: str) -> tuple[str, str]:
    """The pinyin of an organisation or session: 拟真传感 gives ``nizhenchuangan``, ``nzcg``."""
    parts = _readings(fold(title).replace(" ", ""))
    return "".join(parts), "".join(part[:1] for part in parts)
