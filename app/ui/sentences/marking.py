"""Marking a literal for translation."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - lupdate's own name
    """The text itself; lupdate reads it. PySide6's own is typed as returning any object."""
    return text
