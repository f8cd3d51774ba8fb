"""Traditional Chinese in sheets: Big5 told from GB 18030, and headings in their simple signs."""

import codecs

# Of each encoding the rows of its frequent signs: level 1 of GB 2312 and of Big5.
_GB, _BIG5 = (0xB0, 0xD7), (0xA4, 0xC6)
_FEWEST = 4  # signs beyond ASCII; fewer tell nothing
_MOST, _LEAST = 0.9, 0.6
_OF_BIG5 = (
    "稱號聯絡電話郵職務單業產類別題時間開結會場議講賓項簡紹證編網員數國區參觀眾機構關鍵詞術預備註記錄線標籤"
    "權狀態對請談報擬優級錢龍體點額費購買賣應徵尋與為聽東門長攤動碼"
)
_OF_GB = (
    "称号联络电话邮职务单业产类别题时间开结会场议讲宾项简绍证编网员数国区参观众机构关键词术预备注记录线标签"
    "权状态对请谈报拟优级钱龙体点额费购买卖应征寻与为听东门长摊动码"
)
_SIMPLE = str.maketrans(_OF_BIG5, _OF_GB)


def simple_heading(words: str) -> str:
    """公司名稱 as 公司名称: the signs of headings alone; names are left as they are written."""
    return words.translate(_SIMPLE)


def is_big5(sample: bytes) -> bool:
    """Whether nearly all of its signs are frequent ones of Big5, and few are of GB 2312.

    Either encoding reads the other's bytes, but then as signs that hardly anybody writes.
    """
    big5, gb = _share(sample, "cp950", _BIG5), _share(sample, "gb18030", _GB)
    return big5 >= _MOST and gb <= _LEAST


def _share(sample: bytes, encoding: str, rows: tuple[int, int]) -> float:
    try:
        words = codecs.getincrementaldecoder(encoding)("strict").decode(sample)
    except UnicodeError:
        return 0.0
    pairs = [pair for sign in words if ord(sign) > 0x7F if len(pair := sign.encode(encoding)) == 2]
    if len(pairs) < _FEWEST:
        return 0.0
    return sum(_is_frequent(pair, encoding, rows) for pair in pairs) / len(pairs)


def _is_frequent(pair: bytes, encoding: str, rows: tuple[int, int]) -> bool:
    low, high = rows
    return low <= pair[0] <= high and (encoding == "cp950" or pair[1] >= 0xA1)
