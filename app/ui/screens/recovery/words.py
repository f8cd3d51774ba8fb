"""What a recovery came to, in words."""

from collections.abc import Iterator

from app.models.salvage import Recovered
from app.ui.formats import count
from app.ui.language import Text, translate

_TABLES: dict[str, Text] = {
    "change": lambda: translate("Recovery", "the log of changes"),
    "action": lambda: translate("Recovery", "names of steps"),
    "link": lambda: translate("Recovery", "the log’s chain"),
    "scan": lambda: translate("Recovery", "scans"),
    "lead_entry": lambda: translate("Recovery", "leads"),
    "disclosure": lambda: translate("Recovery", "disclosures"),
    "check_in": lambda: translate("Recovery", "arrivals"),
    "badge_print": lambda: translate("Recovery", "prints of badges"),
    "feedback": lambda: translate("Recovery", "feedback"),
    "person": lambda: translate("Recovery", "people"),
    "exhibitor": lambda: translate("Recovery", "exhibitors"),
    "session": lambda: translate("Recovery", "sessions"),
    "offer": lambda: translate("Recovery", "offers"),
    "need": lambda: translate("Recovery", "needs"),
    "request": lambda: translate("Recovery", "requests"),
    "meeting": lambda: translate("Recovery", "meetings"),
    "badge": lambda: translate("Recovery", "badges"),
    "deal": lambda: translate("Recovery", "deals"),
    "counter": lambda: translate("Recovery", "counters"),
}


def table_words(tables: list[str]) -> str:
    """Kinds of record as people call them; all others together."""
    known = [_said(_TABLES[name]) for name in tables if name in _TABLES]
    others = [name for name in tables if name not in _TABLES]
    if others:
        known.append(translate("Recovery", "other lists ({number})").format(number=len(others)))
    return translate("Recovery", ", ", "between two kinds").join(known)


def lines_of(told: Recovered) -> Iterator[tuple[str, str]]:
    """A name and what there is to say, line by line; what did not happen is left out."""
    damaged = table_words([one.table for one in told.damaged])
    yield translate("Recovery", "Damaged"), damaged or translate("Recovery", "nothing")
    yield (
        translate("Recovery", "Read"),
        translate("Recovery", "{number} facts and changes").format(number=count(told.facts)),
    )
    for name, form, number in (
        (
            translate("Recovery", "From the backup"),
            translate("Recovery", "{number} facts and changes that only it still had"),
            told.from_backup,
        ),
        (
            translate("Recovery", "From the log"),
            translate("Recovery", "{number} records put together again"),
            told.from_log,
        ),
        (
            translate("Recovery", "Without the log"),
            translate("Recovery", "{number} records kept as they were read"),
            told.kept,
        ),
        (
            translate("Recovery", "Let go"),
            translate("Recovery", "{number} records whose other half is lost; the log has them"),
            told.let_go,
        ),
        (
            translate("Recovery", "Not proved"),
            translate("Recovery", "{number} steps that are no longer as they were written"),
            len(told.unproved),
        ),
        (
            translate("Recovery", "Erased again"),
            translate("Recovery", "{number}: the backup still had the people"),
            told.erased_again,
        ),
    ):
        if number:
            yield name, form.format(number=count(number))
    lost = translate("Recovery", "{number} facts and changes that nobody has any more")
    nothing = translate("Recovery", "nothing")
    found = lost.format(number=count(told.lost_facts)) if told.lost else nothing
    yield translate("Recovery", "Lost"), found


def _said(text: Text) -> str:
    return text if isinstance(text, str) else text()
