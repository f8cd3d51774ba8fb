"""The colours of a lens: dark in both looks, with light words on it."""

from PySide6.QtGui import QColor

GROUND = QColor(38, 45, 53)
WORDS = QColor(232, 235, 239)
CHIP = QColor(14, 17, 21, 220)
BRIGHT = QColor(255, 255, 255)
