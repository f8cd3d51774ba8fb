"""Decides what importing will do with each row: add it, merge it, or leave it out. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from app.models.imports import (
    Draft,
    Existing,
    Fold,
    ImportPlan,
    Merge,
    Problem,
    Reading,
    Skip,
)
from app.services.importing.identity import asked, code_of, combine, repeats, weak_counts


def plan_import(reading: Reading, existing: Iterable[Existing]) -> ImportPlan:
    """What importing would do, by the surest key that is common to row and record.

    Rows that repeat an earlier row are folded into it. A row whose key fits several records is
    left out rather than merged into the wrong one.
    """
    roots, folds = _folded(reading.drafts)
    index = _Index.of(existing)
    weak = weak_counts(roots.values())
    add: list[Draft] = []
    merge: dict[str, Merge] = {}
    skip = list(_refused(reading.problems))
    for draft in roots.values():
        found = index.find(draft, weak)
        if found is None:
            add.append(draft)
        elif isinstance(found, Skip):
            skip.append(found)
        elif found.target in merge:
            facts = {"row": merge[found.target].draft.row}
            skip.append(Skip(draft.row, "plan.taken", facts))
        else:
            merge[found.target] = found
    skip.sort(key=lambda each: each.row)
    return ImportPlan(reading.kind, tuple(add), tuple(merge.values()), tuple(folds), tuple(skip))


def _folded(drafts: Sequence[Draft]) -> tuple[dict[int, Draft], list[Fold]]:
    again = repeats(drafts)
    roots: dict[int, Draft] = {}
    folds: list[Fold] = []
    for draft in drafts:
        if draft.row not in again:
            roots[draft.row] = draft
            continue
        into = again[draft.row][0]
        roots[into] = combine(roots[into], draft)
        folds.append(Fold(draft.row, into))
    return roots, folds


def _refused(problems: Iterable[Problem]) -> Iterable[Skip]:
    """One skip a row that is left out, with the first reason found."""
    seen: set[int] = set()
    for problem in problems:
        if problem.leaves_out and problem.row not in seen:
            seen.add(problem.row)
            yield Skip(problem.row, problem.code, dict(problem.facts))


@dataclass(slots=True)
class _Index:
    """Records by key, and their credit codes."""

    ids: dict[str, list[str]] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, existing: Iterable[Existing]) -> "_Index":
        index = cls()
        for record in existing:
            for key in dict.fromkeys(record.keys):
                index.ids.setdefault(key, []).append(record.id)
            code = code_of(record.keys)
            if code:
                index.codes[record.id] = code
        return index

    def find(self, draft: Draft, weak: Mapping[str, int]) -> Merge | Skip | None:
        """The record that a draft belongs to, by its surest key."""
        keys = asked(draft)
        code = code_of(keys)
        for key in keys:
            ids = [found for found in self.ids.get(key, ()) if self._agrees(found, code)]
            if not ids:
                continue
            if len(ids) == 1 and weak.get(key, 1) == 1:
                return Merge(ids[0], draft, key)
            if not key.startswith("~"):
                facts = {"text": key.partition(":")[2], "count": len(ids)}
                return Skip(draft.row, "plan.ambiguous", facts)
        return None

    def _agrees(self, record: str, code: str) -> bool:
        other = self.codes.get(record, "")
        return not (code and other and code != other)
