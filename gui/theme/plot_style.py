"""pyqtgraph in the theme's colours; the one place where its pens are made."""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from gui.theme.fonts import sans
from gui.theme.tokens import RoleMark, Theme, blend

LINE_WIDTH = 2.0
"""Logical pixels."""


def pen(color: str, width: float, ratio: float, dash: tuple[float, ...] = ()) -> QPen:
    """An opaque pen; pyqtgraph draws in device pixels, so widths are multiplied by `ratio`."""
    made = QPen(QColor(color))
    made.setCosmetic(True)
    made.setWidthF(width * ratio)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        made.setCapStyle(Qt.PenCapStyle.FlatCap)
        made.setDashPattern(list(dash))
    else:
        made.setCapStyle(Qt.PenCapStyle.RoundCap)
    return made


def curve_pen(mark: RoleMark, ratio: float) -> QPen:
    """The pen of a role's line."""
    return pen(mark.color, LINE_WIDTH, ratio, mark.dash)


def future_color(theme: Theme) -> str:
    """What shades the time to come."""
    return blend(theme.hover if theme.is_dark else theme.window, theme.panel, 0.6)


def grid_color(theme: Theme) -> str:
    """The horizontal lines: there when looked for."""
    return blend(theme.border, theme.panel, 0.7)


def style_axis(axis: Any, theme: Theme) -> None:  # noqa: ANN401 - pyqtgraph has no types
    """Tick labels in the text face, the axis line itself all but hidden."""
    axis.setStyle(tickFont=sans(theme, theme.tiny), tickTextOffset=6, tickLength=0)
    axis.setTextPen(pg.mkPen(theme.muted))
    axis.setPen(pg.mkPen(theme.border))
