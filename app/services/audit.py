"""The log in words: shown by time, desk, kind and record, and written into a file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.audit import LogFilter, LogKind, LogLine, LogPage
from app.models.ids import DeviceId
from app.models.privacy import ListKind
from app.models.times import FAIR_ZONE
from app.services.access import guarded
from app.services.disclosures import note_list
from app.services.exporting.sheets import Column, Sheet, write_csv, write_xlsx
from app.services.exporting.words import Language
from app.services.store import Store
from app.services.store import audit_rows as query

ENDINGS = (".xlsx", ".csv")
Say = Callable[[LogLine], str]
Fits = Callable[[LogLine], bool]
_MORE = 10  # times as many lines are looked through for a word as are shown

_KINDS = {
    LogKind.STEPS: ("步骤", "Step"),
    LogKind.PRIVACY: ("个人信息", "Personal data"),
    LogKind.ROLES: ("角色", "Role"),
    LogKind.SCANS: ("扫码", "Scan"),
    LogKind.LEADS: ("线索", "Lead"),
    LogKind.OTHERS: ("其他", "Other"),
}


@guarded()
@dataclass(frozen=True, slots=True)
class Audit:
    """Reads the log; only the organiser does."""

    store: Store

    def page(self, wanted: LogFilter, first: int, most: int, fits: Fits | None = None) -> LogPage:
        """What is wanted of the log from ``first`` on, counted from the newest.

        ``most`` lines, or with ``fits`` those that fit among ten times as many.
        """
        looked = most if fits is None else _MORE * most
        found: list[LogLine] = []
        last, is_end = first, True
        with self.store.reading() as reader:
            for line in islice(query.lines(reader, wanted), first, None):
                if last == first + looked or len(found) == most:
                    is_end = False
                    break
                last += 1
                if fits is None or fits(line):
                    found.append(line)
        return LogPage(tuple(found), first, last, is_end)

    def days(self, zone: ZoneInfo = FAIR_ZONE) -> list[date]:
        """The days on which something was written, the newest first."""
        with self.store.reading() as reader:
            hours = query.hours(reader)
        return sorted({hour.astimezone(zone).date() for hour in hours}, reverse=True)

    def desks(self) -> list[tuple[DeviceId, str]]:
        """Every desk that wrote something."""
        with self.store.reading() as reader:
            return query.desks(reader)

    def write(
        self,
        path: Path,
        wanted: LogFilter,
        say: Say,
        language: Language = Language.CHINESE,
        zone: ZoneInfo = FAIR_ZONE,
    ) -> int:
        """Write every line that is wanted into a file, the newest first; how many they are.

        Raises ``export.format`` for an ending that is neither .xlsx nor .csv.
        """
        writes = {".xlsx": write_xlsx, ".csv": write_csv}.get(path.suffix.lower())
        if writes is None:
            raise AppError("export.format", {"file": path.name, "endings": " ".join(ENDINGS)})
        note_list(self.store, ListKind.LOG, path, 0, self.store.clock())
        with self.store.reading() as reader:
            rows = query.lines(reader, wanted)
            columns: tuple[Column[LogLine], ...] = (
                Column("时间", "Time", lambda one: one.at.astimezone(zone).replace(tzinfo=None)),
                Column("工作台", "Desk", lambda one: one.desk),
                Column("类别", "Kind", lambda one: language.pick(*_KINDS[one.kind])),
                Column("内容", "What", say),
                Column("数量", "Number", lambda one: one.number),
                Column("已撤销", "Undone", lambda one: one.undone),
                Column("编号", "Id", lambda one: one.id),
            )
            return writes(path, Sheet("日志", "Log", columns, rows), language)
