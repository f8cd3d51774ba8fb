"""Whether a signature of Ed25519 is genuine (RFC 8032, 5.1). Verifying only.

Everything in it is public: the key, the message, the signature. So nothing can leak through the
time that plain integers take, and a library of 16 MB is not needed for the tickets of a gate.
"""

from hashlib import sha512
from typing import TypeAlias

KEY_BYTES = 32
SIGNATURE_BYTES = 64

_P = 2**255 - 19
_L = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, _P) % _P
_ROOT = pow(2, (_P - 1) // 4, _P)  # of -1

Point: TypeAlias = tuple[int, int, int, int]
"""X, Y, Z and T with x = X/Z, y = Y/Z, x * y = T/Z (5.1.4)."""


def verifies(key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the holder of this public key signed the message (5.1.7)."""
    if len(key) != KEY_BYTES or len(signature) != SIGNATURE_BYTES:
        return False
    owner, commitment = _point(key), _point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if owner is None or commitment is None or scalar >= _L:
        return False
    challenge = int.from_bytes(sha512(signature[:32] + key + message).digest(), "little") % _L
    return _equal(_times(scalar, _BASE), _sum(commitment, _times(challenge, owner)))


def is_key(key: bytes) -> bool:
    """Whether these bytes are a point of the curve, and so can be a public key."""
    return len(key) == KEY_BYTES and _point(key) is not None


def _point(encoded: bytes) -> Point | None:
    """Decoding (5.1.3); None for bytes that are no point, or not the one way to write it."""
    number = int.from_bytes(encoded, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    if y >= _P:
        return None
    square = (y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    if x * x % _P != square:
        x = x * _ROOT % _P
    if x * x % _P != square or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = _P - x
    return x, y, 1, x * y % _P


def _sum(first: Point, second: Point) -> Point:
    """Addition on the twisted curve with a = -1 (5.1.4)."""
    a = (first[1] - first[0]) * (second[1] - second[0]) % _P
    b = (first[1] + first[0]) * (second[1] + second[0]) % _P
    c = 2 * first[3] * second[3] * _D % _P
    d = 2 * first[2] * second[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % _P, g * h % _P, f * g % _P, e * h % _P


def _times(scalar: int, point: Point) -> Point:
    found: Point = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            found = _sum(found, point)
        point = _sum(point, point)
        scalar >>= 1
    return found


def _equal(first: Point, second: Point) -> bool:
    crosses = ((0, 2), (1, 2))
    return all((first[a] * second[z] - second[a] * first[z]) % _P == 0 for a, z in crosses)


def _base() -> Point:
    point = _point((4 * pow(5, -1, _P) % _P).to_bytes(32, "little"))
    if point is None:
        raise AssertionError("the base point of the curve is on the curve")
    return point


_BASE = _base()
