"""Pictures of codes: plain ones, spoilt ones, and files that are no pictures."""

import io
import struct
import zlib
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.errors import AppError
from app.services.scanning import pictures
from app.services.scanning.finders import finders, places
from app.services.scanning.looks import look
from app.services.scanning.pictures import load_grey, read_patiently, read_picture
from app.services.scanning.rescue import FrameReader, tries
from app.services.scanning.shapes import Grey
from tests.bench.poor import poor_pictures

REAL = Path(__file__).parents[3] / ".." / "shared" / "bench" / "scanning"
CODE = "0123456789012345678901234567890123456"


def _larger(grey: Grey, times: int) -> Grey:
    return grey.repeat(times, axis=0).repeat(times, axis=1)


@pytest.fixture
def code() -> Grey:
    import qrcode

    drawn = qrcode.QRCode(border=4, error_correction=qrcode.ERROR_CORRECT_Q)
    drawn.add_data(CODE)
    dark = np.array(drawn.get_matrix(), bool)
    return _larger(np.where(dark, 0, 255).astype(np.uint8), 6)


@pytest.mark.parametrize("kind", ["png", "jpg", "webp", "bmp", "gif", "tif"])
def test_every_usual_kind_is_read(tmp_path: Path, code: Grey, kind: str) -> None:
    Image.fromarray(code).convert("RGB").save(tmp_path / f"a.{kind}")
    (reading,) = read_picture(tmp_path / f"a.{kind}")
    assert reading.text == CODE
    assert reading.content == CODE.encode()
    low, high = 4 * 6, 29 * 6
    for corner, wanted in zip(
        reading.corners, ((low, low), (high, low), (high, high), (low, high)), strict=True
    ):
        assert corner == pytest.approx(wanted, abs=4)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "LA", "I;16", "CMYK"])
def test_every_way_of_holding_pixels(tmp_path: Path, code: Grey, mode: str) -> None:
    name = tmp_path / ("a.tif" if mode == "CMYK" else "a.png")
    if mode == "I;16":
        Image.fromarray(code.astype(np.uint16) * 12 + 4000).save(name)
    elif mode in ("RGBA", "LA"):  # a dark code on nothing is a code on white
        ink = Image.fromarray(np.where(code > 0, 0, 255).astype(np.uint8))
        drawn = Image.new(mode, ink.size)
        drawn.putalpha(ink)
        drawn.save(name)
    else:
        Image.fromarray(code).convert(mode).save(name)
    assert [reading.text for reading in read_picture(name)] == [CODE]


def test_a_picture_lying_on_its_side_inside_a_large_one(tmp_path: Path, code: Grey) -> None:
    large = np.full((3000, 6000), 255, np.uint8)
    large[500 : 500 + len(code) * 3, 900 : 900 + len(code) * 3] = _larger(code, 3)
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(large).save(tmp_path / "a.jpg", exif=exif)
    assert load_grey(tmp_path / "a.jpg").shape[0] > load_grey(tmp_path / "a.jpg").shape[1]
    assert [reading.text for reading in read_picture(tmp_path / "a.jpg")] == [CODE]


def test_no_code_is_an_answer(tmp_path: Path) -> None:
    Image.new("L", (300, 200), 200).save(tmp_path / "a.png")
    assert read_picture(tmp_path / "a.png") == ()
    Image.new("L", (1, 1)).save(tmp_path / "b.png")
    assert read_picture(tmp_path / "b.png") == ()


def _code_of(path: Path) -> str:
    with pytest.raises(AppError) as caught:
        load_grey(path)
    assert caught.value.facts["path"] == path.name
    return caught.value.code


def _refusal(path: Path) -> str | None:
    """Why the file was refused; any other failure fails the test."""
    try:
        load_grey(path)
    except AppError as error:
        return error.code
    return None


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    assert _code_of(tmp_path / "none.png") == "picture.missing"
    assert _code_of(tmp_path) == "picture.missing"
    (tmp_path / "a.png").write_text("no picture at all")
    assert _code_of(tmp_path / "a.png") == "picture.kind"
    (tmp_path / "b.png").write_bytes(b"")
    assert _code_of(tmp_path / "b.png") == "picture.kind"
    (tmp_path / "c.eps").write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n")
    assert _code_of(tmp_path / "c.eps") == "picture.kind"


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP"])
def test_files_cut_off_anywhere(tmp_path: Path, code: Grey, kind: str) -> None:
    held = io.BytesIO()
    Image.fromarray(code).save(held, kind)
    whole = held.getvalue()
    for place in range(0, len(whole) - 4, max(1, len(whole) // 25)):
        (tmp_path / "a").write_bytes(whole[:place])
        assert _refusal(tmp_path / "a") in (None, "picture.kind", "picture.broken")


def test_bytes_changed_anywhere(tmp_path: Path, code: Grey) -> None:
    dice = np.random.default_rng(7)
    for kind in ("PNG", "JPEG", "WEBP", "TIFF", "GIF"):
        held = io.BytesIO()
        Image.fromarray(code[:90, :90]).save(held, kind)
        for _ in range(60):
            changed = bytearray(held.getvalue())
            for place in dice.integers(0, len(changed), 6):
                changed[place] = int(dice.integers(256))
            (tmp_path / "a").write_bytes(changed)
            assert (_refusal(tmp_path / "a") or "picture.none").startswith("picture.")


def _claims(width: int, height: int) -> bytes:
    """A small PNG that says it is huge."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes(10_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("width", "height"), [(12_000, 9_000), (60_000, 60_000), (2**31 - 1, 2)])
def test_a_file_that_claims_to_be_huge_is_not_opened(
    tmp_path: Path, width: int, height: int
) -> None:
    (tmp_path / "a.png").write_bytes(_claims(width, height))
    assert _code_of(tmp_path / "a.png") == "picture.large"
    assert pictures.MOST_PIXELS < 12_000 * 9_000


def test_second_tries_read_what_one_look_does_not() -> None:
    kinds = ("shadow", "curved", "noisy")
    missed = [poor for poor in poor_pictures(2, 5, kinds) if not look(poor.grey)]
    assert len(missed) >= 4
    found = [read_patiently(poor.grey, 20) for poor in missed]
    right = [poor.kind for poor, got in zip(missed, found, strict=True) if got]
    assert len(right) >= len(missed) - 2
    assert {"curved", "noisy"} <= set(right)
    for poor, got in zip(missed, found, strict=True):
        assert [reading.text for reading in got] in ([], [poor.text])


def test_a_crowd_of_codes_of_which_one_look_finds_a_part() -> None:
    plain = next(p for p in poor_pictures(3, 5, ("tilted",)) if look(p.grey))
    hard = next(p for p in poor_pictures(6, 5, ("curved",)) if not look(p.grey))
    both = np.hstack([plain.grey, hard.grey])
    assert [reading.text for reading in look(both)] == [plain.text]
    found = read_patiently(both, 20)
    assert [reading.text for reading in found] == [plain.text, hard.text]
    assert np.mean(found[1].corners, axis=0)[0] > 480


def test_finder_patterns_are_found_as_a_whole(code: Grey) -> None:
    blurred = np.pad(code, 60, constant_values=255)
    found = finders(blurred)[:3]
    middles = sorted((round(finder.x), round(finder.y)) for finder in found)
    low, high = 60 + (4 + 3.5) * 6, 60 + (4 + 25 - 3.5) * 6
    for middle, wanted in zip(middles, ((low, low), (low, high), (high, low)), strict=True):
        assert middle == pytest.approx(wanted, abs=3)
    best = next(places(blurred))
    assert best.corners[0] == pytest.approx((84, 84), abs=8)
    assert best.corners[2] == pytest.approx((60 + 29 * 6,) * 2, abs=8)


@pytest.mark.parametrize("lost", [(0, 0), (0, 1), (1, 0)])
def test_a_code_that_lost_a_corner_is_read(code: Grey, lost: tuple[int, int]) -> None:
    torn = np.pad(code, 40, constant_values=235)
    row, column = (40 + (4 + place * 18) * 6 for place in lost)
    torn[row : row + 42, column : column + 42] = 235
    assert look(torn) == ()
    assert [reading.text for reading in read_patiently(torn, 20)] == [CODE]


def test_a_second_try_tells_the_place_in_the_picture_given() -> None:
    poor = next(poor_pictures(1, 5, ("noisy",)))
    read = (found[0].corners for attempt in tries(poor.grey) if (found := attempt()))
    middles = np.array(list(islice(read, 4))).mean(axis=1)
    assert len(middles) == 4
    assert np.ptp(middles, axis=0).max() < 12


def test_a_code_held_still_before_the_camera_is_read_in_the_end() -> None:
    poor = next(p for p in poor_pictures(2, 5, ("noisy",)) if not look(p.grey))
    reader = FrameReader()
    answers = [reader.read(poor.grey) for _ in range(12)]
    assert answers[0] == ()
    assert next(reading.text for found in answers for reading in found) == poor.text


@pytest.mark.skipif(not REAL.exists(), reason="the real pictures are not beside the project")
def test_nothing_is_read_where_nothing_is() -> None:
    for file in sorted((REAL / "falsepositives-1").iterdir()):
        assert read_picture(file, seconds=0.3) == (), file.name
