"""Shadows under what floats, and under nothing else."""

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

from app.ui.theme import ShadowName, tokens


def cast_shadow(widget: QWidget, name: ShadowName) -> None:
    """Lift a popover, a dialog or a dragged card off the window; never a scrolling view."""
    cast = tokens().shadows[name]
    effect = QGraphicsDropShadowEffect(widget)
    effect.setOffset(cast.across, cast.down)
    effect.setBlurRadius(cast.blur)
    color = QColor(cast.red, cast.green, cast.blue)
    color.setAlphaF(cast.opacity)
    effect.setColor(color)
    widget.setGraphicsEffect(effect)
