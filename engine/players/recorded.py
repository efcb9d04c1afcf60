"""The players of all seats at once, on numbers or as part of a program."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from engine.players.drawing import DrawingPlayer, InCharacterPlayer, RandomPlayer
from engine.players.seats import PlayerKind, Position, said
from engine.rules.batch import FEW, Choose, choice_program
from engine.rules.cells import Cells, column_of
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.frame import Rows
from engine.rules.rulebook import Rulebook
from engine.rules.runners import compiled
from engine.scenario.models import CHANNELS

PLAYER: Final = -2
"""In place of an order: the seat's player decides."""
RECORDABLE: Final[Mapping[PlayerKind, DrawingPlayer]] = {
    "in_character": InCharacterPlayer(),
    "random": RandomPlayer(),
}
"""Players that decide by rows alone."""


def seated(book: Rulebook, kinds: Mapping[str, PlayerKind]) -> Choose:
    """All orders as the seats' players draw them."""

    def choose(rows: Rows, turn: int, dice: Dice, given: Sequence[IntArray]) -> Sequence[IntArray]:
        chosen = list(given)
        position = Position(book, rows, turn, dice)
        for role, kind in kinds.items():
            for row, places in RECORDABLE[kind].choose(role, position).items():
                chosen[row] = places
        return chosen

    return choose


def completed(book: Rulebook, kinds: Mapping[str, PlayerKind]) -> Choose:
    """The given orders, and those of the seats' players where PLAYER is given.

    An offer that is given without its terms says what the role's player would have it say.
    """

    def choose(rows: Rows, turn: int, dice: Dice, given: Sequence[IntArray]) -> Sequence[IntArray]:
        chosen = list(given)
        position = Position(book, rows, turn, dice)
        for role, kind in kinds.items():
            player = RECORDABLE[kind]
            drawn = player.choose(role, position)
            slots = [book.slot_of[role, channel] for channel in CHANNELS]
            for slot in slots:
                chosen[slot] = np.where(given[slot] == PLAYER, drawn[slot], given[slot])
            orders = {slot: chosen[slot] for slot in slots}
            for row, places in said(book, orders, player.terms(role, position)).items():
                chosen[row] = np.where(given[row] == PLAYER, places, given[row])
        return chosen

    return choose


def orders(
    book: Rulebook, state: FloatArray, turn: int, dice: Dice, kinds: Mapping[str, PlayerKind]
) -> IntArray:
    """choices[row, game] of the roles in `kinds`, -1 for all others."""
    nothing = book.no_orders(dice.games.size)
    choose = seated(book, kinds)
    runner = compiled(dice.games.size)
    if runner is None or dice.games.size < FEW:
        return np.array(choose(list(state), turn, dice, list(nothing)))
    column = column_of(book)
    cells = Cells(column, dice, runner)
    cells.put(0, state)
    cells.put(column.state, nothing)
    cells.run(choice_program(book, ("seated", *kinds.items()), choose), range(turn, turn + 1))
    return cells.get(column.state, column.choices).astype(np.int64)
