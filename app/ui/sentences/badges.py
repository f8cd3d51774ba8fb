"""Sentences of printing, laying out and handing out badges."""

from collections.abc import Mapping

CONTEXT = "badges_sentences"

SENTENCES: Mapping[str, str] = {}

ACTIONS: Mapping[str, str] = {}
