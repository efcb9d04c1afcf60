"""Sealed forecasts held against what came: Brier scores, and calibration over a session."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from engine.report.pack.values import BinPart, ForecastPart

EDGES: Final = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


def scored(forecast: str, chance: float, ending: str | None) -> tuple[bool | None, float | None]:
    """Whether a forecast ending came, and its Brier score (Brier 1950); None before the end."""
    if ending is None:
        return None, None
    came = forecast == ending
    return came, (chance - came) ** 2


def binned(forecasts: Sequence[ForecastPart]) -> list[BinPart]:
    """How often forecasts of about one chance came true; the last bin has its upper edge."""
    bins = []
    for low, high in pairwise(EDGES):
        found = [
            one
            for one in forecasts
            if one.came is not None and (low <= one.chance < high or one.chance == high == 1.0)
        ]
        if found:
            bins.append(
                BinPart(
                    low=low,
                    high=high,
                    forecasts=len(found),
                    said=sum(one.chance for one in found) / len(found),
                    came=sum(one.came is True for one in found) / len(found),
                )
            )
    return bins
