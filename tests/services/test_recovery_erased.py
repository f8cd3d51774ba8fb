"""A recovery that fills gaps from a backup brings nobody back who was erased since."""

from contextlib import closing
from pathlib import Path

import pytest

from app.models.backups import Reason
from app.models.privacy import Scope
from app.services.backups.backups import Backups
from app.services.privacy import Privacy
from app.services.recovery import Sources, recover
from app.services.retention import Retention
from app.services.store import Store
from app.services.store.scrubbing import remnants
from app.services.verification import verify
from tests.services.privacy.privacy_fair import ALL_WORDS, LATER, privacy_fair
from tests.services.privacy.test_retention import AFTERWARDS
from tests.services.scanning_fair import DESK

PAGE = 4096
LEAF = 13  # the first byte of a page with rows of a table (sqlite.org/fileformat2, 1.6)
# What stands on the pages that are lost: people, leads, the log of people, requests.
LOST = ("■■■".encode(), b'"person"', b"lead_entry", "想谈".encode())


def damaged(path: Path) -> int:
    """Zero every page of rows that may tell of people, but not that of the schema."""
    content, lost = bytearray(path.read_bytes()), 0
    for at in range(PAGE, len(content), PAGE):
        page = content[at : at + PAGE]
        is_schema = b"create" in bytes(page).lower()
        if page[0] == LEAF and not is_schema and any(word in page for word in LOST):
            content[at : at + PAGE] = bytes(PAGE)
            lost += 1
    path.write_bytes(content)
    return lost


@pytest.mark.parametrize("by_rules", [False, True])
def test_a_recovery_brings_nobody_back(tmp_path: Path, by_rules: bool) -> None:
    made = privacy_fair(tmp_path)
    store = made.fair.store
    backup = Backups(store.path).make(Reason.MANUAL)
    if by_rules:
        Retention(store, lambda: AFTERWARDS).erase(Scope.PERSON)
    else:
        Privacy(store, lambda: LATER, "李主任").erase(made.person)
    store.close()
    assert damaged(store.path) > 1
    target = tmp_path / "recovered.fair"
    told = recover(Sources(store.path, (backup.path,)), target, DESK)
    assert told.erased_again == 1
    assert told.is_sound
    with closing(Store.open(target, DESK)) as opened:
        privacy = Privacy(opened)
        assert [word for word in ALL_WORDS if privacy.find(word)] == []
        assert verify(opened).findings == ()
        if not by_rules:  # by the rules nobody is looked for in the words of others
            assert [word for word in ALL_WORDS if privacy.mentions(word)] == []
            assert [word for word in ALL_WORDS if remnants(target, [word])] == []
