"""Printers as this fair knows them: how each one is off on each layout, kept beside the badges."""

from dataclasses import dataclass
from pathlib import Path

from app.models.badges import TRUE, BadgeLayout, Nudge
from app.models.changes import Change
from app.models.ids import new_id
from app.models.registry import PrinterSetting
from app.models.scanning import Role
from app.services.access import guarded
from app.services.store import Reader, Store


def nudge_of(reader: Reader, printer: str, layout: BadgeLayout) -> Nudge:
    """How pages of this layout must lie for this printer; untouched where nothing was set."""
    found = _setting(reader, printer, layout)
    return TRUE if found is None else Nudge(found.x, found.y, found.scale)


@guarded(Role.GATE)
@dataclass(frozen=True, slots=True)
class Printers:
    """Reads and sets how printers are off."""

    store: Store

    def nudge(self, printer: str, layout: BadgeLayout) -> Nudge:
        """How pages of this layout must lie for this printer."""
        with self.store.reading() as reader:
            return nudge_of(reader, printer, layout)

    def align(self, printer: str, layout: BadgeLayout, nudge: Nudge) -> Change:
        """Keep how this printer is off; the next page is drawn so."""
        with self.store.writing("printer.align", printer=printer) as writer:
            found = _setting(writer, printer, layout)
            wanted = new_id() if found is None else found.id
            writer.save(PrinterSetting(wanted, printer, layout, nudge.x, nudge.y, nudge.scale))
        return writer.change

    def draw_alignment(self, path: Path, layout: BadgeLayout, nudge: Nudge) -> None:
        """The page with rulers, as the printer would draw it with this setting."""
        from app.services.badges.alignment import write_alignment

        write_alignment(path, layout, nudge)


def _setting(reader: Reader, printer: str, layout: BadgeLayout) -> PrinterSetting | None:
    found = reader.all(PrinterSetting, printer=printer, layout=layout)
    return found[0] if found else None
