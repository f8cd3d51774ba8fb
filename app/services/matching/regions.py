"""Which cities lie together: the provinces of the Yangtze River Delta."""

from functools import cache

_PROVINCES = {
    "上海": "上海 黄浦 徐汇 长宁 静安 普陀 虹口 杨浦 浦东 闵行 宝山 嘉定 金山 松江 青浦"
    " 奉贤 崇明",
    "江苏": "江苏 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 太仓"
    " 常熟 张家港 江阴 宜兴 吴江 启东 海门 如皋 丹阳 靖江 溧阳",
    "浙江": "浙江 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 嘉善 海宁 桐乡 平湖"
    " 余姚 慈溪 诸暨 长兴 安吉 德清 海盐 瑞安 乐清",
    "安徽": "安徽 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州"
    " 宣城",
}  # fmt: skip
_PROVINCE_OF = {city: name for name, cities in _PROVINCES.items() for city in cities.split()}


@cache
def plain_city(city: str) -> str:
    """A city's bare name: 苏州市 and 江苏省苏州市 are 苏州."""
    name = city.strip()
    for province in _PROVINCES:
        for prefix in (f"{province}省", f"{province}市", province):
            if name.startswith(prefix) and len(name) > len(prefix) + 1:
                name = name.removeprefix(prefix)
    name = name.removesuffix("新区") or name
    return name[:-1] if len(name) > 2 and name[-1] in "市区县省" else name


@cache
def province(city: str) -> str:
    """The province of a city of the delta; empty for all others."""
    return _PROVINCE_OF.get(plain_city(city), "")
