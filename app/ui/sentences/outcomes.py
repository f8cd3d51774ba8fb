"""Sentences of deals, vouchers, the auction and the closing report."""

from collections.abc import Mapping

from app.ui.sentences.marking import QT_TRANSLATE_NOOP

CONTEXT = "outcomes_sentences"

SENTENCES: Mapping[str, str] = {
    "deals.incomplete": QT_TRANSLATE_NOOP(
        "outcomes_sentences", "This deal still lacks something: {fields}. Nothing was changed."
    ),
    "feedback.marks": QT_TRANSLATE_NOOP(
        "outcomes_sentences", "Marks go from 1 to 5. Nothing was changed."
    ),
}

ACTIONS: Mapping[str, str] = {
    "deal.add": QT_TRANSLATE_NOOP("outcomes_sentences", "Register {number} {title}"),
    "deal.edit": QT_TRANSLATE_NOOP("outcomes_sentences", "Edit {number} {title}"),
    "deal.remove": QT_TRANSLATE_NOOP("outcomes_sentences", "Remove {number} {title}"),
    "deal.merge": QT_TRANSLATE_NOOP("outcomes_sentences", "Merge {other} into {number}"),
    "deal.signing": QT_TRANSLATE_NOOP("outcomes_sentences", "Order of the signing ceremony"),
}
