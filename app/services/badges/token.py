"""The signed code on a badge: made where the fair's key is, checked without a network.

Fifteen bytes: one of version (2 bits) and key id (6 bits), four of the badge's record number,
ten of a keyed BLAKE2b tag over the five before (RFC 7693, 2.9). They are written as one number
of 37 decimal digits, which survives every keyboard layout, Caps Lock and input method that a
USB scanner types through. No personal data is in it.
"""

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

DIGITS = 37
KEY_BYTES = 32
KEY_IDS = range(64)
RECORDS = range(1 << 32)

_VERSION = 1
_TAG_BYTES = 10
_TAG_BITS = 8 * _TAG_BYTES
_PURPOSE = b"FairDesk badge"
# Chinese input methods in full-width mode type these for a scanner's digits.
_HALF_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


class TokenRefusal(StrEnum):
    """Why a scanned text is no badge of this fair."""

    UNREADABLE = "unreadable"
    """Nothing, or only a part of a code: scan again."""
    OTHER_FAIR = "other_fair"
    """A whole code of another kind: a ticket, a link, a card of another fair."""
    UNKNOWN_KEY = "unknown_key"
    """Ours by its form, but under a key that this desk does not hold."""
    FORGED = "forged"
    """Ours by its form, under a key we hold, and not signed with it."""


@dataclass(frozen=True, slots=True)
class Genuine:
    """A code that was signed with our key."""

    record: int
    key_id: int


@dataclass(frozen=True, slots=True)
class Claim:
    """What a code says of itself, not checked: for desks that hold no key."""

    record: int
    key_id: int
    tag: bytes


def new_key() -> bytes:
    """A fresh key of a fair."""
    return secrets.token_bytes(KEY_BYTES)


def encode(record: int, key_id: int, key: bytes) -> str:
    """The 37 digits of the badge with this record number, signed."""
    if record not in RECORDS or key_id not in KEY_IDS:
        raise ValueError("a code holds records below 2**32 and key ids below 64")
    head = bytes([_VERSION << 6 | key_id]) + record.to_bytes(4, "big")
    return str(int.from_bytes(head + _tag(head, key), "big")).zfill(DIGITS)


def read(text: str) -> Claim | TokenRefusal:
    """What a scanned text claims to be; needs no key and proves nothing."""
    text = text.strip().translate(_HALF_WIDTH)
    if not (text.isascii() and text.isdigit()):
        return TokenRefusal.OTHER_FAIR if text else TokenRefusal.UNREADABLE
    if len(text) != DIGITS:
        return TokenRefusal.UNREADABLE if len(text) < DIGITS else TokenRefusal.OTHER_FAIR
    number = int(text)
    head = number >> _TAG_BITS
    if head >> 38 != _VERSION:
        return TokenRefusal.OTHER_FAIR
    tag = (number & ((1 << _TAG_BITS) - 1)).to_bytes(_TAG_BYTES, "big")
    return Claim(record=head & 0xFFFF_FFFF, key_id=head >> 32 & 0x3F, tag=tag)


def verify(text: str, keys: Mapping[int, bytes]) -> Genuine | TokenRefusal:
    """Whether a scanned text is a badge signed with one of these keys, by key id."""
    claim = read(text)
    if isinstance(claim, TokenRefusal):
        return claim
    key = keys.get(claim.key_id)
    if key is None:
        return TokenRefusal.UNKNOWN_KEY
    head = bytes([_VERSION << 6 | claim.key_id]) + claim.record.to_bytes(4, "big")
    if not hmac.compare_digest(_tag(head, key), claim.tag):
        return TokenRefusal.FORGED
    return Genuine(claim.record, claim.key_id)


def _tag(head: bytes, key: bytes) -> bytes:
    if len(key) != KEY_BYTES:
        raise ValueError("the key of a fair has 32 bytes")
    return blake2b(head, digest_size=_TAG_BYTES, key=key, person=_PURPOSE).digest()
