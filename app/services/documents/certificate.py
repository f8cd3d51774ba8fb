"""The certificate of an erasure: what was erased, when, by whom, and what remains until when.

It names nobody: a certificate number, and the number of the badge that the person still holds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from app.models.fairline import FairLine, joined
from app.models.privacy import Cause, Certificate, ExportedList, HeldIn, Scope
from app.models.times import FAIR_ZONE, local
from app.services.documents.colours import palette
from app.services.documents.fonts import Weight
from app.services.documents.letterhead import LEFT, RIGHT, Head, Setting, draw_foot, draw_head
from app.services.documents.paper import A4, Ink, Paper, Subject, pt, writing

_TOP = 57.0
_GAP = 10.0
_NAMED = 5  # files that are named; of more the number is told
_MOST_LINES = 12
_COLUMN = (RIGHT - LEFT - _GAP) / 2


@dataclass(frozen=True, slots=True)
class CertificateSheet:
    """What the paper tells: the certificate, its fair, badges, the log's anchor, the backups,
    and what had left the program, the newest first.
    """

    certificate: Certificate
    fair: FairLine
    badges: tuple[str, ...] = ()
    anchor: str = ""
    backups: tuple[HeldIn, ...] = ()
    zone: ZoneInfo = FAIR_ZONE
    lists: tuple[ExportedList, ...] = ()


_Lines = Sequence[tuple[str, str]]

_SCOPES = {
    Scope.CONTACT: ("手机与邮箱", "phone numbers and e-mail addresses"),
    Scope.LEADS: ("展商线索与反馈的文字", "what booths noted"),
    Scope.PERSON: ("全部个人信息", "all personal data"),
}
_CAUSES = {
    Cause.REQUEST: ("本人要求", "asked for by the person"),
    Cause.RETENTION: ("保留期届满", "the time of keeping was over"),
}


def write_certificate(path: Path, sheet: CertificateSheet) -> None:
    """One page, in Chinese at the left and English at the right."""
    setting, one, fair = Setting(), sheet.certificate, sheet.fair
    head = Head(
        fair=joined(fair.when, fair.place_zh, fair.place_en),
        title="个人信息删除证明 Certificate of erasure",
        subject=fair.name_zh or fair.name_en,
        subject_other=fair.name_en if fair.name_zh else "",
        corner_label="编号 No.",
        corner=one.sign,
    )
    with writing(path, A4, Subject(head.title, head.subject)) as paper, paper.page():
        draw_head(paper, setting, head)
        for place, lines in enumerate((_chinese(sheet), _english(sheet))):
            _draw(paper, setting, lines, LEFT + place * (_COLUMN + _GAP))
        made = local(one.at, sheet.zone)
        draw_foot(paper, setting, (sheet.anchor,), f"{made:%Y-%m-%d %H:%M}")


def _draw(paper: Paper, setting: Setting, lines: _Lines, x: float) -> None:
    label, ink = Ink(pt(8.5), palette().text2), Ink(pt(10.5), palette().text, Weight.REGULAR)
    y = _TOP
    for name, text in lines:
        paper.text(setting.line(name, label), x, y, label)
        y += 5.4
        for line in setting.lines(text, ink, _COLUMN, _MOST_LINES):
            paper.text(line, x, y, ink)
            y += 5.2
        y += 4.2


def _chinese(sheet: CertificateSheet) -> _Lines:
    one, badges = sheet.certificate, "、".join(sheet.badges)
    kept = sum(held.is_kept for held in sheet.backups)
    return (
        ("删除内容", f"{_SCOPES[one.scope][0]}（{_CAUSES[one.cause][0]}）"),
        *((("证件号", badges),) if badges else ()),
        ("时间与经办", f"{local(one.at, sheet.zone):%Y-%m-%d %H:%M}，{one.by or '—'}"),
        (
            "数量",
            (
                f"{one.people} 人，{one.records} 条记录，{one.facts} 条事实，"
                f"{one.log_rows} 行日志，他人文字 {one.mentions} 处，"
                f"另 {one.steps} 步操作不可再撤销"
            ),
        ),
        (
            "已删除于",
            "展会文件中的记录、线索、反馈、操作日志、检索索引、空闲页和写前日志。",
        ),
        ("保留内容", "代号、证件号、类别和扫码次数，用于统计；不再对应任何人。"),
        *_others_zh(one),
        ("备份", _backups_zh(one, kept)),
        ("导出的文件", _lists_zh(sheet)),
        ("日志锚点", sheet.anchor or "—"),
    )


def _others_zh(one: Certificate) -> _Lines:
    if not one.kept_mentions:
        return ()
    words = f"另有 {one.kept_mentions} 处文字可能指他人（同名或同号），未改动。"
    return (("未改动", words),)


def _backups_zh(one: Certificate, kept: int) -> str:
    if not one.backups:
        return "删除时没有含有该信息的备份。"
    words = f"{one.backups} 份备份仍含该信息。自动备份在之后 20 次备份内轮换删除。"
    return words + (f"其中 {kept} 份为手动备份，须人工删除。" if kept else "")


def _lists_zh(sheet: CertificateSheet) -> str:
    number = sheet.certificate.lists
    if not number:
        return "没有导出过可能含有该信息的文件。"
    named, more = _named(sheet)
    rest = f"，另 {more} 份见隐私台" if more else ""
    return f"{number} 份文件已离开本程序，须由收到的人删除：{'；'.join(named)}{rest}。"


def _named(sheet: CertificateSheet) -> tuple[list[str], int]:
    """The newest files that left, as many as the paper has room for, and how many more."""
    shown = [
        f"{one.file} {local(one.at, sheet.zone):%m-%d} {one.by}".strip()
        for one in sheet.lists[: min(_NAMED, sheet.certificate.lists)]
    ]
    return shown, sheet.certificate.lists - len(shown)


def _english(sheet: CertificateSheet) -> _Lines:
    one, badges = sheet.certificate, ", ".join(sheet.badges)
    kept = sum(held.is_kept for held in sheet.backups)
    return (
        ("Erased", f"{_SCOPES[one.scope][1].capitalize()} ({_CAUSES[one.cause][1]})"),
        *((("Badge", badges),) if badges else ()),
        ("When and by whom", f"{local(one.at, sheet.zone):%Y-%m-%d %H:%M}, {one.by or '—'}"),
        (
            "Numbers",
            (
                f"People {one.people}, records {one.records}, facts {one.facts}, log rows "
                f"{one.log_rows}, places in others’ words {one.mentions}; steps that can no "
                f"longer be undone {one.steps}"
            ),
        ),
        (
            "Erased from",
            (
                "Records, leads, feedback, the log, the search index, free pages and the "
                "write-ahead log of the fair’s file."
            ),
        ),
        (
            "What stays",
            (
                "A pseudonym, badge number, category and number of scans, for figures; they "
                "belong to nobody any more."
            ),
        ),
        *_others_en(one),
        ("Backups", _backups_en(one, kept)),
        ("Exported files", _lists_en(sheet)),
        ("Anchor of the log", sheet.anchor or "—"),
    )


def _others_en(one: Certificate) -> _Lines:
    if not one.kept_mentions:
        return ()
    words = f"Places that may mean somebody else (same name or number): {one.kept_mentions}."
    return (("Left as it was", words),)


def _backups_en(one: Certificate, kept: int) -> str:
    if not one.backups:
        return "No backup held the data when it was erased."
    words = (
        f"Backups that still hold it: {one.backups}. Automatic ones go within the next 20 backups."
    )
    return words + (f" Made by hand, to be removed by hand: {kept}." if kept else "")


def _lists_en(sheet: CertificateSheet) -> str:
    number = sheet.certificate.lists
    if not number:
        return "No file that may hold the data was exported."
    named, more = _named(sheet)
    rest = f"; {more} more are listed at the privacy desk" if more else ""
    return (
        f"Files that left the program, which whoever has them must delete: {number} "
        f"({'; '.join(named)}{rest})."
    )
