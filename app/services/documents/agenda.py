"""Meeting agendas as PDF: one exhibitor's, everybody's one after the other, or a file each."""

from collections.abc import Callable, Sequence
from pathlib import Path

from app.errors import AppError
from app.models.agenda import Agenda, AgendaFrame, AgendaSheet
from app.models.fairline import joined
from app.services.documents.agenda_drawing import AgendaWriter
from app.services.documents.files import safe_name
from app.services.documents.letterhead import Setting
from app.services.documents.paper import A4, Subject, writing
from app.services.documents.words import Language, words

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


def write_agendas(
    path: Path,
    agendas: Sequence[Agenda],
    frame: AgendaFrame,
    language: Language = Language.ZH,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> AgendaSheet:
    """All these agendas in one file, each from a new page, with its own page numbers.

    ``documents.nothing`` without agendas, ``documents.cancelled`` when ``cancelled`` says so,
    ``documents.write`` when the file cannot be written; whatever stood at ``path`` then stays.
    """
    if not agendas:
        raise AppError("documents.nothing", {"path": str(path)})
    said = words(language)
    title = said.agenda
    if len(agendas) == 1:
        title = joined(title, language.pick(agendas[0].name_zh, agendas[0].name_en))
    setting, pages = Setting(), 0
    author = language.pick(frame.fair.name_zh, frame.fair.name_en)
    with writing(path, A4, Subject(title, author, said.tag)) as paper:
        for done, agenda in enumerate(agendas, 1):
            if cancelled is not None and cancelled():
                raise AppError("documents.cancelled", {"done": done - 1})
            pages += AgendaWriter(paper, setting, frame, language, said).write(agenda)
            if progress is not None:
                progress(done, len(agendas))
    return AgendaSheet(len(agendas), pages, "".join(sorted(setting.missing)))


def write_agenda_files(
    folder: Path,
    agendas: Sequence[Agenda],
    frame: AgendaFrame,
    language: Language = Language.ZH,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[Path, ...]:
    """One file for each agenda, named after booth and exhibitor; gives them in order."""
    taken: set[str] = set()
    paths = []
    for done, agenda in enumerate(agendas, 1):
        if cancelled is not None and cancelled():
            raise AppError("documents.cancelled", {"done": done - 1})
        path = folder / f"{safe_name(_label(agenda, language), taken)}.pdf"
        write_agendas(path, (agenda,), frame, language)
        paths.append(path)
        if progress is not None:
            progress(done, len(agendas))
    return tuple(paths)


def _label(agenda: Agenda, language: Language) -> str:
    name = language.pick(agenda.name_zh, agenda.name_en)
    return f"{agenda.booth or agenda.badge} {name}".strip()
