"""How long a test waits before it gives up: long, and the same for all.

A wait ends when its condition holds, so patience costs a sound run nothing; it is spent only where
something never comes. A slow machine that others use as well must not fail a test.
"""

from collections.abc import Callable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot, _WaitWidgetContextManager
from pytestqt.wait_signal import CheckParamsCb, SignalBlocker

PATIENCE = 120_000
"""Milliseconds."""


class PatientBot(QtBot):
    """Waits for a condition as long as it takes."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(
        self,
        signal: SignalInstance,
        *,
        timeout: int = PATIENCE,
        raising: bool | None = None,
        check_params_cb: CheckParamsCb | None = None,
    ) -> SignalBlocker:
        return super().waitSignal(
            signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb
        )

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE) -> _WaitWidgetContextManager:
        return super().waitExposed(widget, timeout=timeout)
