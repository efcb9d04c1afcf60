"""Players that draw their orders from weights: at random, or in character."""

from abc import ABC, abstractmethod

import numpy as np

from engine.players.seats import Position
from engine.rules.dice import FloatArray, IntArray
from engine.rules.frame import Frame
from engine.rules.kernel import allowed
from engine.rules.phase import to_nine
from engine.rules.rulebook import Rulebook, Slot
from engine.scenario.models import CHANNELS

HEAVIEST = 1e6
"""Largest weight of a move beside doing nothing's 1, so that sums stay exact."""


class DrawingPlayer(ABC):
    """Draws one move a channel in proportion to weights; doing nothing weighs 1."""

    def choose(self, role: str, position: Position) -> dict[int, IntArray]:
        """Orders for both channels of `role`, all of them allowed."""
        slots = [position.book.slot_of[role, channel] for channel in CHANNELS]
        return {slot: self._draw(slot, position) for slot in slots}

    @abstractmethod
    def weights(self, book: Rulebook, slot: Slot, frame: Frame) -> FloatArray:
        """weights[move, game] of a slot's moves."""

    def _draw(self, index: int, position: Position) -> IntArray:
        book, slot = position.book, position.book.slots[index]
        games = position.state.shape[1]
        frame = Frame(position.state, position.turn, book.no_orders(games))
        weights = np.zeros((len(slot.moves) + 1, games))
        weights[0] = 1.0
        weights[1:] = self.weights(book, slot, frame)
        weights[1:] *= allowed(book, index, position.state, position.turn)
        cumulative = to_nine(np.cumsum(weights, axis=0))
        drawn = position.dice.roll(f"player/{slot.role}/{slot.channel}", position.turn)
        passed: IntArray = (cumulative <= drawn * cumulative[-1]).sum(axis=0)
        return passed - 1


class RandomPlayer(DrawingPlayer):
    """Every allowed move, and doing nothing, is as likely as any other."""

    def weights(self, book: Rulebook, slot: Slot, frame: Frame) -> FloatArray:  # noqa: ARG002 - all alike
        """All alike."""
        return np.ones((len(slot.moves), frame.size))


class InCharacterPlayer(DrawingPlayer):
    """Leans as the scenario says its role does: a move weighs exp(temper * appeal)."""

    def weights(self, book: Rulebook, slot: Slot, frame: Frame) -> FloatArray:
        """From the appeals of the slot's moves."""
        temper = book.scenario.role(slot.role).temper
        weights = np.empty((len(slot.moves), frame.size))
        for place, rule in enumerate(slot.moves):
            weights[place] = rule.appeal(frame)
        heavy: FloatArray = np.minimum(np.exp(np.clip(temper * weights, -60.0, 60.0)), HEAVIEST)
        return to_nine(heavy)
