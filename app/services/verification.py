"""Verification: whether everything that was ever acknowledged is still in the file, and whole."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.models.scanning import Scan
from app.models.trust import Anchor, AnchorState, Head, desk_sign
from app.services.access import permits
from app.services.store import Reader, Store, chain, soundness
from app.services.store.chain_check import BrokenLink, ErasedAgain, Fault, Unlinked, chain_faults
from app.services.store.log_check import Different, records_unlike_log
from app.services.store.search_check import unlike_search

# A file in which everything is wrong is told by its first faults of a kind, and their number.
MOST = 20
NOT_COVERED = ("counter", "device", "outbox", "search_entry", "search_gram")

Progress = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong: a code for its sentence, and the facts."""

    code: str
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class Verification:
    """What was looked at, and what is wrong with it.

    ``heads`` are the last links of every desk's chain. ``not_covered`` are the tables that are
    written besides the log: they are counted again or can be made anew, but no chain holds them.
    """

    path: Path
    facts: int
    scans: int
    findings: tuple[Finding, ...]
    heads: tuple[Head, ...] = ()
    not_covered: tuple[str, ...] = field(default=NOT_COVERED)

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


@permits()
def verify(
    store: Store,
    progress: Progress = lambda _done, _total: None,
    anchors: Iterable[Anchor] = (),
) -> Verification:
    """Check all that a file promises, in one look at it; memory does not grow with the file.

    Pages, links, numbering, outbox, counters; the chain of every desk, the records against the
    log, the search index against the records, and what was noted of the chains elsewhere.
    ``progress`` is told of each of the eight.
    """
    with store.reading() as reader:
        pages = soundness.damaged_pages(reader)
        if pages:
            # What counting would say of torn pages is worth nothing.
            tables = ", ".join(soundness.damaged_tables(reader))
            facts = {"number": len(pages), "first": pages[0], "tables": tables}
            found = (Finding("verify.pages", facts),)
            return Verification(store.path, 0, 0, found)
        findings: list[Finding] = []
        for done, check in enumerate(_CHECKS, 1):
            progress(done, len(_CHECKS) + 1)
            findings += check(reader)
        findings += _anchors(reader, anchors)
        return Verification(
            path=store.path,
            facts=soundness.facts_written(reader),
            scans=reader.count(Scan),
            findings=tuple(findings),
            heads=tuple(chain.heads(reader.db)),
        )


def _links(reader: Reader) -> Iterator[Finding]:
    for table in soundness.broken_links(reader):
        yield Finding("verify.links", {"table": table})


def _numbering(reader: Reader) -> Iterator[Finding]:
    for desk, count, last in soundness.gaps(reader):
        yield Finding("verify.gap", {"desk": desk, "count": count, "last": last})


def _outbox(reader: Reader) -> Iterator[Finding]:
    missing = soundness.missing_in_outbox(reader)
    if missing:
        yield Finding("verify.outbox", {"number": missing})


def _counters(reader: Reader) -> Iterator[Finding]:
    wrong = soundness.wrong_counters(reader)
    if wrong:
        name, kept, counted = wrong[0]
        told = {"number": len(wrong), "name": name, "kept": kept, "counted": counted}
        yield Finding("verify.counters", told)


def _chain(reader: Reader) -> Iterator[Finding]:
    return _first(_fault(fault) for fault in chain_faults(reader))


def _records(reader: Reader) -> Iterator[Finding]:
    return _first(_different(one) for one in records_unlike_log(reader))


def _search(reader: Reader) -> Iterator[Finding]:
    wrong = unlike_search(reader)
    if wrong:
        yield Finding("verify.search", {"number": wrong})


def _anchors(reader: Reader, anchors: Iterable[Anchor]) -> Iterator[Finding]:
    """Notes that the chain belies; of each desk the first is enough, as all later ones follow."""
    told: set[str] = set()
    for anchor in sorted(anchors, key=lambda one: (one.desk, one.seq)):
        state = chain.judged(reader.db, anchor)
        if state is AnchorState.HOLDS or soundness.excused(reader, anchor.desk, anchor.seq):
            continue
        if anchor.desk not in told:
            told.add(anchor.desk)
            last = max(
                (h.seq for h in chain.heads(reader.db) if desk_sign(h.device_id) == anchor.desk),
                default=0,
            )
            noted = anchor.noted_at.isoformat(timespec="seconds") if anchor.noted_at else ""
            facts: dict[str, object] = {"anchor": str(anchor), "noted": noted}
            yield Finding(
                f"verify.anchor_{state}",
                {**facts, "seq": anchor.seq, "last": last, "desk": anchor.desk},
            )


_CHECKS: tuple[Callable[[Reader], Iterator[Finding]], ...] = (
    _links,
    _numbering,
    _outbox,
    _counters,
    _chain,
    _records,
    _search,
)


def _first(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The first findings, and how many more there are."""
    more = 0
    for number, finding in enumerate(findings):
        if number < MOST:
            yield finding
        else:
            more += 1
    if more:
        yield Finding("verify.more", {"number": more})


def _fault(fault: Fault) -> Finding:
    match fault:
        case BrokenLink(desk, first, last, at, tables):
            told: dict[str, object] = {
                "desk": desk,
                "first": first,
                "last": last,
                "at": at,
                "tables": ", ".join(tables),
            }
            return Finding("verify.chain", told)
        case Unlinked(desk, above, rows):
            return Finding("verify.unlinked", {"desk": desk, "above": above, "number": rows})
        case ErasedAgain(table, fact):
            return Finding("verify.erased", {"table": table, "id": fact})


def _different(one: Different) -> Finding:
    facts: dict[str, object] = {"table": one.table, "id": one.record_id}
    if not one.columns:
        return Finding("verify.record_lost", facts)
    return Finding("verify.record", {**facts, "fields": ", ".join(one.columns)})
