"""All measures of a scenario's balance, one after another, with progress."""

import time
from collections.abc import Callable, Collection
from functools import cached_property
from typing import Any, Final, get_args

from engine.lab.balance.bench import Seats, Workers
from engine.lab.balance.budget import Budget
from engine.lab.balance.endings import endings_checks, measure_endings, thought_endings
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
from engine.lab.balance.suspense import measure_suspense, suspense_checks, thought_suspense
from engine.lab.balance.telling import Tell
from engine.lab.balance.thinking import ThoughtGames, thought_games
from engine.players import ThinkerKind
from engine.scenario.models import Scenario

MEASURES: Final[tuple[MeasureName, ...]] = get_args(MeasureName)
THOUGHT: Final = tuple(name for name in MEASURES if name != "plans")
"""The measures of games in which every seat thinks."""
Progress = Callable[[MeasureName, float], None]
"""Told the measure that is being taken, and what part of it is done, 0 to 1."""


def measure(  # noqa: PLR0913 - what the command line can say
    scenario: Scenario,
    *,
    budget: Budget,
    seed: int,
    seats: Seats | None = None,
    thinking: ThinkerKind | None = None,
    only: Collection[MeasureName] = MEASURES,
    roles: Collection[str] | None = None,
    cores: int = 1,
    progress: Progress | None = None,
) -> Balance:
    """Take the measures named in `only`, for the roles named (otherwise all).

    With `thinking` every seat thinks like that in the games whose endings are counted and whose
    positions are tried; from there they go on as `seats` play. Plans are not measured then.
    """
    began = time.perf_counter()
    wanted = frozenset(roles if roles is not None else (role.id for role in scenario.roles))
    with Workers(scenario, seats or {}, seed, cores) as workers:
        taking = _Taking(workers, budget, wanted, thinking, progress)
        named = [name for name in (THOUGHT if thinking else MEASURES) if name in only]
        found: dict[str, Any] = {name: getattr(taking, name)() for name in named}
    checks = taking.checks
    kinds = [thinking] if thinking else sorted(set((seats or {}).values())) or ["in_character"]
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
        thinking: ThinkerKind | None,
        progress: Progress | None,
    ) -> None:
        self._workers = workers
        self._budget = budget
        self._roles = roles
        self._thinking = thinking
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
    def _thought(self) -> ThoughtGames | None:
        if self._thinking is None:
            return None
        tell = self._begin("endings")
        return thought_games(self._workers, self._thinking, self._budget.thought_games, tell)

    @cached_property
    def _pool(self) -> Pool:
        if self._thought is not None:
            return self._thought.pool
        return pool_of(self._workers, self._budget.pool)

    def endings(self) -> Endings:
        if self._thought is not None:
            found = thought_endings(self._workers.bench, self._thought.endings)
        else:
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
        if self._thought is not None:
            pool, many = self._thought.pool, self._budget.continuations
            found = thought_suspense(self._workers, pool, many, self._begin("suspense"))
        else:
            found = measure_suspense(self._workers, self._budget, self._begin("suspense"))
        self.checks += suspense_checks(found)
        return found

    def hypocrisy(self) -> Hypocrisy:
        tell = self._begin("hypocrisy")
        found = measure_hypocrisy(self._workers, self._pool, self._roles, self._budget, tell)
        self.checks += hypocrisy_checks(found)
        return found
