"""Sentences of the gate, the forums and the booths."""

from collections.abc import Mapping

from app.ui.sentences.marking import QT_TRANSLATE_NOOP

CONTEXT = "scanning_sentences"

SENTENCES: Mapping[str, str] = {
    "scan.no_badge": QT_TRANSLATE_NOOP(
        "scanning_sentences",
        "{name} has no valid badge. Nobody was admitted; send them to the desk.",
    ),
    "scan.no_place": QT_TRANSLATE_NOOP(
        "scanning_sentences", "There is no place {place} to scan at. There are: {places}."
    ),
    "scan.admitted": QT_TRANSLATE_NOOP(
        "scanning_sentences", "They were admitted already. Nothing was changed."
    ),
    "scan.taken_back": QT_TRANSLATE_NOOP(
        "scanning_sentences", "This scan was taken back already. Nothing was changed."
    ),
    "pin.short": QT_TRANSLATE_NOOP(
        "scanning_sentences", "A PIN has at least {least} digits and nothing else."
    ),
    "pin.none": QT_TRANSLATE_NOOP("scanning_sentences", "No PIN is set for this role yet."),
    "pin.wrong": QT_TRANSLATE_NOOP("scanning_sentences", "This is not the PIN. Try again."),
    "pin.wait": QT_TRANSLATE_NOOP(
        "scanning_sentences", "The PIN was wrong several times. Wait {seconds} s and try again."
    ),
    "verify.pages": QT_TRANSLATE_NOOP(
        "scanning_sentences",
        "{number} places in the file are damaged. Do not write to it; open the newest backup.",
    ),
    "verify.links": QT_TRANSLATE_NOOP(
        "scanning_sentences", "Rows of {table} refer to records that are not there."
    ),
    "verify.gap": QT_TRANSLATE_NOOP(
        "scanning_sentences",
        "Of desk {desk} there are {count} facts, but it counted {last}: some are missing.",
    ),
    "verify.outbox": QT_TRANSLATE_NOOP(
        "scanning_sentences", "{number} facts would never reach another desk."
    ),
    "verify.counters": QT_TRANSLATE_NOOP(
        "scanning_sentences",
        "{number} counters differ from a recount; the first, {name}, says {kept} and not "
        "{counted}.",
    ),
}

ACTIONS: Mapping[str, str] = {
    "checkpoint.add": QT_TRANSLATE_NOOP("scanning_sentences", "Scan at {name}"),
    "checkpoint.edit": QT_TRANSLATE_NOOP("scanning_sentences", "Change the rules of {name}"),
    "pin.set": QT_TRANSLATE_NOOP("scanning_sentences", "Set a PIN"),
}
