"""Sentences of encrypted fairs: what cannot be opened, what was misread, what was converted."""

from collections.abc import Mapping

from app.ui.sentences.marking import QT_TRANSLATE_NOOP

CONTEXT = "encryption_sentences"

ACTIONS: Mapping[str, str] = {}

SENTENCES: Mapping[str, str] = {
    "store.locked_key": QT_TRANSLATE_NOOP(
        "encryption_sentences",
        "{path} is encrypted, and this computer does not hold its key {mark}. Enter the recovery "
        "key to open it; if it is no fair at all, nothing can tell. It was left as it is.",
    ),
    "store.wrong_key": QT_TRANSLATE_NOOP(
        "encryption_sentences",
        "This key does not open {path}. Take the sheet with the key number {mark}; the file was "
        "left as it is.",
    ),
    "store.no_cipher": QT_TRANSLATE_NOOP(
        "encryption_sentences",
        "This installation of FairDesk cannot open encrypted fairs. Nothing was changed; install "
        "the package sqlcipher3, or open the fair on another computer.",
    ),
    "encryption.plain": QT_TRANSLATE_NOOP(
        "encryption_sentences", "{path} is not encrypted and has no key. It was left as it is."
    ),
    "encryption.already": QT_TRANSLATE_NOOP(
        "encryption_sentences", "{path} is encrypted already. It was left as it is."
    ),
    "encryption.differs": QT_TRANSLATE_NOOP(
        "encryption_sentences",
        "The new file was not the old one in every row, so it was not used. The fair is as it was; "
        "verify it, and look for a backup.",
    ),
    "encryption.empty": QT_TRANSLATE_NOOP(
        "encryption_sentences", "Type the recovery key, or scan the code on its sheet."
    ),
    "encryption.length": QT_TRANSLATE_NOOP(
        "encryption_sentences", "A recovery key has eight groups of five letters and digits."
    ),
    "encryption.letter": QT_TRANSLATE_NOOP(
        "encryption_sentences",
        "No recovery key has such a sign: group {groups}. Compare it with the sheet.",
    ),
    "encryption.group": QT_TRANSLATE_NOOP(
        "encryption_sentences",
        "Compare with the sheet, letter by letter: group {groups}.",
    ),
}
