"""A turn of many games at once: the rules recorded once, run on games in tiles.

One program serves all turns. A game that is over stands still: nothing of it is written any more.
"""

from collections.abc import Callable, Hashable, Sequence
from threading import Lock
from typing import Any, Final

import numpy as np

from engine.rules import kernel
from engine.rules.cells import Cells, Column, column_of
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.frame import Rows
from engine.rules.hand import HandRule
from engine.rules.kernel import GOING_ON, Resolution, turned
from engine.rules.program import Program, program
from engine.rules.recording import Recording, part_of
from engine.rules.rulebook import Rulebook
from engine.rules.runners import compiled

Choose = Callable[[Rows, int, Dice, Sequence[IntArray]], Sequence[IntArray]]
"""From a state, the turn, its dice and the given orders to the orders of all slots."""


class RecordedDice(Dice):
    """Dice that are noted where they would be rolled."""

    def __init__(self, recording: Recording) -> None:
        super().__init__(0, np.zeros(1, dtype=np.int64))
        self._recording = recording

    def roll(self, site: str, turn: int) -> FloatArray:  # noqa: ARG002 - the turn of the run
        """What will be rolled."""
        rolled: FloatArray = self._recording.signal("roll", (), site)
        return rolled


def as_given(_rows: Rows, _turn: int, _dice: Dice, given: Sequence[IntArray]) -> Sequence[IntArray]:
    """The orders that are given."""
    return given


def turn_program(book: Rulebook, key: Hashable, choose: Choose) -> Program:
    """A whole turn with orders from `choose`, recorded once for each key."""
    return _kept(book, ("turn", key), lambda: _recorded_turn(book, choose))


def choice_program(book: Rulebook, key: Hashable, choose: Choose) -> Program:
    """The orders alone."""
    return _kept(book, ("choices", key), lambda: _recorded_choices(book, choose))


def start_program(book: Rulebook) -> Program:
    """The opening state."""
    return _kept(book, ("start",), lambda: _recorded_start(book))


_RECORDING: Final = Lock()
"""Threads that need the same program have it recorded once."""
FEW: Final = 16
"""Games that are sooner played directly than recorded and run."""


def resolve(
    book: Rulebook,
    state: FloatArray,
    turn: int,
    choices: IntArray,
    dice: Dice,
    hand: HandRule | None = None,
) -> Resolution:
    """Play one turn in every game of state[row, game]; gives what `kernel.resolve` does.

    A turn that Control had a hand in is the kernel's: it is played so seldom.
    """
    runner = compiled(dice.games.size) if hand is None else None
    if runner is None or dice.games.size < FEW:
        return kernel.resolve(book, state, turn, choices, dice, hand=hand)
    column = column_of(book)
    cells = Cells(column, dice, runner)
    cells.put(0, state)
    cells.put(column.state, choices)
    cells.fill(column.ending, GOING_ON)
    cells.fill(column.last, book.turns + 1)
    cells.run(turn_program(book, "given", as_given), range(turn, turn + 1))
    return Resolution(cells.get(0, column.state), cells.row(column.ending).astype(np.int64))


def _kept(book: Rulebook, key: Hashable, record: Callable[[], Program]) -> Program:
    with _RECORDING:
        if key not in book.programs:
            book.programs[key] = record()
        return book.programs[key]


class _Recorder:
    """What stands in a column before a program, as signals."""

    def __init__(self, book: Rulebook) -> None:
        self.column: Column = column_of(book)
        self.recording = Recording()
        self.dice = RecordedDice(self.recording)
        self.rows: Rows = [self.row(row) for row in range(self.column.state)]
        self.given = [self.row(self.column.state + row) for row in range(self.column.choices)]
        self.turn: Any = self.recording.signal("turn")

    def row(self, row: int) -> Any:  # noqa: ANN401 - stands for an array
        return self.recording.signal("load", (), row)

    def program(self, results: dict[int, Any]) -> Program:
        parts = {row: part_of(value) for row, value in results.items()}
        return program(
            self.recording, {row: self.recording.number(part) for row, part in parts.items()}
        )


def _recorded_turn(book: Rulebook, choose: Choose) -> Program:
    recorder = _Recorder(book)
    column, rows, turn = recorder.column, recorder.rows, recorder.turn
    choices = choose(rows, turn, recorder.dice, recorder.given)
    going_on = recorder.row(column.ending) == GOING_ON  # first, so that all can be stored early
    after, ending = turned(book, list(rows), turn, choices, recorder.dice)
    ends = np.logical_and(going_on, ending != GOING_ON)
    scored = np.logical_and(going_on, np.logical_or(ends, turn >= recorder.row(column.last)))
    changes: dict[int, tuple[Any, Any]] = {
        **{row: (going_on, value) for row, value in enumerate(after)},
        column.ending: (going_on, ending),
        column.ended: (going_on, turn),
    }
    for row, score in enumerate(book.scores(after, turn).values(), column.first_score):
        changes[row] = (scored, score)
    return recorder.program(
        {row: np.where(mask, value, recorder.row(row)) for row, (mask, value) in changes.items()}
    )


def _recorded_choices(book: Rulebook, choose: Choose) -> Program:
    recorder = _Recorder(book)
    chosen = choose(recorder.rows, recorder.turn, recorder.dice, recorder.given)
    return recorder.program(dict(enumerate(chosen, recorder.column.state)))


def _recorded_start(book: Rulebook) -> Program:
    recorder = _Recorder(book)
    return recorder.program(dict(enumerate(book.start_rows(recorder.dice))))
