"""Where a finished game's scores stand among many games of the same scenario.

The games are played from the scenario's opening with every seat in character, whoever sat there in
the game itself, and with other dice than its own. So a role is held against what its own seat came
to, never against another role.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from engine.game.game import Game
from engine.lab.fairness import check_rules
from engine.lab.futures import play_out
from engine.lab.ghosts import other_dice
from engine.rules.dice import FloatArray

GAMES: Final = 1_000
"""So many games place a score within three of a hundred, nineteen times in twenty."""
BINS: Final = 40
"""Equal parts of the scale from 0 to 100 in which scores are counted."""
_BLOCK: Final = 250
"""Games between two reports of progress."""


@dataclass(frozen=True)
class Standing:
    """One role's score among the simulated ones of its seat.

    `below` of the `games` scored less and `level` the same; `counts` are games by BINS parts of the
    scale; 10, 50 and 90 per cent of the games scored no more than `low`, `median` and `high`.
    """

    score: float
    games: int
    below: int
    level: int
    counts: tuple[int, ...]
    low: float
    median: float
    high: float

    @property
    def per_cent(self) -> int:
        """The share of games that scored less, in whole per cent and never rounded up."""
        return 100 * self.below // self.games


@dataclass(frozen=True)
class Standings:
    """All roles' standings; `alike` of the games came to the same ending."""

    seed: int
    games: int
    alike: int
    roles: Mapping[str, Standing]


def standings(
    game: Game, *, games: int = GAMES, progress: Callable[[float], None] | None = None
) -> Standings:
    """Hold the line on the table against `games` games, numbered from 0, of the next seed.

    `progress` is told what share is done; what it raises stops the work. Raises ValueError unless
    the line has come to its ending, RulesMovedError where today's rules do not give it.
    """
    last = game.current
    if last is None or last.ending is None:
        raise ValueError("only a finished game has standings")
    check_rules(game, 1)
    book, dice = game.book, other_dice(game.seed, games)
    scores: dict[str, list[FloatArray]] = {role: [] for role in book.aims}
    place = next(at for at, rule in enumerate(book.endings) if rule.ending.id == last.ending)
    alike = 0
    for first in range(0, games, _BLOCK):
        if progress is not None:
            progress(first / games)
        part = play_out(book, dice.keep(np.arange(first, min(first + _BLOCK, games))), {})
        alike += int((part.endings == place).sum())
        for role, found in part.scores.items():
            scores[role].append(found)
    roles = {
        role: standing(last.scores[role], np.concatenate(found)) for role, found in scores.items()
    }
    return Standings(dice.seed, games, alike, roles)


def standing(score: float, others: FloatArray) -> Standing:
    """A score among others; those that differ by less than the last digit kept are level."""
    rounded = others.round(9)
    low, median, high = (float(cut) for cut in np.percentile(others, [10, 50, 90]))
    counts, _ = np.histogram(others, bins=BINS, range=(0.0, 100.0))
    return Standing(
        score=score,
        games=others.size,
        below=int((rounded < round(score, 9)).sum()),
        level=int((rounded == round(score, 9)).sum()),
        counts=tuple(int(count) for count in counts),
        low=low,
        median=median,
        high=high,
    )
