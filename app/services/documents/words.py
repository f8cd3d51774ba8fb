"""The words of paper in both languages, and how each writes days and times.

The interface's translations belong to Qt, which services do not know.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

_DAYS_ZH = "一二三四五六日"
_DAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS_EN = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip


class Language(StrEnum):
    """The language a document is laid out in; names keep both, the other one standing in."""

    ZH = "zh"
    EN = "en"

    def pick(self, zh: str, en: str) -> str:
        """The text in this language, or in the other where it is missing."""
        first, second = (zh, en) if self is Language.ZH else (en, zh)
        return first or second


@dataclass(frozen=True, slots=True)
class Words:
    """What documents say; sentences with facts are functions of them."""

    tag: str
    agenda: str
    booth: str
    badge: str
    scan_for_changes: str
    attendees: Callable[[str], str]
    meetings: Callable[[int], str]
    meetings_of_day: Callable[[int], str]
    forums: Callable[[int], str]
    days: Callable[[int], str]
    places: Callable[[int, int], str]
    lunch: Callable[[str], str]
    until: Callable[[str], str]
    table: Callable[[int], str]
    notes: str
    follow_up: str
    send_sample: str
    no_interest: str
    continued: str
    no_meetings: str
    no_meetings_hint: str
    rules: Callable[[int, int], str]
    desk: Callable[[str], str]
    version: Callable[[int], str]
    made: Callable[[str], str]
    page: Callable[[int, int], str]
    matching_list: str
    need: str
    partner: str
    fit: str
    shared_terms: str
    pairs: Callable[[int, int], str]
    match_rule: str
    no_pairs: str
    internal: str
    table_card: str
    table_hint: str
    no_sitting: str
    day_board: str
    zone: Callable[[str], str]
    at_booths: str
    break_: str
    meeting_with: Callable[[str], str]
    topic: Callable[[str], str]
    cancelled: str
    day: Callable[[date], str]
    short_day: Callable[[date], str]


def hours(moment: datetime | time) -> str:
    """``09:30``."""
    return f"{moment:%H:%M}"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


ZH = Words(
    tag="zh-CN",
    agenda="洽谈日程",
    booth="展位",
    badge="证件",
    scan_for_changes="到服务台扫码，看最新安排",
    attendees=lambda names: f"参会人：{names}",
    meetings=lambda n: f"{n} 场洽谈",
    meetings_of_day=lambda n: f"{n} 场",
    forums=lambda n: f"{n} 场论坛",
    days=lambda n: f"{n} 天",
    places=lambda tables, booths: f"桌位洽谈 {tables} 场，展位洽谈 {booths} 场",
    lunch=lambda hours: f"午休 {hours}",
    until=lambda hour: f"至 {hour}",
    table=lambda number: f"{number} 号桌",
    notes="记录",
    follow_up="跟进",
    send_sample="寄样",
    no_interest="无意向",
    continued="（续）",
    no_meetings="目前没有排定的洽谈。",
    no_meetings_hint="如有想认识的展商或观众，请告诉服务台，我们来约时间和桌位。",
    rules=lambda minutes, early: f"每场 {minutes} 分钟，请提前 {early} 分钟到场。",
    desk=lambda desk: f"临时变更以服务台为准：{desk}",
    version=lambda number: f"第 {number} 版",
    made=lambda when: f"{when} 生成",
    page=lambda number, count: f"第 {number} / {count} 页",
    matching_list="供需对接清单",
    need="需求",
    partner="推荐伙伴",
    fit="推荐度",
    shared_terms="共同词",
    pairs=lambda needs, pairs: f"{needs} 条需求，{pairs} 对推荐",
    match_rule="推荐度 0–100，由文字、产业、合作方式、地区、预算五项加权得出；共同词按份量排列。",
    no_pairs="没有达到推荐线的供给。",
    internal="内部资料",
    table_card="洽谈桌",
    table_hint="请按时入座；如需调整，请到服务台。",
    no_sitting="空",
    day_board="洽谈总表",
    zone=lambda name: f"洽谈区 {name}",
    at_booths="展位内",
    break_="午休",
    meeting_with=lambda name: f"洽谈：{name}",
    topic=lambda topic: f"议题：{topic}",
    cancelled="已取消",
    day=lambda day: f"{day.month} 月 {day.day} 日 周{_DAYS_ZH[day.weekday()]}",
    short_day=lambda day: f"{day.month}.{day.day}",
)

EN = Words(
    tag="en",
    agenda="Meeting agenda",
    booth="Booth",
    badge="Badge",
    scan_for_changes="Scan at the service desk for changes",
    attendees=lambda names: f"Attending: {names}",
    meetings=lambda n: _count(n, "meeting", "meetings"),
    meetings_of_day=lambda n: _count(n, "meeting", "meetings"),
    forums=lambda n: _count(n, "forum", "forums"),
    days=lambda n: _count(n, "day", "days"),
    places=lambda tables, booths: f"{tables} at tables, {booths} at booths",
    lunch=lambda hours: f"lunch {hours}",
    until=lambda hour: f"to {hour}",
    table=lambda number: f"Table {number}",
    notes="Notes",
    follow_up="Follow up",
    send_sample="Sample",
    no_interest="No",
    continued=" (continued)",
    no_meetings="No meetings are scheduled at the moment.",
    no_meetings_hint="If there is somebody you would like to meet, tell the service desk: "
    "we will find a time and a table.",
    rules=lambda minutes, early: (
        f"Meetings last {minutes} minutes; please arrive {early} minutes early."
    ),
    desk=lambda desk: f"Changes at the service desk: {desk}",
    version=lambda number: f"Version {number}",
    made=lambda when: f"made {when}",
    page=lambda number, count: f"Page {number} / {count}",
    matching_list="Matching list",
    need="Need",
    partner="Suggested partner",
    fit="Fit",
    shared_terms="Shared terms",
    pairs=lambda needs, pairs: (
        f"{_count(needs, 'need', 'needs')}, {_count(pairs, 'suggestion', 'suggestions')}"
    ),
    match_rule="Fit, 0 to 100, weighs texts, industry, kind of cooperation, region and budget; "
    "shared terms are listed by weight.",
    no_pairs="No offer reaches the threshold.",
    internal="Internal",
    table_card="Meeting table",
    table_hint="Please be seated on time; for changes, ask at the service desk.",
    no_sitting="Free",
    day_board="All meetings of the day",
    zone=lambda name: f"Zone {name}",
    at_booths="At booths",
    break_="Lunch",
    meeting_with=lambda name: f"Meeting: {name}",
    topic=lambda topic: f"Topic: {topic}",
    cancelled="cancelled",
    day=lambda day: f"{_DAYS_EN[day.weekday()]} {day.day} {_MONTHS_EN[day.month - 1]}",
    short_day=lambda day: f"{day.day} {_MONTHS_EN[day.month - 1]}",
)


def words(language: Language) -> Words:
    """The words of a language."""
    return ZH if language is Language.ZH else EN
