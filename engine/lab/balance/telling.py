"""How far a measure has come, and its figures in words."""

from collections.abc import Callable

Tell = Callable[[float], None]
"""Told how large a part more of the work is done."""


def percent(share: float | None) -> str:
    """`12.3 %`, or a dash where there is nothing to tell."""
    return "–" if share is None else f"{share:.1f} %"


def points(score: float | None) -> str:
    """`+1.2`, or a dash."""
    return "–" if score is None else f"{score:+.1f}"
