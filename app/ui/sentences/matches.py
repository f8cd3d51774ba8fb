"""Sentences of pairs, their requests and their dismissal."""

from collections.abc import Mapping

CONTEXT = "matches_sentences"

SENTENCES: Mapping[str, str] = {}

ACTIONS: Mapping[str, str] = {}
