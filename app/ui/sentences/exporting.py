"""Sentences of files written for other programs."""

from collections.abc import Mapping

CONTEXT = "exporting_sentences"

SENTENCES: Mapping[str, str] = {}

ACTIONS: Mapping[str, str] = {}
