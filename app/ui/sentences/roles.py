"""Sentences of roles: what a desk may not do, and what was done with PINs."""

from collections.abc import Mapping

from app.ui.sentences.marking import QT_TRANSLATE_NOOP

CONTEXT = "roles_sentences"

SENTENCES: Mapping[str, str] = {
    "role.refused": QT_TRANSLATE_NOOP(
        "roles_sentences",
        "This desk's role may not do that. Nothing was changed; ask the organiser.",
    ),
    "role.other": QT_TRANSLATE_NOOP(
        "roles_sentences",
        "That does not belong to this desk: a booth sees its own things, a gate its places. "
        "Nothing was changed.",
    ),
    "role.pin_first": QT_TRANSLATE_NOOP(
        "roles_sentences",
        "Set the organiser's PIN first, under Settings, roles: without it anybody could come back.",
    ),
    "role.pin_needed": QT_TRANSLATE_NOOP(
        "roles_sentences",
        "This fair has an organiser's PIN and this desk has no role yet. Open the fair in the "
        "window and enter it there, or set FAIRDESK_PIN.",
    ),
    "role.organiser_first": QT_TRANSLATE_NOOP(
        "roles_sentences",
        "Which exhibitor a desk belongs to is for the organiser to say. Enter as the organiser "
        "first.",
    ),
    "role.reset_early": QT_TRANSLATE_NOOP(
        "roles_sentences", "The wait is not over yet. The PIN was not changed."
    ),
    "role.key_wanted": QT_TRANSLATE_NOOP(
        "roles_sentences",
        "This fair is encrypted: its recovery key resets the PIN. The PIN was not changed.",
    ),
}

ACTIONS: Mapping[str, str] = {
    "pin.remove": QT_TRANSLATE_NOOP("roles_sentences", "PIN removed"),
    "pin.miss": QT_TRANSLATE_NOOP("roles_sentences", "wrong PIN"),
    "role.enter": QT_TRANSLATE_NOOP("roles_sentences", "role taken up"),
    "role.ask_reset": QT_TRANSLATE_NOOP("roles_sentences", "reset of the PIN asked for"),
    "role.reset": QT_TRANSLATE_NOOP("roles_sentences", "PIN reset"),
}
