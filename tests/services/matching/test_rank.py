"""Bare relevance: the file of queries, its faults, and what the scores mean."""

import json
from pathlib import Path

import pytest

from app.errors import AppError
from app.services.matching import rank_file, rank_queries


def _query(qid: str, text: str, **docs: str) -> str:
    listed = [{"id": id_, "text": doc} for id_, doc in docs.items()]
    return json.dumps({"qid": qid, "text": text, "docs": listed}, ensure_ascii=False)


QUERIES = [
    _query("q1", "锂电池电解液", near="电解液 制备", far="起重机", same="锂电池电解液"),
    _query("q2", "起重机防摇", near="电解液 制备", far="塔式 起重机"),
    _query("q3", "空"),
]


def test_a_file_of_queries_becomes_a_file_of_scores(tmp_path: Path) -> None:
    queries, out = tmp_path / "queries.jsonl", tmp_path / "scores.jsonl"
    queries.write_text("\n".join([*QUERIES, "", ""]), encoding="utf-8")
    assert rank_file(queries, out) == 3
    first, second, third = (json.loads(line) for line in out.read_text("utf-8").splitlines())
    assert first["qid"] == "q1"
    assert first["scores"]["same"] == pytest.approx(1.0, abs=0.001)
    assert first["scores"]["same"] > first["scores"]["near"] > first["scores"]["far"] == 0.0
    assert second["scores"]["far"] > second["scores"]["near"]
    assert third == {"qid": "q3", "scores": {}}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["queries.jsonl", "scores.jsonl"]


def test_the_order_of_documents_does_not_change_their_scores() -> None:
    turned = json.loads(QUERIES[0])
    turned["docs"].reverse()
    answers = [list(rank_queries([line])) for line in (QUERIES[0], json.dumps(turned))]
    assert json.loads(answers[0][0]) == json.loads(answers[1][0])


@pytest.mark.parametrize(
    ("broken", "problem"),
    [
        ("{", "json"),
        ("[]", "docs"),
        ('{"qid": "q", "text": "t"}', "docs"),
        ('{"qid": "q", "text": "t", "docs": 3}', "docs"),
        ('{"qid": 1, "text": "t", "docs": []}', "qid"),
        ('{"qid": "q", "docs": []}', "text"),
        ('{"qid": "q", "text": "t", "docs": [{"text": "d"}]}', "id"),
        ('{"qid": "q", "text": "t", "docs": ["d"]}', "id"),
        ('{"qid": "q", "text": "t", "docs": [{"id": "d", "text": null}]}', "text"),
        (_query("q", "t", d="x")[:-2] + ', {"id": "d", "text": "y"}]}', "id"),
    ],
)
def test_a_broken_line_is_named_and_nothing_is_written(
    tmp_path: Path, broken: str, problem: str
) -> None:
    queries, out = tmp_path / "queries.jsonl", tmp_path / "scores.jsonl"
    queries.write_text(f"{QUERIES[0]}\n\n{broken}\n", encoding="utf-8")
    with pytest.raises(AppError) as refused:
        rank_file(queries, out)
    assert refused.value.code == "rank.line"
    assert refused.value.facts == {"line": 3, "problem": problem}
    assert not out.exists()


def test_a_file_that_cannot_be_read_or_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AppError, match=r"rank\.unreadable"):
        rank_file(tmp_path / "missing.jsonl", tmp_path / "scores.jsonl")
    queries = tmp_path / "queries.jsonl"
    queries.write_text(QUERIES[0], encoding="utf-8")
    with pytest.raises(AppError, match=r"rank\.unwritable"):
        rank_file(queries, tmp_path / "no such folder" / "scores.jsonl")
    with pytest.raises(AppError, match=r"rank\.unwritable"):
        rank_file(queries, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["queries.jsonl"]


def test_scores_are_the_same_to_the_last_digit_on_every_machine() -> None:
    texts = {
        "a": "高镍三元锂电池电解液的开发",
        "b": "LiDAR与锂电池传感器",
        "c": "污水 处理 膜 分离 传感",
    }
    lines = [_query(f"q{n}", text, **texts) for n, text in enumerate(texts.values())]
    found = [json.loads(line)["scores"] for line in rank_queries([*lines, *QUERIES])]
    assert found[:3] == [
        {"a": 0.9999929215164032, "b": 0.1782368596201718, "c": 0.0},
        {"a": 0.1782368596201718, "b": 0.9999963387474975, "c": 0.1396847360200948},
        {"a": 0.0, "b": 0.1396847360200948, "c": 1.0},
    ]
