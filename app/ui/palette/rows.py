"""The palette's lines: group headings, records and commands, in the present language."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from app.models.palette import Findings, Found, FoundKind, Scope, scope_of
from app.models.times import local
from app.services.cities import latin_city
from app.services.text import fold, pinyin_of_title
from app.ui.commands import Command
from app.ui.formats import clock_time, short_date
from app.ui.language import in_language, say, translate

_COMMANDS_SHOWN = 4
_ICONS = {
    FoundKind.EXHIBITOR: "store",
    FoundKind.PERSON: "user",
    FoundKind.SESSION: "presentation",
    FoundKind.MEETING: "calendar-clock",
}
WORKSPACE_OF = {
    FoundKind.EXHIBITOR: "exhibitors",
    FoundKind.PERSON: "visitors",
    FoundKind.SESSION: "programme",
    FoundKind.MEETING: "meetings",
}


class Finder(Protocol):
    """Answers a keystroke with records."""

    def find(self, typed: str) -> Findings:
        """The best few of each kind."""


RecordActions: TypeAlias = Callable[[Found], Sequence[Command]]
"""What else can be done with a record that was found."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a heading (neither found nor command), a record, or a command.

    ``lit`` is the stretch of the title that was typed.
    """

    title: str
    detail: str = ""
    icon: str = ""
    keys: str = ""
    found: Found | None = None
    command: Command | None = None
    lit: tuple[int, int] = (0, 0)

    @property
    def is_heading(self) -> bool:
        """Whether it only names a group."""
        return self.found is None and self.command is None


def lines_of(findings: Findings, commands: Sequence[Command]) -> list[Line]:
    """All lines for what was typed; commands last, unless only they are asked for."""
    scope, text = scope_of(findings.typed)
    lines: list[Line] = []
    for kind in findings.kinds:
        lines.append(Line(group_name(kind)))
        lines += [record_line(one, text) for one in findings.groups[kind]]
    if scope in (Scope.ALL, Scope.COMMANDS):
        most = _COMMANDS_SHOWN if scope is Scope.ALL else len(commands)
        met = [command for command in commands if _meets(command, text)][:most]
        if met:
            lines.append(Line(translate("palette", "Commands")))
            lines += [command_line(command, text) for command in met]
    return lines


def opening_lines(places: Sequence[Found], commands: Sequence[Command]) -> list[Line]:
    """What stands there before anything is typed: the last places, and a few commands."""
    lines: list[Line] = []
    if places:
        lines.append(Line(translate("palette", "Last opened")))
        lines += [record_line(one, "") for one in places]
    lines.append(Line(translate("palette", "Commands")))
    return [*lines, *(command_line(command, "") for command in commands)]


def group_name(kind: FoundKind) -> str:
    """The heading of a group."""
    return {
        FoundKind.EXHIBITOR: translate("palette", "Exhibitors"),
        FoundKind.PERSON: translate("palette", "People"),
        FoundKind.SESSION: translate("palette", "Sessions"),
        FoundKind.MEETING: translate("palette", "Meetings"),
    }[kind]


def record_line(found: Found, typed: str) -> Line:
    """A record as a line."""
    title = in_language(found.title_zh, found.title_en)
    matched = found.matched if title == found.title_zh else 0
    if found.kind is FoundKind.MEETING and found.starts_at is not None:
        title = f"{clock_time(local(found.starts_at))}  {title}"
    return Line(
        title=title,
        detail=" · ".join(part for part in _details(found) if part),
        icon=_ICONS[found.kind],
        found=found,
        lit=lit_stretch(title, typed, matched),
    )


def _details(found: Found) -> Iterator[str]:
    if found.kind is FoundKind.PERSON:
        yield from (found.organisation, found.position, found.code)
    elif found.kind is FoundKind.SESSION:
        if found.starts_at is not None:
            start = local(found.starts_at)
            yield f"{short_date(start.date())} {clock_time(start)}"
        yield in_language(found.other_zh, found.other_en)
    elif found.kind is FoundKind.MEETING:
        yield _meeting_place(found.code)
        if found.starts_at is not None:
            yield short_date(local(found.starts_at).date())
    else:
        yield found.code
        yield in_language(found.city, latin_city(found.city))


def _meeting_place(code: str) -> str:
    if code.isdigit():
        return translate("palette", "Table {number}").format(number=int(code))
    return translate("palette", "Booth {code}").format(code=code) if code else ""


def command_line(command: Command, typed: str) -> Line:
    """A command as a line."""
    words = say(command.text)
    return Line(
        words,
        icon=command.icon,
        keys=command.keys,
        command=command,
        lit=lit_stretch(words, typed, 0),
    )


def lit_stretch(title: str, typed: str, matched: int) -> tuple[int, int]:
    """Where in a title the typed words stand: as written, or spelt by pinyin at its front."""
    at = title.casefold().find(typed.casefold()) if typed else -1
    if at >= 0:
        return at, len(typed)
    return (0, matched) if matched else (0, 0)


def _meets(command: Command, typed: str) -> bool:
    words, wanted = say(command.text), fold(typed)
    if not wanted or wanted in fold(words):
        return True
    full, initials = pinyin_of_title(words)
    letters = wanted.replace(" ", "")
    return letters in initials or letters in full
