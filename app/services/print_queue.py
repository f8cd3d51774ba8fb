"""Cards on their way to a printer: a queue in the file, so that a jam or a restart loses nothing.

A page counts as out when the printer took it; only then its cards are noted as printed, in the
same transaction that moves the queue on.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.errors import AppError
from app.models.badges import BadgeLayout, BadgeSheet
from app.models.changes import Change
from app.models.ids import BadgeId, PersonId, PrintJobId, new_id
from app.models.registry import Delivery, JobState, PrintJob
from app.models.scanning import Role
from app.services.access import guarded
from app.services.papers import Cancelled, Papers, Progress
from app.services.printers import nudge_of
from app.services.registry import note_prints
from app.services.store import Store, Writer
from app.services.store import badge_list as query


@guarded(Role.GATE)
@dataclass(frozen=True, slots=True)
class PrintQueue:
    """Begins queues, draws what is left of them, and notes what came out."""

    papers: Papers

    @property
    def store(self) -> Store:
        """The fair's file."""
        return self.papers.store

    def begin(
        self, people: Sequence[PersonId], layout: BadgeLayout, printer: str, reason: str = ""
    ) -> PrintJob:
        """A queue of these people's valid badges, by number.

        A queue that stopped with some of the same cards is given up: none comes out of two.
        ``reason`` is noted with those that were printed before. ``documents.nothing`` when
        nobody among them has a valid badge.
        """
        store = self.papers.store
        with store.founding("badge.print") as writer:
            badges = tuple(badge.id for badge, _ in query.badges_with_holders(writer, people))
            if not badges:
                raise AppError("documents.nothing")
            job = PrintJob(
                PrintJobId(new_id()),
                self.papers.clock(),
                printer,
                layout,
                badges,
                by=store.device.name,
                reason=reason,
            )
            for older in query.open_jobs(writer):
                if not frozenset(older.left).isdisjoint(badges):
                    writer.save(replace(older, state=JobState.DROPPED))
            writer.save(job)
        return job

    def open_jobs(self) -> list[PrintJob]:
        """The queues that are not through, the oldest first: also those of before a restart."""
        with self.papers.store.reading() as reader:
            return query.open_jobs(reader)

    def draw(
        self,
        job: PrintJob,
        path: Path,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> BadgeSheet:
        """What is left of the queue as a PDF, laid as its printer needs it.

        A badge that was revoked meanwhile, or has a character in no font, is not in it.
        """
        layout = BadgeLayout(job.layout)
        with self.papers.store.reading() as reader:
            nudge = nudge_of(reader, job.target, layout)
            holders = query.holders_of(reader, job.left)
        left = frozenset(job.left)
        cards = [card for card in self.papers.badge_cards(holders) if card.id in left]
        return self.papers.draw_cards(path, layout, cards, nudge, progress, cancelled)

    def came_out(self, job: PrintJobId, badges: Sequence[BadgeId]) -> tuple[PrintJob, Change]:
        """The printer took a page with these badges on it."""
        moment = self.papers.clock()
        with self.papers.store.founding("badge.print") as writer:
            known = writer.need(PrintJob, job)
            went = Delivery(known.target, known.layout, known.by, known.reason)
            note_prints(writer, badges, moment, went)
            moved = known.after(badges)
            writer.save(moved)
        return moved, writer.change

    def finish(self, job: PrintJobId) -> PrintJob:
        """Every page that could be drawn is out; what is left over was left out."""
        return self._turn(job, JobState.DONE)

    def stop(self, job: PrintJobId) -> PrintJob:
        """Paper jammed, or somebody said stop: printed cards stay marked, the rest waits."""
        return self._turn(job, JobState.STOPPED)

    def drop(self, job: PrintJobId) -> PrintJob:
        """Give the rest of the queue up; its cards are as if nobody had asked for them."""
        return self._turn(job, JobState.DROPPED)

    def go_on(self, job: PrintJobId, card: int, reason: str = "") -> PrintJob:
        """Go on from this card, counted from 1.

        Cards behind it that came out once are printed again, and ``reason`` says why.
        """
        with self.papers.store.founding("badge.print") as writer:
            known = self._open(writer, job)
            moved = known.from_card(card, reason)
            writer.save(moved)
        return moved

    def _turn(self, job: PrintJobId, state: JobState) -> PrintJob:
        with self.papers.store.founding("badge.print") as writer:
            known = writer.need(PrintJob, job)
            moved = replace(known, state=state) if known.is_open else known
            writer.save(moved)
        return moved

    def _open(self, writer: Writer, job: PrintJobId) -> PrintJob:
        known = writer.need(PrintJob, job)
        if not known.is_open:
            raise AppError("badges.queue_over", {"printer": known.target})
        return known
