"""What importing would do: add, merge or leave out, and never the same record twice."""

from pathlib import Path

from app.models.imports import (
    Draft,
    ExhibitorDraft,
    Existing,
    Kind,
    PersonDraft,
    ProposalDraft,
    Reading,
    RequestDraft,
    SessionDraft,
    Side,
    given,
)
from app.services.importing import (
    known_exhibitor,
    known_person,
    known_proposal,
    known_request,
    plan_import,
    read,
)
from app.services.importing.contacts import check_sign
from app.services.importing.identity import asked
from tests.services.importing.sheets import csv_file

GOOD_CODE = "91350100M000100Y43"


def reading(*drafts: Draft, kind: Kind = Kind.EXHIBITORS) -> Reading:
    return Reading(kind, {}, drafts, (), len(drafts))


def known(
    record: str, external_id: str = "", code: str = "", zh: str = "", en: str = ""
) -> Existing:
    return known_exhibitor(record, external_id, code, zh, en)


def targets(found: Reading, *existing: Existing) -> dict[int, str]:
    return {merge.draft.row: merge.target for merge in plan_import(found, existing).merge}


def test_the_given_id_goes_before_code_and_name() -> None:
    draft = ExhibitorDraft(2, external_id="7", credit_code=GOOD_CODE, name_zh="甲公司")
    by_id, by_code, by_name = known("a", "7"), known("b", code=GOOD_CODE), known("c", zh="甲公司")
    assert targets(reading(draft), by_name, by_code, by_id) == {2: "a"}
    assert targets(reading(draft), by_name, by_code) == {2: "b"}
    assert targets(reading(draft), by_name) == {2: "c"}


def test_names_are_compared_as_people_mean_them() -> None:
    draft = ExhibitorDraft(2, name_zh="示例（上海） 有限公司")
    assert targets(reading(draft), known("a", zh="示例(上海)有限公司")) == {2: "a"}
    assert targets(reading(draft), known("a", zh="示例(上海)股份有限公司")) == {}
    english = ExhibitorDraft(3, name_en="EXAMPLE Co., Ltd")
    assert targets(reading(english), known("a", zh="示例", en="Example Company Limited")) == {
        3: "a"
    }


def test_one_name_with_two_credit_codes_is_two_companies() -> None:
    draft = ExhibitorDraft(2, name_zh="甲公司", credit_code=GOOD_CODE)
    other = "91310000MA1FL0000"
    other += check_sign(other)
    assert targets(reading(draft), known("a", code=other, zh="甲公司")) == {}
    assert targets(reading(draft), known("a", zh="甲公司")) == {2: "a"}


def test_a_wrong_credit_code_identifies_nobody() -> None:
    draft = ExhibitorDraft(2, name_zh="甲公司", credit_code="000000000000000000")
    found = plan_import(reading(draft), [known("a", code="000000000000000000", zh="乙公司")])
    assert (found.added, found.merged) == (1, 0)


def test_a_name_that_two_records_bear_is_left_to_the_user() -> None:
    draft = ExhibitorDraft(2, name_zh="甲公司")
    plan = plan_import(reading(draft), [known("a", zh="甲公司"), known("b", zh="甲公司")])
    assert [(skip.row, skip.reason) for skip in plan.skip] == [(2, "plan.ambiguous")]


def test_two_rows_never_go_into_one_record_unseen() -> None:
    first = ExhibitorDraft(2, external_id="7", name_zh="改名公司")
    second = ExhibitorDraft(3, name_zh="甲公司")
    plan = plan_import(reading(first, second), [known("a", "7", zh="甲公司")])
    assert [merge.draft.row for merge in plan.merge] == [2]
    assert [(skip.row, skip.reason) for skip in plan.skip] == [(3, "plan.taken")]


def test_a_repeated_row_fills_what_the_first_left_open() -> None:
    first = ExhibitorDraft(2, name_zh="甲公司", city="苏州", booths=("A-01",))
    second = ExhibitorDraft(
        3, name_zh="甲公司", city="上海", booths=("A-02",), website="example.com"
    )
    (added,) = plan_import(reading(first, second), ()).add
    assert given(added) == {
        "name_zh": "甲公司",
        "city": "苏州",
        "booths": ("A-01", "A-02"),
        "website": "example.com",
    }


def test_only_given_fields_are_written() -> None:
    assert given(PersonDraft(2, name="陈一鸣", consents_phone=False)) == {
        "name": "陈一鸣",
        "consents_phone": False,
    }


def person(row: int, name: str, phone: str = "", organisation: str = "示例") -> PersonDraft:
    return PersonDraft(row, name=name, phone=phone, organisation=organisation)


def known_zhang(record: str, phone: str) -> Existing:
    return known_person(record, "", "张伟", "", phone, "", "示例", "")


def test_a_corrected_phone_does_not_double_a_person() -> None:
    found = reading(person(2, "张伟", "13800000009"), kind=Kind.PEOPLE)
    assert targets(found, known_zhang("a", "13800000001")) == {2: "a"}


def test_namesakes_are_told_apart_by_their_phones() -> None:
    people = [known_zhang("a", "13800000001"), known_zhang("b", "13800000002")]
    both = reading(
        person(2, "张伟", "13800000002"), person(3, "张伟", "13800000001"), kind=Kind.PEOPLE
    )
    assert targets(both, *people) == {2: "b", 3: "a"}
    third = reading(person(2, "张伟", "13800000003"), kind=Kind.PEOPLE)
    assert plan_import(third, people).added == 1


def test_offers_and_requests_find_themselves_again() -> None:
    offer = ProposalDraft(2, Side.OFFER, owner="示例储能", title_zh="储能系统")
    assert targets(
        reading(offer, kind=Kind.OFFERS),
        known_proposal("need", "", Side.NEED, "示例储能", "储能系统"),
        known_proposal("offer", "", Side.OFFER, "示例储能", "储能 系统"),
    ) == {2: "offer"}
    request = RequestDraft(2, from_name="陈一鸣", to_name="示例储能", topic="新的主题")
    kept = known_request("r", "", "陈一鸣", "示例储能", "旧的主题")
    assert targets(reading(request, kind=Kind.REQUESTS), kept) == {2: "r"}


def test_importing_again_after_a_correction_adds_only_what_was_refused(tmp_path: Path) -> None:
    header = "公司名称,展位号,联系人,手机\n"
    body = "甲公司,A-01,甲,13800000001\n乙公司,A-02,乙,138000\n丙公司,A-02,丙,1380000000\n"
    first = plan_import(read(csv_file(tmp_path, header + body)), ())
    assert (first.added, first.skipped) == (2, 1)
    existing = [Existing(f"id{draft.row}", asked(draft)) for draft in first.add]
    fixed = body.replace("丙公司,A-02,丙,1380000000\n", "丙公司,A-03,丙,13800000003\n")
    second = plan_import(read(csv_file(tmp_path, header + fixed)), existing)
    assert (second.added, second.merged, second.skipped) == (1, 2, 0)


def test_sessions_moved_in_time_are_found_by_their_title() -> None:
    draft = SessionDraft(2, title_zh="示例论坛")
    assert targets(reading(draft, kind=Kind.PROGRAMME), Existing("s", asked(draft))) == {2: "s"}
