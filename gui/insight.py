"""Questions about a game that take a while: asked here, worked out off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from gui.work import Done, Failed, Job, Runner

if TYPE_CHECKING:
    from engine.game.game import Game
    from gui.session import GameSession

T = TypeVar("T")
OFTEN = 100
"""Milliseconds between two reports of progress, at least."""


class Stopped(Exception):  # noqa: N818 - nothing went wrong
    """Somebody does not want to know any more."""


@dataclass(frozen=True, eq=False)
class _Asked:
    job: Job[object]
    words: str
    public: bool


class Insight(QObject):
    """One question after the other, on a thread of its own.

    Each works on the game as it is when it is asked: a copy that nobody changes. Whoever sits
    down next gets no answer to what somebody else asked.
    """

    began = Signal(str)
    """The words of a question that may take a while."""
    progressed = Signal(float)
    """The share done, 0 to 1; from the thread that does it."""
    ended = Signal()
    """Nothing that takes a while is under way any more."""
    stopped = Signal()
    """All questions were dropped."""

    def __init__(self, session: GameSession) -> None:
        super().__init__(session)
        self._session = session
        self._runner = Runner(self)
        self._asked: list[_Asked] = []
        session.hand_over.connect(self._forget_private)
        session.resolving.connect(self._forget_private)
        session.moved_to.connect(self._forget_private)
        session.closed.connect(self.stop)

    @property
    def idle(self) -> bool:
        """Whether every question is answered."""
        return self._runner.idle

    def finish(self) -> None:
        """Wait for the answers."""
        self._runner.finish()

    def stop(self) -> None:
        """Drop all questions."""
        self._drop(self._asked)
        self.stopped.emit()

    def _forget_private(self) -> None:
        self._drop([asked for asked in self._asked if not asked.public])

    def _drop(self, dropped: list[_Asked]) -> None:
        for asked in dropped:
            asked.job.cancel()
        self._asked = [asked for asked in self._asked if asked not in dropped]
        if not any(asked.words for asked in self._asked):
            self.ended.emit()

    def ask(
        self,
        work: Callable[[Game, Callable[[float], None]], T],
        done: Done[T],
        failed: Failed,
        words: str = "",
        *,
        public: bool = False,
    ) -> None:
        """Work something out about the game on the table.

        `work` is given a copy of the game and whom to tell what share is done. With `words` the
        person is told that it is under way, and may stop it. What is `public` is answered whoever
        sits there by then.
        """
        game = snapshot(self._session.game)

        def run(job: Job[T]) -> T:
            return work(game, self._teller(job))

        def over() -> None:
            self._asked = [asked for asked in self._asked if asked.job is not job]
            if not any(asked.words for asked in self._asked):
                self.ended.emit()

        def answer(result: T) -> None:
            over()
            done(result)

        def trouble(error: Exception) -> None:
            over()
            if not isinstance(error, Stopped):
                failed(error)

        if words:
            self.began.emit(words)
        job = self._runner.start(run, answer, trouble)
        self._asked.append(_Asked(job, words, public))  # type: ignore[arg-type]  # only held

    def _teller(self, job: Job[T]) -> Callable[[float], None]:
        clock = QElapsedTimer()
        clock.start()

        def tell(share: float) -> None:
            if job.cancelled:
                raise Stopped
            if clock.elapsed() >= OFTEN:
                clock.restart()
                self.progressed.emit(share)

        return tell


def snapshot(game: Game) -> Game:
    """A copy of the game as it stands; its records and its rules are never changed by anybody."""
    copy = game.as_of(game.at)
    copy.records = list(game.records)
    copy.names = dict(game.names)
    return copy
