"""What whoever asks is handed, and the paper of an erasure."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from app.errors import AppError
from app.models.privacy import ExposureFilter
from app.models.times import FAIR_ZONE
from app.services.documents.certificate import write_certificate
from app.services.exporting.words import Language
from app.services.privacy import Privacy
from app.services.privacy_papers import write_everything, write_exposures
from tests.services.privacy.privacy_fair import (
    ALL_WORDS,
    EMAIL,
    LATER,
    NAME,
    OLD_PHONE,
    PHONE,
    PrivacyFair,
    privacy_fair,
)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[PrivacyFair]:
    fair = privacy_fair(tmp_path)
    with closing(fair.fair.store):
        yield fair


@pytest.fixture
def desk(made: PrivacyFair) -> Privacy:
    return Privacy(made.fair.store, lambda: LATER, "李主任")


def test_everything_that_is_held_is_handed_over(
    made: PrivacyFair, desk: Privacy, tmp_path: Path
) -> None:
    found = desk.everything(made.person)
    number = write_everything(tmp_path / "a.xlsx", found, Language.ENGLISH, LATER)
    rows = list(openpyxl.load_workbook(tmp_path / "a.xlsx").active.values)
    assert len(rows) == number + 1
    told = "\n".join(str(cell) for row in rows for cell in row)
    assert all(word in told for word in (NAME, PHONE, OLD_PHONE, EMAIL, "people.xlsx"))
    assert {"Registration", "Lead", "Scan", "Log (after)", "Deal"} <= {row[0] for row in rows}
    write_everything(tmp_path / "a.json", found, Language.ENGLISH, LATER)
    first, *rest = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert first["person"]["phone"] == PHONE
    assert any("purpose" in one for one in rest)
    with pytest.raises(AppError, match=r"export\.format"):
        write_everything(tmp_path / "a.txt", found, Language.ENGLISH, LATER)


def test_what_was_handed_over_is_in_the_list_of_disclosures(
    made: PrivacyFair, desk: Privacy, tmp_path: Path
) -> None:
    desk.everything(made.person)
    seen = desk.exposures(ExposureFilter(person=NAME))
    assert ("李主任", "privacy.export") in {(one.by, one.purpose) for one in seen}
    target = tmp_path / "seen.csv"
    assert write_exposures(target, seen, Language.CHINESE, FAIR_ZONE) == len(seen)
    assert NAME in target.read_text("utf-8-sig")


def test_the_certificate_names_nobody(made: PrivacyFair, desk: Privacy, tmp_path: Path) -> None:
    erased = desk.erase(made.person)
    sheet = desk.sheet(erased.certificate)
    write_certificate(tmp_path / "e.pdf", sheet)
    page = pypdfium2.PdfDocument(tmp_path / "e.pdf")[0].get_textpage().get_text_bounded()
    assert not [word for word in ALL_WORDS if word in page]
    assert erased.certificate.sign in page
    assert sheet.badges[0] in page
    assert sheet.anchor in page
    assert "1 份文件" in page
