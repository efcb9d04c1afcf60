"""Behind the start screen: four curves that part ways, as the crisis's did. Decoration only."""

from math import sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.theme.style import current_theme
from gui.theme.tokens import blend

POINTS = 160
NOW = 0.74
"""Where the dots stand, as a part of the width; beyond it the curves are dotted."""

Shape = tuple[float, float, float, float, float]
SHAPES: tuple[Shape, ...] = (
    (0.86, -0.08, 0.020, 11.0, 0.3),
    (0.88, 0.14, 0.018, 9.0, 1.7),
    (0.90, -0.10, 0.022, 10.0, 2.9),
    (0.92, 0.02, 0.016, 13.0, 4.1),
)
"""Start, rise over the width (both as parts of the height), swing, its pace, its phase."""


class Backdrop(QWidget):
    """Draws in the roles' colours, faintly, and lets the mouse through."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.lower()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw each curve up to now, a dot there, and dots for what may come."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, shape in zip(theme.roles, SHAPES, strict=False):
            shade = QColor(blend(colour, theme.window, 0.6))
            painter.setPen(QPen(self._fade(shade, QColor(theme.window)), 2.0))
            painter.drawPath(self._curve(shape, 0.0, NOW))
            ahead = QPen(QColor(blend(colour, theme.window, 0.4)), 1.6)
            ahead.setDashPattern([1.5, 3.5])
            ahead.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(ahead)
            painter.drawPath(self._curve(shape, NOW, 1.0))
        for colour, shape in zip(theme.roles, SHAPES, strict=False):
            painter.setPen(QPen(QColor(theme.window), 2.0))
            painter.setBrush(QColor(blend(colour, theme.window, 0.75)))
            painter.drawEllipse(self._point(shape, NOW), 5.0, 5.0)
        painter.end()

    def _curve(self, shape: Shape, first: float, last: float) -> QPainterPath:
        path = QPainterPath(self._point(shape, first))
        for step in range(1, POINTS + 1):
            path.lineTo(self._point(shape, first + (last - first) * step / POINTS))
        return path

    def _point(self, shape: Shape, t: float) -> QPointF:
        start, rise, swing, pace, phase = shape
        part = 3 * t * t - 2 * t * t * t
        ripple = swing * sin(pace * t + phase) * (0.35 + t)
        return QPointF(t * self.width(), (start - rise * part + ripple) * self.height())

    def _fade(self, shade: QColor, nothing: QColor) -> QLinearGradient:
        gradient = QLinearGradient(QPointF(0, 0), QPointF(0.5 * self.width(), 0))
        gradient.setColorAt(0.0, nothing)
        gradient.setColorAt(1.0, shade)
        return gradient
