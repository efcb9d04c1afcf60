"""The language's operators and functions: what they take and give, and in which interval.

The interval of a result follows from those of its parts, so a division by what
can be zero, or a root of what can be negative, is found before any game.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import exp, log, sqrt
from typing import Final, Literal

Kind = Literal["number", "truth"]
Interval = tuple[float, float]

TRUTH: Final[Interval] = (0.0, 1.0)
LARGEST_EXPONENT: Final = 60.0
"""exp() and logistic() clamp their argument to this, on both sides."""


class ExpressionError(ValueError):
    """Says in one sentence what is wrong with an expression."""


@dataclass(frozen=True)
class Signature:
    """What an operator or function takes and gives, how many parts, and its interval."""

    takes: Kind
    gives: Kind
    fewest: int
    most: int
    interval: Callable[..., Interval]


def _spread(*corners: float) -> Interval:
    return min(corners), max(corners)


def _times(a: Interval, b: Interval) -> Interval:
    return _spread(*(x * y if x and y else 0.0 for x in a for y in b))


def _divided(a: Interval, b: Interval) -> Interval:
    if b[0] <= 0.0 <= b[1]:
        raise ExpressionError(
            f"divides by what can be zero (it lies between {b[0]:g} and {b[1]:g}); "
            "use max(…) to keep it away from zero"
        )
    return _spread(*(x / y for x in a for y in b))


def _absolute(a: Interval) -> Interval:
    return (0.0 if a[0] <= 0.0 <= a[1] else min(abs(a[0]), abs(a[1])), max(abs(a[0]), abs(a[1])))


def _root(a: Interval) -> Interval:
    if a[0] < 0.0:
        raise ExpressionError(f"takes sqrt of what can be negative (down to {a[0]:g})")
    return sqrt(a[0]), sqrt(a[1])


def _logarithm(a: Interval) -> Interval:
    if a[0] <= 0.0:
        raise ExpressionError(f"takes log of what can be zero or negative (down to {a[0]:g})")
    return log(a[0]), log(a[1])


def bounded_exponent(value: float) -> float:
    """An argument of exp() as the kernel takes it."""
    return min(max(value, -LARGEST_EXPONENT), LARGEST_EXPONENT)


def _exponential(a: Interval) -> Interval:
    return exp(bounded_exponent(a[0])), exp(bounded_exponent(a[1]))


def _logistic(a: Interval) -> Interval:
    low, high = (1.0 / (1.0 + exp(-bounded_exponent(x))) for x in a)
    return low, high


def _lowest(*parts: Interval) -> Interval:
    return min(p[0] for p in parts), min(p[1] for p in parts)


def _highest(*parts: Interval) -> Interval:
    return max(p[0] for p in parts), max(p[1] for p in parts)


def _clamped(value: Interval, low: Interval, high: Interval) -> Interval:
    if low[1] > high[0]:
        raise ExpressionError("clamp(x, low, high) needs low to be at most high")
    return _lowest(_highest(value, low), high)


def _chosen(_condition: Interval, yes: Interval, no: Interval) -> Interval:
    return min(yes[0], no[0]), max(yes[1], no[1])


def _truth(*_parts: Interval) -> Interval:
    return TRUTH


FUNCTIONS: Final[Mapping[str, Signature]] = {
    "min": Signature("number", "number", 2, 12, _lowest),
    "max": Signature("number", "number", 2, 12, _highest),
    "clamp": Signature("number", "number", 3, 3, _clamped),
    "abs": Signature("number", "number", 1, 1, _absolute),
    "sqrt": Signature("number", "number", 1, 1, _root),
    "exp": Signature("number", "number", 1, 1, _exponential),
    "log": Signature("number", "number", 1, 1, _logarithm),
    "logistic": Signature("number", "number", 1, 1, _logistic),
    "choose": Signature("number", "number", 3, 3, _chosen),
}
OPERATORS: Final[Mapping[str, Signature]] = {
    "+": Signature("number", "number", 2, 2, lambda a, b: (a[0] + b[0], a[1] + b[1])),
    "-": Signature("number", "number", 2, 2, lambda a, b: (a[0] - b[1], a[1] - b[0])),
    "*": Signature("number", "number", 2, 2, _times),
    "/": Signature("number", "number", 2, 2, _divided),
    "negative": Signature("number", "number", 1, 1, lambda a: (-a[1], -a[0])),
    "and": Signature("truth", "truth", 2, 40, _truth),
    "or": Signature("truth", "truth", 2, 40, _truth),
    "not": Signature("truth", "truth", 1, 1, _truth),
    **{op: Signature("number", "truth", 2, 2, _truth) for op in ("<", "<=", ">", ">=", "==", "!=")},
}
