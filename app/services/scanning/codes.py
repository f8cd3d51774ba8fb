"""A scanned text as it was meant: what keyboards, input methods and scanners add is taken off."""

import unicodedata

_LONGEST = 4096  # letters; the largest QR code holds 7,089 digits, none of ours comes near


def plain_code(text: str) -> str:
    """Half width, without control signs, and without blanks at the ends.

    Digits pass Caps Lock and every layout unharmed; letters of foreign codes are only recorded.
    """
    shown = unicodedata.normalize("NFKC", text[:_LONGEST])
    kept = (sign for sign in shown if unicodedata.category(sign) not in ("Cc", "Cf", "Cs"))
    return "".join(kept).strip()
