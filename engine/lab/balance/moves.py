"""What each move is worth in the positions where it is allowed."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from engine.lab.balance.bench import Bench, Workers
from engine.lab.balance.budget import Budget
from engine.lab.balance.positions import BoolArray, Pick, Pool, allowed_in, picked
from engine.lab.balance.results import Check, Moves, MoveValue, MoveVerdict
from engine.lab.balance.rollouts import Contest, Question, batches, contests, lacks
from engine.lab.balance.telling import Tell, percent
from engine.rules.dice import FloatArray
from engine.rules.rulebook import Slot

BEST_AT_MOST: Final = 40.0
"""Per cent of the positions where it is allowed in which a move may be best."""
NOTHING: Final = -1

_TARGETS: Final[Mapping[MoveVerdict, str]] = {
    "good": f"best in at most {BEST_AT_MOST:g} %, near the best in some",
    "nothing": f"best in at most {BEST_AT_MOST:g} %",
    "best too often": f"best in at most {BEST_AT_MOST:g} %",
    "never near best": "near the best in some",
    "never allowed": "allowed in some",
}
"""Of the positions where a move is allowed."""


@dataclass(frozen=True)
class Asked:
    """A question about the moves of a slot, and what its position was picked for."""

    slot: int
    pick: Pick
    question: Question


@dataclass(frozen=True)
class Judged:
    """One position's candidates: over doing nothing, lacking to the best, near it, best."""

    gain: FloatArray
    regret: FloatArray
    near: BoolArray
    best: FloatArray
    noise: float


def judged(contest: Contest) -> Judged:
    """Who is best in a position, and who as good.

    Near the best is whoever lacks no more than the noise. All who are near it
    share being best equally; where every candidate is near, nothing is at
    stake, and nobody is best. The first candidate is doing nothing.
    """
    count = contest.first.shape[1]
    lack, noise = lacks(contest.scores)
    near = np.zeros(count, dtype=np.bool_)
    near[contest.contenders] = lack <= noise
    best = near / near.sum() if not near.all() else np.zeros(count)
    leader = contest.contenders[int(contest.scores.mean(axis=0).argmax())]
    means = contest.first.mean(axis=0)
    others = np.delete(noise, int(lack.argmin()))
    return Judged(
        means - means[0],
        means[leader] - means,
        near,
        best,
        float(np.median(others)) if others.size else 0.0,
    )


def asked(bench: Bench, pool: Pool, budget: Budget) -> list[Asked]:
    """What will be tried where, for all roles, in order of turns."""
    order = bench.shuffled("positions", np.arange(pool.turns.size))
    found: list[Asked] = []
    for index, slot in enumerate(bench.book.slots):
        free = allowed_in(bench, pool, index)
        for pick in picked(order, dict(enumerate(free)), budget.positions, budget.rare):
            candidates = np.array([NOTHING, *np.flatnonzero(free[:, pick.position])])
            question = Question(
                slot.role,
                int(pool.turns[pick.position]),
                pool.state[:, pick.position],
                (index,),
                candidates[:, np.newaxis],
            )
            if candidates.size > 1:
                found.append(Asked(index, pick, question))
    return sorted(found, key=lambda one: one.question.turn)


def measure_moves(
    workers: Workers, pool: Pool, roles: frozenset[str], budget: Budget, tell: Tell
) -> Moves:
    """Try every allowed move in positions of the pool."""
    bench = workers.bench
    every = asked(bench, pool, budget)
    work = batches([one.question for one in every], budget.rounds, "moves", roles)
    mine = [one for one in every if one.question.role in roles]
    tallies: dict[tuple[int, int], list[tuple[Judged, int]]] = defaultdict(list)
    noises: list[float] = []
    told = iter(mine)
    for answers in workers.each(contests, work):
        for contest in answers:
            one, verdict = next(told), judged(contest)
            noises += [verdict.noise] if len(contest.contenders) > 1 else []
            for place, move in enumerate(one.question.orders[:, 0]):
                if one.pick.counts_for(int(move)):
                    tallies[one.slot, int(move)].append((verdict, place))
        tell(len(answers) / len(mine))
    return Moves(
        questions=len(mine),
        noise=round(float(np.median(noises or [0.0])), 3),
        moves=[
            _value(slot, move, shares[move], tallies[index, move])
            for index, slot in enumerate(bench.book.slots)
            if slot.role in roles and slot.moves
            for shares in [[*allowed_in(bench, pool, index).mean(axis=1), 1.0]]
            for move in range(NOTHING, len(slot.moves))
        ],
    )


def moves_checks(found: Moves) -> list[Check]:
    """No move is best too often, each is sometimes near the best, and all are allowed at times.

    Doing nothing must not be best too often either, but need never be near the best.
    """
    return [
        Check(
            measure="moves",
            subject=value.move or f"nothing ({value.role}, {value.channel})",
            target=_TARGETS[value.verdict],
            found=value.verdict
            if value.best is None
            else f"best in {percent(value.best)}, near in {percent(value.near)}",
            met=value.verdict in {"good", "nothing"},
        )
        for value in found.moves
    ]


def _value(slot: Slot, move: int, allowed: float, tally: list[tuple[Judged, int]]) -> MoveValue:
    name = None if move == NOTHING else slot.moves[move].move.id
    value = MoveValue(
        move=name,
        role=slot.role,
        channel=slot.channel,
        allowed=round(100.0 * float(allowed), 2),
        positions=len(tally),
        verdict="never allowed",
    )
    if not tally:
        return value
    gains = np.array([one.gain[place] for one, place in tally])
    error = 1.96 * float(gains.std(ddof=1)) / np.sqrt(gains.size) if gains.size > 1 else 0.0
    best = 100.0 * float(np.mean([one.best[place] for one, place in tally]))
    near = 100.0 * float(np.mean([one.near[place] for one, place in tally]))
    return value.model_copy(
        update={
            "best": round(best, 2),
            "near": round(near, 2),
            "gain": round(float(gains.mean()), 3),
            "gain_error": round(float(error), 3),
            "regret": round(float(np.mean([one.regret[place] for one, place in tally])), 3),
            "verdict": _verdict(name, best, near),
        }
    )


def _verdict(name: str | None, best: float, near: float) -> MoveVerdict:
    if best > BEST_AT_MOST:
        return "best too often"
    if name is None:
        return "nothing"
    return "good" if near > 0.0 else "never near best"
