"""A side of a deal: an exhibitor or visitor found while typing, or any name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.models.deals import Deal
from app.models.ids import ExhibitorId, PersonId
from app.services.store.party_lookup import PartyHit, PartyKind
from app.services.text import fold
from app.ui.screens.outcomes.lines import Lines
from app.ui.screens.outcomes.words import party_line
from app.ui.theme import theme

Find = Callable[[str, Sequence[PartyKind]], Sequence[PartyHit]]

BUYERS = (PartyKind.EXHIBITOR, PartyKind.PERSON)
SUPPLIERS = (PartyKind.EXHIBITOR,)


@dataclass(frozen=True, slots=True)
class Side:
    """Who is meant: the record where one was found, else the name as typed."""

    name: str
    exhibitor: ExhibitorId | None = None
    person: PersonId | None = None


class Completion(QObject):
    """Lists below a line who fits what is typed; ``side`` tells who the words mean."""

    def __init__(self, line: QLineEdit, find: Find, kinds: Sequence[PartyKind]) -> None:
        super().__init__(line)
        self._find, self._kinds = find, kinds
        self._hits: dict[str, PartyHit] = {}
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        if (popup := self._completer.popup()) is not None:
            popup.setFont(theme().font("body"))
            popup.setItemDelegate(Lines(popup))
        line.setCompleter(self._completer)
        line.textEdited.connect(self.look)

    def look(self, text: str) -> None:
        """Offer who fits these words."""
        self._hits = {party_line(hit): hit for hit in self._find(text, self._kinds)}
        self._model.setStringList(list(self._hits))

    def side(self, words: str) -> Side:
        """Who these words mean: one that was offered, or one whose whole name they are."""
        words = words.strip()
        hit = self._hits.get(words) or self._exact(words)
        if hit is None:
            return Side(words)
        name = hit.name_zh or hit.name_en
        if hit.kind is PartyKind.EXHIBITOR:
            return Side(name, exhibitor=ExhibitorId(hit.id))
        return Side(name, person=PersonId(hit.id))

    def _exact(self, words: str) -> PartyHit | None:
        wanted = fold(words)
        for hit in self._find(words, self._kinds) if wanted else ():
            is_person = hit.kind is PartyKind.PERSON
            if not is_person and wanted in (fold(hit.name_zh), fold(hit.name_en)):
                return hit
        return None


def with_buyer(deal: Deal, side: Side) -> Deal:
    """The deal with this side as the one that needs."""
    return replace(
        deal,
        buyer_name=side.name,
        buyer_exhibitor_id=side.exhibitor,
        buyer_person_id=side.person,
    )


def with_supplier(deal: Deal, side: Side) -> Deal:
    """The deal with this side as the one that offers."""
    return replace(deal, supplier_name=side.name, supplier_exhibitor_id=side.exhibitor)
