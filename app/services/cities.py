"""Cities in Latin letters, for the English window: 嘉定 is Jiading."""

from functools import lru_cache

from app.services.text import is_han, pinyin_of_title

# The fair's region first, so that no pinyin table is loaded for it; then the cities whose English
# name is not their pinyin.
_NAMES = {
    "上海": "Shanghai", "嘉定": "Jiading", "苏州": "Suzhou", "温州": "Wenzhou", "昆山": "Kunshan",
    "太仓": "Taicang", "常熟": "Changshu", "张家港": "Zhangjiagang", "南京": "Nanjing",
    "无锡": "Wuxi", "常州": "Changzhou", "南通": "Nantong", "扬州": "Yangzhou",
    "镇江": "Zhenjiang", "泰州": "Taizhou", "盐城": "Yancheng", "徐州": "Xuzhou",
    "杭州": "Hangzhou", "宁波": "Ningbo", "嘉兴": "Jiaxing", "湖州": "Huzhou",
    "绍兴": "Shaoxing", "金华": "Jinhua", "衢州": "Quzhou", "舟山": "Zhoushan",
    "台州": "Taizhou", "丽水": "Lishui", "合肥": "Hefei", "芜湖": "Wuhu", "马鞍山": "Ma'anshan",
    "滁州": "Chuzhou", "宣城": "Xuancheng", "安庆": "Anqing", "六安": "Lu'an",
    "浦东": "Pudong", "闵行": "Minhang", "松江": "Songjiang", "青浦": "Qingpu",
    "北京": "Beijing", "深圳": "Shenzhen", "广州": "Guangzhou", "西安": "Xi'an",
    "哈尔滨": "Harbin", "呼和浩特": "Hohhot", "乌鲁木齐": "Urumqi", "拉萨": "Lhasa",
    "香港": "Hong Kong", "澳门": "Macao", "台北": "Taipei",
}  # fmt: skip


@lru_cache(maxsize=4096)
def latin_city(city: str) -> str:
    """The city's English name; what is written in Latin letters already stays as it is."""
    plain = city.strip()
    known = _NAMES.get(plain) or _NAMES.get(plain.removesuffix("市").removesuffix("区"))
    if known or not any(is_han(letter) for letter in plain):
        return known or plain
    return pinyin_of_title(plain.removesuffix("市"))[0].capitalize()
