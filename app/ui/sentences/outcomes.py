"""Sentences of deals, vouchers, the auction and the closing report."""

from collections.abc import Mapping

CONTEXT = "outcomes_sentences"

SENTENCES: Mapping[str, str] = {}

ACTIONS: Mapping[str, str] = {}
