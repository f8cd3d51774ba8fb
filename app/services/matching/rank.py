"""Bare relevance: lines of queries with documents in, lines of scores out."""

import json
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.errors import AppError
from app.services.matching.embedding import Encode
from app.services.matching.features import features
from app.services.matching.likeness import Likeness, told
from app.services.matching.postings import cosine, products
from app.services.matching.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Query:
    """A text, and the documents it ranks: (id, text) each."""

    qid: str
    text: str
    docs: tuple[tuple[str, str], ...]


_HALF = re.compile("[\ud800-\udfff]")


def _refused(line: int, problem: str) -> AppError:
    return AppError("rank.line", {"line": line, "problem": problem})


def _text(record: object, key: str, line: int) -> str:
    value = record.get(key) if isinstance(record, dict) else None
    if not isinstance(value, str) or not _is_writable(value):
        raise _refused(line, key)
    return value


def _is_writable(text: str) -> bool:
    """Whether a file can hold it: JSON can name half a character."""
    return text.isascii() or _HALF.search(text) is None


def read_query(number: int, line: str) -> Query:
    """One line as a query. Raises AppError naming the line and the key that is missing."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _refused(number, "json") from error
    docs = record.get("docs") if isinstance(record, dict) else None
    if not isinstance(docs, list):
        raise _refused(number, "docs")
    pairs = tuple((_text(doc, "id", number), _text(doc, "text", number)) for doc in docs)
    if len({doc for doc, _ in pairs}) < len(pairs):
        raise _refused(number, "id")
    return Query(_text(record, "qid", number), _text(record, "text", number), pairs)


def rank_queries(lines: Iterable[str], encode: Encode | None = None) -> Iterator[str]:
    """Score each query's documents (0 to 1). What words are worth is learnt from these lines alone.

    With ``encode`` likeness in meaning counts beside the words. Empty lines are passed over.
    Raises AppError before the first answer.
    """
    queries = [read_query(n, line) for n, line in enumerate(lines, 1) if line.strip()]
    vocabulary = Vocabulary()
    asked = vocabulary.bag(features(query.text) for query in queries)
    answers = vocabulary.bag(features(text) for query in queries for _, text in query.docs)
    vocabulary.settle(asked, answers)
    weights = vocabulary.weigh(answers)
    likeness = encode and Likeness(
        encode, (text for query in queries for _, text in query.docs), (q.text for q in queries)
    )
    first = 0
    for query in queries:
        rows = range(first, first + len(query.docs))
        first = rows.stop
        vector = vocabulary.vector(features(query.text))
        found = products(vector, answers, weights, rows, len(vocabulary))
        words = [cosine(score) for score in found]
        if likeness:
            alike = likeness.scores(query.text, slice(rows.start, rows.stop)).tolist()
            words = [told(*one) for one in zip(words, alike, strict=True)]
        scores = {doc: score for (doc, _), score in zip(query.docs, words, strict=True)}
        yield json.dumps({"qid": query.qid, "scores": scores}, ensure_ascii=False)


def rank_file(queries: Path, out: Path, encode: Encode | None = None) -> int:
    """Score a file of queries into another; how many. The answer appears whole or not at all.

    Raises AppError for a broken line, and where a file cannot be read or written.
    """
    try:
        text = queries.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise AppError("rank.unreadable", {"file": queries.name}) from error
    answers = list(rank_queries(text.split("\n"), encode))
    try:
        _write(out, "".join(answer + "\n" for answer in answers))
    except OSError as error:
        raise AppError("rank.unwritable", {"file": out.name}) from error
    return len(answers)


def _write(out: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=out.parent, prefix=out.name, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).replace(out)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
