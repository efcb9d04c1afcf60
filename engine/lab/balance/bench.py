"""Where measures are taken: the compiled scenario, its players, and the cores to work on."""

import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import blake2b
from multiprocessing import get_context
from typing import TypeVar

from engine.lab.simulate import Underway, decide
from engine.players import PlayerKind
from engine.rules.dice import IntArray
from engine.rules.rulebook import Rulebook
from engine.scenario.models import Scenario

Seats = Mapping[str, PlayerKind]
Task = TypeVar("Task")
Done = TypeVar("Done")


@dataclass(frozen=True)
class Bench:
    """A scenario ready to be played, with the players of its seats."""

    book: Rulebook
    seats: Seats
    seed: int

    def seed_for(self, purpose: str) -> int:
        """A seed for a purpose of its own: a rollout must not know the game's dice."""
        digest = blake2b(f"{purpose}/{self.seed}".encode(), digest_size=8).digest()
        return int.from_bytes(digest, "little") >> 1

    def decide(self, now: Underway) -> IntArray:
        """The orders of all players."""
        return decide(self.book, now.state, now.turn, now.dice, self.seats)


class Workers:
    """Does tasks on a bench, on several cores or on this one; results come in the tasks' order.

    What a task gives depends on nothing but the task, so the number of cores changes nothing.
    """

    def __init__(self, scenario: Scenario, seats: Seats, seed: int, cores: int) -> None:
        self.bench = Bench(Rulebook(scenario), seats, seed)
        self._pool = (
            ProcessPoolExecutor(
                cores,
                mp_context=get_context("spawn"),
                initializer=_prepare,
                initargs=(scenario, dict(seats), seed),
            )
            if cores > 1
            else None
        )

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def each(self, work: Callable[[Bench, Task], Done], tasks: Sequence[Task]) -> Iterator[Done]:
        """The results of all tasks, each as soon as it and those before it are done."""
        if self._pool is None:
            return (work(self.bench, task) for task in tasks)
        return self._pool.map(_work, [work] * len(tasks), tasks)


_BENCHES: list[Bench] = []
"""The bench of a worker process."""


def _prepare(scenario: Scenario, seats: Seats, seed: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent stops its workers
    _BENCHES.append(Bench(Rulebook(scenario), seats, seed))


def _work(work: Callable[[Bench, Task], Done], task: Task) -> Done:
    return work(_BENCHES[0], task)
