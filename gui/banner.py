"""One line across the window where a box in the way would be too much."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.widgets.parts import push, words
from gui.widgets.text import restyle


class Banner(QFrame):
    """Says one thing at a time, as a problem or as a note, until it is closed or outdated."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "banner")
        self._action: Callable[[], None] | None = None
        self._text: QLabel = words("banner-text", wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._act = push("banner-button")
        self._act.clicked.connect(self._do)
        self._close = push("banner-button")
        self._close.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(self._text, 1)
        row.addWidget(self._act)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self._retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty when it is not shown."""
        return "" if self.isHidden() else self._text.text()

    @property
    def button(self) -> QPushButton:
        """The way out of a state that is offered."""
        return self._act

    def problem(
        self, text: str, button: str = "", action: Callable[[], None] | None = None
    ) -> None:
        """Something did not work: stays until closed, or until the button mends it."""
        self._show("problem", text, action)
        self._act.setText(button)

    def note(self, text: str, *, seconds: int = 8) -> None:
        """Something worth a line: goes by itself."""
        self._show("note", text, None)
        self._timer.start(seconds * 1000)

    def offer(
        self,
        text: str,
        button: str,
        action: Callable[[], None] | None,
        *,
        closable: bool = False,
    ) -> None:
        """A state that one can leave by a button, or simply close if it is `closable`."""
        self._show("note", text, action)
        self._act.setText(button)
        self._close.setVisible(closable)

    def clear(self) -> None:
        """Say nothing any more."""
        self._timer.stop()
        self._action = None
        self.hide()
        self._text.clear()

    def take_back(self, text: str) -> None:
        """That is no longer so: say it no more, if it is what is said."""
        if text and self.text == text:
            self.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show(self, tone: str, text: str, action: Callable[[], None] | None) -> None:
        self._timer.stop()
        self._action = action
        self._act.setVisible(action is not None)
        self._close.show()
        self._text.setText(text)
        self._text.setAccessibleName(text)
        restyle(self, "tone", tone)
        self.show()
        alert = QAccessibleEvent(self._text, QAccessible.Event.Alert)
        QAccessible.updateAccessibility(alert)

    def _do(self) -> None:
        action = self._action
        self.clear()
        if action is not None:
            action()

    def _dismiss(self) -> None:
        self.clear()
        self.closed.emit()

    def _retranslate(self) -> None:
        self._close.setText(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close this message"))
