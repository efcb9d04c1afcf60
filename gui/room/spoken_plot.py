"""A plot in a few sentences, for whoever cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.room import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.game.views import CurveView, PlotView
    from engine.lab.forecasting import Fan


def summary(plot: PlotView, fans: Mapping[str, Fan]) -> str:
    """A sentence a curve: where it is, where it began, its extremes, what is expected of it."""
    sentences = [
        ", ".join(_parts(curve, fans.get(curve.variable))) for curve in plot.curves if curve.values
    ]
    turns = len(plot.times) - 1
    head = QCoreApplication.translate("PlotSummary", "{label}, {unit}, after {turns} turns").format(
        label=plot.label, unit=plot.unit, turns=turns
    )
    return ". ".join([head, *sentences, plot.about.rstrip(".")])


def _parts(curve: CurveView, fan: Fan | None) -> Iterator[str]:
    def said(value: float) -> str:
        return numbers.number(value, curve.decimals)

    values = curve.values
    now = QCoreApplication.translate("PlotSummary", "{name} is at {now}")
    yield now.format(name=curve.name, now=said(values[-1]))
    if len(values) > 1:
        past = QCoreApplication.translate(
            "PlotSummary", "began at {start}, lowest {low}, highest {high}"
        )
        yield past.format(start=said(values[0]), low=said(min(values)), high=said(max(values)))
    if fan is not None and fan.levels:
        last = fan.levels[-1]
        low, median, high = (said(last[at]) for at in (0, len(last) // 2, -1))
        ahead = QCoreApplication.translate(
            "PlotSummary", "forecast at the end {median}, 80 in 100 futures from {low} to {high}"
        )
        yield ahead.format(median=median, low=low, high=high)
