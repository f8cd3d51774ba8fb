"""Content lines: what calendars (RFC 5545) and cards (vCard 2.1, RFC 2426, RFC 6350) consist of.

Lines are unfolded here, quoted-printable and character sets of old cards are resolved, and every
line keeps the number at which it stands in its file.
"""

import quopri
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import AppError
from app.services.importing.delimited import find_encoding

LARGEST = 40_000_000
LONGEST_HEAD = 4_000  # bytes of parameters; a property with more is left alone
_NAME = re.compile(rb"(?:[\w\-]+\.)?([A-Za-z0-9\-]+)")
_QUOTED = re.compile(rb"quoted-printable", re.IGNORECASE)
_SIGN = re.compile(r"\\.|[;,]", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_CHARACTER_SETS = {"gb2312": "gb18030", "gbk": "gb18030", "us-ascii": "utf-8", "ascii": "utf-8"}


@dataclass(frozen=True, slots=True)
class ContentLine:
    """A property: its name in capitals, parameters likewise, and its value as it is written."""

    line: int
    name: str
    parameters: Mapping[str, tuple[str, ...]]
    value: str

    def parameter(self, name: str) -> str:
        """The first value of a parameter; "" where it has none."""
        return next(iter(self.parameters.get(name, ())), "")

    def is_typed(self, *words: str) -> bool:
        """Whether one of these types stands at it: ``TYPE=CELL``, or a bare ``CELL`` of 2.1."""
        types = {kind.upper() for kind in self.parameters.get("TYPE", ())}
        return any(word in types for word in words)


@dataclass(frozen=True, slots=True)
class Component:
    """What stands between BEGIN and END; ``whole`` says whether its END was found."""

    name: str
    line: int
    lines: tuple[ContentLine, ...]
    whole: bool = True

    def first(self, name: str) -> ContentLine | None:
        """The first property of that name."""
        return next((line for line in self.lines if line.name == name), None)

    def says(self, name: str) -> str:
        """The first property of that name as plain text."""
        found = self.first(name)
        return "" if found is None else plain(found.value)


def plain(value: str) -> str:
    """Text without its escapes: ``\\n`` is a line break, ``\\,`` a comma."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value).strip()


def parts(value: str, sign: str = ";") -> list[str]:
    """The parts of a structured value, each as plain text."""
    cuts = [at.start() for at in _SIGN.finditer(value) if at[0] == sign]
    begins, ends = (0, *(cut + 1 for cut in cuts)), (*cuts, len(value))
    return [plain(value[begin:end]) for begin, end in zip(begins, ends, strict=True)]


def read_lines(path: Path) -> tuple[list[ContentLine], str]:
    """Every property of the file, and the encoding it was read in."""
    size = path.stat().st_size
    if size > LARGEST:
        raise AppError("import.too_large", {"name": path.name, "size": size, "limit": LARGEST})
    encoding = find_encoding(path)
    raw = path.read_bytes()
    if encoding.startswith("utf-16"):
        raw, encoding = raw.decode(encoding).encode("utf-8"), "utf-8"
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    found = (_property(number, text, encoding) for number, text in _unfolded(raw))
    return [line for line in found if line is not None], encoding


def _unfolded(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Logical lines with the number of their first one.

    A blank at the beginning goes on with the line above; so does whatever follows a line of
    quoted-printable that ends with an equals sign.
    """
    start, pieces, soft = 0, list[bytes](), False
    for number, line in enumerate(re.split(rb"\r\n|\n|\r", raw), 1):
        if soft:
            pieces.append(line)
        elif pieces and line[:1] in (b" ", b"\t"):
            pieces.append(line[1:])
        else:
            if pieces:
                yield start, b"".join(pieces)
            start, pieces = number, [line]
        soft = line.endswith(b"=") and _QUOTED.search(pieces[0].partition(b":")[0]) is not None
        if soft:
            pieces[-1] = pieces[-1][:-1]
    if pieces:
        yield start, b"".join(pieces)


def _property(number: int, text: bytes, encoding: str) -> ContentLine | None:
    name = _NAME.match(text)
    if name is None or text[name.end() : name.end() + 1] not in (b";", b":"):
        return None
    head, value = _cut(text[name.end() :])
    if len(head) > LONGEST_HEAD:
        return None
    parameters = _parameters(head.decode(encoding, "replace"))
    encoded = {kind.upper() for kind in parameters.get("ENCODING", ())}
    if "QUOTED-PRINTABLE" in encoded:
        value = quopri.decodestring(value)
    told = next(iter(parameters.get("CHARSET", ())), "").lower()
    return ContentLine(number, name[1].decode().upper(), parameters, _text(value, told, encoding))


def _cut(text: bytes) -> tuple[bytes, bytes]:
    """The parameters and the value, parted by the first colon that is not in quotes."""
    quoted = False
    for at, sign in enumerate(text[: LONGEST_HEAD + 1]):
        if sign == 0x22:
            quoted = not quoted
        elif sign == 0x3A and not quoted:
            return text[:at], text[at + 1 :]
    head, _, value = text.partition(b":")
    return head, value


def _parameters(head: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for part in re.findall(r';((?:"[^"]*"|[^;"])*)', head):
        name, sign, value = part.partition("=")
        if not sign:
            name, value = _bare(name), name  # vCard 2.1 leaves the name of a type out
        values = tuple(v.strip() for v in value.replace('"', "").split(",") if v.strip())
        key = name.strip().upper()
        found[key] = (*found.get(key, ()), *values)
    return found


def _bare(word: str) -> str:
    encodings = ("QUOTED-PRINTABLE", "BASE64", "7BIT", "8BIT")
    return "ENCODING" if word.strip().upper() in encodings else "TYPE"


def _text(value: bytes, told: str, encoding: str) -> str:
    for name in (_CHARACTER_SETS.get(told, told), encoding, "utf-8", "gb18030"):
        try:
            return value.decode(name) if name else value.decode("ascii")
        except (LookupError, ValueError):
            continue
    return value.decode("utf-8", "replace")


def components(lines: Sequence[ContentLine], name: str) -> list[Component]:
    """Every component of that name, without what is nested in it; an END that is missing is found
    at the next BEGIN of the same name.
    """
    found: list[Component] = []
    begun: ContentLine | None = None
    inner: list[ContentLine] = []
    depth = 0
    for line in lines:
        is_edge = line.name in ("BEGIN", "END") and bool(line.value.strip())
        mine = is_edge and line.value.strip().upper() == name
        if mine:
            if begun is not None:
                whole = line.name == "END"
                found.append(Component(name, begun.line, tuple(inner), whole))
            begun, inner, depth = (line if line.name == "BEGIN" else None), [], 0
        elif is_edge:
            depth = depth + 1 if line.name == "BEGIN" else max(0, depth - 1)
        elif begun is not None and depth == 0:
            inner.append(line)
    if begun is not None:
        found.append(Component(name, begun.line, tuple(inner), whole=False))
    return found
