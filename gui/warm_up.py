"""Loads what the first game needs while the start screen is being looked at."""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from gui.work import Job, Runner, raise_again

AFTER = 50
"""Milliseconds after the first picture."""
MODULES = (
    "gui.start.new_game",
    "gui.room",
    "engine.game.saves",
    "engine.game.viewing",
    "engine.lab.forecasting",
    "engine.lab.strategist",
    "gui.debrief.screen",
    "gui.hindsight.compare",
    "gui.hindsight.replay",
    "gui.hindsight.what_if_bar",
)
"""In the order in which they are wanted."""


class WarmUp(QObject):
    """Imports on a thread of its own; `done` is called once all is there."""

    def __init__(self, parent: QObject, done: Callable[[], None]) -> None:
        super().__init__(parent)
        self._runner = Runner(self)
        self._job: Job[None] | None = None
        self._done = done

    def begin(self) -> None:
        """Start in a moment, when the first picture is on the screen."""
        QTimer.singleShot(AFTER, self, self._start)

    def finish(self) -> None:
        """Stop after the module under way, for leaving."""
        if self._job is not None:
            self._job.cancel()
        self._runner.finish()

    def _start(self) -> None:
        self._job = self._runner.start(_load, lambda _none: self._done(), raise_again)


def _load(job: Job[None]) -> None:
    for module in MODULES:
        if not job.cancelled:
            import_module(module)
