"""Every failure of disks and backups has its sentence in both languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app.errors import AppError
from app.models.safety import TROUBLES
from app.ui.language import Language, Languages
from app.ui.messages import sentence
from app.ui.sentences.backups import SENTENCES, trouble_sentence

FACTS = {
    "path": "/fairs/{a}.fair",
    "name": "a 20181128.fair",
    "fair": "科交会",
    "wanted": "900",
    "free": "100",
}


@pytest.fixture(params=list(Language))
def language(
    request: pytest.FixtureRequest, qapp: QApplication, own_settings: QSettings
) -> Iterator[Language]:
    assert qapp is not None
    languages = Languages(own_settings)
    languages.choose(request.param)
    yield request.param
    languages.choose(Language.ENGLISH)


def is_chinese(words: str) -> bool:
    return any("\u4e00" <= sign <= "\u9fff" for sign in words.replace("科交会", ""))


def test_every_refusal_of_a_backup_is_said(language: Language) -> None:
    for code in SENTENCES:
        words = sentence(AppError(code, FACTS))
        assert words != code
        assert "{" not in words.replace("{a}", "")
        assert is_chinese(words) is (language is Language.CHINESE)


def test_every_trouble_says_what_is_lost_and_what_helps(language: Language) -> None:
    for code in TROUBLES:
        words = trouble_sentence(AppError(code, FACTS))
        assert ("不会保存" if language is Language.CHINESE else "is not saved") in words
        assert "{" not in words.replace("{a}", "")
