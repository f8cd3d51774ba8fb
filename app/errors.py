"""Failures we can name. Each carries a code and facts; ui/messages.py makes the sentence."""

from collections.abc import Mapping


class AppError(Exception):
    """The world is at fault, not the program: a locked file, a missing column.

    ``code`` names the failure for ever (``"import.columns"``); ``facts`` fill its sentence.
    """

    def __init__(self, code: str, facts: Mapping[str, object] | None = None) -> None:
        super().__init__(code, dict(facts or {}))
        self.code = code
        self.facts: dict[str, object] = dict(facts or {})
