"""A game's plots in small: what a recent game looked like when it was last saved."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.settings import Picture
from gui.theme.style import current_theme
from gui.theme.tokens import Theme

THUMBNAIL = QSize(96, 60)
"""Logical pixels at text size 100 %, as are the next."""
BANNER = QSize(264, 84)
_GAP, _EDGE = 12.0, 8.0
_LEAST = 64
"""Width below which there is no room for another plot, at text size 100 %."""


class Sketch(QWidget):
    """Decoration beside a game's name, drawn in the theme in force."""

    def __init__(self, size: QSize, parent: QWidget) -> None:
        super().__init__(parent)
        self._size, self._picture, self._turns = size, Picture(), 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_picture(self, picture: Picture, turns: int) -> None:
        """Draw these plots, of a game of so many turns."""
        self._picture, self._turns = picture, max(1, turns)
        self.setVisible(bool(picture))
        self.update()

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        theme = current_theme()
        return QSize(theme.px(self._size.width()), theme.px(self._size.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As many plots as there is room for side by side, each curve with a dot at its end."""
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.sunken))
        painter.drawRoundedRect(frame, theme.radius - 2, theme.radius - 2)
        inner = frame.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        shown = self._picture[: max(1, int(inner.width() // theme.px(_LEAST)))]
        width = (inner.width() - _GAP * (len(shown) - 1)) / max(1, len(shown))
        for at, plot in enumerate(shown):
            box = QRectF(inner.left() + at * (width + _GAP), inner.top(), width, inner.height())
            for place, *values in plot:
                self._draw(painter, theme.role_color(int(place)), values, box, theme)
        painter.end()

    def _draw(
        self, painter: QPainter, color: str, values: list[float], box: QRectF, theme: Theme
    ) -> None:
        points = [
            QPointF(
                box.left() + box.width() * at / self._turns, box.bottom() - box.height() * value
            )
            for at, value in enumerate(values)
        ]
        if not points:
            return
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(color), 1.4 * theme.scale))
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawEllipse(points[-1], 2.0 * theme.scale, 2.0 * theme.scale)
