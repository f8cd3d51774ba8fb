"""The privacy desk from the command line; and no log, no crash report, that names anybody."""

import json
import logging
from contextlib import closing
from pathlib import Path

import pytest

from app.models.leads import Interest
from app.models.scanning import Scan
from app.services.crash_reports import CrashReports
from app.services.exporting import Exports
from app.services.intake import Intake
from app.services.leads import Leads
from app.services.traces import log_to
from tests.flows.program import run
from tests.services.privacy.privacy_fair import (
    ALL_WORDS,
    EMAIL,
    NAME,
    PHONE,
    privacy_fair,
)
from tests.services.scanning_fair import MORNING


def test_a_person_is_found_exported_and_erased(tmp_path: Path) -> None:
    made = privacy_fair(tmp_path)
    made.fair.store.close()
    home, store = tmp_path / "home", made.fair.store.path
    home.mkdir()

    def desk(*words: object) -> str:
        done = run(home, "privacy", *words, "--store", store)
        assert done.returncode == 0, done.stderr
        return done.stdout

    found = json.loads(desk("find", PHONE, "--json"))
    assert [one["name"] for one in found["people"]] == [NAME]
    assert PHONE not in json.dumps(found["people"])
    assert "named in lead_entry.note" in desk("find", NAME)
    assert "people.xlsx" in desk("seen", "--person", PHONE, "--exports", "--json")
    desk("export", PHONE, "--out", tmp_path / "all.json")
    assert EMAIL in (tmp_path / "all.json").read_text("utf-8")
    assert "--yes" in desk("erase", PHONE)
    assert NAME in desk("find", PHONE)
    told = desk("erase", PHONE, "--yes", "--certificate", tmp_path / "e.pdf", "--by", "李主任")
    assert told.startswith("E-0001")
    assert (tmp_path / "e.pdf").read_bytes().startswith(b"%PDF")
    assert not [word for word in ALL_WORDS if word.encode() in store.read_bytes()]
    refused = run(home, "privacy", "erase", NAME, "--yes", "--store", store)
    assert (refused.returncode, refused.stdout) == (3, "")
    assert "person" in desk("due")
    left = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert not [word for word in ALL_WORDS if word.encode() in left]


@pytest.fixture
def desk_folder(tmp_path: Path) -> Path:
    return tmp_path / "desk"


def test_no_log_and_no_crash_report_names_anybody(tmp_path: Path, desk_folder: Path) -> None:
    """Import, scan, lead, export, a refused step and a crash that quotes a person."""
    sheet = tmp_path / "people.csv"
    sheet.write_text(
        f"姓名,手机,邮箱\n钱虚构,13812345678,qian@fiction.example\n,bad,{EMAIL}\n", "utf-8"
    )
    handler = log_to(desk_folder / "log")
    try:
        _work(tmp_path, sheet, desk_folder)
    finally:
        logging.getLogger("app").removeHandler(handler)
        handler.close()
    written = [path for path in desk_folder.rglob("*") if path.is_file()]
    assert {path.parent.name for path in written} == {"log", "crashes"}
    words = (*ALL_WORDS, "钱虚构", "13812345678", "qian@fiction.example", "周予安", "13800000001")
    for path in written:
        text = path.read_text("utf-8", "replace")
        assert text, "an empty file proves nothing"
        assert [word for word in words if word in text] == [], path.name


def _work(tmp_path: Path, sheet: Path, desk_folder: Path) -> None:
    made = privacy_fair(tmp_path)
    store = made.fair.store
    with closing(store):
        intake = Intake(store)
        intake.carry_in(intake.prepare(sheet))
        made.fair.scan("visitor", "booth")
        with store.reading() as reader:
            scan = reader.all(Scan)[-1]
        leads = Leads(store, lambda: MORNING)
        lead = leads.begin(made.exhibitor, scan.person_id, scan.id, "王一", Interest.STRONG)
        leads.note(lead.lead_id, note=f"{NAME} {PHONE}")
        Exports(store, lambda: MORNING, "王一").people(tmp_path / "all.vcf")
        _crash(desk_folder / "crashes")


def _crash(folder: Path) -> None:
    try:
        int(f"{NAME} {PHONE}")
    except ValueError as error:
        CrashReports(folder).keep(error)
        logging.getLogger("app.tests").exception("work failed")
