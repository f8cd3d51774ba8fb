"""What is wrong with a sheet, in sentences: a cell's problem, a row left out, a file refused."""

from collections.abc import Mapping
from enum import Enum

from app.models.exhibitors import Industry
from app.models.imports import Party, Problem, Skip
from app.models.leads import Interest
from app.models.meetings import MeetingState, Place, RequestState
from app.models.offers import Cooperation, Stage
from app.models.people import Category
from app.models.programme import SessionKind
from app.ui.language import translate
from app.ui.meeting_problems import SENTENCES_OF_MEETINGS
from app.ui.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES_OF_IMPORT: Mapping[str, str] = {
    "import.missing": QT_TRANSLATE_NOOP(
        "problems", "There is no file {name} any more. Choose another one."
    ),
    "import.unreadable": QT_TRANSLATE_NOOP(
        "problems",
        "{name} cannot be read: {reason}. Close it where it is open and choose it again.",
    ),
    "import.empty": QT_TRANSLATE_NOOP("problems", "{name} holds no rows. Choose another file."),
    "import.wrong_type": QT_TRANSLATE_NOOP(
        "problems",
        "{name} is no sheet that can be read ({found}). Save it as XLSX, CSV or JSON and choose "
        "it again.",
    ),
    "import.password": QT_TRANSLATE_NOOP(
        "problems", "{name} is locked with a password. Save it without one and choose it again."
    ),
    "import.broken_line": QT_TRANSLATE_NOOP(
        "problems",
        "{name} is damaged: what stands in line {line} cannot be read. Save it again where it "
        "comes from.",
    ),
    "import.entities": QT_TRANSLATE_NOOP(
        "problems",
        "{name} brings declarations along (line {line}) that could do harm, and was not read. "
        "Export the programme again without a DOCTYPE.",
    ),
    "import.only_schema": QT_TRANSLATE_NOOP(
        "problems",
        "{name} describes what a programme file looks like and holds no programme. Choose the "
        "programme itself.",
    ),
    "import.only_settings": QT_TRANSLATE_NOOP(
        "problems",
        "{name} holds settings of a ticket shop and no people. Export its orders or attendees and "
        "choose that file.",
    ),
    "import.only_ticket": QT_TRANSLATE_NOOP(
        "problems",
        "{name} is the code of a single ticket and says nothing of who holds it. Export the list "
        "of attendees and choose that file.",
    ),
    "import.only_facts": QT_TRANSLATE_NOOP(
        "problems",
        "{name} is FairDesk's list of scans or deals: what happened, and no list to import. They "
        "stay in the fair; to move them, restore a backup.",
    ),
    "import.other_xml": QT_TRANSLATE_NOOP(
        "problems",
        "{name} is XML, but no programme ({found}). A programme begins with “schedule”; save a "
        "list as XLSX or CSV.",
    ),
    "import.broken": QT_TRANSLATE_NOOP(
        "problems",
        "{name} is damaged and cannot be read to its end. Save it again where it comes from.",
    ),
    "import.too_large": QT_TRANSLATE_NOOP(
        "problems", "{name} is too large to be read at once. Split it into several files."
    ),
    "import.memory": QT_TRANSLATE_NOOP(
        "problems",
        "{name} needs far more memory than a file of its size should and was not read. Save only "
        "its rows as CSV and choose that.",
    ),
    "import.too_slow": QT_TRANSLATE_NOOP(
        "problems",
        "{name} took too long to read and was given up. Save only its rows as CSV, on this "
        "computer, and choose that.",
    ),
    "import.crashed": QT_TRANSLATE_NOOP(
        "problems",
        "{name} could not be read: its contents stopped the reader. Nothing was imported. Save "
        "only its rows as CSV and choose that.",
    ),
    "import.changed": QT_TRANSLATE_NOOP(
        "problems", "{name} was changed while it was being read. Choose it again."
    ),
    "import.bomb": QT_TRANSLATE_NOOP(
        "problems",
        "{name} would unpack to many times its size and was not opened. Save only its rows as "
        "CSV and choose that.",
    ),
    "import.sheet_size": QT_TRANSLATE_NOOP(
        "problems",
        "The sheet {sheet} of {name} claims {rows} rows and {columns} columns and was not read. "
        "Copy its rows to a new sheet.",
    ),
    "import.no_list": QT_TRANSLATE_NOOP(
        "problems",
        "{name} holds no list that could be rows. Choose a file with exhibitors, people or "
        "sessions.",
    ),
    "import.no_sheet": QT_TRANSLATE_NOOP(
        "problems", "There is no sheet {sheet} in this file. It has: {sheets}."
    ),
    "import.encoding": QT_TRANSLATE_NOOP(
        "problems", "The characters of {name} cannot be read. Save it as CSV UTF-8."
    ),
    "import.kind_unknown": QT_TRANSLATE_NOOP(
        "problems",
        "The headings do not say what the rows are ({header}). Say what you import.",
    ),
    "import.columns": QT_TRANSLATE_NOOP(
        "problems", "No column leads to: {missing}. Nothing was imported."
    ),
    "import.mapping": QT_TRANSLATE_NOOP(
        "problems", "The columns cannot lead where they should: {heading} {field}."
    ),
    "import.cancelled": QT_TRANSLATE_NOOP("problems", "Cancelled. Nothing was imported."),
    "ticket.key": QT_TRANSLATE_NOOP(
        "problems",
        "This is no public key of a ticket shop: {text}. Copy the key from the shop's event.",
    ),
    "ticket.no_keys": QT_TRANSLATE_NOOP(
        "problems",
        "No keys of signed tickets are in this file. Save the shop's event, where they stand "
        "under “valid_keys”.",
    ),
    "export.unwritable": QT_TRANSLATE_NOOP(
        "problems", "{path} could not be written: {reason}. Choose another name or place."
    ),
}
"""For ``app.ui.messages``: the files that importing refuses, and the one it cannot write."""

_SENTENCES: Mapping[str, str] = {
    **SENTENCES_OF_MEETINGS,
    "booth.date": QT_TRANSLATE_NOOP(
        "problems", "Excel took the booth for a date; “{suggestion}” is meant"
    ),
    "booth.doubled": QT_TRANSLATE_NOOP(
        "problems", "The hall stands twice in booth {text}; “{suggestion}” is meant"
    ),
    "booth.form": QT_TRANSLATE_NOOP("problems", "Unusual booth: {text}"),
    "booth.hall": QT_TRANSLATE_NOOP("problems", "{text} names a hall, not a booth"),
    "booth.range": QT_TRANSLATE_NOOP("problems", "{text} was read as the booths {suggestion}"),
    "booth.taken": QT_TRANSLATE_NOOP("problems", "Booth {text} is already given to row {row}"),
    "card.cut": QT_TRANSLATE_NOOP(
        "problems", "The entry that begins in line {line} has no end; it was read as far as it goes"
    ),
    "category.unknown": QT_TRANSLATE_NOOP("problems", "There is no category “{text}”"),
    "contact.missing": QT_TRANSLATE_NOOP("problems", "The contact's name is missing"),
    "contact.nameless": QT_TRANSLATE_NOOP(
        "problems", "A contact without a name is not imported: {text}"
    ),
    "cooperation.unknown": QT_TRANSLATE_NOOP("problems", "Unknown kind of cooperation: {unknown}"),
    "credit_code.check": QT_TRANSLATE_NOOP(
        "problems", "The last sign of credit code {text} does not agree; it should be {expected}"
    ),
    "credit_code.digits_lost": QT_TRANSLATE_NOOP(
        "problems", "Excel has lost digits of the credit code {text}"
    ),
    "credit_code.form": QT_TRANSLATE_NOOP(
        "problems", "Credit code {text} has {length} signs or forbidden ones; 18 are usual"
    ),
    "credit_code.repeated": QT_TRANSLATE_NOOP(
        "problems", "Same credit code as row {row} ({first}); the two rows become one"
    ),
    "credit_code.region": QT_TRANSLATE_NOOP(
        "problems", "Credit code {text} names a region that never was: {region}"
    ),
    "date.ambiguous": QT_TRANSLATE_NOOP(
        "problems", "{text} can be two days; {suggestion} is assumed"
    ),
    "date.form": QT_TRANSLATE_NOOP("problems", "“{text}” is no date"),
    "date.missing": QT_TRANSLATE_NOOP("problems", "The day is missing"),
    "date.outside": QT_TRANSLATE_NOOP("problems", "“{text}” is none of the fair's days"),
    "date.several": QT_TRANSLATE_NOOP("problems", "“{text}” names several days; one is needed"),
    "date.year": QT_TRANSLATE_NOOP("problems", "“{text}” does not tell the year"),
    "email.form": QT_TRANSLATE_NOOP("problems", "“{text}” is no e-mail address; it is left out"),
    "email.several": QT_TRANSLATE_NOOP(
        "problems", "Several addresses; {suggestion} is kept, {others} is left out"
    ),
    "email.typed": QT_TRANSLATE_NOOP(
        "problems", "Slip of the keyboard in {text}; {suggestion} is meant"
    ),
    "end.assumed": QT_TRANSLATE_NOOP("problems", "The end is missing; {suggestion} is assumed"),
    "id.repeated": QT_TRANSLATE_NOOP("problems", "Row {row} has the same number {text}"),
    "import.booth_taken": QT_TRANSLATE_NOOP(
        "problems", "Booth {booth} is held by another exhibitor of this fair"
    ),
    "import.unknown_party": QT_TRANSLATE_NOOP("problems", "Nobody here is called {name}"),
    "industry.guess": QT_TRANSLATE_NOOP("problems", "There is no industry “{text}”"),
    "industry.several": QT_TRANSLATE_NOOP(
        "problems", "“{text}” are several industries; one is kept"
    ),
    "industry.unknown": QT_TRANSLATE_NOOP("problems", "There is no industry “{text}”"),
    "money.form": QT_TRANSLATE_NOOP("problems", "“{text}” is no sum; it is left out"),
    "name.damaged": QT_TRANSLATE_NOOP("problems", "The name has lost characters: {text}"),
    "name.line_break": QT_TRANSLATE_NOOP("problems", "The name was broken over two lines"),
    "name.long": QT_TRANSLATE_NOOP(
        "problems", "The name has {length} characters; {limit} are the most"
    ),
    "name.missing": QT_TRANSLATE_NOOP("problems", "The name is missing"),
    "name.repeated": QT_TRANSLATE_NOOP(
        "problems", "Same name as row {row}; the two rows become one"
    ),
    "number.form": QT_TRANSLATE_NOOP("problems", "“{text}” is no number; it is left out"),
    "number.fraction": QT_TRANSLATE_NOOP("problems", "{text} is no whole number; it is rounded"),
    "order.addition": QT_TRANSLATE_NOOP(
        "problems", "Order {order}: an addition to another ticket; no badge of its own"
    ),
    "order.cancelled": QT_TRANSLATE_NOOP("problems", "The order is cancelled ({text}); left out"),
    "order.expired": QT_TRANSLATE_NOOP(
        "problems", "The order was not paid in time ({text}); left out"
    ),
    "order.test": QT_TRANSLATE_NOOP("problems", "A trial order of the shop; left out"),
    "order.unpaid": QT_TRANSLATE_NOOP("problems", "The order is not paid ({text}); left out"),
    "party.missing": QT_TRANSLATE_NOOP("problems", "A party of the meeting is missing"),
    "party.same": QT_TRANSLATE_NOOP("problems", "Both parties are {text}"),
    "party.unknown": QT_TRANSLATE_NOOP(
        "problems", "“{text}” says neither exhibitor nor person; both are tried"
    ),
    "person.repeated": QT_TRANSLATE_NOOP(
        "problems", "{text} stands in row {row} already; the two rows become one"
    ),
    "phone.digits_lost": QT_TRANSLATE_NOOP("problems", "Excel has lost digits of the phone {text}"),
    "phone.form": QT_TRANSLATE_NOOP("problems", "Unusual phone number: {text}"),
    "phone.length": QT_TRANSLATE_NOOP(
        "problems", "The mobile number has {digits} digits instead of 11: {text}"
    ),
    "phone.several": QT_TRANSLATE_NOOP(
        "problems", "Several numbers; {suggestion} is kept, {others} is left out"
    ),
    "place.unknown": QT_TRANSLATE_NOOP("problems", "There is no place “{text}”"),
    "interest.unknown": QT_TRANSLATE_NOOP("problems", "“{text}” is no level of interest"),
    "lead.differs": QT_TRANSLATE_NOOP(
        "problems", "The lead on {text} is here with other words; what is here stays"
    ),
    "lead.repeated": QT_TRANSLATE_NOOP(
        "problems", "Same lead as row {row}; the two rows become one"
    ),
    "plan.ambiguous": QT_TRANSLATE_NOOP(
        "problems", "{count} records of this fair fit; it is not clear which is meant"
    ),
    "plan.taken": QT_TRANSLATE_NOOP("problems", "Row {row} means the same record of this fair"),
    "proposal.repeated": QT_TRANSLATE_NOOP(
        "problems", "Same title as row {row}; the two rows become one"
    ),
    "region.old": QT_TRANSLATE_NOOP(
        "problems", "Region code {text} ({name}) was last valid in {edition}; {suggestion} is taken"
    ),
    "region.unknown": QT_TRANSLATE_NOOP("problems", "There never was a region {text}"),
    "request.repeated": QT_TRANSLATE_NOOP(
        "problems", "Same wish as row {row}; the two rows become one"
    ),
    "row.total": QT_TRANSLATE_NOOP(
        "problems", "“{text}” counts the other rows; this row is left out"
    ),
    "row.too_wide": QT_TRANSLATE_NOOP(
        "problems", "More cells than headings; a stray separator has shifted the row: {text}"
    ),
    "schedule.days": QT_TRANSLATE_NOOP(
        "problems",
        "Line {line}: the programme says it has {text} days, but has another number of them",
    ),
    "schedule.guid": QT_TRANSLATE_NOOP(
        "problems", "Line {line}: “{text}” is no valid identifier (GUID)"
    ),
    "schedule.misplaced": QT_TRANSLATE_NOOP(
        "problems", "Line {line}: “{text}” stands in the wrong place; it is not read there"
    ),
    "schedule.missing": QT_TRANSLATE_NOOP(
        "problems", "Line {line}: “{text}” is missing in the head of the programme"
    ),
    "schedule.number": QT_TRANSLATE_NOOP(
        "problems", "Line {line}: {place} should be a whole number and is “{text}”"
    ),
    "schedule.start": QT_TRANSLATE_NOOP(
        "problems", "Line {line}: the start {text} differs from the date; {taken} is taken"
    ),
    "session.cancelled": QT_TRANSLATE_NOOP("problems", "The session is cancelled; left out"),
    "session.recurs": QT_TRANSLATE_NOOP(
        "problems", "Repetitions are not taken ({text}); only the first date is"
    ),
    "session.repeated": QT_TRANSLATE_NOOP(
        "problems", "Same session as row {row}; the two rows become one"
    ),
    "session_kind.unknown": QT_TRANSLATE_NOOP("problems", "There is no kind of session “{text}”"),
    "side.unknown": QT_TRANSLATE_NOOP("problems", "“{text}” says neither offer nor need"),
    "stage.unknown": QT_TRANSLATE_NOOP("problems", "There is no stage “{text}”"),
    "travels.unknown": QT_TRANSLATE_NOOP("problems", "“{text}” does not say who would travel"),
    "time.form": QT_TRANSLATE_NOOP("problems", "“{text}” is no time"),
    "time.long": QT_TRANSLATE_NOOP(
        "problems", "The session would last {hours} hours; enter one session for each day"
    ),
    "time.missing": QT_TRANSLATE_NOOP("problems", "The time is missing"),
    "time.order": QT_TRANSLATE_NOOP("problems", "It would end before it starts: {text}"),
    "time.zone": QT_TRANSLATE_NOOP(
        "problems", "The time zone “{text}” is unknown; the fair's own is assumed"
    ),
    "title.missing": QT_TRANSLATE_NOOP("problems", "The title is missing"),
    "truth.form": QT_TRANSLATE_NOOP("problems", "“{text}” says neither yes nor no"),
    "weight.form": QT_TRANSLATE_NOOP("problems", "“{text}” is no weight; the usual one is taken"),
    "weight.range": QT_TRANSLATE_NOOP("problems", "Weight {text} is not between 1 and 100"),
    "year.form": QT_TRANSLATE_NOOP("problems", "“{text}” is no year"),
}

PROBLEM_CODES = frozenset(_SENTENCES)
"""Every code that has a sentence."""

_LONGEST = 60


def problem_sentence(problem: Problem) -> str:
    """The problem in words of the present language; an unknown code shows itself."""
    return _filled(problem.code, problem.facts)


def skip_sentence(skip: Skip) -> str:
    """Why a row is left out."""
    return _filled(skip.reason, skip.facts)


def suggestion_words(problem: Problem) -> str:
    """What is imported instead of what the cell says; "" where the field stays empty."""
    told = str(problem.facts.get("suggestion", ""))
    return "、".join(_term(problem.code, part) for part in told.split("、")) if told else ""


def term_name(value: Enum) -> str:
    """A word of the fair in the present language: an industry, a category, a kind of session."""
    source = _TERMS.get(value)
    return str(value.value) if source is None else translate("problems", source)


def _filled(code: str, facts: Mapping[str, object]) -> str:
    source = _SENTENCES.get(code)
    if source is None:
        return code
    told = {name: _short(fact) for name, fact in facts.items()}
    return translate("problems", source).format_map(_Facts(told))


def _short(fact: object) -> object:
    """A whole paragraph in a cell must not push the sentence out of sight."""
    words = " ".join(fact.split()) if isinstance(fact, str) else fact
    if isinstance(words, str) and len(words) > _LONGEST:
        return f"{words[:_LONGEST]}…"
    return words


class _Facts(dict[str, object]):
    """Facts for a sentence; one that is missing leaves a gap rather than failing."""

    def __missing__(self, key: str) -> str:
        return "…"


_TERMS: Mapping[Enum, str] = {
    Industry.NEW_ENERGY: QT_TRANSLATE_NOOP("problems", "New energy"),
    Industry.IT: QT_TRANSLATE_NOOP("problems", "IT"),
    Industry.MANUFACTURING: QT_TRANSLATE_NOOP("problems", "Adv. manufacturing"),
    Industry.HEALTH: QT_TRANSLATE_NOOP("problems", "Health & medical"),
    Industry.OTHER: QT_TRANSLATE_NOOP("problems", "Other"),
    Interest.CASUAL: QT_TRANSLATE_NOOP("problems", "Casual"),
    Interest.INTERESTED: QT_TRANSLATE_NOOP("problems", "Interested"),
    Interest.STRONG: QT_TRANSLATE_NOOP("problems", "Strong"),
    Interest.MEETING: QT_TRANSLATE_NOOP("problems", "Meeting agreed"),
    Category.VISITOR: QT_TRANSLATE_NOOP("problems", "Trade visitor"),
    Category.EXHIBITOR: QT_TRANSLATE_NOOP("problems", "Exhibitor"),
    Category.SPEAKER: QT_TRANSLATE_NOOP("problems", "Speaker"),
    Category.GUEST: QT_TRANSLATE_NOOP("problems", "Guest"),
    Category.PRESS: QT_TRANSLATE_NOOP("problems", "Media"),
    Category.STAFF: QT_TRANSLATE_NOOP("problems", "Staff"),
    SessionKind.FORUM: QT_TRANSLATE_NOOP("problems", "Forum"),
    SessionKind.ROADSHOW: QT_TRANSLATE_NOOP("problems", "Roadshow"),
    SessionKind.AUCTION: QT_TRANSLATE_NOOP("problems", "Auction"),
    SessionKind.MATCHING: QT_TRANSLATE_NOOP("problems", "Matchmaking"),
    SessionKind.CEREMONY: QT_TRANSLATE_NOOP("problems", "Ceremony"),
    Party.PERSON: QT_TRANSLATE_NOOP("problems", "Visitor"),
    Place.TABLE: QT_TRANSLATE_NOOP("problems", "Meeting table"),
    MeetingState.PLANNED: QT_TRANSLATE_NOOP("problems", "Planned"),
    MeetingState.HELD: QT_TRANSLATE_NOOP("problems", "Held"),
    MeetingState.MISSED: QT_TRANSLATE_NOOP("problems", "Missed"),
    MeetingState.CANCELLED: QT_TRANSLATE_NOOP("problems", "Called off"),
    RequestState.REQUESTED: QT_TRANSLATE_NOOP("problems", "Not answered"),
    RequestState.ACCEPTED: QT_TRANSLATE_NOOP("problems", "Accepted"),
    RequestState.DECLINED: QT_TRANSLATE_NOOP("problems", "Declined"),
    RequestState.EXPIRED: QT_TRANSLATE_NOOP("problems", "Expired"),
    RequestState.WITHDRAWN: QT_TRANSLATE_NOOP("problems", "Withdrawn"),
    Place.BOOTH: QT_TRANSLATE_NOOP("problems", "Booth"),
    Stage.LAB: QT_TRANSLATE_NOOP("problems", "Laboratory"),
    Stage.SMALL: QT_TRANSLATE_NOOP("problems", "Small scale"),
    Stage.PILOT: QT_TRANSLATE_NOOP("problems", "Pilot stage"),
    Stage.INDUSTRIAL: QT_TRANSLATE_NOOP("problems", "In production"),
    Cooperation.DEVELOPMENT: QT_TRANSLATE_NOOP("problems", "Joint R&D"),
    Cooperation.TRANSFER: QT_TRANSLATE_NOOP("problems", "Transfer"),
    Cooperation.LICENCE: QT_TRANSLATE_NOOP("problems", "Licence"),
    Cooperation.CONSULTING: QT_TRANSLATE_NOOP("problems", "Consulting"),
    Cooperation.SERVICE: QT_TRANSLATE_NOOP("problems", "Service"),
    Cooperation.JOINT_VENTURE: QT_TRANSLATE_NOOP("problems", "Equity"),
    Cooperation.PURCHASE: QT_TRANSLATE_NOOP("problems", "Purchase"),
    Cooperation.FINANCING: QT_TRANSLATE_NOOP("problems", "Financing"),
}
_KINDS_OF_CODE: Mapping[str, type[Enum]] = {
    "answer": RequestState,
    "became": MeetingState,
    "industry": Industry,
    "interest": Interest,
    "category": Category,
    "session_kind": SessionKind,
    "place": Place,
    "stage": Stage,
    "cooperation": Cooperation,
}


def _term(code: str, told: str) -> str:
    kind = _KINDS_OF_CODE.get(code.partition(".")[0])
    found = next((member for member in kind if str(member.value) == told), None) if kind else None
    return told if found is None else term_name(found)
