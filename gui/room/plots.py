"""The plots one above the other over one axis of dates."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.game.views import NewsView, PlotView, RoleView
from gui.room import numbers
from gui.room.canvas import Flag, Span
from gui.room.cast import Cast
from gui.room.exhibit import Exhibit
from gui.room.forecast_row import ForecastRow
from gui.room.ghosts import Ghost, GhostLegend
from gui.room.outlook import Outlook
from gui.room.panel import Panel
from gui.room.plot_panel import PlotPanel
from gui.room.scales import first_of_days, seconds, thinned
from gui.theme.tokens import Theme
from gui.widgets.scroll import Column
from gui.widgets.steps import Steps, painted

if TYPE_CHECKING:
    from engine.lab.forecasting import Fan

_FLAGGED = {"event", "ending"}
_LOWEST, _MOST_SCALED = 72, 1.5
"""The height from which curves can be read, logical pixels before scale; the scale that counts."""


class PlotStack(Panel):
    """All plots of a view; pointing at a turn in one points at it in all."""

    why_wanted = Signal(str, int)
    """A variable and a turn: somebody asks why the number moved then."""
    why_asked_at = Signal(str, int, QPoint)
    """The same, with the place on the screen that was pointed at."""
    export_wanted = Signal(str, object)
    """What is wanted of a plot (`plot_menu.Wanted`), and the plot as it is seen (`Exhibit`)."""

    def __init__(self) -> None:
        super().__init__()
        self.panels: list[PlotPanel] = []
        self.ghosts: Sequence[Ghost] = ()
        self.behind = GhostLegend()
        self.unhurried = False
        """Draw one plot a frame, on a screen that is looked at rather than played."""
        self.sharpness = 0.0
        """Device pixels a logical one where it is not the screen's: in a picture."""
        self.steps = Steps(self)
        self.ahead = ForecastRow()
        self._outlook: Outlook | None = None
        self._wanted = self._whole = False
        self.lowest = _LOWEST
        """The height of curves below which plots scroll; logical pixels before scale."""
        self._pinned = -1
        page = QWidget()
        self._rows = QVBoxLayout(page)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self.column.setSpacing(2)
        self._area = Column(page)
        self.column.addWidget(self._area, 1)
        self.column.addWidget(self.behind)
        self.column.addWidget(self.ahead)

    def show_over(self, view: RoleView, ghosts: Sequence[Ghost]) -> None:
        """Draw a view over ghosts, at once."""
        if self.ghosts != ghosts:
            self.ghosts, self.view = ghosts, None
        self.show_view(view)

    def show_view(self, view: RoleView) -> None:
        """Draw, unless the view's plots and news are those that are drawn already."""
        pieces = self.pieces(view)
        if self.unhurried:
            self.steps.begin(pieces)
            return
        for piece in pieces:
            piece()

    def pieces(self, view: RoleView) -> list[Callable[[], None]]:
        """What `show_view` does, plot by plot, for somebody who does it in time."""
        before, self.view = self.view, view
        if self._whole and before is not None and _drawn_from(before) == _drawn_from(view):
            return []
        return self._pieces(view)

    def show_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Draw these behind the curves, until others come."""
        if self.ghosts == ghosts:
            return
        self.ghosts = ghosts
        if self.view is not None:
            self._draw(self.view)

    def show_outlook(self, outlook: Outlook | None, *, on: bool, shown: bool) -> None:
        """Draw fans beyond now, or none; `shown` is the row that says so and switches them."""
        self._outlook, self._wanted = outlook, on
        self.ahead.setVisible(shown)
        self.ahead.show_outlook(outlook, self.theme, on=on)
        self._share_height()
        for panel in self.panels:
            panel.show_fans(*self._fans())

    def make_still(self) -> None:
        """Nothing to press, and markers as shapes: what is drawn now is painted into a picture."""
        self.ahead.button.hide()
        for panel in self.panels:
            panel.make_still()

    def _fans(self) -> tuple[Mapping[str, Fan], str | None]:
        """What is drawn beyond now, and whose view it is."""
        if self._outlook is None:
            return {}, None
        return self._outlook.forecast.fans, self._outlook.forecast.role

    def set_theme(self, theme: Theme) -> None:
        """Draw all in another theme."""
        super().set_theme(theme)
        self._share_height()

    def _pad(self) -> None:
        self.column.setContentsMargins(8, 8, 8, 4)

    def _draw(self, view: RoleView) -> None:
        self.steps.begin(())
        for piece in self._pieces(view):
            piece()

    def _pieces(self, view: RoleView) -> list[Callable[[], None]]:
        self._make_panels(len(view.plots))
        self._area.fade.set_color(self.theme.panel)
        self._pinned = -1
        cast = Cast.of(view)
        first = view.plots[0].times[0]
        starts = [start for start, _ in view.calendar]
        moments = [seconds(start, first) for start in (*starts, view.plots[0].horizon)]
        ahead = self._outlook.forecast if self._outlook is not None else None
        if ahead is not None and (ahead.role, ahead.turn) != (view.role, view.turn):
            self._outlook = None
        self.behind.show_ghosts(self.ghosts, self.theme)
        self.ahead.show_outlook(self._outlook, self.theme, on=self._wanted)
        self._share_height()
        self._whole = False
        pieces: list[Callable[[], None]] = []
        for at, panel in enumerate(self.panels):
            draw = partial(self._draw_plot, view, at, cast, moments)
            pieces += [draw] if panel.plot else [panel.canvas.make, painted, draw]
        return [*pieces, self._drawn]

    def _drawn(self) -> None:
        self._whole = True

    def _draw_plot(self, view: RoleView, at: int, cast: Cast, moments: Sequence[float]) -> None:
        panel, plot = self.panels[at], view.plots[at]
        lowest = at == len(view.plots) - 1
        flags = self._flags(view, plot) if at == 0 else []
        panel.sharpness = self.sharpness
        panel.set_ghosts(self.ghosts, moments)
        panel.set_fans(*self._fans())
        panel.show_plot(plot, cast, self._span(view, plot, dated=lowest), flags, self.theme)
        if self._pinned >= 0:
            panel.look_at(self._pinned)

    def _make_panels(self, count: int) -> None:
        while len(self.panels) > count:
            panel = self.panels.pop()
            self._rows.removeWidget(panel)
            panel.deleteLater()
        while len(self.panels) < count:
            panel = PlotPanel()
            panel.looked_at.connect(self.look_at)
            panel.point_chosen.connect(
                lambda curve, state, place, panel=panel: self._choose(panel, curve, state, place)
            )
            panel.export_wanted.connect(
                lambda wanted, panel=panel: self._export(wanted, self.panels.index(panel))
            )
            self.panels.append(panel)
            self._rows.addWidget(panel, 1)
        self._share_height()

    def _span(self, view: RoleView, plot: PlotView, *, dated: bool) -> Span:
        opening = plot.times[0]
        horizon = seconds(plot.horizon, opening)
        margin = horizon * 0.028
        starts = [start for start, _ in view.calendar]
        days = thinned(first_of_days(starts), max(2, self.width() // self.theme.px(74)))
        return Span(
            low=-margin,
            high=horizon + margin * 0.4,
            now=seconds(plot.times[-1], opening),
            horizon=horizon + margin * 0.4,
            days=[(seconds(moment, opening), numbers.day(moment)) for moment in days]
            if dated
            else [],
            turns=[seconds(start, opening) for start in starts],
        )

    def _flags(self, view: RoleView, plot: PlotView) -> list[Flag]:
        by_turn: dict[int, list[NewsView]] = {}
        for item in view.news:
            if item.kind in _FLAGGED and item.turn < len(plot.times):
                by_turn.setdefault(item.turn, []).append(item)
        return [
            Flag(
                x=seconds(plot.times[turn], plot.times[0]),
                color=self.theme.tone(items[-1].tone),
                words="\n".join(item.headline for item in items),
            )
            for turn, items in by_turn.items()
        ]

    def pin(self, state: int) -> None:
        """Keep the crosshair at a state (0 is the opening); -1: only where somebody points."""
        self._pinned = state
        self.look_at(-1)

    def look_at(self, state: int) -> None:
        """Show the crosshair at a state; -1: where it is pinned, if it is."""
        shown = self._pinned if state < 0 else state
        for panel in self.panels:
            panel.look_at(shown)

    def _choose(self, panel: PlotPanel, curve: int, state: int, place: QPointF) -> None:
        if self.view is None or panel.plot is None or state == 0:
            return
        variable = panel.plot.curves[curve].variable
        if variable:
            self.why_wanted.emit(variable, state)
            self.why_asked_at.emit(variable, state, panel.mapToGlobal(place.toPoint()))

    def _export(self, wanted: str, at: int) -> None:
        if self.view is not None:
            self.export_wanted.emit(wanted, self.exhibit(at))

    def exhibit(self, at: int) -> Exhibit:
        """One of the plots as it is seen now."""
        if self.view is None:
            raise LookupError("there is nothing to be seen yet")
        view = self.view.model_copy(update={"plots": [self.view.plots[at]]})
        return Exhibit(view, self.ghosts, self._outlook if self._wanted else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Equal heights for the plots, though the lowest also carries the dates.

        Where they would be too low to be read they scroll.
        """
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        if not self.panels:
            return
        dates = self.theme.px(24) - 5
        rows = (self.behind, self.ahead)
        behind = sum(row.height() for row in rows if row.isVisibleTo(self))
        share = max(1, (self.height() - dates - behind) // len(self.panels))
        lowest = round(self.lowest * min(self.theme.scale, _MOST_SCALED))
        for at in range(len(self.panels)):
            extra = dates if at == len(self.panels) - 1 else 0
            self._rows.setStretch(at, share + extra)
            self.panels[at].canvas.setMinimumHeight(lowest + extra)


def _drawn_from(view: RoleView) -> tuple[object, ...]:
    return (view.scenario, view.plots, view.cards, view.calendar, view.news)
