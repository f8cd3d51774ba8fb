"""Leads: what colleagues at a booth note of its visitors. Nothing anybody wrote is overwritten."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.errors import AppError
from app.models.changes import Change
from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId, LeadId, PersonId, ScanId, new_id
from app.models.leads import Interest, Lead, LeadEntry
from app.models.scanning import Role
from app.models.times import Clock, now
from app.services.access import guarded, permits
from app.services.imported_leads import append, set_struck, to_millisecond
from app.services.store import Store
from app.services.store import lead_list as query


@guarded(Role.BOOTH)
@dataclass(frozen=True, slots=True)
class Leads:
    """The use cases of the lead form and of the list of leads.

    Every call that writes has written durably when it returns. Entries are facts: they are not on
    the undo stack; a lead is taken back, and brought back, by a further entry.
    """

    store: Store
    clock: Clock = now

    @permits(Role.BOOTH, own="exhibitor_id")
    def begin(
        self,
        exhibitor_id: ExhibitorId,
        person_id: PersonId | None,
        scan_id: ScanId | None,
        author: str,
        level: Interest = Interest.CASUAL,
    ) -> LeadEntry:
        """Begin a lead of this colleague's own.

        The same colleague's lead of the same scan is given again, as it stands, so that a form
        which opens twice does not begin two. ``store.gone`` without the exhibitor.
        """
        with self.store.writing("lead.begin") as writer:
            writer.need(Exhibitor, exhibitor_id)
            known = scan_id and query.of_scan(writer, scan_id, exhibitor_id, author)
            if known:
                return known
            lead, moment = LeadId(new_id()), to_millisecond(self.clock())
            return writer.append(
                lambda fact, device, seq: LeadEntry(
                    id=fact,
                    device_id=device,
                    device_seq=seq,
                    lead_id=lead,
                    exhibitor_id=exhibitor_id,
                    at=moment,
                    author=author,
                    level=level,
                    person_id=person_id,
                    scan_id=scan_id,
                )
            )

    def note(
        self,
        lead_id: LeadId,
        level: Interest | None = None,
        tags: tuple[str, ...] | None = None,
        note: str | None = None,
        next_step: str | None = None,
    ) -> LeadEntry:
        """Write down what changed; what is None stays as it stands.

        Nothing is written where nothing differs. ``lead.gone`` without such a lead,
        ``lead.taken_back`` for one that was.
        """
        told: dict[str, object] = {
            "level": level, "tags": tags, "note": note, "next_step": next_step
        }  # fmt: skip
        fresh = {name: value for name, value in told.items() if value is not None}
        return self._write("lead.note", lead_id, lambda last: _noted(last, fresh))

    def take_back(self, lead_id: LeadId) -> LeadEntry:
        """Strike the lead from the list; its entries stay in the file."""
        return self._write("lead.take_back", lead_id, lambda last: replace(last, voids=last.id))

    @permits()
    def take_back_all(self, leads: Sequence[LeadId]) -> Change:
        """Strike these leads, as those of an import, in one go; for the organiser."""
        with self.store.writing("lead.take_back") as writer:
            set_struck(writer, leads, self.clock(), struck=True)
        return writer.change

    def bring_back(self, lead_id: LeadId) -> LeadEntry:
        """Have a lead again that was taken back; nothing is written where it stands."""
        return self._write("lead.bring_back", lead_id, lambda last: replace(last, voids=None))

    @permits(Role.BOOTH, own="exhibitor_id")
    def of_exhibitor(self, exhibitor_id: ExhibitorId) -> list[Lead]:
        """The exhibitor's leads, the one begun last first."""
        with self.store.reading() as reader:
            return self._shown(query.standing(reader, exhibitor_id))

    @permits()
    def all(self) -> list[Lead]:
        """Every exhibitor's leads, the one begun last first; for the organiser."""
        with self.store.reading() as reader:
            return query.standing(reader)

    @permits(Role.BOOTH, own="exhibitor_id")
    def about(self, exhibitor_id: ExhibitorId, person_id: PersonId) -> list[Lead]:
        """All that this exhibitor's people noted of one person, the one begun last first."""
        with self.store.reading() as reader:
            return self._shown(query.standing(reader, exhibitor_id, person_id))

    def _shown(self, leads: list[Lead]) -> list[Lead]:
        """A booth is given no number that its owner keeps from exhibitors."""
        access = self.store.access
        if access.is_all:
            return leads
        return [
            lead if lead.person is None else replace(lead, person=access.shown(lead.person))
            for lead in leads
        ]

    def _write(
        self, code: str, lead_id: LeadId, change: Callable[[LeadEntry], LeadEntry]
    ) -> LeadEntry:
        with self.store.writing(code) as writer:
            last = query.entry(writer, lead_id)
            if last is None:
                raise AppError("lead.gone", {"id": lead_id})
            self.store.access.check_own(last.exhibitor_id)
            meant = change(last)
            return last if meant == last else append(writer, meant, last.at, self.clock())


def _noted(last: LeadEntry, fresh: dict[str, object]) -> LeadEntry:
    if last.voids is not None:
        raise AppError("lead.taken_back", {"id": last.lead_id})
    return replace(last, **fresh)  # type: ignore[arg-type]  # fields by name, typed by the caller
