"""Sentences of verification, the log, and recovery."""

from collections.abc import Mapping

from app.ui.sentences.marking import QT_TRANSLATE_NOOP

CONTEXT = "trust_sentences"

SENTENCES: Mapping[str, str] = {
    "verify.chain": QT_TRANSLATE_NOOP(
        "trust_sentences",
        "Of desk {desk}, facts {first} to {last} ({tables}) of {at} are not as they were written.",
    ),
    "verify.unlinked": QT_TRANSLATE_NOOP(
        "trust_sentences",
        "Of desk {desk}, {number} facts above number {above} were written past the log’s chain.",
    ),
    "verify.erased": QT_TRANSLATE_NOOP(
        "trust_sentences", "The erased row {id} of {table} was changed after its erasure."
    ),
    "verify.record": QT_TRANSLATE_NOOP(
        "trust_sentences",
        "A record of {table} ({id}) is not what the log says of it: {fields}.",
    ),
    "verify.record_lost": QT_TRANSLATE_NOOP(
        "trust_sentences",
        "A record of {table} ({id}) is there without the log, or is gone without it.",
    ),
    "verify.search": QT_TRANSLATE_NOOP(
        "trust_sentences",
        "{number} entries of the search index differ from the records. Nothing is lost: the index "
        "can be made anew.",
    ),
    "verify.anchor_cut": QT_TRANSLATE_NOOP(
        "trust_sentences",
        "The log of desk {desk} ends at {last}, but {anchor} was noted {noted}: what came after "
        "is missing. If no older copy was restored, open the newest backup.",
    ),
    "verify.anchor_other": QT_TRANSLATE_NOOP(
        "trust_sentences",
        "The log of desk {desk} is another one than was noted as {anchor} {noted}: it was written "
        "anew up to {seq}.",
    ),
    "verify.anchor_unknown": QT_TRANSLATE_NOOP(
        "trust_sentences",
        "No desk {desk} wrote into this file, but {anchor} was noted {noted}. Is it of another "
        "fair?",
    ),
    "anchor.unreadable": QT_TRANSLATE_NOOP(
        "trust_sentences",
        "“{text}” is no anchor. It looks like 00AA/1204/7K3M-Q2XA-0FGH-9TZ4, as the closing "
        "report prints it.",
    ),
    "recovery.nothing": QT_TRANSLATE_NOOP(
        "trust_sentences",
        "Nothing of {path} can be read, and there is no sound backup beside it. The file was left "
        "as it is; look for a backup in another place.",
    ),
    "verify.more": QT_TRANSLATE_NOOP("trust_sentences", "And {number} more of this kind."),
}

ACTIONS: Mapping[str, str] = {
    "fair.found": QT_TRANSLATE_NOOP("trust_sentences", "The fair is founded"),
    "fair.sample": QT_TRANSLATE_NOOP("trust_sentences", "The sample fair is made"),
    "badge.key": QT_TRANSLATE_NOOP("trust_sentences", "The badge key of this desk"),
    "recover": QT_TRANSLATE_NOOP("trust_sentences", "Recovery from a damaged file"),
    "lost": QT_TRANSLATE_NOOP("trust_sentences", "A step whose name is lost"),
}
