"""The coach: a card that says what to do next, and a frame round the part that is meant."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme.style import current_theme
from gui.widgets.parts import push, words
from gui.widgets.text import restyle

WIDTH = 350
"""Logical pixels at text size 100 %."""
_RING = 3


class Spotlight(QWidget):
    """A ring round a part of the window; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()

    def surround(self, target: QRect | None) -> None:
        """Stand round this part; None: nowhere."""
        self.setVisible(target is not None)
        if target is not None:
            self.setGeometry(target.adjusted(-_RING, -_RING, _RING, _RING))
            self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ring in the accent colour."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent), _RING))
        edge = _RING / 2
        ring = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(ring, theme.radius + _RING, theme.radius + _RING)
        painter.end()


class Coach(QFrame):
    """One step at a time: its number, what to do, how by keyboard, and the ways on."""

    back_wanted = Signal()
    on_wanted = Signal()
    end_wanted = Signal()
    resized = Signal()
    """Its texts or the theme changed: it needs another place."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "coach")
        self._count, self._title = words("eyebrow"), words("card-title", wrap=True)
        self._text, self._keys = words("body", wrap=True), words("muted", wrap=True)
        self.end, self.back, self.on = push("quiet"), push("quiet"), push("coach-on")
        self.end.clicked.connect(self.end_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.on.clicked.connect(self.on_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.end)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.on)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(6)
        for label in (self._count, self._title, self._text, self._keys):
            column.addWidget(label)
        column.addSpacing(6)
        column.addLayout(buttons)
        self.hide()

    @property
    def said(self) -> str:
        """All that the card says."""
        return ". ".join(filter(None, (self._title.text(), self._text.text(), self._keys.text())))

    def say(self, title: str, text: str, keys: str) -> None:
        """What this step is about."""
        self._title.setText(title)
        self._text.setText(text)
        self._keys.setText(keys)
        self._keys.setVisible(bool(keys))

    def show_way(self, place: int, count: int, *, waits: bool) -> None:
        """Which step of how many; where it waits for a deed, going on is skipping."""
        self._count.setText(self.tr("TUTORIAL  ·  {n} OF {count}").format(n=place + 1, count=count))
        last = place == count - 1
        self.on.setText(
            self.tr("Finish") if last else self.tr("Skip") if waits else self.tr("Next")
        )
        restyle(self.on, "look", "quiet" if waits else "coach-on")
        self.back.setText(self.tr("Back"))
        self.end.setText(self.tr("End tutorial"))
        self.back.setEnabled(place > 0)
        self.end.setHidden(last)
        self.setAccessibleName(self.tr("Tutorial, step {n}").format(n=place + 1))
        self.setAccessibleDescription(self.said)
        self.on.setAccessibleDescription(self.said)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def fitted(self) -> QSize:
        """The size that its texts need."""
        width = current_theme().px(WIDTH)
        column = self.layout()
        assert column is not None  # noqa: S101 - for the type checker
        width = max(width, column.minimumSize().width())
        return QSize(width, column.totalHeightForWidth(width))

    def changeEvent(self, event: QEvent) -> None:
        """Another text size needs another place."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self.resized.emit()
