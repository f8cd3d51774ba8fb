"""Cards that lie on the tables: one A4 page for each table and day, who sits there when."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from app.errors import AppError
from app.models.agenda import AgendaFrame, AgendaSheet
from app.models.fairline import joined
from app.models.table_plan import SlotRow, TableDay
from app.models.times import local
from app.services.documents.colours import palette
from app.services.documents.fonts import Weight
from app.services.documents.letterhead import BOTTOM, LEFT, RIGHT, Setting, draw_foot
from app.services.documents.paper import A4, Align, Ink, Paper, Subject, pt, set_width, writing
from app.services.documents.words import Language, Words, hours, words

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

_TOP = 62.0
_TALLEST, _LOWEST = 19.0, 9.4
_NAMES_X = 62.0
_BREAK = 7.0  # millimetres of the band that says lunch


def write_table_cards(
    path: Path,
    cards: Sequence[TableDay],
    frame: AgendaFrame,
    language: Language = Language.ZH,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> AgendaSheet:
    """A page for each card, more where a day has more slots than a page takes.

    Fails as ``write_agendas`` does.
    """
    if not cards:
        raise AppError("documents.nothing", {"path": str(path)})
    said, setting, pages = words(language), Setting(), 0
    author = language.pick(frame.fair.name_zh, frame.fair.name_en)
    with writing(path, A4, Subject(said.table_card, author, said.tag)) as paper:
        writer = _Cards(paper, setting, frame, language, said)
        for done, card in enumerate(cards, 1):
            if cancelled is not None and cancelled():
                raise AppError("documents.cancelled", {"done": done - 1})
            pages += writer.write(card)
            if progress is not None:
                progress(done, len(cards))
    return AgendaSheet(len(cards), pages, "".join(sorted(setting.missing)))


class _Cards:
    def __init__(
        self, paper: Paper, setting: Setting, frame: AgendaFrame, language: Language, said: Words
    ) -> None:
        self._paper = paper
        self._setting = setting
        self._frame = frame
        self._language = language
        self._words = said

    def write(self, card: TableDay) -> int:
        room = BOTTOM - _TOP - _BREAK
        most = int(room / _LOWEST)
        pages = [card.rows[at : at + most] for at in range(0, len(card.rows), most)] or [()]
        tall = min(_TALLEST, room / max(len(page) for page in pages)) if card.rows else _TALLEST
        for number, rows in enumerate(pages, 1):
            with self._paper.page():
                if number == 1:
                    self._paper.outline(
                        joined(self._words.table(card.number), self._words.day(card.day))
                    )
                self._draw_head(card)
                self._draw_rows(rows, tall)
                self._draw_foot(number, len(pages))
        return len(pages)

    def _draw_head(self, card: TableDay) -> None:
        paper, setting, said, colours = self._paper, self._setting, self._words, palette()
        fair = self._frame.fair
        small = Ink(pt(9), colours.text2)
        line = joined(self._language.pick(fair.name_zh, fair.name_en), fair.when)
        fitted, ink = setting.fitted(line, small, 120.0)
        paper.text(fitted, LEFT, 19.0, ink)
        digits = Ink(pt(92), colours.text, Weight.BOLD)
        number = setting.line(str(card.number), digits)
        paper.text(number, RIGHT, 47.5, digits, Align.RIGHT)
        label = Ink(pt(14), colours.text2)
        edge = RIGHT - set_width(number, digits) - 5
        words_ = said.zone(card.zone) if card.zone else said.table_card
        paper.text(setting.line(words_, label), edge, 47.5, label, Align.RIGHT)
        day = Ink(pt(30), colours.text, Weight.BOLD)
        fitted, ink = setting.fitted(said.day(card.day), day, edge - LEFT - 30)
        paper.text(fitted, LEFT, 39.0, ink)
        total = Ink(pt(12), colours.text2)
        paper.text(setting.line(said.meetings(card.sittings), total), LEFT, 47.5, total)
        paper.area(LEFT, 55.0, RIGHT - LEFT, 0.9, colours.accent)

    def _draw_rows(self, rows: Sequence[SlotRow], tall: float) -> None:
        y = _TOP
        breaks = {b.starts_at for a, b in pairwise(rows) if b.starts_at > a.ends_at}
        for row in rows:
            if row.starts_at in breaks:
                self._draw_break(y)
                y += _BREAK
            self._draw_row(row, y, tall)
            y += tall

    def _draw_break(self, y: float) -> None:
        colours = palette()
        self._paper.area(LEFT, y, RIGHT - LEFT, _BREAK, "#F1F3F5")
        ink = Ink(pt(9), colours.text2)
        self._paper.text(self._setting.line(self._words.break_, ink), LEFT + 2, y + 4.7, ink)

    def _draw_row(self, row: SlotRow, y: float, tall: float) -> None:
        paper, colours, zone = self._paper, palette(), self._frame.zone
        scale = tall / _TALLEST
        time = Ink(pt(23) * (0.6 + 0.4 * scale), colours.text, Weight.BOLD, tabular=True)
        base = y + tall / 2 + time.size * 0.36
        begins = self._setting.line(hours(local(row.starts_at, zone)), time)
        paper.text(begins, LEFT, base, time)
        until = Ink(pt(9.5), colours.text2, tabular=True)
        words_ = self._words.until(hours(local(row.ends_at, zone)))
        after = LEFT + set_width(begins, time) + 2.4
        paper.text(self._setting.line(words_, until), after, base, until)
        self._draw_sitting(row, y, tall, scale)
        paper.rule(LEFT, y + tall, RIGHT, y + tall, colours.border_strong, 0.2)

    def _draw_sitting(self, row: SlotRow, y: float, tall: float, scale: float) -> None:
        colours, setting, paper = palette(), self._setting, self._paper
        room = RIGHT - _NAMES_X
        if row.sitting is None:
            ink = Ink(pt(11), colours.text3)
            base = y + tall / 2 + ink.size * 0.36
            paper.text(setting.line(self._words.no_sitting, ink), _NAMES_X, base, ink)
            return
        pick, sitting = self._language.pick, row.sitting
        both = Ink(pt(16) * (0.65 + 0.35 * scale), colours.text, Weight.BOLD)
        pair = f"{pick(sitting.asking.zh, sitting.asking.en)} × " + pick(
            sitting.asked.zh, sitting.asked.en
        )
        line, ink = setting.fitted(pair, both, room, least=0.6)
        has_topic = bool(sitting.topic) and tall >= 12.0
        base = y + tall / 2 + (-0.3 if has_topic else ink.size * 0.36)
        paper.text(line, _NAMES_X, base, ink)
        if has_topic:
            small = Ink(pt(9.5), colours.text2)
            topic, ink = setting.fitted(sitting.topic, small, room, least=0.9)
            paper.text(topic, _NAMES_X, base + 5.2, ink)

    def _draw_foot(self, number: int, count: int) -> None:
        said, frame = self._words, self._frame
        made = local(frame.made_at, frame.zone)
        when = said.made(f"{said.short_day(made.date())} {hours(made)}")
        draw_foot(
            self._paper,
            self._setting,
            (said.table_hint,),
            joined(when, said.page(number, count) if count > 1 else ""),
        )
