"""JSON whose objects know the line in which they begin, so that a reader can be told where."""

import json
import re
from collections.abc import Iterator
from typing import TypeAlias

Value: TypeAlias = "bool | int | float | str | list[Value] | dict[str, Value] | None"

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\n]', re.DOTALL)


class Lined(dict[str, "Value"]):
    """An object with the line of its brace."""

    line: int = 1


def parse(text: str) -> Value:
    """The document; objects are ``Lined``. Raises what ``json.loads`` raises."""
    lines = _lines(text)

    def lined(pairs: list[tuple[str, Value]]) -> Lined:
        found = Lined(pairs)
        found.line = next(lines, 1)
        return found

    document: Value = json.loads(text, parse_constant=str, parse_int=whole, object_pairs_hook=lined)
    return document


def _lines(text: str) -> Iterator[int]:
    """The lines of opening braces in the order of the closing ones, as objects are finished."""
    line, begun = 1, list[int]()
    for token in _TOKEN.finditer(text):
        sign = token[0]
        if sign == "\n":
            line += 1
        elif sign == "{":
            begun.append(line)
        elif sign == "}" and begun:
            yield begun.pop()


def whole(digits: str) -> int | str:
    """A number as it stands, or as text when it is longer than any number means something."""
    return int(digits) if len(digits) <= 18 else digits


def line_of(value: object) -> int:
    """The line in which an object begins; 1 for whatever has none."""
    return value.line if isinstance(value, Lined) else 1
