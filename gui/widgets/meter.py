"""A slim bar, a line of small values, an emblem on its tile: drawn from tokens."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.icons import paint_emblem
from gui.theme.tokens import DARK, Theme, blend


class Meter(QWidget):
    """A share from 0 to 1 as a bar, with a notch where it was before."""

    def __init__(self, height: int = 4) -> None:
        super().__init__()
        self._share, self._before = 0.0, 0.0
        self._fill, self._track, self._notch = DARK.accent, DARK.border, DARK.text
        self.setFixedHeight(height + 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float, before: float | None = None) -> None:
        """Show `share`; `before` is marked where it differs."""
        self._share = min(max(share, 0.0), 1.0)
        self._before = self._share if before is None else min(max(before, 0.0), 1.0)
        self.update()

    def set_colors(self, fill: str, theme: Theme) -> None:
        """The bar's colour on the theme's track."""
        self._fill, self._track, self._notch = fill, theme.border, theme.text
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track, bar, notch."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(0, 1, self.width(), self.height() - 2)
        radius = box.height() / 2
        painter.setBrush(QColor(self._track))
        painter.drawRoundedRect(box, radius, radius)
        if self._share > 0:
            box.setWidth(max(box.height(), self.width() * self._share))
            painter.setBrush(QColor(self._fill))
            painter.drawRoundedRect(box, radius, radius)
        if abs(self._before - self._share) * self.width() > 2:
            x = min(self.width() - 2.0, self.width() * self._before)
            painter.setBrush(QColor(self._notch))
            painter.drawRect(QRectF(x, 0, 2, self.height()))


class Sparkline(QWidget):
    """The way of one number, without axes."""

    def __init__(self) -> None:
        super().__init__()
        self._values: Sequence[float] = ()
        self._line, self._ground = DARK.accent, DARK.panel
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        """Small."""
        return QSize(40, 24)

    def show_values(self, values: Sequence[float], line: str, ground: str) -> None:
        """Draw these, in the colour of `line` on `ground`."""
        self._values, self._line, self._ground = values, line, ground
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A line with a dot at its end, scaled to what it shows."""
        if len(self._values) < 2:
            return
        low, high = min(self._values), max(self._values)
        span = max(high - low, 10.0)
        middle = (high + low) / 2
        width, height = self.width() - 10, self.height() - 10
        points = [
            QPointF(
                5 + width * at / (len(self._values) - 1),
                5 + height * (0.5 - (value - middle) / span),
            )
            for at, value in enumerate(self._values)
        ]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        under = QPolygonF([*points, QPointF(5 + width, self.height()), QPointF(5, self.height())])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(blend(self._line, self._ground, 0.12)))
        painter.drawPolygon(under)
        painter.setPen(QPen(QColor(self._line), 2))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(QPen(QColor(self._ground), 2))
        painter.setBrush(QColor(self._line))
        painter.drawEllipse(points[-1], 4.5, 4.5)


class EmblemTile(QWidget):
    """A role's emblem in its colour on a tile."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._name, self._color, self._ground = "circle", DARK.text, DARK.panel
        self.setFixedSize(size, size)

    def show_emblem(self, name: str, color: str, ground: str) -> None:
        """This emblem, on a tile that lies on `ground`."""
        self._name, self._color, self._ground = name, color, ground
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tile and drawing."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(blend(self._color, self._ground, 0.4)), 1))
        painter.setBrush(QColor(blend(self._color, self._ground, 0.13)))
        painter.drawRoundedRect(box, 8, 8)
        inset = self.width() * 0.18
        paint_emblem(painter, box.adjusted(inset, inset, -inset, -inset), self._name, self._color)
