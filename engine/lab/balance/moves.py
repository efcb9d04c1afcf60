"""What each move is worth in the positions where it is allowed."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.lab.balance.bench import Workers
from engine.lab.balance.positions import Pool, Question, allowed_in, answer, batches
from engine.lab.balance.results import Check, Moves, MoveValue
from engine.lab.balance.telling import Tell
from engine.rules.dice import FloatArray

BEST_AT_MOST: Final = 40.0
"""Per cent of the positions where it is allowed in which a move may be best."""
NOISE: Final = 2.0
"""So many paired standard errors below the leader still count as near it."""
SLIGHT: Final = 0.1
"""A difference of so few points is none."""
NOTHING: Final = -1


@dataclass(frozen=True)
class Asked:
    """A question about one slot: the pool's position, and the moves that it counts for."""

    question: Question
    slot: int
    counts_for: frozenset[int] | None
    """Places of moves (None: all of them, and doing nothing)."""


@dataclass(frozen=True)
class Verdict:
    """Of one position's candidates: mean scores, which are near the best, who shares being best."""

    means: FloatArray
    near: NDArray[np.bool_]
    best: FloatArray
    noise: float


def judged(scores: FloatArray) -> Verdict:
    """From scores[rollout, candidate] on common dice.

    The leader has the highest mean. Near it is whoever lacks no more than
    twice the standard error of the paired difference, or a tenth of a point.
    All near the leader share being best equally; where everybody is near
    (nothing is at stake), nobody is best.
    """
    means = scores.mean(axis=0)
    lack = scores[:, [int(means.argmax())]] - scores
    errors = lack.std(axis=0, ddof=1) / np.sqrt(len(scores))
    near = lack.mean(axis=0) <= np.maximum(NOISE * errors, SLIGHT)
    best = near / near.sum() if not near.all() else np.zeros(near.size)
    others = np.delete(errors, int(means.argmax()))
    return Verdict(means, near, best, float(np.median(others)) if others.size else 0.0)


def asked(
    workers: Workers, pool: Pool, positions: int, rare: int, roles: frozenset[str]
) -> tuple[list[Asked], dict[int, FloatArray]]:
    """What to try where, in order of turns, and how often each slot's moves are allowed."""
    book = workers.bench.book
    luck = np.random.Generator(np.random.PCG64(workers.bench.seed_for("positions")))
    order = luck.permutation(pool.turns.size)
    found: list[Asked] = []
    shares: dict[int, FloatArray] = {}
    for index, slot in enumerate(book.slots):
        if slot.role not in roles or not slot.moves:
            continue
        free = allowed_in(workers.bench, pool, index)[:, order]
        shares[index] = free.mean(axis=1)
        extra: dict[int, set[int]] = defaultdict(set)
        for place in range(len(slot.moves)):
            here = np.flatnonzero(free[place])
            missing = max(0, rare - int((here < positions).sum()))
            for position in here[here >= positions][:missing]:
                extra[int(position)].add(place)
        for position in (*range(min(positions, order.size)), *sorted(extra)):
            at = int(order[position])
            candidates = np.array([NOTHING, *np.flatnonzero(free[:, position])])
            question = Question(
                slot.role,
                int(pool.turns[at]),
                pool.state[:, at],
                (index,),
                candidates[:, np.newaxis],
            )
            counts = frozenset(extra[position]) if position >= positions else None
            found.append(Asked(question, index, counts))
    return sorted(found, key=lambda one: one.question.turn), shares


def measure_moves(
    workers: Workers,
    questions: list[Asked],
    shares: dict[int, FloatArray],
    rollouts: int,
    tell: Tell,
) -> Moves:
    """Answer the questions; `shares` say how often each slot's moves are allowed."""
    work = batches([one.question for one in questions], rollouts, "moves")
    verdicts: list[Verdict] = []
    for batch, answers in zip(work, workers.each(answer, work), strict=True):
        verdicts += [judged(scores) for scores in answers]
        tell(len(batch.questions))
    tallies: dict[tuple[int, int], list[tuple[Verdict, int]]] = defaultdict(list)
    for one, verdict in zip(questions, verdicts, strict=True):
        for place, candidate in enumerate(one.question.orders[:, 0]):
            if one.counts_for is None or int(candidate) in one.counts_for:
                tallies[one.slot, int(candidate)].append((verdict, place))
    found = []
    for index in shares:
        slot = workers.bench.book.slots[index]
        for place in range(NOTHING, len(slot.moves)):
            allowed = 1.0 if place == NOTHING else float(shares[index][place])
            name = None if place == NOTHING else slot.moves[place].move.id
            tally = tallies[index, place]
            found.append(_value(name, slot.role, slot.channel, allowed, tally))
    noise = float(np.median([verdict.noise for verdict in verdicts])) if verdicts else 0.0
    return Moves(positions=len(questions), rollouts=rollouts, noise=round(noise, 3), moves=found)


def moves_checks(found: Moves) -> list[Check]:
    """No move is best too often, each is sometimes near the best, and all are allowed at times."""
    return [
        Check(
            measure="moves",
            subject=value.move or f"nothing ({value.role}, {value.channel})",
            target=f"best in at most {BEST_AT_MOST:g} %, near the best in some positions",
            found=(
                value.verdict
                if value.best is None
                else f"best in {value.best:.1f} %, near in {value.near:.1f} %"
            ),
            met=value.verdict in {"good", "doing nothing"},
        )
        for value in found.moves
    ]


def _value(
    name: str | None, role: str, channel: str, allowed: float, tally: list[tuple[Verdict, int]]
) -> MoveValue:
    facts: dict[str, float | None] = dict.fromkeys(
        ("best", "near", "gain", "gain_low", "gain_high", "regret")
    )
    verdict = "never allowed"
    if tally:
        best = 100.0 * float(np.mean([one.best[place] for one, place in tally]))
        near = 100.0 * float(np.mean([one.near[place] for one, place in tally]))
        gains = np.array([one.means[place] - one.means[0] for one, place in tally])
        error = 1.96 * float(gains.std(ddof=1)) / np.sqrt(gains.size) if gains.size > 1 else 0.0
        gain = float(gains.mean())
        regret = float(np.mean([one.means.max() - one.means[place] for one, place in tally]))
        facts = {
            "best": round(best, 2),
            "near": round(near, 2),
            "gain": round(gain, 3),
            "gain_low": round(gain - error, 3),
            "gain_high": round(gain + error, 3),
            "regret": round(regret, 3),
        }
        if best > BEST_AT_MOST:
            verdict = "best too often"
        elif near == 0.0 and name is not None:
            verdict = "never near best"
        else:
            verdict = "good" if name is not None else "doing nothing"
    return MoveValue.model_validate(
        {
            "move": name,
            "role": role,
            "channel": channel,
            "allowed": round(100.0 * allowed, 2),
            "positions": len(tally),
            "verdict": verdict,
            **facts,
        }
    )
