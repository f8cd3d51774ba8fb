"""Looks at badges before they are printed: what must be made to fit, and the card itself."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from app.models.badges import BadgeLayout, BadgeSheet, Blocked, Fitted
from app.models.fairline import FairLine
from app.models.fairs import Fair
from app.models.ids import BadgeId, PersonId
from app.models.scanning import Role
from app.services.access import permits
from app.services.papers import Papers

Proof = Blocked | tuple[Fitted, ...]


@permits(Role.GATE)
def proofs(papers: Papers, people: Sequence[PersonId], layout: BadgeLayout) -> dict[BadgeId, Proof]:
    """What printing these people's badges in this layout will come to, badge by badge."""
    from app.services.badges.faces import face

    with papers.store.reading() as reader:
        line = FairLine.of(reader.all(Fair)[0])
    found: dict[BadgeId, Proof] = {}
    for card in papers.badge_cards(people):
        made = face(card, line, layout)
        found[card.id] = made if isinstance(made, Blocked) else made.flags
    return found


@permits(Role.GATE)
def card_pdf(papers: Papers, person: PersonId, layout: BadgeLayout) -> tuple[bytes, BadgeSheet]:
    """The PDF of one person's badge, b"" where it cannot be printed, and what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "card.pdf"
        sheet = papers.draw_badges(path, layout, [person])
        return (path.read_bytes() if sheet.printed else b""), sheet
