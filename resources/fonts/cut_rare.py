"""Cuts RareHan-*.ttf: the Han characters of Noto Sans CJK SC that Noto Sans SC's TTF lacks.

reportlab embeds TrueType outlines only, and Debian's fonts-noto-cjk has cubic ones; so the
few characters that names need and the large font misses are converted, once, by hand:

    python resources/fonts/cut_rare.py [FOLDER_OF_NotoSansCJK_TTC]

The same input gives the same bytes. The family is renamed, as the licence asks of a change.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont, newTable

HERE = Path(__file__).parent
SOURCE = Path("/usr/share/fonts/opentype/noto")
FAMILY = "FairDesk Rare Han"
WEIGHTS = ("Regular", "Bold")
# Extension A, the unified block, compatibility ideographs, and everything of planes 2 and 3.
HAN = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFD))
# How far, in font units of 1000 an em, a quadratic curve may stray from the cubic one.
MAX_ERROR = 0.8


def simplified(weight: str, folder: Path) -> TTFont:
    """The SC face of the collection."""
    faces = TTCollection(folder / f"NotoSansCJK-{weight}.ttc", lazy=True).fonts
    for face in faces:
        if face["name"].getDebugName(1).startswith("Noto Sans CJK SC"):
            return face
    raise SystemExit(f"no Noto Sans CJK SC {weight} in {folder}")


def missing_han(face: TTFont, large: TTFont) -> list[int]:
    """The Han characters that the face has and the large font lacks."""
    known = set(large.getBestCmap())
    return [
        code
        for code in sorted(face.getBestCmap())
        if code not in known and any(first <= code <= last for first, last in HAN)
    ]


def reduce_to(face: TTFont, codes: list[int]) -> None:
    """Leave only the glyphs of these characters, without features or vertical metrics."""
    options = subset.Options()
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG"]
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(face)


def to_truetype(face: TTFont) -> None:
    """Replace cubic outlines (CFF) by quadratic ones (glyf)."""
    glyphs = face.getGlyphSet()
    order = face.getGlyphOrder()
    outlines = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, MAX_ERROR, reverse_direction=True))
        outlines[name] = pen.glyph()
    face["loca"] = newTable("loca")
    face["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = outlines
    for outline in outlines.values():
        outline.recalcBounds(glyf)
    face["hmtx"].metrics = {
        name: (width, getattr(outlines[name], "xMin", 0))
        for name, (width, _) in face["hmtx"].metrics.items()
    }
    del face["CFF "]
    _set_maxima(face, len(order))
    face["head"].glyphDataFormat = 0
    face["post"].formatType = 3.0
    face.sfntVersion = "\000\001\000\000"


def _set_maxima(face: TTFont, count: int) -> None:
    face["maxp"] = maxima = newTable("maxp")
    maxima.tableVersion = 0x00010000
    maxima.numGlyphs = count
    maxima.maxZones = 1
    for field in (
        "maxTwilightPoints",
        "maxStorage",
        "maxFunctionDefs",
        "maxInstructionDefs",
        "maxStackElements",
        "maxSizeOfInstructions",
        "maxComponentElements",
        "maxComponentDepth",
        "maxPoints",
        "maxContours",
        "maxCompositePoints",
        "maxCompositeContours",
    ):
        setattr(maxima, field, 0)


def rename(face: TTFont, weight: str) -> None:
    """Name the family ours: "Noto" is another's trademark, and this is a changed font."""
    postscript = f"{FAMILY.replace(' ', '')}-{weight}"
    names = {1: FAMILY, 2: weight, 3: postscript, 4: f"{FAMILY} {weight}", 6: postscript}
    table = face["name"]
    table.names = [record for record in table.names if record.platformID == 3]
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)


def cut(weight: str, folder: Path) -> None:
    """Write RareHan-WEIGHT.ttf beside this script."""
    face = simplified(weight, folder)
    codes = missing_han(face, TTFont(HERE / f"NotoSansSC-{weight}.ttf", lazy=True))
    reduce_to(face, codes)
    to_truetype(face)
    rename(face, weight)
    face["head"].created = face["head"].modified
    face.recalcTimestamp = False
    target = HERE / f"RareHan-{weight}.ttf"
    face.save(target)
    print(f"{target.name}: {len(codes)} characters, {target.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    for weight in WEIGHTS:
        cut(weight, Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCE)
