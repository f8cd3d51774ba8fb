"""As much of JSON Schema (draft 6) and of XML Schema 1.0 as the schedule formats use.

Whatever a schema says that is not known here fails loudly: a check that was skipped is no check.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

_XS = "{http://www.w3.org/2001/XMLSchema}"
_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}
_SAYINGS = {"$schema", "$id", "$comment", "$oneOf", "$todo", "definitions", "title"}
_SAYINGS |= {"description", "examples", "deprecated", "format", "const"}


class JsonSchema:
    """A JSON Schema, asked what is wrong with a document."""

    def __init__(self, schema: dict[str, Any]) -> None:
        self._root = schema

    def faults(self, document: object) -> list[str]:
        """Each fault with the path to it."""
        return list(self._faults(self._root, document, "$"))

    def _faults(self, schema: Any, value: Any, at: str) -> Iterator[str]:
        if isinstance(schema, bool):
            if not schema:
                yield f"{at}: may not be there"
            return
        for key, wanted in schema.items():
            if key not in _SAYINGS:
                yield from getattr(self, f"_check_{key.strip('$').lower()}")(
                    schema, wanted, value, at
                )

    def _check_ref(self, _schema: Any, wanted: str, value: Any, at: str) -> Iterator[str]:
        yield from self._faults(self._root["definitions"][wanted.rpartition("/")[2]], value, at)

    def _check_type(self, _schema: Any, wanted: Any, value: Any, at: str) -> Iterator[str]:
        names = [wanted] if isinstance(wanted, str) else wanted
        fits = any(
            isinstance(value, _TYPES[name]) and not (name != "boolean" and isinstance(value, bool))
            for name in names
        )
        if not fits:
            yield f"{at}: {value!r} is no {wanted}"

    def _check_required(self, _schema: Any, wanted: Any, value: Any, at: str) -> Iterator[str]:
        if isinstance(value, dict):
            yield from (f"{at}: lacks {name}" for name in wanted if name not in value)

    def _check_properties(self, _schema: Any, wanted: Any, value: Any, at: str) -> Iterator[str]:
        for name, inner in wanted.items() if isinstance(value, dict) else ():
            if name in value:
                yield from self._faults(inner, value[name], f"{at}.{name}")

    def _check_patternproperties(
        self, _schema: Any, wanted: Any, value: Any, at: str
    ) -> Iterator[str]:
        for name in value if isinstance(value, dict) else ():
            for pattern, inner in wanted.items():
                if re.search(pattern, name):
                    yield from self._faults(inner, value[name], f"{at}.{name}")

    def _check_additionalproperties(
        self, schema: Any, wanted: bool, value: Any, at: str
    ) -> Iterator[str]:
        known = schema.get("properties", {})
        patterns = schema.get("patternProperties", {})
        for name in value if isinstance(value, dict) and not wanted else ():
            if name not in known and not any(re.search(p, name) for p in patterns):
                yield f"{at}: does not know {name}"

    def _check_items(self, _schema: Any, wanted: Any, value: Any, at: str) -> Iterator[str]:
        for place, item in enumerate(value if isinstance(value, list) else ()):
            yield from self._faults(wanted, item, f"{at}[{place}]")

    def _check_pattern(self, _schema: Any, wanted: str, value: Any, at: str) -> Iterator[str]:
        if isinstance(value, str) and not re.search(wanted, value):
            yield f"{at}: {value!r} does not fit {wanted}"

    def _check_enum(self, _schema: Any, wanted: Any, value: Any, at: str) -> Iterator[str]:
        if value not in wanted:
            yield f"{at}: {value!r} is none of {wanted}"

    def _check_minimum(self, _schema: Any, wanted: float, value: Any, at: str) -> Iterator[str]:
        if isinstance(value, int | float) and value < wanted:
            yield f"{at}: {value} is less than {wanted}"

    def _check_oneof(self, _schema: Any, wanted: Any, value: Any, at: str) -> Iterator[str]:
        fitting = sum(not list(self._faults(one, value, at)) for one in wanted)
        if fitting != 1:
            yield f"{at}: fits {fitting} of what it may be"


_PLAIN = {
    "xs:string": ".*",
    "xs:integer": "-?[0-9]+",
    "xs:positiveInteger": "0*[1-9][0-9]*",
    "xs:boolean": "true|false|0|1",
    "xs:date": r"\d{4}-\d\d-\d\d",
    "xs:dateTime": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?",
    "xs:anyURI": r"\S*",
}


class XmlSchema:
    """An XML Schema, asked what is wrong with a document; identity constraints included."""

    def __init__(self, path: Path) -> None:
        root = ET.parse(path).getroot()  # noqa: S314 - no stranger's file
        self._types = {node.get("name", ""): node for node in root if node.get("name")}
        self._top = next(node for node in root if node.tag == f"{_XS}element")

    def faults(self, path: Path) -> list[str]:
        """Each fault with the path to it."""
        root = ET.parse(path).getroot()  # noqa: S314 - no stranger's file
        return [*self._element(self._top, root, root.tag), *self._repeated(root)]

    def _repeated(self, root: ET.Element) -> Iterator[str]:
        for rule in self._top.findall(f"{_XS}unique"):
            where = rule.find(f"{_XS}selector")
            what = rule.find(f"{_XS}field")
            assert where is not None
            assert what is not None
            name = what.get("xpath", "").removeprefix("@")
            found = [
                (one.text if name == "." else one.get(name))
                for one in root.findall(where.get("xpath", ""))
            ]
            told = [value for value in found if value is not None]
            if len(set(told)) != len(told):
                yield f"{rule.get('name')}: something is there twice"

    def _element(self, rule: ET.Element, node: ET.Element, at: str) -> Iterator[str]:
        name = rule.get("type", "")
        kind = self._types.get(name) if name else rule.find(f"{_XS}complexType")
        if kind is None or kind.tag == f"{_XS}simpleType":
            yield from self._simple(name, node.text or "", at)
            yield from (f"{at}: holds {inner.tag}" for inner in node)
            return
        yield from self._attributes(kind, node, at)
        yield from self._content(kind, node, at)

    def _attributes(self, kind: ET.Element, node: ET.Element, at: str) -> Iterator[str]:
        rules = {rule.get("name", ""): rule for rule in kind.iter(f"{_XS}attribute")}
        if kind.find(f"{_XS}complexType") is None:
            inside = {id(r) for deep in kind.iter(f"{_XS}complexType") if deep is not kind
                      for r in deep.iter(f"{_XS}attribute")}  # fmt: skip
            rules = {name: rule for name, rule in rules.items() if id(rule) not in inside}
        for name, value in node.attrib.items():
            if name not in rules:
                yield f"{at}: does not know the attribute {name}"
            else:
                yield from self._simple(rules[name].get("type", ""), value, f"{at}@{name}")
        for name, rule in rules.items():
            if rule.get("use") == "required" and name not in node.attrib:
                yield f"{at}: lacks the attribute {name}"

    def _content(self, kind: ET.Element, node: ET.Element, at: str) -> Iterator[str]:
        rules = {rule.get("name", ""): rule for rule in _own_elements(kind)}
        if not kind.findall(f"{_XS}simpleContent") and (node.text or "").strip():
            yield f"{at}: has text"
        counts: dict[str, int] = {}
        for inner in node:
            counts[inner.tag] = counts.get(inner.tag, 0) + 1
            if inner.tag not in rules:
                yield f"{at}: does not know {inner.tag}"
            else:
                yield from self._element(rules[inner.tag], inner, f"{at}/{inner.tag}")
        is_choice = kind.find(f".//{_XS}choice") is not None
        for name, rule in rules.items():
            least = 0 if is_choice else int(rule.get("minOccurs", "1"))
            most = rule.get("maxOccurs", "1")
            if counts.get(name, 0) < least or (
                most != "unbounded" and counts.get(name, 0) > int(most)
            ):
                yield f"{at}: has {name} {counts.get(name, 0)} times"
        if kind.find(f"{_XS}sequence") is not None and not is_choice:
            order = [list(rules).index(inner.tag) for inner in node if inner.tag in rules]
            if order != sorted(order):
                yield f"{at}: is out of order"

    def _simple(self, name: str, text: str, at: str) -> Iterator[str]:
        if not all(
            re.fullmatch(pattern, text, re.DOTALL) for pattern in self._patterns(name, text)
        ):
            yield f"{at}: {text!r} is no {name}"

    def _patterns(self, name: str, text: str) -> Iterator[str]:
        if name in _PLAIN:
            yield _PLAIN[name]
            return
        union = self._types[name].find(f"{_XS}union")
        if union is not None:
            members = union.get("memberTypes", "").split()
            fits = any(not list(self._simple(member, text, "")) for member in members)
            yield ".*" if fits else "(?!)"
            return
        rule = self._types[name].find(f"{_XS}restriction")
        assert rule is not None
        yield from self._patterns(rule.get("base", ""), text)
        patterns = [one.get("value", "") for one in rule.findall(f"{_XS}pattern")]
        yield "|".join(f"(?:{pattern})" for pattern in patterns)


def _own_elements(kind: ET.Element) -> Iterator[ET.Element]:
    for part in kind:
        if part.tag == f"{_XS}element":
            yield part
        elif part.tag in (f"{_XS}sequence", f"{_XS}choice", f"{_XS}all"):
            yield from _own_elements(part)
