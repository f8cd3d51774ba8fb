"""The shipped fonts as reportlab embeds them, and which of them has a character.

Every weight is a chain: Latin letters and figures from Inter, Chinese from Noto Sans SC, the
rarest characters from the font we cut. A font is read when the first character asks for it.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

from app.services.resources import resource

# A font file is read by seeking in it; two documents finished at once would disturb each other.
_cutting = Lock()
# Adobe Technical Note 5411: one bfchar block holds at most this many entries.
_BLOCK = 100
# The glyph "zero.tf" of our four files of Inter; "one.tf" to "nine.tf" follow it.
_FIRST_TABULAR = 1357
TABULAR = {ord("0") + figure: 0xF0030 + figure for figure in range(10)}
"""A figure's code to that of the same figure in the width all share; for ``str.translate``."""
_FIGURE_OF = {code: figure for figure, code in TABULAR.items()}


class Weight(StrEnum):
    """How heavy text is set; MONO is for numbers that are compared by eye."""

    REGULAR = "regular"
    MEDIUM = "medium"
    SEMIBOLD = "semibold"
    BOLD = "bold"
    MONO = "mono"


_LIGHT = ("NotoSansSC-Regular", "RareHan-Regular")
_HEAVY = ("NotoSansSC-Bold", "RareHan-Bold")
CHAINS: dict[Weight, tuple[str, ...]] = {
    Weight.REGULAR: ("Inter-Regular", *_LIGHT),
    Weight.MEDIUM: ("Inter-Medium", *_LIGHT),
    Weight.SEMIBOLD: ("Inter-SemiBold", *_HEAVY),
    Weight.BOLD: ("Inter-Bold", *_HEAVY),
    Weight.MONO: ("JetBrainsMono-Regular", *_LIGHT),
}


class EmbeddedFont(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A font of ours in a PDF, with a ToUnicode map that is right beyond the BMP.

    reportlab writes U+20BB7 as ``<20BB7>``, where readers expect UTF-16BE, ``<D842DFB7>``
    (ISO 32000-1, 9.10.3), and copy another character; so we write that map ourselves.
    """

    def __init__(self, name: str) -> None:
        # Inter keeps ASCII readable in its first subset; in Chinese fonts that would only
        # embed Latin letters that are never used.
        readable = name.startswith(("Inter", "JetBrains"))
        super().__init__(
            name, str(resource(f"fonts/{name}.ttf")), asciiReadable=readable, shapable=False
        )
        self.tabular_em = self._add_tabular_figures() if name.startswith("Inter") else None

    def _add_tabular_figures(self) -> float:
        """Make the figures of equal width reachable, under codes that no text uses.

        Inter keeps them under its feature ``tnum``, which reportlab cannot ask for.
        """
        for place, code in enumerate(TABULAR.values(), _FIRST_TABULAR):
            self.face.charToGlyph[code] = place
            self.face.charWidths[code] = self.pdfScale(self.face.hmetrics[place][0])
        return float(self.face.charWidths[TABULAR[ord("0")]]) / 1000

    def em(self, code: int) -> float | None:
        """The width of this character in ems, if the font has it."""
        width: float | None = self.face.charWidths.get(code)
        return None if width is None or code in _FIGURE_OF else width / 1000

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802  # reportlab's name
        """Write the font's subsets into a document that is being finished."""
        state = self.state[doc]
        subsets, internal_name = state.subsets, state.internalName
        with _cutting:
            super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for number, subset in enumerate(subsets):
            name = fonts[f"{internal_name}+{number}"].BaseFont
            doc.idToObject[f"toUnicodeCMap:{name}"].content = to_unicode(subset)


def _utf16(code: int) -> str:
    return chr(code).encode("utf-16-be").hex().upper()


def to_unicode(subset: list[int]) -> str:
    """The CMap that says which character each byte of a subset stands for, in UTF-16BE."""
    pairs = [
        f"<{byte:02X}> <{_utf16(_FIGURE_OF.get(code, code))}>"
        for byte, code in enumerate(subset)
        if code
    ]
    blocks: list[str] = []
    for start in range(0, len(pairs), _BLOCK):
        part = pairs[start : start + _BLOCK]
        blocks += [f"{len(part)} beginbfchar", *part, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


_FONTS: dict[str, EmbeddedFont] = {}
_READING = Lock()


def font(name: str) -> EmbeddedFont:
    """A shipped font by its file's name, read and registered once, whichever thread is first."""
    known = _FONTS.get(name)
    if known is not None:
        return known
    with _READING:
        if name not in _FONTS:
            made = EmbeddedFont(name)
            pdfmetrics.registerFont(made)
            _FONTS[name] = made
        return _FONTS[name]


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character in the font that has it; ``em`` is its width in ems."""

    font: EmbeddedFont
    em: float


@cache
def glyph(character: str, weight: Weight) -> Glyph | None:
    """The first font of the chain that has the character, or none has."""
    return _first(character, CHAINS[weight])


@cache
def wide_glyph(character: str, weight: Weight) -> Glyph | None:
    """The same for a sign that Chinese sets at full width: the Latin font is asked last."""
    latin, *chinese = CHAINS[weight]
    return _first(character, (*chinese, latin))


def _first(character: str, names: tuple[str, ...]) -> Glyph | None:
    code = ord(character)
    for name in names:
        found = font(name)
        em = found.em(code)
        if em is not None:
            return Glyph(found, em)
    return None
