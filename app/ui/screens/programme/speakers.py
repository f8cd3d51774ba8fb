"""A session's speakers: who they are and what they speak about."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal

from app.models.ids import new_id
from app.models.programme import Session, Speaker
from app.services.programme import Timetable
from app.ui.language import in_language, translate
from app.ui.screens.programme.rows import Fact, ItemList


def _check_name(words: str) -> str:
    return "" if words else translate("programme", "A speaker has a name.")


FACTS: Sequence[Fact[Speaker]] = (
    Fact(
        lambda: translate("programme", "Name"),
        lambda s: s.name,
        lambda s, words: replace(s, name=words),
        _check_name,
    ),
    Fact(
        lambda: translate("programme", "Latin name"),
        lambda s: s.name_latin,
        lambda s, words: replace(s, name_latin=words),
    ),
    Fact(
        lambda: translate("programme", "Organisation"),
        lambda s: s.organisation,
        lambda s, words: replace(s, organisation=words),
    ),
    Fact(
        lambda: translate("programme", "Position"),
        lambda s: s.title,
        lambda s, words: replace(s, title=words),
    ),
    Fact(
        lambda: translate("programme", "Topic"),
        lambda s: s.topic,
        lambda s, words: replace(s, topic=words),
    ),
)


class SpeakerList(ItemList):
    """The speakers of one session, in order."""

    saved = Signal(object)

    def __init__(self) -> None:
        super().__init__(
            lambda: translate("programme", "Speakers"),
            lambda: translate("programme", "Add speaker"),
        )
        self._session: Session | None = None
        self._speakers: Sequence[Speaker] = ()
        self.adding_wanted.connect(self._add)
        self.rewritten.connect(self.saved)

    def show_session(self, session: Session, timetable: Timetable) -> None:
        """Show a session's speakers."""
        self._session = session
        self._speakers = timetable.speakers.get(session.id, [])
        self.arrange([speaker.id for speaker in self._speakers], FACTS)
        for speaker, row in zip(self._speakers, self.rows, strict=True):
            name = in_language(speaker.name, speaker.name_latin)
            facts = " · ".join(filter(None, (speaker.organisation, speaker.title)))
            lines = "\n".join(filter(None, (facts, speaker.topic)))
            row.number.hide()
            row.title.tell(name)
            row.facts_line.tell(lines)
            row.facts_line.setVisible(bool(lines))
            row.setAccessibleName(", ".join(filter(None, (name, facts, speaker.topic))))
            row.show_item(speaker)

    def _add(self) -> None:
        if self._session is None:
            return
        at = max((speaker.position for speaker in self._speakers), default=-1) + 1
        speaker = Speaker(new_id(), self._session.id, at, translate("programme", "New speaker"))
        self.saved.emit(speaker)
        self.open_item(speaker.id)
