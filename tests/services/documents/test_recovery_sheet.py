"""The recovery sheet: its groups and its code are the key, in both sizes."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from app.models.fairline import FairLine
from app.models.recovery import MARK, FileKey, read_recovery, recovery_text
from app.services.documents.recovery_sheet import Sheet, SheetSize, write_recovery_sheet
from tests.services.documents.paper_reading import codes, texts

KEY = FileKey("3f2a91c07b5e44d1" * 2, bytes(range(7, 27)))
FAIR = FairLine("示例科交会", "Example fair", "", "", "", "", (date(2018, 11, 28),))
MADE = datetime(2018, 11, 20, 3, tzinfo=UTC)


@pytest.mark.parametrize(("size", "width"), [(SheetSize.A4, 210), (SheetSize.A5, 148)])
def test_the_sheet_holds_the_key(tmp_path: Path, size: SheetSize, width: int) -> None:
    path = tmp_path / "sheet.pdf"
    write_recovery_sheet(path, Sheet(KEY, FAIR, "示例 2018.fair", MADE), size)
    (page,) = texts(path)
    for group in recovery_text(KEY.secret).split("-"):
        assert group in page
    for words in ("示例科交会", "Example fair", "3F2A-91C0", "示例 2018.fair", "2018-11-20 11:00"):
        assert words in page
    ((code,),) = codes(path)
    assert code.startswith(MARK)
    assert read_recovery(code) == KEY.secret
    with PdfDocument(path) as document:
        assert document[0].get_width() * 25.4 / 72 == pytest.approx(width, abs=1)
