"""The board: places by time, on which meetings are moved by drag or by keyboard."""

from app.ui.screens.meetings.board.picking import PickUp
from app.ui.screens.meetings.board.view import BoardView

__all__ = ["BoardView", "PickUp"]
