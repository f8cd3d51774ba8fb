"""Reads a PDF back: its text as a viewer copies it, its pages as pictures, its codes."""

from pathlib import Path

import pypdfium2
import zxingcpp
from pypdfium2 import PdfDocument


def texts(path: Path) -> list[str]:
    """The text of each page."""
    with PdfDocument(path) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def codes(path: Path, dots_a_mm: float = 6.0) -> list[list[str]]:
    """What the codes on each page say, read from its rendered picture, from the top down."""
    found = []
    with PdfDocument(path) as document:
        for page in document:
            picture = page.render(scale=dots_a_mm * 25.4 / 72).to_pil()
            read = zxingcpp.read_barcodes(picture)
            read.sort(key=lambda code: (code.position.top_left.y // 50, code.position.top_left.x))
            found.append([code.text for code in read])
    return found


def boxes(path: Path, page: int = 0) -> list[tuple[str, float, float, float, float]]:
    """Each visible character of a page with its box in millimetres from the top left corner."""
    scale = 25.4 / 72
    with PdfDocument(path) as document:
        sheet = document[page]
        height = sheet.get_height()
        text = sheet.get_textpage()
        found = []
        for index in range(text.count_chars()):
            character = text.get_text_range(index, 1)
            left, bottom, right, top = text.get_charbox(index)
            if character.strip():
                edges = left, height - top, right, height - bottom
                x1, y1, x2, y2 = (edge * scale for edge in edges)
                found.append((character, x1, y1, x2, y2))
        return found


def fonts_inside(path: Path) -> bool:
    """Whether every font that a page uses is embedded."""
    with PdfDocument(path) as document:
        for page in document:
            for part in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], max_depth=5):
                font = pypdfium2.raw.FPDFTextObj_GetFont(part)
                if not pypdfium2.raw.FPDFFont_GetIsEmbedded(font):
                    return False
    return True
