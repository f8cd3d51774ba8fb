"""An encrypted fair forgets a person as a plain one does."""

from contextlib import closing
from pathlib import Path

from app.services.encryption import Encryption
from app.services.fair_keys import FairKeys
from app.services.privacy import Privacy
from app.services.store import Store, cipher
from app.services.store.connecting import key_name
from app.services.verification import verify
from tests.services.privacy.privacy_fair import ALL_WORDS, LATER, NAME, privacy_fair
from tests.services.scanning_fair import DESK


def test_a_person_is_erased_from_an_encrypted_fair(tmp_path: Path) -> None:
    made = privacy_fair(tmp_path)
    path = made.fair.store.path
    made.fair.store.close()
    keys = FairKeys(tmp_path / "desk")
    before = cipher.use_keys(keys)
    try:
        Encryption(keys).encrypt(path)
        assert key_name(path) is not None
        with closing(Store.open(path, DESK)) as store:
            desk = Privacy(store, lambda: LATER, "李主任")
            erased = desk.erase(made.person)
            assert erased.is_clean
            assert desk.find(NAME) == []
            assert verify(store).findings == ()
            told = _texts(store)
    finally:
        cipher.use_keys(before)
    assert [word for word in ALL_WORDS if word in told] == []


def _texts(store: Store) -> str:
    """Every line that a dump of the records, facts and log would have."""
    with store.reading() as reader:
        rows = reader.db.execute("select name, sql from sqlite_master where type = 'table'")
        tables = [name for name, kind in rows if "virtual" not in kind.lower()]
        return "\n".join(
            str(row)
            for table in tables
            for row in reader.db.execute(f'select * from "{table}"')  # noqa: S608 - the file's own
        )
