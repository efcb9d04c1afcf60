"""A role's emblem on a disc in the role's colour."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.icons import paint_emblem
from gui.theme.style import theme_of
from gui.theme.tokens import blend


class Emblem(QWidget):
    """Decoration beside a name; `place` is the role's place in the scenario."""

    def __init__(self, name: str, place: int, size: int) -> None:
        super().__init__()
        self._name, self._place, self._size = name, place, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        side = theme_of(self).px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A tinted disc, a ring, the emblem."""
        theme = theme_of(self)
        colour = theme.role_color(self._place)
        side = min(self.width(), self.height())
        disc = QRectF(0.75, 0.75, side - 1.5, side - 1.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(blend(colour, theme.panel, 0.16)))
        painter.setPen(QPen(QColor(blend(colour, theme.panel, 0.55)), 1.2))
        painter.drawEllipse(disc)
        inset = side * 0.24
        paint_emblem(painter, disc.adjusted(inset, inset, -inset, -inset), self._name, colour)
        painter.end()
