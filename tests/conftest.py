"""What holds for every test: no display, and never the keyring of whoever runs them."""

import gc
import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

import pytest

from app.ui.collector import collect_what_is_due


@pytest.fixture(autouse=True)
def garbage_stays_in_this_thread() -> Iterator[None]:
    """As in the program: no widget of an earlier test dies in a thread of this one's work."""
    gc.disable()
    yield
    collect_what_is_due()
