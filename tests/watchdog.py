"""Measures how long the window stands still: no key, no click and no painting comes between."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from gui.app import App
from gui.widgets.steps import Steps
from gui.work import Runner

LIMIT = 50.0
"""Milliseconds that one stop of the GUI thread may take."""
_SHORT = 20.0
"""Milliseconds up to which nobody minds, however fast the machine is."""
_QUIET = 15
"""Turns of the event loop, of three milliseconds and more, in which nothing happened."""


class Pace:
    """How fast this processor is at the moment, beside the fastest that it was seen."""

    def __init__(self) -> None:
        self._words = [str(number) for number in range(20_000)]
        self._best = min(self._work() for _ in range(50))

    def now(self) -> float:
        """From nought to one."""
        taken = statistics.median(self._work() for _ in range(5))
        self._best = min(self._best, taken)
        return self._best / taken

    def _work(self) -> float:
        began = time.thread_time()
        sum(len(word) for word in self._words)
        return time.thread_time() - began


@dataclass
class Watchdog:
    """Notes every stop of the GUI thread, in its own processor time.

    A stop is one turn of the event loop, its painting included, or one thing that a person does.
    Processor time leaves out what a busy machine takes away, and waiting for other threads; that
    shared cores and caches are slower is seen in a known piece of work, and taken off too.
    """

    app: App
    pace: Pace = field(default_factory=Pace)
    longest: dict[str, float] = field(default_factory=dict)
    """Milliseconds of the longest stop while something was going on."""

    def do(self, what: str, act: Callable[[], object]) -> None:
        """Do something as a person would, and watch until nothing more comes of it."""
        self._note(what, act)
        self.settle(what)

    def settle(self, what: str) -> None:
        """Watch the event loop until everything is done and it has been quiet for a while."""
        quiet = 0
        while quiet < _QUIET:
            taken = self._note(what, self.app.application.processEvents)
            quiet = quiet + 1 if taken < 1.0 and self._idle() else 0
            time.sleep(0.003)

    def longer_than(self, limit: float) -> dict[str, float]:
        """What stopped the window for longer."""
        return {what: taken for what, taken in self.longest.items() if taken > limit}

    def _idle(self) -> bool:
        window = self.app.window
        works: list[Runner | Steps] = [*window.findChildren(Runner), *window.findChildren(Steps)]
        return all(work.idle for work in works)

    def _note(self, what: str, act: Callable[[], object]) -> float:
        began = time.thread_time()
        act()
        taken = 1e3 * (time.thread_time() - began)
        if taken > _SHORT:
            taken *= self.pace.now()
        self.longest[what] = max(taken, self.longest.get(what, 0.0))
        return taken
