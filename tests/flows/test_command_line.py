"""The command line, driven as a user would: the real program, a real file, its exit codes."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.flows.program import run


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def test_a_sheet_goes_in_once_and_its_words_are_found(home: Path, tmp_path: Path) -> None:
    fair, sheet = tmp_path / "a.fair", tmp_path / "展商.csv"
    sheet.write_text(
        "公司名称,英文名,展位号,行业,城市\n"
        "示例储能科技,Example Storage,A-01,新能源,嘉定\n"
        ",Nobody Told,A-02,新能源,嘉定\n"
        "拟真传感技术,Simulated Sensing,A-01,信息技术,苏州\n",
        encoding="utf-8",
    )
    assert run(home, "new", fair, "--empty").returncode == 0
    first = json.loads(run(home, "import", sheet, "--store", fair, "--json").stdout)
    assert (first["read"], first["written"]) == (3, True)
    assert first["added"] + first["refused"] == 3
    again = json.loads(run(home, "import", sheet, "--store", fair, "--json").stdout)
    assert again["added"] == 0
    found = json.loads(run(home, "search", "slcn", "--store", fair, "--json").stdout)
    assert [hit["title"] for hit in found] == ["示例储能科技"]


def test_a_dry_run_writes_nothing(home: Path, tmp_path: Path) -> None:
    fair, sheet = tmp_path / "a.fair", tmp_path / "a.csv"
    sheet.write_text("姓名,单位\n陈一鸣,示例储能科技\n", encoding="gb18030")
    run(home, "new", fair, "--empty")
    told = json.loads(run(home, "import", sheet, "--store", fair, "--dry-run", "--json").stdout)
    assert (told["kind"], told["added"], told["written"]) == ("people", 1, False)
    found = json.loads(run(home, "search", "陈一鸣", "--store", fair, "--json").stdout)
    assert found == []


def test_the_kind_of_a_sheet_can_be_said(home: Path, tmp_path: Path) -> None:
    fair, sheet = tmp_path / "a.fair", tmp_path / "a.csv"
    sheet.write_text("名称,城市\n示例储能科技,嘉定\n", encoding="utf-8")
    run(home, "new", fair, "--empty")
    words = ("import", sheet, "--store", fair, "--as", "exhibitors", "--json")
    told = json.loads(run(home, *words).stdout)
    assert (told["kind"], told["added"]) == ("exhibitors", 1)
    assert run(home, *words[:-2], "dances").returncode == 2


def test_a_refusal_is_one_sentence_and_exit_code_three(home: Path, tmp_path: Path) -> None:
    plain = run(home, "search", "x", "--store", tmp_path / "nowhere.fair")
    assert plain.returncode == 3
    assert plain.stderr.count("\n") == 1
    assert "nowhere.fair" in plain.stderr
    told = run(home, "search", "x", "--store", tmp_path / "nowhere.fair", "--json")
    assert told.returncode == 3
    assert json.loads(told.stderr)["code"] == "store.missing"


def test_wrong_use_is_exit_code_two(home: Path) -> None:
    assert run(home, "schedule").returncode == 2
    assert run(home, "dance").returncode == 2


def test_a_bare_problem_is_solved(home: Path, tmp_path: Path) -> None:
    problem = {
        "name": "tiny",
        "n_slots": 2,
        "days": [[0, 1]],
        "tables": [1, 1],
        "participants": [{"id": n, "kind": "p", "blocked": []} for n in range(3)],
        "meetings": [
            {"id": 0, "a": 0, "b": 1, "w": 3, "place": "table"},
            {"id": 1, "a": 1, "b": 2, "w": 2, "place": "table"},
            {"id": 2, "a": 0, "b": 2, "w": 1, "place": "table"},
        ],
        "mode": "max",
    }
    instance, solution = tmp_path / "i.json", tmp_path / "s.json"
    instance.write_text(json.dumps(problem))
    done = run(home, "solve", instance, "--out", solution, "--steps", 20)
    assert done.returncode == 0, done.stderr
    assert {row["m"] for row in json.loads(solution.read_text())["assign"]} == {0, 1}
    assert "proved" in done.stdout


def test_documents_are_ranked_for_a_query(home: Path, tmp_path: Path) -> None:
    queries, scores = tmp_path / "q.jsonl", tmp_path / "s.jsonl"
    query = {
        "qid": "1",
        "text": "电池热失控预警",
        "docs": [{"id": "a", "text": "轴承润滑"}, {"id": "b", "text": "锂电池热失控早期预警"}],
    }
    queries.write_text(json.dumps(query, ensure_ascii=False) + "\n", encoding="utf-8")
    assert run(home, "rank", queries, "--out", scores).returncode == 0
    told = json.loads(scores.read_text("utf-8"))["scores"]
    assert told["b"] > told["a"]


def test_the_sample_goes_from_requests_to_paper(home: Path, tmp_path: Path) -> None:
    fair, badges, agenda = tmp_path / "s.fair", tmp_path / "b.pdf", tmp_path / "a.pdf"
    assert run(home, "new", fair, "--sample").returncode == 0
    plan = json.loads(run(home, "schedule", "--store", fair, "--steps", 20, "--json").stdout)
    assert plan["plan"]["placed"] + len(plan["unplaced"]) == plan["plan"]["requested"]
    assert plan["plan"]["weight"] <= plan["plan"]["bound"]
    printed = run(home, "badges", "--store", fair, "--out", badges, "--only", "陈一鸣")
    assert printed.returncode == 0, printed.stderr
    assert badges.read_bytes().startswith(b"%PDF")
    drawn = run(home, "agenda", "--store", fair, "--out", agenda, "--exhibitor", "B-07")
    assert drawn.returncode == 0, drawn.stderr
    assert agenda.read_bytes().startswith(b"%PDF")
    pairs = json.loads(run(home, "match", "--store", fair, "--top", 1, "--json").stdout)
    assert pairs
    assert all(0 <= pair["fit"] <= 100 for pair in pairs)


def test_a_place_that_cannot_be_written_is_said_in_a_sentence(home: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter"
    letter.write_text("no folder")
    for words in (("demo", "--out", letter / "out"), ("new", letter / "a.fair")):
        told = run(home, *words)
        assert (told.returncode, told.stderr.count("\n")) == (3, 1), told.stderr
        assert "letter" in told.stderr


def test_two_desks_of_one_computer_import_at_once(home: Path, tmp_path: Path) -> None:
    fair = tmp_path / "a.fair"
    run(home, "new", fair, "--empty")
    sheets = [tmp_path / "a.csv", tmp_path / "b.csv"]
    for sheet in sheets:
        rows = "\n".join(f"{sheet.stem}示例{n},示例科技" for n in range(300))
        sheet.write_text(f"姓名,单位\n{rows}\n", encoding="utf-8")
    with ThreadPoolExecutor(2) as desks:
        told = list(
            desks.map(lambda sheet: run(home, "import", sheet, "--store", fair, "--json"), sheets)
        )
    assert [json.loads(each.stdout)["added"] for each in told] == [300, 300]
    found = json.loads(run(home, "search", "a示例299", "--store", fair, "--json").stdout)
    assert len(found) == 1
