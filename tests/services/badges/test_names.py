"""Any name that can be typed prints and copies right, or blocks its own badge and says why."""

import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from app.models.badges import BadgeCard, BadgeLayout, Blocked, Fit
from app.services.badges.faces import Face, face
from app.services.badges.printing import write_badges
from app.services.documents.fonts import Weight
from app.services.documents.paper import set_width
from app.services.documents.typeset import MissingGlyph, clean, set_line
from tests.services.badges.cards import FAIR, card
from tests.services.documents.paper_reading import codes, texts

RARE = "㼆𬭎彧喆龑𠮷𫖯䶮㛃堃"
TRADITIONAL = "陳鑫龍臺灣範例機械總經理爾雲濤蕭顧"
COMMON = "王李张欧阳司马诸葛子云梦溪予安清和以宁若谷松年砚秋闻笙予墨"
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÀÉÎÖßüñçőşžŁ'-. "
LAYOUTS = (BadgeLayout.CARD, BadgeLayout.A6, BadgeLayout.THERMAL)

chinese = some.text(RARE + TRADITIONAL + COMMON + "·", min_size=1, max_size=24).filter(
    lambda name: bool(name.strip("·"))
)
latin = some.text(LATIN, min_size=1, max_size=60).filter(lambda name: bool(name.strip(" '-.")))
firm = some.text(RARE + TRADITIONAL + COMMON + LATIN + "（）0123456789", max_size=80)
anything = some.text(min_size=1, max_size=30).filter(lambda text: bool(clean(text)))


@some.composite
def cards(draw: some.DrawFn) -> BadgeCard:
    """Badges with Chinese, Latin or both names, and firms and titles of any length."""
    name, other = draw(some.tuples(some.one_of(some.just(""), chinese), some.one_of(
        some.just(""), latin)))  # fmt: skip
    if not name and not other:
        name = draw(chinese)
    return card(
        draw(some.integers(1, 999_999)),
        name,
        name_latin=other,
        organisation=draw(firm),
        title=draw(firm),
    )


def joined(lines: Sequence[str]) -> str:
    """Without blanks; a hyphen at the end of a line is marked U+FFFE by the reader, not by us."""
    return "".join("".join(lines).replace("\ufffe", "-").split())


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(cards(), some.sampled_from(LAYOUTS))
def test_what_is_given_is_what_is_copied(badge: BadgeCard, layout: BadgeLayout) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "b.pdf"
        sheet = write_badges(path, [badge], FAIR, layout)
        assert sheet.printed == (badge.id,)
        said = joined(texts(path))
        assert codes(path) == [[badge.code]]
    cut = {flag.field for flag in sheet.flags if flag.fit is Fit.CUT}
    fields = {"name": badge.headline, "organisation": badge.organisation, "title": badge.title}
    if badge.second_name:
        fields["name_latin"] = badge.second_name
    for field, text in fields.items():
        assert field in cut or joined([clean(text)]) in said


@settings(max_examples=150, deadline=None)
@given(cards(), some.sampled_from(LAYOUTS))
def test_no_text_runs_into_another_or_off_its_column(badge: BadgeCard, layout: BadgeLayout) -> None:
    made = face(badge, FAIR, layout)
    assert isinstance(made, Face)
    column = [text for text in made.texts if text.x < 20]
    room = {BadgeLayout.CARD: 50.0, BadgeLayout.A6: 87.0, BadgeLayout.THERMAL: 45.0}[layout]
    assert all(set_width(text.line, text.ink) <= room + 0.01 for text in column)
    for upper, lower in pairwise(column):
        assert lower.y - upper.y >= 0.95 * lower.ink.size


@settings(max_examples=150, deadline=None)
@given(anything, some.sampled_from(LAYOUTS))
def test_a_character_in_no_font_blocks_and_any_other_does_not(
    name: str, layout: BadgeLayout
) -> None:
    made = face(card(1, name), FAIR, layout)
    drawn = set_line(name, Weight.BOLD)
    if isinstance(drawn, MissingGlyph):
        assert isinstance(made, Blocked)
        assert made.field == "name"
        assert made.characters == drawn.characters
    else:
        assert isinstance(made, Face)


def test_the_rare_characters_of_the_list_print_in_every_weight_and_layout(tmp_path: Path) -> None:
    for layout in BadgeLayout:
        path = tmp_path / f"{layout}.pdf"
        badge = card(1, RARE[:4], organisation=RARE, title=RARE + TRADITIONAL, name_latin="Ji")
        assert write_badges(path, [badge], FAIR, layout).printed == (badge.id,)
        said = joined(texts(path))
        assert RARE in said
        assert RARE + TRADITIONAL in said
