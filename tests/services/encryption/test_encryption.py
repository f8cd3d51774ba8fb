"""An encrypted fair opens with its key and with nothing else, and no way ends without the fair."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.imports import Kind
from app.models.recovery import FileKey, new_file_key, recovery_text
from app.services.backup import back_up
from app.services.encryption import Custody, Encryption, carry_away
from app.services.fair_keys import FairKeys
from app.services.history import History
from app.services.intake import Intake
from app.services.store import Store, cipher
from app.services.store.connecting import key_name
from app.services.store.copying import is_sound
from app.services.store.search import find
from tests.services.encryption.fair import NAMES, add, another_desk, names
from tests.services.exhibitors.small_fair import DESK

SQLITE = b"SQLite format 3\x00"


def refusal(attempt: Callable[[], object]) -> str:
    with pytest.raises(AppError) as refused:
        attempt()
    return refused.value.code


def left_over(path: Path) -> set[str]:
    return {one.name for one in path.parent.iterdir()} - {"desk", path.name}


def test_an_encrypted_fair_is_the_same_fair_and_no_letter_of_it_is_in_the_file(
    encryption: Encryption, plain: Path
) -> None:
    assert "示例储能科技".encode() in plain.read_bytes()
    key = encryption.encrypt(plain)
    content = plain.read_bytes()
    assert content[:16].hex() == key.name == key_name(plain)
    assert not any(name.encode() in content for name in NAMES)
    assert SQLITE not in content
    assert names(plain) == NAMES
    assert left_over(plain) == set()
    assert encryption.protection(plain).custody is Custody.FOLDER
    assert encryption.protection(plain).mark == key.mark


def test_what_was_done_before_is_taken_back_afterwards(locked: Path) -> None:
    with closing(Store.open(locked, DESK)) as store:
        add(store, "后来者科技")
        assert History(store).undo() is not None
        with store.reading() as reader:
            assert reader.db.execute("pragma journal_mode").fetchone() == ("wal",)
            assert [*reader.db.execute("pragma cipher_integrity_check")] == []
    assert names(locked) == NAMES


def test_a_file_without_its_key_is_named_and_left_alone(locked: Path, tmp_path: Path) -> None:
    before = locked.read_bytes()
    another_desk(tmp_path / "other desk")
    with pytest.raises(AppError) as refused:
        Store.open(locked, DESK)
    assert refused.value.code == "store.locked_key"
    assert refused.value.facts["mark"] == f"{before[:2].hex()}-{before[2:4].hex()}".upper()
    assert refusal(lambda: Store.create(locked, DESK)) == "store.exists"
    assert locked.read_bytes() == before
    assert left_over(locked) <= {"other desk"}


def test_the_recovery_key_opens_it_on_another_desk_and_is_kept_there(
    encryption: Encryption, locked: Path, tmp_path: Path
) -> None:
    sheet = recovery_text(encryption.key(locked).secret)
    there = Encryption(another_desk(tmp_path / "other desk"))
    assert there.protection(locked).custody is Custody.NOWHERE
    there.enter(locked, f" {sheet.lower()} ")
    assert names(locked) == NAMES
    another_desk(tmp_path / "other desk")  # the program is started again
    assert names(locked) == NAMES


def test_another_fairs_key_is_refused_and_not_kept(
    encryption: Encryption, locked: Path, tmp_path: Path
) -> None:
    there = Encryption(another_desk(tmp_path / "other desk"))
    other = recovery_text(new_file_key().secret)
    assert refusal(lambda: there.enter(locked, other)) == "store.wrong_key"
    assert there.protection(locked).custody is Custody.NOWHERE
    assert refusal(lambda: names(locked)) == "store.locked_key"
    cipher.use_keys(encryption.keys)
    assert names(locked) == NAMES


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "encryption.empty"),
        ("0" * 41, "encryption.length"),
        ("U" * 40, "encryption.letter"),
        ("00000-00000-00000-00000-00000-00000-00000-00001", "encryption.group"),
        ("'; drop table fair; --", "encryption.letter"),
        ("7" * 1_000_000, "encryption.length"),
        ("\x00" * 40, "encryption.letter"),
    ],
)
def test_what_is_no_key_is_refused(
    encryption: Encryption, locked: Path, typed: str, code: str
) -> None:
    assert refusal(lambda: encryption.enter(locked, typed)) == code
    assert names(locked) == NAMES


def test_a_backup_opens_with_the_same_key(locked: Path, tmp_path: Path) -> None:
    target = tmp_path / "b.fair"
    with closing(Store.open(locked, DESK)) as store:
        back_up(store, target)
        add(store, "后来者科技")
        back_up(store, target)
    assert target.read_bytes()[:16] == locked.read_bytes()[:16]
    assert names(target) == names(locked) == NAMES | {"后来者科技"}


def test_decrypting_gives_the_plain_fair_back(encryption: Encryption, locked: Path) -> None:
    encryption.decrypt(locked)
    assert locked.read_bytes()[:16] == SQLITE
    assert names(locked) == NAMES
    assert left_over(locked) == set()
    assert refusal(lambda: encryption.decrypt(locked)) == "encryption.plain"


def test_a_changed_key_opens_the_fair_and_the_old_one_its_copies(
    encryption: Encryption, locked: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.fair"
    copy.write_bytes(locked.read_bytes())
    old = encryption.key(locked)
    new = encryption.change_key(locked)
    assert old.name != new.name
    assert names(locked) == names(copy) == NAMES
    there = Encryption(another_desk(tmp_path / "other desk"))
    assert refusal(lambda: there.enter(locked, recovery_text(old.secret))) == "store.wrong_key"
    there.enter(locked, recovery_text(new.secret))
    assert names(locked) == NAMES


@pytest.mark.parametrize("verb", ["encrypt", "change_key", "decrypt"])
def test_a_fair_that_is_open_is_not_converted(
    encryption: Encryption, plain: Path, verb: str
) -> None:
    if verb != "encrypt":
        encryption.encrypt(plain)
    before = key_name(plain)
    with closing(Store.open(plain, DESK)) as store:
        assert refusal(lambda: getattr(encryption, verb)(plain)) == "store.busy"
        add(store, "仍在录入")
    assert key_name(plain) == before
    assert names(plain) == NAMES | {"仍在录入"}


def test_what_a_killed_program_left_in_the_log_is_encrypted_too(
    encryption: Encryption, plain: Path, tmp_path: Path
) -> None:
    path = tmp_path / "killed" / "a.fair"
    path.parent.mkdir()
    with closing(Store.open(plain, DESK)) as store:
        add(store, "未落盘")
        for ending in ("", "-wal"):
            left = plain.with_name(plain.name + ending).read_bytes()
            path.with_name(path.name + ending).write_bytes(left)
    encryption.encrypt(path)
    assert names(path) == NAMES | {"未落盘"}


def test_one_file_with_a_key_of_its_own_is_carried_away(
    encryption: Encryption, plain: Path, tmp_path: Path
) -> None:
    for number in range(2):  # of a plain fair, and of an encrypted one
        target = tmp_path / "stick" / f"carried {number}.fair"
        target.parent.mkdir(exist_ok=True)
        with closing(Store.open(plain, DESK)) as store:
            add(store, f"第{number}位")
            key = carry_away(store, target, encryption.keys)
            kept = names(plain)
        assert [one.name for one in target.parent.iterdir()] == [target.name]
        assert target.read_bytes()[:16].hex() == key.name != key_name(plain)
        there = Encryption(another_desk(tmp_path / f"other desk {number}"))
        assert refusal(lambda target=target: names(target)) == "store.locked_key"  # type: ignore[misc]  # bound at once
        there.enter(target, recovery_text(key.secret))
        assert names(target) == kept
        target.unlink()
        cipher.use_keys(encryption.keys)
        if number == 0:
            encryption.encrypt(plain)


def test_the_open_fair_is_never_carried_onto_itself(encryption: Encryption, locked: Path) -> None:
    with closing(Store.open(locked, DESK)) as store:
        assert refusal(lambda: carry_away(store, locked, encryption.keys)) == "backup.same"
    assert names(locked) == NAMES


def test_a_changed_digit_anywhere_is_found(locked: Path, tmp_path: Path) -> None:
    content = bytearray(locked.read_bytes())
    for place in (20, 5000, len(content) // 2, len(content) - 3):
        torn = tmp_path / "torn.fair"
        content[place] ^= 1
        torn.write_bytes(content)
        content[place] ^= 1
        assert refusal(lambda torn=torn: _sound(torn)) == "store.damaged"  # type: ignore[misc]  # bound at once


def _sound(path: Path) -> None:
    if not is_sound(path):
        raise AppError("store.damaged")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "store.foreign"),
        (b"a letter " * 900, "store.foreign"),
        (b"\x89PNG\r\n" + bytes(9000), "store.locked_key"),
        (b"\xff" * 100, "store.foreign"),
        (SQLITE, "store.foreign"),
    ],
)
def test_what_is_no_fair_is_told_as_far_as_it_can_be(
    encryption: Encryption, tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "x.fair"
    path.write_bytes(content)
    assert refusal(lambda: Store.open(path, DESK)) == code
    assert path.read_bytes() == content
    del encryption


def test_a_key_is_kept_before_anything_is_written_with_it(tmp_path: Path, plain: Path) -> None:
    class Broken(FairKeys):
        def keep(self, key: FileKey) -> None:
            raise PermissionError(key.mark)

    with pytest.raises(PermissionError):
        Encryption(Broken(tmp_path / "desk")).encrypt(plain)
    assert names(plain) == NAMES
    assert key_name(plain) is None


def test_a_sheet_is_read_and_imported_into_an_encrypted_fair(locked: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "people.csv"
    sheet.write_text("姓名,单位\n周予安,示例储能科技\n曾一鸣,拟真传感技术\n", encoding="utf-8")
    with closing(Store.open(locked, DESK)) as store:
        intake = Intake(store)
        prepared = intake.prepare(sheet, Kind.PEOPLE)
        add(store, "后来者科技")  # the plan is drawn again
        assert intake.carry_in(prepared).added == 2
        with store.reading() as reader:
            assert [hit.title for hit in find(reader.db, "zym")] == ["曾一鸣"]
