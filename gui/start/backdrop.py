"""Behind the start screen: four curves that part ways, as the crisis's did. Decoration only."""

from math import sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.theme.style import current_theme

POINTS = 120
SHAPES = (
    (0.60, -0.10, 0.030, 9.0, 0.3),
    (0.62, 0.17, 0.026, 7.0, 1.7),
    (0.66, -0.24, 0.034, 8.0, 2.9),
    (0.70, 0.06, 0.022, 11.0, 4.1),
)
"""Start, rise over the width (both as parts of the height), swing, its pace, its phase."""


class Backdrop(QWidget):
    """Draws in the roles' colours, faintly, and lets the mouse through."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.lower()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the curves, fading in from the left, with a soft fill beneath."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, shape in zip(current_theme().roles, SHAPES, strict=False):
            line = self._curve(*shape)
            painter.fillPath(self._under(line), self._fade(colour, 0, 16))
            painter.setPen(QPen(self._fade(colour, 20, 110), 1.6))
            painter.drawPath(line)
        painter.end()

    def _curve(
        self, start: float, rise: float, swing: float, pace: float, phase: float
    ) -> QPainterPath:
        width, height = self.width(), self.height()
        path = QPainterPath()
        for step in range(POINTS + 1):
            t = step / POINTS
            part = 3 * t * t - 2 * t * t * t
            ripple = swing * sin(pace * t + phase) * (0.35 + t)
            point = QPointF(t * width, (start - rise * part + ripple) * height)
            if step:
                path.lineTo(point)
            else:
                path.moveTo(point)
        return path

    def _under(self, line: QPainterPath) -> QPainterPath:
        path = QPainterPath(line)
        path.lineTo(self.width(), self.height())
        path.lineTo(0, self.height())
        path.closeSubpath()
        return path

    def _fade(self, colour: str, left: int, right: int) -> QLinearGradient:
        area = QRectF(self.rect())
        gradient = QLinearGradient(area.topLeft(), area.topRight())
        for place, alpha in ((0.0, left), (1.0, right)):
            shade = QColor(colour)
            shade.setAlpha(alpha)
            gradient.setColorAt(place, shade)
        return gradient
