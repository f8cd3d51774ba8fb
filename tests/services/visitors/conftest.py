"""The fair that these tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.visitors.fair import VisitorFair, visitor_fair


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[VisitorFair]:
    made = visitor_fair(tmp_path / "a.fair")
    yield made
    made.store.close()
