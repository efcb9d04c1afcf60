"""Futures of one turn's orders, in some games at once, on common dice."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.lab.futures import Seats, Underway, play_futures
from engine.lab.simulate import decide
from engine.lab.strategist.arms import Menu
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.rulebook import Rulebook

COLUMNS: Final = 6_000
"""Futures that are played together."""


@dataclass(frozen=True)
class Tries:
    """Futures to play, each a column: of which game, from which sample of it, with which arms.

    `arms[channel, column]` are places in the game's menu; NOBODY lets the role play in character.
    """

    games: IntArray
    samples: IntArray
    arms: IntArray

    def part(self, places: IntArray) -> "Tries":
        """Those at these places."""
        return Tries(self.games[places], self.samples[places], self.arms[:, places])


NOBODY: Final = -1


@dataclass(frozen=True)
class Outcomes:
    """What came of tries: each role's scores, the endings' places, the final state[row, column].

    The state is kept only where it was asked for.
    """

    scores: Mapping[str, FloatArray]
    endings: IntArray
    state: FloatArray | None


@dataclass(frozen=True)
class Stage:
    """Where futures begin: state[row, sample * games + game] before `turn`."""

    book: Rulebook
    turn: int
    state: FloatArray
    menus: Sequence[Menu]
    seats: Seats
    seed: int
    stop: Callable[[], bool] | None = None

    @property
    def games(self) -> int:
        """How many games are decided in."""
        return len(self.menus)

    def columns(self, tries: Tries) -> FloatArray:
        """The states that the tries begin from."""
        samples = self.state.shape[1] // self.games
        found: FloatArray = self.state[:, tries.samples % samples * self.games + tries.games]
        return found

    def drawn(self, tries: Tries) -> IntArray:
        """choices[row, column]: what everybody would order there as the seats' players do."""
        order = np.argsort(tries.samples, kind="stable")
        found = np.empty_like(self.book.no_orders(order.size))
        some = tries.part(order)
        dice = Dice(self.seed, some.samples)
        found[:, order] = decide(self.book, self.columns(some), self.turn, dice, self.seats)
        return found

    def play(self, tries: Tries, orders: IntArray, *, keep: bool = False) -> Outcomes:
        """Play them all; `orders` are as `drawn` gave them, and in `tries` is what is tried."""
        order = np.argsort(tries.samples, kind="stable")
        size = order.size
        scores = {role: np.empty(size) for role in self.book.aims}
        endings = np.empty(size, dtype=np.int64)
        state = np.empty((self.state.shape[0], size)) if keep else None
        for first in range(0, size, COLUMNS):
            places = order[first : first + COLUMNS]
            some = tries.part(places)
            given = orders[:, places]
            self._put(some, given)
            begin = Underway(
                self.columns(some), self.turn, Dice(self.seed, some.samples), np.arange(places.size)
            )
            done = play_futures(
                self.book, begin, self.seats, orders={self.turn: given}, stop=self.stop
            )
            for role, values in done.scores.items():
                scores[role][places] = values
            endings[places] = done.endings
            if state is not None:
                state[:, places] = done.state
        return Outcomes(scores, endings, state)

    def _put(self, tries: Tries, given: IntArray) -> None:
        """The role's own orders and what they say, where it does not play in character."""
        for channel, arms in enumerate(tries.arms):
            rows, values, offsets = self._table(channel)
            own: NDArray[np.bool_] = arms != NOBODY
            given[np.ix_(rows, np.flatnonzero(own))] = values[(offsets[tries.games] + arms)[own]].T

    def _table(self, channel: int) -> tuple[IntArray, IntArray, IntArray]:
        """All arms of a channel: rows of the choices, values[arm, row], each game's first arm."""
        every = [menu.arms[channel] for menu in self.menus]
        rows = menu_rows(self.book, self.menus[0].role, channel)
        where = {row: place for place, row in enumerate(rows)}
        offsets = np.cumsum([0, *(len(arms) for arms in every)])[:-1]
        values = np.full((sum(len(arms) for arms in every), len(rows)), -1, dtype=np.int64)
        for line, arm in enumerate(arm for arms in every for arm in arms):
            for row, value in arm.rows:
                values[line, where[row]] = value
        return np.array(rows), values, offsets


def menu_rows(book: Rulebook, role: str, channel: int) -> list[int]:
    """The rows of the choices that a role's channel decides: its slot, and its offers' terms."""
    slot = book.slot_of[role, "private" if channel else "public"]
    terms = [term.choice for rule in book.slots[slot].moves for term in book.terms_of(rule.move.id)]
    return [slot, *terms]
