"""What each order of a turn changed in every number, found by playing the turn again.

The turn is resolved for every coalition of its orders (four roles with two channels: 256), all in
one batch with the game's own dice and all that Control did; an order left out is doing nothing. An
order's share is its Shapley value, and what the turn would have brought without any order is the
world's, told by cause. start + world + sum of shares = end.

That is another question than what happened (`engine.game.answering.why` with everything told): an
event that the orders brought about is in their shares, and one that they kept away is the world's.
Such lines are marked, and each order has the rules' own words for what it did.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

import numpy as np

from engine.game import wording
from engine.game.columns import column
from engine.game.explaining import Explanation, Number, Part, step
from engine.game.game import Game, with_hand
from engine.game.records import BargainBroken, EventHappened, TurnRecord
from engine.game.tracing import Turning, traced
from engine.lab.fairness import RulesMovedError
from engine.lab.plans import OrderPart, plan_of
from engine.rules.dice import Dice, FloatArray
from engine.rules.kernel import resolve
from engine.rules.ledger import Contribution, Entry, Journal
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
        world = traced(self.book, number, self.idle, lambda _item, _variable: "all")
        shares = shapley_values(worth).tolist()
        read = number.rows(self.book)
        lines = [c for e in self.record.ledger if e.variable in read for c in e.contributions]
        orders = [
            Part(
                "motion" if self._is_motion(part) else "move",
                part.move,
                part.role,
                words,
                share,
                said=self._said(part, lines, words),
            )
            for part, words, share in zip(self.parts, self._words, shares, strict=True)
            if share
        ]
        others = tuple(replace(part, happened=self._happened(part)) for part in world.parts)
        end = float(number.value(self.book, self.after, self.turn)[0])
        return Explanation(
            number, self.turn, "orders", world.start, (*others, *orders), world.remainder, end
        )

    def _said(
        self, part: OrderPart, lines: Sequence[Contribution], name: LocalText
    ) -> tuple[LocalText, ...]:
        """The rules' words for what an order did to a number in the turn as it was played."""
        broken = {
            happening.offer
            for happening in self.record.happenings
            if isinstance(happening, BargainBroken) and happening.move == part.move
        }
        words = {
            item.why.en: item.why
            for item in lines
            if (item.kind in {"move", "motion", "leak"} and item.element == part.move)
            or (item.kind == "breach" and item.element in broken and item.role == part.role)
        }
        return tuple(text for _, text in sorted(words.items()) if text != name)

    def _happened(self, part: Part) -> bool:
        """Whether what the world would have done without any order was so in the turn as played."""
        if part.element is None:
            return True
        played = {(item.kind, item.element, item.why) for item in _lines(self.record.ledger)}
        alone = {(item.kind, item.element, item.why) for item in _lines(self.idle.ledger)}
        if (part.kind, part.element, part.why) in alone:
            return (part.kind, part.element, part.why) in played
        told = {h.event for h in self.record.happenings if isinstance(h, EventHappened)}
        return (part.kind == "event" and part.element in told) or any(
            (kind, element) == (part.kind, part.element) for kind, element, _ in played
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


def _lines(ledger: Sequence[Entry]) -> Iterator[Contribution]:
    for entry in ledger:
        yield from entry.contributions


def attribute(game: Game, turn: int) -> Attribution:
    """Play a turn of the line on the table again for every coalition of its orders.

    Raises ValueError where there is no such turn, RulesMovedError where today's rules do not give
    it.
    """
    record, state = step(game, turn)
    book, hand = with_hand(game, record.control)
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
        done = resolve(book, start, turn, choices[:, block], dice, hand=hand)
        worlds[:, block] = done.state
    after = column(book, record.state)
    if not np.array_equal(worlds[:, -1], after[:, 0]):
        raise RulesMovedError(turn)
    journal = Journal()
    alone = Dice(game.seed, np.array([game.number]))
    idle = resolve(book, before, turn, book.no_orders(1), alone, journal, hand).state
    entries = list(journal.entries(game.scenario.variables, before, idle, book.corrections))
    return Attribution(
        book=book,
        turn=turn,
        parts=parts,
        before=before,
        after=after,
        worlds=worlds,
        idle=Turning(turn, before, idle, entries, record.control),
        record=record,
    )
