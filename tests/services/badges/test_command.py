"""Badges from the command line: every layout, reasons, and a key that was changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli.paper import badges, change_key
from app.models.badges import BadgeLayout
from app.models.fairs import Fair
from app.models.registry import BadgePrint
from app.services.badges.token import Genuine, verify
from app.services.desk import Desk
from app.services.event_key import EventKeys
from app.services.scanning.keys import HeldKeys
from tests.services.badge_fair import BadgeFair, badge_fair
from tests.services.documents.paper_reading import codes, texts


@pytest.fixture
def fair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[BadgeFair]:
    desk = Desk(tmp_path / "desk")
    for module in ("app.cli.paper", "app.cli.frame"):
        monkeypatch.setattr(f"{module}.own_desk", lambda: desk)
    made = badge_fair(tmp_path / "a.fair")
    made.registry.issue_missing()
    yield made
    made.store.close()


def run(fair: BadgeFair, out: Path, *words: str) -> str:
    told = CliRunner().invoke(badges, ["--store", str(fair.store.path), "--out", str(out), *words])
    assert told.exit_code == 0, told.output
    return told.output


@pytest.mark.parametrize("layout", BadgeLayout)
def test_every_layout_is_a_word_of_the_command(
    fair: BadgeFair, tmp_path: Path, layout: BadgeLayout
) -> None:
    out = tmp_path / "b.pdf"
    pages = 1 if layout is BadgeLayout.A4_8 else 2
    said = run(fair, out, "--layout", layout.value, "--only", "周予安,许清和")
    assert said == f"2 badges on {pages} pages\n"
    assert "许清和" in "".join(texts(out))
    with fair.store.reading() as reader:
        assert {fact.layout for fact in reader.all(BadgePrint)} == {layout.value}


def test_a_reason_goes_into_the_ledger(fair: BadgeFair, tmp_path: Path) -> None:
    run(fair, tmp_path / "a.pdf", "--only", "周予安")
    run(fair, tmp_path / "b.pdf", "--only", "周予安", "--reason", "损坏")
    told = [(fact.target, fact.reason) for fact in fair.registry.ledger(fair.badge("周予安"))]
    assert told == [("b.pdf", "损坏"), ("a.pdf", "")]


def test_badges_before_and_after_a_change_of_key_are_genuine(
    fair: BadgeFair, tmp_path: Path
) -> None:
    run(fair, tmp_path / "before.pdf", "--layout", "card", "--only", "周予安")
    changed = CliRunner().invoke(change_key, ["--store", str(fair.store.path)])
    assert changed.exit_code == 0
    gate = HeldKeys(fair.store, EventKeys(tmp_path / "desk"))
    assert len(gate()) == 2  # before the first badge under it is printed
    fair.add("新来的")
    fair.registry.issue_missing()
    run(fair, tmp_path / "after.pdf", "--layout", "card", "--only", "周予安,新来的")
    with fair.store.reading() as reader:
        held = EventKeys(tmp_path / "desk").keys(reader.all(Fair)[0].id, turns=1)
    read = [text for page in codes(tmp_path / "after.pdf") for text in page]
    assert codes(tmp_path / "before.pdf")[0][0] in read
    answers = [verify(text, held) for text in read]
    assert all(isinstance(answer, Genuine) for answer in answers)
    ids = {answer.key_id for answer in answers if isinstance(answer, Genuine)}
    assert ids == set(held)
    assert changed.output == f"key {fair.badges('新来的')[0].key_id} from now on\n"
