"""Phones, addresses, and the unified social credit code of a Chinese organisation."""

import re

from app.models.imports import Severity
from app.services.importing.cells import EXACT, Cell, Flaw, clean, label, written
from app.services.importing.regions import has_prefecture

_MOBILE = re.compile(r"1[3-9]\d{9}")
_NARROW = str.maketrans(
    {wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)} | {0x2010: "-", 0x2013: "-"}
)
_SEVERAL = re.compile(r"[/;,|、\n]|\s或\s?|(?<=\d{7})\s+(?=1[3-9]\d{9}|0\d{2,3}-)")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[eE]\+?\d{1,2}")
_EXTENSION = re.compile(r"(?:转|ext\.?|x|#)\s*(\d{1,6})$", re.IGNORECASE)
_LINE_EXTENSION = re.compile(r"(?<=\d{7})-(\d{1,5})$")  # 021-55551234-801
_WITHIN = re.compile(r"(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)")
_PHONE = re.compile(r"[+(\d][\d\s().\-]*")


def phone(cell: Cell) -> str | Flaw[str]:
    """A phone number without blanks; a Chinese mobile number must have its eleven digits."""
    words = label(cell)
    if _MOBILE.fullmatch(words):
        return words
    words = words.translate(_NARROW)
    if _SCIENTIFIC.fullmatch(words):
        return Flaw("", "phone.digits_lost", severity=Severity.ERROR)
    parts = [part for part in map(clean, _SEVERAL.split(words)) if part]
    if len(parts) <= 1:
        return _one_phone(words)
    first = _one_phone(parts[0])
    if isinstance(first, Flaw):
        return first
    return Flaw(first, "phone.several", first, facts=(("others", "、".join(parts[1:])),))


def _one_phone(words: str) -> str | Flaw[str]:
    extension = _EXTENSION.search(words) or _LINE_EXTENSION.search(words)
    body = words[: extension.start()] if extension else words
    if not _PHONE.fullmatch(body.strip()):
        return _worded(words)
    digits = re.sub(r"\D", "", body)
    foreign = body.lstrip().startswith("+") or digits.startswith("00")
    digits = digits.removeprefix("00") if foreign else digits
    if digits.startswith("86") and (foreign or len(digits) >= 12):
        digits, foreign = digits[2:], False
    if foreign:
        number = f"+{digits}"
        return number if 7 <= len(digits) <= 15 else Flaw(number, "phone.form", number)
    tail = f"-{extension[1]}" if extension else ""
    return _domestic(digits, tail)


def _worded(words: str) -> Flaw[str]:
    """The mobile number among words (微信同号); TRUE and 待定 call nobody."""
    found = _WITHIN.findall(words)
    told = words if any(map(str.isdigit, words)) else ""
    number = re.sub(r"\D", "", found[0]) if len(found) == 1 else told
    return Flaw(number, "phone.form", number)


def _domestic(digits: str, tail: str) -> str | Flaw[str]:
    if _MOBILE.fullmatch(digits):
        return digits + tail
    if re.match("1[3-9]", digits) and 9 <= len(digits) <= 13:
        facts = (("digits", len(digits)), ("missing", 11 - len(digits)))
        return Flaw(digits, "phone.length", severity=Severity.ERROR, facts=facts)
    number = digits + tail
    plausible = 5 <= len(digits) <= 12
    return number if plausible else Flaw(number, "phone.form", number)


def is_mobile(words: str) -> bool:
    """Whether this can only be a Chinese mobile number."""
    return (
        _MOBILE.fullmatch(words.removeprefix("+86").replace(" ", "").removesuffix(".0")) is not None
    )


_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"]+@(?:[\w\-]+\.)+[\w\-]{2,}")
_INNER = re.compile(r"<([^<>]+)>|mailto:(\S+)", re.IGNORECASE)


def email(cell: Cell) -> str | Flaw[str]:
    """An e-mail address; what typing and input methods do to it is put right, with a warning."""
    words = clean(written(cell))
    if _EMAIL.fullmatch(words):
        return words
    found = _INNER.search(words)
    tidy = (found[1] or found[2]) if found else words
    tidy = tidy.translate(_NARROW).replace("。", ".").replace(" ", "").strip(".,;:'\"")
    if _EMAIL.fullmatch(tidy):
        return tidy if found else Flaw(tidy, "email.typed", tidy)
    parts = [part for part in re.split("[,;/、|]", tidy) if _EMAIL.fullmatch(part)]
    if parts:
        return Flaw(parts[0], "email.several", parts[0], facts=(("others", "、".join(parts[1:])),))
    return Flaw("", "email.form")


def is_email(words: str) -> bool:
    """Whether this can only be an e-mail address."""
    return _EMAIL.fullmatch(words) is not None


def website(cell: Cell) -> str:
    """An address on the web as it was written; blanks and full-width signs go."""
    return clean(written(cell)).translate(_NARROW).replace("。", ".").replace(" ", "")


_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CODE = re.compile(f"[{_SIGNS}]{{2}}[1-9][0-9]{{5}}[{_SIGNS}]{{10}}")
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def check_sign(code: str) -> str:
    """The 18th sign that belongs to the first 17 (GB 32100-2015, 4.2.6 and annex A).

    Weights are 3^(i-1) mod 31 over an alphabet without I, O, S, V and Z.
    """
    total = sum(
        _SIGNS.index(sign) * weight for sign, weight in zip(code[:17], _WEIGHTS, strict=True)
    )
    return _SIGNS[-total % 31]


def _is_formed(code: str) -> bool:
    """18 signs of the alphabet, the third to eighth a region's number (100000 at least)."""
    return _CODE.fullmatch(code) is not None


def is_credit_code(code: str) -> bool:
    """Whether it is well formed and its last sign agrees; only then it can identify."""
    return _is_formed(code) and check_sign(code) == code[17]


def credit_code(cell: Cell) -> str | Flaw[str]:
    """A unified social credit code; whatever is wrong with it is a warning, never a refusal."""
    if isinstance(cell, (int, float)) and abs(cell) >= EXACT:
        return Flaw("", "credit_code.digits_lost")
    words = label(cell).translate(_NARROW)
    if _SCIENTIFIC.fullmatch(words):
        return Flaw("", "credit_code.digits_lost")
    code = re.sub(r"[\s\-]", "", words).upper()
    if not _is_formed(code):
        return Flaw(code, "credit_code.form", code, facts=(("length", len(code)),))
    expected = check_sign(code)
    if expected != code[17]:
        return Flaw(code, "credit_code.check", code, facts=(("expected", expected),))
    if not has_prefecture(code[2:8]):
        return Flaw(code, "credit_code.region", code, facts=(("region", code[2:8]),))
    return code
