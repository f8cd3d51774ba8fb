"""A scanned text as it was meant: what keyboards, input methods and scanners add is taken off."""

import re
import unicodedata

from app.services.badges.token import DIGITS

_LONGEST = 4096  # letters; the largest QR code holds 7,089 digits, none of ours comes near
# What the row of digits types with Caps Lock or Shift Lock on, or where digits need Shift: the
# layouts of the United States, Britain, Germany and France, from 1 to 0.
_ROWS = ("!@#$%^&*()", '!"£$%^&*()', '!"§$%&/()=', "&é\"'(-è_çà")
_MEANT = tuple(str.maketrans(row, "1234567890") for row in _ROWS)
# AIM's mark of the kind of code (ISO/IEC 15424), which some scanners are set to send first.
_MARK = re.compile(r"\][A-Za-z][0-9A-Za-z](?=\d)")


def plain_code(text: str) -> str:
    """Half width, without control signs, and without blanks at the ends; digits as meant.

    Letters of foreign codes are only recorded, and left as they are.
    """
    shown = unicodedata.normalize("NFKC", text[:_LONGEST])
    kept = (sign for sign in shown if unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))
    return _digits(_MARK.sub("", "".join(kept).strip(), count=1))


def _digits(code: str) -> str:
    """The digits that were meant, where a whole code of ours came in other signs."""
    if len(code) != DIGITS or (code.isascii() and code.isdigit()):
        return code
    if code.isdecimal():
        return "".join(str(unicodedata.decimal(sign)) for sign in code)
    read = (code.translate(meant) for meant in _MEANT)
    return next((one for one in read if one.isascii() and one.isdigit()), code)
