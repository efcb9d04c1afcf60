"""How often each ending comes, and each outcome of several."""

from typing import Final

import numpy as np

from engine.lab.balance.bench import Bench, Workers
from engine.lab.balance.results import Check, Endings, EndingShare
from engine.lab.balance.telling import Tell, percent
from engine.lab.futures import Underway
from engine.lab.simulate import play_on
from engine.rules.dice import Dice, IntArray

BLOCK: Final = 2_500
LEAST: Final = 0.5
MOST: Final = 40.0
"""Per cent of the games that every ending should come in."""


def measure_endings(workers: Workers, games: int, tell: Tell) -> Endings:
    """Play `games` games, the same that `quorum simulate` plays with this seed."""
    firsts = range(0, games, BLOCK)
    tasks = [(first, min(first + BLOCK, games)) for first in firsts]
    counts = np.zeros(len(workers.bench.book.endings), dtype=np.int64)
    for (first, end), found in zip(tasks, workers.each(_counted, tasks), strict=True):
        counts += found
        tell((end - first) / games)
    return _endings(workers.bench, counts)


def thought_endings(bench: Bench, endings: IntArray) -> Endings:
    """The endings of games that were played, by their places."""
    return _endings(bench, np.bincount(endings, minlength=len(bench.book.endings)))


def _endings(bench: Bench, counts: IntArray) -> Endings:
    scenario, games = bench.book.scenario, int(counts.sum())
    shares = {
        rule.ending.id: 100.0 * int(count) / games
        for rule, count in zip(bench.book.endings, counts, strict=True)
    }
    return Endings(
        games=games,
        endings=[_share(ending, share, LEAST, MOST) for ending, share in shares.items()],
        outcomes=[
            _share(
                outcome.id,
                sum(shares[ending] for ending in set(outcome.endings)),
                outcome.share.low,
                outcome.share.high,
            )
            for outcome in scenario.outcomes
        ],
    )


def endings_checks(found: Endings) -> list[Check]:
    """Every ending and outcome against its share."""
    return [
        Check(
            measure="endings",
            subject=part.id,
            target=f"{part.low:g} to {part.high:g} % of games",
            found=percent(part.share),
            met=part.met,
        )
        for part in (*found.outcomes, *found.endings)
    ]


def _counted(bench: Bench, span: tuple[int, int]) -> IntArray:
    dice = Dice(bench.seed, np.arange(*span, dtype=np.int64))
    opening = Underway(bench.book.start(dice), 1, dice, np.arange(dice.games.size))
    endings = play_on(bench.book, opening, bench.decide).endings
    return np.bincount(endings, minlength=len(bench.book.endings))


def _share(name: str, share: float, low: float, high: float) -> EndingShare:
    return EndingShare(id=name, share=round(share, 2), low=low, high=high, met=low <= share <= high)
