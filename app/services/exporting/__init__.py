"""Values to files for other programs: spreadsheets, comma-separated text, business cards.

A new kind of list is a ``Sheet`` of its own (see ``people.py``) and an entry in ``exports.py``.
"""

from app.services.exporting.exports import ENDINGS, Exported, Exports, Kind
from app.services.exporting.sheets import Cell, Column, Sheet, write_csv, write_xlsx
from app.services.exporting.vcard import Card, CardVersion, vcard, write_vcards
from app.services.exporting.words import Language

__all__ = [
    "ENDINGS",
    "Card",
    "CardVersion",
    "Cell",
    "Column",
    "Exported",
    "Exports",
    "Kind",
    "Language",
    "Sheet",
    "vcard",
    "write_csv",
    "write_vcards",
    "write_xlsx",
]
