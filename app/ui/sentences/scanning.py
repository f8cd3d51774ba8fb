"""Sentences of the gate, the forums and the booths."""

from collections.abc import Mapping

CONTEXT = "scanning_sentences"

SENTENCES: Mapping[str, str] = {}

ACTIONS: Mapping[str, str] = {}
