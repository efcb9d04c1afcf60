"""Players that draw their orders from weights: at random, or in character."""

from abc import ABC, abstractmethod

import numpy as np

from engine.players.seats import Position, said
from engine.rules import exact
from engine.rules.bargains import TermRule
from engine.rules.dice import FloatArray, IntArray
from engine.rules.frame import Frame
from engine.rules.kernel import allowed
from engine.rules.phase import to_nine
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
    def weights(self, book: Rulebook, slot: Slot, frame: Frame) -> FloatArray:
        """weights[move, game] of a slot's moves."""

    @abstractmethod
    def leanings(self, book: Rulebook, role: str, term: TermRule, frame: Frame) -> FloatArray:
        """weights[option, game] of what a term of an own offer can say."""

    def _term(self, role: str, term: TermRule, position: Position) -> IntArray:
        book = position.book
        frame = Frame(position.state, position.turn, book.no_orders(position.state.shape[1]))
        weights = self.leanings(book, role, term, frame)
        site = f"player/{role}/terms/{term.variable}"
        return _drawn(weights, position.dice.roll(site, position.turn))

    def _draw(self, index: int, position: Position) -> IntArray:
        book, slot = position.book, position.book.slots[index]
        games = position.state.shape[1]
        frame = Frame(position.state, position.turn, book.no_orders(games))
        weights = np.zeros((len(slot.moves) + 1, games))
        weights[0] = 1.0
        weights[1:] = self.weights(book, slot, frame)
        weights[1:] *= allowed(book, index, position.state, position.turn)
        drawn = position.dice.roll(f"player/{slot.role}/{slot.channel}", position.turn)
        return _drawn(weights, drawn) - 1


def _drawn(weights: FloatArray, drawn: FloatArray) -> IntArray:
    """The place in weights[place, game] that each number in [0, 1) falls on."""
    cumulative = to_nine(np.cumsum(weights, axis=0))
    passed: IntArray = (cumulative <= drawn * cumulative[-1]).sum(axis=0)
    return passed


def _heavy(temper: float, appeals: FloatArray) -> FloatArray:
    heavy: FloatArray = np.minimum(exact.exp(np.clip(temper * appeals, -60.0, 60.0)), HEAVIEST)
    return to_nine(heavy)


class RandomPlayer(DrawingPlayer):
    """Every allowed move, and doing nothing, is as likely as any other."""

    def weights(self, book: Rulebook, slot: Slot, frame: Frame) -> FloatArray:  # noqa: ARG002 - all alike
        """All alike."""
        return np.ones((len(slot.moves), frame.size))

    def leanings(self, book: Rulebook, role: str, term: TermRule, frame: Frame) -> FloatArray:  # noqa: ARG002 - all alike
        """All alike."""
        return np.ones((len(term.appeals), frame.size))


class InCharacterPlayer(DrawingPlayer):
    """Leans as the scenario says its role does: a move weighs exp(temper * appeal)."""

    def weights(self, book: Rulebook, slot: Slot, frame: Frame) -> FloatArray:
        """From the appeals of the slot's moves."""
        weights = np.empty((len(slot.moves), frame.size))
        for place, rule in enumerate(slot.moves):
            weights[place] = rule.appeal(frame)
        return _heavy(book.scenario.role(slot.role).temper, weights)

    def leanings(self, book: Rulebook, role: str, term: TermRule, frame: Frame) -> FloatArray:
        """From the appeals of the options."""
        weights = np.empty((len(term.appeals), frame.size))
        for place, appeal in enumerate(term.appeals):
            weights[place] = appeal(frame)
        return _heavy(book.scenario.role(role).temper, weights)
