"""Python's garbage collector keeps to the window's thread."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1_000  # milliseconds


class Collector(QObject):
    """Seeks dead cycles here alone, a little each second.

    Left to itself, Python seeks them in whichever thread happens to make objects; a widget that
    dies in a thread of background work takes the program with it, for Qt's objects end only in
    the thread they belong to.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(collect_what_is_due)
        timer.start(_EVERY)


def collect_what_is_due() -> None:
    """Collect the oldest generation that has more to look at than Python's own thresholds say."""
    counted = tuple(zip(gc.get_count(), gc.get_threshold(), strict=True))
    for generation in reversed(range(len(counted))):
        number, threshold = counted[generation]
        if number > threshold:
            gc.collect(generation)
            return
