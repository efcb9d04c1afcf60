"""What orders are worth in a position: games played on from it, on common dice.

All candidates of a question meet the same dice and the same orders of
everybody else in the turn of the question; later all seats are played by their
players. The dice are not those of the game that the position was taken from.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.lab.balance.bench import Bench
from engine.lab.futures import Underway
from engine.lab.simulate import play_on
from engine.rules.dice import Dice, FloatArray, IntArray, Loaded

COLUMNS: Final = 8_000
"""Games that are played on together."""
NOISE: Final = 2.0
"""So many standard errors of a paired difference are noise."""
SLIGHT: Final = 0.25
"""A difference of so few points of 100 is none."""
CLEARLY: Final = 1.5
"""A difference of so many times the noise is clear: who lacks it is not tried further."""


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
    """Questions of one turn that are answered together; their numbers decide their dice.

    Of the `rounds` (rollouts each) only the first is played for all candidates.
    """

    questions: tuple[Question, ...]
    numbers: tuple[int, ...]
    rounds: tuple[int, ...]
    purpose: str


@dataclass(frozen=True)
class Contest:
    """An answer: first[rollout, candidate] of all, scores[rollout, place] of the contenders.

    Contenders are the candidates that no round but the last showed to be worse than the best.
    The last round's scores are the `fresh` ones at the end; there are none if it was not needed.
    """

    first: FloatArray
    contenders: IntArray
    scores: FloatArray
    fresh: int


def batches(
    questions: Sequence[Question],
    rounds: tuple[int, ...],
    purpose: str,
    roles: Container[str],
) -> list[Batch]:
    """The questions of these roles, in batches of a good size.

    Questions come in order of their turns, and those of all roles: so a role's
    dice do not depend on who else is asked about.
    """
    made: list[Batch] = []
    numbers: list[int] = []

    def close() -> None:
        if numbers:
            asked = tuple(questions[number] for number in numbers)
            made.append(Batch(asked, tuple(numbers), rounds, purpose))
            numbers.clear()

    size = 0
    for number, question in enumerate(questions):
        if question.role not in roles:
            continue
        columns = len(question.orders) * rounds[0]
        if numbers and (size + columns > COLUMNS or questions[numbers[0]].turn != question.turn):
            close()
            size = 0
        numbers.append(number)
        size += columns
    close()
    return made


def contests(bench: Bench, batch: Batch) -> list[Contest]:
    """Answer a batch, with more rollouts for those candidates between which it is close."""
    everyone = [np.arange(len(question.orders)) for question in batch.questions]
    first = _round(bench, batch, 0, everyone)
    contenders = [_still_in(scores) for scores in first]
    scores = [found[:, left] for found, left in zip(first, contenders, strict=True)]
    for number in range(1, len(batch.rounds)):
        for place, more in enumerate(_round(bench, batch, number, contenders)):
            if more.size:
                joined = np.concatenate([scores[place], more])
                last = number == len(batch.rounds) - 1
                left = np.arange(joined.shape[1]) if last else _still_in(joined)
                scores[place], contenders[place] = joined[:, left], contenders[place][left]
    fresh = [batch.rounds[-1] if len(one) == sum(batch.rounds) else 0 for one in scores]
    return [Contest(*parts) for parts in zip(first, contenders, scores, fresh, strict=True)]


def noise_of(differences: FloatArray) -> FloatArray:
    """How large a mean of differences[rollout, …] may be and yet be noise."""
    errors = differences.std(axis=0, ddof=1) / np.sqrt(len(differences))
    noise: FloatArray = np.maximum(NOISE * errors, SLIGHT)
    return noise


def lacks(scores: FloatArray) -> tuple[FloatArray, FloatArray]:
    """How many points each lacks to the highest mean of scores[rollout, …], and the noise."""
    lack = scores[:, [int(scores.mean(axis=0).argmax())]] - scores
    return lack.mean(axis=0), noise_of(lack)


def _still_in(scores: FloatArray) -> IntArray:
    lack, noise = lacks(scores)
    return np.flatnonzero(lack <= CLEARLY * noise)


def _round(
    bench: Bench, batch: Batch, number: int, candidates: Sequence[IntArray]
) -> list[FloatArray]:
    """One round's scores[rollout, candidate]; none where there is nothing left to decide."""
    rollouts = batch.rounds[number]
    open_ = [place for place, left in enumerate(candidates) if left.size > 1 or number == 0]
    found = [np.empty((0, 0)) for _ in candidates]
    if open_:
        asked = [_narrowed(batch.questions[place], candidates[place]) for place in open_]
        ids = np.array(batch.numbers)[open_]
        seed = bench.seed_for(f"{batch.purpose}/{number}")
        for place, scores in zip(open_, rolled_out(bench, asked, ids, rollouts, seed), strict=True):
            found[place] = scores
    return found


def _narrowed(question: Question, candidates: IntArray) -> Question:
    told = question.told and (question.told[0], question.told[1][candidates])
    return replace(question, orders=question.orders[candidates], told=told)


def rolled_out(
    bench: Bench, questions: Sequence[Question], numbers: IntArray, rollouts: int, seed: int
) -> list[FloatArray]:
    """The role's final scores[rollout, candidate] for each question of one turn.

    A question's number (they ascend) decides its dice: rollout r of question n
    has the dice of game n * rollouts + r.
    """
    turn = questions[0].turn
    games = (numbers[:, np.newaxis] * rollouts + np.arange(rollouts)).ravel()
    state = np.repeat(np.column_stack([one.state for one in questions]), rollouts, axis=1)
    now = Underway(state, turn, Dice(seed, games), np.arange(games.size))
    counts = np.repeat([len(question.orders) for question in questions], rollouts)
    columns = np.repeat(np.arange(games.size), counts)
    first, told = _first_orders(questions, rollouts, bench.decide(now)[:, columns])
    for role in sorted({question.role for question in questions}):
        terms = {row: places[columns] for row, places in bench.terms(role, now).items()}
        bench.put_terms(role, first, terms)
    dice = Loaded(Dice(seed, games[columns]), turn, told)

    def choose(now: Underway) -> IntArray:
        return first if now.turn == turn else bench.decide(now)

    begin = Underway(state[:, columns], turn, dice, np.arange(columns.size))
    scores = play_on(bench.book, begin, choose).scores
    ends = np.cumsum([rollouts * len(question.orders) for question in questions])
    return [
        part.reshape(rollouts, -1)
        for part in (
            scores[question.role][end - rollouts * len(question.orders) : end]
            for question, end in zip(questions, ends, strict=True)
        )
    ]


def _first_orders(
    questions: Sequence[Question], rollouts: int, orders: IntArray
) -> tuple[IntArray, dict[str, FloatArray]]:
    """The orders of the questions' turn with the candidates put in, and the dice that are told."""
    told: dict[str, FloatArray] = {}
    begin = 0
    for question in questions:
        here = slice(begin, begin + len(question.orders) * rollouts)
        begin = here.stop
        for place, slot in enumerate(question.slots):
            orders[slot, here] = np.tile(question.orders[:, place], rollouts)
        if question.told is not None:
            site, values = question.told
            known: NDArray[np.float64] = told.setdefault(site, np.full(orders.shape[1], np.nan))
            known[here] = np.tile(values, rollouts)
    return orders, told
