"""The fair's keys as a desk holds them: a booth's laptop has none, and asks for none."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.models.fairs import Fair
from app.services.event_key import EventKeys
from app.services.store import Store
from app.services.store.badge_list import key_turns


@dataclass(slots=True)
class HeldKeys:
    """Looks for the keys once, and again when the fair's key was changed; makes none.

    A key made here would call every badge of the fair forged that another desk printed.
    """

    store: Store
    keys: EventKeys
    _known: tuple[int, Mapping[int, bytes]] = field(default=(-1, {}), init=False)

    def __call__(self) -> Mapping[int, bytes]:
        """The keys by id; none where this desk holds none."""
        with self.store.reading() as reader:
            turns = key_turns(reader)
            if self._known[0] == turns and self._known[1]:
                return self._known[1]
            fair = reader.all(Fair)[0]
        self._known = (turns, self.keys.held(fair.id, turns))
        return self._known[1]
