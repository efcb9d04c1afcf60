"""Where measures are taken: the compiled scenario, its players, and the cores to work on."""

import os
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from multiprocessing import get_context, parent_process
from multiprocessing.synchronize import Event
from threading import Thread, current_thread, main_thread
from typing import TypeVar

import numpy as np

from engine.lab.futures import Stopped, Underway
from engine.lab.simulate import decide
from engine.players import PLAYERS, PlayerKind, Position, said
from engine.rules.dice import Dice, IntArray
from engine.rules.rulebook import Rulebook
from engine.scenario.models import CHANNELS, Scenario

Seats = Mapping[str, PlayerKind]
Task = TypeVar("Task")
Done = TypeVar("Done")


@dataclass(frozen=True)
class Bench:
    """A scenario ready to be played, with the players of its seats."""

    book: Rulebook
    seats: Seats
    seed: int
    stop: Event | None = None
    """Set by another process that no longer wants the work."""

    def seed_for(self, purpose: str) -> int:
        """A seed for a purpose of its own: a rollout must not know the game's dice."""
        digest = blake2b(f"{purpose}/{self.seed}".encode(), digest_size=8).digest()
        return int.from_bytes(digest, "little") >> 1

    def shuffled(self, purpose: str, places: IntArray) -> IntArray:
        """Places in an order of chance."""
        luck = Dice(self.seed_for(purpose), np.arange(places.size)).roll("order", 0)
        return places[np.argsort(luck, kind="stable")]

    def unwanted(self) -> bool:
        """Whether nobody waits for the work any more."""
        return self.stop is not None and self.stop.is_set()

    def decide(self, now: Underway) -> IntArray:
        """The orders of all players; raises Stopped when the work is no longer wanted."""
        if self.unwanted():
            raise Stopped
        return decide(self.book, now.state, now.turn, now.dice, self.seats)

    def slots(self, role: str) -> list[int]:
        """The slots of a role."""
        return [self.book.slot_of[role, channel] for channel in CHANNELS]

    def terms(self, role: str, now: Underway) -> dict[int, IntArray]:
        """What the offers of a role's player would say now, by their rows of the choices."""
        player = PLAYERS[self.seats.get(role, "in_character")]
        return player.terms(role, Position(self.book, now.state, now.turn, now.dice))

    def put_terms(self, role: str, choices: IntArray, terms: Mapping[int, IntArray]) -> None:
        """After other orders were put into `choices`, let the role's offers say these terms."""
        orders = {slot: choices[slot] for slot in self.slots(role)}
        for row, places in said(self.book, orders, terms).items():
            choices[row] = places


class Workers:
    """Does tasks on a bench, on several cores or on this one; results come in the tasks' order.

    What a task gives depends on nothing but the task, so the number of cores changes nothing.
    """

    def __init__(self, scenario: Scenario, seats: Seats, seed: int, cores: int) -> None:
        self.bench = Bench(Rulebook(scenario), seats, seed)
        context = get_context("spawn")
        self._stop = context.Event()
        self._pool: ProcessPoolExecutor | None = None
        if cores > 1:
            prepared = (scenario, dict(seats), seed, self._stop)
            self._pool = ProcessPoolExecutor(cores, context, _prepare, prepared)

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            self._stop.set()
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def each(self, work: Callable[[Bench, Task], Done], tasks: Sequence[Task]) -> Iterator[Done]:
        """The results of all tasks, each as soon as it and those before it are done."""
        if self._pool is None:
            return (work(self.bench, task) for task in tasks)
        with _interrupts_held():  # here processes start; their parent stops them
            return self._pool.map(_work, [work] * len(tasks), tasks)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C waits till the end; processes that begin meanwhile never hear it."""
    if current_thread() is not main_thread():
        yield
        return
    heard: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: heard.append(number))
    blocks = hasattr(signal, "pthread_sigmask")  # inherited by processes; not on Windows
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT}) if blocks else set()
    try:
        yield
    finally:
        if blocks:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        signal.signal(signal.SIGINT, before)
    if heard:
        raise KeyboardInterrupt


_BENCHES: list[Bench] = []
"""The bench of a worker process."""


def _prepare(scenario: Scenario, seats: Seats, seed: int, stop: Event) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where it is not inherited
    Thread(target=_end_with_the_parent, daemon=True).start()
    _BENCHES.append(Bench(Rulebook(scenario), seats, seed, stop))


def _end_with_the_parent() -> None:
    """A worker whose parent was killed would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(work: Callable[[Bench, Task], Done], task: Task) -> Done:
    return work(_BENCHES[0], task)
