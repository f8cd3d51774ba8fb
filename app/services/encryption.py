"""Encryption of a fair's file: whether it is, with which key, and giving it another."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.fairline import FairLine
from app.models.fairs import Fair
from app.models.privacy import ListKind
from app.models.recovery import (
    FileKey,
    Misread,
    mark_of,
    new_file_key,
    read_recovery,
)
from app.models.times import Clock, now
from app.services.access import permits
from app.services.disclosures import note_list
from app.services.fair_keys import FairKeys
from app.services.store import Store
from app.services.store.cipher import is_available
from app.services.store.connecting import key_name
from app.services.store.rekeying import convert, opens, write_with_key


class Custody(Enum):
    """Where the desk keeps the key of a file."""

    PLAIN = "plain"
    KEYRING = "keyring"
    FOLDER = "folder"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Protection:
    """How a file is protected; ``mark`` is the short name of its key, "" for a plain one."""

    custody: Custody
    mark: str = ""

    @property
    def is_encrypted(self) -> bool:
        """Whether nobody reads the file without its key."""
        return self.custody is not Custody.PLAIN


@dataclass(frozen=True, slots=True)
class Encryption:
    """What can be done with the keys of this desk."""

    keys: FairKeys

    @property
    def is_available(self) -> bool:
        """Whether this installation can encrypt."""
        return is_available()

    def protection(self, path: Path) -> Protection:
        """How the file is protected, and where its key is."""
        name = key_name(path)
        if name is None:
            return Protection(Custody.PLAIN)
        if self.keys.secret(name) is None:
            return Protection(Custody.NOWHERE, mark_of(name))
        custody = Custody.KEYRING if self.keys.is_in_keyring(name) else Custody.FOLDER
        return Protection(custody, mark_of(name))

    def key(self, path: Path) -> FileKey:
        """The key of an encrypted file; ``encryption.plain`` or ``store.locked_key``."""
        name = key_name(path)
        if name is None:
            raise AppError("encryption.plain", {"path": str(path)})
        found = self.keys.key(name)
        if found is None:
            raise AppError("store.locked_key", {"path": str(path), "mark": mark_of(name)})
        return found

    def usual_key(self) -> FileKey | None:
        """A new key for a new fair, kept already; None where this installation cannot encrypt."""
        return self.new_key() if is_available() else None

    def new_key(self) -> FileKey:
        """A new key. It is kept before anything is written with it, so no file is without."""
        if not is_available():
            raise AppError("store.no_cipher")
        key = new_file_key()
        self.keys.keep(key)
        return key

    def enter(self, path: Path, text: str) -> FileKey:
        """Hold the key that somebody typed from a recovery sheet; raises as ``typed_key``."""
        key = typed_key(path, text)
        self.keys.keep(key)
        return key

    def encrypt(self, path: Path) -> FileKey:
        """Encrypt a plain file that nobody has open; ``encryption.already``."""
        if key_name(path) is not None:
            raise AppError("encryption.already", {"path": str(path)})
        return self._convert(path)

    def change_key(self, path: Path) -> FileKey:
        """Give an encrypted file that nobody has open a new key; the old one opens old copies."""
        self.key(path)
        return self._convert(path)

    def decrypt(self, path: Path) -> None:
        """Make an encrypted file that nobody has open a plain one; ``encryption.plain``."""
        self.key(path)
        convert(path, None)

    def _convert(self, path: Path) -> FileKey:
        key = self.new_key()
        convert(path, key)
        return key


def typed_key(path: Path, text: str) -> FileKey:
    """The key of an encrypted file, as somebody typed it; it is seen to open the file.

    Raises ``encryption.plain``, ``encryption.empty``, ``.length``, ``.letter`` or ``.group`` with
    what to look at again, and ``store.wrong_key``.
    """
    name = key_name(path)
    if name is None:
        raise AppError("encryption.plain", {"path": str(path)})
    read = read_recovery(text)
    if isinstance(read, Misread):
        groups = ", ".join(map(str, read.groups))
        raise AppError(f"encryption.{read.why.value}", {"groups": groups})
    key = FileKey(name, read)
    opens(path, key)
    return key


@permits()
def fair_key(store: Store, keys: FairKeys) -> FileKey:
    """The key of the open fair, for its organiser's eyes; ``encryption.plain``."""
    return Encryption(keys).key(store.path)


@permits()
def carry_away(store: Store, target: Path, keys: FairKeys) -> FileKey:
    """Write the open fair to one encrypted file with a key of its own, checked row by row.

    It opens on any desk with the recovery key that belongs to it alone, also where the fair itself
    is plain. Raises ``backup.same``, ``store.no_cipher``, ``encryption.differs``, and what the
    disk says.
    """
    if target.resolve() == store.path.resolve():
        raise AppError("backup.same", {"path": str(target)})
    key = Encryption(keys).new_key()
    note_list(store, ListKind.FAIR, target, 1, now())
    write_with_key(store.path, target, key)
    return key


@permits()
def write_sheet(
    store: Store,
    path: Path,
    key: FileKey,
    *,
    file_name: str = "",
    size: str = "A4",
    clock: Clock = now,
) -> None:
    """Write the recovery sheet of a key as a PDF; ``file_name`` is the file that it opens."""
    from app.services.documents.recovery_sheet import Sheet, SheetSize, write_recovery_sheet

    with store.reading() as reader:
        fair = reader.all(Fair)[0]
    name = file_name or store.path.name
    told = Sheet(key, FairLine.of(fair), name, clock(), ZoneInfo(fair.zone))
    write_recovery_sheet(path, told, SheetSize[size])
