"""Badges for each second of processor time, beside a naive reference in the same run.

    python -m tests.bench.badges [COUNT ...]

The reference does what most programs do: a canvas and a PNG of the code for each badge, text
set with the same fonts. Each figure comes from a fresh process, fonts' loading included.
"""

import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from io import BytesIO
from pathlib import Path

from app.models.badges import BadgeCard, BadgeLayout
from app.models.fairline import FairLine
from app.models.ids import BadgeId
from app.models.people import Category
from app.services.badges.token import encode

KEY = bytes(range(32))
DAYS = (date(2018, 11, 28), date(2018, 11, 29), date(2018, 11, 30))
FAIR = FairLine(
    "首届长三角科技交易博览会",
    "First Yangtze River Delta Sci-Tech Trade Expo",
    "上海汽车会展中心",
    "Shanghai Automobile Exhibition Center",
    "嘉定",
    "Jiading",
    DAYS,
)
# A reference of 20,000 would take minutes and tell nothing new.
REFERENCE_MOST = 400


def cards(count: int) -> list[BadgeCard]:
    """Badges of invented people, with names out of some 3,000 common characters."""
    chance = random.Random(1128)
    common = [
        chr(code)
        for code in range(0x4E00, 0x9FA5)
        if len(chr(code).encode("gb2312", "ignore")) == 2
    ]
    common = common[:3000]

    def word(letters: int) -> str:
        return "".join(chance.choices(common, k=letters))

    return [
        BadgeCard(
            BadgeId(str(number)),
            encode(number, 1, KEY),
            f"V-{number:06d}",
            chance.choice(list(Category)),
            word(chance.choice((2, 3, 3, 3, 4))),
            "Zhou Yu’an",
            f"{word(4)}（上海）{word(4)}",
            title=word(4),
            days=chance.choice(((), DAYS, DAYS[:1], DAYS[1:])),
        )
        for number in range(1, count + 1)
    ]


def print_ours(badges: list[BadgeCard], folder: Path) -> None:
    """All on sheets of eight in one document."""
    from app.services.badges.printing import write_badges

    write_badges(folder / "badges.pdf", badges, FAIR, BadgeLayout.A4_8)


def print_reference(badges: list[BadgeCard], folder: Path) -> None:
    """A document and a PNG for each."""
    import qrcode
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    from app.services.resources import resource as shipped

    for name in ("NotoSansSC-Regular", "NotoSansSC-Bold"):
        pdfmetrics.registerFont(TTFont(name, str(shipped(f"fonts/{name}.ttf"))))
    for badge in badges:
        canvas = Canvas(str(folder / f"{badge.number}.pdf"), pagesize=(244, 153))
        code = BytesIO()
        qrcode.make(badge.code, error_correction=qrcode.ERROR_CORRECT_Q).save(code)
        canvas.drawImage(ImageReader(code), 164, 47, 68, 68)
        for font, size, y, text in (
            ("NotoSansSC-Bold", 8, 135, FAIR.name_zh),
            ("NotoSansSC-Bold", 24, 87, badge.name),
            ("NotoSansSC-Regular", 9, 72, badge.name_latin),
            ("NotoSansSC-Regular", 10, 55, badge.organisation),
            ("NotoSansSC-Regular", 8, 43, badge.title),
            ("NotoSansSC-Bold", 14, 11, badge.role.value),
        ):
            canvas.setFont(font, size)
            canvas.drawString(14, y, text)
        canvas.save()


PRINTERS = {"ours": print_ours, "reference": print_reference}


def measure(kind: str, count: int) -> None:
    """Print one figure; the cards are made before the clock starts."""
    badges = cards(count)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        PRINTERS[kind](badges, Path(folder))
        seconds = time.process_time() - start
        size = sum(file.stat().st_size for file in Path(folder).iterdir()) / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{kind:<10} {count:>6} badges  {count / seconds:>6.0f} a CPU second"
        f"  {seconds:>6.2f} s  peak {peak:>4.0f} MB ({before:.0f} before)  {size:>6.1f} MB written",
        flush=True,
    )


def main(arguments: list[str]) -> None:
    """Measure ours and the reference for each count, each in its own process."""
    if arguments[:1] == ["--one"]:
        measure(arguments[1], int(arguments[2]))
        return
    for count in map(int, arguments or ["176", "2000", "20000"]):
        for kind, most in (("ours", count), ("reference", min(count, REFERENCE_MOST))):
            command = [sys.executable, "-m", "tests.bench.badges", "--one", kind, str(most)]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
