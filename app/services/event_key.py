"""The secret that signs a fair's badges: made on first use, kept by the operating system."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from app.models.ids import FairId
from app.services.badges.token import KEY_IDS, new_key
from app.services.kept_secrets import KeptSecrets

_MARK_BYTES = 8


def fingerprint(key: bytes) -> str:
    """By which people and files tell keys apart, ``3F2A 91C0 7B5E 44D1``; none leads back to it."""
    digest = blake2b(key, digest_size=_MARK_BYTES, person=b"FairDesk key").digest()
    return digest.hex(" ", 2).upper()


def first_key_id(fair: FairId) -> int:
    """The number of a fair's first key, 0 to 63, drawn from its id.

    Two fairs seldom share one, so another fair's badge is mostly told as such and not as forged.
    """
    return int(fair.replace("-", "")[-4:], 16) % len(KEY_IDS)


def key_id_of(fair: FairId, turn: int) -> int:
    """The number of the fair's key after so many changes."""
    return (first_key_id(fair) + turn) % len(KEY_IDS)


def _name(fair: FairId, turn: int) -> FairId:
    return FairId(f"{fair}.{turn}") if turn else fair


def _names(fair: FairId, turns: int) -> dict[int, FairId]:
    """Under which name each key is kept, by its id."""
    return {key_id_of(fair, turn): _name(fair, turn) for turn in range(turns + 1)}


@dataclass(frozen=True, slots=True)
class EventKeys:
    """Keys by fair. Where the system has no keyring, a file that only its owner may read."""

    folder: Path

    def key(self, fair: FairId) -> bytes:
        """The fair's key; the same one ever after, whoever asks first."""
        return self._kept.first(fair, new_key)

    def keys(self, fair: FairId, turns: int = 0) -> dict[int, bytes]:
        """Every key of the fair by its id: the first, and one for each time it was changed."""
        return {number: self.key(name) for number, name in _names(fair, turns).items()}

    def held(self, fair: FairId, turns: int = 0) -> dict[int, bytes]:
        """Those of the fair's keys that are kept here, by id; none is made."""
        found = {number: self._kept.kept(name) for number, name in _names(fair, turns).items()}
        return {number: key for number, key in found.items() if key is not None}

    def is_in_file(self, fair: FairId, turn: int) -> bool:
        """Whether this key lies in a file, for want of a keyring."""
        return self._kept.is_in_file(_name(fair, turn))

    def make(self, fair: FairId, turn: int) -> bytes:
        """One key of the fair by its turn; made where it is not kept here."""
        return self.key(_name(fair, turn))

    def put(self, fair: FairId, keys: Mapping[int, bytes]) -> None:
        """Keep these keys of the fair, by turn, in place of what was kept here."""
        for turn, key in keys.items():
            self._kept.keep(_name(fair, turn), key)

    @property
    def _kept(self) -> KeptSecrets:
        return KeptSecrets(self.folder)
