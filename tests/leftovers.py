"""Finds the threads and processes that a piece of code leaves behind."""

import multiprocessing
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PATIENCE = 2.0
"""Seconds that something has to come to its end."""


@contextmanager
def of_python() -> Iterator[list[str]]:
    """Yield a list that is filled, at the end, with what is left."""
    threads = set(threading.enumerate())
    processes = set(multiprocessing.active_children())

    def look() -> list[str]:
        return [
            # A Qt thread that once ran Python stays in this list as a dummy: Qt's affair.
            *(
                f"thread {thread.name}"
                for thread in threading.enumerate()
                if thread not in threads and not isinstance(thread, threading._DummyThread)
            ),
            *(
                f"process {process.name}"
                for process in multiprocessing.active_children()
                if process not in processes
            ),
        ]

    left: list[str] = []
    yield left
    left += patiently(look, lambda: time.sleep(0.01))


def patiently(look: Callable[[], list[str]], wait: Callable[[], None]) -> list[str]:
    """What `look` still finds after it has had time to go away."""
    give_up = time.monotonic() + PATIENCE
    while (left := look()) and time.monotonic() < give_up:
        wait()
    return left
