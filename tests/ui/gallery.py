"""Pictures of the frame and the widgets, for eyes: ``python -m tests.ui.gallery [FOLDER]``.

Renders a full page and a board of all widgets in Chinese and English, light and dark, at
1440 x 900. The rows are invented.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.frame import FairHeading, Group, Workspace
from app.ui.language import Language, Languages
from app.ui.main_window import MainWindow
from app.ui.tables import Column, Look, Mark, RecordTable, Share, Status, TableView, Wanted
from app.ui.theme import Appearance, theme
from app.ui.widgets import (
    Bar,
    BarChart,
    CheckBox,
    DangerButton,
    DetailPane,
    EmptyState,
    ErrorBar,
    FieldRow,
    FilterChip,
    FilteredEmpty,
    GhostButton,
    IconButton,
    InlineStrip,
    Label,
    LinkButton,
    ListDetail,
    MeterBar,
    Notice,
    Option,
    Page,
    PageAction,
    PageCommand,
    Panel,
    Place,
    PrimaryButton,
    Progress,
    SecondaryButton,
    SectionBar,
    SectionHeader,
    Segment,
    SegmentedControl,
    Select,
    SkeletonRows,
    Sparkline,
    StatusTag,
    Tag,
    ToggleChip,
    Toolbar,
    WarningBar,
)

_zh = True


def two(chinese: str, english: str) -> str:
    """Sample words in the language shown."""
    return chinese if _zh else english


@dataclass(frozen=True, slots=True)
class Firm:
    """One invented row."""

    booth: str
    name: tuple[str, str]
    industry: tuple[str, str, str]
    city: tuple[str, str]
    offers: int
    needs: int
    met: int
    quota: int
    state: int


INDUSTRIES = (
    ("newEnergy", "新能源", "New energy"),
    ("it", "信息技术", "IT"),
    ("manufacturing", "先进制造", "Adv. manufacturing"),
    ("health", "健康医疗", "Health & medical"),
)
NAMES = (
    ("示例储能科技", "Example Energy Storage"),
    ("范例氢能动力", "Specimen Hydrogen Power"),
    ("样本光伏材料", "Sample PV Materials"),
    ("假想充换电网络", "Hypothetical Charging"),
    ("演示热管理系统", "Demo Thermal Systems"),
    ("试样电机电控", "Testpiece Drives"),
    ("拟真传感技术", "Simulated Sensing"),
)
CITIES = (("嘉定", "Jiading"), ("苏州", "Suzhou"), ("温州", "Wenzhou"), ("昆山", "Kunshan"))
FIRMS = tuple(
    Firm(
        f"{'ABC'[n // 60]}-{n % 60 + 1:02d}",
        NAMES[n % 7],
        INDUSTRIES[n // 7 % 4],
        CITIES[n % 4],
        n % 5 + 1,
        n % 4 + 1,
        n * 3 % 9,
        8,
        1 if n % 11 == 5 else 2 if n % 17 == 12 else 0,
    )
    for n in range(176)
)


class FirmList:
    """The query behind the table."""

    def ids(self, wanted: Wanted) -> Sequence[int]:
        found = [n for n, firm in enumerate(FIRMS) if wanted.text in firm.name[0]]
        return sorted(found, key=lambda n: FIRMS[n].booth, reverse=wanted.descending)

    def rows(self, ids: Sequence[int]) -> Mapping[int, Firm]:
        return {n: FIRMS[n] for n in ids}


def status(firm: Firm) -> Status:
    """Plain when all is well."""
    if firm.state == 1:
        return Status(two("未报到", "Not arrived"), "clock-alert", "warning")
    if firm.state == 2:
        return Status(two("待补资料", "Incomplete"), "file-warning", "warning")
    return Status(two("已报到", "Checked in"))


def columns() -> tuple[Column[Firm], ...]:
    """The columns of the mock-up."""
    side = 0 if _zh else 1
    return (
        Column("booth", lambda: two("展位", "Booth"), lambda f: f.booth, "booth", 64,
               look=Look.STRONG),
        Column("name", lambda: two("展商", "Exhibitor"), lambda f: f.name[side], "name",
               stretch=True),
        Column("industry", lambda: two("产业", "Industry"),
               lambda f: Mark.industry(f.industry[0], f.industry[1 + side]), "industry",
               104, sample=lambda: two("先进制造", "Adv. manufacturing")),
        Column("city", lambda: two("城市", "City"), lambda f: f.city[side], "city", 76,
               look=Look.QUIET),
        Column("offers", lambda: two("供给", "Offers"), lambda f: f.offers, "offers", 48),
        Column("needs", lambda: two("需求", "Needs"), lambda f: f.needs, "needs", 52),
        Column("meetings", lambda: two("洽谈", "Meetings"), lambda f: Share(f.met, f.quota),
               "met", 104),
        Column("status", lambda: two("状态", "Status"), status, "state", 96,
               sample=lambda: two("待补资料", "Not arrived")),
    )  # fmt: skip


class ListPage(Page):
    """The exhibitors' page of the mock-up, over invented rows."""

    def __init__(self) -> None:
        super().__init__()
        self.table = RecordTable(columns(), FirmList(), Wanted(sort="booth"))
        self.view = TableView(self.table, "gallery")
        bar = Toolbar()
        views = SegmentedControl(
            (
                Segment("list", lambda: two("名录", "Directory"), "table-2"),
                Segment("plan", lambda: two("展位图", "Floor plan"), "map"),
            )
        )
        chips = [
            FilterChip(words, lambda: [Option("A", "A"), Option("B", "B")])
            for words in (
                lambda: two("展馆", "Hall"),
                lambda: two("产业", "Industry"),
                lambda: two("城市", "City"),
            )
        ]
        open_needs = ToggleChip(lambda: two("有未满足需求", "Has open needs"))
        open_needs.setChecked(True)
        bar.add(views)
        bar.add_divider()
        bar.add(*chips, open_needs)
        bar.add_right(
            Label(lambda: two("显示 118 家，共 176 家", "118 of 176"), "small", "text2"),
            IconButton("sliders-horizontal", "Columns"),
        )
        self.set_toolbar(bar)
        self.detail = self._detail()
        self.set_body(ListDetail(self.view, self.detail, "gallery"))
        self.table.refresh()
        self.view.select_id(9)
        self.view.hovered_row = 13

    def title(self) -> str:
        return two("展商", "Exhibitors")

    def count_text(self) -> str:
        return "176"

    def search_hint(self) -> str:
        return two("搜索或执行命令", "Search or run a command")

    def page_actions(self) -> Sequence[PageAction]:
        nothing = FirmList
        return (
            PageAction(two("导入", "Import"), "file-down", nothing, PageCommand.IMPORT),
            PageAction(
                two("新建展商", "New exhibitor"), "plus", nothing, PageCommand.NEW, Place.PRIMARY
            ),
        )

    def regions(self) -> Sequence[QWidget]:
        return (self.view, self.detail)

    def _detail(self) -> DetailPane:
        pane = DetailPane(lambda: two("选择一家展商查看详情。", "Choose an exhibitor."))
        pane.add_icon(IconButton("printer", "Print"), IconButton("ellipsis", "More"))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 12, 20, 20)
        column.setSpacing(4)
        column.addWidget(SectionHeader(lambda: two("供给", "Offers"), "3"))
        offers = ("六维力传感器，±0.2% FS，接受定制", "毫米波雷达测试暗室，按日开放")
        for offer in offers:
            column.addWidget(Label(offer))
            column.addWidget(Label("成熟产品 · 可转让许可 · 专利 4 件", "small", "text2"))
        link = (lambda: two("在排期板中查看", "Show on board"), FirmList)
        column.addWidget(SectionHeader(lambda: two("今日洽谈", "Meetings today"), "", link))
        for name, value in (("主联系人", "沈砚秋"), ("电话", "138 0000 0001")):
            row = FieldRow(name)
            row.show_value(value)
            column.addWidget(row)
        column.addStretch(1)
        for key, words in (
            ("overview", two("概况", "Overview")),
            ("people", two("联系人 3", "Contacts 3")),
            ("meetings", two("洽谈 6", "Meetings 6")),
            ("matches", two("匹配 9", "Matches 9")),
            ("log", two("记录", "Log")),
        ):
            pane.add_tab(key, words, body if key == "overview" else QWidget())
        pane.show_record(
            two("拟真传感技术", "Simulated Sensing"),
            two(
                "Simulated Sensing · 苏州 · 成立 2013 · 86 人",
                "拟真传感技术 · Suzhou · est. 2013",
            ),
            (
                Tag("B-07"),
                Tag.industry("it", two("信息技术", "IT")),
                StatusTag(two("08:41 报到", "In 08:41"), "success"),
            ),
        )
        return pane


class BoardPage(Page):
    """Every widget once."""

    def __init__(self) -> None:
        super().__init__()
        body = Panel()
        columns_of_board = QHBoxLayout(body)
        columns_of_board.setContentsMargins(20, 16, 20, 16)
        columns_of_board.setSpacing(32)
        for part in (self._left(), self._middle(), self._right()):
            columns_of_board.addLayout(part, 1)
        strip = InlineStrip(lambda: two("正在排程", "Scheduling"))
        strip.begin()
        strip.show_progress(Progress(148, 156, two("已排 148 场", "148 placed"), 12))
        error, warning = ErrorBar(), WarningBar()
        error.tell(
            two("备份没有写成；数据还在。", "No backup was written."),
            two("重试", "Retry"),
            FirmList,
        )
        warning.tell(two("延时至 11:40，与 11:30 的搬台重叠 10 分钟。", "Overlaps the changeover."))
        self.add_strip(strip)
        self.add_strip(error)
        self.add_strip(warning)
        self.set_body(body)

    def title(self) -> str:
        return two("部件", "Widgets")

    def count_text(self) -> str:
        return two("11 月 28 日 周三 · 第 1 天", "Wed 28 Nov · day 1")

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        for buttons in (
            (PrimaryButton("新建展商", "plus"), SecondaryButton("导入", "file-down")),
            (GhostButton("计时牌"), DangerButton("作废…", "ban"), LinkButton("打开论坛")),
            (
                SecondaryButton("调整", size="small"),
                PrimaryButton("打印 7 张", "printer", size="large"),
            ),
            (IconButton("printer", "Print", edged=True), IconButton("ellipsis", "More")),
        ):
            row = QHBoxLayout()
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        off = PrimaryButton("Disabled", "plus")
        off.setEnabled(False)
        column.addWidget(off)
        repair = SecondaryButton(two("修复", "Repair"), "rotate-ccw")
        repair.show_badge("3")
        column.addWidget(repair)
        box = CheckBox(two("记住这套对应关系", "Remember this mapping"))
        box.setChecked(True)
        column.addWidget(box)
        column.addWidget(CheckBox("Unchecked"))
        select = Select()
        select.offer(
            [Option("a", two("展商名称", "Name")), Option("b", two("英文名称", "English"))]
        )
        column.addWidget(select)
        field = FieldRow(two("手机", "Phone"))
        field.show_value("138 0000 007")
        column.addWidget(field)
        field.edit()
        field.refuse(two("手机号少 1 位。", "One digit is missing."))
        column.addStretch(1)
        return column

    def _middle(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(SectionBar(two("需要处理", "To do"), "4", badge_tone="danger"))
        for tone in ("neutral", "quiet", "accent", "success", "warning", "danger"):
            column.addWidget(StatusTag(tone, tone))
        line = Sparkline()
        line.show_values([1, 2, 2.5, 4, 4.2, 5, 6])
        column.addWidget(line)
        meter = MeterBar()
        meter.show_share(286, 320)
        column.addWidget(meter)
        chart = BarChart()
        chart.show_bars(
            [Bar("8", 160), Bar("9", 530), Bar("10", 190, "now"), Bar("11", 390, "forecast"),
             Bar("12", 210, "forecast"), Bar("13", 320, "forecast")]
        )  # fmt: skip
        column.addWidget(chart)
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        first = (lambda: two("新建展商", "New exhibitor"), FirmList)
        second = (lambda: two("导入", "Import"), FirmList)
        words = two("展商会列在这里。", "Exhibitors will be listed here.")
        column.addWidget(EmptyState(words, first, second), 1)
        none = two("没有符合条件的展商", "No exhibitor fits")
        column.addWidget(FilteredEmpty(none, FirmList), 1)
        column.addWidget(SkeletonRows(), 1)
        return column


class NoUndo:
    """One thing to take back."""

    def undo(self) -> None:
        """Nothing happens in a picture."""

    def redo(self) -> None:
        """Nothing happens in a picture."""

    def undo_name(self) -> str:
        return two("移动 示例储能 × 样本光伏", "Move Example × Sample")

    def redo_name(self) -> str:
        return ""


def heading() -> FairHeading:
    """The fair of the mock-up."""
    return FairHeading(
        two("长三角科交会", "YRD Tech Expo"),
        two("2018.11.28–30", "28–30 Nov"),
        two("嘉定", "Jiading"),
        is_sample=True,
        user=two("林知夏", "Lin Zhixia"),
        role=two("组委会", "Organiser"),
    )


def workspaces() -> tuple[Workspace, ...]:
    """Those of the mock-up."""

    def one(key: str, group: Group, icon: str, zh: str, en: str, count: int | None) -> Workspace:
        page = BoardPage if key == "today" else ListPage
        return Workspace(key, group, icon, lambda: two(zh, en), page, lambda: count)

    return (
        one("today", Group.TOP, "sun", "今日", "Today", None),
        one("exhibitors", Group.WORK, "store", "展商", "Exhibitors", 176),
        one("visitors", Group.WORK, "users", "观众", "Visitors", 4218),
        one("programme", Group.WORK, "presentation", "论坛", "Programme", 13),
        one("matches", Group.WORK, "git-compare-arrows", "对接", "Matches", 392),
        one("meetings", Group.WORK, "calendar-clock", "洽谈", "Meetings", 156),
        one("scan", Group.ON_SITE, "scan-line", "扫码", "Scan", None),
        one("badges", Group.ON_SITE, "id-card", "证件", "Badges", 7),
        one("outcomes", Group.CLOSING, "chart-no-axes-column", "成果", "Outcomes", 9),
        one("settings", Group.SETTINGS, "settings", "设置", "Settings", None),
    )


def render(folder: Path) -> None:
    """Write every picture into this folder."""
    global _zh  # noqa: PLW0603 - a script's one switch
    settings = QSettings(str(folder / "gallery.ini"), QSettings.Format.IniFormat)
    settings.clear()
    languages = Languages(settings)
    languages.start()

    def now() -> datetime:
        return datetime(2018, 11, 28, 10, 42, 6, tzinfo=UTC)

    for language in (Language.CHINESE, Language.ENGLISH):
        _zh = language is Language.CHINESE
        languages.choose(language)
        for dark in (Appearance.LIGHT, Appearance.DARK):
            settings.setValue("appearance", dark.value)
            window = MainWindow(heading, workspaces(), NoUndo(), languages, settings, now)
            window.saved(now())
            window.resize(1440, 900)
            window.show()
            name = f"{language.value[:2]}-{dark.value}"
            for key in ("today", "exhibitors"):
                window.go(key)
                if key == "today":
                    window.toast(
                        Notice(
                            two("已打印 7 张证件", "7 badges printed"),
                            two("撤销", "Undo"),
                            FirmList,
                        )
                    )
                QCoreApplication.processEvents()
                window.grab().save(str(folder / f"{key}-{name}.png"))
            for width in (1240, 1120):
                window.resize(width, 700)
                QCoreApplication.processEvents()
                window.grab().save(str(folder / f"narrow-{width}-{name}.png"))
            map_of_keys = window.show_keyboard_map()
            QCoreApplication.processEvents()
            map_of_keys.grab().save(str(folder / f"keys-{name}.png"))
            map_of_keys.close()
            window.close()
            window.deleteLater()


def main() -> None:
    """Render into the folder named on the command line, ``out/gallery`` otherwise."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "out/gallery")
    folder.mkdir(parents=True, exist_ok=True)
    QCoreApplication.setOrganizationName("FairDesk gallery")
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))
    QSettings().clear()
    application = QApplication(sys.argv[:1])
    application.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, on=False)
    theme()
    QCursor.setPos(1439, 899)
    render(folder)


if __name__ == "__main__":
    main()
