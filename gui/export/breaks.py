"""Where a page ends: no heading without what it is over, no row of a table in two halves."""

from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

from gui.export.fragments import blocks

_SHORT: Final = 0.4
"""Of a page: a section or table that is shorter stays together with its heading."""
_LOW: Final = 0.6
"""Of a page: a row that is higher may be broken."""


def keep_together(document: QTextDocument, height: float, room: float) -> None:
    """Break pages anew, from the first to the last.

    A heading goes to the next page where its section would not stand on this one with it, if that
    is short; or else the beginning of it: its first table, or `room` below it.
    """
    keeper = _Keeper(document, height, room)
    for block in blocks(document):
        if block.blockFormat().headingLevel():
            keeper.heading(block)
        table = _table_at(block)
        if table is not None and block == table.firstCursorPosition().block():
            keeper.table(table)


class _Keeper:
    def __init__(self, document: QTextDocument, height: float, room: float) -> None:
        self._document, self._height, self._room = document, height, room
        self._dots = document.documentLayout().paintDevice().logicalDpiY() / 96

    def heading(self, block: QTextBlock) -> None:
        """Break before a heading that would be parted from what it is over, but never twice."""
        if self._left_empty(block):
            self._set(block, QTextFormat.PageBreakFlag.PageBreak_Auto)
        if self._parted(self._top(block), self._needed(block)):
            self._set(block, QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)

    def _left_empty(self, block: QTextBlock) -> bool:
        """Whether a page stays empty before a block."""
        before = self._bottom(block.previous()) - 1 if block.previous().isValid() else 0.0
        return self._top(block) // self._height - before // self._height > 1

    def table(self, table: QTextTable) -> None:
        """Push a row that would be cut in two to the next page, by room below the row before it."""
        for row in range(max(table.format().headerRowCount(), 1), table.rows()):
            top, bottom = self._span(table, row)
            if bottom - top < _LOW * self._height and self._parted(top, bottom):
                page_end = (top // self._height + 1) * self._height
                self._pad(table, row - 1, page_end - top + 1)

    def _span(self, table: QTextTable, row: int) -> tuple[float, float]:
        """From the top of a row's first lines to the bottom of its last ones."""
        cells = [table.cellAt(row, column) for column in range(table.columns())]
        tops = [self._top(cell.firstCursorPosition().block()) for cell in cells]
        return min(tops), max(self._bottom(cell.lastCursorPosition().block()) for cell in cells)

    def _pad(self, table: QTextTable, row: int, room: float) -> None:
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            look = cell.format().toTableCellFormat()
            look.setBottomPadding(look.bottomPadding() + room / self._dots)
            cell.setFormat(look)
        self._lay_out()

    def _needed(self, heading: QTextBlock) -> float:
        """Down to where this and the following have to stand on one page."""
        top, level = self._top(heading), heading.blockFormat().headingLevel()
        first, last = _section(heading)
        ends = self._bottom(last)
        if ends - top > _SHORT * self._height:
            table = _table_at(first)
            ends = self._bottom(first) + self._room
            if table is not None:
                whole = self._bottom(table.lastCursorPosition().block())
                ends = whole if whole - top < _SHORT * self._height else ends
            return ends
        following = last.next()
        look = following.blockFormat()
        if look.headingLevel() > level and not look.pageBreakPolicy():
            return self._needed(following)
        return ends

    def _set(self, block: QTextBlock, policy: QTextFormat.PageBreakFlag) -> None:
        change = QTextBlockFormat()
        change.setPageBreakPolicy(policy)
        QTextCursor(block).mergeBlockFormat(change)
        self._lay_out()

    def _lay_out(self) -> None:
        """All of it anew: laid out in parts, some blocks would be left without lines."""
        size = self._document.pageSize()
        self._document.setPageSize(QSizeF(size.width() + 1, size.height()))
        self._document.setPageSize(size)

    def _parted(self, top: float, bottom: float) -> bool:
        return (bottom - 1) // self._height > top // self._height

    def _top(self, block: QTextBlock) -> float:
        return self._document.documentLayout().blockBoundingRect(block).top()

    def _bottom(self, block: QTextBlock) -> float:
        return self._document.documentLayout().blockBoundingRect(block).bottom()


def _table_at(block: QTextBlock) -> QTextTable | None:
    """The table that a block stands in, if any."""
    return QTextCursor(block).currentTable()


def _section(heading: QTextBlock) -> tuple[QTextBlock, QTextBlock]:
    """The first and the last block below a heading and before the next one that follows words."""
    first = heading
    while first.blockFormat().headingLevel() and first.next().isValid():
        first = first.next()
    last = first
    while last.next().isValid() and not last.next().blockFormat().headingLevel():
        last = last.next()
    return first, last
