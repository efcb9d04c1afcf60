"""A table whose words break into lines: columns share the width, rows are as high as they need."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from gui.theme.style import current_theme

_BREAKS = int(Qt.TextFlag.TextWordWrap)
_SIDES, _ABOVE = 22, 9
"""Room beside and above the words of a cell, as the style sheet has it; logical pixels."""


class Table(QTreeView):
    """Read with the arrow keys; Enter or a double click chooses a row."""

    chosen = Signal(object)
    """The index of a row that somebody wants to follow."""

    def __init__(self, shares: Sequence[float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares = shares
        self.rows = QStandardItemModel(self)
        self.setModel(self.rows)
        self._wrapping = _Wrapping(self)
        self.setItemDelegate(self._wrapping)
        self.setProperty("look", "table")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setSectionsMovable(False)
        self.header().setSectionsClickable(False)
        self.header().setHighlightSections(False)
        self.doubleClicked.connect(self.chosen.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.share_width()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the text size."""
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._wrapping.forget()
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, on every system."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def set_shares(self, shares: Sequence[float]) -> None:
        """Other columns, or other widths of them."""
        self._shares = shares
        self.share_width()

    def share_width(self) -> None:
        """All columns in the width that there is."""
        header, width = self.header(), self.viewport().width()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(True)
        for column, share in enumerate(self._shares):
            header.resizeSection(column, round(width * share))
        self.scheduleDelayedItemsLayout()


class _Wrapping(QStyledItemDelegate):
    """Asks for the height that the words need in their column's width."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table
        self._heights: dict[tuple[str, int], int] = {}

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the words in this width."""
        whole = self._table.isFirstColumnSpanned(index.row(), index.parent())
        width = self._table.viewport().width() if whole else self._width(index)
        return QSize(width, self._height(str(index.data() or ""), max(40, width)))

    def forget(self) -> None:
        """Another font: measure anew."""
        self._heights.clear()

    def _height(self, text: str, width: int) -> int:
        found = self._heights.get((text, width))
        if found is None:
            box = self._table.fontMetrics().boundingRect(0, 0, width, 4000, _BREAKS, text)
            found = self._heights[text, width] = box.height() + current_theme().px(_ABOVE)
        return found

    def _width(self, index: QModelIndex | QPersistentModelIndex) -> int:
        width = self._table.columnWidth(index.column()) - _SIDES
        if index.column():
            return width
        depth = 2 if index.parent().isValid() else 1
        roots = depth if self._table.rootIsDecorated() else depth - 1
        return width - roots * self._table.indentation()


def empty(rows: QStandardItemModel) -> None:
    """Take all rows out; columns and headings stay until others are set.

    PySide6's own `clear` lets go of items once more that stand under others, and crashes.
    """
    rows.setRowCount(0)
