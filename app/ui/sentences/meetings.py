"""Sentences of requests, absences, repairs and calendars."""

from collections.abc import Mapping

CONTEXT = "meetings_sentences"

SENTENCES: Mapping[str, str] = {}

ACTIONS: Mapping[str, str] = {}
