"""What tests/bench/fuzz.py and the reading it led to have found outside the import."""

import json
from datetime import date
from pathlib import Path

import pytest

from app.errors import AppError
from app.services import exhibitor_fields
from app.services.anchors import Anchors
from app.services.backups.manifests import manifest_path, read_manifest
from app.services.exhibitor_fields import EXHIBITOR_FIELDS
from app.services.matching.rank import rank_file
from app.services.palette import Palette
from app.services.scheduling.problem import ProblemError, read_problem
from app.services.store import search
from app.services.store.party_lookup import PartyKind, find_parties
from app.services.vouchers import numbers_of
from tests.services.exhibitors.small_fair import small_fair

DIGITS = "9" * 5_000  # more than Python makes a number of
NESTED = "[" * 100_000
MANIFEST = {
    "fair": "f",
    "name": "展会",
    "made_at": "2018-11-28T01:00:00+00:00",
    "reason": "manual",
    "size": 4096,
    "digest": "00",
    "program": "1.0",
    "marks": {},
    "heads": {},
}


@pytest.mark.parametrize("words", ["9" * 400, DIGITS, f"1-{'9' * 400}", "1e9"])
def test_a_budget_beyond_all_money_is_refused(words: str) -> None:
    with pytest.raises(AppError, match=r"proposal\.budget"):
        exhibitor_fields.budget(words)


def test_a_staff_of_thousands_of_digits_is_refused() -> None:
    with pytest.raises(AppError, match=r"exhibitor\.staff"):
        EXHIBITOR_FIELDS["staff"](DIGITS, date(2018, 11, 28))


@pytest.mark.parametrize("words", [f"1~{'9' * 60}", f"SC-{'9' * 40}~SC-{'9' * 40}"])
def test_a_range_of_endless_vouchers_is_refused(words: str) -> None:
    with pytest.raises(AppError, match=r"vouchers\.numbers"):
        numbers_of(words)


def test_vouchers_of_many_dashes_are_read_in_no_time() -> None:
    assert len(numbers_of(f"{'1至' * 20_000}x")) == 1


@pytest.mark.parametrize("made_at", ["9999-12-31T23:00:00+00:00", "0001-01-01T00:00:00+00:00"])
def test_a_manifest_of_no_moment_that_clocks_show_is_none(tmp_path: Path, made_at: str) -> None:
    backup = tmp_path / "a.fair"
    beside = manifest_path(backup)
    beside.write_text(json.dumps(MANIFEST), "utf-8")
    assert read_manifest(backup) is not None
    beside.write_text(json.dumps(MANIFEST | {"made_at": made_at}), "utf-8")
    assert read_manifest(backup) is None


@pytest.mark.parametrize("at", ["9999-12-31T23:00:00+00:00", "2018-11-28T01:00:00"])
def test_anchors_of_no_moment_that_clocks_show_are_none(tmp_path: Path, at: str) -> None:
    kept = tmp_path / "anchors" / "f.json"
    kept.parent.mkdir()
    anchor = "0A1B/7/7K3M-Q2XA-0FGH-9TZ4"
    kept.write_text(json.dumps([{"anchor": anchor, "at": "2018-11-28T01:00:00+00:00"}]), "ascii")
    assert len(Anchors(tmp_path).kept("f")) == 1
    kept.write_text(json.dumps([{"anchor": anchor, "at": at}]), "ascii")
    assert Anchors(tmp_path).kept("f") == []


def test_notes_of_lists_in_lists_are_none(tmp_path: Path) -> None:
    backup = tmp_path / "a.fair"
    manifest_path(backup).write_text(NESTED, "ascii")
    assert read_manifest(backup) is None
    kept = tmp_path / "anchors" / "f.json"
    kept.parent.mkdir()
    kept.write_text(NESTED, "ascii")
    assert Anchors(tmp_path).kept("f") == []


@pytest.mark.parametrize(
    "text",
    [
        '{"participants": [], "n_slots": 1e999, "days": [], "tables": [], "meetings": []}',
        '{"participants": [], "n_slots": 1e15, "days": [], "tables": [], "meetings": []}',
        NESTED,
    ],
)
def test_a_problem_without_end_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(text, "ascii")
    with pytest.raises(ProblemError):
        read_problem(path)


def test_half_a_character_in_a_query_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(r'{"qid": "\ud800", "text": "a", "docs": []}', "ascii")
    with pytest.raises(AppError, match=r"rank\.line"):
        rank_file(path, tmp_path / "out.jsonl")
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize(
    "words", ["ab cd " * 2_000, "甲 " * 2_000, "x" * 20_000, "\ud83d9Q", ":\ud83d:59-12"]
)
def test_a_pasted_text_or_half_a_character_finds_nothing(tmp_path: Path, words: str) -> None:
    store = small_fair(tmp_path / "a.fair").store
    with store.reading() as reader:
        assert not search.ids_matching(reader.db, words, "exhibitor")
        assert not find_parties(reader, words, tuple(PartyKind))
    assert not any(Palette(store).find(words).groups.values())
    store.close()
