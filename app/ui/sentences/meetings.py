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
    "times.order": QT_TRANSLATE_NOOP(
        "meetings_sentences", "A time ends after it starts. Nothing was changed."
    ),
    "meetings.not_theirs": QT_TRANSLATE_NOOP(
        "meetings_sentences",
        "A booth belongs to its exhibitor; the other meeting cannot be held there. Nothing was "
        "changed.",
    ),
    "meetings.unwanted": QT_TRANSLATE_NOOP(
        "meetings_sentences", "Nobody asks for this meeting any more. Nothing was changed."
    ),
    "meetings.passed": QT_TRANSLATE_NOOP(
        "meetings_sentences", "That time has passed. Nothing was changed."
    ),
    "meetings.full": QT_TRANSLATE_NOOP(
        "meetings_sentences", "{name} already has all meetings of its quota. Nothing was changed."
    ),
    "meetings.closed": QT_TRANSLATE_NOOP(
        "meetings_sentences", "No meetings are held at that time. Nothing was changed."
    ),
    "meetings.away": QT_TRANSLATE_NOOP(
        "meetings_sentences", "{name} is not at the fair that day. Nothing was changed."
    ),
    "meetings.absent": QT_TRANSLATE_NOOP(
        "meetings_sentences", "{name} cannot meet at that time. Nothing was changed."
    ),
    "meetings.forum": QT_TRANSLATE_NOOP(
        "meetings_sentences", "{name} is in a session at that time. Nothing was changed."
    ),
    "meetings.walk": QT_TRANSLATE_NOOP(
        "meetings_sentences", "{name} cannot walk there in time. Nothing was changed."
    ),
    "meetings.order": QT_TRANSLATE_NOOP(
        "meetings_sentences", "One of these meetings has to follow the other. Nothing was changed."
    ),
    "meetings.shut": QT_TRANSLATE_NOOP(
        "meetings_sentences", "The table is closed at that time. Nothing was changed."
    ),
    "meetings.none_missed": QT_TRANSLATE_NOOP(
        "meetings_sentences",
        "Somebody came to these meetings after all, or they are marked already. Nothing was "
        "changed.",
    ),
    "meetings.lacks": QT_TRANSLATE_NOOP(
        "meetings_sentences", "The table does not have what was asked for. Nothing was changed."
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
    "meeting.repair": QT_TRANSLATE_NOOP("meetings_sentences", "Repair the plan: {placed} meetings"),
    "meeting.fill_in": QT_TRANSLATE_NOOP(
        "meetings_sentences", "Place what waits: {placed} meetings"
    ),
    "meeting.swap": QT_TRANSLATE_NOOP("meetings_sentences", "Swap two meetings"),
    "meeting.cancel_exhibitor": QT_TRANSLATE_NOOP(
        "meetings_sentences", "{name} does not come: {meetings} meetings cancelled"
    ),
    "meeting.late": QT_TRANSLATE_NOOP("meetings_sentences", "Note a late start"),
    "meeting.missed_by_scan": QT_TRANSLATE_NOOP(
        "meetings_sentences", "Mark no-shows by the scans: {count}"
    ),
    "absence.add": QT_TRANSLATE_NOOP("meetings_sentences", "{name} cannot meet for a time"),
    "absence.remove": QT_TRANSLATE_NOOP("meetings_sentences", "{name} can meet after all"),
    "closure.fair": QT_TRANSLATE_NOOP("meetings_sentences", "Close the fair for a time"),
    "closure.table": QT_TRANSLATE_NOOP("meetings_sentences", "Close table {table} for a time"),
    "closure.remove": QT_TRANSLATE_NOOP("meetings_sentences", "Open again"),
    "preference.edit": QT_TRANSLATE_NOOP("meetings_sentences", "Preferred times of {name}"),
    "walk.edit": QT_TRANSLATE_NOOP("meetings_sentences", "Walks between halls"),
    "meeting.rules": QT_TRANSLATE_NOOP("meetings_sentences", "Change the rules of meetings"),
    "meeting.relieve": QT_TRANSLATE_NOOP("meetings_sentences", "Make room for a meeting"),
}
