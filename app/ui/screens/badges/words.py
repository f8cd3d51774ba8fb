"""The words of badges in the present language."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from app.models.badges import BadgeLayout, Blocked, Fit, Fitted
from app.models.people import Category
from app.models.registry import BadgePrint, CardState
from app.services.badge_directory import BadgeView, Printing
from app.services.badge_proof import Proof
from app.services.store.badge_list import BadgeRow
from app.ui.formats import clock_time, short_date
from app.ui.language import translate
from app.ui.screens.badges.queued import Queued
from app.ui.tables import Mark, Status

_PRINTS = 5  # lines of the ledger that are shown
_LAYOUTS = frozenset(layout.value for layout in BadgeLayout)


def category_name(category: Category) -> str:
    """The role, as the window calls it."""
    return {
        Category.VISITOR: translate("badges", "Trade visitor"),
        Category.EXHIBITOR: translate("badges", "Exhibitor"),
        Category.SPEAKER: translate("badges", "Speaker"),
        Category.GUEST: translate("badges", "Guest"),
        Category.PRESS: translate("badges", "Press"),
        Category.STAFF: translate("badges", "Staff"),
    }[category]


def category_mark(category: Category) -> Mark:
    """The role with the colour of its band on the card."""
    return Mark.badge_role(category.value, category_name(category))


def standing_name(standing: Printing) -> str:
    """Where a badge stands, as a filter calls it."""
    return {
        Printing.WAITING: translate("badges", "To print"),
        Printing.PRINTED: translate("badges", "Printed"),
        Printing.REVOKED: translate("badges", "Revoked"),
    }[standing]


def empty_words(view: BadgeView) -> str:
    """What will stand in a view that is empty."""
    return {
        BadgeView.QUEUE: translate("badges", "Nothing waits to be printed."),
        BadgeView.ALL: translate(
            "badges", "Everybody who is registered gets a badge, and it will stand here."
        ),
        BadgeView.REVOKED: translate(
            "badges", "Badges that were revoked will stand here, with the reason."
        ),
    }[view]


def layout_name(layout: BadgeLayout) -> str:
    """How cards come onto pages."""
    return {
        BadgeLayout.A4_8: translate("badges", "A4 sheet, 8 cards"),
        BadgeLayout.A4_1: translate("badges", "A4 sheet, one card"),
        BadgeLayout.CARD: translate("badges", "Card by card, 86 × 54 mm"),
        BadgeLayout.CARD_BLEED: translate("badges", "Card by card with bleed, 90 × 58 mm"),
        BadgeLayout.A6: translate("badges", "A6 page by page"),
        BadgeLayout.THERMAL: translate("badges", "Label by label, 80 × 50 mm"),
        BadgeLayout.THERMAL_CONTACT: translate("badges", "Label with contact code, 80 × 50 mm"),
    }[layout]


def field_name(field: str) -> str:
    """A part of the card."""
    return {
        "name": translate("badges", "name"),
        "name_latin": translate("badges", "Latin name"),
        "organisation": translate("badges", "organisation"),
        "organisation_latin": translate("badges", "Latin organisation"),
        "title": translate("badges", "title"),
        "booth": translate("badges", "booth"),
        "number": translate("badges", "number"),
        "days": translate("badges", "valid days"),
    }[field]


def holder_name(row: BadgeRow) -> str:
    """The name in large letters on the card."""
    return row.name or row.name_latin


def firm_name(row: BadgeRow) -> str:
    """The organisation; a missing Chinese name shows the other."""
    return row.organisation or row.organisation_latin


def card_status(queued: Queued | None) -> Status | None:
    """Where the card stands in a queue; None where it is out already or in none."""
    if queued is None or queued.state is CardState.OUT:
        return None
    if queued.state is CardState.WAITING:
        words = translate("badges", "Card {card}, in the queue")
        return Status(words.format(card=queued.card), "clock", "text2")
    if queued.under_way:
        words = translate("badges", "Card {card}, printing")
        return Status(words.format(card=queued.card), "printer", "accentText")
    words = translate("badges", "Stopped at card {card}")
    return Status(words.format(card=queued.card), "triangle-alert", "warning")


def status(row: BadgeRow, proof: Proof | None, zone: ZoneInfo, today: date) -> Status:
    """Where the badge stands, exceptions first: what stops it, what to look at, then the rest."""
    if not row.valid:
        return Status(_revoked(row, zone, today), "ban", "danger")
    if isinstance(proof, Blocked):
        return Status(translate("badges", "Cannot print: missing character"), "octagon-x", "danger")
    if row.printed_at is not None:
        form = translate("badges", "Printed {when}")
        when = _when(row.printed_at.astimezone(zone), today)
        return Status(form.format(when=when), "check", "text2")
    if row.replaces:
        return Status(translate("badges", "Reissue, old one revoked"), "rotate-ccw", "danger")
    if proof:
        return Status(flag_words(proof), "triangle-alert", "warning")
    return Status(translate("badges", "To print"), None, "text")


def flag_words(flags: Sequence[Fitted]) -> str:
    """What was done so that the texts fit; the worst of it where it is more than one thing."""
    order = (Fit.CUT, Fit.SHRUNK, Fit.WRAPPED)
    worst = min(flags, key=lambda flag: order.index(flag.fit))
    form = {
        Fit.CUT: translate("badges", "Long {field}, cut"),
        Fit.SHRUNK: translate("badges", "Long {field}, set smaller"),
        Fit.WRAPPED: translate("badges", "Long {field}, on two lines"),
    }[worst.fit]
    return form.format(field=field_name(worst.field))


def blocked_sentence(blocked: Blocked) -> str:
    """Why a badge cannot be printed, and what to do."""
    form = translate(
        "badges",
        "{number} {name}: no font here has {characters} ({points}) in the {field}. Write it with "
        "another character, or wait for a font that has it.",
    )
    return form.format(
        number=blocked.number,
        name=blocked.name,
        characters=" ".join(blocked.characters),
        points=" ".join(f"U+{ord(one):04X}" for one in blocked.characters),
        field=field_name(blocked.field),
    )


def record_lines(row: BadgeRow, ledger: Sequence[BadgePrint], zone: ZoneInfo) -> list[str]:
    """The badge's life, a line each: the last print first among the prints."""
    lines = []
    if row.registered_at is not None:
        form = translate("badges", "Registered {when}")
        lines.append(form.format(when=moment_words(row.registered_at, zone)))
    form = translate("badges", "Issued {when}")
    lines.append(form.format(when=moment_words(row.issued_at, zone)))
    lines += [print_line(one, zone) for one in reversed(ledger[:_PRINTS])]
    if len(ledger) > _PRINTS:
        lines.append(translate("badges", "Printed {n} times in all").format(n=len(ledger)))
    if row.revoked_at is not None:
        form = translate("badges", "Revoked {when}: {reason}")
        when = moment_words(row.revoked_at, zone)
        lines.append(form.format(when=when, reason=row.reason))
    return lines


def print_line(fact: BadgePrint, zone: ZoneInfo) -> str:
    """One print: when, where, how, at which desk, and why once more."""
    form = translate("badges", "Printed {when}, {target}")
    words = [form.format(when=moment_words(fact.at, zone), target=fact.target)]
    if fact.layout in _LAYOUTS:
        words.append(layout_name(BadgeLayout(fact.layout)))
    words.append(fact.by)
    line = " · ".join(filter(None, words))
    if fact.reason:
        line = translate("badges", "{print}: {reason}").format(print=line, reason=fact.reason)
    return line


def moment_words(moment: datetime, zone: ZoneInfo) -> str:
    """Day and time at the fair, ``11.28 10:31``."""
    local = moment.astimezone(zone)
    return f"{short_date(local.date())} {clock_time(local)}"


def _when(moment: datetime, today: date) -> str:
    """The time alone on the present day."""
    if moment.date() == today:
        return clock_time(moment)
    return f"{short_date(moment.date())} {clock_time(moment)}"


def _revoked(row: BadgeRow, zone: ZoneInfo, today: date) -> str:
    if row.revoked_at is None:
        return translate("badges", "Revoked")
    if row.replaced:
        return translate("badges", "Revoked, reissued")
    when = _when(row.revoked_at.astimezone(zone), today)
    return translate("badges", "Revoked {when}").format(when=when)
