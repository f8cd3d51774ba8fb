"""The words of the programme on paper, in both languages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.models.fair_papers import OnStage
from app.models.fairline import joined
from app.models.programme import SessionKind
from app.services.documents.words import Language


@dataclass(frozen=True, slots=True)
class ProgrammeWords:
    """What door sheets and posters say."""

    programme: str
    door_sheets: str
    no_room: str
    kinds: Mapping[SessionKind, str]
    seats: Callable[[int], str]
    chair: Callable[[str], str]
    more_speakers: Callable[[int], str]
    projects: Callable[[int], str]
    sessions: Callable[[int], str]


_ZH = ProgrammeWords(
    programme="论坛活动日程",
    door_sheets="会场门牌",
    no_room="会场待定",
    kinds={
        SessionKind.FORUM: "论坛",
        SessionKind.ROADSHOW: "路演",
        SessionKind.AUCTION: "拍卖会",
        SessionKind.MATCHING: "对接会",
        SessionKind.CEREMONY: "仪式",
    },
    seats=lambda number: f"{number} 座",
    chair=lambda name: f"主持 {name}",
    more_speakers=lambda number: f"等，另有 {number} 位嘉宾",
    projects=lambda number: f"路演项目 {number} 个",
    sessions=lambda number: f"{number} 场",
)
_EN = ProgrammeWords(
    programme="Programme",
    door_sheets="Door sheets",
    no_room="Room to be announced",
    kinds={
        SessionKind.FORUM: "Forum",
        SessionKind.ROADSHOW: "Roadshow",
        SessionKind.AUCTION: "Auction",
        SessionKind.MATCHING: "Matchmaking",
        SessionKind.CEREMONY: "Ceremony",
    },
    seats=lambda number: f"{number} seats",
    chair=lambda name: f"Chair: {name}",
    more_speakers=lambda number: f"and {number} more",
    projects=lambda number: f"{number} project{'' if number == 1 else 's'}",
    sessions=lambda number: f"{number} session{'' if number == 1 else 's'}",
)


def programme_words(language: Language) -> ProgrammeWords:
    """The words of a language."""
    return _ZH if language is Language.ZH else _EN


def on_stage(one: OnStage, language: Language) -> str:
    """A speaker on one line: name, organisation, title."""
    return joined(*stage_facts(one, language))


def stage_facts(one: OnStage, language: Language) -> tuple[str, ...]:
    """What is known of a speaker: name, organisation, title."""
    told = (language.pick(one.name, one.name_latin), one.organisation, one.title)
    return tuple(fact for fact in told if fact)
