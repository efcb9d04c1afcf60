"""Whether games are run compiled: from the extra `fast`, as soon as it is ready.

It is made ready in a thread of its own (on the first run on a machine that takes seconds, later
half of one). Until then, and without the extra, the kernel plays with NumPy: it gives the same, so
nobody waits who did not ask to. Short work never starts it.
"""

from threading import Lock, Thread
from typing import Final

from engine.rules.cells import Runner

WORTH_LOADING: Final = 5_000
"""Games to be run before the compiled runner is made ready unasked."""


class _Runners:
    def __init__(self) -> None:
        self._lock = Lock()
        self._compiled: Runner | None = None
        self._loading: Thread | None = None
        self._games = 0

    def get(self, games: int) -> Runner | None:
        self._games += games
        if self._games >= WORTH_LOADING:
            self.load()
        return self._compiled

    def load(self) -> Thread:
        with self._lock:
            if self._loading is None:
                self._loading = Thread(target=self._load, name="compiled runner")
                self._loading.start()
            return self._loading

    def _load(self) -> None:
        try:
            from engine.rules.fast import Compiled  # noqa: PLC0415 - needs the extra, and its time
        except ImportError:
            return
        self._compiled = Compiled()


_RUNNERS: Final = _Runners()


def compiled(games: int) -> Runner | None:
    """What runs so many games compiled, if it is ready."""
    return _RUNNERS.get(games)


def make_ready() -> None:
    """Have the compiled runner made ready meanwhile: much is going to be played."""
    _RUNNERS.load()


def wait_for_compiled() -> Runner | None:
    """The compiled runner if it can be had, however long it takes; not for a window."""
    _RUNNERS.load().join()
    return compiled(0)
