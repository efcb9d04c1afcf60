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


def variable_of(view: RoleView, curve: CurveView) -> str:
    """The variable behind a curve, or "" where the view does not tell.

    A curve that names its variable is believed; else it is the one whose last
    turn's way, start to end, is the curve's.
    """
    named = getattr(curve, "variable", "")
    if named:
        return str(named)
    if len(curve.values) < 2:
        return ""
    way = tuple(curve.values[-2:])
    matching = [why for why in view.changes if (why.start, why.end) == way]
    matching.sort(key=lambda why: curve.name not in why.label)
    return matching[0].variable if matching else ""


def why_of(view: RoleView, variable: str, turn: int) -> WhyView | None:
    """The ledger's lines for a variable in a turn, where the view holds them."""
    return next(
        (why for why in view.changes if why.variable == variable and why.turn == turn), None
    )
