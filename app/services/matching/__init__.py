"""Matching: offers that answer a need, ranked and explained. Deterministic, without a network.

``Index`` ranks a fair's offers against needs; ``rank_file`` is bare relevance for measuring. Both
take an ``Encode``: the optional ``sentence_encoder`` finds likeness across words and languages.
"""

from app.services.matching.embedding import (
    Encode,
    embedding_installed,
    encoder_if,
    sentence_encoder,
)
from app.services.matching.index import Index
from app.services.matching.rank import rank_file, rank_queries

__all__ = [
    "Encode",
    "Index",
    "embedding_installed",
    "encoder_if",
    "rank_file",
    "rank_queries",
    "sentence_encoder",
]
