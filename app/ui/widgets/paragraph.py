"""Words over several lines, with the distance between lines that the type scale asks for."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

_LINE_SEPARATOR = "\u2028"


class Paragraph:
    """Lines of one face at one width; a line is ``step`` px high, or as high as its face."""

    def __init__(self, words: str, font: QFont, width: int, step: int) -> None:
        self._layout = QTextLayout(words.replace("\n", _LINE_SEPARATOR), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            high = max(line.height(), step)
            line.setPosition(QPointF(0, top + (high - line.height()) / 2))
            top += high
        self._layout.endLayout()
        self.height = round(top) or max(QFontMetrics(font).height(), step)

    def draw(self, painter: QPainter, room: QRect, align: Qt.AlignmentFlag) -> None:
        """In the painter's pen, placed in ``room`` as ``align`` says."""
        top = room.top()
        if align & Qt.AlignmentFlag.AlignVCenter:
            top += (room.height() - self.height) // 2
        elif align & Qt.AlignmentFlag.AlignBottom:
            top += room.height() - self.height
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            spare = room.width() - line.naturalTextWidth()
            left = 0.0
            if align & Qt.AlignmentFlag.AlignHCenter:
                left = spare / 2
            elif align & Qt.AlignmentFlag.AlignRight:
                left = spare
            line.draw(painter, QPointF(room.left() + left, top))
