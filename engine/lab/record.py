"""A scenario played with the orders that its `history` records."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from engine.lab.simulate import Choose, play_through
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.kernel import allowed
from engine.rules.rulebook import Rulebook
from engine.scenario.models import CHANNELS, Scenario


@dataclass(frozen=True)
class Replayed:
    """What came of the recorded orders in many games.

    `levels[variable][turn]` are the values after that turn (0: the opening), one for each game
    that was going on in it; `refused[move]` is the largest share of games in
    which a recorded order was not allowed, and nothing was done instead.
    """

    levels: dict[str, dict[int, FloatArray]]
    endings: dict[str, float]
    refused: dict[str, float]


def recorded_orders(book: Rulebook, without: frozenset[str] = frozenset()) -> Choose:
    """Everybody orders what is on record, but for the moves named in `without`."""
    return _Recorder(book, without).choose


def play_record(
    scenario: Scenario, *, games: int, seed: int, without: frozenset[str] = frozenset()
) -> Replayed:
    """Play the recorded orders, but for the moves named in `without`."""
    book = Rulebook(scenario)
    recorder = _Recorder(book, without)
    told = sorted({level.variable for turn in scenario.history for level in turn.levels})
    levels: dict[str, dict[int, FloatArray]] = {variable: {} for variable in told}

    def watch(turn: int, state: FloatArray) -> None:
        for variable in told:
            levels[variable][turn] = state[book.layout.rows[variable]].copy()

    dice = Dice(seed, np.arange(games, dtype=np.int64))
    watch(0, book.start(dice))
    finished = play_through(book, dice, recorder.choose, watch)
    counts = np.bincount(finished.endings, minlength=len(book.endings))
    endings = {
        rule.ending.id: int(count) / games for rule, count in zip(book.endings, counts, strict=True)
    }
    return Replayed(levels, endings, dict(recorder.refused))


class _Recorder:
    """Gives the orders on record, where they are allowed, and counts where they are not."""

    def __init__(self, book: Rulebook, without: frozenset[str]) -> None:
        self._book, self._without = book, without
        self._orders = {recorded.turn: recorded.orders for recorded in book.scenario.history}
        self.refused: dict[str, float] = defaultdict(float)

    def choose(self, state: FloatArray, turn: int, _dice: Dice) -> IntArray:
        """choices[slot, game] of a turn."""
        book = self._book
        choices = book.no_orders(state.shape[1])
        for recorded in self._orders.get(turn, {}).values():
            for channel in CHANNELS:
                move = getattr(recorded, channel)
                if move is None or move in self._without:
                    continue
                slot, place = book.layout.orders[move]
                free = allowed(book, slot, state, turn)[place]
                choices[slot] = np.where(free, place, -1)
                for term in book.terms_of(move):
                    said = term.place(recorded.terms.get(term.variable, np.nan))
                    choices[term.choice] = -1 if said is None else said
                self.refused[move] = max(self.refused[move], 1.0 - float(free.mean()))
        return choices
