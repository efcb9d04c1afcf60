"""Small widgets of the workshop's forms: a name over its field, pads, toggles, boxes."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.theme.icons import icon
from gui.theme.style import current_theme
from gui.widgets.parts import Choice, push, scrolled, words
from gui.widgets.text import label

LONGEST = 4000
"""Characters of a text that somebody writes, as the session's log allows."""


class Named(QWidget):
    """A field under its name; a screen reader is told the name with the field."""

    def __init__(self, field: QWidget, *, beside: bool = False) -> None:
        super().__init__()
        self.field, self._name = field, words("muted")
        self._name.setBuddy(field)
        box = QHBoxLayout(self) if beside else QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8 if beside else 3)
        box.addWidget(self._name)
        box.addWidget(field, 1)

    def set_name(self, name: str, tip: str = "") -> None:
        """Name the field."""
        self._name.setText(name)
        self.field.setAccessibleName(name)
        self.field.setToolTip(tip)
        self.field.setAccessibleDescription(tip)


class Pad(QPlainTextEdit):
    """Plain text of a few lines; Tab goes on to the next field."""

    left = Signal()
    """The focus went elsewhere."""

    def __init__(self, lines: int = 3, longest: int = LONGEST) -> None:
        super().__init__()
        self._lines, self._longest = lines, longest
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # a file dropped here is for the window
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.textChanged.connect(self._keep_short)

    @property
    def text(self) -> str:
        """What is written, without blanks around it."""
        return self.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Write something else."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def sizeHint(self) -> QSize:
        """So many lines."""
        return QSize(200, self._height(self._lines))

    def minimumSizeHint(self) -> QSize:
        """Not fewer than two, or as many as there are to be."""
        return QSize(80, self._height(min(2, self._lines)))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the writing paused."""
        super().focusOutEvent(event)
        self.left.emit()

    def _height(self, lines: int) -> int:
        return lines * self.fontMetrics().lineSpacing() + current_theme().px(20)

    def _keep_short(self) -> None:
        if len(self.toPlainText()) > self._longest:
            self.setPlainText(self.toPlainText()[: self._longest])


def explain(button: QPushButton, told: QLabel | None, why: str) -> None:
    """A button that is off says why: beside it where there is a label, in its tip, and spoken."""
    button.setEnabled(not why)
    button.setToolTip(why)
    button.setAccessibleDescription(why)
    if told is not None:
        told.setText(why)


def line(longest: int = 200) -> QLineEdit:
    """A line to write in."""
    made = QLineEdit()
    made.setMaxLength(longest)
    made.setAcceptDrops(False)  # a file dropped here is for the window
    return made


class Toggle(QPushButton):
    """A button that stays down: a tick says so too, not the colour alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "toggle")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._tick)
        self._tick(self.isChecked())

    def _tick(self, on: bool) -> None:
        self.setIcon(icon("check" if on else "plus"))
        side = current_theme().px(13)
        self.setIconSize(QSize(side, side))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as the space bar does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)


class Box(QFrame):
    """A framed part of a page with a heading and, beside it, what else belongs there."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.heading: QLabel = label("eyebrow", wrap=True)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self.heading, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 11, 14, 12)
        self.column.setSpacing(8)
        self.column.addLayout(self.head)

    def add_list(self, none: QWidget) -> QVBoxLayout:
        """A list that scrolls, to put slips into above `none`, which says that there are none."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addWidget(none)
        column.addStretch(1)
        self.column.addWidget(scrolled(page), 1)
        return column


def tool(name: str, press: Callable[[], None]) -> QPushButton:
    """A small button with an icon; whoever makes it says what it is in its tip."""
    button = push("tool")
    button.setIcon(icon(name))
    side = current_theme().px(15)
    button.setIconSize(QSize(side, side))
    button.clicked.connect(lambda _on: press())
    return button


def tell(button: QPushButton, text: str) -> None:
    """Say what a button with an icon alone does."""
    button.setToolTip(text)
    button.setAccessibleName(text)


class Pick(Choice):
    """A list to choose from, with a value a row; a wheel that passes changes nothing."""

    def fill(self, rows: list[tuple[str, object]], chosen: object = None) -> None:
        """Offer these; what was chosen stays so where it is still there."""
        wanted = self.currentData() if chosen is None else chosen
        self.blockSignals(True)
        self.clear()
        for text, value in rows:
            self.addItem(text, value)
        at = next((place for place, (_, value) in enumerate(rows) if value == wanted), 0)
        self.setCurrentIndex(at if rows else -1)
        self.blockSignals(False)

    def choose(self, value: object) -> None:
        """Choose a value, if it is there."""
        for at in range(self.count()):
            if self.itemData(at) == value:
                self.setCurrentIndex(at)
                return

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let what is around scroll."""
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        """May become narrow: the list that opens shows all."""
        return QSize(90, super().minimumSizeHint().height())
