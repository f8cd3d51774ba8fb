"""The fair's keys as a desk holds them: a booth's laptop has none, and asks for none."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.models.fairs import Fair
from app.models.scanning import Role
from app.services.event_key import EventKeys, fingerprint
from app.services.store import Store
from app.services.store.badge_list import key_turns
from app.services.store.key_marks import marks

_Known = tuple[int, Mapping[int, str]]


@dataclass(slots=True)
class HeldKeys:
    """Looks for the keys once, and again when the fair's key was changed; makes none.

    A key made here would call every badge of the fair forged that another desk printed.
    """

    store: Store
    keys: EventKeys
    _known: tuple[_Known, Mapping[int, bytes]] = field(default=((-1, {}), {}), init=False)

    def __call__(self) -> Mapping[int, bytes]:
        """The keys by id; none where this desk holds none, and none for a booth: it has a list.

        One that the fair's file knows by another fingerprint is none of its keys: badges signed
        with the right one would be called forged.
        """
        if self.store.access.role is Role.BOOTH:
            return {}
        with self.store.reading() as reader:
            turns, known = key_turns(reader), marks(reader)
            if self._known[0] == (turns, known) and self._known[1]:
                return self._known[1]
            fair = reader.all(Fair)[0]
        held = self.keys.held(fair.id, turns)
        right = {
            number: key
            for number, key in held.items()
            if known.get(number, fingerprint(key)) == fingerprint(key)
        }
        self._known = ((turns, known), right)
        return right
