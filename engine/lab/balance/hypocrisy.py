"""Saying one thing and doing another: whether it pays, and what it costs when it leaks.

A pair is a private move and a public one that it belies. In positions where a
role can order such a pair, all its pairs of orders are tried against each other.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from engine.lab.balance.bench import Bench, Workers
from engine.lab.balance.budget import Budget
from engine.lab.balance.moves import NOTHING
from engine.lab.balance.positions import BoolArray, Pick, Pool, allowed_in, picked
from engine.lab.balance.results import Check, Hypocrisy, Leaking, TwoFaced
from engine.lab.balance.rollouts import (
    CLEARLY,
    Contest,
    Question,
    batches,
    contests,
    lacks,
    noise_of,
)
from engine.lab.balance.telling import Tell, percent, points
from engine.rules.dice import FloatArray
from engine.rules.frame import Frame

LEAKS: Final = np.array([0.0, 1.0])
"""How the leak's die comes up: it leaks, it does not."""
MOSTLY: Final = 0.9
"""The part of the work that goes into trying pairs of orders."""


@dataclass(frozen=True)
class Pair:
    """A private move and a public one that it belies, with their slots and places."""

    role: str
    private: str
    public: str
    slots: tuple[int, int]
    places: tuple[int, int]


@dataclass(frozen=True)
class Grid:
    """A question about all pairs of a role's orders; of the candidates `pairs` are two-faced."""

    pick: Pick
    question: Question
    pairs: Mapping[int, int]
    """Places of candidates, each with its pair's number."""


@dataclass(frozen=True)
class Facing:
    """What a pair is worth in one position, beside honest orders."""

    over_private: float
    over_honest: float
    near: bool
    pays: bool


def pairs_of(bench: Bench) -> list[Pair]:
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
    ]


def grids_of(bench: Bench, pool: Pool, pairs: Sequence[Pair], budget: Budget) -> list[Grid]:
    """Positions in which each role can be two-faced, more of them for rare pairs."""
    found: list[Grid] = []
    for role in sorted({pair.role for pair in pairs}):
        mine = {number: pair for number, pair in enumerate(pairs) if pair.role == role}
        slots = next(iter(mine.values())).slots
        free = [allowed_in(bench, pool, slot) for slot in slots]
        possible: dict[int, BoolArray] = {
            number: free[0][pair.places[0]] & free[1][pair.places[1]]
            for number, pair in mine.items()
        }
        anywhere = np.flatnonzero(np.logical_or.reduce(list(possible.values())))
        order = bench.shuffled(f"positions/{role}", anywhere)
        found += [
            _grid(pool, pick, mine, [part[:, pick.position] for part in free])
            for pick in picked(order, possible, budget.pair_positions, budget.pair_rare)
        ]
    return sorted(found, key=lambda grid: grid.question.turn)


def _grid(pool: Pool, pick: Pick, pairs: Mapping[int, Pair], free: Sequence[BoolArray]) -> Grid:
    private, public = ((NOTHING, *(int(place) for place in np.flatnonzero(part))) for part in free)
    orders = [(first, second) for first in private for second in public]
    pair = next(iter(pairs.values()))
    question = Question(
        pair.role,
        int(pool.turns[pick.position]),
        pool.state[:, pick.position],
        pair.slots,
        np.array(orders),
    )
    places = {orders.index(p.places): n for n, p in pairs.items() if p.places in orders}
    return Grid(pick, question, places)


def faced(contest: Contest, grid: Grid) -> dict[int, Facing]:
    """By number of the pairs that were tried: what each is worth beside the honest orders."""
    lack, noise = lacks(contest.scores)
    near = set(contest.contenders[lack <= noise].tolist())
    place_of = {int(one): place for place, one in enumerate(contest.contenders)}
    rivals = [place for one, place in place_of.items() if one not in grid.pairs]
    orders = grid.question.orders
    honest = np.array([place not in grid.pairs for place in range(len(orders))])
    found: dict[int, Facing] = {}
    for mine, number in grid.pairs.items():
        pays = mine in place_of and _beats(contest, place_of[mine], rivals)
        same = honest & (orders[:, 0] == orders[mine, 0])
        found[number] = Facing(
            over_private=_lead(contest.first, mine, same),
            over_honest=_lead(contest.first, mine, honest),
            near=mine in near,
            pays=pays,
        )
    return found


def _beats(contest: Contest, mine: int, rivals: list[int]) -> bool:
    """Whether a contender leads all rivals, and clearly so on dice that did not pick it."""
    if not rivals:  # all of them clearly lacked something before
        return True
    if not contest.fresh:
        return False
    lead = contest.scores[:, [mine]] - contest.scores[:, rivals]
    before, fresh = lead[: -contest.fresh], lead[-contest.fresh :]
    ahead = before.mean(axis=0) > 0.0
    return bool((ahead & (fresh.mean(axis=0) > CLEARLY * noise_of(fresh))).all())


def _lead(scores: FloatArray, mine: int, rivals: BoolArray) -> float:
    """Over the best rival; it is chosen on the even rollouts and met on the odd ones."""
    places = np.flatnonzero(rivals)
    best = places[scores[::2, places].mean(axis=0).argmax()]
    return float((scores[1::2, mine] - scores[1::2, best]).mean())


def measure_hypocrisy(
    workers: Workers, pool: Pool, roles: frozenset[str], budget: Budget, tell: Tell
) -> Hypocrisy:
    """Try all pairs of orders, and each two-faced one with and without its leak."""
    bench = workers.bench
    pairs = pairs_of(bench)
    grids = grids_of(bench, pool, pairs, budget)
    work = batches([grid.question for grid in grids], budget.pair_rounds, "pairs", roles)
    told = (grid for grid in grids if grid.question.role in roles)
    faces: dict[int, list[Facing]] = defaultdict(list)
    pays: list[bool] = []
    for answers in workers.each(contests, work):
        for contest in answers:
            grid = next(told)
            here = faced(contest, grid)
            if grid.pick.only is None:
                pays.append(any(face.pays for face in here.values()))
            for number, face in here.items():
                if grid.pick.counts_for(number):
                    faces[number].append(face)
        tell(MOSTLY / len(work))
    leaks = _leaks(workers, pairs, grids, roles, budget)
    tell(1.0 - MOSTLY)
    mine = {number: pair for number, pair in enumerate(pairs) if pair.role in roles}
    return Hypocrisy(
        positions=len(pays),
        pays=round(100.0 * float(np.mean(pays)), 2) if pays else None,
        pairs=[
            _two_faced(pool, pair, faces[number], leaks[number]) for number, pair in mine.items()
        ],
        leaking=[
            Leaking(role=role, leak=mean, leak_error=error)
            for role in sorted({pair.role for pair in mine.values()})
            for every in [[x for n, pair in mine.items() if pair.role == role for x in leaks[n]]]
            if every
            for mean, error in [_interval(every)]
        ],
    )


def hypocrisy_checks(found: Hypocrisy) -> list[Check]:
    """It pays sometimes, and it costs each role when it leaks.

    A scenario without pairs has no targets here.
    """
    if not found.pairs:
        return []
    return [
        Check(
            measure="hypocrisy",
            subject="two-faced orders",
            target="clearly better than all honest ones in some, not in all",
            found=f"in {percent(found.pays)} of positions",
            met=found.pays is not None and 0.0 < found.pays < 100.0,
        ),
        *(
            Check(
                measure="hypocrisy",
                subject=f"leaks ({one.role})",
                target="a lower score when it leaks",
                found=f"{points(one.leak)} ±{one.leak_error:.1f} points",
                met=one.leak + one.leak_error < 0.0,
            )
            for one in found.leaking
        ),
    ]


def _leaks(
    workers: Workers,
    pairs: Sequence[Pair],
    grids: Sequence[Grid],
    roles: frozenset[str],
    budget: Budget,
) -> dict[int, list[float]]:
    """By pair: in each position the score with the leak less the score without it."""
    asked: list[tuple[int, Question]] = []
    for grid in grids:
        for number in grid.pairs.values():
            pair = pairs[number]
            if grid.pick.counts_for(number) and _can_leak(workers.bench, grid.question, pair):
                orders = np.array([pair.places, pair.places])
                told = (f"leak/{pair.private}", LEAKS)
                asked.append((number, replace(grid.question, orders=orders, told=told)))
    questions = [question for _, question in asked]
    work = batches(questions, (budget.leak_rollouts,), "leaks", roles)
    numbers = (number for number, question in asked if question.role in roles)
    found: dict[int, list[float]] = defaultdict(list)
    for answers in workers.each(contests, work):
        for contest in answers:
            found[next(numbers)].append(float((contest.first[:, 0] - contest.first[:, 1]).mean()))
    return found


def _can_leak(bench: Bench, question: Question, pair: Pair) -> bool:
    leak = bench.book.slots[pair.slots[0]].moves[pair.places[0]].leak
    if leak is None:
        return False
    choices = bench.book.no_orders(1)
    choices[list(pair.slots), 0] = pair.places
    frame = Frame(question.state[:, np.newaxis], question.turn, choices)
    return bool(frame.numbers(leak(frame))[0] > 0.0)


def _two_faced(pool: Pool, pair: Pair, faces: list[Facing], leaks: list[float]) -> TwoFaced:
    both = (pool.choices[list(pair.slots)] == np.array(pair.places)[:, np.newaxis]).all(axis=0)
    games = np.unique(pool.games).size
    mean, error = _interval(leaks) if leaks else (None, None)
    return TwoFaced(
        private=pair.private,
        public=pair.public,
        role=pair.role,
        played=round(100.0 * np.unique(pool.games[both]).size / games, 2),
        positions=len(faces),
        over_private=_mean([face.over_private for face in faces]),
        over_honest=_mean([face.over_honest for face in faces]),
        near=_mean([100.0 * face.near for face in faces]),
        pays=_mean([100.0 * face.pays for face in faces]),
        leak=mean,
        leak_error=error,
    )


def _mean(values: list[float]) -> float | None:
    return round(float(np.mean(values)), 3) if values else None


def _interval(values: list[float]) -> tuple[float, float]:
    """Mean and half the 95 % interval."""
    error = 1.96 * float(np.std(values, ddof=1)) / np.sqrt(len(values)) if len(values) > 1 else 0.0
    return round(float(np.mean(values)), 3), round(float(error), 3)
