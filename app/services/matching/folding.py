"""Text as matching compares it, and the pieces that a text is made of."""

import re
import unicodedata

HAN = "[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af]"
_GAP = re.compile(rf"(?<={HAN})[ \u3000]+(?={HAN})")
PIECE = re.compile(rf"(?P<han>{HAN}+)|(?:(?!{HAN})[^\W_])+(?:[.\-+/](?:(?!{HAN})[^\W_])+)*")


def folded(text: str) -> str:
    """Lower case, half width, and no gaps between Chinese characters."""
    return _GAP.sub("", unicodedata.normalize("NFKC", text).lower())
