"""Sentences of the key that signs a fair's badges: printing, handing over, taking in."""

from collections.abc import Mapping

from app.ui.sentences.marking import QT_TRANSLATE_NOOP

CONTEXT = "keys_sentences"

SENTENCES: Mapping[str, str] = {
    "badges.no_key": QT_TRANSLATE_NOOP(
        "keys_sentences",
        "The badges of this fair are signed with a key that this computer does not hold. Nothing "
        "was printed; take the key in under Settings, Badge key.",
    ),
    "badges.other_key": QT_TRANSLATE_NOOP(
        "keys_sentences",
        "This computer holds the badge key {held}, but the fair's badges are signed with "
        "{wanted}. Nothing was printed; take the right key in under Settings, Badge key.",
    ),
    "badges.key_gone": QT_TRANSLATE_NOOP(
        "keys_sentences",
        "This desk does not hold the key that {number} is signed with. Nothing was printed; take "
        "the key in under Settings, Badge key, or reissue the badge here.",
    ),
    "key.none": QT_TRANSLATE_NOOP(
        "keys_sentences",
        "This computer holds no badge key of this fair. Take it in first, or print a badge here to "
        "make one.",
    ),
    "key.booth": QT_TRANSLATE_NOOP(
        "keys_sentences",
        "A booth's computer gets no badge key: it goes by its list of badges. Nothing was changed.",
    ),
    "key.passphrase_short": QT_TRANSLATE_NOOP(
        "keys_sentences", "The passphrase needs at least {least} letters or digits."
    ),
    "key.passphrase": QT_TRANSLATE_NOOP(
        "keys_sentences",
        "The key file does not open: the passphrase is another one, or the file was changed. "
        "Nothing was taken in; type the passphrase again.",
    ),
    "key.file": QT_TRANSLATE_NOOP(
        "keys_sentences",
        "This is no key file of FairDesk, or it is cut off. Nothing was taken in; have it handed "
        "over again.",
    ),
    "key.newer": QT_TRANSLATE_NOOP(
        "keys_sentences",
        "This key file was written by a newer FairDesk. Update this computer, then take it in.",
    ),
    "key.differs": QT_TRANSLATE_NOOP(
        "keys_sentences",
        "This fair has the badge key {held} here; the file brings another one, {offered}. Nothing "
        "was changed. Badges under a key that is replaced are called not genuine here.",
    ),
    "key.other_fair": QT_TRANSLATE_NOOP(
        "keys_sentences",
        "The key {offered} in this file is for {name}, not for the open fair, whose key here is "
        "{held}. Nothing was changed.",
    ),
}

ACTIONS: Mapping[str, str] = {}
