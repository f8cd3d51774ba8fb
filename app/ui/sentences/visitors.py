"""Sentences of the registry of visitors and of leads."""

from collections.abc import Mapping

from app.ui.sentences.marking import QT_TRANSLATE_NOOP

CONTEXT = "visitors_sentences"

SENTENCES: Mapping[str, str] = {
    "person.phone": QT_TRANSLATE_NOOP(
        "visitors_sentences", "“{words}” is no phone number. A Chinese mobile number has 11 digits."
    ),
    "person.email": QT_TRANSLATE_NOOP(
        "visitors_sentences", "“{words}” is no e-mail address. It looks like name@example.com."
    ),
    "person.merge_self": QT_TRANSLATE_NOOP(
        "visitors_sentences", "These are one and the same registration. Nothing was merged."
    ),
    "lead.gone": QT_TRANSLATE_NOOP(
        "visitors_sentences", "This lead is not in the file. Scan the visitor again."
    ),
    "lead.taken_back": QT_TRANSLATE_NOOP(
        "visitors_sentences",
        "This lead was taken back. Bring it back first, or scan the visitor again.",
    ),
}

ACTIONS: Mapping[str, str] = {
    "person.edit": QT_TRANSLATE_NOOP("visitors_sentences", "Edit {name}"),
    "person.days": QT_TRANSLATE_NOOP("visitors_sentences", "Change valid days of {number} people"),
    "person.merge": QT_TRANSLATE_NOOP("visitors_sentences", "Merge registrations of {name}"),
    "person.distinct": QT_TRANSLATE_NOOP("visitors_sentences", "Tell {name} apart"),
    "person.disclose": QT_TRANSLATE_NOOP("visitors_sentences", "Show a phone number or address"),
    "lead.begin": QT_TRANSLATE_NOOP("visitors_sentences", "Begin a lead"),
    "lead.note": QT_TRANSLATE_NOOP("visitors_sentences", "Note on a lead"),
    "lead.take_back": QT_TRANSLATE_NOOP("visitors_sentences", "Take a lead back"),
    "lead.bring_back": QT_TRANSLATE_NOOP("visitors_sentences", "Bring a lead back"),
}
