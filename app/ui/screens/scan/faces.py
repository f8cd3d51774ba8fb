"""What the scan field says for each verdict: colour, shape, texture, sound, words, how long.

The field speaks Chinese and English at once, whatever the window speaks: a volunteer reads the
one, the visitor before the gate the other. So its words are pairs, and not translations.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from app.models.scanning import CheckpointKind, Verdict
from app.ui.language import Language, in_language, spoken
from app.ui.screens.scan.shapes import Sign
from app.ui.theme import ColorName

_HOLD = 2_500  # milliseconds that an admission is shown
_GLANCE = 2_000  # milliseconds that an unread code is shown


class Texture(Enum):
    """What tells a stop without colour: bands of hatch above and below, or all around."""

    NONE = auto()
    BANDS = auto()
    FRAME = auto()


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in both languages."""

    zh: str
    en: str

    @property
    def first(self) -> str:
        """In the language that the window speaks."""
        return in_language(self.zh, self.en)

    @property
    def second(self) -> str:
        """In the other one."""
        return self.zh if spoken() is Language.ENGLISH else self.en


@dataclass(frozen=True, slots=True)
class Face:
    """One state of the field; ``hold`` in milliseconds, 0 stays until the next scan or Esc.

    ``why`` stands before the second language's headline where the headline gives an order
    instead of a reason.
    """

    ground: ColorName
    ink: ColorName
    sign: Sign
    headline: Words
    step: Words = Words("", "")
    why: Words | None = None
    texture: Texture = Texture.NONE
    sound: str = ""
    hold: int = 0


READY = Face(
    "subtle",
    "text2",
    Sign.BADGE,
    Words("请出示证件", "Show your badge"),
    Words("扫码枪、摄像头或手动查找", "Scanner, camera, or find by hand"),
)
NOT_SAVED = Face(
    "scanStop",
    "onScanStop",
    Sign.DISK,
    Words("未保存", "Not saved"),
    Words(
        "请勿放行：重新扫码，仍不行时改用另一台电脑",
        "Do not admit. Scan again, or use another desk",
    ),
    texture=Texture.FRAME,
    sound="not-saved",
)
_REFUSED = Words("禁止入场", "Do not admit")
_DESK = Words("引导至登记台", "Send to the desk")

_FACES: Mapping[Verdict, Face] = {
    Verdict.WELCOME: Face(
        "scanGo",
        "onScanGo",
        Sign.TICK,
        Words("欢迎入场", "Welcome"),
        Words("放行", "Admit"),
        sound="welcome",
        hold=_HOLD,
    ),
    Verdict.ALREADY_IN: Face(
        "scanCheck",
        "onScanCheck",
        Sign.CLOCK,
        Words("已入场", "Already in"),
        Words("核对本人后放行", "Check, then admit"),
        sound="already-in",
    ),
    Verdict.WRONG_DAY: Face(
        "scanCheck",
        "onScanCheck",
        Sign.CALENDAR,
        Words("日期不符", "Wrong day"),
        Words("引导至登记台换证", "Send to the desk for another badge"),
        sound="to-the-desk",
    ),
    Verdict.REVOKED: Face(
        "scanStop",
        "onScanStop",
        Sign.OCTAGON,
        _REFUSED,
        Words("请勿放行，引导至登记台核对身份证件", "Send to the desk, identity to be checked"),
        Words("证件已作废", "Badge revoked"),
        Texture.BANDS,
        "revoked",
    ),
    Verdict.FORGED: Face(
        "scanForged",
        "onScanForged",
        Sign.SHIELD,
        _REFUSED,
        Words("请勿放行，通知安保", "Call security"),
        Words("疑似伪造", "Not genuine"),
        Texture.BANDS,
        "forged",
    ),
    Verdict.UNREADABLE: Face(
        "surface",
        "text",
        Sign.DASHES,
        Words("未识别", "Not read"),
        Words("擦拭后重试，或手动查找", "Wipe and try again, or find by hand"),
        sound="not-read",
        hold=_GLANCE,
    ),
    Verdict.OTHER_FAIR: Face(
        "scanCheck",
        "onScanCheck",
        Sign.QUESTION,
        Words("不是本届证件", "Not this fair"),
        _DESK,
        sound="to-the-desk",
    ),
    Verdict.UNKNOWN_HERE: Face(
        "scanCheck",
        "onScanCheck",
        Sign.LAPTOP,
        Words("本机名单中没有", "Not on this laptop’s list"),
        _DESK,
        sound="to-the-desk",
    ),
    Verdict.NOT_REGISTERED: Face(
        "scanCheck",
        "onScanCheck",
        Sign.LIST,
        Words("未报名本场", "Not registered"),
        Words("引导至签到台登记", "Send to the session’s desk"),
        sound="to-the-desk",
    ),
    Verdict.FULL: Face(
        "scanCheck",
        "onScanCheck",
        Sign.SEATS,
        Words("本场已满", "Session full"),
        Words("请稍候，有人离场后再入", "Please wait for a seat"),
        sound="to-the-desk",
    ),
    Verdict.GOODBYE: Face(
        "surface",
        "text",
        Sign.DOOR,
        Words("已离场", "Goodbye"),
        Words("凭证件可再次入场", "The badge admits again"),
        sound="goodbye",
        hold=_HOLD,
    ),
}
NO_KEY = replace(
    _FACES[Verdict.UNKNOWN_HERE],
    headline=Words("本机无法核验", "Cannot be checked here"),
    step=Words(
        "引导至登记台；本机须在“设置 › 证件密钥”接收密钥",
        "Send to the desk; take the key in under Settings, Badge key",
    ),
)
"""Whoever it is may have a good badge: this desk lacks the key that says so."""
_OTHERWISE: Mapping[tuple[CheckpointKind, Verdict], Face] = {
    (CheckpointKind.FORUM, Verdict.WELCOME): replace(
        _FACES[Verdict.WELCOME], headline=Words("签到成功", "Checked in")
    ),
    (CheckpointKind.FORUM, Verdict.ALREADY_IN): replace(
        _FACES[Verdict.ALREADY_IN], headline=Words("已签到", "Already in")
    ),
    (CheckpointKind.MEETING, Verdict.WELCOME): replace(
        _FACES[Verdict.WELCOME],
        headline=Words("欢迎洽谈", "Welcome"),
        step=Words("请入座", "Please be seated"),
    ),
    (CheckpointKind.BOOTH, Verdict.WELCOME): replace(
        _FACES[Verdict.WELCOME],
        headline=Words("欢迎到访", "Welcome"),
        step=Words("", ""),
    ),
}


def face_of(verdict: Verdict, kind: CheckpointKind) -> Face:
    """The field's state for a verdict at this kind of place."""
    return _OTHERWISE.get((kind, verdict), _FACES[verdict])
