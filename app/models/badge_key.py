"""The key that signs a fair's badges, as two desks compare it without ever telling it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.models.ids import FairId


@dataclass(frozen=True, slots=True)
class KeyStanding:
    """What this desk holds of the key in use, by fingerprints; "" where there is none.

    ``wanted`` is the fingerprint by which the fair's file knows the key; ``is_lacking`` where its
    badges are signed already and this desk holds no key to them; ``in_file`` where the system has
    no keyring, so that the key lies in a file of its owner's.
    """

    key_id: int
    held: str
    wanted: str
    is_lacking: bool = False
    in_file: bool = False

    @property
    def differs(self) -> bool:
        """Whether another key is held here than the fair's badges are signed with."""
        return bool(self.held and self.wanted) and self.held != self.wanted

    @property
    def is_good(self) -> bool:
        """Whether this desk can check and sign badges."""
        return bool(self.held) and not self.differs


@dataclass(frozen=True, slots=True)
class KeyParcel:
    """A fair's keys on their way to another desk, by their turn: the first, then each change."""

    fair_id: FairId
    fair_name: str
    keys: Mapping[int, bytes] = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeyClash:
    """A key that is about to be taken in, beside the one that stands in its place.

    ``is_other_fair``: it is not the open fair's. ``held`` and ``offered`` are fingerprints;
    ``held`` is "" where nothing stands in the way but the other fair.
    """

    fair_name: str
    offered: str
    held: str
    is_other_fair: bool
