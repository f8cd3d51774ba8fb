"""Sentences of files written for other programs."""

from collections.abc import Mapping

from app.ui.sentences.marking import QT_TRANSLATE_NOOP

CONTEXT = "exporting_sentences"

SENTENCES: Mapping[str, str] = {
    "export.format": QT_TRANSLATE_NOOP(
        "exporting_sentences",
        "{file} cannot hold this list. Name a file that ends in one of: {endings}.",
    ),
    "export.exhibitor": QT_TRANSLATE_NOOP(
        "exporting_sentences", "There is no exhibitor called “{name}”. Nothing was exported."
    ),
}

ACTIONS: Mapping[str, str] = {}
