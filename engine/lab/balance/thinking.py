"""Stronger play: games in which every seat thinks, and the positions that they come to."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from engine.game.columns import choices_of, column
from engine.game.game import Game
from engine.lab.balance.bench import Bench, Workers
from engine.lab.balance.positions import Pool, joined
from engine.lab.balance.telling import Tell
from engine.lab.strategist.levels import LEVELS
from engine.lab.strategist.playing import play_games
from engine.players import ThinkerKind
from engine.rules.dice import IntArray

TOGETHER: Final = 10
"""Games that think side by side."""


@dataclass(frozen=True)
class ThoughtGames:
    """Their positions, and the place of each game's ending."""

    pool: Pool
    endings: IntArray


@dataclass(frozen=True)
class _Task:
    first: int
    end: int
    kind: ThinkerKind


def thought_games(workers: Workers, kind: ThinkerKind, games: int, tell: Tell) -> ThoughtGames:
    """Play so many games with every seat thinking like that."""
    firsts = range(0, games, TOGETHER)
    tasks = [_Task(first, min(first + TOGETHER, games), kind) for first in firsts]
    parts = []
    for task, part in zip(tasks, workers.each(_played, tasks), strict=True):
        parts.append(part)
        tell((task.end - task.first) / games)
    return ThoughtGames(
        joined([part.pool for part in parts]), np.concatenate([part.endings for part in parts])
    )


def _played(bench: Bench, task: _Task) -> ThoughtGames:
    book = bench.book
    minds = dict.fromkeys(book.aims, LEVELS[task.kind])
    numbers = range(task.first, task.end)
    games = play_games(book, bench.seed, numbers, {}, minds, bench.unwanted)
    places = {rule.ending.id: place for place, rule in enumerate(book.endings)}
    ends = [places[game.line()[-1].ending or ""] for game in games]
    return ThoughtGames(joined([_positions(game) for game in games]), np.array(ends))


def _positions(game: Game) -> Pool:
    line, book = game.line(), game.book
    return Pool(
        column(book, *(game.as_of(record.parent).state for record in line)),
        np.array([record.turn for record in line]),
        np.full(len(line), game.number),
        np.concatenate([choices_of(book, record.orders) for record in line], axis=1),
    )
