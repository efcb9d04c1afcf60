"""Dice that a changed choice never reshuffles.

The uniform number for (seed, game, turn, site) comes from the counter-based
generator Philox4x64-10 (Salmon et al. 2011): the site's name and the seed are
its key, game and turn its counter. Only raw 64-bit output is used, so the
numbers do not depend on NumPy's distribution methods.
"""

from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b
from typing import Final

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

WORDS: Final = 4
"""Philox gives four 64-bit words a counter value."""
LARGEST_SEED: Final = 2**63 - 1


@lru_cache(maxsize=4096)
def key_of(site: str) -> int:
    """A site's part of the key."""
    return int.from_bytes(blake2b(site.encode(), digest_size=8).digest(), "little")


class Dice:
    """The dice of some games that share a seed.

    Numbers ascend; games of the same number have the same luck.
    """

    def __init__(self, seed: int, games: IntArray) -> None:
        self.seed = seed
        self.games = games
        self._first = int(games[0]) // WORDS if games.size else 0
        last = int(games[-1]) if games.size else -1
        self._count = last + 1 - self._first * WORDS
        self._places = games - self._first * WORDS

    def roll(self, site: str, turn: int) -> FloatArray:
        """Uniform numbers in [0, 1), one a game."""
        # As arrays: NumPy would take a list of large integers through floating point.
        key = np.array([self.seed, key_of(site)], dtype=np.uint64)
        counter = np.array([self._first, turn, 0, 0], dtype=np.uint64)
        bits = np.random.Philox(key=key, counter=counter)
        raw = bits.random_raw(self._count)[self._places]
        return (raw >> np.uint64(11)).astype(np.float64) * 2.0**-53

    def keep(self, places: IntArray) -> "Dice":
        """The dice of the games at these places."""
        return Dice(self.seed, self.games[places])

    def told(self, turn: int) -> Mapping[str, FloatArray]:  # noqa: ARG002 - these are fair
        """The sites of a turn that do not come up by chance, as `Loaded` has them."""
        return {}


class Loaded(Dice):
    """The same dice, but for some sites of one turn that come up as told.

    `told[site]` holds a number a game: 0 is a yes, 1 a no, NaN leaves it to the dice.
    """

    def __init__(self, dice: Dice, turn: int, told: Mapping[str, FloatArray]) -> None:
        super().__init__(dice.seed, dice.games)
        self._turn = turn
        self._told = told

    def roll(self, site: str, turn: int) -> FloatArray:
        """Numbers from 0 to 1, one a game."""
        values = super().roll(site, turn)
        told = self.told(turn).get(site)
        return values if told is None else np.where(np.isnan(told), values, told)

    def keep(self, places: IntArray) -> "Loaded":
        """The dice of the games at these places."""
        told = {site: values[places] for site, values in self._told.items()}
        return Loaded(super().keep(places), self._turn, told)

    def told(self, turn: int) -> Mapping[str, FloatArray]:
        """The sites that come up as told in this turn."""
        return self._told if turn == self._turn else {}
