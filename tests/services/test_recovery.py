"""Real damage to real files: verification names it, recovery loses nothing that is readable."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.backups import Reason
from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId, new_id
from app.models.salvage import Recovered
from app.models.scanning import Scan
from app.models.trust import Anchor, Recovery, desk_sign, short_digest
from app.services.backups.backups import Backups
from app.services.encryption import Encryption
from app.services.fair_keys import FairKeys
from app.services.recovery import Sources, recover
from app.services.store import Store, cipher
from app.services.store.connecting import key_name
from app.services.store.search import find
from app.services.verification import verify
from tests.services.scanning_fair import DESK, ScanningFair, scanning_fair

PAGE = 4096
LEAF = 13  # the first byte of a page with rows of a table (sqlite.org/fileformat2, 1.6)
EXHIBITORS = 120


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fair at rest: 120 exhibitors, and scans of which each is a transaction."""
    fair = scanning_fair(tmp_path_factory.mktemp("whole") / "fair.fair")
    with fair.store.writing("exhibitor.add") as writer:
        for number in range(EXHIBITORS):
            writer.save(Exhibitor(ExhibitorId(new_id()), f"示例储能科技{number:03d}", city="嘉定"))
    for _ in range(60):
        fair.scan("visitor", "gate")
    rest(fair)
    return fair.store.path


def rest(fair: ScanningFair) -> None:
    with fair.store.reading() as reader:
        reader.db.rollback()
        reader.db.execute("pragma wal_checkpoint(truncate)")
        reader.db.execute("begin")
    fair.store.close()


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(whole, tmp_path / "fair.fair"))


def pages_with(path: Path, words: bytes, kind: int = LEAF) -> list[int]:
    """The numbers, from 0, of the pages of a kind that hold some words."""
    content = path.read_bytes()
    starts = range(PAGE, len(content), PAGE)
    return [at // PAGE for at in starts if content[at] == kind and words in content[at : at + PAGE]]


def rows_on(path: Path, page: int) -> int:
    at = page * PAGE
    return int.from_bytes(path.read_bytes()[at + 3 : at + 5], "big")


def overwrite(path: Path, page: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(page * PAGE)
        file.write(content)


def scans_in(path: Path) -> int:
    with closing(Store.open(path, DESK)) as store, store.reading() as reader:
        return reader.count(Scan)


def findings(path: Path) -> list[str]:
    try:
        with closing(Store.open(path, DESK)) as store:
            return [finding.code for finding in verify(store).findings]
    except AppError as error:
        return [error.code]


def recovered(path: Path, *backups: Path) -> tuple[Recovered, Path]:
    before = path.read_bytes()
    target = path.with_name("recovered.fair")
    told = recover(Sources(path, backups), target, DESK)
    assert path.read_bytes() == before
    assert told.is_sound
    assert sorted(one.name for one in path.parent.iterdir() if "recover-" in one.name) == []
    return told, target


def test_a_sound_file_is_recovered_as_it_is(path: Path) -> None:
    told, target = recovered(path)
    assert findings(target) == []
    assert (told.lost, told.unproved, told.damaged) == ((), (), [])
    assert (told.from_log, told.kept, told.let_go) == (0, 0, 0)
    with closing(Store.open(target, DESK)) as store, store.reading() as reader:
        assert reader.count(Scan) == scans_in(path)
        assert reader.count(Exhibitor) == EXHIBITORS + 1
        assert len(find(reader.db, "储能科技07")) == 10
        (fact,) = reader.all(Recovery)
    assert (fact.source, fact.lost, fact.unproved) == ("fair.fair", (), ())


def test_a_zeroed_page_of_scans_costs_its_rows_and_no_more(path: Path) -> None:
    page = pages_with(path, b"already_in")[1]
    number, scans = rows_on(path, page), scans_in(path)
    overwrite(path, page, bytes(PAGE))
    assert findings(path) == ["verify.pages"]
    told, target = recovered(path)
    assert told.lost_facts == number
    assert scans_in(target) == scans - number
    assert [one.table for one in told.damaged] == ["scan"]


def test_an_anchor_of_what_is_lost_does_not_accuse_the_recovered_file(path: Path) -> None:
    noted = {link.seq: link for link in links(path)}
    overwrite(path, pages_with(path, b"already_in")[1], bytes(PAGE))
    told, target = recovered(path)
    with closing(Store.open(target, DESK)) as store:
        assert verify(store, anchors=[noted[told.lost[0].first]]).is_sound
        wrong = replace(noted[1 + told.lost[0].last], digest="0000-0000-0000-0000")
        (finding,) = verify(store, anchors=[wrong]).findings
    assert finding.code == "verify.anchor_other"


def links(path: Path) -> list[Anchor]:
    with closing(Store.open(path, DESK)) as store, store.reading() as reader:
        rows = reader.db.execute("select device_id, last_seq, digest from link").fetchall()
    return [Anchor(desk_sign(desk), seq, short_digest(digest)) for desk, seq, digest in rows]


def test_garbage_over_records_comes_back_from_the_log(path: Path) -> None:
    with closing(Store.open(path, DESK)) as store, store.reading() as reader:
        before = sorted(one.name_zh for one in reader.all(Exhibitor))
    page = exhibitor_pages(path, pages_with(path, "示例储能科技".encode()))[0]
    overwrite(path, page, bytes(range(256)) * 16)
    assert findings(path) == ["verify.pages"]
    told, target = recovered(path)
    assert told.lost_facts == 0
    assert told.from_log > 0
    with closing(Store.open(target, DESK)) as store, store.reading() as reader:
        assert sorted(one.name_zh for one in reader.all(Exhibitor)) == before


def exhibitor_pages(path: Path, pages: list[int]) -> list[int]:
    """Those of the records themselves: the log's pages have JSON on them, the index folded text."""
    content = path.read_bytes()
    texts = {page: content[page * PAGE : (page + 1) * PAGE] for page in pages}
    return [
        page for page, text in texts.items() if b'"name_zh"' not in text and b"shili" not in text
    ]


def test_a_page_of_the_log_is_made_good_by_the_records(path: Path) -> None:
    page = pages_with(path, b'"name_zh": ')[-1]
    overwrite(path, page, bytes(PAGE))
    assert findings(path) == ["verify.pages"]
    told, target = recovered(path)
    assert told.lost_facts > 0
    assert told.kept > 0
    with closing(Store.open(target, DESK)) as store, store.reading() as reader:
        assert reader.count(Exhibitor) == EXHIBITORS + 1


def test_a_backup_has_what_a_lost_page_had(path: Path) -> None:
    backup = Backups(path).make(Reason.MANUAL).path
    scans = scans_in(path)
    overwrite(path, pages_with(path, b"already_in")[1], bytes(PAGE))
    told, target = recovered(path, backup)
    assert told.lost_facts == 0
    assert told.from_backup > 0
    assert scans_in(target) == scans


def test_what_came_after_the_backup_comes_from_the_damaged_file(path: Path) -> None:
    backup = Backups(path).make(Reason.MANUAL).path
    with closing(Store.open(path, DESK)) as store:
        with store.writing("exhibitor.add") as writer:
            writer.save(Exhibitor(ExhibitorId("late"), "后来的范例"))
        with store.reading() as reader:
            reader.db.rollback()
            reader.db.execute("pragma wal_checkpoint(truncate)")
            reader.db.execute("begin")
    overwrite(path, pages_with(path, b"already_in")[0], bytes(PAGE))
    told, target = recovered(path, backup)
    assert told.lost_facts == 0
    with closing(Store.open(target, DESK)) as store, store.reading() as reader:
        assert reader.need(Exhibitor, "late").name_zh == "后来的范例"


def test_a_backup_of_another_story_is_not_mixed_in(path: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(path, tmp_path / "other.fair"))
    for one, name in ((path, "甲"), (other, "乙")):
        with closing(Store.open(one, DESK)) as store, store.writing("exhibitor.add") as writer:
            writer.save(Exhibitor(ExhibitorId(new_id()), name))
    told, target = recovered(path, other)
    assert told.from_backup == 0
    with closing(Store.open(target, DESK)) as store, store.reading() as reader:
        names = {one.name_zh for one in reader.all(Exhibitor)}
    assert "甲" in names
    assert "乙" not in names


@pytest.mark.parametrize("share", [0.85, 0.95])
def test_a_file_that_was_cut_off_gives_what_is_before(path: Path, share: float) -> None:
    with path.open("r+b") as file:
        file.truncate(int(path.stat().st_size * share))
    assert findings(path) in (["verify.pages"], ["store.damaged"])
    left = sum(rows_on(path, page) for page in pages_with(path, b"already_in"))
    assert scans_in(recovered(path)[1]) == left


@pytest.mark.parametrize("content", [bytes(PAGE), b"\xa7" * PAGE])
def test_without_its_first_page_the_file_is_still_read(path: Path, content: bytes) -> None:
    scans = scans_in(path)
    overwrite(path, 0, content)
    assert findings(path)[0].startswith("store.")
    told, target = recovered(path)
    assert told.lost_facts == 0
    assert scans_in(target) == scans


def test_where_there_is_nothing_the_backup_is_taken(path: Path) -> None:
    backup = Backups(path).make(Reason.MANUAL).path
    scans = scans_in(path)
    path.write_bytes(b"")
    assert scans_in(recovered(path, backup)[1]) == scans
    with pytest.raises(AppError) as refused:
        recover(Sources(path), path.with_name("never.fair"), DESK)
    assert refused.value.code == "recovery.nothing"
    assert not path.with_name("never.fair").exists()


def test_one_changed_digit_in_a_record_is_put_right(path: Path) -> None:
    (page,) = exhibitor_pages(path, pages_with(path, "示例储能科技055".encode()))
    content = path.read_bytes()[page * PAGE : (page + 1) * PAGE]
    changed = content.replace("科技055".encode(), "科技955".encode())
    overwrite(path, page, changed)
    assert findings(path) == ["verify.record", "verify.search"]
    told, target = recovered(path)
    assert told.from_log == 1
    with closing(Store.open(target, DESK)) as store, store.reading() as reader:
        assert [one.title for one in find(reader.db, "科技055")] == ["示例储能科技055"]


def test_a_record_that_is_no_value_any_more_comes_back(path: Path) -> None:
    (page,) = exhibitor_pages(path, pages_with(path, "示例储能科技055".encode()))
    content = path.read_bytes()[page * PAGE : (page + 1) * PAGE]
    overwrite(path, page, content.replace(b"other", b"othfr", 1))
    assert set(findings(path)) <= {"verify.record", "verify.pages", "verify.search"}
    told, target = recovered(path)
    assert told.lost_facts == 0
    with closing(Store.open(target, DESK)) as store, store.reading() as reader:
        assert len(reader.all(Exhibitor)) == EXHIBITORS + 1


def test_one_changed_digit_in_a_scan_is_named_and_noted(path: Path) -> None:
    page = pages_with(path, b"already_in")[1]
    content = path.read_bytes()[page * PAGE : (page + 1) * PAGE]
    overwrite(path, page, content.replace(b"already_in", b"already_im", 1))
    assert findings(path) == ["verify.chain"]
    told, _ = recovered(path)
    assert [span.size for span in told.unproved] == [1]


@pytest.mark.skipif(not cipher.is_available(), reason="this installation cannot encrypt")
def test_an_encrypted_file_is_recovered_under_its_key(path: Path, tmp_path: Path) -> None:
    keys = FairKeys(tmp_path / "desk")
    before = cipher.use_keys(keys)
    try:
        scans = scans_in(path)
        Encryption(keys).encrypt(path)
        number = path.stat().st_size // PAGE
        overwrite(path, number - 3, b"\xa5" * PAGE)
        assert findings(path) in (["verify.pages"], ["store.damaged"])
        _, target = recovered(path)
        assert key_name(target) == key_name(path)
        assert scans_in(target) >= scans - 20
    finally:
        cipher.use_keys(before)


def _every_third(path: Path) -> Iterator[int]:
    yield from range(1, path.stat().st_size // PAGE, 3)


def test_many_lost_pages_still_give_a_sound_file(path: Path) -> None:
    lost = set(_every_third(path))
    left = sum(rows_on(path, page) for page in pages_with(path, b"already_in") if page not in lost)
    for page in lost:
        overwrite(path, page, bytes(PAGE))
    told, target = recovered(path)
    assert told.lost_facts > 0
    assert scans_in(target) == left  # though no page leads to them any more


_DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "zeroed": lambda content: bytes(len(content)),
    "garbage": lambda content: bytes(byte ^ 0x5A for byte in content),
    "half": lambda content: content[: PAGE // 2] + bytes(PAGE // 2),
}


@pytest.mark.parametrize("how", _DAMAGES)
def test_whatever_page_is_damaged_the_recovered_file_is_sound(path: Path, how: str) -> None:
    original = path.read_bytes()
    pages = range(1, len(original) // PAGE)
    for page in list(pages)[:: len(pages) // 2]:
        path.write_bytes(original)
        content = original[page * PAGE : (page + 1) * PAGE]
        overwrite(path, page, _DAMAGES[how](content))
        recovered(path)
        path.with_name("recovered.fair").unlink()
