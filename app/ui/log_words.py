"""A line of the log in words of the present language."""

from app.errors import AppError
from app.models.audit import LogKind, LogLine
from app.models.changes import Action
from app.models.ids import ActionId
from app.ui.messages import action_name, sentence
from app.ui.sentences.log import SENTENCES

_WORDED = ("role", "before", "field", "kind")  # facts that are a code themselves


def log_words(line: LogLine) -> str:
    """What happened, as a sentence."""
    if line.of is not None:
        return sentence(AppError(f"log.{line.code}", {"step": _step(line.of)}))
    if line.kind is LogKind.STEPS:
        return _step(line)
    facts = {name: "" if value is None else value for name, value in line.facts.items()}
    for name in _WORDED:
        code = f"log.word.{facts.get(name, '')}"
        if code in SENTENCES:
            facts[name] = sentence(AppError(code))
    return sentence(AppError(line.code, facts)).strip()


def _step(line: LogLine) -> str:
    return action_name(Action(ActionId(line.id), line.code, line.facts, line.at))
