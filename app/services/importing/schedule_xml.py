"""schedule.xml of pentabarf, frab and pretalx: the programme as days, rooms and events."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat  # whatever declares entities is refused

from app.errors import AppError
from app.services.importing.schedule import Event, Remark, book_of_events
from app.services.importing.sources import Book, refuse_crowds

LARGEST = 40_000_000
DEEPEST = 60
_PIECE = 1 << 16
_MOST_DIGITS = 10
_NEEDED = ("title", "acronym")
_TOLD = (
    "title subtitle type date start end duration abstract description room".split()  # noqa: SIM905 - a line
)


@dataclass(slots=True)
class Node:
    """An element: its name, attributes, the text in it, and the line it begins in."""

    tag: str
    attributes: dict[str, str]
    line: int
    text: list[str] = field(default_factory=list)
    inner: list["Node"] = field(default_factory=list)

    def all(self, tag: str) -> list["Node"]:
        """The elements of that name right inside."""
        return [node for node in self.inner if node.tag == tag]

    def says(self, tag: str) -> str:
        """The text of the first element of that name right inside."""
        return next(("".join(node.text).strip() for node in self.all(tag)), "")


def open_schedule_xml(path: Path) -> Book:
    """Its events as rows, numbered by the line in which each begins.

    XML that is no such programme is ``import.other_xml``; a broken document
    ``import.broken_line``; one that declares entities or types ``import.entities``.
    """
    size = path.stat().st_size
    if size > LARGEST:
        raise AppError("import.too_large", {"name": path.name, "size": size, "limit": LARGEST})
    root = _parsed(path)
    if root.tag == "schema":
        raise AppError("import.only_schema", {"name": path.name})
    if root.tag != "schedule":
        raise AppError("import.other_xml", {"name": path.name, "found": root.tag})
    events = [
        _event(event, day.attributes.get("date", ""), room.attributes.get("name", ""))
        for day in root.all("day")
        for room in day.all("room")
        for event in room.all("event")
    ]
    if not events:
        raise AppError("import.empty", {"name": path.name})
    refuse_crowds(path.name, len(events))
    heads = root.all("conference")
    change = heads[0].says("day_change") if heads else ""
    generators = [one.attributes.get("name", "") for one in root.all("generator")]
    remarks = list(_remarks(root, heads))
    return book_of_events("schedule XML", events, remarks, change, "".join(generators[:1]))


class _Builder:
    """Listens to the parser and builds the tree."""

    def __init__(self, name: str) -> None:
        self.root: Node | None = None
        self._name = name
        self._open: list[Node] = []
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._declares
        self._parser.EntityDeclHandler = self._declares

    def feed(self, piece: bytes, *, last: bool) -> None:
        """The next bytes of the document."""
        self._parser.Parse(piece, last)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        node = Node(tag.rpartition(":")[2], attributes, self._parser.CurrentLineNumber)
        if self._open:
            self._open[-1].inner.append(node)
        else:
            self.root = node
        self._open.append(node)
        if len(self._open) > DEEPEST:
            raise AppError("import.broken_line", {"name": self._name, "line": node.line})

    def _end(self, _tag: str) -> None:
        self._open.pop()

    def _text(self, words: str) -> None:
        if self._open:
            self._open[-1].text.append(words)

    def _declares(self, *_: object) -> None:
        line = self._parser.CurrentLineNumber
        raise AppError("import.entities", {"name": self._name, "line": line})


def _parsed(path: Path) -> Node:
    builder = _Builder(path.name)
    try:
        with path.open("rb") as stream:
            while piece := stream.read(_PIECE):
                builder.feed(piece, last=False)
        builder.feed(b"", last=True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        line = error.lineno if isinstance(error, expat.ExpatError) else 1
        raise AppError("import.broken_line", {"name": path.name, "line": line}) from error
    if builder.root is None:
        raise AppError("import.empty", {"name": path.name})
    return builder.root


def _remarks(root: Node, heads: list[Node]) -> Iterator[Remark]:
    if not heads:
        yield Remark(root.line, "schedule.missing", "conference")
        return
    for tag in _NEEDED:
        if not heads[0].says(tag):
            yield Remark(heads[0].line, "schedule.missing", f"conference.{tag}")
    if not root.says("version"):
        yield Remark(root.line, "schedule.missing", "version")
    count = heads[0].says("days")
    if count.isdecimal() and len(count) < _MOST_DIGITS and int(count) != len(root.all("day")):
        yield Remark(heads[0].line, "schedule.days", count)
    for tag in ("event", "room"):
        for node in root.all(tag):
            yield Remark(node.line, "schedule.misplaced", tag)


def _event(event: Node, day: str, room: str) -> Event:
    people = [
        "".join(person.text).strip() or person.attributes.get("name", "")
        for group in event.all("persons")
        for person in group.all("person")
    ]
    said = {key: event.says(key) for key in _TOLD}
    said["room"] = said["room"] or room
    said |= {"guid": event.attributes.get("guid", ""), "id": event.attributes.get("id", "")}
    numbers = {"id": said["id"]} if said["id"] else {}
    return Event(event.line, said, tuple(filter(None, people)), day, numbers)
