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
    "verify.more": QT_TRANSLATE_NOOP("trust_sentences", "And {number} more of this kind."),
}

ACTIONS: Mapping[str, str] = {}
