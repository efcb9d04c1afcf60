"""Games played on from anywhere, with given orders or the players': what all ensembles are made of.

The futures to compare are columns side by side. Columns whose dice carry the same game's number
meet the same luck, so what differs between them is the orders alone.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from engine.players import PlayerKind
from engine.players.recorded import PLAYER, completed, seated
from engine.rules import kernel
from engine.rules.batch import FEW, Choose, start_program, turn_program
from engine.rules.cells import Cells, column_of
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.kernel import GOING_ON
from engine.rules.program import Program
from engine.rules.rulebook import Rulebook
from engine.rules.runners import compiled

__all__ = ["PLAYER", "Finished", "Seats", "Stopped", "Underway", "play_futures", "play_out"]

Seats = Mapping[str, PlayerKind]
NO_ORDERS: Final[Mapping[int, IntArray]] = MappingProxyType({})
TOGETHER: Final = 8_192
"""Games that are played to their ends together."""


class Stopped(Exception):  # noqa: N818 - not an error: somebody wanted it
    """The work was given up while it was being done."""


@dataclass(frozen=True)
class Underway:
    """Games before a turn: state[row, game], their dice, and their places among those begun."""

    state: FloatArray
    turn: int
    dice: Dice
    places: IntArray


@dataclass(frozen=True)
class Finished:
    """A block of finished games: final state[row, game], place of the ending, turns, scores."""

    state: FloatArray
    endings: IntArray
    turns: IntArray
    scores: dict[str, FloatArray]


def play_out(book: Rulebook, dice: Dice, seats: Seats) -> Finished:
    """Play the games of `dice` from their start to their endings."""
    return _Play(book, seats, NO_ORDERS, None).played(dice, range(1, book.turns + 1))


def play_futures(
    book: Rulebook,
    begin: Underway,
    seats: Seats,
    *,
    orders: Mapping[int, IntArray] = NO_ORDERS,
    last: int | None = None,
    stop: Callable[[], bool] | None = None,
) -> Finished:
    """Play the games of `begin` on to their endings, or to the end of the turn `last`.

    `orders[turn]` are choices[row, game]: a move's place, -1 for nothing, PLAYER where the seat's
    player decides; terms are rows as any, and PLAYER there is what the player would say. They are
    taken as allowed. `seats` are the players by role, in character where none is named. A game that
    has no ending yet has -1 for it, the turn it was stopped after, and its scores as they stand.

    Raises Stopped once `stop()` says so, which is asked some ten times a second.
    """
    turns = range(begin.turn, (book.turns if last is None else last) + 1)
    if not turns:
        raise ValueError(f"turn {turns.stop - 1} is over before turn {turns.start} begins")
    return _Play(book, seats, orders, stop).played(begin.dice, turns, begin.state)


@dataclass(frozen=True)
class _Play:
    book: Rulebook
    seats: Seats
    orders: Mapping[int, IntArray]
    stop: Callable[[], bool] | None

    def played(self, dice: Dice, turns: range, state: FloatArray | None = None) -> Finished:
        """Games from a state on, or from their start, some at a time."""
        games = dice.games.size
        final = Finished(
            np.empty((len(self.book.row_names), games)),
            np.full(games, GOING_ON),
            np.zeros(games, dtype=np.int64),
            {role: np.empty(games) for role in self.book.aims},
        )
        for first in range(0, games, TOGETHER):
            here = np.arange(first, min(first + TOGETHER, games))
            luck = dice.keep(here)
            before = None if state is None else state[:, here]
            runner = compiled(here.size)
            if runner is None or here.size < FEW:
                self._directly(final, here, luck, before, turns)
            else:
                self._compiled(
                    final, here, Cells(column_of(self.book), luck, runner), before, turns
                )
        return final

    def _directly(
        self, final: Finished, here: IntArray, dice: Dice, state: FloatArray | None, turns: range
    ) -> None:
        """Games played by the kernel, turn by turn; those that have ended are left out."""
        book = self.book
        state = book.start(dice) if state is None else state
        for turn in turns:
            self._ask()
            given = self.orders.get(turn)
            choose = self._players(completing=given is not None)
            orders = book.no_orders(here.size) if given is None else given[:, here]
            choices = np.array(choose(list(state), turn, dice, list(orders)))
            resolution = kernel.resolve(book, state, turn, choices, dice)
            over = (resolution.endings != GOING_ON) | (turn == turns[-1])
            ended, state = here[over], resolution.state
            final.state[:, ended] = state[:, over]
            final.endings[ended], final.turns[ended] = resolution.endings[over], turn
            for role, scores in book.scores(state[:, over], turn).items():
                final.scores[role][ended] = scores
            left = np.flatnonzero(~over)
            here, state, dice = here[left], state[:, left], dice.keep(left)
            if not left.size:
                break

    def _compiled(
        self, final: Finished, here: IntArray, cells: Cells, state: FloatArray | None, turns: range
    ) -> None:
        """Games played by programs; those that have ended stand still."""
        column = cells.column
        if state is None:
            cells.run(start_program(self.book), range(1))
        else:
            cells.put(0, state)
        cells.fill(column.ending, GOING_ON)
        cells.fill(column.last, turns.stop - 1)
        for span in self._spans(turns):
            self._ask()
            given = self.orders.get(span.start)
            if given is not None:
                cells.put(column.state, given[:, here])
            cells.run(self._program(completing=given is not None), span)
        final.state[:, here] = cells.get(0, column.state)
        final.endings[here] = cells.row(column.ending)
        final.turns[here] = cells.row(column.ended)
        for row, scores in enumerate(final.scores.values(), column.first_score):
            scores[here] = cells.row(row)

    def _ask(self) -> None:
        if self.stop is not None and self.stop():
            raise Stopped

    def _spans(self, turns: range) -> Iterator[range]:
        """Turns that are played in one go: those with given orders alone, the rest together."""
        begin = turns.start
        for turn in turns:
            if turn in self.orders:
                if begin < turn:
                    yield range(begin, turn)
                yield range(turn, turn + 1)
                begin = turn + 1
        if begin < turns.stop:
            yield range(begin, turns.stop)

    def _players(self, *, completing: bool) -> Choose:
        return (completed if completing else seated)(self.book, seat_kinds(self.book, self.seats))

    def _program(self, *, completing: bool) -> Program:
        kinds = seat_kinds(self.book, self.seats)
        key = ("completed" if completing else "seated", *kinds.items())
        return turn_program(self.book, key, self._players(completing=completing))


def seat_kinds(book: Rulebook, seats: Seats) -> dict[str, PlayerKind]:
    """Who plays each role; in character where nobody is named."""
    return {role: seats.get(role, "in_character") for role in book.aims}
