"""Papers of the privacy desk: all that is held of a person, and who was shown what."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.people import Person
from app.models.privacy import Everything, Exposure, Holding
from app.services.exporting.sheets import Column, Sheet, write_csv, write_json, write_xlsx
from app.services.exporting.words import Language
from app.services.purposes import PURPOSES

EVERYTHING_ENDINGS = (".xlsx", ".json")
EXPOSURE_ENDINGS = (".xlsx", ".csv")

PLACES: Mapping[str, tuple[str, str]] = {
    "person": ("登记信息", "Registration"),
    "request": ("洽谈请求", "Meeting request"),
    "offer": ("供给", "Offer"),
    "need": ("需求", "Need"),
    "speaker": ("演讲嘉宾", "Speaker"),
    "deal": ("成交", "Deal"),
    "badge": ("证件", "Badge"),
    "absence": ("不在时段", "Absence"),
    "preference": ("时间偏好", "Preference"),
    "registration": ("论坛报名", "Session registration"),
    "scan": ("扫码", "Scan"),
    "lead_entry": ("线索", "Lead"),
    "feedback": ("反馈", "Feedback"),
    "voucher": ("创新券", "Voucher"),
    "session": ("论坛活动", "Session"),
    "pitch": ("路演项目", "Pitch"),
    "lot": ("拍品", "Lot"),
    "exhibitor": ("展商", "Exhibitor"),
    "disclosure": ("查看记录", "Disclosure"),
    "badge_print": ("打印记录", "Badge print"),
    "exported_list": ("导出名单", "Exported list"),
    "change.before": ("操作日志（之前）", "Log (before)"),
    "change.after": ("操作日志（之后）", "Log (after)"),
}


def place_words(place: str, language: Language) -> str:
    """What a place of the file is called."""
    return language.pick(*PLACES.get(place, (place, place)))


def write_everything(path: Path, found: Everything, language: Language, moment: datetime) -> int:
    """Write all that is held of a person for whoever asked, as a workbook or as JSON.

    How many values it has. Raises ``export.format`` for another ending.
    """
    match path.suffix.lower():
        case ".json":
            return write_json(path, _records(found, moment))
        case ".xlsx":
            return write_xlsx(path, _sheet(found, language), language)
    endings = " ".join(EVERYTHING_ENDINGS)
    raise AppError("export.format", {"file": path.name, "endings": endings})


def write_exposures(
    path: Path, rows: Iterable[Exposure], language: Language, zone: ZoneInfo
) -> int:
    """Write who saw or exported what; how many lines. ``export.format`` for another ending."""
    writes = {".xlsx": write_xlsx, ".csv": write_csv}.get(path.suffix.lower())
    if writes is None:
        endings = " ".join(EXPOSURE_ENDINGS)
        raise AppError("export.format", {"file": path.name, "endings": endings})
    columns: tuple[Column[Exposure], ...] = (
        Column("时间", "Time", lambda one: one.at.astimezone(zone).replace(tzinfo=None)),
        Column("姓名", "Name", lambda one: one.name),
        Column("字段", "Field", lambda one: one.field),
        Column("谁", "By", lambda one: one.by),
        Column("工作台", "Desk", lambda one: one.desk),
        Column("用途", "For", lambda one: one.purpose),
        Column("文件", "File", lambda one: one.file),
        Column("代号", "Pseudonym", lambda one: one.person_id),
    )
    return writes(path, Sheet("个人信息去向", "Disclosures", columns, rows), language)


def _sheet(found: Everything, language: Language) -> Sheet[Holding]:
    columns: tuple[Column[Holding], ...] = (
        Column("位置", "Where", lambda one: place_words(one.where, language)),
        Column("时间", "Time", lambda one: one.at),
        Column("字段", "Field", lambda one: one.field),
        Column("内容", "Value", lambda one: one.value),
    )
    return Sheet("个人信息", "Personal data", columns, _rows(found))


def _rows(found: Everything) -> Iterable[Holding]:
    yield from found.holdings
    for one in found.mentions:
        yield Holding(one.table, "", one.column, one.text)
    for seen in found.exposures:
        told = f"{seen.by} · {seen.desk} · {seen.purpose} {seen.file}".strip()
        yield Holding("disclosure", seen.at.isoformat(), seen.field, told)
    for listed in found.lists:
        told = f"{listed.file} · {listed.by} · {listed.rows}"
        yield Holding("exported_list", listed.at.isoformat(), listed.kind, told)


def _records(found: Everything, moment: datetime) -> Iterable[Mapping[str, object]]:
    person: Person = found.subject.person
    yield {
        "made_at": moment.isoformat(),
        "person": {name: str(getattr(person, name) or "") for name in Person.__slots__},
        "badges": list(found.subject.badges),
    }
    for one in PURPOSES:
        yield {"data": one.what_en, "purpose": one.why_en, "ground": one.ground_en}
    for row in _rows(found):
        yield {"where": row.where, "at": row.at, "field": row.field, "value": row.value}
