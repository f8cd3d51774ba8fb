"""In the lead form: the meeting that was held with this visitor, and the marks for it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.booth_feedback import BoothFeedback, BoothMeeting
from app.ui.language import Text
from app.ui.widgets import ElidedLabel, Label, Segment, SegmentedControl

_MARKS = 5
_NONE = "0"
_SAMPLE = "sample"  # the quick tag that is a box on the printed agenda, too


class MeetingLine(QWidget):
    """Shown while there is such a meeting; ``marked`` says that other marks were chosen.

    What is noted of the lead is said of the meeting, too: the fast entry from paper shows the same.
    """

    marked = Signal()

    def __init__(self, feedback: BoothFeedback, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._feedback = feedback
        self._meeting: BoothMeeting | None = None
        self._when = ElidedLabel("", "body", "text2")
        self.marks = SegmentedControl(
            [Segment(_NONE, "—"), *(Segment(str(n), str(n)) for n in range(1, _MARKS + 1))],
            lambda: self.tr("Marks for the meeting"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._when, 1)
        row.addWidget(Label(lambda: self.tr("Marks"), "body", "text2"))
        row.addWidget(self.marks)
        self.marks.chosen.connect(lambda _key: self.marked.emit())
        self.hide()

    @property
    def meeting(self) -> BoothMeeting | None:
        """The meeting of which something can be said."""
        return self._meeting

    def show_meeting(self, meeting: BoothMeeting | None, words: Text = "") -> None:
        """Speak of this meeting from now on; ``words`` say when and where it was."""
        self._meeting = meeting
        said = meeting.said if meeting else None
        self._when.tell(words)
        self.marks.blockSignals(True)  # noqa: FBT003 - Qt's name for it
        self.marks.choose(str(said.marks or _NONE) if said else _NONE)
        self.marks.blockSignals(False)  # noqa: FBT003 - Qt's name for it
        self.setVisible(meeting is not None)

    def words(self, note: str, next_step: str) -> tuple[str, str]:
        """What the form shows: what was said of the meeting last, else what the lead has."""
        said = self._meeting.said if self._meeting else None
        if said is None:
            return note, next_step
        return said.note, said.next_step

    def tags(self, tags: Sequence[str]) -> tuple[str, ...]:
        """The lead's tags, with the one that is a box of the agenda as it was ticked last."""
        said = self._meeting.said if self._meeting else None
        if said is None:
            return tuple(tags)
        own = tuple(tag for tag in tags if tag != _SAMPLE)
        return (*own, _SAMPLE) if _SAMPLE in said.ticks else own

    def write(self, by: str, note: str, next_step: str, tags: Iterable[str]) -> None:
        """Say it of the meeting; nothing is written where nothing differs."""
        meeting = self._meeting
        if meeting is None:
            return
        said = meeting.said
        ticks = set(said.ticks if said else ()) - {_SAMPLE} | ({_SAMPLE} & set(tags))
        told = self._feedback.note(
            meeting.exhibitor_id,
            meeting.id,
            by,
            marks=int(self.marks.current) or None,
            ticks=ticks,
            note=note,
            next_step=next_step,
        )
        self._meeting = replace(meeting, said=told)
