"""What is the matter with rows of a list of meetings, for ``app.ui.problems``."""

from collections.abc import Mapping

from app.ui.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES_OF_MEETINGS: Mapping[str, str] = {
    "answer.unknown": QT_TRANSLATE_NOOP("problems", "“{text}” does not say how a request stands"),
    "became.unknown": QT_TRANSLATE_NOOP("problems", "“{text}” does not say how a meeting stands"),
    "meeting.booth": QT_TRANSLATE_NOOP(
        "problems", "The exhibitor has no booth “{text}”; the meeting is held in {suggestion}"
    ),
    "meeting.busy": QT_TRANSLATE_NOOP(
        "problems", "{text} has a meeting at that time; only the request is imported and waits"
    ),
    "meeting.busy_out": QT_TRANSLATE_NOOP(
        "problems", "{text} has a meeting at that time; the row is left out"
    ),
    "meeting.differs": QT_TRANSLATE_NOOP(
        "problems", "The meeting with {text} is here otherwise ({at}); what is here stays"
    ),
    "meeting.elsewhere": QT_TRANSLATE_NOOP(
        "problems", "The request to {text} has a meeting here ({at}); what is here stays"
    ),
    "meeting.length": QT_TRANSLATE_NOOP(
        "problems", "The slot ends at {suggestion}, not at {text}; the slot counts"
    ),
    "meeting.new_table": QT_TRANSLATE_NOOP(
        "problems", "The fair has no table {text} yet; it will be added"
    ),
    "meeting.no_place": QT_TRANSLATE_NOOP(
        "problems", "Neither table nor booth is known; only the request is imported and waits"
    ),
    "meeting.no_place_out": QT_TRANSLATE_NOOP(
        "problems", "Neither table nor booth is known; the row is left out"
    ),
    "meeting.no_slot": QT_TRANSLATE_NOOP(
        "problems", "No slot begins at {text}; only the request is imported and waits"
    ),
    "meeting.no_slot_out": QT_TRANSLATE_NOOP(
        "problems", "No slot of this fair begins at {text}; the row is left out"
    ),
    "meeting.own_booth": QT_TRANSLATE_NOOP(
        "problems", "No place is named; the meeting is held in the booth {suggestion}"
    ),
    "meeting.repeated": QT_TRANSLATE_NOOP(
        "problems", "Same meeting as row {row}; the two rows become one"
    ),
    "meeting.table_taken": QT_TRANSLATE_NOOP(
        "problems", "Table {text} is taken at that time; only the request is imported and waits"
    ),
    "meeting.table_taken_out": QT_TRANSLATE_NOOP(
        "problems", "Table {text} is taken at that time; the row is left out"
    ),
    "meeting.unwanted": QT_TRANSLATE_NOOP(
        "problems", "The request to {text} was declined or withdrawn here; the row is left out"
    ),
}
