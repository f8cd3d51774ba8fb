"""What the program is, and the licences of what is shipped with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app import __version__
from app.ui.resources import RESOURCES
from app.ui.screens.settings.rows import Section, SettingRow
from app.ui.theme import theme
from app.ui.widgets import Label, LinkButton, SecondaryButton


@dataclass(frozen=True, slots=True)
class Shipped:
    """Something of others' that the program brings along."""

    name: str
    licence: str
    text: Path


SHIPPED: Sequence[Shipped] = (
    Shipped("Inter", "SIL Open Font License 1.1", RESOURCES / "fonts" / "Inter-OFL.txt"),
    Shipped(
        "Noto Sans SC", "SIL Open Font License 1.1", RESOURCES / "fonts" / "NotoSansSC-OFL.txt"
    ),
    Shipped(
        "Noto Sans CJK (RareHan)",
        "SIL Open Font License 1.1",
        RESOURCES / "fonts" / "RareHan-OFL.txt",
    ),
    Shipped(
        "JetBrains Mono", "SIL Open Font License 1.1", RESOURCES / "fonts" / "JetBrainsMono-OFL.txt"
    ),
    Shipped("Lucide", "ISC, MIT", RESOURCES / "icons" / "LICENSE"),
)


class About(Section):
    """The version, the program's own licence, and a line for each face and set of icons."""

    def __init__(self) -> None:
        super().__init__(lambda: self.tr("About"))
        self.add(
            SettingRow("FairDesk", Label(lambda: self.tr("Version {v}").format(v=__version__))),
            SettingRow(lambda: self.tr("Licence"), Label("Apache-2.0")),
        )
        self.add_heading(lambda: self.tr("Fonts and icons"))
        for shipped in SHIPPED:
            link = LinkButton(
                lambda: self.tr("Licence text"), on_click=partial(self.show_text, shipped)
            )
            link.setAccessibleDescription(shipped.name)
            licence = Label(shipped.licence, "body")
            licence.setFixedWidth(206)
            self.add(SettingRow(shipped.name, licence, link))

    def show_text(self, shipped: Shipped) -> QDialog:
        """The whole licence."""
        dialog = LicenceDialog(shipped, self)
        dialog.open()
        return dialog


class LicenceDialog(QDialog):
    """A licence's text, to be read and copied."""

    def __init__(self, shipped: Shipped, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"{shipped.name} · {shipped.licence}")
        self.text = QPlainTextEdit(shipped.text.read_text("utf-8"))
        self.text.setReadOnly(True)
        self.text.setFont(theme().mono("small"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(
            SecondaryButton(lambda: self.tr("Close"), size="large", on_click=self.accept)
        )
        column = QVBoxLayout(self)
        margin = theme().space(5)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme().space(4))
        column.addWidget(self.text)
        column.addLayout(foot)
        self.resize(720, 560)
