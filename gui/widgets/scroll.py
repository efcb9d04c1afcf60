"""Scrolling that shows there is more: the content fades out at the edge."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QWidget

from gui.theme.style import current_theme

FADE = 22
"""Logical pixels."""


class Fade(QWidget):
    """Lies over the bottom of a scroll area while there is more below."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._color = QColor("#000000")
        self._area = area
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._place)
        bar.rangeChanged.connect(self._place)
        area.viewport().installEventFilter(self)

    def set_color(self, color: str) -> None:
        """The surface into which the content fades."""
        self._color = QColor(color)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the viewport's lower edge."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """From nothing to the surface."""
        gradient = QLinearGradient(0, 0, 0, self.height())
        clear = QColor(self._color)
        clear.setAlpha(0)
        gradient.setColorAt(0, clear)
        gradient.setColorAt(1, self._color)
        QPainter(self).fillRect(self.rect(), gradient)

    def _place(self) -> None:
        view, bar = self._area.viewport().geometry(), self._area.verticalScrollBar()
        self.setGeometry(view.x(), view.bottom() + 1 - FADE, view.width(), FADE)
        self.setVisible(bar.value() < bar.maximum())
        self.raise_()


class _Ground(Fade):
    """Fades into the screen's own ground, whatever the theme."""

    def paintEvent(self, event: QPaintEvent) -> None:
        self.set_color(current_theme().window)
        super().paintEvent(event)


A = TypeVar("A", bound=QAbstractScrollArea)


def faded(area: A) -> A:
    """The same area of a screen, whose content fades out while there is more below."""
    _Ground(area)
    return area


class Column(QScrollArea):
    """A column that scrolls up and down, never sideways."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        content.setProperty("kind", "clear")
        self.setProperty("kind", "clear")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.fade = Fade(self)

    @property
    def natural_height(self) -> int:
        """What its content needs in the width that it has now."""
        layout = self._content.layout()
        if layout is None or not layout.hasHeightForWidth():
            return self._content.sizeHint().height()
        return layout.totalHeightForWidth(self.viewport().width())

    def minimumSizeHint(self) -> QSize:
        """May become low: it scrolls."""
        return QSize(80, 60)

    def sizeHint(self) -> QSize:
        """As high as its content."""
        return self._content.sizeHint()
