"""A printed agenda before the scanner: whether it still tells the truth, and whose it is."""

from dataclasses import dataclass
from datetime import datetime

from app.services.agendas import Currency, PaperCheck, is_agenda_code
from app.services.scanning.codes import plain_code
from app.ui.language import translate
from app.ui.screens.scan.faces import Face, Words
from app.ui.screens.scan.person_card import Fact, PersonShown
from app.ui.screens.scan.shapes import Sign
from app.ui.screens.scan.verdict_field import Answer

# Never in the colour of an admission: nobody comes in by an agenda.
_BADGE = Words("日程不是证件：入场请出示证件", "An agenda admits nobody: ask for the badge")
CURRENT = Face(
    "surface",
    "text",
    Sign.PAPER,
    Words("日程有效", "Agenda up to date"),
    _BADGE,
    sound="goodbye",
    hold=4_000,
)
OUTDATED = Face(
    "scanCheck",
    "onScanCheck",
    Sign.CLOCK,
    Words("日程已过期", "Agenda out of date"),
    Words("请重新打印最新版日程", "Print the newest version"),
    sound="to-the-desk",
)
FOREIGN = Face(
    "scanCheck",
    "onScanCheck",
    Sign.QUESTION,
    Words("不是本届日程", "Not this fair’s agenda"),
    _BADGE,
    sound="to-the-desk",
)


@dataclass(frozen=True, slots=True)
class Paper:
    """The answer to an agenda, and whose it is."""

    answer: Answer
    person: PersonShown


def paper_code(text: str) -> str:
    """The code of an agenda as it was meant, also with Caps Lock on; "" for any other."""
    plain = plain_code(text).casefold()
    return plain if is_agenda_code(plain) else ""


def paper_of(check: PaperCheck | None, at: datetime) -> Paper:
    """What the page shows; None is an agenda of which this file knows nothing."""
    if check is None:
        return Paper(Answer(FOREIGN, at), PersonShown())
    is_current = check.currency is Currency.CURRENT
    form = translate("scan", "version {version}")
    if not is_current:
        form = translate("scan", "now version {version}")
    version = form.format(version=check.version)
    name = check.name_zh or check.name_en  # as on the card below a badge
    shown = PersonShown(
        name,
        check.name_en if check.name_en != name else "",
        facts=(Fact(translate("scan", "Agenda"), version, "text" if is_current else "warning"),),
    )
    face = CURRENT if is_current else OUTDATED
    return Paper(Answer(face, at, f"{name} · {version}"), shown)
