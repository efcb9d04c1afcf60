"""All that a window says: on labels, buttons and plots, in lists, in tips, to a screen reader."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QTextEdit,
    QWidget,
)

from gui.room.plot_panel import PlotPanel
from tests.play.looking import visible


def texts(window: QWidget) -> Iterator[str]:
    """Every text, the menus' too, but not what a person has typed."""
    yield window.windowTitle()
    for widget in visible(window):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QTextEdit):
            yield widget.toPlainText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(widget.count()))
        elif isinstance(widget, QAbstractItemView):
            yield from _of_model(widget.model())
        elif isinstance(widget, PlotPanel):
            yield from ticks(widget)
            yield widget.legend.words
    if isinstance(window, QMainWindow):
        for action in window.findChildren(QAction):
            yield action.text().replace("&", "")


def ticks(panel: PlotPanel) -> list[str]:
    """What stands beside a plot's axis of values."""
    return [text for _, text in panel.canvas.labels]


def _of_model(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    top = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    for row in range(model.rowCount(top)):
        for column in range(columns):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                said = model.data(model.index(row, column, top), role)
                if isinstance(said, str):
                    yield said
