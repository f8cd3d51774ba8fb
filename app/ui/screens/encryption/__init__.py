"""Encrypted fairs: asking for a recovery key, showing one, and what is said before a change."""

from app.ui.screens.encryption.confirm import Conversion, ConversionDialog
from app.ui.screens.encryption.enter import EnterKeyDialog
from app.ui.screens.encryption.show import ShowKeyDialog

__all__ = ["Conversion", "ConversionDialog", "EnterKeyDialog", "ShowKeyDialog"]
