"""A serial scanner on a pair of pseudo-terminals: split, silent, broken, back again."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.scanners.serial import SerialScanner

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals", allow_module_level=True)

import pty


@dataclass
class Line:
    """A scanner's end of the line, and the name of the computer's."""

    end: int
    other: int
    name: str

    def send(self, data: bytes) -> None:
        os.write(self.end, data)

    def cut(self) -> None:
        os.close(self.end)
        os.close(self.other)
        self.end = -1


def _arrived(codes: list[str], number: int) -> bool:
    return len(codes) >= number


def _line() -> Line:
    try:
        end, other = pty.openpty()
    except OSError as error:  # a container may come without /dev/pts
        pytest.skip(f"no line to test on: {error}")
    return Line(end, other, os.ttyname(other))


@pytest.fixture
def line() -> Iterator[Line]:
    line = _line()
    yield line
    if line.end >= 0:
        line.cut()


@pytest.fixture
def scanner() -> Iterator[SerialScanner]:
    scanner = SerialScanner()
    scanner._again.setInterval(20)
    yield scanner
    scanner.stop()


@pytest.fixture
def codes(scanner: SerialScanner) -> list[str]:
    codes: list[str] = []
    scanner.code.connect(codes.append)
    return codes


def test_codes_are_split_by_their_ends(
    qtbot: QtBot, line: Line, scanner: SerialScanner, codes: list[str]
) -> None:
    scanner.start(line.name)
    assert scanner.is_connected
    line.send(b"111\r\n222\r\x02333\x03")
    qtbot.waitUntil(lambda: codes == ["111", "222", "333"])
    line.send(b"44")
    line.send(b"4\n")
    qtbot.waitUntil(lambda: codes[3:] == ["444"])


def test_a_thousand_codes_come_whole(
    qtbot: QtBot, line: Line, scanner: SerialScanner, codes: list[str]
) -> None:
    wanted = [f"{number:037d}" for number in range(1000)]
    scanner.start(line.name, 115200)
    for start in range(0, 1000, 50):
        line.send("\r".join(wanted[start : start + 50]).encode() + b"\r")
        qtbot.waitUntil(partial(_arrived, codes, start + 50))
    assert codes == wanted


def test_silence_ends_a_code_too(
    qtbot: QtBot, line: Line, scanner: SerialScanner, codes: list[str]
) -> None:
    scanner.start(line.name)
    line.send("首届".encode())
    qtbot.waitUntil(lambda: codes == ["首届"])
    line.send("长三角".encode("gb18030"))
    qtbot.waitUntil(lambda: codes == ["首届", "长三角"])


def test_a_line_that_breaks_is_opened_again(
    qtbot: QtBot, tmp_path: Path, scanner: SerialScanner, codes: list[str]
) -> None:
    first, second = _line(), _line()
    name = tmp_path / "scanner"
    name.symlink_to(first.name)
    told: list[bool] = []
    scanner.connected.connect(told.append)
    scanner.start(str(name))
    first.send(b"1\r")
    qtbot.waitUntil(lambda: codes == ["1"])
    first.cut()
    qtbot.waitUntil(lambda: told == [True, False])
    name.unlink()
    name.symlink_to(second.name)
    qtbot.waitUntil(lambda: told == [True, False, True])
    second.send(b"2\r")
    qtbot.waitUntil(lambda: codes == ["1", "2"])
    scanner.stop()
    assert not scanner.running
    second.cut()


def test_a_port_that_is_not_there_is_waited_for(
    qtbot: QtBot, tmp_path: Path, line: Line, scanner: SerialScanner
) -> None:
    name = tmp_path / "later"
    scanner.start(str(name))
    assert scanner.running
    assert not scanner.is_connected
    name.symlink_to(line.name)
    qtbot.waitUntil(lambda: scanner.is_connected)


def test_noise_without_end_is_no_code(
    qtbot: QtBot, line: Line, scanner: SerialScanner, codes: list[str]
) -> None:
    scanner.start(line.name)
    scanner._kept += b"x" * 4090
    line.send(b"y" * 100)
    qtbot.waitUntil(lambda: not scanner._kept)
    line.send(b"5\n")
    qtbot.waitUntil(lambda: codes == ["5"])
