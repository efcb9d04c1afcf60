"""Why a number moved: start, every cause with its share, end."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from engine.game.views import RoleView, WhyView
from gui.room import numbers
from gui.room.cast import Cast
from gui.theme.icons import icon
from gui.theme.style import current_theme
from gui.theme.tokens import Theme
from gui.widgets.text import focus_in, label

_WIDTH = 380
"""Logical pixels before scale."""


class WhyPanel(QFrame):
    """A panel over the room; Escape closes it."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title, self._when = label("heading", wrap=True), label("small")
        self._close = QToolButton()
        self._close.clicked.connect(self.dismiss)
        self._lines = QWidget()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 12, 14)
        self._column.setSpacing(4)
        self._column.addLayout(head)
        self._column.addWidget(self._when)
        self._column.addWidget(self._lines)
        self.hide()

    def show_why(self, why: WhyView, view: RoleView, at: QPoint) -> None:
        """The lines of one number's turn, beside a place in the parent."""
        theme: Theme = current_theme()
        self._title.setText(why.label)
        self._when.setText(
            self.tr("Turn {turn}, {when}").format(
                turn=why.turn, when=view.calendar[why.turn - 1][1]
            )
        )
        self._close.setIcon(icon("x", theme.muted))
        self._close.setAccessibleName(self.tr("Close"))
        self._fill(why, Cast.of(view), theme)
        self._place(at, theme)
        self.show()
        self.raise_()
        self.setFocus()

    def show_unmoved(self, at: QPoint) -> None:
        """Say that the number did not move in that turn."""
        theme = current_theme()
        self._title.setText(self.tr("No change"))
        self._when.setText(self.tr("Nothing moved this number in that turn."))
        self._close.setIcon(icon("x", theme.muted))
        self._close.setAccessibleName(self.tr("Close"))
        self._new_lines().setContentsMargins(0, 0, 0, 0)
        self._place(at, theme)
        self.show()
        self.raise_()
        self.setFocus()

    def dismiss(self) -> None:
        """Close, and give the focus back."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close when something else is wanted."""
        super().focusOutEvent(event)
        focus = focus_in(self)
        if focus is not None and not self.isAncestorOf(focus):
            self.hide()

    def _new_lines(self) -> QGridLayout:
        """An empty grid in place of the one before: grids keep the height of rows once used."""
        self._column.removeWidget(self._lines)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = QWidget()
        self._column.addWidget(self._lines)
        grid = QGridLayout(self._lines)
        grid.setContentsMargins(0, 6, 4, 0)
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(1, 1)
        return grid

    def _fill(self, why: WhyView, cast: Cast, theme: Theme) -> None:
        grid = self._new_lines()
        digits = why.decimals or 1
        _add(grid, theme.muted, self.tr("Before"), numbers.number(why.start, digits), "value", 0)
        largest = max((abs(change.amount) for change in why.changes), default=1.0) or 1.0
        ordered = sorted(why.changes, key=lambda change: -abs(change.amount))
        for change in ordered:
            amount = numbers.change(change.amount, digits) or numbers.number(0, digits)
            color = cast.color(change.role, theme)
            _add(grid, color, change.label, amount, "plain", change.amount / largest)
        if round(why.remainder, 9):
            text = self.tr("Held at the limit of its range")
            _add(grid, theme.muted, text, numbers.change(why.remainder, digits), "plain", 0)
        _add(grid, theme.text, self.tr("After"), numbers.number(why.end, digits), "value", 0)
        said = [f"{change.label} {numbers.change(change.amount, digits)}" for change in ordered]
        self.setAccessibleName(f"{why.label}, {self._when.text()}")
        self.setAccessibleDescription("; ".join(said))

    def _place(self, at: QPoint, theme: Theme) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        width = min(theme.px(_WIDTH), parent.width() - 32)
        self.setFixedWidth(width)
        self._column.activate()
        height = self._column.heightForWidth(width)
        room = parent.rect().adjusted(12, theme.px(54), -12, -12)
        box = QRect(at + QPoint(18, -height // 2), QSize(width, height))
        if box.right() > room.right():
            box.moveRight(at.x() - 18)
        box.moveTop(min(max(box.top(), room.top()), max(room.top(), room.bottom() - height)))
        box.moveLeft(max(box.left(), room.left()))
        self.setGeometry(box)


def _add(grid: QGridLayout, color: str, text: str, amount: str, kind: str, share: float) -> None:
    """A line: bar, words, amount; `kind` is `value` for the two ends, else `plain`."""
    row = grid.rowCount()
    grid.addWidget(_Bar(color, share), row, 0)
    grid.addWidget(label(kind, text, wrap=True), row, 1)
    figure = label("value" if kind == "value" else "number", amount)
    grid.addWidget(figure, row, 2, Qt.AlignmentFlag.AlignRight)


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
        reach = max(3.0, (middle - 1) * abs(self._share))
        left = middle if self._share > 0 else middle - reach
        painter.drawRoundedRect(round(left), 3, round(reach), 8, 2, 2)
        painter.setBrush(self.palette().mid())
        painter.drawRect(round(middle) - 1, 0, 1, 14)
