"""The key of an encrypted fair, and how people write it down: eight groups that can be checked."""

import re
import secrets
import unicodedata
from dataclasses import dataclass, field
from enum import Enum

NAME_BYTES = 16
SECRET_BYTES = 20
GROUPS = 8
# Put before the key in a QR code, so that no other code is taken for one.
MARK = "FDKEY1:"

_DATA = 4  # letters of a group that carry five bits each; a fifth one checks them
_SIZE = _DATA + 1
_LENGTH = GROUPS * _SIZE
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
_READ_AS = str.maketrans("ILO", "110")
_LONGEST = 400  # more is no key that somebody typed
_BETWEEN = re.compile(r"[\s\-‐-―−_.·,:;]+")


class Misreading(Enum):
    """Why a text is no recovery key."""

    EMPTY = "empty"
    LENGTH = "length"
    LETTER = "letter"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Misread:
    """What is wrong with a text; ``groups`` are the ones to look at again, counted from 1."""

    why: Misreading
    groups: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FileKey:
    """What opens one encrypted file.

    ``name`` is public: the first 16 bytes of the file in hexadecimal, by which the key is found.
    ``secret`` has 160 bits and is never shown when a value is printed.
    """

    name: str
    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != SECRET_BYTES or not is_key_name(self.name):
            raise ValueError("a file's key is a name of 16 bytes and a secret of 20")

    @property
    def mark(self) -> str:
        """A short form of the name, for people: ``3F2A-91C0``."""
        return mark_of(self.name)


def mark_of(name: str) -> str:
    """The first half of a key's name as people compare it."""
    return f"{name[:4]}-{name[4:8]}".upper()


def is_key_name(name: str) -> bool:
    """Whether these 16 bytes can begin an encrypted file: ours are never plain text."""
    return re.fullmatch("[0-9a-f]{32}", name) is not None and not bytes.fromhex(name).isascii()


def new_file_key() -> FileKey:
    """A key that nobody has."""
    while True:
        name = secrets.token_hex(NAME_BYTES)
        if is_key_name(name):
            return FileKey(name, secrets.token_bytes(SECRET_BYTES))


def recovery_text(secret: bytes) -> str:
    """The secret as people write it down: ``7KQ2X-M04RT-…``, eight groups of five."""
    if len(secret) != SECRET_BYTES:
        raise ValueError("a file's secret has 20 bytes")
    number = int.from_bytes(secret, "big")
    letters = [number >> 5 * place & 31 for place in reversed(range(GROUPS * _DATA))]
    groups = [letters[start : start + _DATA] for start in range(0, len(letters), _DATA)]
    return "-".join(
        "".join(_ALPHABET[value] for value in (*group, _check(group, index)))
        for index, group in enumerate(groups)
    )


def read_recovery(text: str) -> bytes | Misread:
    """The secret that a text stands for, however it was typed, or what is wrong with it.

    Capitals, spaces, dashes and full-width letters make no difference; I, L and O are read as
    1, 1 and 0. One wrong letter or two that changed places are always found, in their group.
    """
    if len(text) > _LONGEST:
        return Misread(Misreading.LENGTH)
    letters = _letters(text)
    if not letters:
        return Misread(Misreading.EMPTY)
    wrong = _misread_groups(letters)
    if wrong is not None and (wrong.why is Misreading.LETTER or len(letters) == _LENGTH):
        return wrong
    if len(letters) != _LENGTH:
        return Misread(Misreading.LENGTH)
    number = 0
    for place, letter in enumerate(letters):
        if place % _SIZE < _DATA:
            number = number << 5 | _ALPHABET.index(letter)
    return number.to_bytes(SECRET_BYTES, "big")


def read_so_far(text: str) -> tuple[int, Misread | None]:
    """How many groups are typed, and what is wrong with them, while a key is being typed."""
    letters = _letters(text[:_LONGEST])[:_LENGTH]
    return len(letters) // _SIZE, _misread_groups(letters)


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).upper().strip().removeprefix(MARK)
    return _BETWEEN.sub("", plain).translate(_READ_AS)


def _misread_groups(letters: str) -> Misread | None:
    strange = {place // _SIZE + 1 for place, one in enumerate(letters) if one not in _ALPHABET}
    if strange:
        groups = tuple(sorted(group for group in strange if group <= GROUPS))
        return Misread(Misreading.LETTER, groups)
    wrong = []
    for index in range(min(GROUPS, len(letters) // _SIZE)):
        start = index * _SIZE
        *group, check = map(_ALPHABET.index, letters[start : start + _SIZE])
        if check != _check(group, index):
            wrong.append(index + 1)
    return Misread(Misreading.GROUP, tuple(wrong)) if wrong else None


def _check(group: list[int], index: int) -> int:
    """A sum over GF(32) with a weight of its own for every place, and the group's own number.

    As the weights differ and none is 0, it finds any one wrong letter, any two that changed
    places, and any group that stands in another's place.
    """
    total = 0
    for value in reversed(group):
        total = _times_x(total ^ value)
    return total ^ index


def _times_x(value: int) -> int:
    return value << 1 ^ (0x25 if value & 16 else 0)  # modulo x^5 + x^2 + 1
