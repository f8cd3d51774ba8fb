"""Trust in the log: its links, what is noted of them elsewhere, and the fact of an erasure."""

import re
from base64 import b32encode
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from unicodedata import normalize

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
class Recovery:
    """A fact: this file was put together again from a damaged one.

    ``lost`` are numbers of desks' facts that nobody has any more, ``unproved`` those whose link
    does not hold any more: each as ``desk:first-last``. Verification counts on them.
    """

    id: str
    device_id: DeviceId
    device_seq: int
    at: datetime
    source: str
    lost: tuple[str, ...] = ()
    unproved: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is noted of a desk's chain outside its file: on paper, beside a backup, in a folder.

    ``desk`` are the last four signs of the desk's id; ``digest`` the short one of the link that
    ends with the number ``seq``.
    """

    desk: str
    seq: int
    digest: str
    noted_at: datetime | None = None

    @classmethod
    def of(cls, head: Head, noted_at: datetime | None = None) -> "Anchor":
        """What to note of the last link of a chain."""
        return cls(desk_sign(head.device_id), head.seq, head.short, noted_at)

    def __str__(self) -> str:
        return f"{self.desk}/{self.seq}/{self.digest}"


class AnchorState(StrEnum):
    """Whether a chain is what was noted of it."""

    HOLDS = "holds"
    CUT = "cut"
    OTHER = "other"
    UNKNOWN = "unknown"


def judge_anchor(anchor: Anchor, last_seq: int | None, digest: bytes | None) -> AnchorState:
    """Compare a note with the file: its desk's last linked number, and the digest at the noted one.

    None where the file has no such desk, or no link that ends there.
    """
    if last_seq is None:
        return AnchorState.UNKNOWN
    if last_seq < anchor.seq:
        return AnchorState.CUT
    if digest is None or short_digest(digest) != anchor.digest:
        return AnchorState.OTHER
    return AnchorState.HOLDS


def desk_sign(device: str) -> str:
    """The last four signs of a desk's id, by which papers name it."""
    return device[-4:].upper()


def read_anchor(text: str, noted_at: datetime | None = None) -> Anchor | None:
    """An anchor as it was typed from paper; None where this is none.

    Capitals, full-width signs, spaces and dashes make no difference; O is read as 0, I and L as 1.
    """
    plain = normalize("NFKC", text[:_LONGEST]).upper()
    found = _TYPED.search(plain)
    if found is None:
        return None
    desk, seq, digest = found.groups()
    letters = "".join(_LETTER.findall(digest)).translate(_READ_AS)
    groups = [letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP)]
    number = int(re.sub(r"\D", "", seq.translate(_READ_AS)))
    return Anchor(desk.translate(_READ_AS), number, "-".join(groups), noted_at)


_LONGEST = 400  # more is no anchor that somebody typed
_READ_AS = str.maketrans("OIL", "011")
_LETTER = re.compile(r"[0-9A-Z]")
_TYPED = re.compile(
    r"(?<![0-9A-Z])([0-9A-FO]{4})\s*/\s*([0-9OIL][0-9OIL, ]{0,14})\s*/\s*"
    r"([0-9A-Z](?:[\s\-‐-―−_.·]*[0-9A-Z]){15})(?![0-9A-Z])"
)
