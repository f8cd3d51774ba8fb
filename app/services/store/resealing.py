"""Lost pages of an encrypted copy are made readable as what they are: garbage, and nothing else.

SQLCipher seals every page, and after one whose seal is broken it reads no other until it is opened
anew. In a copy that is only to be salvaged such a page is filled at random and sealed anew, so
that SQLite finds one bad page, as in a plain file, and reads around it. No page that holds is
touched. (zetetic.net/sqlcipher/design: HMAC over a page's bytes, its vector and its number; the
seal's key is derived from the file's by PBKDF2 in two rounds.)
"""

import hmac
import os
from hashlib import pbkdf2_hmac, sha256
from pathlib import Path
from typing import BinaryIO

from app.models.recovery import NAME_BYTES, FileKey
from app.services.store.cipher import PAGE, raw_key

_VECTOR, _SEAL = 16, 32
_RESERVED = _VECTOR + _SEAL
_MASK = 0x3A  # by which the seal's salt differs from the file's


def reseal(copy: Path, key: FileKey) -> bool:
    """Seal lost pages anew; False where the first one does not hold, and nothing was done."""
    sealing = _seal_key(key)
    with copy.open("r+b") as stream:
        first = stream.read(PAGE)
        if len(first) < PAGE or not _holds(sealing, first, 1):
            return False
        number = 2
        while page := stream.read(PAGE):
            if not _holds(sealing, page, number):
                _spoil(stream, sealing, number)
            number += 1
    return True


def _seal_key(key: FileKey) -> bytes:
    salt = bytes(one ^ _MASK for one in bytes.fromhex(key.name))
    return pbkdf2_hmac("sha512", raw_key(key), salt, 2, _SEAL)


def _holds(sealing: bytes, page: bytes, number: int) -> bool:
    if len(page) < PAGE:
        return False
    at = PAGE - _SEAL
    return hmac.compare_digest(_seal(sealing, page, number), page[at : at + _SEAL])


def _seal(sealing: bytes, page: bytes, number: int) -> bytes:
    start = NAME_BYTES if number == 1 else 0
    told = page[start : PAGE - _SEAL] + number.to_bytes(4, "little")
    return hmac.new(sealing, told, sha256).digest()


def _spoil(stream: BinaryIO, sealing: bytes, number: int) -> None:
    page = os.urandom(PAGE - _SEAL)
    stream.seek((number - 1) * PAGE)
    stream.write(page + _seal(sealing, page, number))
