"""Saying one thing and doing another: whether it pays, and what it costs when it leaks."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.lab.balance.bench import Bench, Workers
from engine.lab.balance.moves import NOISE, NOTHING, SLIGHT
from engine.lab.balance.positions import Pool, Question, allowed_in, answer, batches
from engine.lab.balance.results import Check, Hypocrisy, TwoFaced
from engine.lab.balance.telling import Tell, percent, points
from engine.rules.dice import FloatArray, IntArray
from engine.rules.frame import Frame

LEAKS: Final = np.array([0.0, 1.0])
"""How the leak's die comes up: it leaks, it does not."""


@dataclass(frozen=True)
class Pair:
    """A private move and a public one that it belies, with their slots and places."""

    role: str
    private: str
    public: str
    slots: tuple[int, int]
    places: tuple[int, int]


@dataclass(frozen=True)
class Facing:
    """One position for one pair, from scores[rollout, candidate] of all pairs of orders there."""

    over_private: float
    over_honest: float
    pays: bool


def pairs_of(bench: Bench, roles: frozenset[str]) -> list[Pair]:
    """All two-faced pairs, by role and private move."""
    orders = bench.book.layout.orders
    return [
        Pair(
            move.role,
            move.id,
            public,
            (orders[move.id][0], orders[public][0]),
            (orders[move.id][1], orders[public][1]),
        )
        for move in sorted(bench.book.scenario.moves, key=lambda move: (move.role, move.id))
        for public in move.belies
        if move.role in roles
    ]


@dataclass(frozen=True)
class Grid:
    """A question about all pairs of orders of a role, where the pairs `asked` are allowed."""

    question: Question
    position: int
    asked: tuple[Pair, ...]


def grids_of(bench: Bench, pool: Pool, pairs: list[Pair], positions: int) -> list[Grid]:
    """Positions in which every pair is tried that often, where it is allowed that often."""
    luck = np.random.Generator(np.random.PCG64(bench.seed_for("pairs")))
    order = luck.permutation(pool.turns.size)
    found: list[Grid] = []
    for role in sorted({pair.role for pair in pairs}):
        mine = [pair for pair in pairs if pair.role == role]
        private, public = mine[0].slots
        free = {slot: allowed_in(bench, pool, slot) for slot in (private, public)}
        open_to = {
            pair: free[private][pair.places[0]] & free[public][pair.places[1]] for pair in mine
        }
        tried = dict.fromkeys(mine, 0)
        chosen: set[int] = set()
        for pair in sorted(mine, key=lambda pair: int(open_to[pair].sum())):
            for position in order[open_to[pair][order]]:
                if tried[pair] >= positions:
                    break
                if int(position) not in chosen:
                    chosen.add(int(position))
                    for other in mine:
                        tried[other] += bool(open_to[other][position])
        for position in sorted(chosen):
            orders = np.array(
                [
                    (first, second)
                    for first in (NOTHING, *np.flatnonzero(free[private][:, position]))
                    for second in (NOTHING, *np.flatnonzero(free[public][:, position]))
                ]
            )
            question = Question(
                role,
                int(pool.turns[position]),
                pool.state[:, position],
                (private, public),
                orders,
            )
            here = tuple(pair for pair in mine if open_to[pair][position])
            found.append(Grid(question, position, here))
    return sorted(found, key=lambda grid: grid.question.turn)


def faced(scores: FloatArray, orders: IntArray, pair: Pair, pairs: list[Pair]) -> Facing:
    """What the pair is worth beside the others; rivals are picked on the even rollouts."""
    two_faced = {other.places for other in pairs}
    honest: NDArray[np.bool_] = np.array([tuple(order) not in two_faced for order in orders])
    mine = int(np.flatnonzero((orders == pair.places).all(axis=1))[0])
    same_private = honest & (orders[:, 0] == pair.places[0])
    lead = scores[:, [mine]] - scores[:, honest]
    errors = lead.std(axis=0, ddof=1) / np.sqrt(len(scores))
    return Facing(
        over_private=_lead(scores, mine, same_private),
        over_honest=_lead(scores, mine, honest),
        pays=bool((lead.mean(axis=0) > np.maximum(NOISE * errors, SLIGHT)).all()),
    )


def _lead(scores: FloatArray, mine: int, rivals: NDArray[np.bool_]) -> float:
    places = np.flatnonzero(rivals)
    best = places[scores[::2, places].mean(axis=0).argmax()]
    return float((scores[1::2, mine] - scores[1::2, best]).mean())


def measure_hypocrisy(
    workers: Workers, pool: Pool, pairs: list[Pair], grids: list[Grid], rollouts: int, tell: Tell
) -> Hypocrisy:
    """Try all pairs of orders in the grids' positions, and each pair with and without its leak."""
    work = batches([grid.question for grid in grids], rollouts, "pairs")
    faces: dict[Pair, list[Facing]] = defaultdict(list)
    asked = iter(grids)
    for batch, answers in zip(work, workers.each(answer, work), strict=True):
        for scores in answers:
            grid = next(asked)
            for pair in grid.asked:
                faces[pair].append(faced(scores, grid.question.orders, pair, pairs))
        tell(len(batch.questions))
    leaks = _leaks(workers, grids, rollouts)
    told = [_told(pool, pair, faces[pair], leaks[pair]) for pair in pairs]
    every = [face for pair in pairs for face in faces[pair]]
    leak, low, high = _interval([value for pair in pairs for value in leaks[pair]])
    return Hypocrisy(
        pairs=told,
        pays=round(100.0 * float(np.mean([face.pays for face in every])), 2) if every else None,
        leak=leak,
        leak_low=low,
        leak_high=high,
    )


def hypocrisy_checks(found: Hypocrisy) -> list[Check]:
    """It pays sometimes, and costs when it leaks; a scenario without pairs has nothing to say."""
    if not found.pairs:
        return []
    return [
        Check(
            measure="hypocrisy",
            subject="two-faced pairs",
            target="better than all honest orders in some positions, not in all",
            found=f"in {percent(found.pays)} of positions",
            met=found.pays is not None and 0.0 < found.pays < 100.0,
        ),
        Check(
            measure="hypocrisy",
            subject="leaks of two-faced pairs",
            target="the score is lower when it leaks",
            found=f"{points(found.leak)} points",
            met=found.leak_high is not None and found.leak_high < 0.0,
        ),
    ]


def _leaks(workers: Workers, grids: list[Grid], rollouts: int) -> dict[Pair, list[float]]:
    """For each pair and position the score with the leak less the score without it."""
    questions: list[Question] = []
    of_pair: list[Pair] = []
    for grid in grids:
        for pair in grid.asked:
            if _can_leak(workers.bench, grid.question, pair):
                orders = np.array([pair.places, pair.places])
                site = f"leak/{pair.private}"
                asked = grid.question
                questions.append(
                    Question(pair.role, asked.turn, asked.state, pair.slots, orders, (site, LEAKS))
                )
                of_pair.append(pair)
    work = batches(questions, rollouts, "leaks")
    found: dict[Pair, list[float]] = defaultdict(list)
    answers = (scores for batch in workers.each(answer, work) for scores in batch)
    for pair, scores in zip(of_pair, answers, strict=True):
        found[pair].append(float((scores[:, 0] - scores[:, 1]).mean()))
    return found


def _can_leak(bench: Bench, question: Question, pair: Pair) -> bool:
    slot, place = pair.slots[0], pair.places[0]
    leak = bench.book.slots[slot].moves[place].leak
    if leak is None:
        return False
    choices = bench.book.no_orders(1)
    choices[list(pair.slots), 0] = pair.places
    frame = Frame(question.state[:, np.newaxis], question.turn, choices)
    return bool(frame.numbers(leak(frame))[0] > 0.0)


def _told(pool: Pool, pair: Pair, faces: list[Facing], leaks: list[float]) -> TwoFaced:
    both = (pool.choices[list(pair.slots)] == np.array(pair.places)[:, np.newaxis]).all(axis=0)
    games = np.unique(pool.games).size
    leak, low, high = _interval(leaks)
    return TwoFaced(
        private=pair.private,
        public=pair.public,
        role=pair.role,
        played=round(100.0 * np.unique(pool.games[both]).size / games, 2),
        positions=len(faces),
        over_private=_mean([face.over_private for face in faces]),
        over_honest=_mean([face.over_honest for face in faces]),
        pays=_mean([100.0 * face.pays for face in faces]),
        leak=leak,
        leak_low=low,
        leak_high=high,
    )


def _mean(values: list[float]) -> float | None:
    return round(float(np.mean(values)), 3) if values else None


def _interval(values: list[float]) -> tuple[float | None, float | None, float | None]:
    """Mean and 95 % interval."""
    if not values:
        return None, None, None
    mean = float(np.mean(values))
    error = 1.96 * float(np.std(values, ddof=1)) / np.sqrt(len(values)) if len(values) > 1 else 0.0
    return round(mean, 3), round(mean - error, 3), round(mean + error, 3)
