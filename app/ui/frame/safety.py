"""What the foot of the window says of backups, the disk and the file itself, in a few words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.models.safety import Room, Safety
from app.ui.formats import clock_time, short_date
from app.ui.language import translate
from app.ui.messages import sentence
from app.ui.theme import ColorName

_GIGA = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Said:
    """Few words in a colour; ``hint`` is the whole sentence."""

    words: str = ""
    color: ColorName = "text2"
    hint: str = ""


def said_of(safety: Safety, today: Callable[[], datetime]) -> Said:
    """The worst thing first; what is well takes no more than the time of the last backup."""
    for judge in (_room_short, _problem, _away, _room_low):
        said = judge(safety, today)
        if said is not None:
            return said
    if safety.is_working:
        return Said(translate("Safety", "Backing up…"))
    return _good(safety, today)


def _room_short(safety: Safety, _today: Callable[[], datetime]) -> Said | None:
    if safety.room is not Room.SHORT:
        return None
    words = translate("Safety", "Disk almost full: {size} GB free")
    hint = translate("Safety", "Make room on the disk soon: what cannot be written is lost.")
    return Said(words.format(size=_size(safety.free)), "danger", hint)


def _problem(safety: Safety, today: Callable[[], datetime]) -> Said | None:
    if safety.problem is None:
        return None
    hint = sentence(safety.problem)
    if safety.last is None:
        return Said(translate("Safety", "No backup yet"), "warning", hint)
    words = translate("Safety", "No backup since {time}")
    return Said(words.format(time=_moment(safety.last.made_at, today)), "warning", hint)


def _away(safety: Safety, _today: Callable[[], datetime]) -> Said | None:
    if safety.away is None:
        return None
    words = translate("Safety", "Second place missing")
    return Said(words, "warning", sentence(safety.away))


def _room_low(safety: Safety, _today: Callable[[], datetime]) -> Said | None:
    if safety.room is not Room.LOW:
        return None
    words = translate("Safety", "{size} GB free")
    hint = translate("Safety", "There may be no room for the next backups. Make room on the disk.")
    return Said(words.format(size=_size(safety.free)), "warning", hint)


def _good(safety: Safety, today: Callable[[], datetime]) -> Said:
    if safety.last is None:
        return Said()
    words = translate("Safety", "Backup {time}")
    hint = translate("Safety", "The last backup was made then and checked.")
    if safety.has_second:
        hint = translate("Safety", "The last backup was made then, checked, and copied outside.")
    return Said(words.format(time=_moment(safety.last.made_at, today)), "text2", hint)


def _moment(at: datetime, today: Callable[[], datetime]) -> str:
    """The time of day where it was today; else the day as well."""
    here = at.astimezone()
    time = clock_time(here)
    if here.date() == today().astimezone().date():
        return time
    return f"{short_date(here.date())} {time}"


def _size(free: int) -> str:
    return f"{free / _GIGA:,.1f}"
