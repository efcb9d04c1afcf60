"""Small widgets that the screens share; `look` names a rule of `gui.screen_style`."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)


def words(look: str, text: str = "", *, wrap: bool = False) -> QLabel:
    """A label of plain text: what a file says is never taken for markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("look", look)
    label.setWordWrap(wrap)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
    return label


def push(look: str, text: str = "") -> QPushButton:
    """A button that Enter presses too, as people expect on a screen that is no dialog."""
    button = QPushButton(text)
    button.setProperty("look", look)
    button.setAutoDefault(True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and let it look again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Card(QAbstractButton):
    """A card that is pressed as one button: by mouse, Enter or Space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(lambda on: restyle(self, "selected", on))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing of its own: the style sheet draws the frame."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)


class Segments(QWidget):
    """A row of buttons of which exactly one is down."""

    chosen = Signal(str)

    def __init__(self, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, name in enumerate(names):
            button = push("segment")
            end = "first" if place == 0 else "last" if place == len(names) - 1 else "middle"
            button.setProperty("place", end)
            button.setCheckable(True)
            button.clicked.connect(lambda _on, name=name: self.chosen.emit(name))
            self._group.addButton(button)
            self._buttons[name] = button
            row.addWidget(button, 1)
        self._buttons[names[0]].setChecked(True)

    @property
    def value(self) -> str:
        """The name of the button that is down."""
        return next(name for name, button in self._buttons.items() if button.isChecked())

    def set_value(self, name: str) -> None:
        """Put a button down, without a signal."""
        self._buttons[name].setChecked(True)

    def button(self, name: str) -> QPushButton:
        """One of the buttons."""
        return self._buttons[name]

    def set_texts(self, texts: Mapping[str, str], about: str) -> None:
        """The buttons' words; `about` says for a screen reader what they choose."""
        self.setAccessibleName(about)
        for name, text in texts.items():
            self._buttons[name].setText(text)
            self._buttons[name].setAccessibleName(f"{about}: {text}")
