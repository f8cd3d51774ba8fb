"""Pages measured in millimetres from their top left corner, drawn straight into a PDF.

reportlab keeps the document; what is drawn is written here, operator by operator, because
twenty thousand badges are drawn at one sitting. Sizes of text are millimetres too.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from app import __version__
from app.services.documents.colours import fill, stroke
from app.services.documents.files import replacing
from app.services.documents.fonts import TABULAR, EmbeddedFont, Weight, font
from app.services.documents.typeset import Line, Run

# Streams in bytes: as text, reportlab's default, they are a quarter larger and slower to write.
rl_config.useA85 = 0

POINTS_A_MM = 72 / 25.4
Box = tuple[float, float, float, float]
A4 = (210.0, 297.0)
# Circles by four Bezier curves: how far a handle reaches, in radii.
_ROUND = 0.5523


def pt(points: float) -> float:
    """Points as millimetres."""
    return points / POINTS_A_MM


class Align(Enum):
    """Which end of a line of text lies at x."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Subject:
    """What a document says of itself to a viewer and to a screen reader."""

    title: str
    author: str
    language: str = "zh-CN"


@dataclass(frozen=True, slots=True)
class Ink:
    """How text is set: its size in millimetres, its colour, extra space between letters in ems."""

    size: float
    colour: str
    weight: Weight = Weight.REGULAR
    tracking: float = 0.0
    tabular: bool = False


class Paper(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A PDF under way. ``page`` opens each page; nothing is written before the file is whole."""

    def __init__(self, path: Path, size: tuple[float, float], subject: Subject) -> None:
        first = font("Inter-Regular")
        super().__init__(
            str(path),
            pagesize=(size[0] * POINTS_A_MM, size[1] * POINTS_A_MM),
            pageCompression=1,
            initialFontName=first.fontName,
            lang=subject.language,
        )
        self.setTitle(subject.title)
        self.setAuthor(subject.author)
        self.setCreator(f"FairDesk {__version__}")
        self.size = size

    @contextmanager
    def page(self) -> Iterator[None]:
        """One page; what is drawn inside is measured in millimetres, downwards."""
        scale, height = POINTS_A_MM, self.size[1] * POINTS_A_MM
        self.addLiteral(f"{scale:.6f} 0 0 {-scale:.6f} 0 {height:.4f} cm")
        yield
        self.showPage()

    def outline(self, title: str) -> None:
        """Name this page in the list of contents that viewers show."""
        key = f"page-{self.getPageNumber()}"
        self.bookmarkPage(key)
        self.addOutlineEntry(title, key)

    @contextmanager
    def moved(self, x: float, y: float) -> Iterator[None]:
        """What is drawn inside is measured from this point."""
        self.addLiteral(f"q 1 0 0 1 {x:.3f} {y:.3f} cm")
        yield
        self.addLiteral("Q")

    def form(
        self, name: str, box: tuple[float, float, float, float], draw: Callable[[], None]
    ) -> None:
        """Draw something that many pages show: it is stored once, under its name."""
        if not self.hasForm(name):
            self.beginForm(name, *box)
            draw()
            self.endForm()
        self.doForm(name)

    def text(self, line: Line, x: float, y: float, ink: Ink, align: Align = Align.LEFT) -> None:
        """Set a line with its baseline at ``y``."""
        if not line.runs:
            return
        if align is not Align.LEFT:
            x -= align.value * set_width(line, ink)
        parts = [f"BT {fill(ink.colour)} 1 0 0 -1 {x:.3f} {y:.3f} Tm"]
        if ink.tracking:
            parts.append(f"{ink.tracking * ink.size:.4f} Tc")
        for run in line.runs:
            self._show(run, ink, parts)
        parts.append("0 Tc ET" if ink.tracking else "ET")
        self.addLiteral(" ".join(parts))

    def _show(self, run: Run, ink: Ink, parts: list[str]) -> None:
        document, text = self._doc, run.text
        if ink.tabular and run.font.tabular_em is not None:
            text = text.translate(TABULAR)
        for subset, codes in run.font.splitString(text, document):
            name = run.font.getSubsetInternalName(subset, document)
            parts.append(f"{name} {ink.size:.3f} Tf <{codes.hex()}> Tj")

    def rule(self, x: float, y: float, x2: float, y2: float, colour: str, thickness: float) -> None:
        """A straight line."""
        self.addLiteral(
            f"{stroke(colour)} {thickness:.3f} w {x:.3f} {y:.3f} m {x2:.3f} {y2:.3f} l S"
        )

    def area(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        self.addLiteral(f"{fill(colour)} {x:.3f} {y:.3f} {width:.3f} {height:.3f} re f")

    def plate(
        self, x: float, y: float, width: float, height: float, radius: float, colour: str
    ) -> None:
        """A filled rectangle with round corners."""
        self.addLiteral(f"{fill(colour)} {_rounded(x, y, width, height, radius)} f")

    def frame(
        self,
        box: Box,
        radius: float,
        colour: str,
        thickness: float,
        dash: Sequence[float] = (),
    ) -> None:
        """An outlined rectangle (x, y, width, height) with round corners, dashed if asked."""
        pattern = " ".join(f"{part:.2f}" for part in dash)
        self.addLiteral(
            f"q {stroke(colour)} {thickness:.3f} w [{pattern}] 0 d {_rounded(*box, radius)} S Q"
        )

    def curves(self, paths: str, colour: str, thickness: float) -> None:
        """Stroke a path given in PDF operators."""
        self.addLiteral(f"{stroke(colour)} {thickness:.3f} w {paths} S")

    def modules(self, path: str, x: float, y: float, module: float, colour: str) -> None:
        """Fill a path that is measured in modules, one module that many millimetres wide."""
        self.addLiteral(
            f"q {fill(colour)} {module:.5f} 0 0 {module:.5f} {x:.3f} {y:.3f} cm {path} f Q"
        )


@contextmanager
def writing(path: Path, size: tuple[float, float], subject: Subject) -> Iterator[Paper]:
    """A document that stands at ``path`` when the body ends well, and nowhere otherwise."""
    with replacing(path) as part:
        paper = Paper(part, size, subject)
        yield paper
        paper.save()


def set_width(line: Line, ink: Ink) -> float:
    """How wide the line is in millimetres, set with this ink."""
    em = line.em
    if ink.tabular:
        em += sum(_slack(run.font, character) for run in line.runs for character in run.text)
    if ink.tracking:
        em += ink.tracking * (sum(len(run.text) for run in line.runs) - 1)
    return em * ink.size


def _slack(face: EmbeddedFont, character: str) -> float:
    """How much wider a figure is among figures of equal width, in ems."""
    if face.tabular_em is None or not "0" <= character <= "9":
        return 0.0
    return face.tabular_em - (face.em(ord(character)) or 0.0)


def _rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    r = min(radius, width / 2, height / 2)
    k = r * (1 - _ROUND)
    right, bottom = x + width, y + height
    return (
        f"{x + r:.3f} {y:.3f} m {right - r:.3f} {y:.3f} l "
        f"{right - k:.3f} {y:.3f} {right:.3f} {y + k:.3f} {right:.3f} {y + r:.3f} c "
        f"{right:.3f} {bottom - r:.3f} l "
        f"{right:.3f} {bottom - k:.3f} {right - k:.3f} {bottom:.3f} {right - r:.3f} {bottom:.3f} c "
        f"{x + r:.3f} {bottom:.3f} l "
        f"{x + k:.3f} {bottom:.3f} {x:.3f} {bottom - k:.3f} {x:.3f} {bottom - r:.3f} c "
        f"{x:.3f} {y + r:.3f} l "
        f"{x:.3f} {y + k:.3f} {x + k:.3f} {y:.3f} {x + r:.3f} {y:.3f} c h"
    )
