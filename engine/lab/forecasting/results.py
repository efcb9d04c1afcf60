"""What a forecast says: plain values, good for a panel, a table or a file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from engine.players import PlayerKind
from engine.scenario.models import Channel

PERCENTILES: Final = (10.0, 25.0, 50.0, 75.0, 90.0)
"""The edges of a fan: the middle 80 and the middle 50 of 100 futures, and the median."""


@dataclass(frozen=True)
class Estimate:
    """A mean and its 95 % interval: `points` give or take `error`."""

    points: float
    error: float


@dataclass(frozen=True)
class Fan:
    """Where a number may come to stand: levels[i] after turn `first + i`, by PERCENTILES.

    A number whose game has ended stands where it stood then.
    """

    variable: str
    first: int
    levels: tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class Belief:
    """What a hidden number may be: 8 in 10 of the worlds believed in lie from `low` to `high`."""

    variable: str
    low: float
    median: float
    high: float


@dataclass(frozen=True)
class Prospect:
    """What ordering `move` in `channel` leads to, the other channel as it is chosen.

    `move` is None for doing nothing. `gain` is the score over doing nothing in that channel, in the
    same futures; `worst` the mean of the tenth of futures that are worst for the role; `endings`
    by id with their chances; `leak` the chance that the order comes out, None where it cannot.
    """

    channel: Channel
    move: str | None
    score: Estimate
    gain: Estimate
    worst: float
    endings: Mapping[str, float]
    leak: float | None


@dataclass(frozen=True)
class Forecast:
    """What a role can expect before `turn`, after `futures` futures for each order.

    `assumed` are the players in all seats from now on, the role's own after this turn included.
    `chosen` says whether the fans follow orders that are chosen already. The best prospect of each
    channel comes first.
    """

    role: str
    turn: int
    futures: int
    assumed: Mapping[str, PlayerKind]
    chosen: bool
    fans: Mapping[str, Fan]
    prospects: tuple[Prospect, ...]
    beliefs: Mapping[str, Belief] = field(default_factory=dict)
    """Of every number that the role does not see, as it is now; whatever is chosen."""
    worlds: int = 0
    """The samples that the beliefs rest on; 0 where there are too few to say how sure they are."""

    def prospect(self, channel: Channel, move: str | None) -> Prospect | None:
        """That of one order, where it is allowed."""
        return next((p for p in self.prospects if (p.channel, p.move) == (channel, move)), None)

    @property
    def error(self) -> float:
        """The widest interval of a score, one way."""
        return max(prospect.score.error for prospect in self.prospects)
