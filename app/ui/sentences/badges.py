"""Sentences of printing, laying out and handing out badges."""

from collections.abc import Mapping

from app.ui.sentences.marking import QT_TRANSLATE_NOOP

CONTEXT = "badges_sentences"

SENTENCES: Mapping[str, str] = {
    "badges.queue_over": QT_TRANSLATE_NOOP(
        "badges_sentences",
        "The queue of {printer} is through or was given up. Nothing was printed; choose the "
        "badges again.",
    ),
    "person.nameless": QT_TRANSLATE_NOOP(
        "badges_sentences", "A name is needed, Chinese or Latin. Nobody was registered."
    ),
}

ACTIONS: Mapping[str, str] = {
    "badge.issue_one": QT_TRANSLATE_NOOP("badges_sentences", "Issue a badge to {name}"),
    "person.walk_in": QT_TRANSLATE_NOOP("badges_sentences", "Register {name} on site"),
    "printer.align": QT_TRANSLATE_NOOP("badges_sentences", "Align {printer}"),
}
