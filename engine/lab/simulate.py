"""Ensembles: many games of one scenario, from one seed."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from pydantic import BaseModel, ConfigDict

from engine.players import PLAYERS, PlayerKind, Position
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.kernel import GOING_ON, resolve
from engine.rules.rulebook import Rulebook
from engine.scenario.models import Scenario

BLOCK = 5_000
"""Games resolved together: larger blocks gain little and show less progress."""

Seats = Mapping[str, PlayerKind]
Choose = Callable[[FloatArray, int, Dice], IntArray]
"""From state[row, game], turn and dice to choices[slot, game]."""
Watch = Callable[[int, FloatArray], None]
"""Sees the turn and state[row, game] of the games that were going on in it."""
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


@dataclass(frozen=True)
class Finished:
    """A block of finished games: final state[row, game], place of the ending, turns, scores."""

    state: FloatArray
    endings: IntArray
    turns: IntArray
    scores: dict[str, FloatArray]


@dataclass(frozen=True)
class Underway:
    """Games before a turn: state[row, game], their dice, and their places among those begun."""

    state: FloatArray
    turn: int
    dice: Dice
    places: IntArray


def simulate(
    scenario: Scenario,
    *,
    games: int,
    seed: int,
    seats: Mapping[str, PlayerKind] | None = None,
    progress: Progress | None = None,
) -> Ensemble:
    """Play `games` games, numbered from 0; seats not named are played in character."""
    began = time.perf_counter()
    book = Rulebook(scenario)
    blocks: list[Finished] = []
    for first in range(0, games, BLOCK):
        numbers = np.arange(first, min(first + BLOCK, games), dtype=np.int64)
        blocks.append(play_out(book, Dice(seed, numbers), seats or {}))
        if progress is not None:
            progress(numbers.size)
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


def play_out(book: Rulebook, dice: Dice, seats: Mapping[str, PlayerKind]) -> Finished:
    """Play the games of `dice` from their start to their endings."""
    return play_through(
        book, dice, lambda state, turn, dice: decide(book, state, turn, dice, seats)
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
    last: int | None = None,
) -> Finished:
    """Play games that are under way to their endings, or to the end of the turn `last`."""
    count = games.places.size
    state, dice, places = games.state, games.dice, np.arange(count)
    final = np.empty_like(state)
    endings = np.full(count, GOING_ON, dtype=np.int64)
    turns = np.zeros(count, dtype=np.int64)
    scores = {role: np.zeros(count) for role in book.aims}
    last = book.turns if last is None else last
    for turn in range(games.turn, last + 1):
        now = Underway(state, turn, dice, places)
        resolution = resolve(book, state, turn, choose(now), dice)
        state = resolution.state
        if watch is not None:
            watch(turn, state)
        over = resolution.endings != GOING_ON
        if turn == last:
            over[:] = True
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


def decide(
    book: Rulebook, state: FloatArray, turn: int, dice: Dice, seats: Mapping[str, PlayerKind]
) -> IntArray:
    """choices[slot, game] of all roles, each by its seat's player."""
    choices = book.no_orders(state.shape[1])
    position = Position(book, state, turn, dice)
    for role in book.aims:
        for slot, chosen in PLAYERS[seats.get(role, "in_character")].choose(role, position).items():
            choices[slot] = chosen
    return choices


def _spread(blocks: list[FloatArray]) -> Spread:
    values = np.concatenate(blocks)
    p10, p50, p90 = (round(float(value), 3) for value in np.percentile(values, [10, 50, 90]))
    return Spread(mean=round(float(values.mean()), 3), p10=p10, p50=p50, p90=p90)
