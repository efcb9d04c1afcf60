"""How far a role's result depends on its own choices: the gap between its plans.

A plan is a fixed list of preferences over a role's moves (and doing nothing) in
each channel, and over what its offers can say; the first allowed one is ordered.
The list is luck plus a leaning in character: with a leaning of 1 the plans order
moves as often as the in-character player does, but each keeps to its own mind;
with 0 character counts for nothing. Half of the plans keep one list all game,
half draw one a turn.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from engine.lab.balance.bench import Bench, Workers
from engine.lab.balance.budget import Budget
from engine.lab.balance.results import Check, PlanGap, Plans
from engine.lab.balance.telling import Tell
from engine.lab.futures import Underway
from engine.lab.simulate import play_on
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.frame import Evaluate, Frame
from engine.rules.kernel import allowed

GAP: Final = 15.0
"""Points between a role's best and its worst tenth of plans, at least."""
LEANINGS: Final = (0.0, 1.0, 3.0)
"""How much character counts, plan by plan in turn."""
TOGETHER: Final = 30
"""Plans that play in one block."""


@dataclass(frozen=True)
class PlanTask:
    """Some plans of a role, by their numbers, each playing games 0 to `games`."""

    role: str
    plans: IntArray
    games: int


def plan_tasks(roles: frozenset[str], plans: int, games: int) -> list[PlanTask]:
    """All plans of all roles, in blocks."""
    return [
        PlanTask(role, np.arange(first, min(first + TOGETHER, plans)), games)
        for role in sorted(roles)
        for first in range(0, plans, TOGETHER)
    ]


def measure_plans(workers: Workers, roles: frozenset[str], budget: Budget, tell: Tell) -> Plans:
    """Let every plan of every role play the same games."""
    tasks = plan_tasks(roles, budget.plans, budget.plan_games)
    blocks: dict[str, list[FloatArray]] = {role: [] for role in sorted(roles)}
    for task, scores in zip(tasks, workers.each(plan_scores, tasks), strict=True):
        blocks[task.role].append(scores)
        tell(1.0 / len(tasks))
    found = [_gap(role, np.concatenate(scores)) for role, scores in blocks.items()]
    return Plans(plans=budget.plans, games=budget.plan_games, roles=found)


def plans_checks(found: Plans) -> list[Check]:
    """Every role's plans must lie far enough apart."""
    return [
        Check(
            measure="plans",
            subject=gap.role,
            target=f"at least {GAP:g} points between the best and the worst tenth of plans",
            found=f"{gap.gap:.1f} points",
            met=gap.met,
        )
        for gap in found.roles
    ]


def plan_scores(bench: Bench, task: PlanTask) -> FloatArray:
    """The role's scores[plan, game]; every plan meets the same dice."""
    book, count = bench.book, task.plans.size
    numbers = np.repeat(np.arange(task.games, dtype=np.int64), count)
    dice = Dice(bench.seed_for("plans"), numbers)
    luck = Dice(bench.seed_for(f"plans/{task.role}"), task.plans)

    def choose(now: Underway) -> IntArray:
        chosen = bench.decide(now)
        mind = _Mind(bench, task, now, luck)
        for slot in bench.slots(task.role):
            rules = book.slots[slot].moves
            wish = mind.wishes(
                f"{task.role}/{book.slots[slot].channel}",
                {rule.move.id: rule.appeal for rule in rules},
            )
            wish[1:][~allowed(book, slot, now.state, now.turn)] = -np.inf
            chosen[slot] = wish.argmax(axis=0) - 1
        bench.put_terms(task.role, chosen, mind.terms())
        return chosen

    opening = Underway(book.start(dice), 1, dice, np.arange(numbers.size))
    scores: FloatArray = play_on(book, opening, choose).scores[task.role]
    return scores.reshape(task.games, count).T


@dataclass(frozen=True)
class _Mind:
    """What plans want in the games under way; games take the plans of a task in turn."""

    bench: Bench
    task: PlanTask
    now: Underway
    luck: Dice
    """The plans' own: a number a plan."""

    def wishes(self, what: str, appeals: Mapping[str, Evaluate]) -> FloatArray:
        """wishes[nothing or option, game]; the largest is chosen.

        Log weights plus luck of this shape (Gumbel's) make the largest an option drawn by weight.
        """
        plans = self.now.places % self.task.plans.size
        frame = Frame(self.now.state, self.now.turn, self.bench.book.no_orders(plans.size))
        temper = self.bench.book.scenario.role(self.task.role).temper
        leaning = temper * np.array(LEANINGS)[self.task.plans[plans] // 2 % len(LEANINGS)]
        steady = self.task.plans % 2 == 0
        found = np.empty((len(appeals) + 1, plans.size))
        for place, name in enumerate(["", *appeals]):
            site = f"plan/{what}/{name}"
            drawn = np.where(steady, self.luck.roll(site, 0), self.luck.roll(site, self.now.turn))
            found[place] = -np.log(-np.log(np.clip(drawn, 1e-12, 1.0 - 1e-12)))[plans]
            if name:
                found[place] += leaning * frame.numbers(appeals[name](frame))
        return found

    def terms(self) -> dict[int, IntArray]:
        """What the role's offers say, if they are made."""
        return {
            term.choice: self.wishes(
                f"{self.task.role}/terms/{term.variable}",
                {
                    str(value): appeal
                    for value, appeal in zip(term.values, term.appeals, strict=True)
                },
            )[1:].argmax(axis=0)
            for rule in self.bench.book.offers.values()
            if rule.offer.by == self.task.role
            for term in rule.terms
        }


def _gap(role: str, scores: FloatArray) -> PlanGap:
    """From scores[plan, game]."""
    best, worst = tenths(scores)
    character = np.arange(len(scores)) // 2 % len(LEANINGS) > 0
    inner = tenths(scores[character])
    return PlanGap(
        role=role,
        best=round(best, 2),
        worst=round(worst, 2),
        gap=round(best - worst, 2),
        in_character=round(inner[0] - inner[1], 2),
        met=best - worst >= GAP,
    )


def tenths(scores: FloatArray) -> tuple[float, float]:
    """Means of the best and the worst tenth: ranked on the even games, measured on the odd ones."""
    tenth = max(1, len(scores) // 10)
    order = np.argsort(scores[:, ::2].mean(axis=1), kind="stable")
    measured = scores[:, 1::2].mean(axis=1)
    return float(measured[order[-tenth:]].mean()), float(measured[order[:tenth]].mean())
