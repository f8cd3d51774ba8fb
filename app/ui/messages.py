"""Codes become sentences: what happened, what was kept, and what to do next. Written once, here."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.errors import AppError
from app.models.changes import Action
from app.ui.problems import SENTENCES_OF_IMPORT
from app.ui.sentences import (
    backups,
    badges,
    companies,
    encryption,
    exporting,
    keys,
    log,
    matches,
    meetings,
    outcomes,
    privacy,
    roles,
    scanning,
    trust,
    visitors,
)
from app.ui.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, str] = {
    "store.missing": QT_TRANSLATE_NOOP(
        "messages", "There is no file {path}. Choose another one, or make a new fair."
    ),
    "store.exists": QT_TRANSLATE_NOOP(
        "messages", "{path} exists already. Choose another name; the file was left as it is."
    ),
    "store.foreign": QT_TRANSLATE_NOOP(
        "messages", "{path} is not a fair of FairDesk. It was left as it is."
    ),
    "store.newer": QT_TRANSLATE_NOOP(
        "messages",
        "{path} was written by a newer FairDesk. Update this program to open it; the file was "
        "left as it is.",
    ),
    "store.busy": QT_TRANSLATE_NOOP(
        "messages",
        "Another program is holding {path}. Nothing was changed; close it there and try again.",
    ),
    "store.full": QT_TRANSLATE_NOOP(
        "messages", "The disk is full. What was saved is kept; make room and try again."
    ),
    "store.readonly": QT_TRANSLATE_NOOP(
        "messages", "{path} may only be read here. Copy it to a place where you may write."
    ),
    "store.disk": QT_TRANSLATE_NOOP(
        "messages",
        "The disk does not answer for {path}. What was saved is kept; check the disk and try "
        "again.",
    ),
    "store.damaged": QT_TRANSLATE_NOOP(
        "messages", "{path} is damaged. Do not write to it; open the newest backup instead."
    ),
    "store.gone": QT_TRANSLATE_NOOP(
        "messages", "This record was removed meanwhile. Nothing was changed."
    ),
    "store.linked": QT_TRANSLATE_NOOP(
        "messages", "Something else still depends on this. Nothing was changed."
    ),
    "store.replaced": QT_TRANSLATE_NOOP(
        "messages",
        "{path} was moved, replaced or removed by another program while it was open. Nothing more "
        "is written to it; open the fair again.",
    ),
    "store.unwritable": QT_TRANSLATE_NOOP(
        "messages", "{path} cannot be written. Choose another place; nothing was changed."
    ),
    "history.moved_on": QT_TRANSLATE_NOOP(
        "messages",
        "This step cannot be taken back, because the record was changed again since. Nothing was "
        "changed.",
    ),
    "meetings.moved_on": QT_TRANSLATE_NOOP(
        "messages",
        "Requests or meetings were changed while the plan was made. The plan was not used; run "
        "it again.",
    ),
    "meetings.clash": QT_TRANSLATE_NOOP(
        "messages", "One side has another meeting at that time. The meeting was not moved."
    ),
    "meetings.table_taken": QT_TRANSLATE_NOOP(
        "messages", "That table is taken at that time. The meeting was not moved."
    ),
    "cli.kind": QT_TRANSLATE_NOOP(
        "messages", "The ending of {name} says nothing of a format that is known here."
    ),
    "cli.nothing": QT_TRANSLATE_NOOP("messages", "There is nothing to print yet."),
    "cli.unknown_exhibitor": QT_TRANSLATE_NOOP(
        "messages", "No exhibitor is called {name}, and none stands in a booth of that code."
    ),
    "exhibitor.nameless": QT_TRANSLATE_NOOP(
        "messages", "An exhibitor has a name in at least one language."
    ),
    "exhibitor.founded": QT_TRANSLATE_NOOP("messages", "A year from {low} to {high}, please."),
    "exhibitor.staff": QT_TRANSLATE_NOOP("messages", "A whole number of people, please."),
    "exhibitor.quota": QT_TRANSLATE_NOOP(
        "messages", "A number of meetings from {low} to {high}, please."
    ),
    "exhibitor.website": QT_TRANSLATE_NOOP("messages", "“{words}” is not an address on the web."),
    "exhibitor.credit_code": QT_TRANSLATE_NOOP(
        "messages",
        "This is not a unified social credit code: 18 signs, the last of which checks the others.",
    ),
    "exhibitor.credit_code_taken": QT_TRANSLATE_NOOP(
        "messages", "{name} has this credit code already."
    ),
    "booth.malformed": QT_TRANSLATE_NOOP(
        "messages", "“{code}” is not a booth; write it like B-07."
    ),
    "booth.unknown": QT_TRANSLATE_NOOP("messages", "The floor plan has no booth {code}."),
    "booth.taken": QT_TRANSLATE_NOOP(
        "messages", "{name} took {code} a moment ago. Nothing was changed."
    ),
    "proposal.untitled": QT_TRANSLATE_NOOP("messages", "Say in a line what it is about."),
    "proposal.patents": QT_TRANSLATE_NOOP("messages", "A whole number of patents, please."),
    "proposal.deadline": QT_TRANSLATE_NOOP(
        "messages", "A month or day like 2019-03 or 2019-03-15, please."
    ),
    "proposal.budget": QT_TRANSLATE_NOOP(
        "messages", "A sum or range in 10,000 yuan, like 80–120, please."
    ),
    "log.not_now": QT_TRANSLATE_NOOP(
        "messages",
        "That value no longer fits the others of this record. Nothing was changed.",
    ),
    "programme.order": QT_TRANSLATE_NOOP(
        "messages", "“{title}” would end before it starts. Nothing was changed."
    ),
    "badges.glyph": QT_TRANSLATE_NOOP(
        "messages",
        "No font here has {characters} ({code_points}) in the {field} of {name}, {number}. "
        "That badge was left out; the others were printed.",
    ),
    "documents.cancelled": QT_TRANSLATE_NOOP(
        "messages", "Printing was stopped. No file was changed."
    ),
    "documents.write": QT_TRANSLATE_NOOP(
        "messages",
        "The file {path} cannot be written. Choose another place; nothing was noted as printed.",
    ),
    "documents.nothing": QT_TRANSLATE_NOOP("messages", "There is nothing to print yet."),
    "meetings.cancelled": QT_TRANSLATE_NOOP(
        "messages", "Scheduling was stopped. The plan is as it was."
    ),
    "matching.cancelled": QT_TRANSLATE_NOOP("messages", "Matching was stopped."),
    "schedule.worker": QT_TRANSLATE_NOOP(
        "messages", "The scheduler stopped unexpectedly. The plan is as it was; run it again."
    ),
    "sample.cancelled": QT_TRANSLATE_NOOP("messages", "The sample fair was not made."),
    "cli.unknown_person": QT_TRANSLATE_NOOP("messages", "Nobody is called {name}."),
    "rank.line": QT_TRANSLATE_NOOP(
        "messages", "Line {line} cannot be read as a query. Nothing was written."
    ),
    "rank.unreadable": QT_TRANSLATE_NOOP("messages", "{file} cannot be read."),
    "rank.unwritable": QT_TRANSLATE_NOOP(
        "messages", "{file} cannot be written. Choose another place."
    ),
    "schedule.unreadable": QT_TRANSLATE_NOOP(
        "messages", "{path} cannot be read as a problem: {detail}"
    ),
    "schedule.format": QT_TRANSLATE_NOOP(
        "messages", "This is not a scheduling problem of the format b2b-sched-1: {detail}"
    ),
    "badges.revoked": QT_TRANSLATE_NOOP(
        "messages", "{number} of {name} was revoked already. Nothing was changed."
    ),
    "badges.superseded": QT_TRANSLATE_NOOP(
        "messages", "{name} has another valid badge in place of {number}. Nothing was changed."
    ),
    "backup.same": QT_TRANSLATE_NOOP(
        "messages", "{path} is the open fair itself. Choose another name for the backup."
    ),
    "backup.damaged": QT_TRANSLATE_NOOP(
        "messages",
        "The copy did not pass its check and was thrown away. Check the disk and back up again.",
    ),
}

ACTIONS: Mapping[str, str] = {
    "fair.edit": QT_TRANSLATE_NOOP("messages", "Change the fair's settings"),
    "meeting.schedule": QT_TRANSLATE_NOOP("messages", "Schedule {placed} meetings"),
    "meeting.place": QT_TRANSLATE_NOOP("messages", "Place a meeting"),
    "meeting.move": QT_TRANSLATE_NOOP("messages", "Move a meeting"),
    "meeting.lock": QT_TRANSLATE_NOOP("messages", "Lock a meeting"),
    "meeting.unlock": QT_TRANSLATE_NOOP("messages", "Unlock a meeting"),
    "meeting.planned": QT_TRANSLATE_NOOP("messages", "Plan a meeting again"),
    "meeting.held": QT_TRANSLATE_NOOP("messages", "Mark a meeting as held"),
    "meeting.missed": QT_TRANSLATE_NOOP("messages", "Mark a meeting as missed"),
    "meeting.cancelled": QT_TRANSLATE_NOOP("messages", "Cancel a meeting"),
    "badge.issue": QT_TRANSLATE_NOOP("messages", "Issue {number} badges"),
    "badge.reissue": QT_TRANSLATE_NOOP("messages", "Reissue the badge of {name}"),
    "badge.revoke": QT_TRANSLATE_NOOP("messages", "Revoke {number} of {name}"),
    "import.exhibitors": QT_TRANSLATE_NOOP("messages", "Import exhibitors from {file}"),
    "import.people": QT_TRANSLATE_NOOP("messages", "Import people from {file}"),
    "import.programme": QT_TRANSLATE_NOOP("messages", "Import the programme from {file}"),
    "import.requests": QT_TRANSLATE_NOOP("messages", "Import requests from {file}"),
    "import.meetings": QT_TRANSLATE_NOOP("messages", "Import meetings from {file}"),
    "import.offers": QT_TRANSLATE_NOOP("messages", "Import offers from {file}"),
    "import.leads": QT_TRANSLATE_NOOP("messages", "Import leads from {file}"),
    "import.needs": QT_TRANSLATE_NOOP("messages", "Import needs from {file}"),
    "exhibitor.add": QT_TRANSLATE_NOOP("messages", "Add {name}"),
    "log.put_back": QT_TRANSLATE_NOOP("messages", "Put a field back to what it was"),
    "exhibitor.edit": QT_TRANSLATE_NOOP("messages", "Edit {name}"),
    "exhibitor.remove": QT_TRANSLATE_NOOP("messages", "Remove {count} exhibitors"),
    "exhibitor.booth": QT_TRANSLATE_NOOP("messages", "Booth {booths} for {name}"),
    "exhibitor.booth_swap": QT_TRANSLATE_NOOP("messages", "Swap booths: {booths} for {name}"),
    "exhibitor.check_in": QT_TRANSLATE_NOOP("messages", "Check in {name}"),
    "exhibitor.check_in_void": QT_TRANSLATE_NOOP("messages", "Take back check-in of {name}"),
    "offer.add": QT_TRANSLATE_NOOP("messages", "Add offer {title}"),
    "offer.edit": QT_TRANSLATE_NOOP("messages", "Edit offer {title}"),
    "offer.remove": QT_TRANSLATE_NOOP("messages", "Remove offer {title}"),
    "need.add": QT_TRANSLATE_NOOP("messages", "Add need {title}"),
    "need.edit": QT_TRANSLATE_NOOP("messages", "Edit need {title}"),
    "need.remove": QT_TRANSLATE_NOOP("messages", "Remove need {title}"),
    "session.add": QT_TRANSLATE_NOOP("messages", "Add session {title}"),
    "session.edit": QT_TRANSLATE_NOOP("messages", "Edit session {title}"),
    "session.move": QT_TRANSLATE_NOOP("messages", "Move session {title}"),
    "session.resize": QT_TRANSLATE_NOOP("messages", "Change the end of {title}"),
    "session.remove": QT_TRANSLATE_NOOP("messages", "Remove session {title}"),
    "pitch.reorder": QT_TRANSLATE_NOOP("messages", "Reorder projects"),
    "pitch.edit": QT_TRANSLATE_NOOP("messages", "Edit project {title}"),
    "pitch.remove": QT_TRANSLATE_NOOP("messages", "Remove project {title}"),
    "speaker.edit": QT_TRANSLATE_NOOP("messages", "Edit speaker {name}"),
    "speaker.reorder": QT_TRANSLATE_NOOP("messages", "Reorder the speakers of {title}"),
    "speaker.remove": QT_TRANSLATE_NOOP("messages", "Remove speaker {name}"),
    "badge.print": QT_TRANSLATE_NOOP("messages", "Print badges"),
}


_ROOMS = (
    backups,
    badges,
    companies,
    encryption,
    exporting,
    keys,
    log,
    matches,
    meetings,
    outcomes,
    privacy,
    roles,
    scanning,
    trust,
    visitors,
)


def sentence(error: AppError) -> str:
    """The failure in words of the present language; an unknown code shows itself."""
    for room in _ROOMS:
        if error.code in room.SENTENCES:
            return _filled(room.CONTEXT, room.SENTENCES[error.code], error.facts)
    if error.code in SENTENCES_OF_IMPORT:
        return _filled("problems", SENTENCES_OF_IMPORT[error.code], error.facts)
    return _filled("messages", SENTENCES.get(error.code, error.code), error.facts)


def action_name(action: Action) -> str:
    """The step as the undo menu calls it."""
    for room in _ROOMS:
        if action.code in room.ACTIONS:
            return _filled(room.CONTEXT, room.ACTIONS[action.code], action.facts)
    return _filled("messages", ACTIONS.get(action.code, action.code), action.facts)


def _filled(context: str, source: str, facts: Mapping[str, object]) -> str:
    return QCoreApplication.translate(context, source).format_map(_Facts(facts))


class _Facts(dict[str, object]):
    """Facts for a sentence; one that is missing leaves its name rather than failing."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
