"""How far each kind of thinking player looks; all budgets are counted in rollouts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from engine.players import ThinkerKind


@dataclass(frozen=True)
class Level:
    """What a decision may cost, and how it is taken.

    `samples` are the states sampled from what the role knows. `rounds` times `tries` futures are
    played to find out which orders promise something; then `finals` are (candidates, futures each),
    round after round, on common dice. `wordings` is in how many ways an offer is worded at most.
    `style` is how many points of score it gives up for an order e times as much in character, and
    `wits` in what part of the futures the others are taken to think too.
    """

    samples: int
    rounds: int
    tries: int
    finals: tuple[tuple[int, int], ...]
    wordings: int
    style: float
    wits: float
    solves: bool = False
    """Whether it solves a game that is small enough."""

    @property
    def rollouts(self) -> int:
        """The most futures that one decision plays."""
        return self.rounds * self.tries + sum(count * each for count, each in self.finals)

    def times(self, factor: int) -> "Level":
        """So many times the budget, and nothing given up for style."""
        return Level(
            samples=self.samples * 2,
            rounds=self.rounds * 2,
            tries=self.tries * factor // 2,
            finals=tuple((count, each * factor) for count, each in self.finals),
            wordings=self.wordings * 2,
            style=0.0,
            wits=0.0,
            solves=self.solves,
        )


LEVELS: Final[Mapping[ThinkerKind, Level]] = {
    "newcomer": Level(32, 1, 32, ((4, 6),), wordings=1, style=6.0, wits=0.0),
    "experienced": Level(96, 1, 128, ((8, 12), (4, 40)), wordings=3, style=1.5, wits=0.0),
    "strategist": Level(
        192, 2, 160, ((12, 16), (4, 64)), wordings=6, style=0.5, wits=0.25, solves=True
    ),
}
