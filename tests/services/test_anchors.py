"""What was noted of the log outside its file tells a cut tail and a rewritten log."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.models.backups import Reason
from app.models.trust import Anchor, AnchorState, judge_anchor, read_anchor, short_digest
from app.services.anchors import MOST, Anchors, anchors_of, known_anchors
from app.services.backups.backups import Backups
from app.services.store import Store
from app.services.store.chain import seal
from app.services.verification import verify
from tests.services.scanning_fair import DESK, MORNING, ScanningFair, scanning_fair

NOON = datetime(2018, 11, 28, 4, tzinfo=UTC)

_digests = some.binary(min_size=32, max_size=32)
_anchors = some.builds(
    Anchor,
    some.text("0123456789ABCDEF", min_size=4, max_size=4),
    some.integers(1, 10**9),
    _digests.map(short_digest),
)


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[ScanningFair]:
    made = scanning_fair(tmp_path / "gate.fair")
    with closing(made.store):
        made.scan("visitor", "gate")
        yield made


def fair_id(fair: ScanningFair) -> str:
    with fair.store.reading() as reader:
        return str(reader.db.execute("select id from fair").fetchone()[0])


def findings(store: Store, *anchors: Anchor) -> list[str]:
    return [one.code for one in verify(store, anchors=anchors).findings]


@given(_anchors, some.booleans(), some.sampled_from(("-", " ", "", "—")))
def test_an_anchor_is_read_as_people_type_it(anchor: Anchor, small: bool, between: str) -> None:
    text = str(anchor).replace("-", between).replace("/", " / ")
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)
    assert read_anchor(f"锚点 {text.lower() if small else text}。") == anchor
    assert read_anchor(wide) == anchor


@given(some.text())
def test_other_text_is_no_anchor_or_reads_back(text: str) -> None:
    found = read_anchor(text)
    assert found is None or read_anchor(str(found)) == found


@given(_anchors, some.integers(0, 10**9), _digests)
def test_a_chain_that_ends_before_is_cut(anchor: Anchor, last: int, digest: bytes) -> None:
    state = judge_anchor(anchor, last, digest)
    assert (state is AnchorState.CUT) == (last < anchor.seq)
    assert judge_anchor(anchor, None, None) is AnchorState.UNKNOWN
    same = Anchor(anchor.desk, anchor.seq, short_digest(digest))
    assert judge_anchor(same, anchor.seq, digest) is AnchorState.HOLDS


def test_a_growing_log_keeps_its_anchors(fair: ScanningFair) -> None:
    noted = anchors_of(fair.store)
    fair.scan("guest", "gate")
    assert findings(fair.store, *noted) == []
    assert anchors_of(fair.store) != noted


def test_a_cut_tail_is_noticed_though_the_file_is_sound(fair: ScanningFair, tmp_path: Path) -> None:
    fair.store.close()
    older = shutil.copy(fair.store.path, tmp_path / "older.fair")
    fair.scan("guest", "gate")
    (noted,) = anchors_of(fair.store)
    with closing(Store.open(Path(older), DESK)) as cut:
        assert verify(cut).is_sound
        (finding,) = verify(cut, anchors=[noted]).findings
    assert finding.code == "verify.anchor_cut"
    assert finding.facts["last"] == noted.seq - 1


def test_a_log_that_was_written_anew_is_noticed(fair: ScanningFair) -> None:
    fair.scan("guest", "gate")
    (noted,) = anchors_of(fair.store)
    with closing(sqlite3.connect(fair.store.path, isolation_level=None)) as db:
        for statement in (
            "drop trigger scan_no_update",
            "drop trigger link_no_delete",
            "update scan set code = code || '1'",
            "delete from link",
        ):
            db.execute(statement)
    with fair.store.noting() as writer:
        seal(writer.db, NOON)
    assert findings(fair.store) == []  # who writes the whole log anew is found by anchors alone
    assert findings(fair.store, noted) == ["verify.anchor_other"]


def test_another_fair_is_told_by_its_desks(fair: ScanningFair) -> None:
    assert findings(fair.store, Anchor("FFFF", 1, "0000-0000-0000-0000")) == [
        "verify.anchor_unknown"
    ]


def test_the_desk_notes_each_head_once_and_the_last_thousand(
    fair: ScanningFair, tmp_path: Path
) -> None:
    anchors = Anchors(tmp_path / "desk", lambda: NOON)
    for _ in range(2):
        anchors.note(fair.store)
    fair.scan("guest", "gate")
    anchors.note(fair.store)
    kept = anchors.kept(fair_id(fair))
    assert [one.noted_at for one in kept] == [NOON, NOON]
    assert kept[-1].seq == kept[0].seq + 1
    assert MOST == 1_000


def test_a_desk_whose_notes_are_torn_has_none(fair: ScanningFair, tmp_path: Path) -> None:
    anchors = Anchors(tmp_path / "desk")
    anchors.note(fair.store)
    (path,) = (tmp_path / "desk" / "anchors").iterdir()
    for text in ("[", "[1]", '[{"anchor": "00AA/1/x", "at": "2018"}]', "{}"):
        path.write_text(text)
        assert anchors.kept(fair_id(fair)) == []


def test_backups_are_anchors_until_an_older_copy_was_restored(
    fair: ScanningFair, tmp_path: Path
) -> None:
    desk = tmp_path / "desk"
    moments = iter(MORNING + timedelta(minutes=n) for n in range(9))
    backups = Backups(fair.store.path, lambda: next(moments))
    backups.make(Reason.MANUAL)
    fair.scan("guest", "gate")
    backups.make(Reason.MANUAL)
    assert len(known_anchors(fair.store, desk)) == 2
    assert findings(fair.store, *known_anchors(fair.store, desk)) == []
    backups.make(Reason.RESTORE)
    assert known_anchors(fair.store, desk) == []
