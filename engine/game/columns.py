"""States and orders by name, and as the kernel takes them: rows, one column a game."""

from collections.abc import Mapping

import numpy as np

from engine.game.orders import Orders, terms_of
from engine.game.records import State
from engine.rules.dice import FloatArray, IntArray
from engine.rules.rulebook import Rulebook
from engine.scenario.models import CHANNELS


def choices_of(book: Rulebook, orders: Mapping[str, Orders]) -> IntArray:
    """Orders as the kernel takes them, one column; whether they are allowed is not looked at."""
    choices = book.no_orders(1)
    for given in orders.values():
        for channel in CHANNELS:
            move = given.in_channel(channel)
            if move is not None:
                slot, place = book.layout.orders[move]
                choices[slot] = place
        for term in terms_of(book, given):
            said = term.place(given.terms.get(term.variable, np.nan))
            choices[term.choice] = -1 if said is None else said
    return choices


def named(book: Rulebook, state: FloatArray) -> State:
    """One game's column as a state by name; counters that are zero are left out."""
    variables = len(book.scenario.variables)
    return {
        name: float(value)
        for row, (name, value) in enumerate(zip(book.row_names, state[:, 0], strict=True))
        if row < variables or value
    }


def column(book: Rulebook, *states: State) -> FloatArray:
    """state[row, game] of states by name, one column each."""
    return np.array([[state.get(name, 0.0) for state in states] for name in book.row_names])
