"""One plot: a thin typed layer over pyqtgraph."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.room.fans import Ribbon, shapes
from gui.room.ghosts import DASHES, WIDTHS, GhostStyle
from gui.room.scales import Scale
from gui.theme.plot_style import curve_pen, future_color, grid_color, pen, style_axis
from gui.theme.tokens import DARK, RoleMark, Theme

SMALLEST = (68, 68)
"""Pixels."""
LOWEST_AXIS = 23
"""Pixels below which pyqtgraph leaves labels out, however small their type."""


@dataclass(frozen=True)
class Line:
    """A role's curve: its points and its look."""

    xs: Sequence[float]
    ys: Sequence[float]
    mark: RoleMark


@dataclass(frozen=True)
class Shade:
    """A curve behind the game's own."""

    xs: Sequence[float]
    ys: Sequence[float]
    color: str
    style: GhostStyle
    marker: str = ""
    """Hollow, at each point; "" for none."""


@dataclass(frozen=True)
class Area:
    """What lies between two edges behind the curves."""

    xs: Sequence[float]
    low: Sequence[float]
    high: Sequence[float]
    color: QColor


@dataclass(frozen=True)
class Flag:
    """Something that happened: where on the axis, in which colour, in which words."""

    x: float
    color: str
    words: str


@dataclass(frozen=True)
class Span:
    """The axis of dates: its ends, now, and where the future ends."""

    low: float
    high: float
    now: float
    horizon: float
    days: Sequence[tuple[float, str]]
    turns: Sequence[float]


class Canvas(QWidget):
    """Draws lines, the future and a crosshair; tells where the mouse is in the plot's units."""

    hovered = Signal(float)
    """The place on the axis of dates."""
    left = Signal()
    clicked = Signal(QPointF)
    """A place in this widget's pixels."""
    menu_wanted = Signal(QPoint)
    """A place on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._widget: Any = None
        self._item: Any = None
        self._future = _future_region()
        self._now = _rule(90, -5)
        self._grid: list[Any] = []
        self._curves: list[tuple[Any, Any]] = []
        self._flags: Any = None
        self._ghosts: list[Any] = []
        self._bright: list[Any] = []
        self._fans: list[Any] = []
        self._shown = 0
        self._styled: Theme | None = None
        self._labels: list[tuple[float, str]] = []
        self._theme = DARK
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """The same before there is a plot as after, so that making one moves nothing."""
        return QSize(256, 192)

    def minimumSizeHint(self) -> QSize:
        """Below this nothing can be read."""
        return QSize(*SMALLEST)

    def make(self) -> None:
        """The plot itself, hidden until it is drawn: a frame's work of its own.

        No menus, no buttons, no dragging, no focus of its own.
        """
        if self._widget is not None:
            return
        self._widget = pg.PlotWidget(enableMenu=False)
        self._item = self._widget.getPlotItem()
        self._item.setMenuEnabled(False)
        # pyqtgraph makes a menu all the same, of which nobody would take care.
        self._item.ctrlMenu.setParent(self)
        self._item.ctrlMenu.hide()
        self._item.hideButtons()
        self._item.setMouseEnabled(x=False, y=False)
        self._widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._widget.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._widget.setFrameShape(self._widget.Shape.NoFrame)
        self._widget.setMouseTracking(True)
        self._widget.viewport().installEventFilter(self)
        for item in (self._future, self._now):
            self._item.addItem(item, ignoreBounds=True)
        for name in ("left", "bottom"):
            self._item.getAxis(name).enableAutoSIPrefix(False)
        self._widget.setParent(self)
        self._widget.resize(self.size())

    def draw(
        self, span: Span, scale: Scale, labels: Sequence[tuple[float, str]], theme: Theme
    ) -> None:
        """Begin anew: axes, the grid, the future, now. Lines and flags come after.

        Items are moved, not made again: a new turn is on screen in half the time.
        """
        self.make()
        self.show_cross(None, (), theme)
        self._style(theme)
        self._item.setXRange(span.low, span.high, padding=0)
        self._item.setYRange(scale.low, scale.high, padding=0)
        self._draw_axes(span, labels, theme)
        self._future.setRegion((span.now, span.horizon))
        self._now.setValue(span.now)
        self._draw_grid([value for value, _ in labels], theme)
        self._shown = 0
        for curve, dots in self._curves:
            curve.hide()
            dots.hide()
        if self._flags is not None:
            self._item.removeItem(self._flags)
            self._flags = None
        for item in self._ghosts:
            self._item.removeItem(item)
        self._ghosts = []
        self._widget.show()

    def _style(self, theme: Theme) -> None:
        if theme == self._styled:
            return
        self._styled = theme
        self._widget.setBackground(theme.panel)
        self._future.setBrush(QColor(future_color(theme)))
        self._now.setPen(pen(theme.muted, 1, 1, (4, 4)))
        self._item.layout.setContentsMargins(0, theme.px(4), 1, 0)  # for half of the highest label
        left, bottom = self._item.getAxis("left"), self._item.getAxis("bottom")
        for axis in (left, bottom):
            style_axis(axis, theme)
            axis.setStyle(hideOverlappingLabels=False)
        left.setWidth(theme.px(42))
        left.setPen(pg.mkPen(None))
        left.setStyle(tickAlpha=0)

    def _draw_grid(self, values: Sequence[float], theme: Theme) -> None:
        while len(self._grid) < len(values):
            self._grid.append(_rule(0, -15))
            self._item.addItem(self._grid[-1], ignoreBounds=True)
        for at, rule in enumerate(self._grid):
            rule.setVisible(at < len(values))
            if at < len(values):
                rule.setPen(pen(grid_color(theme), 1, 1))
                rule.setValue(values[at])

    def _draw_axes(self, span: Span, labels: Sequence[tuple[float, str]], theme: Theme) -> None:
        bottom = self._item.getAxis("bottom")
        self._labels = list(labels)
        self._thin_labels(theme)
        bottom.setStyle(showValues=bool(span.days), tickLength=4)
        bottom.setTicks([list(span.days), [(x, "") for x in span.turns]])
        bottom.setHeight(max(theme.px(24), LOWEST_AXIS) if span.days else 5)

    @property
    def labels(self) -> list[tuple[float, str]]:
        """Where the axis of values is labelled, and how; not all may find room."""
        return self._labels

    def _thin_labels(self, theme: Theme) -> None:
        """As many values on the axis as there is room for."""
        self._theme = theme
        room = self.height() - self._item.getAxis("bottom").height()
        fit = max(2, 1 + int(0.86 * room // theme.px(14)))
        every = max(1, ceil((len(self._labels) - 1) / (fit - 1)))
        self._item.getAxis("left").setTicks([self._labels[::every], []])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height has room for more or fewer values."""
        super().resizeEvent(event)
        if self._widget is not None:
            self._widget.resize(event.size())
        if self._labels:
            self._thin_labels(self._theme)

    def add_line(self, line: Line, theme: Theme, ratio: float) -> None:
        """A role's curve, small markers at its points and a large one at its end."""
        if self._shown == len(self._curves):
            made = (pg.PlotCurveItem(antialias=True), pg.ScatterPlotItem(antialias=True))
            made[1].setZValue(5)
            for item in made:
                self._item.addItem(item)
            self._curves.append(made)
        drawn, dots = self._curves[self._shown]
        self._shown += 1
        before = len(line.xs) - 1
        small = pen(line.mark.color, 0.5, ratio)
        drawn.setData(line.xs, line.ys, pen=curve_pen(line.mark, ratio))
        dots.setData(
            line.xs,
            line.ys,
            size=[5 * ratio] * before + [11 * ratio],
            symbol=line.mark.marker,
            brush=QColor(line.mark.color),
            pen=[small] * before + [pen(theme.panel, 1.5, ratio)],
        )
        drawn.show()
        dots.show()

    def add_area(self, area: Area, depth: int) -> None:
        """An area behind all curves; a greater depth lies further behind."""
        edges = [pg.PlotCurveItem(area.xs, ys, pen=None) for ys in (area.low, area.high)]
        fill = pg.FillBetweenItem(*edges, brush=area.color)
        for item in (*edges, fill):
            item.setZValue(-10 - depth)
            self._item.addItem(item, ignoreBounds=True)
        self._ghosts += [*edges, fill]

    def add_shade(self, shade: Shade, theme: Theme, ratio: float) -> None:
        """A curve behind the game's own."""
        found = []
        if shade.style != "dots":
            line = pg.PlotCurveItem(
                shade.xs,
                shade.ys,
                antialias=True,
                pen=pen(shade.color, WIDTHS[shade.style], ratio, DASHES[shade.style]),
            )
            line.setZValue(-2)
            found.append(line)
        if shade.marker:
            dots = pg.ScatterPlotItem(
                shade.xs,
                shade.ys,
                size=8 * ratio,
                symbol=shade.marker,
                brush=QColor(theme.panel),
                pen=pen(shade.color, 1.4, ratio),
                antialias=True,
            )
            dots.setZValue(-1)
            found.append(dots)
        for item in found:
            self._item.addItem(item, ignoreBounds=True)
        self._ghosts += found

    def show_fans(self, ribbons: Sequence[Ribbon], theme: Theme, ratio: float) -> None:
        """Draw these beyond now, in place of those that were."""
        for item in self._fans:
            self._item.removeItem(item)
        self._fans = [part for ribbon in ribbons for part in shapes(ribbon, theme, ratio)]
        for item in self._fans:
            self._item.addItem(item, ignoreBounds=True)

    def add_flags(self, flags: Sequence[Flag], at: float, ratio: float) -> None:
        """Small marks along the upper edge for what happened."""
        if not flags:
            return
        self._flags = pg.ScatterPlotItem(
            [flag.x for flag in flags],
            [at] * len(flags),
            data=[flag.words for flag in flags],
            size=8 * ratio,
            symbol="t",
            brush=[QColor(flag.color) for flag in flags],
            pen=None,
            hoverable=True,
            tip=_words,
        )
        self._item.addItem(self._flags)

    def show_cross(self, x: float | None, ys: Sequence[tuple[float, str]], theme: Theme) -> None:
        """A line at `x` with a ring round each value; None: no crosshair."""
        for item in self._bright:
            self._item.removeItem(item)
        self._bright = []
        if x is None:
            return
        ratio = self.devicePixelRatioF()
        cross = _rule(90, -4)
        cross.setPen(pen(theme.accent, 1, 1))
        cross.setValue(x)
        rings = pg.ScatterPlotItem(
            [x] * len(ys),
            [y for y, _ in ys],
            size=14 * ratio,
            symbol="o",
            brush=None,
            pen=[pen(color, 1.5, ratio) for _, color in ys],
            antialias=True,
        )
        rings.setZValue(10)
        self._bright = [cross, rings]
        for item in self._bright:
            self._item.addItem(item, ignoreBounds=True)

    def make_still(self, ratio: float) -> None:
        """Draw all as shapes from now on, for a picture that may be printed or enlarged."""
        self._widget.setCacheMode(self._widget.CacheModeFlag.CacheNone)
        self._widget.viewport().setAutoFillBackground(False)
        for item in self._item.items:
            if isinstance(item, pg.ScatterPlotItem):
                item.setExportMode(True, {"antialias": True, "resolutionScale": 1 / ratio})

    def pixel_of(self, x: float, y: float) -> QPointF:
        """Where a point of the plot is in this widget."""
        scene = self._item.getViewBox().mapViewToScene(QPointF(x, y))
        return QPointF(self._widget.mapFromScene(scene))

    def eventFilter(self, watched: Any, event: QEvent) -> bool:  # noqa: ANN401 - a QObject, whichever
        """Follow the mouse over the plot."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            at = self._widget.mapToScene(event.position().toPoint())
            self.hovered.emit(float(self._item.getViewBox().mapSceneToView(at).x()))
        elif event.type() == QEvent.Type.Leave:
            self.left.emit()
        elif isinstance(event, QContextMenuEvent):
            self.menu_wanted.emit(event.globalPos())
            return True
        elif (
            event.type() == QEvent.Type.MouseButtonPress
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
        ):
            self.clicked.emit(event.position())
        return bool(super().eventFilter(watched, event))


def _future_region() -> Any:  # noqa: ANN401 - pyqtgraph has no types
    """The shaded part of the plot that has not been played yet."""
    region = pg.LinearRegionItem((0, 1), movable=False, pen=None)
    for edge in region.lines:
        edge.setPen(None)
    region.setZValue(-20)
    return region


def _rule(angle: int, z: int) -> Any:  # noqa: ANN401 - pyqtgraph has no types
    """A straight line across the plot: 0 is level, 90 upright."""
    rule = pg.InfiniteLine(angle=angle, movable=False)
    rule.setZValue(z)
    return rule


def _words(*, x: float, y: float, data: str) -> str:  # noqa: ARG001 - pyqtgraph's names
    """What the tip of a flag says."""
    return data
