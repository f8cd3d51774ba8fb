"""How the page asks people; a test answers in their place."""

from dataclasses import dataclass

from app.ui.printing import AskFile, ask_file
from app.ui.screens.badges.align import AskAlignment, ask_alignment
from app.ui.screens.badges.asking import (
    AskReason,
    AskReprint,
    ask_to_reissue,
    ask_to_reprint,
    ask_to_revoke,
)


@dataclass(frozen=True, slots=True)
class Questions:
    """A file, the reasons, and how a printer is off."""

    file: AskFile = ask_file
    revoke: AskReason = ask_to_revoke
    reissue: AskReason = ask_to_reissue
    reprint: AskReprint = ask_to_reprint
    align: AskAlignment = ask_alignment
