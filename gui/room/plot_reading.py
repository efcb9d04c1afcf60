"""What a plot says at a moment: of its curves, of what lies behind them and beyond now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from engine.game.views import CurveView, PlotView
from gui.room import numbers
from gui.room.curves import Reading
from gui.room.ghosts import Ghost
from gui.room.scales import seconds

if TYPE_CHECKING:
    from engine.lab.forecasting import Fan

_NOTHING = "\N{EN DASH}"


@dataclass(frozen=True)
class PlotReading:
    """A plot with its ghosts and fans, read state by state: 0 is the opening.

    `moments` are places on the axis of dates by state, also of those to come.
    """

    plot: PlotView
    ghosts: Sequence[Ghost]
    moments: Sequence[float]
    fans: Mapping[str, Fan]

    @property
    def values(self) -> list[float]:
        """All for which there must be room."""
        return [value for curve in self.plot.curves for value in self._reach(curve)]

    def _reach(self, curve: CurveView) -> list[float]:
        behind = (value for ghost in self.ghosts for value in ghost.values(curve.variable))
        fan = self.fans.get(curve.variable)
        beyond = [edge for line in fan.levels for edge in (line[0], line[-1])] if fan else []
        return [*curve.values, *behind, *beyond]

    @property
    def last(self) -> int:
        """The last state of which something is known or expected."""
        known = len(self.plot.times)
        ends = [fan.first + len(fan.levels) - 1 for fan in self.fans.values()]
        return min(max([known - 1, *ends]), max(known, len(self.moments)) - 1)

    def place(self, state: int) -> float:
        """Where a state is on the axis of dates."""
        times = self.plot.times
        return seconds(times[state], times[0]) if state < len(times) else self.moments[state]

    def date(self, state: int) -> datetime:
        """When a state is."""
        return self.plot.times[0] + timedelta(seconds=self.place(state))

    def nearest(self, x: float) -> int:
        """The state nearest to a place on the axis; -1 beyond all of which something is known."""
        xs = [self.place(state) for state in range(self.last + 1)]
        step = seconds(self.plot.horizon, self.plot.times[0]) / 20
        if x > xs[-1] + step:
            return -1
        return min(range(len(xs)), key=lambda at: abs(xs[at] - x))

    def value(self, curve: CurveView, state: int) -> float | None:
        """Where a curve stood at a state, or is as likely to lie above as below."""
        if state < len(curve.values):
            return curve.values[state]
        levels = self.expected(curve, state)
        return levels[len(levels) // 2] if levels else None

    def expected(self, curve: CurveView, state: int) -> Sequence[float]:
        """A curve's percentiles at a state to come; empty where nothing is expected."""
        fan = self.fans.get(curve.variable)
        at = state - fan.first if fan is not None else -1
        return fan.levels[at] if fan is not None and 0 <= at < len(fan.levels) else ()

    @property
    def other(self) -> Ghost | None:
        """The line that lies over this one to be compared with it."""
        return next((ghost for ghost in self.ghosts if ghost.style == "other"), None)

    def told(self, reading: Reading, at: int) -> str:
        """A value, and that of the line laid over it where they are two lines by then."""
        digits, other = reading.curve.decimals, self.other
        value = numbers.number(reading.value, digits)
        points = dict(other.lines.get(reading.curve.variable, ())) if other is not None else {}
        if not points or at < min(points):
            return value
        second = numbers.number(points[at], digits) if at in points else _NOTHING
        return f"{value} / {second}"

    def behind(self, curve: CurveView, state: int) -> list[str]:
        """Where the ghosts stand that a curve can be held against."""
        pairs = ((ghost.name, ghost.at(curve.variable, state)) for ghost in self.ghosts)
        return [
            f"{name}: {numbers.number(value, curve.decimals)}"
            for name, value in pairs
            if value is not None
        ]
