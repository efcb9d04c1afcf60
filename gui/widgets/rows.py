"""A number with its name on one line and its bar below; sections of such rows."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.theme.tokens import Theme
from gui.widgets.meter import Meter
from gui.widgets.text import Elided, label, restyle

ROW_GAP, WIDEST_ROW_GAP = 6, 14


class MeterRow(QWidget):
    """Name, a note, value and last change; below them a slim bar."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._note = Elided("plain"), label("note")
        self._value, self._change = label("value"), label("change")
        self._meter = Meter(3)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._name, 1)
        for part in (self._note, self._change, self._value):
            line.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(3)
        whole.addLayout(line)
        whole.addWidget(self._meter)

    def show_words(self, name: str, note: str, value: str, change: str) -> None:
        """The line of words."""
        self._name.setText(name)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._value.setText(value)
        self._change.setText(change)
        self._change.setVisible(bool(change))
        self.setAccessibleName(" ".join(filter(None, (name, note, value, change))))

    def show_bar(self, share: float, before: float | None, color: str, theme: Theme) -> None:
        """The bar: `share` and `before` from 0 to 1."""
        self._meter.set_share(share, before)
        self._meter.set_colors(color, theme)

    def set_change_tone(self, tone: str) -> None:
        """`good`, `bad` or nothing."""
        restyle(self._change, "tone", tone)


class Rows(QWidget):
    """A heading and rows under it; rows are made when needed and kept."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[MeterRow] = []
        self._heading = label("eyebrow")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(ROW_GAP)
        self._column.addWidget(self._heading)

    def begin(self, heading: str, count: int) -> list[MeterRow]:
        """Name the section and have so many rows."""
        self._heading.setText(heading)
        while len(self.rows) < count:
            row = MeterRow()
            self.rows.append(row)
            self._column.addWidget(row)
        for at, row in enumerate(self.rows):
            row.setVisible(at < count)
        self.setVisible(count > 0)
        return self.rows[:count]

    def set_gap(self, gap: int) -> None:
        """The room between two rows."""
        self._column.setSpacing(gap)
