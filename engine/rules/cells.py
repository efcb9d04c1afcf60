"""Games side by side as programs run on them, and where in a column each thing stands.

cells[tile, row, lane]: a tile holds as many games as the runner takes at a time, so that all that
a turn needs of them lies together.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.program import Program
from engine.rules.rulebook import Rulebook


class Runner(Protocol):
    """Runs programs."""

    @property
    def lanes(self) -> int:
        """How many games a tile holds."""
        ...

    def run(self, program: Program, cells: FloatArray, turns: range, dice: Dice) -> None:
        """Run a program for each of the turns on cells[tile, row, lane], in place."""
        ...


@dataclass(frozen=True)
class Column:
    """The rows of a column: the state's come first, then the choices."""

    state: int
    choices: int
    scores: int
    """How many rows each of them has."""

    @property
    def last(self) -> int:
        """The turn after which scores are wanted, whatever has ended."""
        return self.state + self.choices

    @property
    def ending(self) -> int:
        """The place of the ending; -1 while the game goes on."""
        return self.last + 1

    @property
    def ended(self) -> int:
        """The turn that the game ended in."""
        return self.last + 2

    @property
    def first_score(self) -> int:
        """The row of the first role's score."""
        return self.last + 3

    @property
    def height(self) -> int:
        """All rows."""
        return self.first_score + self.scores


def column_of(book: Rulebook) -> Column:
    """What stands where for a scenario."""
    return Column(len(book.row_names), len(book.slots) + len(book.terms), len(book.aims))


class Cells:
    """Some games in tiles; the last tile is filled up with copies of the last game."""

    def __init__(self, column: Column, dice: Dice, runner: Runner) -> None:
        self.column = column
        self.games = dice.games.size
        lanes = runner.lanes
        tiles = -(-self.games // lanes)
        self._places = np.minimum(np.arange(tiles * lanes), self.games - 1)
        self._dice = dice.keep(self._places)
        self._runner = runner
        self._cells = np.zeros((tiles, column.height, lanes))

    def put(self, first: int, values: FloatArray | IntArray) -> None:
        """Write values[row, game] from a row on."""
        tiles, _, lanes = self._cells.shape
        whole = values[:, self._places].reshape(len(values), tiles, lanes)
        self._cells[:, first : first + len(values)] = whole.swapaxes(0, 1)

    def fill(self, row: int, value: float) -> None:
        """Write the same into a row of all games."""
        self._cells[:, row] = value

    def get(self, first: int, count: int) -> FloatArray:
        """values[row, game] of some rows."""
        rows = self._cells[:, first : first + count].swapaxes(0, 1)
        return rows.reshape(count, -1)[:, : self.games]

    def row(self, row: int) -> FloatArray:
        """One row, a number a game."""
        values: FloatArray = self.get(row, 1)[0]
        return values

    def run(self, program: Program, turns: range) -> None:
        """Run a program for each of the turns."""
        if self.games:
            self._runner.run(program, self._cells, turns, self._dice)
