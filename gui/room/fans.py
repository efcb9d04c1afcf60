"""What a forecast says of a curve, drawn beyond now: a fan with its median."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsPathItem

from gui.theme.plot_style import pen
from gui.theme.tokens import RoleMark, Theme, blend


@dataclass(frozen=True)
class Ribbon:
    """One curve's fan, a value of each for each of `xs`; the first of them is now.

    `levels` are its edges and the median, from the lowest to the highest: 10, 25, 50, 75 and 90 of
    100 futures lie below. `own` is that of the role that looks.
    """

    xs: Sequence[float]
    levels: Sequence[Sequence[float]]
    mark: RoleMark
    own: bool


def washes(ribbon: Ribbon, theme: Theme) -> tuple[QColor, QColor]:
    """The colours of a fan's wide and narrow part; the narrow one lies on the wide one."""
    strong = (44, 66) if theme.is_dark else (36, 60)
    faint = (14, 20) if theme.is_dark else (12, 20)
    wide, narrow = (QColor(ribbon.mark.color) for _ in range(2))
    for wash, opacity in zip((wide, narrow), strong if ribbon.own else faint, strict=True):
        wash.setAlpha(opacity)
    return wide, narrow


def shapes(ribbon: Ribbon, theme: Theme, ratio: float) -> list[Any]:
    """The parts of a fan, behind all curves; the own one lies on the others."""
    low, less, median, more, high = ribbon.levels
    wide, narrow = washes(ribbon, theme)
    line = pg.PlotCurveItem(
        ribbon.xs,
        median,
        antialias=True,
        pen=pen(
            blend(ribbon.mark.color, theme.panel, 0.9 if ribbon.own else 0.55),
            1.5 if ribbon.own else 1.0,
            ratio,
            (1.5, 2.5),
        ),
    )
    parts: list[Any] = [
        _between(ribbon.xs, low, high, wide),
        _between(ribbon.xs, less, more, narrow),
        line,
    ]
    for part in parts:
        part.setZValue(-6 if ribbon.own else -8)
    return parts


def paint_sample(painter: QPainter, box: QRectF, color: str) -> None:
    """A piece of a fan, for the row that explains it."""
    painter.setPen(Qt.PenStyle.NoPen)
    for inset, opacity in ((0.0, 50), (0.24, 80)):
        wash = QColor(color)
        wash.setAlpha(opacity)
        painter.setBrush(wash)
        part = box.adjusted(0, inset * box.height(), 0, -inset * box.height())
        painter.drawRoundedRect(part, 2, 2)
    line = QPen(QColor(color), 1.5)
    line.setDashPattern([1.5, 2.5])
    painter.setPen(line)
    level = box.center().y()
    painter.drawLine(QPointF(box.left(), level), QPointF(box.right(), level))


def _between(
    xs: Sequence[float], low: Sequence[float], high: Sequence[float], color: QColor
) -> QGraphicsPathItem:
    """What lies between two edges, as one shape."""
    there = zip(xs, high, strict=True)
    back = reversed(list(zip(xs, low, strict=True)))
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in (*there, *back)]))
    item = QGraphicsPathItem(path)
    item.setPen(QPen(Qt.PenStyle.NoPen))
    item.setBrush(color)
    return item
