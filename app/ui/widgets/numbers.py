"""Boxes for numbers, as high as a line of text and with the same distance to their edge."""

from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox

from app.ui.theme import theme

_INSET = 7  # pixels from the edge to the figure; the style sheet's padding does not reach it


class WholeNumber(QSpinBox):
    """A whole number."""

    def __init__(self, width: int) -> None:
        super().__init__()
        _dress(self, width)


class PartNumber(QDoubleSpinBox):
    """A number with decimals."""

    def __init__(self, width: int) -> None:
        super().__init__()
        _dress(self, width)


def _dress(field: QSpinBox | QDoubleSpinBox, width: int) -> None:
    field.setFont(theme().font("body"))
    field.setFixedSize(width, theme().size("input"))
    field.lineEdit().setTextMargins(_INSET, 0, 0, 0)
