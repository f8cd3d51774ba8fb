"""Which request a row of a list of meetings is about."""

import re
from dataclasses import dataclass, field
from datetime import datetime

from app.models.ids import new_id
from app.models.imports import MeetingDraft
from app.models.meetings import STANDING, Meeting, Request, Slot
from app.services.importing import name_key
from app.services.intake.floor import sides_of
from app.services.store import Reader

_OWN = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def is_own_id(text: str) -> bool:
    """Whether it is an id that this program made, here or at another desk."""
    return _OWN.fullmatch(text) is not None


@dataclass(slots=True)
class Asked:
    """The requests of the file and of the rows before, by what a row may call them."""

    requests: dict[str, Request]
    by_number: dict[str, str] = field(default_factory=dict)
    by_words: dict[tuple[str, str, str], list[str]] = field(default_factory=dict)
    standing: dict[str, datetime] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def of(self, draft: MeetingDraft, words: tuple[str, str, str]) -> str:
        """The id of the request that a row is about; a new one where none is known."""
        number = draft.external_id
        own = number if is_own_id(number) else ""
        known = self.told.get(number) or (own if own in self.requests else "")
        known = known or self.by_number.get(number, "") or self._alike(draft, words)
        found = known or own or new_id()
        if number:
            self.told[number] = found
            self.taken.add(found)
        elif not known:  # a meeting that was missed, and one in its place, answer one request
            self.by_words.setdefault(words, []).append(found)
        return found

    def _alike(self, draft: MeetingDraft, words: tuple[str, str, str]) -> str:
        """One of the same parties and topic that no other row has taken."""
        for request in self.by_words.get(words, ()):
            busy = draft.became in STANDING and request in self.standing
            if request not in self.taken and not busy:
                return request
        return ""


def read_asked(reader: Reader) -> Asked:
    """The requests of the file, and which of them hold a meeting."""
    found = Asked({request.id: request for request in reader.all(Request)})
    slots = {slot.id: slot for slot in reader.all(Slot)}
    for request in found.requests.values():
        if request.external_id:
            found.by_number.setdefault(request.external_id, request.id)
        asking, asked = sides_of(request)
        words = (asking, asked, name_key(request.topic))
        found.by_words.setdefault(words, []).append(request.id)
    for meeting in reader.all(Meeting):
        if meeting.state in STANDING:
            found.standing[meeting.request_id] = slots[meeting.slot_id].starts_at
    return found
