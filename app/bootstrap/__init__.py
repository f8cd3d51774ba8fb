"""Builds every part and connects them. Nobody else knows which clock, store or desk is real."""

from app.bootstrap.start import open_sample, open_window

__all__ = ["open_sample", "open_window"]
