"""The findings of the scanner doctor in words: what is so, and what to do about it."""

from app.ui.language import translate
from app.ui.scanners.diagnosis import Advice, Finding, Topic
from app.ui.scanners.profile import Suffix


def words_of(finding: Finding) -> str:
    """One finding as a sentence of the present language."""
    match finding.topic:
        case Topic.LAYOUT:
            return _layout(finding)
        case Topic.SUFFIX:
            return _suffix(finding)
        case Topic.SPEED:
            return _speed(finding)
        case _:
            return _other(finding)


def _layout(finding: Finding) -> str:
    if finding.advice is Advice.GOOD:
        return translate("scanners", "The keyboard layouts of scanner and computer agree.")
    scanner, computer = finding.facts
    return translate(
        "scanners",
        "The scanner types as {scanner}, the computer reads {computer}: every sign is put right.",
    ).format(scanner=scanner, computer=computer)


def _suffix(finding: Finding) -> str:
    match Suffix(finding.facts[0]):
        case Suffix.ENTER:
            return translate("scanners", "Each code ends with Enter.")
        case Suffix.TAB:
            return translate("scanners", "Each code ends with Tab; that is as good as Enter.")
        case _:
            return translate(
                "scanners",
                "Nothing ends a code; a short pause does. Set the scanner to send Enter if codes "
                "run together.",
            )


def _speed(finding: Finding) -> str:
    if finding.advice is Advice.GOOD:
        return translate("scanners", "It types quickly enough to be told from a person.")
    return translate(
        "scanners",
        "It types slowly: pauses of up to {gap} ms are allowed. Shorten its delay between keys, "
        "so that quick typing is not taken for a scan.",
    ).format(gap=finding.facts[0])


def _other(finding: Finding) -> str:
    words = {
        Topic.PREFIX: translate("scanners", "It types “{0}” before each code; that is left out."),
        Topic.TAIL: translate(
            "scanners",
            "It types “{0}” behind each code. Switch that off with the setup sheet of the "
            "scanner; it may send Enter only.",
        ),
        Topic.CAPS: translate(
            "scanners", "Caps Lock is on: capitals and small letters are put right."
        ),
        Topic.TWICE: translate("scanners", "It sends each code twice; the second is dropped."),
        Topic.METHOD: translate(
            "scanners",
            "An input method takes its keys. Switch it to English; badges are read all the same, "
            "other codes may not be.",
        ),
        Topic.CASE: translate(
            "scanners",
            "It turns all letters to one case. Switch that off with the setup sheet of the "
            "scanner; badges are read all the same.",
        ),
        Topic.UNKNOWN: translate(
            "scanners",
            "Something else came: “{0}”. Was it this code? Otherwise reset the scanner with its "
            "setup sheet and scan again.",
        ),
    }
    return words[finding.topic].format(*finding.facts)
