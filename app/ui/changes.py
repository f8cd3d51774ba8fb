"""The one signal that data moved on; there is no second road between screens."""

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """Emit ``happened`` with the change that a use case returned; whoever shows it looks again."""

    happened = Signal(object)
