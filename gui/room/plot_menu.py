"""What can be done with a plot: copy it, or save it as a picture or as numbers."""

from typing import Literal

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from gui.theme.icons import icon
from gui.theme.tokens import Theme

Wanted = Literal["copy_picture", "copy_data", "png", "svg", "csv"]

COPY: dict[QKeySequence, Wanted] = {
    QKeySequence("Ctrl+C"): "copy_picture",
    QKeySequence("Ctrl+Shift+C"): "copy_data",
}
"""Keys on the plot that has the focus."""


class PlotMenu(QMenu):
    """Made when it is opened, gone when it is closed."""

    chosen = Signal(str)
    """What is `Wanted`."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._add("copy_picture", self.tr("&Copy picture"), "copy")
        self._add("copy_data", self.tr("Copy &data"), "table")
        self.addSeparator()
        self._add("png", self.tr("Save as picture (&PNG)…"), "download")
        self._add("svg", self.tr("Save as drawing (&SVG)…"), "pen_tool")
        self._add("csv", self.tr("Save data as &table (CSV)…"), "save")
        self.aboutToHide.connect(self.deleteLater)

    def _add(self, wanted: Wanted, words: str, picture: str) -> None:
        action = self.addAction(icon(picture), words)
        action.setObjectName(wanted)
        keys = [key for key, meant in COPY.items() if meant == wanted]
        action.setShortcuts(keys)
        action.triggered.connect(lambda: self.chosen.emit(wanted))


class PlotButton(QToolButton):
    """Opens the menu; out of Tab's way, since the plot beside it has keys for the same."""

    chosen = Signal(str)
    """What is `Wanted`."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self.open_below)

    def show_plot(self, label: str, theme: Theme) -> None:
        """Stand beside a plot."""
        self.setIcon(icon("ellipsis", theme.muted))
        self.setIconSize(QSize(theme.px(14), theme.px(14)))
        self.setFixedSize(theme.px(20), theme.px(22))
        self.setAccessibleName(self.tr("Copy or save: {plot}").format(plot=label))
        self.setToolTip(self.tr("Copy or save this plot (Shift+F10 where it has the focus)"))

    def open_below(self) -> None:
        """As a press opens it."""
        self.open_at(self.mapToGlobal(QPoint(0, self.height())))

    def open_at(self, place: QPoint) -> None:
        """Open the menu at a place on the screen."""
        menu = PlotMenu(self.accessibleName(), self)
        menu.chosen.connect(self.chosen)
        menu.popup(place)
