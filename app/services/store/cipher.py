"""Encrypted files: SQLCipher's connections, and whose key opens which file.

A file that is encrypted begins with its key's name instead of SQLite's own words. The name is the
salt that SQLCipher keeps there in the clear, so copies and backups of a file name the same key.
"""

import importlib
import importlib.util
import sqlite3
from functools import cache
from hashlib import sha256
from types import ModuleType
from typing import Any, Protocol

from app.errors import AppError
from app.models.recovery import FileKey

PAGE = 8192  # bytes of an encrypted file's page: larger ones are fewer to check
_PLAIN = b"SQLite format 3\x00"
_SMALLEST = 4096  # no encrypted file has less than a page
_WORDS = {  # sqlite.org/c3ref/errcode.html, as sqlite3_errstr() says them
    "database is locked": sqlite3.SQLITE_BUSY,
    "database table is locked": sqlite3.SQLITE_LOCKED,
    "database or disk is full": sqlite3.SQLITE_FULL,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "unable to open database file": sqlite3.SQLITE_CANTOPEN,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "file is not a database": sqlite3.SQLITE_NOTADB,
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
}


class Keys(Protocol):
    """Where the keys of this desk are kept."""

    def secret(self, name: str) -> bytes | None:
        """The secret of the key with this name, or None where the desk does not hold it."""


class _NoKeys:
    def secret(self, name: str) -> bytes | None:  # noqa: ARG002 - it holds none
        return None


_kept: list[Keys] = [_NoKeys()]


def use_keys(keys: Keys) -> Keys:
    """Look keys up there from now on; answers with where they were looked up before.

    Said once when the program starts: whoever opens a file need not carry its key around.
    """
    before, _kept[0] = _kept[0], keys
    return before


def held_key(name: str) -> FileKey | None:
    """The desk's key with this name."""
    secret = _kept[0].secret(name)
    return None if secret is None else FileKey(name, secret)


@cache
def is_available() -> bool:
    """Whether this installation can encrypt: SQLCipher has no wheel for every system."""
    return importlib.util.find_spec("sqlcipher3") is not None


def name_in(header: bytes, size: int) -> str | None:
    """The key's name that a file begins with; None for a plain file and for what is no fair.

    Names are never plain text (``recovery.is_key_name``). What else begins so, a picture or an
    archive, cannot be told from an encrypted fair without its key.
    """
    if header == _PLAIN or len(header) < len(_PLAIN) or header.isascii() or size < _SMALLEST:
        return None
    return header.hex()


def connect_keyed(place: str, key: FileKey | None, noted: type) -> sqlite3.Connection:
    """SQLCipher's connection, without a key to a plain file; of a class that ``noted`` adds to.

    SQLCipher's classes are the standard library's in all but name, so its connection is called
    one of those. Raises ``store.no_cipher`` where this installation cannot encrypt.
    """
    db: sqlite3.Connection = _module().connect(
        place,
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=5.0,
        factory=_keyed(noted),
    )
    if key is not None:
        db.execute(f'pragma key = "{_words(key)}"')
    return db


def export(db: sqlite3.Connection, target: str, key: FileKey | None) -> None:
    """Write everything that SQLCipher's connection sees to a new file; without a key a plain one.

    Inside the transaction that ``db`` has begun, if it has; it is committed.
    """
    db.execute("attach ? as target key ?", (target, _words(key) if key else ""))
    if not db.in_transaction:
        db.execute("begin")
    db.execute("select sqlcipher_export('target')").fetchone()
    for name in ("application_id", "user_version"):  # which sqlcipher_export leaves out
        value = int(db.execute(f"pragma main.{name}").fetchone()[0])
        db.execute(f"pragma target.{name} = {value}")
    db.commit()
    db.execute("detach target")


def _words(key: FileKey) -> str:
    """SQLCipher's raw key with its salt: nothing is derived at opening.

    (zetetic.net/sqlcipher/sqlcipher-api, PRAGMA key.) Stretching serves passwords; the secret
    has 160 random bits, and only has to become 256.
    """
    return f"x'{raw_key(key).hex()}{key.name}'"


def raw_key(key: FileKey) -> bytes:
    """What the file is encrypted with, as SQLCipher is told."""
    return sha256(b"FairDesk file 1:" + key.secret).digest()


@cache
def _module() -> ModuleType:
    if not is_available():
        raise AppError("store.no_cipher")
    module = importlib.import_module("sqlcipher3.dbapi2")
    db = module.connect(":memory:")
    # Its remarks about a wrong key belong to nobody's terminal.
    db.execute("pragma cipher_log_level = none")
    # Today's processors reckon SHA-256 by themselves.
    db.execute("pragma cipher_default_hmac_algorithm = HMAC_SHA256")
    db.execute(f"pragma cipher_default_page_size = {PAGE}")
    db.close()
    return module


@cache
def _keyed(noted: type) -> type:
    return type("KeyedConnection", (noted, _module().Connection), {})


def failures() -> tuple[type[Any], ...]:
    """What is raised when a file fails; SQLCipher's classes once it is in use.

    Asked for where something was raised (``except cipher.failures()``), never before.
    """
    return _named("DatabaseError")


def errors() -> tuple[type[Any], ...]:
    """The same with what is raised for values that cannot be bound."""
    return _named("Error")


def refusals() -> tuple[type[Any], ...]:
    """What is raised when a row breaks a rule of its table."""
    return _named("IntegrityError")


def _named(name: str) -> tuple[type[Any], ...]:
    libraries = (sqlite3, _module()) if _module.cache_info().currsize else (sqlite3,)
    return tuple(getattr(library, name) for library in libraries)


def code_of(error: BaseException) -> int:
    """SQLite's code of a failure; SQLCipher's classes have it in words alone at times."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return _WORDS.get(str(error), 0) if code is None else code


def is_keyed_failure(error: BaseException) -> bool:
    """Whether SQLCipher raised it, and not SQLite."""
    return not isinstance(error, sqlite3.Error)
