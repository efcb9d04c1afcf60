"""A field for a number that says so when what is typed is none, or lies out of range."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from gui.room import numbers


class NumberField(QLineEdit):
    """A number in the language's own writing; the arrow keys step it.

    What cannot be meant stays as it was typed, marked, with `fault` saying why: the form that
    has the field offers nothing to press until it is mended.
    """

    changed = Signal()
    """Another number, or another fault."""

    def __init__(self, low: float, high: float, decimals: int = 0, step: float = 1.0) -> None:
        super().__init__()
        self._low, self._high, self._decimals, self._step = low, high, decimals, step
        self._value = min(max(0.0, low), high)
        self._wrong = False
        self.setMaxLength(20)
        self.setAcceptDrops(False)  # a file dropped here is for the window
        self._write()
        self.textEdited.connect(self._read)
        self.editingFinished.connect(self._tidy)

    @property
    def value(self) -> float:
        """The last number that was in range; it counts only where there is no `fault`."""
        return self._value

    @property
    def fault(self) -> str:
        """What is wrong with what is typed, "" if nothing is."""
        if not self._wrong:
            return ""
        typed = self.text().strip()
        low, high = (numbers.number(end, self._decimals) for end in (self._low, self._high))
        if not typed:
            return self.tr("A number from {low} to {high} is missing.").format(low=low, high=high)
        text = self.tr("“{typed}” is not a number from {low} to {high}.")
        return text.format(typed=typed, low=low, high=high)

    def set_value(self, value: float) -> None:
        """Another number, within the range."""
        value = min(max(round(value, self._decimals), self._low), self._high)
        changed = value != self._value or self._wrong
        self._value, self._wrong = value, False
        self._write()
        self._mark()
        if changed:
            self.changed.emit()

    def reach(self, low: float, high: float, decimals: int, step: float) -> None:
        """Allow another range."""
        self._low, self._high, self._decimals, self._step = low, high, decimals, step
        self.set_value(self._value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down step; Page Up and Page Down by ten."""
        steps = {
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_PageUp: 10,
            Qt.Key.Key_PageDown: -10,
        }
        step = steps.get(Qt.Key(event.key()), 0)
        if step:
            self.set_value(self._value + step * self._step)
            return
        super().keyPressEvent(event)

    def _read(self, text: str) -> None:
        plain = text.strip().replace(numbers.MINUS, "-").removeprefix("+")
        value, fine = QLocale().toDouble(plain)
        if not fine:  # a point is understood whatever the language
            value, fine = QLocale.c().toDouble(plain)
        before, was_wrong = self._value, self._wrong
        self._wrong = not (fine and self._low <= value <= self._high)
        if not self._wrong:
            self._value = round(value, self._decimals)
        self._mark()
        if self._wrong or was_wrong or self._value != before:
            self.changed.emit()

    def _tidy(self) -> None:
        if not self._wrong:
            self._write()

    def _write(self) -> None:
        self.setText(numbers.number(self._value, self._decimals))

    def _mark(self) -> None:
        """Red alone tells not everybody: the form says the fault in words."""
        if self.property("wrong") != self._wrong:
            self.setProperty("wrong", self._wrong)
            self.style().unpolish(self)
            self.style().polish(self)
