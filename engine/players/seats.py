"""Who sits where, and the one interface through which every seat gives its orders."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol, get_args

import numpy as np

from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.frame import Frame, Rows
from engine.rules.rulebook import Rulebook

ThinkerKind = Literal["newcomer", "experienced", "strategist"]
PlayerKind = Literal["person", "in_character", "newcomer", "experienced", "strategist", "random"]
PLAYER_KINDS: tuple[PlayerKind, ...] = get_args(PlayerKind)
THINKER_KINDS: tuple[ThinkerKind, ...] = get_args(ThinkerKind)
"""Players that search: `engine.lab.strategist` thinks for them."""


@dataclass(frozen=True)
class Position:
    """Where a decision is taken: state[row, game] before the turn, and the player's own dice.

    A player reads of the state only what its role may know; the scenario's
    checks see to it for appeals and requirements.
    """

    book: Rulebook
    state: FloatArray | Rows
    turn: int
    dice: Dice

    def frame(self) -> Frame:
        """What a player looks at: nobody has ordered anything yet."""
        return Frame(self.state, self.turn, self.book.no_orders(self.state[0].shape[0]))


class Player(Protocol):
    """Chooses for a role: by slot, the place of a move in each game, -1 for nothing.

    With them the places of what its offers say, by the rows of their terms.
    """

    def choose(self, role: str, position: Position) -> dict[int, IntArray]:
        """Orders for both channels, all of them allowed."""
        ...

    def terms(self, role: str, position: Position) -> dict[int, IntArray]:
        """What its offers would say if it made them now, by the rows of their terms."""
        ...


def said(
    book: Rulebook, orders: Mapping[int, IntArray], terms: Mapping[int, IntArray]
) -> dict[int, IntArray]:
    """The rows of the terms: what the offers say that are made by `orders`, -1 for the others."""
    return {
        term.choice: np.where(chosen == place, terms[term.choice], -1)
        for slot, chosen in orders.items()
        for place, rule in enumerate(book.slots[slot].moves)
        for term in book.terms_of(rule.move.id)
    }
