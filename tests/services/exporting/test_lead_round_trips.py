"""Leads that went out as a list come back as the leads they are, and only once."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.models.exhibitors import Exhibitor
from app.models.imports import Kind
from app.models.leads import Interest
from app.models.people import Category, Person
from app.services.exporting import CardVersion, Exports, Language
from app.services.history import History
from app.services.importing import read_table
from app.services.intake import Intake, Outcome
from app.services.registry import issue_badge
from app.services.verification import verify
from tests.services.exporting.test_round_trips import ends, languages, maybe, words
from tests.services.importing.sheets import csv_file
from tests.services.visitors.fair import VisitorFair, visitor_fair

BOOTHS = ("拟真传感技术", "示例储能科技")
NAMES = ("周予安", "沈乐天", "Ada Fernsby", "许清和")
_tags = words | st.sampled_from(["A、B", "5G/6G", "a,b", "一；二", "x;y|z", "c\\d", "尾\\", "\\/"])
_told = st.fixed_dictionaries(
    {
        "booth": st.sampled_from(BOOTHS),
        "person": st.sampled_from((*NAMES, "")),
        "author": st.sampled_from(["赵三", "Ada", ""]),
        "level": st.sampled_from(Interest),
        "tags": st.lists(_tags, max_size=3, unique=True),
        "note": st.lists(words, max_size=2).map("\n".join),
        "next": maybe,
        "later": st.integers(1, 5_000),
    }
)
_versions = st.sampled_from(CardVersion)
_some = st.lists(_told, min_size=1, max_size=6)


@contextmanager
def _fair(folder: Path, name: str, like: VisitorFair | None = None) -> Iterator[VisitorFair]:
    """A fair; ``like`` one with the same people and exhibitors, but without its leads."""
    fair = visitor_fair(folder / name)
    if like is not None:
        with like.store.reading() as there, fair.store.writing("test") as writer:
            for person in writer.all(Person):
                writer.remove(Person, person.id)
            for exhibitor in writer.all(Exhibitor):
                writer.remove(Exhibitor, exhibitor.id)
            writer.save_all((*there.all(Exhibitor), *there.all(Person)))
        fair.people, fair.exhibitors = dict(like.people), dict(like.exhibitors)
    try:
        yield fair
    finally:
        fair.store.close()


def _note_down(fair: VisitorFair, told: list[dict[str, Any]]) -> None:
    for one in told:
        fair.pass_time(seconds=one["later"])
        person = fair.people.get(one["person"])
        booth = fair.exhibitors[one["booth"]]
        made = fair.leads.begin(booth, person, None, one["author"], one["level"])
        fair.leads.note(
            made.lead_id, tags=tuple(one["tags"]), note=one["note"], next_step=one["next"]
        )


def _rows(path: Path) -> list[list[Any]]:
    return [list(cells) for _, cells in read_table(path).rows()]


def _out(fair: VisitorFair, path: Path, language: Language = Language.CHINESE) -> Path:
    Exports(fair.store, fair.clock, language=language).leads(path)
    return path


def _in(fair: VisitorFair, path: Path) -> Outcome:
    intake = Intake(fair.store, fair.clock)
    prepared = intake.prepare(path)
    assert prepared.reading.kind is Kind.LEADS
    return intake.carry_in(prepared)


@settings(max_examples=5, deadline=None)
@given(_some, ends, languages)
def test_leads_come_back_as_they_went(
    told: list[dict[str, Any]], ending: str, language: Language
) -> None:
    with TemporaryDirectory() as place:
        folder = Path(place)
        with _fair(folder, "a.fair") as first, _fair(folder, "b.fair", first) as second:
            _note_down(first, told)
            went = _out(first, folder / f"went.{ending}", language)
            assert _in(second, went).added == len(told)
            back = _out(second, folder / f"back.{ending}", language)
            assert _rows(back) == _rows(went)
            for fair in (first, second):
                again = _in(fair, went)
                assert (again.added, again.merged, again.skipped) == (0, len(told), 0)
                assert len(fair.leads.all()) == len(told)


@settings(max_examples=5, deadline=None)
@given(st.lists(_told.filter(lambda one: one["person"]), min_size=1, max_size=6), _versions)
def test_leads_come_back_from_their_cards(told: list[dict[str, Any]], version: CardVersion) -> None:
    with TemporaryDirectory() as place:
        folder = Path(place)
        with _fair(folder, "a.fair") as first, _fair(folder, "b.fair", first) as second:
            _note_down(first, told)
            went, back = folder / "went.vcf", folder / "back.vcf"
            Exports(first.store, first.clock, cards=version).leads(went)
            assert _in(second, went).added == len(told)
            Exports(second.store, second.clock, cards=version).leads(back)
            # REV is when it was noted last; a list tells when it began.
            assert _without(back, "REV") == _without(went, "REV")
            for fair in (first, second):
                again = _in(fair, went)
                assert (again.added, again.merged, again.skipped) == (0, len(told), 0)


def _without(path: Path, name: str) -> list[str]:
    lines = path.read_text("utf-8").replace("\n ", "").splitlines()
    return [line for line in lines if not line.startswith(name)]


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[VisitorFair]:
    with _fair(tmp_path, "a.fair") as made:
        yield made


HEAD = "时间,姓名,单位,意向等级,备注,手机,记录人,线索归属"


def test_a_stranger_with_a_name_becomes_a_visitor(fair: VisitorFair, tmp_path: Path) -> None:
    rows = (
        "2018-11-28 10:00,新来客,某公司,强意向,要样品,13900000009,赵三,拟真传感技术\n"
        "2018-11-28 11:00,新来客,某公司,一般,,13900000009,赵三,示例储能科技\n"
        "2018-11-28 12:00,,,一般,没有名字,,赵三,示例储能科技\n"
        "2018-11-28 13:00,周予安,,一般,,,赵三,无此展商\n"
    )
    outcome = _in(fair, csv_file(tmp_path, f"{HEAD}\n{rows}"))
    assert (outcome.added, outcome.skipped) == (3, 1)
    leads = fair.leads.all()
    assert sorted(lead.person.name if lead.person else "" for lead in leads) == [
        "",
        "新来客",
        "新来客",
    ]
    (new,) = {lead.person for lead in leads if lead.person}
    assert (new.category, new.phone, new.consents_phone) == (Category.VISITOR, "13900000009", False)


def test_a_withheld_number_stays(fair: VisitorFair, tmp_path: Path) -> None:
    fair.leads.begin(fair.exhibitors[BOOTHS[0]], fair.people["沈乐天"], None, "赵三")
    known = fair.person("沈乐天")
    path = _out(fair, tmp_path / "a.csv")
    assert "139" not in str([row[9] for row in _rows(path)])
    with _fair(tmp_path, "b.fair", fair) as other:
        assert _in(other, path).added == 1
        assert other.person("沈乐天") == known


def test_a_badge_number_tells_namesakes_apart(fair: VisitorFair, tmp_path: Path) -> None:
    twin = fair.add("周予安", "试样轻量化部件", "13812349999")
    with fair.store.writing("test") as writer:
        badge = issue_badge(writer, writer.need(Person, twin), fair.clock())
    row = "2018-11-28 10:00,周予安,试样轻量化部件,一般,,,赵三,拟真传感技术"
    unclear = _in(fair, csv_file(tmp_path, f"{HEAD}\n{row}\n"))
    assert (unclear.added, unclear.skipped) == (0, 1)
    outcome = _in(fair, csv_file(tmp_path, f"{HEAD},证件号\n{row},{badge.number}\n"))
    assert outcome.added == 1
    assert [lead.person.id for lead in fair.leads.all() if lead.person] == [twin]


def test_other_words_of_a_lead_do_not_change_it(fair: VisitorFair, tmp_path: Path) -> None:
    made = fair.leads.begin(fair.exhibitors[BOOTHS[0]], fair.people["周予安"], None, "赵三")
    path = _out(fair, tmp_path / "a.csv")
    fair.pass_time(hours=1)
    fair.leads.note(made.lead_id, note="改过")
    path.write_text(path.read_text("utf-8-sig").replace("一般", "强意向"), "utf-8-sig")
    skips = Intake(fair.store).prepare(path).plan.skip
    assert [skip.reason for skip in skips] == ["lead.differs"]
    _in(fair, path)
    (lead,) = fair.leads.all()
    assert (lead.entry.level, lead.entry.note) == (Interest.CASUAL, "改过")


def test_undo_of_an_import_without_strangers_strikes_its_leads(
    fair: VisitorFair, tmp_path: Path
) -> None:
    row = "2018-11-28 10:00,周予安,试样轻量化部件,一般,,,赵三,拟真传感技术"
    fair.leads.begin(fair.exhibitors[BOOTHS[1]], fair.people["周予安"], None, "赵三")
    _in(fair, csv_file(tmp_path, f"{HEAD}\n{row}\n"))
    before = len(fair.leads.all())
    history = History(fair.store)
    change = history.undo()
    assert change is not None
    assert change.action.code == "import.leads"
    assert "lead_entry" in change.kinds
    assert (before, len(fair.leads.all())) == (2, 1)
    assert verify(fair.store).is_sound
    history.redo()
    assert len(fair.leads.all()) == 2
    assert verify(fair.store).is_sound


def test_imported_leads_are_struck_and_may_come_again(fair: VisitorFair, tmp_path: Path) -> None:
    row = "2018-11-28 10:00,新来客,某公司,一般,,,赵三,拟真传感技术"
    path = csv_file(tmp_path, f"{HEAD}\n{row}\n")
    _in(fair, path)
    history = History(fair.store)
    history.undo()
    assert fair.leads.all() == []
    with fair.store.reading() as reader:
        assert "新来客" not in {person.name for person in reader.all(Person)}
    history.redo()
    (lead,) = fair.leads.all()
    assert lead.person
    assert lead.person.name == "新来客"
    history.undo()
    fair.pass_time(minutes=1)
    assert _in(fair, path).added == 1
    assert len(fair.leads.all()) == 1
