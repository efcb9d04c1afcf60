"""The lines of an answer to "why": every cause with its share as a bar and a figure."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from engine.game.views import ChangeView, WhyView
from gui.room import numbers
from gui.room.cast import Cast
from gui.theme.tokens import Theme
from gui.widgets.text import label

MOST_LINES = 11
"""Causes with a line of their own; smaller ones share the last."""


class WhyLines(QWidget):
    """Before, the causes, after. Made anew for each answer: grids keep the height of old rows."""

    def __init__(self, why: WhyView, cast: Cast, theme: Theme) -> None:
        super().__init__()
        self._theme, self._cast = theme, cast
        self._digits = why.decimals or 1
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 4, 0)
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(1, 1)
        self._grid = grid
        shown, rest = _largest(why.changes, self._digits)
        orders = [change for change in shown if change.group == "order"]
        world = [change for change in shown if change.group != "order"]
        self._add(theme.muted, self.tr("Before"), numbers.number(why.start, self._digits), 0)
        largest = max((abs(change.amount) for change in shown), default=1.0) or 1.0
        parted = why.method == "orders" and bool(orders) and bool(world)
        if parted:
            self._add_heading(self.tr("ORDERS"))
        self._add_changes(orders if parted else shown, largest)
        if parted:
            self._add_heading(self.tr("WITHOUT ANY ORDERS"))
            self._add_changes(world, largest)
        amount = sum(change.amount for change in rest)
        if numbers.change(amount, self._digits):  # what reads as nothing is left out
            text = (
                self.tr("{count} smaller causes").format(count=len(rest))
                if len(rest) > 1
                else self.tr("A smaller cause")
            )
            self._add(theme.muted, text, self._signed(amount), amount / largest, plain=True)
        if round(why.remainder, 9):
            text = self.tr("Held at the limit of its range")
            self._add(theme.muted, text, self._signed(why.remainder), 0, plain=True)
        self._add(theme.text, self.tr("After"), numbers.number(why.end, self._digits), 0)
        self.words = "; ".join(
            f"{self._said(change)} {numbers.change(change.amount, self._digits)}"
            for change in shown
        )

    def _add_changes(self, changes: Sequence[ChangeView], largest: float) -> None:
        for change in changes:
            color = self._cast.color(change.role, self._theme)
            share = change.amount / largest
            self._add(color, self._said(change), self._signed(change.amount), share, plain=True)

    def _said(self, change: ChangeView) -> str:
        """A cause in words; an order with whose it was, which its colour alone does not tell."""
        card = self._cast.card(change.role)
        if card is None:
            return change.label
        return self.tr("{who}: {what}").format(who=card.name, what=change.label)

    def _signed(self, amount: float) -> str:
        return numbers.change(amount, self._digits) or numbers.number(0, self._digits)

    def _add(
        self, color: str, text: str, amount: str, share: float, *, plain: bool = False
    ) -> None:
        """A line: bar, words, amount; the two ends stand out."""
        row = self._grid.rowCount()
        self._grid.addWidget(_Bar(color, share), row, 0)
        self._grid.addWidget(label("plain" if plain else "value", text, wrap=True), row, 1)
        figure = label("number" if plain else "value", amount)
        self._grid.addWidget(figure, row, 2, Qt.AlignmentFlag.AlignRight)

    def _add_heading(self, text: str) -> None:
        self._grid.addWidget(label("eyebrow", text), self._grid.rowCount(), 0, 1, 3)


def _largest(
    changes: Sequence[ChangeView], digits: int
) -> tuple[list[ChangeView], list[ChangeView]]:
    """The changes that get a line, the largest first, and those that share one.

    What would read as zero has no line of its own.
    """
    ordered = sorted(changes, key=lambda change: -abs(change.amount))
    most = sum(bool(numbers.change(change.amount, digits)) for change in ordered)
    if max(most, len(ordered)) > MOST_LINES:
        most = min(most, MOST_LINES - 1)
    return ordered[:most], ordered[most:]


class _Bar(QWidget):
    """A cause's share: to the right in its colour if it raised the number, to the left if not."""

    def __init__(self, color: str, share: float) -> None:
        super().__init__()
        self._color, self._share = color, share
        self.setFixedSize(56, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._color))
        middle = self.width() / 2
        if not self._share:
            painter.drawEllipse(QPoint(round(middle), 7), 3, 3)
            return
        reach = max(3.0, (middle - 1) * min(1.0, abs(self._share)))
        left = middle if self._share > 0 else middle - reach
        painter.drawRoundedRect(round(left), 3, round(reach), 8, 2, 2)
        painter.setBrush(self.palette().mid())
        painter.drawRect(round(middle) - 1, 0, 1, 14)
