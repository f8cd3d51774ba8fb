"""What one scan of the calibration code tells of a scanner."""

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import product
from unicodedata import normalize

from app.ui.scanners.profile import Layout, ScannerProfile, Suffix, typed_as
from app.ui.scanners.usb import Typed

CALIBRATION = "Fd1:0123456789-abcdefghijklmnopqrstuvwxyz_QWAZYMB/;.?&%Fd9"
"""Digits, letters in both cases and signs that move between layouts; it begins and ends alike.

It has no sign that is a dead key in a layout known here: those type nothing until the next key.
"""

_TWICE_MS = 600  # a second whole scan this soon is the same one, sent twice
_USUAL_GAP_MS = 35


class Topic(StrEnum):
    """What a finding is about."""

    LAYOUT = "layout"
    CAPS = "caps"
    SUFFIX = "suffix"
    PREFIX = "prefix"
    TAIL = "tail"
    METHOD = "method"
    TWICE = "twice"
    SPEED = "speed"
    CASE = "case"
    UNKNOWN = "unknown"


class Advice(StrEnum):
    """What follows from a finding."""

    GOOD = "good"
    SET = "set"  # unusual, and this program has set itself accordingly
    CHANGE = "change"  # the scanner or the computer has to be changed


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found; ``facts`` fill its sentence."""

    topic: Topic
    advice: Advice
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """All that was found, and the profile to use from now on where one could be made of it."""

    findings: tuple[Finding, ...]
    profile: ScannerProfile | None


@dataclass(frozen=True, slots=True)
class _Match:
    scanner: Layout
    computer: Layout
    caps: bool
    prefix: str
    tail: str
    twice: bool


def diagnose(typed: Typed, before: Typed | None = None) -> Diagnosis:
    """What the scan tells; ``before`` is the scan just before it, which may be the same one."""
    text = normalize("NFKC", typed.text)
    wide = typed.composed or text != typed.text
    method = _method(wide)
    match = _matched(text)
    if match is None:
        return Diagnosis((method, _misread(text)) if wide else (_misread(text),), None)
    twice = match.twice or (
        before is not None and before.text == typed.text and typed.at - before.at < _TWICE_MS
    )
    gap = _gap(typed.gap)
    profile = ScannerProfile(
        typed.suffix,
        match.prefix,
        match.scanner,
        match.computer,
        swaps_case=match.caps,
        repeats=twice,
        gap_ms=gap,
    )
    findings = (
        _layout(match),
        _suffix(typed.suffix),
        Finding(Topic.SPEED, Advice.GOOD if gap == _USUAL_GAP_MS else Advice.SET, (str(gap),)),
        *((Finding(Topic.PREFIX, Advice.SET, (match.prefix,)),) if match.prefix else ()),
        *((Finding(Topic.TAIL, Advice.CHANGE, (match.tail,)),) if match.tail else ()),
        *((Finding(Topic.CAPS, Advice.SET),) if match.caps else ()),
        *((Finding(Topic.TWICE, Advice.SET),) if twice else ()),
        *((method,) if wide else ()),
    )
    return Diagnosis(findings, replace(profile, prefix="") if match.tail else profile)


def _matched(text: str) -> _Match | None:
    """The layouts and case by which the code became this text; plain ones are tried first."""
    pairs = sorted(product(Layout, Layout), key=lambda pair: pair[0] != pair[1])
    for (scanner, computer), caps in product(pairs, (False, True)):
        image = typed_as(CALIBRATION, scanner, computer, caps=caps)
        prefix, found, tail = text.partition(image)
        if found:
            twice = tail == prefix + image
            return _Match(scanner, computer, caps, prefix, "" if twice else tail, twice)
    return None


def _layout(match: _Match) -> Finding:
    if match.scanner == match.computer:
        return Finding(Topic.LAYOUT, Advice.GOOD)
    names = (match.scanner.value.upper(), match.computer.value.upper())
    return Finding(Topic.LAYOUT, Advice.SET, names)


def _suffix(suffix: Suffix) -> Finding:
    advice = Advice.GOOD if suffix is Suffix.ENTER else Advice.SET
    return Finding(Topic.SUFFIX, advice, (suffix.value,))


def _method(wide: bool) -> Finding:
    return Finding(Topic.METHOD, Advice.CHANGE if wide else Advice.GOOD)


def _misread(text: str) -> Finding:
    """Something came that no layout explains."""
    if text in (CALIBRATION.upper(), CALIBRATION.lower()):
        return Finding(Topic.CASE, Advice.CHANGE)
    return Finding(Topic.UNKNOWN, Advice.CHANGE, (text[:80],))


def _gap(longest: float) -> int:
    """The gap to allow: the usual one for a quick scanner, half as much again for a slow one."""
    if longest * 1.2 <= _USUAL_GAP_MS:
        return _USUAL_GAP_MS
    return min(200, round(longest * 1.5))
