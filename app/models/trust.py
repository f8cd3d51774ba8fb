"""Trust in the log: its links and their short form, and the fact that rows were erased."""

from base64 import b32encode
from dataclasses import dataclass
from datetime import datetime

from app.models.ids import DeviceId

# Crockford's base 32 leaves out I, L, O and U: nobody misreads what was printed.
_CROCKFORD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
_SHORT = 10  # bytes of a digest that are shown: 80 bits, 16 characters
_GROUP = 4


@dataclass(frozen=True, slots=True)
class Erasure:
    """A fact: ``rows`` rows of the log lost what they told of somebody.

    ``digest`` (BLAKE2b, hexadecimal) is over the erased rows' tables, ids and first digests.
    """

    id: str
    device_id: DeviceId
    device_seq: int
    at: datetime
    subject_id: str
    by: str
    digest: str
    rows: int


@dataclass(frozen=True, slots=True)
class Head:
    """The last link of a desk's chain: up to which number, when, and its digest."""

    device_id: DeviceId
    desk: str
    seq: int
    at: datetime
    digest: bytes

    @property
    def short(self) -> str:
        """The digest as four groups of four characters, to be printed and typed."""
        return short_digest(self.digest)


def short_digest(digest: bytes) -> str:
    """The first 80 bits of a digest as people read it: ``7K3M-Q2XA-0FGH-9TZ4``."""
    text = b32encode(digest[:_SHORT]).decode().translate(_CROCKFORD)
    return "-".join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))
