"""Verification: whether everything that was ever acknowledged is still in the file, and whole."""

from dataclasses import dataclass
from pathlib import Path

from app.models.scanning import Scan
from app.services.store import Reader, Store, soundness


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong: a code for its sentence, and the facts."""

    code: str
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class Verification:
    """What was looked at, and what is wrong with it."""

    path: Path
    facts: int
    scans: int
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


def verify(store: Store) -> Verification:
    """Check pages, links, numbering, outbox and counters in one look at the file."""
    with store.reading() as reader:
        pages = soundness.damaged_pages(reader)
        if pages:
            # What counting would say of torn pages is worth nothing.
            found = (Finding("verify.pages", {"number": len(pages), "first": pages[0]}),)
            return Verification(store.path, 0, 0, found)
        return Verification(
            path=store.path,
            facts=soundness.facts_written(reader),
            scans=reader.count(Scan),
            findings=tuple(_findings(reader)),
        )


def _findings(reader: Reader) -> list[Finding]:
    found = [Finding("verify.links", {"table": table}) for table in soundness.broken_links(reader)]
    found += [
        Finding("verify.gap", {"desk": desk, "count": count, "last": last})
        for desk, count, last in soundness.gaps(reader)
    ]
    missing = soundness.missing_in_outbox(reader)
    if missing:
        found.append(Finding("verify.outbox", {"number": missing}))
    wrong = soundness.wrong_counters(reader)
    if wrong:
        name, kept, counted = wrong[0]
        facts: dict[str, object] = {
            "number": len(wrong),
            "name": name,
            "kept": kept,
            "counted": counted,
        }
        found.append(Finding("verify.counters", facts))
    return found
