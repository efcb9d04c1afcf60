"""Positions of games in play, and what a role's orders there are worth."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.lab.balance.bench import Bench, Workers
from engine.lab.simulate import Underway, play_on
from engine.rules.dice import Dice, FloatArray, IntArray, Loaded
from engine.rules.kernel import allowed

COLUMNS = 6_000
"""Games played on together: so many fit the processor's cache."""


@dataclass(frozen=True)
class Pool:
    """Positions of games in play: state[row, position], the turn each stands before, its game.

    `choices[slot, position]` is what was then ordered.
    """

    state: FloatArray
    turns: IntArray
    games: IntArray
    choices: IntArray


def pool_of(bench: Bench, numbers: IntArray) -> Pool:
    """All positions of the games with these numbers."""
    states: list[FloatArray] = []
    turns: list[IntArray] = []
    games: list[IntArray] = []
    choices: list[IntArray] = []
    book = bench.book
    dice = Dice(bench.seed_for("pool"), numbers)

    def choose(now: Underway) -> IntArray:
        chosen = bench.decide(now)
        states.append(now.state.copy())
        turns.append(np.full(now.places.size, now.turn))
        games.append(now.dice.games)
        choices.append(chosen)
        return chosen

    play_on(book, Underway(book.start(dice), 1, dice, np.arange(numbers.size)), choose)
    return Pool(
        np.concatenate(states, axis=1),
        np.concatenate(turns),
        np.concatenate(games),
        np.concatenate(choices, axis=1),
    )


def pool_in_parts(workers: Workers, games: int, block: int = 500) -> Pool:
    """The positions of `games` games in character."""
    tasks: list[IntArray] = [
        np.arange(first, min(first + block, games), dtype=np.int64)
        for first in range(0, games, block)
    ]
    parts = list(workers.each(pool_of, tasks))
    return Pool(
        np.concatenate([part.state for part in parts], axis=1),
        np.concatenate([part.turns for part in parts]),
        np.concatenate([part.games for part in parts]),
        np.concatenate([part.choices for part in parts], axis=1),
    )


def allowed_in(bench: Bench, pool: Pool, slot: int) -> NDArray[np.bool_]:
    """allowed[move, position] of a slot."""
    found = np.zeros((len(bench.book.slots[slot].moves), pool.turns.size), dtype=np.bool_)
    for turn in np.unique(pool.turns):
        here = np.flatnonzero(pool.turns == turn)
        found[:, here] = allowed(bench.book, slot, pool.state[:, here], int(turn))
    return found


@dataclass(frozen=True)
class Question:
    """Orders of a role in a position, whose worth is asked.

    `orders[candidate, place]` are moves (-1: nothing) for the `slots`. `told`
    names a die of this turn and how it comes up for each candidate.
    """

    role: str
    turn: int
    state: FloatArray
    slots: tuple[int, ...]
    orders: IntArray
    told: tuple[str, FloatArray] | None = None


@dataclass(frozen=True)
class Batch:
    """Questions of one turn that are answered together, numbered from `first` for their dice."""

    questions: tuple[Question, ...]
    first: int
    rollouts: int
    purpose: str


def batches(questions: Sequence[Question], rollouts: int, purpose: str) -> list[Batch]:
    """Questions in order of their turns, in batches of a good size."""
    made: list[Batch] = []
    together: list[Question] = []
    size = 0
    for number, question in enumerate(questions):
        columns = len(question.orders) * rollouts
        if together and (size + columns > COLUMNS or together[0].turn != question.turn):
            made.append(Batch(tuple(together), number - len(together), rollouts, purpose))
            together, size = [], 0
        together.append(question)
        size += columns
    if together:
        first = len(questions) - len(together)
        made.append(Batch(tuple(together), first, rollouts, purpose))
    return made


def answer(bench: Bench, batch: Batch) -> list[FloatArray]:
    """For each question the role's final scores[rollout, candidate].

    All candidates of a question meet the same dice, and the same orders of
    everybody else in the turn of the question.
    """
    book, turn, rollouts = bench.book, batch.questions[0].turn, batch.rollouts
    numbers = np.arange(rollouts * len(batch.questions)) + rollouts * batch.first
    states = np.column_stack([question.state for question in batch.questions])
    state = np.repeat(states, rollouts, axis=1)
    seed = bench.seed_for(batch.purpose)
    others = bench.decide(Underway(state, turn, Dice(seed, numbers), np.arange(numbers.size)))
    counts = np.repeat([len(question.orders) for question in batch.questions], rollouts)
    columns = np.repeat(np.arange(numbers.size), counts)
    first = others[:, columns]
    told: dict[str, FloatArray] = {}
    begin = 0
    for question in batch.questions:
        here = slice(begin, begin + len(question.orders) * rollouts)
        begin = here.stop
        for place, slot in enumerate(question.slots):
            first[slot, here] = np.tile(question.orders[:, place], rollouts)
        if question.told is not None:
            site, values = question.told
            told.setdefault(site, np.full(columns.size, np.nan))[here] = np.tile(values, rollouts)
    dice = Loaded(Dice(seed, numbers[columns]), turn, told)

    def choose(now: Underway) -> IntArray:
        return first if now.turn == turn else bench.decide(now)

    games = Underway(state[:, columns], turn, dice, np.arange(columns.size))
    scores = play_on(book, games, choose).scores
    answers: list[FloatArray] = []
    begin = 0
    for question in batch.questions:
        size = len(question.orders) * rollouts
        mine = scores[question.role][begin : begin + size]
        answers.append(mine.reshape(rollouts, len(question.orders)))
        begin += size
    return answers
