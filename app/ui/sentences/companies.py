"""Sentences about exhibitors who were listed twice."""

from collections.abc import Mapping

from app.ui.sentences.marking import QT_TRANSLATE_NOOP

CONTEXT = "companies_sentences"

SENTENCES: Mapping[str, str] = {
    "exhibitor.merge_self": QT_TRANSLATE_NOOP(
        "companies_sentences", "These are one and the same exhibitor. Nothing was merged."
    ),
}

ACTIONS: Mapping[str, str] = {
    "exhibitor.merge": QT_TRANSLATE_NOOP("companies_sentences", "Merge {other} into {name}"),
    "exhibitor.distinct": QT_TRANSLATE_NOOP("companies_sentences", "Tell {name} apart"),
}
