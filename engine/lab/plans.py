"""A turn's orders taken apart, so that each can be left out or replaced by itself."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from engine.game.columns import choices_of
from engine.game.orders import NOTHING, Orders, without
from engine.rules.dice import FloatArray, IntArray
from engine.rules.kernel import BoolArray, allowed
from engine.rules.rulebook import Rulebook
from engine.scenario.models import CHANNELS, Channel


@dataclass(frozen=True)
class OrderPart:
    """What one role ordered in one channel, or beside its channels (`channel` None).

    It is spelled by `rows` of the choices; `idle` is what stands there without it.
    """

    role: str
    channel: Channel | None
    move: str | None
    rows: IntArray
    idle: IntArray

    def drop(self, choices: IntArray, games: BoolArray) -> None:
        """Leave it out of choices[row, game] where `games` holds."""
        for row, idle in zip(self.rows, self.idle, strict=True):
            choices[row, games] = idle

    def allowed(self, book: Rulebook, state: FloatArray, turn: int) -> BoolArray:
        """In which games of state[row, game] it can be ordered."""
        if self.move is None:
            return np.ones(state.shape[1], dtype=np.bool_)
        slot, place = book.layout.orders[self.move]
        free: BoolArray = allowed(book, slot, state, turn)[place]
        return free


@dataclass(frozen=True)
class Plan:
    """All orders of a turn: choices[row] whole, and the parts that they are made of."""

    choices: IntArray
    parts: tuple[OrderPart, ...]


def plan_of(book: Rulebook, orders: Mapping[str, Orders]) -> Plan:
    """Recorded orders as the kernel takes them, taken apart.

    What an order's going changes in the choices is its part, whatever rows that concerns.
    """
    whole = choices_of(book, orders)[:, 0]
    parts: list[OrderPart] = []
    for role, given in orders.items():
        taken: set[int] = set()
        for channel in CHANNELS:
            move = given.in_channel(channel)
            if move is not None:
                less = choices_of(book, {**orders, role: without(book, given, channel)})[:, 0]
                rows = np.flatnonzero(whole != less)
                taken.update(rows.tolist())
                parts.append(OrderPart(role, channel, move, rows, less[rows]))
        nothing = choices_of(book, {**orders, role: NOTHING})[:, 0]
        rest = np.array(sorted(set(np.flatnonzero(whole != nothing)) - taken), dtype=np.int64)
        if rest.size:
            parts.append(OrderPart(role, None, None, rest, nothing[rest]))
    return Plan(whole, tuple(parts))
