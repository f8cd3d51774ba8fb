"""Sentences of the gate, the forums and the booths."""

from collections.abc import Mapping

from app.ui.sentences.marking import QT_TRANSLATE_NOOP

CONTEXT = "scanning_sentences"

SENTENCES: Mapping[str, str] = {
    "scan.no_place": QT_TRANSLATE_NOOP(
        "scanning_sentences", "Choose first where this desk stands, then scan again."
    ),
    "scan.no_badge": QT_TRANSLATE_NOOP(
        "scanning_sentences",
        "{name} has no valid badge. Nobody was admitted; send them to the registration desk.",
    ),
    "scan.admitted": QT_TRANSLATE_NOOP(
        "scanning_sentences", "This scan admitted its holder already. Nothing was changed."
    ),
    "scan.taken_back": QT_TRANSLATE_NOOP(
        "scanning_sentences", "This scan was taken back already. Nothing was changed."
    ),
    "scan.reason": QT_TRANSLATE_NOOP(
        "scanning_sentences", "Say in a few words why they are let in. Nothing was changed."
    ),
    "scan.place": QT_TRANSLATE_NOOP(
        "scanning_sentences", "There is no place {place} to scan at. There are: {places}."
    ),
    "pin.none": QT_TRANSLATE_NOOP(
        "scanning_sentences", "No PIN is set yet. Set one under Settings, roles."
    ),
    "pin.short": QT_TRANSLATE_NOOP(
        "scanning_sentences", "A PIN has at least {least} digits, and digits only."
    ),
    "pin.wrong": QT_TRANSLATE_NOOP("scanning_sentences", "This is not the PIN. Try again."),
    "pin.wait": QT_TRANSLATE_NOOP(
        "scanning_sentences", "Too many wrong PINs. Try again in {seconds} seconds."
    ),
    "verify.pages": QT_TRANSLATE_NOOP(
        "scanning_sentences",
        "{number} places in the file are damaged (tables: {tables}). Do not write to it; recover "
        "it, or open the newest backup.",
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
    "picture.missing": QT_TRANSLATE_NOOP(
        "scanning_sentences", "There is no picture {path} that can be opened. Choose another one."
    ),
    "picture.kind": QT_TRANSLATE_NOOP(
        "scanning_sentences",
        "{path} is no picture that can be read here. Save it as PNG, JPEG or WebP and try again.",
    ),
    "picture.broken": QT_TRANSLATE_NOOP(
        "scanning_sentences",
        "The picture {path} is damaged or cut off. Take or copy it again.",
    ),
    "picture.large": QT_TRANSLATE_NOOP(
        "scanning_sentences",
        "The picture {path} is too large: it has more than {most} million pixels. Cut out the "
        "code and try again.",
    ),
    "picture.nothing": QT_TRANSLATE_NOOP(
        "scanning_sentences", "No picture was copied. Copy one, then paste again."
    ),
}

ACTIONS: Mapping[str, str] = {
    "checkpoint.add": QT_TRANSLATE_NOOP("scanning_sentences", "Scan at {name}"),
    "appointment.make": QT_TRANSLATE_NOOP("scanning_sentences", "Agree a meeting with {name}"),
    "checkpoint.edit": QT_TRANSLATE_NOOP("scanning_sentences", "Rules of {name}"),
    "ticket_key.add": QT_TRANSLATE_NOOP("scanning_sentences", "Accept tickets of {name}"),
    "ticket_key.remove": QT_TRANSLATE_NOOP(
        "scanning_sentences", "No longer accept a ticket shop's key"
    ),
    "pin.set": QT_TRANSLATE_NOOP("scanning_sentences", "Set a PIN"),
}
