"""What each kind of personal data is for, on which ground it is kept, and how long.

PIPL (articles 13, 17, 47) and GDPR (articles 6, 13, 17) in plain words; both languages, for the
window, for papers, and for whoever asks what is held of them.
"""

from dataclasses import dataclass

from app.models.privacy import Scope


@dataclass(frozen=True, slots=True)
class Purpose:
    """One line of the table; ``scope`` is the rule by which it ends, None where the rest tells."""

    what_zh: str
    what_en: str
    why_zh: str
    why_en: str
    ground_zh: str
    ground_en: str
    scope: Scope | None
    rest_zh: str = ""
    rest_en: str = ""


_CONTRACT = ("履行报名所订立的约定", "Agreed by registering")
_CONSENT = ("本人同意，可随时撤回", "Consent, can be withdrawn")
_INTEREST = ("办展的正当需要", "Needed to run the fair")
_DUTY = ("证明依法行事的义务", "Duty to prove lawful use")

PURPOSES: tuple[Purpose, ...] = (
    Purpose(
        "姓名、单位、职务、城市",
        "Name, organisation, title, city",
        "制证、入场、洽谈时认人",
        "Badges, admission, knowing each other at meetings",
        *_CONTRACT,
        Scope.PERSON,
    ),
    Purpose(
        "手机、邮箱",
        "Phone, e-mail address",
        "通知变更、找回证件；经本人同意转给所见展商",
        "News of changes; to exhibitors met, if agreed",
        *_CONSENT,
        Scope.CONTACT,
    ),
    Purpose(
        "票务编号、来源",
        "Ticket number, source",
        "核对在别处购买的门票",
        "Recognising tickets sold elsewhere",
        *_CONTRACT,
        Scope.PERSON,
    ),
    Purpose(
        "证件与打印记录",
        "Badges and their prints",
        "核验真伪，防止重复制证",
        "Telling genuine badges, printing none twice",
        *_INTEREST,
        Scope.PERSON,
        "编号保留，姓名删除",
        "numbers stay",
    ),
    Purpose(
        "扫码记录",
        "Scans",
        "入场、场馆人数与安全",
        "Admission, how full halls are, safety",
        *_INTEREST,
        Scope.PERSON,
        "人次保留，对应的人删除",
        "counts stay",
    ),
    Purpose(
        "洽谈请求、需求与供给",
        "Requests, needs and offers",
        "安排洽谈、撮合对接",
        "Arranging meetings, matching",
        *_CONTRACT,
        Scope.PERSON,
    ),
    Purpose(
        "展商线索与洽谈反馈的文字",
        "Notes of booths, feedback",
        "展商会后跟进",
        "Exhibitors following up",
        *_CONSENT,
        Scope.LEADS,
    ),
    Purpose(
        "成交台账中的自然人",
        "People named in deals",
        "成果统计",
        "Figures of what came of the fair",
        *_INTEREST,
        Scope.PERSON,
        "单位保留，姓名删除",
        "company stays",
    ),
    Purpose(
        "查看与导出记录、删除证明",
        "Disclosures, certificates",
        "证明个人信息的去向",
        "Proving where personal data went",
        *_DUTY,
        None,
        "随展会文件保存，仅含代号",
        "As long as the file; pseudonyms",
    ),
    Purpose(
        "操作日志",
        "The log of changes",
        "撤销、追溯与取证",
        "Undo, tracing, proof",
        *_DUTY,
        Scope.PERSON,
        "步骤保留，个人内容删除",
        "steps stay",
    ),
)
