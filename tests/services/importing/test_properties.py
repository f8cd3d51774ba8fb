"""What is written is read back, in every encoding; what is damaged is refused, never a crash."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.models.imports import ExhibitorDraft, Kind, PersonDraft, Reading
from app.services.importing import plan_import, read
from app.services.importing.cells import clean
from tests.services.importing.sheets import json_file, outcome, xlsx_file

HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
RARE = st.sampled_from("𠮷䶮㛃䲟𬭎")
LATIN = st.sampled_from("abcdefgXYZ&-(),;'\"")
NAMES = st.text(st.one_of(HAN, RARE, LATIN), min_size=2, max_size=12).map(
    lambda words: "示" + clean(words) + "例"
)
PHONES = st.integers(13_000_000_000, 19_999_999_999).map(str)
PEOPLE = st.lists(st.tuples(NAMES, NAMES, PHONES), min_size=1, max_size=6, unique_by=lambda p: p[2])
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read_bytes(content: bytes, name: str, kind: Kind | None = None) -> Reading:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        return read(path, kind)


@QUICK
@given(PEOPLE, ENCODINGS, st.sampled_from(",;\t|"), st.sampled_from(["\r\n", "\n"]))
def test_csv_comes_back_as_it_was_written(
    people: list[tuple[str, str, str]], encoding: str, delimiter: str, ending: str
) -> None:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator=ending)
    writer.writerow(["姓名", "单位", "手机"])
    writer.writerows(people)
    reading = read_bytes(text.getvalue().encode(encoding), "people.csv", Kind.PEOPLE)
    found = [
        (d.name, d.organisation, d.phone) for d in reading.drafts if isinstance(d, PersonDraft)
    ]
    assert found == people
    assert reading.problems == ()


@QUICK
@given(st.lists(NAMES, min_size=1, max_size=8))
def test_every_row_is_added_merged_or_left_out(names: list[str]) -> None:
    content = "公司名称,展位号\n" + "".join(
        f'"{name.replace(chr(34), chr(39))}",A-{at % 3}\n' for at, name in enumerate(names)
    )
    reading = read_bytes(content.encode(), "list.csv", Kind.EXHIBITORS)
    plan = plan_import(reading, ())
    assert reading.read == len(names)
    assert plan.added + plan.merged + plan.skipped == len(names)
    booths = [b for draft in plan.add if isinstance(draft, ExhibitorDraft) for b in draft.booths]
    assert len(booths) == len(set(booths))


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A good workbook, CSV and JSON of the same exhibitors."""
    folder = tmp_path_factory.mktemp("good")
    rows: list[list[object]] = [["公司名称", "展位号", "手机"]]
    rows.extend(["示例储能", f"A-{n}", 13800000000 + n] for n in range(9))
    xlsx = xlsx_file(folder, rows).read_bytes()
    as_json = json_file(folder, {"exhibitors": [{"name": r[0], "booth": r[1]} for r in rows]})
    text = "\n".join(",".join(map(str, row)) for row in rows)
    return {
        "a.xlsx": xlsx,
        "a.csv": text.encode("gb18030"),
        "b.csv": text.encode("utf-16"),
        "a.json": as_json.read_bytes(),
    }


@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_damaged_files_are_read_or_refused_by_name(
    originals: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(originals)))
    content = bytearray(originals[name])
    for _ in range(data.draw(st.integers(0, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    if data.draw(st.booleans()):
        del content[data.draw(st.integers(0, len(content))) :]
    folder = tmp_path_factory.mktemp("bad")
    (folder / name).write_bytes(content)
    found = outcome(folder / name)
    if isinstance(found, Reading):
        assert found.good + found.refused + found.joined == found.read
    else:
        assert found.startswith("import.")


CELLS = st.one_of(
    st.text(max_size=20),
    st.floats(),
    st.booleans(),
    st.integers(),
    st.none(),
    st.lists(st.text(max_size=5), max_size=3),
    st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=2),
    st.sampled_from(
        ["11.28", "9:00-10:00", "1e5", "99:99", "00/00/0000", "A-1~A-9", "9" * 30, "'="]
    ),
)
HEADINGS = {
    Kind.EXHIBITORS: ["name", "booth", "industry", "city", "phone", "email", "staff", "founded"],
    Kind.PEOPLE: ["name", "phone", "email", "category", "days", "registered at", "consent"],
    Kind.PROGRAMME: ["title", "date", "start", "end", "speakers", "projects", "seats", "minutes"],
    Kind.REQUESTS: ["from", "to", "topic", "weight", "place", "created at"],
    Kind.OFFERS: ["title", "company", "budget", "stage", "cooperation", "deadline", "voucher"],
    Kind.NEEDS: ["title", "company", "budget", "keywords", "side", "patents"],
    Kind.MEETINGS: [
        "meeting day",
        "meeting from",
        "meeting to",
        "table no",
        "at booth",
        "requester",
        "to exhibitor",
        "meeting state",
        "locked",
        "request state",
    ],
    Kind.LEADS: ["time", "name", "interest", "tags", "note", "noted by", "lead of", "phone"],
}


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_whatever_stands_in_the_cells_is_a_value_or_a_problem(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    kind = data.draw(st.sampled_from(list(Kind)))
    headings = HEADINGS[kind]
    rows = data.draw(st.lists(st.lists(CELLS, min_size=8, max_size=8), min_size=1, max_size=4))
    records = [dict(zip(headings, row, strict=False)) for row in rows]
    folder = tmp_path_factory.mktemp("cells")
    found = outcome(json_file(folder, records), kind)
    if not isinstance(found, Reading):
        assert found in {"import.columns", "import.empty"}
        return
    assert found.good + found.refused + found.joined == found.read
    plan = plan_import(found, ())
    assert plan.added + plan.merged + plan.skipped == found.read - found.joined
