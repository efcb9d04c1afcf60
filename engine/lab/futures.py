"""Games played on from anywhere with given orders: what a search or a forecast asks for.

The futures to compare are columns side by side. Columns whose dice carry the same game's number
meet the same luck, so what differs between them is the orders alone.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import numpy as np

from engine.lab.simulate import Finished, Seats, Underway, decide, play_on
from engine.rules.dice import IntArray
from engine.rules.rulebook import Rulebook

PLAYER: Final = -2
"""In place of an order: the seat's player decides."""
NO_ORDERS: Final[Mapping[int, IntArray]] = MappingProxyType({})


class Stopped(Exception):  # noqa: N818 - not an error: somebody wanted it
    """The work was given up while it was being done."""


def play_futures(
    book: Rulebook,
    begin: Underway,
    seats: Seats,
    *,
    orders: Mapping[int, IntArray] = NO_ORDERS,
    last: int | None = None,
    stop: Callable[[], bool] | None = None,
) -> Finished:
    """Play the games of `begin` on to their endings, or to the end of the turn `last`.

    `orders[turn]` are choices[row, place] of the games by their places in `begin`: a move's place,
    -1 for nothing, PLAYER where the seat's player decides; terms are rows as any. They are taken as
    allowed. `seats` are the players by role, in character where none is named. A game that has no
    ending yet has -1 for it, the turn it was stopped after, and its scores as they stand.

    Raises Stopped as soon as `stop()` says so; it is asked before every turn.
    """

    def choose(now: Underway) -> IntArray:
        if stop is not None and stop():
            raise Stopped
        given = orders.get(now.turn)
        if given is None:
            return decide(book, now.state, now.turn, now.dice, seats)
        given = given[:, now.places]
        if (given != PLAYER).all():
            return given
        drawn = decide(book, now.state, now.turn, now.dice, seats)
        return np.where(given == PLAYER, drawn, given)

    return play_on(book, begin, choose, last=last)
