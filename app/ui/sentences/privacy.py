"""Sentences and steps of the privacy desk."""

from collections.abc import Mapping

from app.ui.sentences.marking import QT_TRANSLATE_NOOP

CONTEXT = "privacy_sentences"

SENTENCES: Mapping[str, str] = {
    "log.exported_list": QT_TRANSLATE_NOOP(
        "privacy_sentences", "{by} exported a list ({kind}) into {file}"
    ),
    "log.certificate": QT_TRANSLATE_NOOP(
        "privacy_sentences",
        "{by} erased the data of {people} people: certificate E-{number}",
    ),
    "privacy.nobody": QT_TRANSLATE_NOOP(
        "privacy_sentences",
        "Nobody of this fair is found by “{text}”. Nothing was written; try a phone number or a "
        "badge number.",
    ),
    "privacy.several": QT_TRANSLATE_NOOP(
        "privacy_sentences",
        "{number} people are found by “{text}”. Say which one by the badge number or the id.",
    ),
    "privacy.early": QT_TRANSLATE_NOOP(
        "privacy_sentences",
        "That is kept until {on}. Nothing was erased; to erase it earlier, shorten the time of "
        "keeping in the rules.",
    ),
    "privacy.certificate": QT_TRANSLATE_NOOP(
        "privacy_sentences", "There is no certificate E-{number} in this file."
    ),
}

ACTIONS: Mapping[str, str] = {
    "person.erase": QT_TRANSLATE_NOOP("privacy_sentences", "Erasure of a person"),
    "privacy.erase_due": QT_TRANSLATE_NOOP("privacy_sentences", "Erasure of what is due"),
    "privacy.rules": QT_TRANSLATE_NOOP("privacy_sentences", "Times of keeping changed"),
}
