"""Game-turns a second of batches, and what part of the time goes where."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from unittest import mock

import numpy as np
from rich.table import Table

from engine.lab.futures import play_out, seat_kinds
from engine.lab.simulate import simulate
from engine.players import PLAYERS, PlayerKind
from engine.players.recorded import seated
from engine.rules.batch import choice_program, start_program, turn_program
from engine.rules.cells import Cells, Runner, column_of
from engine.rules.dice import Dice
from engine.rules.kernel import GOING_ON
from engine.rules.program import Program
from engine.rules.rulebook import Rulebook
from engine.rules.runners import wait_for_compiled
from engine.scenario.models import Scenario

SEED = 1
REPEATS = 5


@dataclass(frozen=True)
class Speed:
    """Game-turns a second of processor time, and shares of that time."""

    game_turns: float
    rules: float
    players: float
    dice: float


def seconds(work: Callable[[], object]) -> float:
    """The processor time that a piece of work takes at best."""

    def once() -> float:
        began = time.process_time()
        work()
        return time.process_time() - began

    return min(once() for _ in range(REPEATS))


def speed(book: Rulebook, games: int, kind: PlayerKind, runner: Runner) -> Speed:
    """A batch played from its start to its end, decisions included, on one core."""
    kinds = seat_kinds(book, dict.fromkeys(book.aims, kind))
    key = ("seated", *kinds.items())
    turn = turn_program(book, key, seated(book, kinds))
    choices = choice_program(book, key, seated(book, kinds))
    column = column_of(book)
    cells = Cells(column, Dice(SEED, np.arange(games)), runner)

    def play(program: Program) -> None:
        cells.run(start_program(book), range(1))
        cells.fill(column.ending, GOING_ON)
        cells.fill(column.last, book.turns)
        cells.run(program, range(1, book.turns + 1))

    play(turn)
    turns = float(cells.row(column.ended).sum())
    programs = (turn, choices, _rolls(turn), _rolls(choices))
    whole, deciding, dice, their_dice = (seconds(partial(play, program)) for program in programs)
    players = (deciding - their_dice) / whole
    return Speed(turns / whole, 1.0 - players - dice / whole, players, dice / whole)


def _rolls(program: Program) -> Program:
    """The dice of a program alone, and all of them, which is more than it rolls."""
    steps = tuple(step for step in program.steps if step.name == "roll")
    return Program(steps, program.numbers, program.truths)


def table(book: Rulebook) -> Table:
    """Game-turns a second and shares, by runner, size of batch and players."""
    found = Table(
        *("Compiled", "Games", "Players", "Game-turns a second", "Rules", "Deciding", "Dice"),
        title="Batches, one core",
    )
    runner = wait_for_compiled()
    for games in (1_000, 10_000):
        for kind in PLAYERS:
            found.add_row("no", f"{games:,}", kind, f"{plain_speed(book, games, kind):,.0f}")
            if runner is not None:
                one = speed(book, games, kind, runner)
                shares = (f"{share:.0%}" for share in (one.rules, one.players, one.dice))
                found.add_row("yes", f"{games:,}", kind, f"{one.game_turns:,.0f}", *shares)
    return found


def plain_speed(book: Rulebook, games: int, kind: PlayerKind) -> float:
    """Game-turns a second without the compiled runner."""
    seats = dict.fromkeys(book.aims, kind)
    dice = Dice(SEED, np.arange(games))
    with mock.patch("engine.lab.futures.compiled", return_value=None):
        turns = int(play_out(book, dice, seats).turns.sum())
        return turns / seconds(lambda: play_out(book, dice, seats))


def cores(scenario: Scenario) -> str:
    """How much `quorum simulate` gains from a second core."""
    one, two = (simulate(scenario, games=300_000, seed=SEED, cores=n).seconds for n in (1, 2))
    return f"300,000 games on one core: {one:.2f} s; on two: {two:.2f} s ({one / two:.2f} times)"
