"""Every code that importing can give has its sentence, in both languages."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from app.errors import AppError
from app.models.exhibitors import Industry
from app.models.imports import Kind, Problem, Severity, Skip
from app.services.importing import fields_of
from app.ui.language import Language, Languages
from app.ui.messages import sentence
from app.ui.problems import (
    PROBLEM_CODES,
    SENTENCES_OF_IMPORT,
    problem_sentence,
    skip_sentence,
    suggestion_words,
    term_name,
)
from app.ui.screens.importing.fields import FIELD_NAMES, field_name, kind_name, title_of

ROOMS = [Path(__file__).parents[3] / "app" / "services" / room for room in ("importing", "intake")]
_NOT_CODES = {"content.xml", "xl/workbook.xml"}


def codes_in_the_sources() -> set[str]:
    """Every literal that looks like a code: two lower-case words with a dot between them."""
    found = set()
    for file in (path for room in ROOMS for path in room.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                before, dot, after = node.value.partition(".")
                words = f"{before}{after}".replace("_", "")
                if dot and before and after and words.isascii() and words.isalpha():
                    found.add(node.value)
    return {code for code in found if code == code.lower()} - _NOT_CODES


def test_no_code_is_without_a_sentence() -> None:
    assert codes_in_the_sources() <= PROBLEM_CODES | set(SENTENCES_OF_IMPORT)


def test_no_sentence_is_without_its_code() -> None:
    assert codes_in_the_sources() >= PROBLEM_CODES


@pytest.fixture
def chinese(own_settings: QSettings) -> Iterator[None]:
    languages = Languages(own_settings)
    languages.choose(Language.CHINESE)
    yield
    languages.choose(Language.ENGLISH)


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("code", sorted(PROBLEM_CODES))
def test_every_problem_is_told_in_chinese(code: str) -> None:
    told = problem_sentence(Problem(2, "手机", code, {"text": "某文", "row": 9}))
    assert told != code
    assert not told.isascii()
    assert "{" not in told


@pytest.mark.usefixtures("chinese")
def test_every_field_and_kind_has_a_chinese_name() -> None:
    for kind in Kind:
        assert not kind_name(kind).isascii()
        assert not title_of(kind).isascii()
        for field in fields_of(kind):
            assert not field_name(field.name).isascii(), field
    assert {field.name for kind in Kind for field in fields_of(kind)} <= FIELD_NAMES


@pytest.mark.usefixtures("chinese")
def test_terms_and_suggestions_are_words_of_the_fair() -> None:
    told = Problem(5, "行业", "industry.guess", {"text": "能源", "suggestion": "newEnergy"})
    assert suggestion_words(told) == term_name(Industry.NEW_ENERGY) == "新能源"
    assert problem_sentence(told) == "没有「能源」产业"
    both = Problem(5, "合作", "cooperation.unknown", {"suggestion": "licence、transfer"})
    assert suggestion_words(both) == "技术许可、技术转让"
    empty = Problem(5, "邮箱", "email.form", {"text": "x", "suggestion": ""}, Severity.WARNING)
    assert suggestion_words(empty) == ""


def test_a_whole_paragraph_in_a_cell_does_not_fill_the_sentence() -> None:
    told = problem_sentence(Problem(2, "a", "date.form", {"text": "long\n" * 100}))
    assert len(told) < 90
    assert "\n" not in told


def test_a_row_left_out_says_why() -> None:
    told = skip_sentence(Skip(4, "import.unknown_party", {"name": "查无此人"}))
    assert told == "Nobody here is called 查无此人"


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("code", sorted(SENTENCES_OF_IMPORT))
def test_every_refused_file_is_told_in_chinese(code: str) -> None:
    told = sentence(AppError(code, {"name": "a.csv"}))
    assert told != code
    assert not told.isascii()
