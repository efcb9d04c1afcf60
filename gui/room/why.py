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
from gui.widgets.text import label

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
        self._grid = QGridLayout(self._lines)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 12, 14)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self._when)
        whole.addWidget(self._lines)
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

    def show_unknown(self, at: QPoint) -> None:
        """Say that the reasons of that turn are not at hand."""
        theme = current_theme()
        self._title.setText(self.tr("Only the last turn’s reasons are at hand"))
        self._when.setText(self.tr("Point at the newest values to see what moved them."))
        self._close.setIcon(icon("x", theme.muted))
        self._close.setAccessibleName(self.tr("Close"))
        self._clear()
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
        if not self.isAncestorOf(self.window().focusWidget() or self):
            self.hide()

    def _clear(self) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()

    def _fill(self, why: WhyView, cast: Cast, theme: Theme) -> None:
        self._clear()
        self._grid.setContentsMargins(0, 4, 4, 0)
        self._grid.setVerticalSpacing(6)
        self._grid.setHorizontalSpacing(9)
        self._grid.setColumnStretch(1, 1)
        digits = why.decimals if why.decimals else 1
        self._add(theme.muted, self.tr("Before"), numbers.number(why.start, digits), "value", 0)
        largest = max((abs(change.amount) for change in why.changes), default=1.0) or 1.0
        ordered = sorted(why.changes, key=lambda change: -abs(change.amount))
        for change in ordered:
            amount = numbers.change(change.amount, digits) or numbers.number(0, digits)
            color = cast.color(change.role, theme)
            self._add(color, change.label, amount, "plain", change.amount / largest)
        if round(why.remainder, 9):
            text = self.tr("Held at the limit of its range")
            self._add(theme.muted, text, numbers.change(why.remainder, digits), "plain", 0)
        self._add(theme.text, self.tr("After"), numbers.number(why.end, digits), "value", 0)
        said = [f"{change.label} {numbers.change(change.amount, digits)}" for change in ordered]
        self.setAccessibleName(f"{why.label}, {self._when.text()}")
        self.setAccessibleDescription("; ".join(said))

    def _add(self, color: str, text: str, amount: str, kind: str, share: float) -> None:
        row = self._grid.rowCount()
        name = label(kind, text, wrap=True)
        figure = label("value" if kind == "value" else "number", amount)
        bar = _Bar(color, share)
        self._grid.addWidget(bar, row, 0)
        self._grid.addWidget(name, row, 1)
        self._grid.addWidget(figure, row, 2, Qt.AlignmentFlag.AlignRight)

    def _place(self, at: QPoint, theme: Theme) -> None:
        parent = self.parentWidget()
        width = min(theme.px(_WIDTH), parent.width() - 32)
        self.setFixedWidth(width)
        layout = self.layout()
        height = layout.heightForWidth(width) if layout else self.sizeHint().height()
        height = max(height, self.minimumSizeHint().height())
        room = parent.rect().adjusted(12, 12, -12, -12)
        box = QRect(at + QPoint(18, -height // 2), QSize(width, height))
        if box.right() > room.right():
            box.moveRight(at.x() - 18)
        box.moveTop(min(max(box.top(), room.top()), max(room.top(), room.bottom() - height)))
        box.moveLeft(max(box.left(), room.left()))
        self.setGeometry(box)


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
