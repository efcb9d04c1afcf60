"""What each order of a turn changed in every number, found by playing the turn again.

The turn is resolved for every coalition of its orders (four roles with two channels: 256), all in
one batch with the game's own dice; an order left out is doing nothing. An order's share is its
Shapley value, and what the turn would have brought without any order is the world's, told by
cause. start + world + sum of shares = end.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

import numpy as np

from engine.game import wording
from engine.game.explaining import Explanation, Number, Part, step
from engine.game.game import Game, column
from engine.game.records import EventHappened, TurnRecord
from engine.game.tracing import Turning, traced
from engine.lab.fairness import RulesMovedError
from engine.lab.plans import OrderPart, plan_of
from engine.rules.dice import Dice, FloatArray
from engine.rules.kernel import resolve
from engine.rules.ledger import Journal
from engine.rules.rulebook import Rulebook
from engine.shapley import MOST_PLAYERS, coalitions, shapley_values
from engine.text import LocalText

BLOCK: Final = 4_096
"""Coalitions resolved together."""


@dataclass(frozen=True)
class Attribution:
    """A turn played for every coalition of its orders; ask it for numbers.

    `parts[i]` is the order whose membership is bit i of a coalition's number.
    """

    book: Rulebook
    turn: int
    parts: tuple[OrderPart, ...]
    before: FloatArray
    after: FloatArray
    worlds: FloatArray
    """state[row, coalition] after the turn."""
    idle: Turning
    """The turn with no orders at all, and its ledger."""
    record: TurnRecord
    """The turn as it was played."""

    def share(self, number: Number) -> Explanation:
        """A number's way through the turn: the world's part by cause, then each order's share."""
        worth = number.value(self.book, self.worlds, self.turn)
        world = traced(self.book, number, self.idle, lambda _: True)
        shares = shapley_values(worth).tolist()
        orders = [
            Part("motion" if self._is_motion(part) else "move", part.move, part.role, words, share)
            for part, words, share in zip(self.parts, self._words, shares, strict=True)
            if share
        ]
        end = float(number.value(self.book, self.after, self.turn)[0])
        parts = (*map(self._as_it_went, world.parts), *orders)
        return Explanation(number, self.turn, "orders", world.start, parts, world.remainder, end)

    def _as_it_went(self, part: Part) -> Part:
        """A share of the world, marked where the orders kept it from happening."""
        if part.element is None or (part.kind, part.element) in self._happened:
            return part
        return replace(part, why=wording.would_have(part.why))

    @cached_property
    def _happened(self) -> frozenset[tuple[str, str]]:
        """Every rule that moved a number in the turn as it was played, and its events."""
        lines = (item for entry in self.record.ledger for item in entry.contributions)
        events = (h.event for h in self.record.happenings if isinstance(h, EventHappened))
        return frozenset(
            [*((item.kind, item.element) for item in lines), *(("event", e) for e in events)]
        )

    def _is_motion(self, part: OrderPart) -> bool:
        return part.move is not None and self._moves[part.move][1]

    @cached_property
    def _words(self) -> list[LocalText]:
        return [
            wording.SEVERAL["move"] if part.move is None else self._moves[part.move][0]
            for part in self.parts
        ]

    @cached_property
    def _moves(self) -> Mapping[str, tuple[LocalText, bool]]:
        moves = self.book.scenario.moves
        return {move.id: (move.label, move.motion is not None) for move in moves}


def attribute(game: Game, turn: int) -> Attribution:
    """Play a turn of the line on the table again for every coalition of its orders.

    Raises ValueError where there is no such turn, RulesMovedError where today's rules do not give
    it.
    """
    record, state = step(game, turn)
    book = game.book
    plan = plan_of(book, record.orders)
    parts = plan.parts
    if len(parts) > MOST_PLAYERS:
        raise ValueError(f"turn {turn} has too many orders to be taken apart")
    before = column(book, state)
    members = coalitions(len(parts))
    choices = np.repeat(plan.choices[:, None], members.shape[1], axis=1)
    for part, member in zip(parts, members, strict=True):
        part.drop(choices, ~member)
    worlds = np.empty((before.shape[0], members.shape[1]))
    for first in range(0, members.shape[1], BLOCK):
        block = slice(first, first + BLOCK)
        size = choices[:, block].shape[1]
        start = np.repeat(before, size, axis=1)
        dice = Dice(game.seed, np.full(size, game.number))
        worlds[:, block] = resolve(book, start, turn, choices[:, block], dice).state
    after = column(book, record.state)
    if not np.array_equal(worlds[:, -1], after[:, 0]):
        raise RulesMovedError(turn)
    journal = Journal()
    alone = Dice(game.seed, np.array([game.number]))
    idle = resolve(book, before, turn, book.no_orders(1), alone, journal).state
    entries = list(journal.entries(game.scenario.variables, before, idle))
    return Attribution(
        book=book,
        turn=turn,
        parts=parts,
        before=before,
        after=after,
        worlds=worlds,
        idle=Turning(turn, before, idle, entries),
        record=record,
    )
