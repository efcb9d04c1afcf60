"""Where numbers go in many futures, turn by turn, and the fans that these make."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from engine.lab.forecasting.results import PERCENTILES, Fan
from engine.lab.futures import NO_ORDERS, Seats, Underway, play_futures
from engine.rules.dice import FloatArray, IntArray
from engine.rules.kernel import GOING_ON
from engine.rules.rulebook import Rulebook


def paths(
    book: Rulebook,
    begin: Underway,
    seats: Seats,
    rows: Sequence[int],
    *,
    orders: Mapping[int, IntArray] = NO_ORDERS,
    stop: Callable[[], bool] | None = None,
) -> FloatArray:
    """values[turn, row, future] after each turn from `begin.turn` to the last.

    Where a game has ended its numbers stand still. Raises Stopped as soon as `stop()` says so.
    """
    state, dice = begin.state, begin.dice
    going = np.arange(state.shape[1])
    now = state[rows]
    values = np.empty((book.turns - begin.turn + 1, len(rows), going.size))
    for turn in range(begin.turn, book.turns + 1):
        if going.size:
            games = Underway(state, turn, dice, going)
            done = play_futures(book, games, seats, orders=orders, last=turn, stop=stop)
            now[:, going] = done.state[rows]
            left = np.flatnonzero(done.endings == GOING_ON)
            state, dice, going = done.state[:, left], dice.keep(left), going[left]
        values[turn - begin.turn] = now
    return values


def fans(variables: Sequence[str], first: int, values: FloatArray) -> dict[str, Fan]:
    """The fan of each variable from values[turn, variable, future], from after turn `first` on."""
    levels = np.percentile(values, PERCENTILES, axis=2)
    return {
        variable: Fan(
            variable, first, tuple(tuple(map(float, line)) for line in levels[:, :, place].T)
        )
        for place, variable in enumerate(variables)
    }
