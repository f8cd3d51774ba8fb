"""The sentences of the log's lines; a step has the words of its name."""

from collections.abc import Mapping

from app.ui.sentences.marking import QT_TRANSLATE_NOOP

CONTEXT = "log_sentences"

SENTENCES: Mapping[str, str] = {
    "log.desk": QT_TRANSLATE_NOOP(
        "log_sentences", "No desk {desk} wrote into this file. There are: {desks}."
    ),
    "log.undo": QT_TRANSLATE_NOOP("log_sentences", "Undone: {step}"),
    "log.redo": QT_TRANSLATE_NOOP("log_sentences", "Done again: {step}"),
    "log.scan.welcome": QT_TRANSLATE_NOOP("log_sentences", "{who} admitted at {place}"),
    "log.scan.already_in": QT_TRANSLATE_NOOP(
        "log_sentences", "{who} refused at {place}: already in"
    ),
    "log.scan.wrong_day": QT_TRANSLATE_NOOP("log_sentences", "{who} refused at {place}: wrong day"),
    "log.scan.revoked": QT_TRANSLATE_NOOP(
        "log_sentences", "{who} refused at {place}: badge revoked"
    ),
    "log.scan.forged": QT_TRANSLATE_NOOP("log_sentences", "Refused at {place}: not genuine"),
    "log.scan.unreadable": QT_TRANSLATE_NOOP("log_sentences", "Refused at {place}: unreadable"),
    "log.scan.other_fair": QT_TRANSLATE_NOOP(
        "log_sentences", "Refused at {place}: another fair’s code"
    ),
    "log.scan.unknown_here": QT_TRANSLATE_NOOP(
        "log_sentences", "At {place}: unknown to this laptop"
    ),
    "log.scan.not_registered": QT_TRANSLATE_NOOP(
        "log_sentences", "{who} refused at {place}: not registered"
    ),
    "log.scan.full": QT_TRANSLATE_NOOP("log_sentences", "{who} refused at {place}: full"),
    "log.scan.goodbye": QT_TRANSLATE_NOOP("log_sentences", "{who} left through {place}"),
    "log.scan.void": QT_TRANSLATE_NOOP("log_sentences", "A scan at {place} taken back"),
    "log.lead": QT_TRANSLATE_NOOP("log_sentences", "{author} of {exhibitor} noted {who}"),
    "log.lead.void": QT_TRANSLATE_NOOP("log_sentences", "{exhibitor} took back its lead {who}"),
    "log.disclosure": QT_TRANSLATE_NOOP(
        "log_sentences", "{by} was shown {who}’s {field}, for: {purpose}"
    ),
    "log.disclosure.many": QT_TRANSLATE_NOOP(
        "log_sentences", "{by} was given the {field} of {number} people, for: {purpose}"
    ),
    "log.erasure": QT_TRANSLATE_NOOP(
        "log_sentences", "{by} erased a person: {number} rows of the log lost their words"
    ),
    "log.role.entered": QT_TRANSLATE_NOOP("log_sentences", "The desk became {role}, from {before}"),
    "log.role.missed": QT_TRANSLATE_NOOP("log_sentences", "A wrong PIN for {role}"),
    "log.role.pin_set": QT_TRANSLATE_NOOP("log_sentences", "A PIN was set for {role}"),
    "log.role.pin_removed": QT_TRANSLATE_NOOP("log_sentences", "The PIN of {role} was removed"),
    "log.role.reset_asked": QT_TRANSLATE_NOOP(
        "log_sentences", "Somebody asked to reset the PIN of {role}"
    ),
    "log.role.reset": QT_TRANSLATE_NOOP("log_sentences", "The PIN of {role} was reset"),
    "log.recovery": QT_TRANSLATE_NOOP(
        "log_sentences", "The fair was put together again from {source}; lost: {lost}"
    ),
    "log.check_in": QT_TRANSLATE_NOOP("log_sentences", "{exhibitor} arrived"),
    "log.check_in.void": QT_TRANSLATE_NOOP(
        "log_sentences", "The arrival of {exhibitor} taken back"
    ),
    "log.badge_print": QT_TRANSLATE_NOOP("log_sentences", "Badge {badge} printed by {by} {reason}"),
    "log.meeting.late": QT_TRANSLATE_NOOP("log_sentences", "A meeting was marked as late"),
    "log.meeting.held": QT_TRANSLATE_NOOP("log_sentences", "A meeting was marked as held"),
    "log.meeting.missed": QT_TRANSLATE_NOOP("log_sentences", "A meeting was marked as missed"),
    "log.meeting.void": QT_TRANSLATE_NOOP("log_sentences", "A meeting’s mark taken back"),
    "log.feedback": QT_TRANSLATE_NOOP("log_sentences", "{by} gave feedback of a meeting"),
    "log.feedback.void": QT_TRANSLATE_NOOP("log_sentences", "{by} took feedback back"),
    "log.bid": QT_TRANSLATE_NOOP("log_sentences", "{bidder} bid ¥{amount}"),
    "log.bid.void": QT_TRANSLATE_NOOP("log_sentences", "A bid of {bidder} taken back"),
    "log.word.organiser": QT_TRANSLATE_NOOP("log_sentences", "the organiser"),
    "log.word.booth": QT_TRANSLATE_NOOP("log_sentences", "a booth"),
    "log.word.gate": QT_TRANSLATE_NOOP("log_sentences", "the gate"),
    "log.word.kiosk": QT_TRANSLATE_NOOP("log_sentences", "the kiosk"),
    "log.word.phone": QT_TRANSLATE_NOOP("log_sentences", "phone number"),
    "log.word.email": QT_TRANSLATE_NOOP("log_sentences", "e-mail address"),
    "log.word.exhibitors": QT_TRANSLATE_NOOP("log_sentences", "the exhibitors"),
    "log.word.people": QT_TRANSLATE_NOOP("log_sentences", "the people"),
    "log.word.programme": QT_TRANSLATE_NOOP("log_sentences", "the programme"),
    "log.word.meetings": QT_TRANSLATE_NOOP("log_sentences", "the meetings"),
    "log.word.leads": QT_TRANSLATE_NOOP("log_sentences", "leads"),
    "log.word.scans": QT_TRANSLATE_NOOP("log_sentences", "scans"),
    "log.word.deals": QT_TRANSLATE_NOOP("log_sentences", "the deals"),
    "log.word.badges": QT_TRANSLATE_NOOP("log_sentences", "badges"),
    "log.word.agendas": QT_TRANSLATE_NOOP("log_sentences", "agendas"),
    "log.word.calendars": QT_TRANSLATE_NOOP("log_sentences", "calendars"),
    "log.word.table_cards": QT_TRANSLATE_NOOP("log_sentences", "table cards"),
    "log.word.day_boards": QT_TRANSLATE_NOOP("log_sentences", "day boards"),
    "log.word.summaries": QT_TRANSLATE_NOOP("log_sentences", "matchmaking summaries"),
    "log.word.catalogue": QT_TRANSLATE_NOOP("log_sentences", "offers and needs"),
    "log.word.door_sheets": QT_TRANSLATE_NOOP("log_sentences", "door sheets"),
    "log.word.posters": QT_TRANSLATE_NOOP("log_sentences", "posters"),
    "log.word.report": QT_TRANSLATE_NOOP("log_sentences", "the closing report"),
    "log.word.figures": QT_TRANSLATE_NOOP("log_sentences", "the report’s figures"),
    "log.word.signing_list": QT_TRANSLATE_NOOP("log_sentences", "the signing list"),
    "log.word.name_plates": QT_TRANSLATE_NOOP("log_sentences", "name plates"),
    "log.word.log": QT_TRANSLATE_NOOP("log_sentences", "the log"),
    "log.word.disclosures": QT_TRANSLATE_NOOP("log_sentences", "disclosures"),
    "log.word.person": QT_TRANSLATE_NOOP("log_sentences", "one person’s data"),
    "log.word.fair": QT_TRANSLATE_NOOP("log_sentences", "the whole fair"),
}

ACTIONS: Mapping[str, str] = {}
