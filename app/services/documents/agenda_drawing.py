"""One agenda drawn onto paper, A4 portrait, as UX 6.3 lays it out."""

import re
from dataclasses import replace

from app.models.agenda import Agenda, AgendaEntry, AgendaForum, AgendaFrame, AgendaMeeting
from app.models.fairline import joined
from app.models.times import local
from app.services.documents.agenda_pages import (
    DAY_GAP,
    DAY_HEIGHT,
    DayPart,
    Plan,
    Row,
    height_of,
    line_pitch,
    plan_of,
)
from app.services.documents.colours import palette
from app.services.documents.fonts import Weight
from app.services.documents.letterhead import (
    FIRST_TOP,
    LEFT,
    NEXT_TOP,
    RIGHT,
    Head,
    Setting,
    draw_foot,
    draw_head,
    draw_running_head,
)
from app.services.documents.paper import Align, Ink, Paper, pt, set_width
from app.services.documents.words import Language, Words, hours

_TEXT_X, _NOTES_X = 68.0, 148.2
_BOX_STEP, _LEAST_GAP = 4.3, 2.2
_TEXT_ROOM = _NOTES_X - _TEXT_X - 2.5


class AgendaWriter:
    """Draws agendas onto one paper, in one language."""

    def __init__(
        self,
        paper: Paper,
        setting: Setting,
        frame: AgendaFrame,
        language: Language,
        said: Words,
    ) -> None:
        self._paper = paper
        self._setting = setting
        self._frame = frame
        self._language = language
        self._words = said

    def write(self, agenda: Agenda) -> int:
        """Draw one agenda; gives its pages."""
        head = self._head(agenda)
        plan = self._plan(agenda)
        for number, parts in enumerate(plan.pages, 1):
            with self._paper.page():
                if number == 1:
                    self._paper.outline(joined(head.corner, head.subject or head.subject_other))
                    draw_head(self._paper, self._setting, head)
                    self._draw_totals(agenda)
                else:
                    draw_running_head(self._paper, self._setting, head)
                y = FIRST_TOP if number == 1 else NEXT_TOP
                for part in parts:
                    y = self._draw_part(part, y, plan.row_height) + DAY_GAP
                self._draw_foot(agenda, number, len(plan.pages))
        return len(plan.pages)

    def _plan(self, agenda: Agenda) -> Plan:
        days = [
            (day, [self._row(entry) for entry in day.entries])
            for day in agenda.days(self._frame.zone)
        ]
        return plan_of(days)

    def _row(self, entry: AgendaEntry) -> Row:
        if isinstance(entry, AgendaForum):
            texts = self._forum_texts(entry)
        else:
            texts = self._meeting_texts(entry)
        inks = (_name_ink(), _person_ink(), _topic_ink())
        lines = (
            self._setting.lines(text, ink, _TEXT_ROOM, most)
            for text, ink, most in zip(texts, inks, (2, 2, 3), strict=True)
        )
        return Row(entry, *lines)

    def _meeting_texts(self, meeting: AgendaMeeting) -> tuple[str, str, str]:
        other, language = meeting.counterpart, self._language
        name = language.pick(other.name_zh, other.name_en)
        person = language.pick(other.person, other.person_latin)
        shown = "" if person == name else person
        return name, joined(shown, other.title, other.booth), meeting.topic

    def _forum_texts(self, forum: AgendaForum) -> tuple[str, str, str]:
        pick = self._language.pick
        return pick(forum.title_zh, forum.title_en), pick(forum.room_zh, forum.room_en), ""

    def _head(self, agenda: Agenda) -> Head:
        fair, said, language = self._frame.fair, self._words, self._language
        names = agenda.name_zh, agenda.name_en
        first = language.pick(*names)
        second = next((name for name in names if name != first), "")
        corner = agenda.booth or agenda.badge
        return Head(
            fair=joined(
                language.pick(fair.name_zh, fair.name_en),
                fair.when,
                language.pick(fair.venue_zh, fair.venue_en),
            ),
            title=said.agenda,
            subject=first,
            subject_other=joined(second, agenda.organisation),
            corner_label=said.booth if agenda.booth else said.badge if agenda.badge else "",
            corner=corner,
            code=agenda.code,
            caption=said.scan_for_changes,
        )

    def _draw_totals(self, agenda: Agenda) -> None:
        colours, said = palette(), self._words
        plain, strong = _topic_ink(), Ink(pt(8.5), colours.text, Weight.SEMIBOLD)
        x = LEFT
        if not (agenda.meetings or agenda.forums):
            self._draw_empty()
        for fact in self._facts(agenda):
            x = self._draw_fact(fact, x, 52.2, plain, strong) + 8.0
        if agenda.attendees:
            ink = Ink(pt(8.5), colours.text2)
            names = ("、" if self._language is Language.ZH else ", ").join(agenda.attendees)
            line, ink = self._setting.fitted(said.attendees(names), ink, RIGHT - x - 2)
            self._paper.text(line, RIGHT, 52.2, ink, Align.RIGHT)

    def _facts(self, agenda: Agenda) -> list[str]:
        said, total, tables = self._words, len(agenda.meetings), agenda.at_tables
        days = sum(1 for _ in agenda.days(self._frame.zone))
        return [
            *([said.meetings(total)] if total else []),
            *([said.forums(len(agenda.forums))] if agenda.forums else []),
            *([said.days(days)] if days else []),
            *([said.places(tables, total - tables)] if total else []),
        ]

    def _draw_fact(self, fact: str, x: float, y: float, plain: Ink, strong: Ink) -> float:
        """A fact with its figures in bold; gives where it ends."""
        for part in re.findall(r"\d+|\D+", fact):
            ink = strong if part.isdigit() else plain
            # Blanks at the ends of a part are space between parts, so they are kept as advance.
            lead = len(part) - len(part.lstrip(" "))
            tail = len(part) - len(part.rstrip(" "))
            line = self._setting.line(part, ink)
            blank = 0.28 * ink.size
            self._paper.text(line, x + lead * blank, y, ink)
            x += set_width(line, ink) + (lead + tail) * blank
        return x

    def _draw_empty(self) -> None:
        colours = palette()
        large, plain = Ink(pt(12.5), colours.text, Weight.BOLD), Ink(pt(9.5), colours.text2)
        self._paper.text(self._setting.line(self._words.no_meetings, large), LEFT, 63.2, large)
        hint = self._setting.lines(self._words.no_meetings_hint, plain, RIGHT - LEFT, 3)
        for place, line in enumerate(hint):
            self._paper.text(line, LEFT, 70.4 + place * 5.3, plain)

    def _draw_part(self, part: DayPart, y: float, row_height: float) -> float:
        self._draw_day(part, y)
        y += DAY_HEIGHT
        for row in part.rows:
            self._draw_row(row, y, row_height)
            y += height_of(row, row_height)
        return y

    def _draw_day(self, part: DayPart, y: float) -> None:
        colours, said, paper = palette(), self._words, self._paper
        strong, plain = Ink(pt(12.5), colours.text, Weight.BOLD), Ink(pt(8.5), colours.text2)
        name = said.day(part.heading.day) + (said.continued if part.is_continued else "")
        line = self._setting.line(name, strong)
        paper.text(line, LEFT, y + 8.2, strong)
        if not part.is_continued:
            lunch = self._frame.lunch_of(part.heading)
            between = "–".join(map(hours, lunch)) if lunch else ""
            facts = joined(self._day_facts(part), said.lunch(between) if lunch else "")
            after = LEFT + set_width(line, strong) + 3.2
            paper.text(self._setting.line(facts, plain), after, y + 8.2, plain)
        paper.rule(LEFT, y + DAY_HEIGHT, RIGHT, y + DAY_HEIGHT, colours.text, 0.3)

    def _day_facts(self, part: DayPart) -> str:
        said, meetings, forums = self._words, part.heading.meetings, part.heading.forums
        if not forums:
            return said.meetings_of_day(len(meetings))
        held = said.meetings(len(meetings)) if meetings else ""
        return joined(held, said.forums(len(forums)))

    def _draw_row(self, row: Row, y: float, row_height: float) -> None:
        paper, colours = self._paper, palette()
        pitch = line_pitch(row_height)
        first = y + 4.7 + (row_height - 15.0) * 0.22
        height = height_of(row, row_height)
        self._draw_time(row.entry, first, pitch)
        self._draw_place(row.entry, first)
        baseline = first
        for lines, ink in (
            (row.name, _name_ink()),
            (row.person, _person_ink()),
            (row.topic, _topic_ink()),
        ):
            for line in lines:
                paper.text(line, _TEXT_X, baseline, ink)
                baseline += pitch
        self._draw_notes(y, first, height)
        if isinstance(row.entry, AgendaMeeting):
            self._draw_boxes(y + height - 6.0)
        paper.rule(LEFT, y + height, RIGHT, y + height, colours.border, 0.2)

    def _draw_time(self, meeting: AgendaEntry, first: float, pitch: float) -> None:
        colours, zone = palette(), self._frame.zone
        start = Ink(pt(11), colours.text, Weight.SEMIBOLD, tabular=True)
        end = Ink(pt(8.5), colours.text2, tabular=True)
        begins, ends = hours(local(meeting.starts_at, zone)), hours(local(meeting.ends_at, zone))
        self._paper.text(self._setting.line(begins, start), LEFT, first, start)
        until = self._setting.line(self._words.until(ends), end)
        self._paper.text(until, LEFT, first + pitch + 0.2, end)

    def _draw_place(self, entry: AgendaEntry, first: float) -> None:
        colours = palette()
        text = self._place(entry)
        if not text:
            return
        ink = Ink(pt(9.5), colours.text, Weight.BOLD)
        line, ink = self._setting.fitted(text, ink, 20.0, least=0.6)
        width = set_width(line, ink)
        self._paper.frame((42.0, first - 3.85, width + 3.6, 5.5), 1.0, colours.text, 0.3)
        self._paper.text(line, 43.8, first - 1.1 + 0.36 * ink.size, ink)

    def _place(self, entry: AgendaEntry) -> str:
        if isinstance(entry, AgendaForum):
            return self._language.pick(entry.room_zh, entry.room_en)
        return entry.booth if entry.table is None else self._words.table(entry.table)

    def _draw_notes(self, y: float, first: float, height: float) -> None:
        colours, paper, said = palette(), self._paper, self._words
        paper.rule(_NOTES_X, y + 1.8, _NOTES_X, y + height - 1.8, colours.border, 0.2)
        pale = Ink(pt(8), colours.text3)
        paper.text(self._setting.line(said.notes, pale), _NOTES_X + 3.0, first, pale)

    def _draw_boxes(self, top: float) -> None:
        colours, paper, said = palette(), self._paper, self._words
        ink = Ink(pt(8), colours.text)
        labels = (said.follow_up, said.send_sample, said.no_interest)
        x = _NOTES_X + 3.0
        room = RIGHT - x - len(labels) * _BOX_STEP
        gaps = len(labels) - 1
        taken = sum(set_width(self._setting.line(label, ink), ink) for label in labels)
        ink = replace(ink, size=ink.size * min(1.0, (room - gaps * _LEAST_GAP) / taken))
        lines = [self._setting.line(label, ink) for label in labels]
        gap = min(2.8, (room - sum(set_width(line, ink) for line in lines)) / gaps)
        for line in lines:
            paper.frame((x, top, 3.2, 3.2), 0.6, colours.border_strong, 0.25)
            paper.text(line, x + _BOX_STEP, top + 2.6, ink)
            x += _BOX_STEP + set_width(line, ink) + gap

    def _draw_foot(self, agenda: Agenda, number: int, count: int) -> None:
        said, frame = self._words, self._frame
        made = local(frame.made_at, frame.zone)
        desk = self._language.pick(frame.desk_zh, frame.desk_en)
        left = (
            said.rules(frame.slot_minutes, frame.early_minutes),
            said.desk(desk) if desk else "",
        )
        when = f"{said.short_day(made.date())} {hours(made)}"
        right = joined(said.version(agenda.version), said.made(when), said.page(number, count))
        draw_foot(self._paper, self._setting, left, right)


def _name_ink() -> Ink:
    return Ink(pt(10.5), palette().text, Weight.BOLD)


def _person_ink() -> Ink:
    return Ink(pt(8.5), palette().text2)


def _topic_ink() -> Ink:
    return Ink(pt(8.5), palette().text)
