"""The recovery sheet: the key of an encrypted fair on paper, to be locked away, in both languages.

It is drawn for A4, and half as large for A5.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from zoneinfo import ZoneInfo

from app.models.fairline import FairLine, joined
from app.models.recovery import MARK, FileKey, recovery_text
from app.models.times import FAIR_ZONE, local
from app.services.badges import qr
from app.services.documents.colours import palette
from app.services.documents.fonts import Weight
from app.services.documents.letterhead import LEFT, RIGHT, Head, Setting, draw_foot, draw_head
from app.services.documents.paper import A4, Align, Ink, Paper, Subject, pt, writing
from app.services.documents.words import hours

_CODE_SIDE = 62.0
_KEY_TOP = 56.0
_KEY_HEIGHT = 78.0
_TEXT_TOP = 148.0
_COLUMN = (RIGHT - LEFT - 10) / 2


class SheetSize(Enum):
    """How large the sheet is; the number is its share of A4's sides."""

    A4 = 1.0
    A5 = 0.5**0.5


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a recovery sheet tells: the key, which fair and file it is of, and when it was made."""

    key: FileKey
    fair: FairLine
    file_name: str
    made_at: datetime
    zone: ZoneInfo = FAIR_ZONE


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    steps: tuple[str, ...]
    label: str
    file: str


_ZH = _Column(
    "请打印后锁好",
    (
        "本展会的文件已加密。平时由这台电脑保管密钥，打开时无需输入。",
        (
            "换一台电脑、重装系统或取回备份时：打开该文件，程序会询问恢复密钥，"
            "扫描二维码或输入上方八组字符即可。"
        ),
        "字母大小写、空格和短横不限；没有字母 I、L、O、U。输错时会指出是第几组。",
        "拿到本页和文件的人就能读到全部个人信息。请与电脑分开存放，不要拍照，不要放进邮件。",
        "没有本页，也没有一台能打开它的电脑，文件就再也无法读取，任何人都帮不上忙。",
    ),
    "密钥编号",
    "文件",
)
_EN = _Column(
    "Print it and lock it away",
    (
        "The file of this fair is encrypted. Its computer keeps the key and asks for nothing.",
        (
            "On another computer, after a new installation, or with a backup: open the file; the "
            "program asks for the recovery key. Scan the code, or type the eight groups."
        ),
        (
            "Capitals, spaces and dashes make no difference; there is no I, L, O or U. "
            "A wrong letter is found in its group."
        ),
        (
            "Whoever has this sheet and the file can read all personal data in it. "
            "Keep it apart from the computer, take no picture of it and never mail it."
        ),
        (
            "Without this sheet and without a computer that opens the file nobody can ever read it "
            "again, not even the makers of the program."
        ),
    ),
    "Key number",
    "File",
)


def write_recovery_sheet(path: Path, sheet: Sheet, size: SheetSize = SheetSize.A4) -> None:
    """One page with the key as eight groups and as a QR code, and what it is for."""
    setting = Setting()
    fair = sheet.fair
    head = Head(
        fair=joined(fair.when, fair.place_zh, fair.place_en),
        title="恢复密钥 Recovery key",
        subject=fair.name_zh or fair.name_en,
        subject_other=fair.name_en if fair.name_zh else "",
        corner_label=f"{_ZH.label} {_EN.label}",
        corner=sheet.key.mark,
    )
    made = local(sheet.made_at, sheet.zone)
    width, height = A4
    paper_size = (width * size.value, height * size.value)
    with writing(path, paper_size, Subject(head.title, head.subject)) as paper, paper.page():
        paper.addLiteral(f"{size.value:.5f} 0 0 {size.value:.5f} 0 0 cm")
        draw_head(paper, setting, head)
        _draw_key(paper, setting, recovery_text(sheet.key.secret))
        for place, column in enumerate((_ZH, _EN)):
            _draw_steps(paper, setting, column, LEFT + place * (_COLUMN + 10))
        file = f"{_ZH.file} {_EN.file}: {sheet.file_name}"
        draw_foot(paper, setting, (file,), f"{made:%Y-%m-%d} {hours(made)}")


def _draw_key(paper: Paper, setting: Setting, text: str) -> None:
    colours = palette()
    paper.frame((LEFT, _KEY_TOP, RIGHT - LEFT, _KEY_HEIGHT), 2.0, colours.text, 0.5)
    path, modules = qr.path_of_text(MARK + text)
    module = _CODE_SIDE / (modules + 2 * qr.QUIET)
    left = RIGHT - _CODE_SIDE - 6 + qr.QUIET * module
    top = _KEY_TOP + (_KEY_HEIGHT - _CODE_SIDE) / 2 + qr.QUIET * module
    paper.modules(path, left, top, module, colours.black)
    number = Ink(pt(10), colours.text2, tabular=True)
    letters = Ink(pt(21), colours.black, Weight.MONO, tracking=0.06)
    for place, group in enumerate(text.split("-")):
        x = LEFT + 9 + (place % 2) * 51.0
        y = _KEY_TOP + 17.5 + (place // 2) * 17.0
        paper.text(setting.line(str(place + 1), number), x + 2, y, number, Align.RIGHT)
        paper.text(setting.line(group, letters), x + 6.5, y, letters)


def _draw_steps(paper: Paper, setting: Setting, column: _Column, x: float) -> None:
    title = Ink(pt(12), palette().text, Weight.BOLD)
    paper.text(setting.line(column.title, title), x, _TEXT_TOP, title)
    _draw_list(paper, setting, column.steps, x, _TEXT_TOP + 8.5)


def _draw_list(paper: Paper, setting: Setting, steps: Sequence[str], x: float, y: float) -> None:
    ink = Ink(pt(10), palette().text)
    quiet = Ink(pt(10), palette().text2, tabular=True)
    for number, step in enumerate(steps, 1):
        paper.text(setting.line(f"{number}", quiet), x, y, quiet)
        for line in setting.lines(step, ink, _COLUMN - 5.5, 8):
            paper.text(line, x + 5.5, y, ink)
            y += 5.2
        y += 3.0
