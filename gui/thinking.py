"""The seats whose players think: they begin when a turn does, so that nobody waits long."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.work import Failed, Job, Runner

if TYPE_CHECKING:
    from engine.game.game import Game
    from engine.lab.strategist import Thoughts

Done = Callable[["Thoughts"], None]


class Thinking(QObject):
    """Thinks about one turn at a time, on a thread of its own, from what each role knows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = Runner(self)
        self._job: Job[Thoughts] | None = None
        self._about: tuple[Game, int] | None = None
        self._found: Thoughts | None = None
        self._waiting: tuple[Done, Failed] | None = None

    @property
    def awaited(self) -> bool:
        """Whether somebody waits for what is thought."""
        return self._waiting is not None

    def begin(self, game: Game) -> None:
        """Think about the next turn of a game, unless that is done or under way."""
        if self._about is not None and self._about[0] is game and self._about[1] == game.at:
            return
        self.cancel()
        if game.over or not game.thinkers:
            return
        from engine.rules.runners import make_ready  # noqa: PLC0415 - start-up time

        self._about = (game, game.at)
        make_ready()
        then = game.as_of(game.at)

        def work(job: Job[Thoughts]) -> Thoughts:
            from engine.lab.strategist import thoughts  # noqa: PLC0415 - start-up time

            return thoughts(then, lambda: job.cancelled)

        self._job = self._runner.start(work, self._thought, self._failed)

    def ask(self, game: Game, done: Done, failed: Failed) -> None:
        """Hand the orders of all seats that think to `done`, now or when they are there."""
        self.begin(game)
        if self._found is not None or not game.thinkers:
            done(self._found or {})
        else:
            self._waiting = (done, failed)

    def cancel(self) -> None:
        """Give up what is being thought; who waits for it hears nothing."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._about = self._found = self._waiting = None

    def finish(self) -> None:
        """Wait for what is being thought and hand it over."""
        self._runner.finish()

    def _thought(self, found: Thoughts) -> None:
        self._job, self._found = None, found
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting[0](found)

    def _failed(self, error: Exception) -> None:
        waiting = self._waiting
        self.cancel()
        if waiting is not None:
            waiting[1](error)
