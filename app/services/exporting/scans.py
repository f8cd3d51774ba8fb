"""The list of scans: when, where, whose badge, and what was said to it."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from app.services.exporting.sheets import Column, Sheet
from app.services.exporting.words import DIRECTIONS, KINDS, SOURCES, VERDICTS, Language, said
from app.services.store.exported import ScanLine


def scans_sheet(rows: Iterable[ScanLine], zone: ZoneInfo, language: Language) -> Sheet[ScanLine]:
    """Every scan, refused ones and those taken back too."""
    columns: tuple[Column[ScanLine], ...] = (
        Column("时间", "Time", lambda one: one.at.astimezone(zone).replace(tzinfo=None)),
        Column("日期", "Day", lambda one: one.day),
        Column("地点", "Place", lambda one: language.pick(one.place_zh, one.place_en)),
        Column("类型", "Kind", lambda one: said(KINDS, one.kind, language) if one.kind else ""),
        Column("结果", "Verdict", lambda one: said(VERDICTS, one.verdict, language)),
        Column("方向", "Direction", lambda one: said(DIRECTIONS, one.direction, language)),
        Column("姓名", "Name", lambda one: one.name or one.name_latin),
        Column("单位", "Organisation", lambda one: one.organisation),
        Column("证件号", "Badge no.", lambda one: one.number),
        Column("方式", "Input", lambda one: said(SOURCES, one.source, language)),
        Column("放行原因", "Reason", lambda one: one.reason),
        Column("已撤销", "Taken back", lambda one: _yes(language) if one.taken_back else ""),
        Column("设备", "Device", lambda one: one.device),
    )
    return Sheet("扫码记录", "Scans", columns, rows)


def _yes(language: Language) -> str:
    return language.pick("是", "yes")
