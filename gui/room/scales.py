"""Ranges and ticks that people find natural."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil, floor, log10

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True)
class Scale:
    """An axis: what it spans and where its labels stand."""

    low: float
    high: float
    ticks: tuple[float, ...]
    decimals: int


def value_scale(values: Sequence[float], ticks: int = 3) -> Scale:
    """A scale with about that many steps.

    It starts at zero unless the values lie close together far from it. As a
    line only grows longer, its scale only grows wider: it does not jump about.
    """
    low, high = min(values), max(values)
    if low >= 0 and low < 0.7 * high:
        low = 0.0
    step = _step((high - low) / ticks, smallest=max(abs(high), 1.0) / 50)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    if first == last:
        last += 1
    marks = tuple(step * at for at in range(first, last + 1))
    margin = (marks[-1] - marks[0]) * 0.07
    decimals = max(0, -floor(log10(step) + 1e-9), 1 if step % 1 else 0)
    return Scale(marks[0] - margin, marks[-1] + margin, marks, decimals)


def _step(wanted: float, smallest: float) -> float:
    wanted = max(wanted, smallest, 1e-9)
    power = 10.0 ** floor(log10(wanted))
    return next((power * step for step in _STEPS if power * step >= wanted - 1e-12), power * 10)


def first_of_days(moments: Sequence[datetime]) -> list[datetime]:
    """The first of the moments on each day."""
    days: dict[int, datetime] = {}
    for moment in moments:
        days.setdefault(moment.toordinal(), moment)
    return list(days.values())


def thinned(moments: Sequence[datetime], most: int) -> list[datetime]:
    """At most that many of the moments, evenly."""
    every = max(1, ceil(len(moments) / max(1, most)))
    return list(moments[::every])


def seconds(moment: datetime) -> float:
    """A place on the axis of dates: seconds of naive local time."""
    return (moment - datetime(1970, 1, 1)).total_seconds()
