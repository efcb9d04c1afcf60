"""What a plot's curves are numbers of, and what they were at a turn."""

from dataclasses import dataclass

from engine.game.views import CurveView, PlotView, RoleView, WhyView


@dataclass(frozen=True)
class Reading:
    """One curve at one moment: its value, and the change since the moment before."""

    curve: CurveView
    value: float
    change: float


def readings(plot: PlotView, at: int) -> list[Reading]:
    """All curves of a plot at the state with that number (0 is the opening)."""
    return [
        Reading(curve, curve.values[at], round(curve.values[at] - curve.values[max(0, at - 1)], 9))
        for curve in plot.curves
    ]


def why_of(view: RoleView, variable: str, turn: int) -> WhyView | None:
    """The ledger's lines for a variable in a turn, where the view holds them."""
    return next(
        (why for why in view.changes if why.variable == variable and why.turn == turn), None
    )
