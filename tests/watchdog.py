"""Measures how long the window stands still: no key, no click and no painting comes between."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from gui.app import App
from gui.widgets.steps import Steps
from gui.work import Runner

LIMIT = 50.0
"""Milliseconds that one stop of the GUI thread may take."""
_QUIET = 15
"""Turns of the event loop, of three milliseconds and more, in which nothing happened."""


@dataclass
class Watchdog:
    """Notes every stop of the GUI thread, in its own processor time.

    A stop is one turn of the event loop, its painting included, or one thing that a person does.
    Processor time leaves out what a busy machine takes away, and waiting for other threads.
    """

    app: App
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
        self.longest[what] = max(taken, self.longest.get(what, 0.0))
        return taken
