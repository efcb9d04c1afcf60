"""Shapley values: one sum divided fairly among those who made it together.

Shapley, L. S. (1953), "A value for n-person games", Contributions to the Theory of Games II,
307-317. As a way to explain a computed number by what went into it: Strumbelj and Kononenko
(2010), JMLR 11, 1-18; Lundberg and Lee (2017), NeurIPS 30, 4765-4774. Here every coalition is
computed, so the values are exact, not sampled.
"""

from math import factorial
from typing import Final

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

MOST_PLAYERS: Final = 16
"""With so many there are 65,536 coalitions."""


def coalitions(players: int) -> BoolArray:
    """member[player, coalition] of all 2^players coalitions; the first is empty, the last whole."""
    if players > MOST_PLAYERS:
        raise ValueError(f"{players} players have too many coalitions")
    numbers = np.arange(2**players)
    bits: BoolArray = (numbers >> np.arange(players)[:, None] & 1).astype(np.bool_)
    return bits


def shapley_values(worth: FloatArray) -> FloatArray:
    """share[player, ...] from worth[coalition, ...], in the order of `coalitions`.

    Each player's share is what joining adds, averaged over all orders of joining. The shares sum
    to the worth of the whole less that of the empty coalition.
    """
    players = worth.shape[0].bit_length() - 1
    sizes = coalitions(players).sum(axis=0)
    weights = np.array([_weight(size, players) for size in range(players)])
    shares = np.zeros((players, *worth.shape[1:]))
    numbers = np.arange(worth.shape[0])
    for player in range(players):
        without = numbers[numbers >> player & 1 == 0]
        added = worth[without | 1 << player] - worth[without]
        shares[player] = np.tensordot(weights[sizes[without]], added, axes=1)
    return shares


def _weight(size: int, players: int) -> float:
    """In what part of all orders of joining exactly these `size` come before a player."""
    return factorial(size) * factorial(players - size - 1) / factorial(players)
