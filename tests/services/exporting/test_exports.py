"""Exports: consent is respected in every format, what leaves is written down, lists come back."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli.export import export
from app.errors import AppError
from app.models.exhibitors import Exhibitor
from app.models.ids import CheckpointId, ScanId
from app.models.imports import Kind as ImportKind
from app.models.leads import Disclosure, Interest
from app.models.people import Person
from app.models.scanning import Checkpoint, CheckpointKind, Scan, Verdict
from app.services.exporting import Exports, Language
from app.services.exporting.sheets import plain_cell
from app.services.importing import guess_kind, read_table
from app.services.intake import Intake
from app.services.registry import Registry
from tests.services.visitors.fair import DAYS, VisitorFair, visitor_fair

SENSING = "拟真传感技术"
SECRET, SECRET_MAIL = "13912340002", "shen@light.example"


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[VisitorFair]:
    made = visitor_fair(tmp_path / "a.fair")
    Registry(made.store, made.clock).issue_missing()
    for number, name in enumerate(("周予安", "沈乐天")):
        begun = made.leads.begin(
            made.exhibitors[SENSING],
            made.people[name],
            ScanId(f"s{number}"),
            "王一",
            Interest.STRONG,
        )
        made.leads.note(begun.lead_id, note="=1+1", tags=("样品",))
        made.pass_time(minutes=1)
    yield made
    made.store.close()


def _disclosed(fair: VisitorFair) -> set[tuple[str, str, str, str]]:
    names = {wanted: name for name, wanted in fair.people.items()}
    with fair.store.reading() as reader:
        facts = reader.all(Disclosure)
    return {(names[one.person_id], one.field, one.purpose, one.by) for one in facts}


@pytest.mark.parametrize("ending", ["xlsx", "csv", "vcf"])
@pytest.mark.parametrize("kind", ["people", "leads"])
def test_who_did_not_agree_is_exported_without_phone_and_address(
    fair: VisitorFair, tmp_path: Path, kind: str, ending: str
) -> None:
    path = tmp_path / f"a.{ending}"
    exports = Exports(fair.store, fair.clock, by="林知夏")
    done = exports.people(path) if kind == "people" else exports.leads(path)
    text = path.read_bytes() if ending != "xlsx" else _words_of(path)
    assert b"13812340001" in text
    assert "周予安".encode() in text
    assert SECRET.encode() not in text
    assert b"139 1234 0002" not in text
    assert SECRET_MAIL.encode() not in text
    assert done.withheld == (2 if kind == "people" else 1)
    told = {one for one in _disclosed(fair) if one[0] == "周予安"}
    assert told == {("周予安", f, f"export.{kind}", "林知夏") for f in ("phone", "email")}
    assert "沈乐天" not in {one[0] for one in _disclosed(fair)}


def _words_of(path: Path) -> bytes:
    from zipfile import ZipFile

    with ZipFile(path) as book:
        return b"".join(book.read(name) for name in book.namelist())


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_an_exported_list_of_people_is_imported_without_a_change(
    fair: VisitorFair, tmp_path: Path, ending: str, language: Language
) -> None:
    path = tmp_path / f"a.{ending}"
    Exports(fair.store, fair.clock, language=language).people(path)
    assert guess_kind(read_table(path)) is ImportKind.PEOPLE
    prepared = Intake(fair.store).prepare(path)
    assert prepared.reading.refused == 0
    assert (prepared.plan.added, prepared.reading.good) == (0, 4)
    before = {name: fair.person(name) for name in fair.people}
    Intake(fair.store).carry_in(prepared)
    after = {name: fair.person(name) for name in fair.people}
    # In plain text a phone with a plus sign has its apostrophe, and keeps it on the way back.
    told = {name: replace(one, phone=plain_cell(one.phone)) for name, one in after.items()}
    assert told == before


def test_only_the_chosen_people_go_out(fair: VisitorFair, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    done = Exports(fair.store, fair.clock).people(path, [fair.people["许清和"]])
    assert done.rows == 1
    assert "许清和" in path.read_text("utf-8-sig")
    assert _disclosed(fair) == set()


def test_leads_of_one_exhibitor_and_of_an_unknown_badge(fair: VisitorFair, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    fair.leads.begin(fair.exhibitors["示例储能科技"], None, None, "赵三", Interest.CASUAL)
    exports = Exports(fair.store, fair.clock)
    assert exports.leads(path, fair.exhibitors[SENSING]).rows == 2
    text = path.read_text("utf-8-sig")
    assert "'=1+1" in text
    assert "强意向" in text
    assert "赵三" not in text
    assert exports.leads(path).rows == 3
    assert exports.leads(tmp_path / "a.vcf").rows == 2


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json", "vcf"])
def test_exhibitors_go_out_with_the_contacts_that_agreed(
    fair: VisitorFair, tmp_path: Path, ending: str
) -> None:
    owner = fair.exhibitors[SENSING]
    for name in ("周予安", "沈乐天"):  # the first agreed, and so is the contact
        fair.write(replace(fair.person(name), exhibitor_id=owner))
    path = tmp_path / f"a.{ending}"
    done = Exports(fair.store, fair.clock, by="林知夏").exhibitors(path)
    text = path.read_bytes() if ending != "xlsx" else _words_of(path)
    assert b"13812340001" in text
    assert SECRET_MAIL.encode() not in text
    assert (done.rows, done.withheld, done.disclosed) == (2, int(ending == "vcf"), 1)
    told = {("周予安", field, "export.exhibitors", "林知夏") for field in ("phone", "email")}
    assert _disclosed(fair) == told
    if ending == "vcf":
        assert "沈乐天" in path.read_text("utf-8")


def test_only_the_chosen_exhibitors_go_out(fair: VisitorFair, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    done = Exports(fair.store, fair.clock).exhibitors(path, [fair.exhibitors[SENSING]])
    assert done.rows == 1
    assert "示例储能科技" not in path.read_text("utf-8-sig")


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_exhibitors_exported_into_an_empty_fair_are_the_same(
    fair: VisitorFair, tmp_path: Path, ending: str
) -> None:
    owner = fair.exhibitors[SENSING]
    fair.write(replace(fair.person("周予安"), exhibitor_id=owner, title="总工"))
    path, back = tmp_path / f"a.{ending}", tmp_path / f"b.{ending}"
    Exports(fair.store, fair.clock).exhibitors(path)
    assert Intake(fair.store).prepare(path).plan.added == 0
    other = visitor_fair(tmp_path / "b.fair")
    with other.store.writing("exhibitor.remove") as writer:
        for wanted in other.exhibitors.values():
            writer.remove(Exhibitor, wanted)
    intake = Intake(other.store)
    intake.carry_in(intake.prepare(path))
    with other.store.writing("person.edit") as writer:
        for one in writer.all(Person):
            if one.exhibitor_id is not None:
                writer.save(replace(one, consents_phone=True))
    Exports(other.store, other.clock).exhibitors(back)
    other.store.close()
    assert _rows_of(back) == _rows_of(path)


def _rows_of(path: Path) -> list[str]:
    """The rows of a list, in an order that does not depend on how they were written."""
    table = read_table(path)
    return sorted(str(list(zip(table.header, row, strict=False))) for _, row in table.rows())


def test_scans_are_exported_with_names_and_what_was_taken_back(
    fair: VisitorFair, tmp_path: Path
) -> None:
    gate = Checkpoint(CheckpointId("g"), CheckpointKind.GATE, "1 号门", "Gate 1")
    fair.write(gate)
    who = fair.people["周予安"]
    with fair.store.writing("scan") as writer:
        first = writer.append(
            lambda fact, device, seq: Scan(
                ScanId(fact), device, seq, fair.moment, DAYS[0], gate.id, "1" * 37,
                Verdict.WELCOME, person_id=who,
            )
        )  # fmt: skip
        writer.append(
            lambda fact, device, seq: Scan(
                ScanId(fact), device, seq, fair.moment, DAYS[0], gate.id, "1" * 37,
                Verdict.WELCOME, person_id=who, voids=first.id,
            )
        )  # fmt: skip
    path = tmp_path / "a.csv"
    assert Exports(fair.store, fair.clock, language=Language.ENGLISH).scans(path).rows == 1
    head, line = path.read_text("utf-8-sig").splitlines()
    assert head.startswith("Time,Day,Place")
    assert line.startswith("2018-11-28 10:33:00,2018-11-28,Gate 1,Gate,Admitted,In,周予安")
    assert line.endswith("yes,登记台 1")


def test_an_ending_that_a_list_cannot_have_is_refused(fair: VisitorFair, tmp_path: Path) -> None:
    for name in ("a.pdf", "a"):
        with pytest.raises(AppError) as refused:
            Exports(fair.store).people(tmp_path / name)
        assert refused.value.code == "export.format"
    with pytest.raises(AppError):
        Exports(fair.store).scans(tmp_path / "a.vcf")
    assert _disclosed(fair) == set()


def test_the_command_line_exports_and_says_what_was_left_out(
    fair: VisitorFair, tmp_path: Path
) -> None:
    path, store = tmp_path / "a.vcf", str(fair.store.path)
    run = CliRunner().invoke(export, ["leads", str(path), "--store", store, "--exhibitor", SENSING])
    assert (run.exit_code, path.exists()) == (0, True)
    assert "2 rows" in run.output
    assert "1 without phone" in run.output
    told = CliRunner().invoke(
        export, ["people", str(tmp_path / "p.xlsx"), "--store", store, "--json"]
    )
    assert json.loads(told.output)["withheld"] == 2
    refused = CliRunner().invoke(
        export, ["leads", str(path), "--store", store, "--exhibitor", "没有"]
    )
    assert refused.exit_code == 3
