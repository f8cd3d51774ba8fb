"""The command line tells what it does: every command, in whole sentences."""

from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from app.cli.commands import SECTIONS, cli


def every(group: click.Group, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words of every command, those of groups too."""
    for name, command in group.commands.items():
        yield (*before, name)
        if isinstance(command, click.Group):
            yield from every(command, (*before, name))


def test_each_command_stands_under_a_heading_with_its_whole_sentence() -> None:
    told = CliRunner().invoke(cli, ["--help"]).output
    assert [f"{heading}:" in told for heading in SECTIONS] == [True] * len(SECTIONS)
    assert all(f"\n  {name} " in told for name in cli.commands)
    assert "..." not in told.partition("A fair:")[2]


@pytest.mark.parametrize("words", list(every(cli)), ids=" ".join)
def test_each_command_explains_itself(words: tuple[str, ...]) -> None:
    told = CliRunner().invoke(cli, [*words, "--help"])
    assert told.exit_code == 0
    assert told.output.startswith(f"Usage: cli {' '.join(words)}")


@pytest.mark.parametrize("words", [["frobnicate"], ["search", "x"], ["export", "x", "y"]])
def test_wrong_use_ends_with_2_and_says_why(words: list[str]) -> None:
    told = CliRunner().invoke(cli, words)
    assert told.exit_code == 2
    assert "Error: " in told.output
