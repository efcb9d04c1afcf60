"""A number with its name on one line and its bar below; sections of such rows."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme.style import current_theme
from gui.theme.tokens import Theme
from gui.widgets.meter import Meter
from gui.widgets.text import Elided, label, restyle

ROW_GAP, WIDEST_ROW_GAP = 6, 14


class Row(QAbstractButton):
    """A part of a list that can be pressed.

    The arrow keys go from row to row; Tab goes on.
    """

    step_wanted = Signal(int)
    """Somebody wants to go to the next row (1) or to the one before (-1)."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as the space bar does; up and down go to the next row."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        elif event.key() in steps:
            self.step_wanted.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show it no more."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ring where the focus is, a wash under the mouse."""
        theme, pressable = current_theme(), self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if pressable and self.underMouse():
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(box, 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.drawRoundedRect(box, 4, 4)


def go_from(rows: Sequence[Row], row: Row, step: int) -> None:
    """Put the focus on the next row that is shown, or on the one before."""
    shown = [other for other in rows if not other.isHidden()]
    to = min(max(shown.index(row) + step, 0), len(shown) - 1)
    shown[to].setFocus(Qt.FocusReason.TabFocusReason)


class MeterRow(Row):
    """Name, a note, value and last change; below them a slim bar. Pressing it asks why."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._note = Elided("plain", lines=2), label("note")
        self._value, self._change = label("value"), label("change")
        self._meter = Meter(3)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._name, 1)
        for part in (self._note, self._change, self._value):
            part.setContentsMargins(0, 0, 0, 1)  # on the line of the name's last words
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 0, 4, 0)
        whole.setSpacing(3)
        whole.addLayout(line)
        whole.addWidget(self._meter)

    def show_words(self, name: str, note: str, value: str, change: str, said: str = "") -> None:
        """The line of words; `said` is what else a screen reader is told."""
        self._name.setText(name)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._value.setText(value)
        self._change.setText(change)
        self._change.setVisible(bool(change))
        self.setAccessibleName(" ".join(filter(None, (name, note, value, change, said))))

    def show_bar(self, share: float, before: float | None, color: str, theme: Theme) -> None:
        """The bar: `share` and `before` from 0 to 1."""
        self._meter.set_share(share, before)
        self._meter.set_colors(color, theme)

    def set_change_tone(self, tone: str) -> None:
        """`good`, `bad` or nothing."""
        restyle(self._change, "tone", tone)


class Rows(QWidget):
    """A heading and rows under it; rows are made when needed and kept."""

    def __init__(self, pressed: Callable[[int, MeterRow], None]) -> None:
        """`pressed` is told which row somebody pressed."""
        super().__init__()
        self._pressed = pressed
        self.rows: list[MeterRow] = []
        self._heading, self._aside = label("eyebrow"), label("note")
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 4, 0)
        head.addWidget(self._heading, 1)
        head.addWidget(self._aside)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(ROW_GAP)
        self._column.addLayout(head)

    def begin(self, heading: str, count: int, aside: str = "") -> list[MeterRow]:
        """Name the section, with a word on the right, and have so many rows."""
        self._heading.setText(heading)
        self._aside.setText(aside)
        self._aside.setVisible(bool(aside))
        while len(self.rows) < count:
            row = MeterRow()
            row.clicked.connect(self._teller(len(self.rows), row))
            row.step_wanted.connect(partial(go_from, self.rows, row))
            self.rows.append(row)
            self._column.addWidget(row)
        for at, row in enumerate(self.rows):
            row.setVisible(at < count)
        self.setVisible(count > 0)
        return self.rows[:count]

    def _teller(self, at: int, row: MeterRow) -> Callable[[], None]:
        return lambda: self._pressed(at, row)

    def set_gap(self, gap: int) -> None:
        """The room between two rows."""
        self._column.setSpacing(gap)
