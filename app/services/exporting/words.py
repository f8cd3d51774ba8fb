"""The words of exported lists. Headings are those that the import knows, so that a list comes back.

These are a file's words, not the window's: they do not change while somebody works on the file.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from app.models.exhibitors import Industry
from app.models.leads import Interest
from app.models.people import Category
from app.models.scanning import CheckpointKind, Direction, Source, Verdict


class Language(StrEnum):
    """In which headings and fixed words are written; the data stay as they are."""

    CHINESE = "zh"
    ENGLISH = "en"

    def pick(self, chinese: str, english: str) -> str:
        """The words of this language, or the other's where there are none."""
        return (chinese or english) if self is Language.CHINESE else (english or chinese)


Words = Mapping[object, tuple[str, str]]

CATEGORIES: Words = {
    Category.VISITOR: ("专业观众", "Trade visitor"),
    Category.EXHIBITOR: ("展商", "Exhibitor"),
    Category.SPEAKER: ("演讲嘉宾", "Speaker"),
    Category.GUEST: ("特邀嘉宾", "Guest"),
    Category.PRESS: ("媒体", "Press"),
    Category.STAFF: ("工作人员", "Staff"),
}
INDUSTRIES: Words = {
    Industry.NEW_ENERGY: ("新能源", "New energy"),
    Industry.IT: ("信息技术", "IT"),
    Industry.MANUFACTURING: ("先进制造", "Manufacturing"),
    Industry.HEALTH: ("健康医疗", "Health"),
    Industry.OTHER: ("其他", "Other"),
}
LEVELS: Words = {
    Interest.CASUAL: ("一般", "Casual"),
    Interest.INTERESTED: ("有意向", "Interested"),
    Interest.STRONG: ("强意向", "Strong"),
    Interest.MEETING: ("约洽谈", "Meeting"),
}
KINDS: Words = {
    CheckpointKind.GATE: ("入场", "Gate"),
    CheckpointKind.FORUM: ("论坛签到", "Forum"),
    CheckpointKind.BOOTH: ("展位线索", "Booth"),
    CheckpointKind.MEETING: ("洽谈签到", "Meeting"),
}
VERDICTS: Words = {
    Verdict.WELCOME: ("放行", "Admitted"),
    Verdict.ALREADY_IN: ("已入场", "Already in"),
    Verdict.WRONG_DAY: ("日期不符", "Wrong day"),
    Verdict.REVOKED: ("证件已作废", "Revoked"),
    Verdict.FORGED: ("疑似伪造", "Not genuine"),
    Verdict.UNREADABLE: ("未识别", "Not read"),
    Verdict.OTHER_FAIR: ("不是本届证件", "Other fair"),
    Verdict.UNKNOWN_HERE: ("本机名单中没有", "Unknown here"),
    Verdict.NOT_REGISTERED: ("未报名", "Not registered"),
    Verdict.FULL: ("已满", "Full"),
    Verdict.GOODBYE: ("离场", "Left"),
}
DIRECTIONS: Words = {Direction.IN: ("进", "In"), Direction.OUT: ("出", "Out")}
SOURCES: Words = {
    Source.USB: ("USB 扫码枪", "USB scanner"),
    Source.CAMERA: ("摄像头", "Camera"),
    Source.SERIAL: ("串口扫码枪", "Serial scanner"),
    Source.PICTURE: ("图片", "Picture"),
    Source.HAND: ("手动", "By hand"),
    Source.STREAM: ("数据流", "Stream"),
}


def said(words: Words, value: object, language: Language) -> str:
    """A fixed word; a value that has none is written as it is."""
    known = words.get(value)
    return str(value) if known is None else language.pick(*known)


def in_one_cell(words: Iterable[str]) -> str:
    """Several words as an import parts them again; signs inside one bear a backslash."""
    from app.services.importing.cells import as_one_keyword

    return "、".join(map(as_one_keyword, words))
