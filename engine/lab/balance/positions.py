"""Positions of games in play, for measures to try things in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.lab.balance.bench import Bench, Workers
from engine.lab.futures import Underway
from engine.lab.simulate import play_on
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.kernel import allowed

BLOCK = 500
"""Games whose positions are gathered together."""
BoolArray = NDArray[np.bool_]


@dataclass(frozen=True)
class Pool:
    """Positions as they occur: state[row, position], the turn each stands before, its game.

    `choices[row, position]` are the orders that were then given.
    """

    state: FloatArray
    turns: IntArray
    games: IntArray
    choices: IntArray


def pool_of(workers: Workers, games: int) -> Pool:
    """All positions of so many games."""
    tasks = [(first, min(first + BLOCK, games)) for first in range(0, games, BLOCK)]
    return joined(list(workers.each(_positions, tasks)))


def joined(parts: Sequence[Pool]) -> Pool:
    """The positions of several pools."""
    return Pool(
        np.concatenate([part.state for part in parts], axis=1),
        np.concatenate([part.turns for part in parts]),
        np.concatenate([part.games for part in parts]),
        np.concatenate([part.choices for part in parts], axis=1),
    )


def _positions(bench: Bench, span: tuple[int, int]) -> Pool:
    seen: list[Pool] = []
    book = bench.book
    dice = Dice(bench.seed_for("pool"), np.arange(*span, dtype=np.int64))

    def choose(now: Underway) -> IntArray:
        chosen = bench.decide(now)
        turns = np.full(now.places.size, now.turn)
        seen.append(Pool(now.state.copy(), turns, now.dice.games, chosen))
        return chosen

    play_on(book, Underway(book.start(dice), 1, dice, np.arange(dice.games.size)), choose)
    return joined(seen)


def allowed_in(bench: Bench, pool: Pool, slot: int) -> BoolArray:
    """allowed[move, position] of a slot."""
    found = np.zeros((len(bench.book.slots[slot].moves), pool.turns.size), dtype=np.bool_)
    for turn in np.unique(pool.turns):
        here = np.flatnonzero(pool.turns == turn)
        found[:, here] = allowed(bench.book, slot, pool.state[:, here], int(turn))
    return found


@dataclass(frozen=True)
class Pick:
    """A position of the pool, and what it was picked for (None: it stands for all positions)."""

    position: int
    only: frozenset[int] | None

    def counts_for(self, thing: int) -> bool:
        """Whether a figure about that thing may use it without favouring some positions."""
        return self.only is None or thing in self.only


def picked(order: IntArray, free: Mapping[int, BoolArray], count: int, rare: int) -> list[Pick]:
    """The first `count` positions of `order`, and more for things that are rarely free.

    `free[thing]` says for each position of the pool whether a thing can be
    tried there; it is brought up to `rare` positions where there are so many.
    """
    base, rest = order[:count], order[count:]
    extra: dict[int, set[int]] = {}
    for thing, where in free.items():
        missing = max(0, rare - int(where[base].sum()))
        for position in rest[where[rest]][:missing]:
            extra.setdefault(int(position), set()).add(thing)
    return [
        *(Pick(int(position), None) for position in base),
        *(Pick(position, frozenset(things)) for position, things in sorted(extra.items())),
    ]
