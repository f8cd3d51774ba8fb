"""A page of a card is as large on a printer as on paper, whatever the printer is called."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QPageLayout, QPageSize

from app.models.badges import BadgeLayout
from app.services.badges.printing import sheet_of, write_badges
from app.ui.printing import document_of
from app.ui.screens.badges.outlet import SystemPrinters
from tests.services.badges.cards import FAIR, PLAIN


@pytest.mark.parametrize("layout", BadgeLayout)
def test_the_paper_is_the_page(layout: BadgeLayout, tmp_path: Path) -> None:
    path = tmp_path / "b.pdf"
    write_badges(path, PLAIN[:1], FAIR, layout)
    owner = QObject()
    document = document_of(path.read_bytes(), owner)
    printer = SystemPrinters().printer("no such printer", document)
    paper = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    assert (paper.width(), paper.height()) == pytest.approx(sheet_of(layout).page, abs=0.4)
    assert printer.fullPage()
    assert printer.pageLayout().pageSize().id() != QPageSize.PageSizeId.Letter
