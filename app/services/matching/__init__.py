"""Matching: offers that answer a need, ranked and explained. Deterministic, without a network.

``Index`` ranks a fair's offers against needs; ``rank_file`` is bare relevance for measuring.
"""

from app.services.matching.index import Index
from app.services.matching.rank import rank_file, rank_queries

__all__ = ["Index", "rank_file", "rank_queries"]
