"""All measures of a scenario's balance, one after another, with progress."""

import time
from collections.abc import Callable, Collection
from functools import cached_property
from typing import Any, Final, get_args

from engine.lab.balance.bench import Seats, Workers
from engine.lab.balance.budget import Budget
from engine.lab.balance.endings import endings_checks, measure_endings
from engine.lab.balance.hypocrisy import hypocrisy_checks, measure_hypocrisy
from engine.lab.balance.moves import measure_moves, moves_checks
from engine.lab.balance.plans import measure_plans, plans_checks
from engine.lab.balance.positions import Pool, pool_of
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
from engine.lab.balance.telling import Tell
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

    def _begin(self, name: MeasureName) -> Tell:
        done = 0.0

        def tell(more: float) -> None:
            nonlocal done
            done += more
            if self._progress is not None:
                self._progress(name, done)

        tell(0.0)
        return tell

    @cached_property
    def _pool(self) -> Pool:
        return pool_of(self._workers, self._budget.pool)

    def endings(self) -> Endings:
        found = measure_endings(self._workers, self._budget.games, self._begin("endings"))
        self.checks += endings_checks(found)
        return found

    def moves(self) -> Moves:
        tell = self._begin("moves")
        found = measure_moves(self._workers, self._pool, self._roles, self._budget, tell)
        self.checks += moves_checks(found)
        return found

    def plans(self) -> Plans:
        found = measure_plans(self._workers, self._roles, self._budget, self._begin("plans"))
        self.checks += plans_checks(found)
        return found

    def suspense(self) -> Suspense:
        found = measure_suspense(self._workers, self._budget, self._begin("suspense"))
        self.checks += suspense_checks(found)
        return found

    def hypocrisy(self) -> Hypocrisy:
        tell = self._begin("hypocrisy")
        found = measure_hypocrisy(self._workers, self._pool, self._roles, self._budget, tell)
        self.checks += hypocrisy_checks(found)
        return found
