"""Frame times of a scripted drag over a board of 600 meetings: ``python -m tests.bench.board``.

A frame is what one move of the pointer costs until the board is painted: the cell is found, the
popover told, and the parts that changed are painted, offscreen. Goal: p95 under 16 ms.
"""

import math
import os
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from statistics import median, quantiles
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.models.fairs import Fair
from app.models.ids import BoothId, MeetingId, RequestId, SlotId, TableId
from app.models.meeting_board import Board, Card, Cell, Party, PlaceRow, Spot
from app.models.meetings import MeetingState, Slot, slots_of
from app.services.fairs import new_fair
from app.ui.screens.meetings.board.board import MeetingBoard
from app.ui.theme import theme

MEETINGS = 600
TABLES, BOOTHS, PARTIES = 24, 40, 120
FRAMES = 600
ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2018, 11, 28, 10, 42, tzinfo=ZONE).astimezone(UTC)


def crowded_board() -> Board:
    """600 meetings on one day of long hours, so that all of them are on one board."""
    fair = new_fair("长三角科交会", "YRD Tech Expo", date(2018, 11, 28), date(2018, 11, 28))
    slots = [Slot(start, end, SlotId(f"s{n}")) for n, (start, end) in enumerate(_slots(fair))]
    parties = [Party(f"p{n}", f"示例企业 {n}", f"Example {n}", quota=60) for n in range(PARTIES)]
    rows = [PlaceRow(Spot(TableId(f"t{n}")), "AB"[n * 2 // TABLES], n + 1) for n in range(TABLES)]
    rows += [
        PlaceRow(Spot(booth_id=BoothId(f"b{n}")), code=f"B-{n:02}", host=parties[n])
        for n in range(BOOTHS)
    ]
    cells = [Cell(slot.id, row.spot) for slot in slots for row in rows]
    step = len(cells) / MEETINGS
    cards = [_card(n, cells[int(n * step)], parties) for n in range(MEETINGS)]
    booths = {parties[n].id: [BoothId(f"b{n}")] for n in range(BOOTHS)}
    return Board(fair, slots, rows, cards, (), booths)


def _slots(fair: Fair) -> list[tuple[datetime, datetime]]:
    return list(slots_of(fair))


def _card(number: int, cell: Cell, parties: list[Party]) -> Card:
    asking, asked = parties[number % PARTIES], parties[(number * 7 + 3) % PARTIES]
    state = MeetingState.PLANNED
    name = MeetingId(f"m{number}")
    return Card(name, RequestId(f"r{number}"), cell, asking, asked, "", 50, state, number % 9 == 0)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that this takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Print the figures."""
    application = QApplication([])
    theme()
    board, values = MeetingBoard(lambda: NOW), crowded_board()
    board.resize(1232, 780)
    print(
        f"laid out        {timed(lambda: board.show_board(values)):8.2f} ms   {MEETINGS} meetings"
    )
    board.show()
    application.processEvents()
    print(f"whole picture   {timed(board.viewport().grab):8.2f} ms")
    free = [c for c in values.cards if not c.locked and board.cell_rect(c.cell).top() > 100]
    card = next(c for c in free if board.viewport().rect().contains(board.cell_rect(c.cell)))
    start = board.cell_rect(card.cell).center()
    QTest.mousePress(board.viewport(), Qt.MouseButton.LeftButton, pos=start)

    def move(to: QPoint) -> None:
        at, above = QPointF(to), QPointF(board.viewport().mapToGlobal(to))
        none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        kind = QMouseEvent.Type.MouseMove
        keys = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(board.viewport(), QMouseEvent(kind, at, above, none, left, keys))
        application.processEvents()

    print(f"picked up       {timed(lambda: move(start + QPoint(9, 9))):8.2f} ms")
    wide, high = board.viewport().width(), board.viewport().height()
    path = [
        QPoint(
            int(wide * (0.55 + 0.4 * math.sin(n / 37))), int(high * (0.5 + 0.42 * math.sin(n / 23)))
        )
        for n in range(FRAMES)
    ]
    frames = [timed(lambda to=to: move(to)) for to in path]  # type: ignore[misc]  # a default binds it
    cuts = quantiles(frames, n=100)
    print(
        f"{FRAMES} frames      {median(frames):8.2f} ms median, {cuts[94]:.2f} ms p95, "
        f"{cuts[98]:.2f} ms p99, {max(frames):.2f} ms longest"
    )
    lasted = timedelta(milliseconds=sum(frames)).total_seconds()
    print(f"together        {FRAMES / lasted:8.0f} frames a second")


if __name__ == "__main__":
    main()
