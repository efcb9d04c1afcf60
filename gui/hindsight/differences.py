"""The table of what differs between two lines, grouped by what kind of thing it is."""

from itertools import groupby

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QWidget

from engine.report.hindsight_views import ComparisonView, DifferenceKind, DifferenceView
from gui.room import numbers
from gui.widgets.table import Table, empty

MOST_DIGITS = 3
_NOTHING = "\N{EN DASH}"


class Differences(Table):
    """Read with the arrow keys; Enter on a row points at its turn."""

    turn_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((0.36, 0.32, 0.32), parent)
        self._view: ComparisonView | None = None
        self._names = ("", "")
        self.setIndentation(14)
        self.chosen.connect(self._follow)
        self.clicked.connect(self._follow)

    def show_differences(self, view: ComparisonView | None, one: str, other: str) -> None:
        """Fill the table; the columns are called by the names of the lines."""
        self._view, self._names = view, (one, other)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)

    def _fill(self) -> None:
        empty(self.rows)
        self.setAccessibleName(self.tr("What differs between the two lines"))
        self.rows.setHorizontalHeaderLabels(["", *self._names])
        if self._view is None:
            return
        turns = [label for _, label in self._view.one.calendar]
        for kind, rows in groupby(self._view.differences, key=lambda row: row.kind):
            group = QStandardItem(self._heading(kind))
            group.setSelectable(False)
            font = group.font()
            font.setBold(True)
            group.setFont(font)
            self.rows.appendRow(group)
            for row in rows:
                group.appendRow(self._row(row, turns))
            self.setFirstColumnSpanned(self.rows.rowCount() - 1, QModelIndex(), True)
        self.expandAll()
        self.share_width()

    def _row(self, row: DifferenceView, turns: list[str]) -> list[QStandardItem]:
        when = self.tr("Turn {turn}").format(turn=row.turn) if row.turn else ""
        one, other = self._sides(row)
        what = f"{when} · {row.what}" if when else row.what
        items = [QStandardItem(text) for text in (what, one or _NOTHING, other or _NOTHING)]
        for item, name in zip(items, ("", *self._names), strict=True):
            item.setToolTip(f"{turns[row.turn - 1]}\n{item.text()}" if row.turn else item.text())
            item.setData(row.turn, Qt.ItemDataRole.UserRole)
            if name:
                item.setAccessibleText(f"{name}: {item.text()}")
        return items

    def _sides(self, row: DifferenceView) -> tuple[str, str]:
        if row.values is None:
            return row.one, row.other
        one, other = row.values
        digits = row.decimals
        while digits < MOST_DIGITS and not numbers.change(other - one, digits):
            digits += 1
        change = numbers.change(other - one, digits)
        more = f"  ({change})" if change else ""
        return numbers.number(one, digits), f"{numbers.number(other, digits)}{more}"

    def _heading(self, kind: DifferenceKind) -> str:
        last = self._view.last if self._view is not None else 0
        return {
            "refused": self.tr("Orders that one line did not allow; nothing was done instead"),
            "order": self.tr("Orders"),
            "news": self.tr("What happened"),
            "die": self.tr("Chances"),
            "score": self.tr("Scores"),
            "number": self.tr("Numbers after turn {turn}").format(turn=last),
        }[kind]

    def _follow(self, index: QModelIndex) -> None:
        turn = index.siblingAtColumn(0).data(Qt.ItemDataRole.UserRole)
        if isinstance(turn, int) and turn:
            self.turn_chosen.emit(turn)
