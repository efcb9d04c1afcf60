"""How good a team's sealed forecasts were: Brier's score, and calibration over a session.

A team names one ending and how likely it is; what is left is spread evenly over the other
endings. The score is Brier's own (1950), the sum over all endings of the squared difference
between the chance and what came, 1 or 0: 0 is perfect, 2 the worst, and who knows nothing gets
1 - 1/endings. It is proper: on average nobody does better than by telling the chance that they
believe in. Since the others count too, naming an ending that cannot come gains little.

Brier, G. W. (1950), Verification of forecasts expressed in terms of probability, Monthly Weather
Review 78, 1-3. Murphy, A. H. (1973), A new vector partition of the probability score, Journal of
Applied Meteorology 12, 595-600.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from engine.session.log import Sealed, SessionLog

BINS: Final = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
"""Where calibration's bins begin and end; 1 belongs to the last."""


@dataclass(frozen=True)
class ForecastScore:
    """One sealed forecast held against the ending that came."""

    role: str
    turn: int
    record: int
    ending: str
    chance: float
    came: bool
    score: float


@dataclass(frozen=True)
class CalibrationBin:
    """The forecasts between two chances: how likely they said, and how often it came."""

    low: float
    high: float
    forecasts: int
    mean: float
    came: float


@dataclass(frozen=True)
class Calibration:
    """Whether what was called 70 % came in 70 % of the cases; of the named endings alone.

    `score` is the mean squared error. It is reliability - resolution + uncertainty (Murphy 1973)
    + `within`, which is what forecasts in one bin differ by (0 where they are all alike).
    """

    bins: tuple[CalibrationBin, ...]
    score: float
    reliability: float
    resolution: float
    uncertainty: float
    within: float


def brier(chance: float, came: bool, endings: int) -> float:
    """The score of one forecast among so many possible endings, 0 to 2."""
    if endings <= 1:
        return 2 * (chance - came) ** 2
    other = (1.0 - chance) / (endings - 1)
    if came:
        return (1.0 - chance) ** 2 + (endings - 1) * other**2
    return chance**2 + (1.0 - other) ** 2 + (endings - 2) * other**2


def knows_nothing(endings: int) -> float:
    """The score of who calls all endings equally likely."""
    return 1.0 - 1.0 / max(endings, 1)


def last_sealed(log: SessionLog, records: Container[int]) -> list[Sealed]:
    """The forecasts made from these records; of those made at one point the last counts."""
    found: dict[tuple[str, int], Sealed] = {}
    for entry in log.of(Sealed):
        if entry.record in records:
            found[entry.role, entry.record] = entry
    return sorted(found.values(), key=lambda entry: (entry.turn, entry.role))


def scored(sealed: Sequence[Sealed], ending: str, endings: int) -> list[ForecastScore]:
    """Forecasts held against the ending that came, of so many that there could be."""
    return [
        ForecastScore(
            role=entry.role,
            turn=entry.turn,
            record=entry.record,
            ending=entry.ending,
            chance=entry.chance,
            came=entry.ending == ending,
            score=brier(entry.chance, entry.ending == ending, endings),
        )
        for entry in sealed
    ]


def means(scores: Sequence[ForecastScore]) -> dict[str, float]:
    """The mean score of each role that made a forecast."""
    by_role: dict[str, list[float]] = {}
    for one in scores:
        by_role.setdefault(one.role, []).append(one.score)
    return {role: sum(values) / len(values) for role, values in sorted(by_role.items())}


def calibration(scores: Sequence[ForecastScore]) -> Calibration | None:
    """How forecasts and what came agree over a session; None without forecasts."""
    if not scores:
        return None
    total = len(scores)
    base = sum(one.came for one in scores) / total
    bins: list[CalibrationBin] = []
    reliability = resolution = 0.0
    for low, high in pairwise(BINS):
        inside = [one for one in scores if low <= one.chance and (one.chance < high or high == 1.0)]
        if not inside:
            continue
        mean = sum(one.chance for one in inside) / len(inside)
        came = sum(one.came for one in inside) / len(inside)
        bins.append(CalibrationBin(low, high, len(inside), mean, came))
        reliability += len(inside) * (mean - came) ** 2 / total
        resolution += len(inside) * (came - base) ** 2 / total
    uncertainty = base * (1.0 - base)
    score = sum((one.chance - one.came) ** 2 for one in scores) / total
    within = score - (reliability - resolution + uncertainty)
    return Calibration(tuple(bins), score, reliability, resolution, uncertainty, within)
