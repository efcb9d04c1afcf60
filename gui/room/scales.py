"""Ranges and ticks that people find natural."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil, floor, log10

_STEPS = (1.0, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0)
_FEWEST, _MOST = 2, 4
"""Steps between the first and the last label."""


@dataclass(frozen=True)
class Scale:
    """An axis: what it spans and where its labels stand."""

    low: float
    high: float
    ticks: tuple[float, ...]
    decimals: int


def value_scale(values: Sequence[float]) -> Scale:
    """The tightest scale with a few round labels that holds all values.

    It starts at zero unless the values lie close together far from it. As a
    line only grows longer, its scale only grows wider: it does not jump about.
    """
    low, high = min(values), max(values)
    if 0 <= low < 0.7 * high:
        low = 0.0
    least = max(0.05 * max(abs(low), abs(high)), 1e-6) if high else 1.0
    if high - low < least:
        low, high = (low + high - least) / 2, (low + high + least) / 2
        if min(values) >= 0:
            low, high = max(low, 0.0), max(high, least)
    step, first, last = _tightest(low, high)
    marks = tuple(step * at for at in range(first, last + 1))
    margin = (marks[-1] - marks[0]) * 0.08
    decimals = max(0, -floor(log10(step) + 1e-9), 1 if step % 1 else 0)
    return Scale(marks[0] - margin, marks[-1] + margin, marks, decimals)


def _tightest(low: float, high: float) -> tuple[float, int, int]:
    """The step, and how many steps from zero the ends are."""
    power = floor(log10(high - low)) - 1
    found = []
    for step in (10.0**exponent * step for exponent in range(power, power + 3) for step in _STEPS):
        first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
        if _FEWEST <= last - first <= _MOST:
            found.append((step * (last - first), abs(last - first - 4), step, first, last))
    _, _, step, first, last = min(found)
    return step, first, last


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


def seconds(moment: datetime, since: datetime) -> float:
    """A place on the axis of dates: seconds since the opening, few digits as drawings need."""
    return (moment - since).total_seconds()
