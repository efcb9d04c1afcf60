"""A row of buttons of which exactly one is down: which page of a panel shows."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton

from gui.theme.icons import icon


class Switch(QFrame):
    """The arrow keys go from one to the next, as in a row of tabs."""

    chosen = Signal(int)

    def __init__(self, count: int) -> None:
        super().__init__()
        self.setProperty("kind", "switch")
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(3)
        for at in range(count):
            button = _Segment()
            self._group.addButton(button, at)
            row.addWidget(button, 1)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self.chosen)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._group.buttons())

    @property
    def at(self) -> int:
        """Which one is down."""
        return self._group.checkedId()

    def go(self, at: int) -> None:
        """Put one down."""
        self._group.button(at).setChecked(True)
        self.chosen.emit(at)

    def button(self, at: int) -> QPushButton:
        """One of the buttons."""
        found = self._group.button(at)
        if not isinstance(found, QPushButton):
            raise IndexError(at)
        return found

    def offer(self, at: int, *, on: bool) -> None:
        """Show one of the buttons or leave it out; the one that is left out is not down."""
        self.button(at).setVisible(on)
        if not on and self.at == at:
            self.go(0)

    def set_texts(self, texts: Sequence[str]) -> None:
        """The words on the buttons."""
        for at, text in enumerate(texts):
            self.button(at).setText(f" {text}")
            self.button(at).setAccessibleName(text)

    def set_icon(self, at: int, name: str, color: str, size: int) -> None:
        """An icon before the words of a button."""
        self.button(at).setIcon(icon(name, color))
        self.button(at).setIconSize(QSize(size, size))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        count = len(self._group.buttons())
        to = (self.at + step) % count
        while self.button(to).isHidden():
            to = (to + step) % count
        self.go(to)
        self.button(to).setFocus(Qt.FocusReason.TabFocusReason)


class _Segment(QPushButton):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "segment")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right are the row's."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
            return
        super().keyPressEvent(event)
