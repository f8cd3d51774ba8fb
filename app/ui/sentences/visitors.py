"""Sentences of the registry of visitors and of leads."""

from collections.abc import Mapping

CONTEXT = "visitors_sentences"

SENTENCES: Mapping[str, str] = {}

ACTIONS: Mapping[str, str] = {}
