"""``main.py agenda`` on a store: every paper of meetings, and what is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli.commands import cli
from tests.services.documents.paper_reading import texts
from tests.services.meeting_fair import MeetingFair, meeting_fair


@pytest.fixture
def fair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MeetingFair]:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path))  # the desk's own folder
    made = meeting_fair(tmp_path / "c.fair")
    made.hold("sensing-storage", 0, 0)
    made.hold("visitor-laser", 2, 1)
    yield made
    made.store.close()


def run(fair: MeetingFair, out: Path, *words: str) -> Result:
    command = ["agenda", "--store", str(fair.store.path), "--out", str(out), *words]
    return CliRunner().invoke(cli, command)


@pytest.mark.parametrize(
    ("words", "told", "said"),
    [
        (("--all",), "3 agendas on 3 pages", "拟真传感技术"),
        (("--exhibitor", "A-01"), "1 agendas on 1 pages", "示例储能科技"),
        (("--visitors",), "1 agendas on 1 pages", "林知夏"),
        (("--visitor", "林知夏", "--language", "en"), "1 agendas on 1 pages", "Lin Zhixia"),
        (("--table-cards",), "2 table cards on 2 pages", "洽谈区 A"),
        (("--table-cards", "--day", "2018-11-29"), "1 table cards on 1 pages", "林知夏"),
        (("--day-board",), "2 days on 2 pages", "洽谈总表"),
    ],
)
def test_a_paper_is_drawn(
    fair: MeetingFair, tmp_path: Path, words: tuple[str, ...], told: str, said: str
) -> None:
    out = tmp_path / "out.pdf"
    result = run(fair, out, *words)
    assert (result.exit_code, result.output.strip()) == (0, told)
    assert said in "".join(texts(out))


def test_calendars_are_a_file_for_one_and_a_folder_for_all(
    fair: MeetingFair, tmp_path: Path
) -> None:
    one, everybody = tmp_path / "one.ics", tmp_path / "all"
    result = run(fair, one, "--ics", "--visitor", "林知夏")
    assert result.output.strip() == "1 calendars with 1 events, 0 cancelled"
    assert one.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert run(fair, everybody, "--ics").exit_code == 0
    assert len(list(everybody.glob("*.ics"))) == 4


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--all", "--visitors"),
        ("--all", "--exhibitor", "A-01"),
        ("--table-cards", "--day-board"),
        ("--ics", "--all"),
        ("--ics", "--table-cards"),
    ],
)
def test_what_does_not_go_together_is_refused(
    fair: MeetingFair, tmp_path: Path, words: tuple[str, ...]
) -> None:
    result = run(fair, tmp_path / "none.pdf", *words)
    assert result.exit_code == 2
    assert not (tmp_path / "none.pdf").exists()


@pytest.mark.parametrize("option", ["--exhibitor", "--visitor"])
def test_nobody_of_that_name_is_said_in_one_sentence(
    fair: MeetingFair, tmp_path: Path, option: str
) -> None:
    result = run(fair, tmp_path / "none.pdf", option, "Nobody")
    assert result.exit_code == 3
    assert "Nobody" in result.output
