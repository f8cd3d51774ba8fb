"""What a scanner typed becomes the code it read, in every pair of layouts."""

from itertools import product

import pytest
from PySide6.QtCore import QSettings

from app.ui.scanners.profile import Layout, ScannerProfile, Suffix, typed_as
from app.ui.scanners.settings import ScannerSettings

CODES = ("12345678901234567890", "Fair-2019/qwazQWAZym", "sig1.abc_DEF")


@pytest.mark.parametrize("caps", [False, True])
@pytest.mark.parametrize(("scanner", "computer"), list(product(Layout, Layout)))
def test_every_pair_of_layouts_is_put_right(scanner: Layout, computer: Layout, caps: bool) -> None:
    profile = ScannerProfile(scanner=scanner, computer=computer, swaps_case=caps)
    for code in CODES:
        assert profile.code(typed_as(code, scanner, computer, caps=caps)) == code


def test_prefix_repeat_and_width() -> None:
    assert ScannerProfile(prefix="]Q1").code("]Q1123456") == "123456"
    assert ScannerProfile(prefix="]Q1").code("]Q1") == "]Q1"
    assert ScannerProfile(repeats=True).code("123123") == "123"
    assert ScannerProfile().code("123123") == "123123"
    assert ScannerProfile().code("１２ＡＢ") == "12AB"


def test_settings_are_kept_and_nonsense_is_not(own_settings: QSettings) -> None:
    settings = ScannerSettings(own_settings)
    assert settings.load() == ScannerProfile()
    told: list[object] = []
    settings.changed.connect(told.append)
    profile = ScannerProfile(Suffix.TAB, "#", Layout.AZERTY, Layout.QWERTZ, gap_ms=80)
    settings.save(profile)
    assert told == [profile]
    assert ScannerSettings(own_settings).load() == profile
    own_settings.setValue("scanner/gap_ms", "soon")
    assert ScannerSettings(own_settings).load() == ScannerProfile()
