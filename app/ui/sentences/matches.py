"""Sentences of pairs, their requests and their dismissal."""

from collections.abc import Mapping

from app.ui.sentences.marking import QT_TRANSLATE_NOOP

CONTEXT = "matches_sentences"

SENTENCES: Mapping[str, str] = {
    "matches.asked": QT_TRANSLATE_NOOP(
        "matches_sentences", "A meeting of these two was asked for already. Nothing was changed."
    ),
    "matching.no_embedding": QT_TRANSLATE_NOOP(
        "matches_sentences",
        "Comparing meanings needs the optional package {package}, which is not installed. "
        "Install FairDesk with the extra “embedding”, or match without it.",
    ),
    "matches.nobody": QT_TRANSLATE_NOOP(
        "matches_sentences",
        "Neither side exhibits, so there is no booth to ask. Nothing was changed.",
    ),
}

ACTIONS: Mapping[str, str] = {
    "match.rules": QT_TRANSLATE_NOOP("matches_sentences", "Change the weights of matching"),
    "match.ask": QT_TRANSLATE_NOOP("matches_sentences", "Ask for a meeting: {title}"),
    "match.dismiss": QT_TRANSLATE_NOOP("matches_sentences", "Dismiss a match: {title}"),
    "match.restore": QT_TRANSLATE_NOOP("matches_sentences", "Show a match again: {title}"),
    "match.accepted": QT_TRANSLATE_NOOP("matches_sentences", "Accept the request: {title}"),
    "match.declined": QT_TRANSLATE_NOOP("matches_sentences", "Decline the request: {title}"),
    "match.withdrawn": QT_TRANSLATE_NOOP("matches_sentences", "Withdraw the request: {title}"),
    "match.requested": QT_TRANSLATE_NOOP("matches_sentences", "Open the request again: {title}"),
}
