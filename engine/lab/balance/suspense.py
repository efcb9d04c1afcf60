"""Do the last three turns still matter? Games continued many times with fresh dice."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from engine.lab.balance.bench import Bench, Workers
from engine.lab.balance.budget import Budget
from engine.lab.balance.positions import Pool
from engine.lab.balance.results import Check, Suspense
from engine.lab.balance.telling import Tell
from engine.lab.futures import Underway
from engine.lab.simulate import play_on
from engine.rules.batch import resolve
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.kernel import GOING_ON

OPEN: Final = 50.0
"""Per cent of the games that should be open before the last three turns, at least."""
CERTAIN: Final = 0.9
"""An ending of a larger share than this is certain."""
LAST_TURNS: Final = 3
TOGETHER: Final = 50
"""Games that are continued in one block."""


@dataclass(frozen=True)
class SuspenseTask:
    """Games from `first` to before `end`, each continued so many times."""

    first: int
    end: int
    continuations: int


def suspense_tasks(games: int, continuations: int) -> list[SuspenseTask]:
    """All games, in blocks."""
    return [
        SuspenseTask(first, min(first + TOGETHER, games), continuations)
        for first in range(0, games, TOGETHER)
    ]


def measure_suspense(workers: Workers, budget: Budget, tell: Tell) -> Suspense:
    """Bring games to the last three turns and continue each with fresh dice."""
    games, continuations = budget.suspense_games, budget.continuations
    tasks = suspense_tasks(games, continuations)
    tops: list[float] = []
    for largest in workers.each(certainty, tasks):
        tops += largest
        tell(1.0 / len(tasks))
    return _suspense(workers.bench, games, continuations, tops)


def thought_suspense(workers: Workers, pool: Pool, continuations: int, tell: Tell) -> Suspense:
    """The same of games that were played; they go on as the bench's seats play."""
    here = np.flatnonzero(pool.turns == last_turns_begin(workers.bench))
    blocks = [here[at : at + TOGETHER] for at in range(0, here.size, TOGETHER)]
    tasks = [_Reached(pool.state[:, b], pool.games[b], continuations) for b in blocks]
    tops: list[float] = []
    for largest in workers.each(_continued, tasks):
        tops += largest
        tell(1.0 / len(tasks))
    return _suspense(workers.bench, np.unique(pool.games).size, continuations, tops)


def _suspense(bench: Bench, games: int, continuations: int, tops: Sequence[float]) -> Suspense:
    """Of so many games; those that are not in `tops` had ended."""
    open_ = sum(top <= CERTAIN for top in tops)
    share = 100.0 / games
    return Suspense(
        turn=last_turns_begin(bench),
        games=games,
        continuations=continuations,
        ended=round((games - len(tops)) * share, 2),
        decided=round((len(tops) - open_) * share, 2),
        open=round(open_ * share, 2),
    )


def suspense_checks(found: Suspense) -> list[Check]:
    """Enough games must be open."""
    return [
        Check(
            measure="suspense",
            subject=f"before turn {found.turn}",
            target=f"no ending above {100 * CERTAIN:g} % in at least {OPEN:g} % of games",
            found=f"{found.open:.1f} % of games open",
            met=found.open >= OPEN,
        )
    ]


def last_turns_begin(bench: Bench) -> int:
    """The turn with which the last three begin."""
    return max(1, bench.book.turns - LAST_TURNS + 1)


def certainty(bench: Bench, task: SuspenseTask) -> list[float]:
    """Of each of the games that have not ended by then, its likeliest ending's share."""
    book, last = bench.book, last_turns_begin(bench)
    dice = Dice(bench.seed_for("suspense"), np.arange(task.first, task.end, dtype=np.int64))
    state = book.start(dice)
    for turn in range(1, last):
        now = Underway(state, turn, dice, np.arange(dice.games.size))
        resolution = resolve(book, state, turn, bench.decide(now), dice)
        left = np.flatnonzero(resolution.endings == GOING_ON)
        state, dice = resolution.state[:, left], dice.keep(left)
    return _continued(bench, _Reached(state, dice.games, task.continuations))


@dataclass(frozen=True)
class _Reached:
    """Games as they stand before the last three turns: state[row, game], their numbers."""

    state: FloatArray
    games: IntArray
    continuations: int


def _continued(bench: Bench, task: _Reached) -> list[float]:
    book, games, many = bench.book, task.games.size, task.continuations
    if not games:
        return []
    fresh: IntArray = (task.games[:, np.newaxis] * many + np.arange(many)).ravel()
    luck = Dice(bench.seed_for("suspense/continued"), fresh)
    begin = Underway(
        np.repeat(task.state, many, axis=1), last_turns_begin(bench), luck, np.arange(fresh.size)
    )
    endings = play_on(book, begin, bench.decide).endings.reshape(games, many)
    counts = [np.bincount(row, minlength=len(book.endings)).max() for row in endings]
    return [float(count) / many for count in counts]
