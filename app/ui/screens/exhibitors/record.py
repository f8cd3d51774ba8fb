"""The record of an exhibitor: who changed what and when, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.exhibitors import Industry
from app.models.offers import Cooperation, Stage
from app.models.times import local, local_day
from app.services.store.exhibitor_record import Entry, Touched
from app.ui.formats import clock_time, day_heading
from app.ui.language import in_language, translate
from app.ui.screens.exhibitors.rows import column_of, refill
from app.ui.screens.exhibitors.words import (
    FIELD_NAMES,
    cooperation_name,
    industry_name,
    stage_name,
)
from app.ui.theme import theme
from app.ui.widgets import Label, SectionHeader

_SHORT = 60


class RecordTab:
    """Days, and under each the steps of that day, the latest first."""

    def __init__(self) -> None:
        self.body, column = column_of()
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column.addLayout(self._column)
        column.addStretch(1)

    def show_record(self, entries: list[Entry], zone: ZoneInfo) -> None:
        """Show these steps."""
        refill(self._column, _parts(entries, zone))


def _parts(entries: list[Entry], zone: ZoneInfo) -> Iterator[QWidget]:
    told = [(entry, entry_words(entry)) for entry in entries]
    told = [(entry, words) for entry, words in told if words]
    for day, group in groupby(told, lambda pair: local_day(pair[0].at, zone)):
        yield SectionHeader(day_heading(day))
        for entry, words in group:
            yield _line(clock_time(local(entry.at, zone)), words, entry.desk)


def _line(at: str, words: list[str], desk: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 4, 0, 6)
    row.setSpacing(0)
    when = Label(at, "body", tabular=True)
    when.setFont(theme().medium("body", tabular=True))
    when.setFixedWidth(52)
    column = QVBoxLayout()
    column.setSpacing(0)
    for sentence in words:
        column.addWidget(Label(sentence, "body", wrap=True))
    column.addWidget(Label(desk, "small", "text2"))
    column.addStretch(1)
    lead = QVBoxLayout()
    lead.addWidget(when)
    lead.addStretch(1)
    row.addLayout(lead)
    row.addLayout(column, 1)
    return line


def entry_words(entry: Entry) -> list[str]:
    """What happened in this step, a sentence each; none where nothing is worth telling."""
    if entry.code == "exhibitor.check_in":
        return [translate("exhibitors", "Checked in")]
    if entry.code == "exhibitor.check_in_void":
        return [translate("exhibitors", "Check-in taken back")]
    if entry.code == "undo":
        entry = _turned(entry)
    if any(t.kind == "exhibitor" and t.before is None for t in entry.touched):
        return [_prefixed(entry, _creation(entry.code))]
    words = [_prefixed(entry, word) for touched in entry.touched for word in _touch(touched)]
    return [*_merged(entry), *_booths(entry), *words]


def _merged(entry: Entry) -> Iterator[str]:
    """That another entry of the same exhibitor came into this one."""
    if "exhibitor.merge" in (entry.code, entry.undone):
        name = str(entry.facts.get("other", ""))
        words = translate("exhibitors", "Another entry merged into this one")
        if name:
            words = translate("exhibitors", "“{name}” merged into this one").format(name=name)
        yield _prefixed(entry, words)


def _turned(entry: Entry) -> Entry:
    """An undo in the words of what it took back: adding was undone, not removing done."""
    turned = tuple(Touched(t.kind, t.after, t.before) for t in entry.touched)
    return replace(entry, touched=turned)


def _creation(code: str) -> str:
    if code.startswith("import"):
        return translate("exhibitors", "Entered from an imported sheet")
    if code == "fair.sample":
        return translate("exhibitors", "Entered with the sample fair")
    return translate("exhibitors", "Entered")


def _prefixed(entry: Entry, words: str) -> str:
    if entry.code == "undo":
        return translate("exhibitors", "Undone: {what}").format(what=words)
    if entry.code == "redo":
        return translate("exhibitors", "Redone: {what}").format(what=words)
    return words


def _booths(entry: Entry) -> Iterator[str]:
    """One sentence for what was left and what was taken."""
    places = [touched for touched in entry.touched if touched.kind == "booth_place"]
    left = [str(t.before["code"]) for t in places if t.after is None and t.before is not None]
    came = [str(t.after["code"]) for t in places if t.before is None and t.after is not None]
    if left or came:
        words = _moved(translate("exhibitors", "Booth"), "、".join(left), "、".join(came))
        yield _prefixed(entry, words)


def _touch(touched: Touched) -> Iterator[str]:
    before, after = touched.before, touched.after
    if touched.kind == "exhibitor" and before is not None and after is not None:
        for name in after:
            yield _moved(
                field_words(name), value_words(name, before[name]), value_words(name, after[name])
            )
    elif touched.kind in ("offer", "need"):
        yield from _proposal(touched.kind == "offer", before, after)


def _proposal(
    is_offer: bool,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any] | None,
) -> Iterator[str]:
    if before is None and after is not None:
        form = (
            translate("exhibitors", "Offer added: {title}")
            if is_offer
            else translate("exhibitors", "Need added: {title}")
        )
        yield form.format(title=_title(after))
    elif after is None and before is not None:
        form = (
            translate("exhibitors", "Offer removed: {title}")
            if is_offer
            else translate("exhibitors", "Need removed: {title}")
        )
        yield form.format(title=_title(before))
    elif before is not None and after is not None:
        side = translate("exhibitors", "Offer") if is_offer else translate("exhibitors", "Need")
        for name in after:
            field = f"{side} · {field_words(name)}"
            yield _moved(field, value_words(name, before[name]), value_words(name, after[name]))


def _title(row: Mapping[str, Any]) -> str:
    title = in_language(str(row["title_zh"]), str(row["title_en"]))
    return title or value_words("text_zh", row["text_zh"])


def field_words(name: str) -> str:
    """How a column is called."""
    if name in ("budget_low_fen", "budget_high_fen"):
        name = "budget"
    return FIELD_NAMES[name]() if name in FIELD_NAMES else name


def _moved(field: str, before: str, after: str) -> str:
    if not before:
        return translate("exhibitors", "{field}: {after}").format(field=field, after=after)
    return translate("exhibitors", "{field}: {before} → {after}").format(
        field=field, before=before, after=after or "—"
    )


def value_words(name: str, raw: Any) -> str:
    """A raw column in words; long texts are cut."""
    if raw in (None, "", "[]"):
        return ""
    if name == "industry":
        return industry_name(Industry(raw))
    if name == "stage":
        return stage_name(Stage(raw))
    if name == "cooperation":
        return "、".join(cooperation_name(kind) for kind in Cooperation if f'"{kind}"' in raw)
    if name in ("budget_low_fen", "budget_high_fen"):
        return f"{raw / 1_000_000:g}"
    plain = " ".join(str(raw).split())
    return plain if len(plain) <= _SHORT else f"{plain[:_SHORT]}…"
