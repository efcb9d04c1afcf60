"""Players that draw their orders from weights: at random, or in character."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from itertools import accumulate

import numpy as np

from engine.players.seats import Position, said
from engine.rules import exact
from engine.rules.bargains import TermRule
from engine.rules.dice import FloatArray, IntArray
from engine.rules.exact import to_nine
from engine.rules.frame import Frame, Value
from engine.rules.kernel import can_order
from engine.rules.rulebook import Rulebook, Slot
from engine.scenario.models import CHANNELS

HEAVIEST = 1e6
"""Largest weight of a move beside doing nothing's 1, so that sums stay exact."""


class DrawingPlayer(ABC):
    """Draws one move a channel in proportion to weights; doing nothing weighs 1.

    What its offers say is drawn too, each term by a die of its own.
    """

    def choose(self, role: str, position: Position) -> dict[int, IntArray]:
        """Orders for both channels of `role`, all of them allowed, and the terms of its offers."""
        slots = [position.book.slot_of[role, channel] for channel in CHANNELS]
        orders = {slot: self._draw(slot, position) for slot in slots}
        return orders | said(position.book, orders, self.terms(role, position))

    def terms(self, role: str, position: Position) -> dict[int, IntArray]:
        """What the offers of `role` would say, each term by its row of the choices."""
        return {
            term.choice: self._term(role, term, position)
            for rule in position.book.offers.values()
            if rule.offer.by == role
            for term in rule.terms
        }

    @abstractmethod
    def weights(self, book: Rulebook, slot: Slot, frame: Frame) -> list[Value]:
        """Of each of a slot's moves, a number a game."""

    @abstractmethod
    def leanings(self, book: Rulebook, role: str, term: TermRule, frame: Frame) -> list[Value]:
        """Of each option that a term of an own offer can say, a number a game."""

    def _term(self, role: str, term: TermRule, position: Position) -> IntArray:
        weights = self.leanings(position.book, role, term, position.frame())
        site = f"player/{role}/terms/{term.variable}"
        return _drawn(weights, position.dice.roll(site, position.turn))

    def _draw(self, index: int, position: Position) -> IntArray:
        book, frame = position.book, position.frame()
        slot = book.slots[index]
        weights: list[Value] = [1.0]
        for rule, weight in zip(slot.moves, self.weights(book, slot, frame), strict=True):
            weights.append(np.multiply(weight, can_order(rule, frame)))
        drawn = position.dice.roll(f"player/{slot.role}/{slot.channel}", position.turn)
        return _drawn(weights, drawn) - 1


def _drawn(weights: Sequence[Value], drawn: FloatArray) -> IntArray:
    """The place in the weights that each number in [0, 1) falls on."""
    sums = [to_nine(total) for total in accumulate(weights)]
    mark = drawn * sums[-1]
    place: IntArray = np.zeros(1, dtype=np.int64)
    for total in sums:
        place = place + (total <= mark)
    return place


def _heavy(temper: float, appeal: Value) -> Value:
    return to_nine(np.minimum(exact.exp(np.clip(temper * appeal, -60.0, 60.0)), HEAVIEST))


class RandomPlayer(DrawingPlayer):
    """Every allowed move, and doing nothing, is as likely as any other."""

    def weights(self, book: Rulebook, slot: Slot, frame: Frame) -> list[Value]:  # noqa: ARG002 - all alike
        """All alike."""
        return [1.0 for _ in slot.moves]

    def leanings(self, book: Rulebook, role: str, term: TermRule, frame: Frame) -> list[Value]:  # noqa: ARG002 - all alike
        """All alike."""
        return [1.0 for _ in term.appeals]


class InCharacterPlayer(DrawingPlayer):
    """Leans as the scenario says its role does: a move weighs exp(temper * appeal)."""

    def weights(self, book: Rulebook, slot: Slot, frame: Frame) -> list[Value]:
        """From the appeals of the slot's moves."""
        temper = book.scenario.role(slot.role).temper
        return [_heavy(temper, rule.appeal(frame)) for rule in slot.moves]

    def leanings(self, book: Rulebook, role: str, term: TermRule, frame: Frame) -> list[Value]:
        """From the appeals of the options."""
        temper = book.scenario.role(role).temper
        return [_heavy(temper, appeal(frame)) for appeal in term.appeals]
