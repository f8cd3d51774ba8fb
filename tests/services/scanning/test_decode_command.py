"""``main.py decode``: a text a line, JSON with bytes and corners, failures one by one."""

import json
from pathlib import Path

import qrcode
from click.testing import CliRunner

from app.cli.commands import cli


def _drawn(text: str, path: Path) -> Path:
    code = qrcode.QRCode(border=4)
    code.add_data(text)
    with path.open("wb") as file:
        code.make_image().save(file)
    return path


def test_each_text_on_a_line(tmp_path: Path) -> None:
    first, second = _drawn("首届长三角", tmp_path / "a.png"), _drawn("42", tmp_path / "b.png")
    done = CliRunner().invoke(cli, ["decode", str(first), str(second)])
    assert (done.exit_code, done.stdout) == (0, "首届长三角\n42\n")


def test_json_and_a_file_that_is_no_picture(tmp_path: Path) -> None:
    good = _drawn("a\nb", tmp_path / "a.png")
    bad = tmp_path / "b.png"
    bad.write_text("no picture")
    done = CliRunner().invoke(cli, ["decode", str(bad), str(good), "--json"])
    assert done.exit_code == 3
    assert json.loads(done.stderr) == {
        "code": "picture.kind",
        "facts": {"path": "b.png", "most": 100},
    }
    told = json.loads(done.stdout)
    assert told["picture"] == str(good)
    assert told["codes"][0]["text"] == "a\nb"
    assert bytes.fromhex(told["codes"][0]["bytes"]) == b"a\nb"
    assert len(told["codes"][0]["corners"]) == 4


def test_a_sentence_for_who_reads_no_json(tmp_path: Path) -> None:
    done = CliRunner().invoke(cli, ["decode", str(tmp_path / "none.png")])
    assert done.exit_code == 3
    assert done.stdout == ""
    assert "none.png" in done.stderr
    assert "{" not in done.stderr
