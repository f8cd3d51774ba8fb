"""Sentences of backups, of restoring, and of disks that fail while a fair is open."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.errors import AppError
from app.ui.sentences.marking import QT_TRANSLATE_NOOP

CONTEXT = "backups_sentences"

SENTENCES: Mapping[str, str] = {
    "backup.others": QT_TRANSLATE_NOOP(
        "backups_sentences",
        "Another program is making a backup in {path}. Nothing was changed; try again in a minute.",
    ),
    "backup.room": QT_TRANSLATE_NOOP(
        "backups_sentences",
        "A backup needs {wanted} MB and {free} MB are free in {path}. None was made, so that there "
        "is room for the work; make room on this disk.",
    ),
    "backup.changed": QT_TRANSLATE_NOOP(
        "backups_sentences",
        "{name} was changed since it was written. It cannot be trusted; choose another backup.",
    ),
    "backup.unsound": QT_TRANSLATE_NOOP(
        "backups_sentences",
        "{name} is damaged or no fair. Nothing was changed; choose another backup.",
    ),
    "backup.other_fair": QT_TRANSLATE_NOOP(
        "backups_sentences",
        "{name} is a backup of another fair, {fair}. Nothing was changed; open it like any fair.",
    ),
    "backup.second": QT_TRANSLATE_NOOP(
        "backups_sentences",
        "The second place {path} does not answer. Backups are made on this computer as before; "
        "plug it in, and the newest follows by itself.",
    ),
    "backup.second_full": QT_TRANSLATE_NOOP(
        "backups_sentences",
        "The second place {path} is full. Backups are made on this computer as before; make room "
        "there, and the newest follows by itself.",
    ),
}

ACTIONS: Mapping[str, str] = {
    "backup.carry": QT_TRANSLATE_NOOP("backups_sentences", "Carry scans over from {name}"),
    "backup.restored": QT_TRANSLATE_NOOP(
        "backups_sentences",
        "The backup {name} of {made} was put in the fair’s place. Written since: {left}, kept in "
        "{kept}; erasures done again: {again}. The log went from {before} to {after}.",
    ),
    "backup.restored_back": QT_TRANSLATE_NOOP(
        "backups_sentences",
        "A restore was taken back: {name} of {made} is the fair again. Written since: {left}, kept "
        "in {kept}; erasures done again: {again}. The log went from {before} to {after}.",
    ),
    "backup.restored_blind": QT_TRANSLATE_NOOP(
        "backups_sentences",
        "The backup {name} of {made} was put in the place of a fair that could not be read, kept "
        "as {kept}; erasures done again: {again}. The log begins anew at {after}.",
    ),
}

_TROUBLES: Mapping[str, str] = {
    "store.full": QT_TRANSLATE_NOOP(
        "backups_sentences",
        "The disk is full: what you do now is not saved. What was saved before is kept. Make room, "
        "and the work goes on.",
    ),
    "store.readonly": QT_TRANSLATE_NOOP(
        "backups_sentences",
        "The file may only be read at this moment: what you do now is not saved. What was saved "
        "before is kept. Unlock the disk or the folder, and the work goes on.",
    ),
    "store.busy": QT_TRANSLATE_NOOP(
        "backups_sentences",
        "Another program or a long step holds the fair's file: what you do now is not saved. What "
        "was saved before is kept. When it lets go, the work goes on.",
    ),
    "store.missing": QT_TRANSLATE_NOOP(
        "backups_sentences",
        "The fair's file is not there any more: what you do now is not saved. Plug the disk in "
        "again or put the file back to {path}, and the work goes on.",
    ),
    "store.replaced": QT_TRANSLATE_NOOP(
        "backups_sentences",
        "Another program put an older file in the fair's place: what you do now is not saved. Put "
        "the right one back to {path}, or restore the newest backup.",
    ),
    "store.damaged": QT_TRANSLATE_NOOP(
        "backups_sentences",
        "The fair's file is damaged: what you do now is not saved. Restore the newest backup.",
    ),
    "store.disk": QT_TRANSLATE_NOOP(
        "backups_sentences",
        "The disk does not answer: what you do now is not saved. What was saved before is kept. "
        "Check the disk and its cable, and the work goes on.",
    ),
}


def trouble_sentence(error: AppError) -> str:
    """Why the open fair cannot be written now, what is kept, and what makes it go on."""
    source = _TROUBLES.get(error.code, _TROUBLES["store.disk"])
    path = str(error.facts.get("path", ""))
    return QCoreApplication.translate(CONTEXT, source).replace("{path}", path)
