"""Ensembles: many games of one scenario, from one seed."""

import os
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
from pydantic import BaseModel, ConfigDict

from engine.lab.futures import Finished, Seats, Underway, play_out, seat_kinds
from engine.players import PLAYERS, PlayerKind, Position
from engine.players.recorded import RECORDABLE, orders
from engine.rules.batch import resolve
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.kernel import GOING_ON
from engine.rules.rulebook import Rulebook
from engine.rules.runners import wait_for_compiled
from engine.scenario.models import Scenario

BLOCK = 4_096
"""Games that a core takes at a time."""
WORTH_WAITING = 20_000
"""From so many games on, waiting for the compiled runner takes less time than doing without."""

Choose = Callable[[FloatArray, int, Dice], IntArray]
"""From state[row, game], turn and dice to choices[slot, game]."""
Watch = Callable[[int, FloatArray], None]
"""Sees the turn and state[row, game] of the games that were going on in it."""
Play = Callable[[Rulebook, Dice, Seats], Finished]
"""Plays the games of some dice from their start to their endings."""
Progress = Callable[[int], None]
"""Told how many more games are done."""


class Spread(BaseModel):
    """A role's scores over an ensemble."""

    model_config = ConfigDict(frozen=True)

    mean: float
    p10: float
    p50: float
    p90: float


class Ensemble(BaseModel):
    """What came of many games; `turns` is the number of turns that were played in all."""

    model_config = ConfigDict(frozen=True)

    scenario: str
    games: int
    seed: int
    turns: int
    seconds: float
    endings: dict[str, int]
    scores: dict[str, Spread]


def simulate(  # noqa: PLR0913 - each has its use, and its default
    scenario: Scenario,
    *,
    games: int,
    seed: int,
    seats: Mapping[str, PlayerKind] | None = None,
    progress: Progress | None = None,
    cores: int | None = None,
    play: Play = play_out,
    block: int = BLOCK,
) -> Ensemble:
    """Play `games` games, numbered from 0, on all cores; who is not named plays in character.

    `play` plays a `block` of them to their ends.
    """
    began = time.perf_counter()
    book = Rulebook(scenario)
    if games >= WORTH_WAITING:
        wait_for_compiled()

    def played(first: int) -> Finished:
        numbers = np.arange(first, min(first + block, games), dtype=np.int64)
        return play(book, Dice(seed, numbers), seats or {})

    blocks: list[Finished] = []
    with ThreadPoolExecutor(cores or os.cpu_count() or 1) as pool:
        for part in pool.map(played, range(0, games, block)):
            blocks.append(replace(part, state=part.state[:, :0]))
            if progress is not None:
                progress(part.turns.size)
    endings = np.concatenate([block.endings for block in blocks])
    counts = np.bincount(endings, minlength=len(book.endings))
    return Ensemble(
        scenario=scenario.id,
        games=games,
        seed=seed,
        turns=int(sum(block.turns.sum() for block in blocks)),
        seconds=round(time.perf_counter() - began, 3),
        endings={
            rule.ending.id: int(count) for rule, count in zip(book.endings, counts, strict=True)
        },
        scores={role: _spread([block.scores[role] for block in blocks]) for role in book.aims},
    )


def play_through(
    book: Rulebook, dice: Dice, choose: Choose, watch: Watch | None = None
) -> Finished:
    """Play games with orders from wherever; `watch` sees each turn's outcome."""
    opening = Underway(book.start(dice), 1, dice, np.arange(dice.games.size))
    return play_on(book, opening, lambda now: choose(now.state, now.turn, now.dice), watch)


def play_on(
    book: Rulebook,
    games: Underway,
    choose: Callable[[Underway], IntArray],
    watch: Watch | None = None,
) -> Finished:
    """Play games that are under way to their endings; `turns` are the turns they end in."""
    count = games.places.size
    state, dice, places = games.state, games.dice, np.arange(count)
    final = np.empty_like(state)
    endings = np.full(count, GOING_ON, dtype=np.int64)
    turns = np.zeros(count, dtype=np.int64)
    scores = {role: np.zeros(count) for role in book.aims}
    for turn in range(games.turn, book.turns + 1):
        now = Underway(state, turn, dice, places)
        resolution = resolve(book, state, turn, choose(now), dice)
        state = resolution.state
        if watch is not None:
            watch(turn, state)
        over = resolution.endings != GOING_ON
        ended = places[over]
        final[:, ended] = state[:, over]
        endings[ended] = resolution.endings[over]
        turns[ended] = turn
        for role, values in book.scores(state[:, over], turn).items():
            scores[role][ended] = values
        if over.all():
            break
        if over.any():
            left = np.flatnonzero(~over)
            places, state, dice = places[left], state[:, left], dice.keep(left)
    return Finished(final, endings, turns, scores)


def decide(book: Rulebook, state: FloatArray, turn: int, dice: Dice, seats: Seats) -> IntArray:
    """choices[slot, game] of all roles, each by its seat's player."""
    kinds = seat_kinds(book, seats)
    recorded = {role: kind for role, kind in kinds.items() if kind in RECORDABLE}
    choices = orders(book, state, turn, dice, recorded)
    position = Position(book, state, turn, dice)
    for role in kinds.keys() - recorded.keys():
        for row, places in PLAYERS[kinds[role]].choose(role, position).items():
            choices[row] = places
    return choices


def _spread(blocks: list[FloatArray]) -> Spread:
    values = np.concatenate(blocks)
    p10, p50, p90 = (round(float(value), 3) for value in np.percentile(values, [10, 50, 90]))
    return Spread(mean=round(float(values.mean()), 3), p10=p10, p50=p50, p90=p90)
