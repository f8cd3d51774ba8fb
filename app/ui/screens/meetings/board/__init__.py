"""The board: places by time, on which meetings are moved by drag or by keyboard."""

from app.ui.screens.meetings.board.picking import Pickable
from app.ui.screens.meetings.board.switch import BOARD, LIST, MoveHint, ViewSwitch
from app.ui.screens.meetings.board.view import BoardView

__all__ = ["BOARD", "LIST", "BoardView", "MoveHint", "Pickable", "ViewSwitch"]
