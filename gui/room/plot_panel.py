"""A plot with its title row: shows one PlotView, finds the point that is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.game.views import CurveView, PlotView
from gui.room import numbers
from gui.room.canvas import Area, Canvas, Flag, Line, Shade, Span
from gui.room.cast import Cast
from gui.room.curves import readings
from gui.room.fans import Ribbon
from gui.room.ghosts import Ghost, Points, faded, washed
from gui.room.legend import Entry, Legend
from gui.room.plot_menu import COPY, OPEN, PlotButton
from gui.room.plot_reading import PlotReading
from gui.room.scales import Scale, seconds, value_scale
from gui.room.spoken_plot import summary
from gui.theme.tokens import DARK, Theme
from gui.widgets.spoken import Role, speak_as

if TYPE_CHECKING:
    from engine.lab.forecasting import Fan

REACH = 16
"""Logical pixels from a point within which a click means it."""


class PlotPanel(QWidget):
    """One plot; by keyboard, left and right walk through time, up and down through the roles."""

    looked_at = Signal(int)
    """The state (0 is the opening) that the mouse or the keyboard points at; -1: none."""
    point_chosen = Signal(int, int, QPointF)
    """Curve, state, and where that is in this widget."""
    export_wanted = Signal(str)
    """Somebody wants to have the plot: `plot_menu.Wanted`."""

    def __init__(self) -> None:
        super().__init__()
        self.legend, self.canvas, self.more = Legend(), Canvas(), PlotButton()
        self.plot: PlotView | None = None
        self._cast, self._theme = Cast(()), DARK
        self._shown, self._curve = -1, 0
        self._ghosts: Sequence[Ghost] = ()
        self._fans: Mapping[str, Fan] = {}
        self._viewer: str | None = None
        self._drawn: tuple[Span, Sequence[Flag], Scale] | None = None
        self._moments: Sequence[float] = ()
        self.sharpness = 0.0
        """Device pixels a logical one where it is not the screen's."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        speak_as(self, Role.Chart)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 2, 6, 2)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.legend, 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self.canvas, 1)
        self.canvas.hovered.connect(self._hover)
        self.canvas.left.connect(lambda: self.looked_at.emit(-1))
        self.canvas.clicked.connect(self._click)
        self.canvas.menu_wanted.connect(self.more.open_at)
        self.more.chosen.connect(self.export_wanted)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.more.open_at(self.mapToGlobal(at)))

    def show_plot(
        self, plot: PlotView, cast: Cast, span: Span, flags: Sequence[Flag], theme: Theme
    ) -> None:
        """Draw the plot anew, with the ghosts that were set."""
        self.plot, self._cast, self._theme = plot, cast, theme
        self._shown = -1
        self._curve = min(self._curve, len(plot.curves) - 1)
        scale = value_scale(self._read(plot).values)
        self._drawn = (span, flags, scale)
        labels = [(at, numbers.number(at, scale.decimals)) for at in scale.ticks]
        self.canvas.draw(span, scale, labels, theme)
        ratio = self._ratio
        xs = [seconds(moment, plot.times[0]) for moment in plot.times]
        for curve in plot.curves:
            mark = cast.mark(curve.role, theme)
            self.canvas.add_line(Line(xs, curve.values, mark), theme, ratio)
        self._add_ghosts(plot, ratio)
        self.canvas.add_flags(flags, scale.high - (scale.high - scale.low) * 0.035, ratio)
        self._draw_fans(plot)
        self._show_legend(-1)
        self._describe(plot)

    def show_fans(self, fans: Mapping[str, Fan], viewer: str | None) -> None:
        """Draw these beyond now, by variable, the viewer's own strongest; the axis makes room."""
        if fans == self._fans:
            return
        self.set_fans(fans, viewer)
        if self.plot is None or self._drawn is None:
            return
        span, flags, scale = self._drawn
        shown = self._shown
        if value_scale(self._read(self.plot).values) != scale:
            self.show_plot(self.plot, self._cast, span, flags, self._theme)
        else:
            self._draw_fans(self.plot)
            self._describe(self.plot)
        self._shown = -1
        self.look_at(shown)

    @property
    def _ratio(self) -> float:
        return self.sharpness or self.devicePixelRatioF()

    def _read(self, plot: PlotView) -> PlotReading:
        return PlotReading(plot, self._ghosts, self._moments, self._fans)

    def _draw_fans(self, plot: PlotView) -> None:
        ribbons = [
            self._ribbon(curve, plot, fan)
            for curve, fan in ((curve, self._fans.get(curve.variable)) for curve in plot.curves)
            if fan is not None
        ]
        ribbons.sort(key=lambda ribbon: ribbon.own)
        self.canvas.show_fans(ribbons, self._theme, self._ratio)

    def _ribbon(self, curve: CurveView, plot: PlotView, fan: Fan) -> Ribbon:
        """From where the curve stands now through the fan's turns."""
        turns = range(fan.first, fan.first + len(fan.levels))
        now = seconds(plot.times[-1], plot.times[0])
        return Ribbon(
            [now, *(self._moments[turn] for turn in turns)],
            [[curve.values[-1], *edge] for edge in zip(*fan.levels, strict=True)],
            self._cast.mark(curve.role, self._theme),
            own=curve.role == self._viewer,
        )

    def set_ghosts(self, ghosts: Sequence[Ghost], moments: Sequence[float]) -> None:
        """What lies behind the curves from the next drawing on; `moments` by turn, 0 first."""
        self._ghosts, self._moments = ghosts, moments

    def set_fans(self, fans: Mapping[str, Fan], viewer: str | None) -> None:
        """What is drawn beyond now from the next drawing on."""
        self._fans, self._viewer = fans, viewer

    def _add_ghosts(self, plot: PlotView, ratio: float) -> None:
        theme = self._theme
        for depth, curve in enumerate(plot.curves):
            mark = self._cast.mark(curve.role, theme)
            for ghost in self._ghosts:
                band = ghost.bands.get(curve.variable)
                if band is not None:
                    low, high = (self._points(edge) for edge in band)
                    self.canvas.add_area(Area(low[0], low[1], high[1], washed(mark.color)), depth)
                xs, ys = self._points(ghost.lines.get(curve.variable, ()))
                if xs:
                    dotted = ghost.style in {"dots", "other"}
                    marker = mark.marker if dotted else ""
                    shade = Shade(
                        xs, ys, faded(mark.color, ghost.style, theme), ghost.style, marker
                    )
                    self.canvas.add_shade(shade, theme, ratio)

    def _points(self, points: Points) -> tuple[list[float], list[float]]:
        """Points by turn as places on the axes."""
        kept = [(turn, value) for turn, value in points if turn < len(self._moments)]
        return [self._moments[turn] for turn, _ in kept], [value for _, value in kept]

    def make_still(self) -> None:
        """Only what is drawn, for a picture."""
        self.more.hide()
        self.canvas.make_still(self._ratio)

    def look_at(self, state: int) -> None:
        """Show the crosshair and the values at a state; -1, or one to come: as of now."""
        if self.plot is None:
            return
        state = state if state <= self._read(self.plot).last else -1
        if state == self._shown:
            return
        self._shown = state
        self._show_legend(state)
        self._show_cross(state)

    def _show_cross(self, state: int) -> None:
        if self.plot is None or state < 0:
            self.canvas.show_cross(None, (), self._theme)
            return
        read = self._read(self.plot)
        points = [
            (value, self._cast.mark(curve.role, self._theme).color)
            for curve, value in ((c, read.value(c, state)) for c in self.plot.curves)
            if value is not None
        ]
        self.canvas.show_cross(read.place(state), points, self._theme)

    def _show_legend(self, state: int) -> None:
        plot = self.plot
        if plot is None:
            return
        moment = ""
        if state >= 0:
            moment = numbers.day_and_time(self._read(plot).date(state))
            if state >= len(plot.times):
                moment = self.tr("{moment}: forecast").format(moment=moment)
        self.legend.show_legend(plot.label, plot.unit, moment, self._entries(state), self._theme)

    def _entries(self, state: int) -> list[Entry]:
        if self.plot is None:
            return []
        if state >= len(self.plot.times):
            return self._entries_ahead(self.plot, state)
        at = state if state >= 0 else len(self.plot.times) - 1
        read = self._read(self.plot)
        return [
            Entry(
                name=reading.curve.name,
                value=read.told(reading, at),
                change=""
                if read.other is not None
                else numbers.change(reading.change, reading.curve.decimals),
                mark=self._cast.mark(reading.curve.role, self._theme),
            )
            for reading in readings(self.plot, at)
        ]

    def _entries_ahead(self, plot: PlotView, state: int) -> list[Entry]:
        """The medians to come, and between what 80 of 100 futures lie."""
        found = []
        read = self._read(plot)
        for curve in plot.curves:
            levels = read.expected(curve, state)
            if levels:
                low, median, high = (
                    numbers.number(levels[at], curve.decimals) for at in (0, len(levels) // 2, -1)
                )
                mark = self._cast.mark(curve.role, self._theme)
                found.append(Entry(curve.name, median, f"{low}–{high}", mark))
        return found

    def _describe(self, plot: PlotView) -> None:
        definitions = "\n".join(f"{c.name}: {c.definition}" for c in plot.curves if c.definition)
        self.setAccessibleName(
            self.tr("Plot: {label}, {unit}").format(label=plot.label, unit=plot.unit)
        )
        self.setAccessibleDescription(summary(plot, self._fans))
        self.legend.setToolTip("\n\n".join(filter(None, (plot.about, definitions))))
        self.more.show_plot(plot.label, self._theme)

    def _hover(self, x: float) -> None:
        self.looked_at.emit(-1 if self.plot is None else self._read(self.plot).nearest(x))

    def _click(self, place: QPointF) -> None:
        found = self._point_at(place)
        if found is not None:
            curve, state = found
            self.point_chosen.emit(curve, state, self.place_of(curve, state))

    def _point_at(self, place: QPointF) -> tuple[int, int] | None:
        if self.plot is None:
            return None
        near = [
            ((self._on_canvas(curve, state) - place).manhattanLength(), curve, state)
            for curve in range(len(self.plot.curves))
            for state in range(len(self.plot.times))
        ]
        distance, curve, state = min(near)
        return (curve, state) if distance <= REACH else None

    def _on_canvas(self, curve: int, state: int) -> QPointF:
        if self.plot is None:
            return QPointF()
        x = seconds(self.plot.times[state], self.plot.times[0])
        return self.canvas.pixel_of(x, self.plot.curves[curve].values[state])

    def place_of(self, curve: int, state: int) -> QPointF:
        """Where a point of a curve is in this widget."""
        return self._on_canvas(curve, state) + QPointF(self.canvas.pos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the points; Enter asks why."""
        if self.plot is None:
            return
        pressed = QKeySequence(event.keyCombination())
        if pressed in COPY:
            self.export_wanted.emit(COPY[pressed])
            return
        if pressed == OPEN:
            self.more.open_below()
            return
        now, last = len(self.plot.times) - 1, self._read(self.plot).last
        shown = self._shown if self._shown >= 0 else now
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = 1 if event.key() == Qt.Key.Key_Right else -1
                self.looked_at.emit(min(max(0, shown + step), last))
                self._say_curve(self._shown if self._shown >= 0 else now)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self._curve = (self._curve + step) % len(self.plot.curves)
                self.looked_at.emit(shown)
                self._say_curve(shown)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if shown > now:
                pass
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers():
                self.point_chosen.emit(self._curve, shown, self.place_of(self._curve, shown))
            case _:
                super().keyPressEvent(event)

    def _say_curve(self, state: int) -> None:
        entries = self._entries(state)
        if self.plot is None or self._curve >= len(entries):
            return
        entry, read = entries[self._curve], self._read(self.plot)
        told = [
            numbers.day_and_time(read.date(state)),
            f"{entry.name}: {entry.value} {entry.change}",
            *read.behind(self.plot.curves[self._curve], state),
        ]
        self.setAccessibleDescription("; ".join(told))
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The crosshair goes with the focus."""
        self.looked_at.emit(-1)
        if self.plot is not None:
            self._describe(self.plot)
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ring round the plot that has the focus."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 6, 6)
