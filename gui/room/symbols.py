"""The roles' markers, drawn with QPainter as pyqtgraph draws them in plots."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from gui.theme.tokens import RoleMark

_CORNERS: dict[str, tuple[tuple[float, float], ...]] = {
    "s": ((-0.45, -0.45), (0.45, -0.45), (0.45, 0.45), (-0.45, 0.45)),
    "t1": ((0.0, -0.55), (0.55, 0.45), (-0.55, 0.45)),
    "d": ((0.0, -0.6), (0.5, 0.0), (0.0, 0.6), (-0.5, 0.0)),
    "p": ((0.0, -0.55), (0.52, -0.17), (0.32, 0.45), (-0.32, 0.45), (-0.52, -0.17)),
    "h": ((0.5, 0.0), (0.25, 0.45), (-0.25, 0.45), (-0.5, 0.0), (-0.25, -0.45), (0.25, -0.45)),
}


def paint_symbol(painter: QPainter, at: QPointF, size: float, mark: RoleMark, ground: str) -> None:
    """A role's marker of that size, with a thin edge in the colour of the ground."""
    painter.setPen(QPen(QColor(ground), 1))
    painter.setBrush(QColor(mark.color))
    corners = _CORNERS.get(mark.marker)
    if corners is None:
        painter.drawEllipse(at, size / 2, size / 2)
        return
    painter.drawPolygon(QPolygonF([at + QPointF(x * size, y * size) for x, y in corners]))
