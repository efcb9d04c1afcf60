"""Other ways it went or could have gone, to be drawn behind a game's curves.

A track is a set of lines over turns, or of bands: another saved game, the recorded history, games
played with the orders on record, games played in character from the opening.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

import numpy as np

from engine.errors import InputError
from engine.game.game import Game
from engine.lab.record import recorded_orders
from engine.lab.simulate import Choose, decide, play_through
from engine.rules.dice import LARGEST_SEED, Dice, FloatArray, IntArray
from engine.rules.rulebook import Rulebook
from engine.scenario.models import Scenario
from engine.text import told
from engine.wording import saves

GAMES: Final = 1_000
"""So many games make a band whose edges lie within a point or two of where more would put them."""
Points: TypeAlias = tuple[tuple[int, float], ...]
"""(turn, value) after that turn, 0 the opening."""
Progress: TypeAlias = Callable[[float], None]
"""Told what share is done, 0 to 1; what it raises stops the work."""
TrackKind: TypeAlias = Literal["save", "history", "record", "baseline"]


@dataclass(frozen=True)
class Band:
    """What lay in the middle of many games: `low` and `high` hold 10 and 90 per cent below."""

    low: Points
    median: Points
    high: Points


@dataclass(frozen=True)
class Track:
    """Lines and bands by variable; `name` is a file's, where there is one.

    `kind`: another `save`; the levels of the `history`; games with the orders on `record`; the
    `baseline` of games in character.
    """

    kind: TrackKind
    name: str
    lines: Mapping[str, Points]
    bands: Mapping[str, Band]
    games: int = 0


def plotted(scenario: Scenario) -> list[str]:
    """The variables that the plots draw, which everybody may see."""
    return list(dict.fromkeys(curve.variable for plot in scenario.plots for curve in plot.curves))


def track_of_game(other: Game, scenario: Scenario, name: str) -> Track:
    """The line on the table of another game, as far as its plots are this scenario's.

    Raises InputError where they are not.
    """
    known = {variable.id for variable in other.scenario.variables}
    shared = [variable for variable in plotted(scenario) if variable in known]
    if other.scenario.id != scenario.id or not shared:
        title = other.scenario.title
        raise InputError(told(saves.OTHER_SCENARIO, name=name, title=title))
    last = len(scenario.turns)
    states = [(0, other.opening), *((record.turn, record.state) for record in other.line())]
    lines = {
        variable: tuple((turn, state[variable]) for turn, state in states if turn <= last)
        for variable in shared
    }
    return Track("save", name, lines, {})


def track_of_history(scenario: Scenario) -> Track | None:
    """The recorded levels of what the plots draw; None where none is on record."""
    points: dict[str, list[tuple[int, float]]] = {}
    for recorded in scenario.history:
        for level in recorded.levels:
            if level.variable in plotted(scenario):
                points.setdefault(level.variable, []).append((recorded.turn, level.value))
    lines = {variable: tuple(sorted(found)) for variable, found in points.items()}
    return Track("history", "", lines, {}) if lines else None


def track_of_record(
    scenario: Scenario, *, games: int = GAMES, avoid: int = 0, progress: Progress | None = None
) -> Track | None:
    """Games played with the orders on record; None where there are none.

    They roll other dice than the game with the seed `avoid`.
    """
    if not any(recorded.orders for recorded in scenario.history):
        return None
    book = Rulebook(scenario)
    dice = other_dice(avoid, games)
    bands = _bands(book, recorded_orders(book), dice, progress)
    return Track("record", "", {}, bands, games)


def track_of_baseline(
    scenario: Scenario, *, games: int = GAMES, avoid: int = 0, progress: Progress | None = None
) -> Track:
    """Games in which every seat is played in character, with other dice than `avoid`'s."""
    book = Rulebook(scenario)

    def choose(state: FloatArray, turn: int, dice: Dice) -> IntArray:
        return decide(book, state, turn, dice, {})

    bands = _bands(book, choose, other_dice(avoid, games), progress)
    return Track("baseline", "", {}, bands, games)


def other_dice(avoid: int, games: int) -> Dice:
    """So many games of another seed, numbered from 0."""
    return Dice((avoid + 1) % (LARGEST_SEED + 1), np.arange(games, dtype=np.int64))


def _bands(
    book: Rulebook, choose: Choose, dice: Dice, progress: Progress | None
) -> dict[str, Band]:
    """The band of each plotted variable; a game that has ended stays where it ended."""
    variables = plotted(book.scenario)
    rows = [book.layout.rows[variable] for variable in variables]
    seen: dict[int, FloatArray] = {0: book.start(dice)[rows]}

    def watch(turn: int, state: FloatArray) -> None:
        seen[turn] = state[rows].copy()
        if progress is not None:
            progress(turn / book.turns)

    finished = play_through(book, dice, choose, watch)
    levels = [
        np.hstack([seen[turn], finished.state[rows][:, finished.turns < turn]])
        for turn in sorted(seen)
    ]
    cut = [np.percentile(values, [10, 50, 90], axis=1) for values in levels]
    return {
        variable: Band(*(_points(cut, edge, at) for edge in range(3)))
        for at, variable in enumerate(variables)
    }


def _points(cut: Sequence[FloatArray], edge: int, at: int) -> Points:
    return tuple((turn, float(values[edge, at])) for turn, values in enumerate(cut))
