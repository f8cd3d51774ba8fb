"""Sentences of requests, absences, repairs and calendars."""

from collections.abc import Mapping

from app.ui.sentences.marking import QT_TRANSLATE_NOOP

CONTEXT = "meetings_sentences"

SENTENCES: Mapping[str, str] = {
    "requests.known": QT_TRANSLATE_NOOP(
        "meetings_sentences",
        "{asking} and {asked} have an open request already. Nothing was entered; answer "
        "or withdraw that one first.",
    ),
    "requests.itself": QT_TRANSLATE_NOOP(
        "meetings_sentences", "Nobody asks to meet themselves. Choose another side."
    ),
    "requests.not_now": QT_TRANSLATE_NOOP(
        "meetings_sentences",
        "None of the chosen requests can be changed in this way now. Nothing was changed.",
    ),
    "requests.circle": QT_TRANSLATE_NOOP(
        "meetings_sentences",
        "These meetings would have to follow each other in a circle. Choose another "
        "one; nothing was changed.",
    ),
    "requests.quota": QT_TRANSLATE_NOOP(
        "meetings_sentences",
        "A quota is 0 to {most} meetings, and at least one of them at once. Nothing was changed.",
    ),
    "agendas.code": QT_TRANSLATE_NOOP(
        "meetings_sentences", "This code is not that of an agenda printed here."
    ),
}

ACTIONS: Mapping[str, str] = {
    "request.enter": QT_TRANSLATE_NOOP("meetings_sentences", "Request of {asking} to {asked}"),
    "request.accept": QT_TRANSLATE_NOOP("meetings_sentences", "Accept {asking} × {asked}"),
    "request.decline": QT_TRANSLATE_NOOP("meetings_sentences", "Decline {asking} × {asked}"),
    "request.withdraw": QT_TRANSLATE_NOOP("meetings_sentences", "Withdraw {asking} × {asked}"),
    "request.reopen": QT_TRANSLATE_NOOP("meetings_sentences", "Ask again: {asking} × {asked}"),
    "request.accept_many": QT_TRANSLATE_NOOP("meetings_sentences", "Accept requests: {count}"),
    "request.decline_many": QT_TRANSLATE_NOOP("meetings_sentences", "Decline requests: {count}"),
    "request.withdraw_many": QT_TRANSLATE_NOOP("meetings_sentences", "Withdraw requests: {count}"),
    "request.reopen_many": QT_TRANSLATE_NOOP("meetings_sentences", "Ask again: {count} requests"),
    "request.expire": QT_TRANSLATE_NOOP("meetings_sentences", "Let requests expire: {count}"),
    "request.edit": QT_TRANSLATE_NOOP("meetings_sentences", "Edit the request {asking} × {asked}"),
    "exhibitor.quota": QT_TRANSLATE_NOOP("meetings_sentences", "Quota of {name}"),
}
