"""Parts of the window that know no service: buttons, chips, fields, panes, strips.

Every text is a ``Text``: a callable for words (read again when the language changes), a plain
string for data. Two examples::

    save = PrimaryButton(lambda: self.tr("Save"), "check", on_click=self._save)

    chip = FilterChip(lambda: self.tr("Hall"), lambda: [Option("A", "A"), Option("B", "B")])
    chip.changed.connect(lambda hall: table.filter_by("hall", hall))
"""

from app.ui.widgets.buttons import (
    Button,
    CheckBox,
    DangerButton,
    GhostButton,
    IconButton,
    LinkButton,
    PrimaryButton,
    SecondaryButton,
)
from app.ui.widgets.chips import FilterChip, Option, ToggleChip
from app.ui.widgets.dates import DateField
from app.ui.widgets.detail import DetailPane, Scroll
from app.ui.widgets.empty import EmptyState, FilteredEmpty, SkeletonRows
from app.ui.widgets.fields import ChoiceRow, FieldRow, Select
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.focus import first_focusable, focus_ring
from app.ui.widgets.keys import KeyHint, key_words
from app.ui.widgets.labels import ElidedLabel, IconLabel, Label, Panel, Separator
from app.ui.widgets.list_detail import ListDetail
from app.ui.widgets.menus import Menu
from app.ui.widgets.meters import Bar, BarChart, MeterBar, Sparkline
from app.ui.widgets.page import Page, PageAction, PageCommand, Place
from app.ui.widgets.search import SearchField
from app.ui.widgets.sections import SectionBar, SectionHeader, Toolbar
from app.ui.widgets.segments import Segment, SegmentedControl, TabStrip
from app.ui.widgets.shadow import cast_shadow
from app.ui.widgets.strips import ErrorBar, InlineStrip, MessageBar, Progress, WarningBar
from app.ui.widgets.tags import StatusTag, Tag, Tone
from app.ui.widgets.toast import Notice, Toast

__all__ = [
    "Bar",
    "BarChart",
    "Button",
    "CheckBox",
    "ChoiceRow",
    "DangerButton",
    "DateField",
    "DetailPane",
    "ElidedLabel",
    "EmptyState",
    "ErrorBar",
    "FieldRow",
    "FilterChip",
    "FilteredEmpty",
    "FlowLayout",
    "GhostButton",
    "IconButton",
    "IconLabel",
    "InlineStrip",
    "KeyHint",
    "Label",
    "LinkButton",
    "ListDetail",
    "Menu",
    "MessageBar",
    "MeterBar",
    "Notice",
    "Option",
    "Page",
    "PageAction",
    "PageCommand",
    "Panel",
    "Place",
    "PrimaryButton",
    "Progress",
    "Scroll",
    "SearchField",
    "SecondaryButton",
    "SectionBar",
    "SectionHeader",
    "Segment",
    "SegmentedControl",
    "Select",
    "Separator",
    "SkeletonRows",
    "Sparkline",
    "StatusTag",
    "TabStrip",
    "Tag",
    "Toast",
    "ToggleChip",
    "Tone",
    "Toolbar",
    "WarningBar",
    "cast_shadow",
    "first_focusable",
    "focus_ring",
    "key_words",
]
