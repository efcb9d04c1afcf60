"""All measures of a scenario's balance, one after another, with progress."""

import time
from collections.abc import Callable, Collection
from functools import cached_property
from typing import Any, Final, get_args

from engine.lab.balance.bench import Seats, Workers
from engine.lab.balance.budget import Budget
from engine.lab.balance.endings import endings_checks, measure_endings
from engine.lab.balance.hypocrisy import grids_of, hypocrisy_checks, measure_hypocrisy, pairs_of
from engine.lab.balance.moves import asked, measure_moves, moves_checks
from engine.lab.balance.plans import measure_plans, plans_checks
from engine.lab.balance.positions import Pool, pool_in_parts
from engine.lab.balance.results import (
    Balance,
    Check,
    Endings,
    Hypocrisy,
    MeasureName,
    Moves,
    Plans,
    Suspense,
)
from engine.lab.balance.suspense import measure_suspense, suspense_checks
from engine.scenario.models import Scenario

MEASURES: Final[tuple[MeasureName, ...]] = get_args(MeasureName)
Progress = Callable[[MeasureName, float], None]
"""Told the measure that is being taken, and what part of it is done, 0 to 1."""


def measure(  # noqa: PLR0913 - what the command line can say
    scenario: Scenario,
    *,
    budget: Budget,
    seed: int,
    seats: Seats | None = None,
    only: Collection[MeasureName] = MEASURES,
    roles: Collection[str] | None = None,
    cores: int = 1,
    progress: Progress | None = None,
) -> Balance:
    """Take the measures named in `only`, for the roles named (otherwise all)."""
    began = time.perf_counter()
    wanted = frozenset(roles if roles is not None else (role.id for role in scenario.roles))
    with Workers(scenario, seats or {}, seed, cores) as workers:
        taking = _Taking(workers, budget, wanted, progress)
        found: dict[str, Any] = {name: getattr(taking, name)() for name in MEASURES if name in only}
    checks = taking.checks
    kinds = sorted(set((seats or {}).values())) or ["in_character"]
    return Balance(
        scenario=scenario.id,
        seed=seed,
        players=", ".join(kinds),
        budget=budget,
        seconds=round(time.perf_counter() - began, 1),
        checks=checks,
        met=all(check.met for check in checks),
        **found,
    )


class _Taking:
    """One run: the pool of positions is made once, when first wanted."""

    def __init__(
        self,
        workers: Workers,
        budget: Budget,
        roles: frozenset[str],
        progress: Progress | None,
    ) -> None:
        self._workers = workers
        self._budget = budget
        self._roles = roles
        self._progress = progress
        self.checks: list[Check] = []

    def _tell(self, name: MeasureName, total: int) -> Callable[[int], None]:
        done = 0

        def tell(more: int) -> None:
            nonlocal done
            done += more
            if self._progress is not None:
                self._progress(name, done / max(1, total))

        if self._progress is not None:
            self._progress(name, 0.0)
        return tell

    @cached_property
    def _pool(self) -> Pool:
        return pool_in_parts(self._workers, self._budget.pool)

    def endings(self) -> Endings:
        tell = self._tell("endings", self._budget.games)
        found = measure_endings(self._workers, self._budget.games, tell)
        self.checks += endings_checks(found)
        return found

    def moves(self) -> Moves:
        budget = self._budget
        tell = self._tell("moves", 1)
        questions, shares = asked(
            self._workers, self._pool, budget.positions, budget.rare, self._roles
        )
        tell = self._tell("moves", len(questions))
        found = measure_moves(self._workers, questions, shares, budget.rollouts, tell)
        self.checks += moves_checks(found)
        return found

    def plans(self) -> Plans:
        budget = self._budget
        tell = self._tell("plans", len(self._roles) * budget.plans)
        found = measure_plans(self._workers, self._roles, budget.plans, budget.plan_games, tell)
        self.checks += plans_checks(found)
        return found

    def suspense(self) -> Suspense:
        budget = self._budget
        tell = self._tell("suspense", budget.suspense_games)
        found = measure_suspense(self._workers, budget.suspense_games, budget.continuations, tell)
        self.checks += suspense_checks(found)
        return found

    def hypocrisy(self) -> Hypocrisy:
        budget = self._budget
        self._tell("hypocrisy", 1)
        pairs = pairs_of(self._workers.bench, self._roles)
        grids = grids_of(self._workers.bench, self._pool, pairs, budget.pair_positions)
        tell = self._tell("hypocrisy", len(grids))
        found = measure_hypocrisy(
            self._workers, self._pool, pairs, grids, budget.pair_rollouts, tell
        )
        self.checks += hypocrisy_checks(found)
        return found
