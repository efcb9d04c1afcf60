"""Work on the GUI thread in pieces, some a frame: what is typed and painted comes between them."""

import time
from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

FRAME = 16
"""Milliseconds: Qt paints five after it was asked to, so each frame is painted by itself."""
BUDGET = 0.006
"""Seconds of work after which the next piece waits for the next frame."""


def painted() -> None:
    """A piece after which the frame ends: what was done is painted before the next."""


class Steps(QObject):
    """A queue of pieces of work; a new one takes the place of what is left."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: deque[Callable[[], None]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME)
        self._timer.timeout.connect(self._due)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._next)

    def add(self, work: Iterable[Callable[[], None]]) -> None:
        """Do this after what is left; at once where nothing is."""
        if self.idle:
            for piece in work:
                piece()
        else:
            self._left.extend(work)

    @property
    def idle(self) -> bool:
        """Whether everything is done."""
        return not self._left

    def begin(self, work: Iterable[Callable[[], None]]) -> None:
        """Do this piece by piece, from the next frame on; small pieces share a frame."""
        self._left = deque(work)
        if self._left:
            self._timer.start()
        else:
            self._rest()

    def finish(self) -> None:
        """Do what is left now."""
        while self._left:
            self._left.popleft()()
        self._rest()

    def _rest(self) -> None:
        self._timer.stop()
        self._turn.stop()

    def _due(self) -> None:
        """Wait for the event loop's next turn: this one may have painted the last piece already."""
        self._turn.start(0)

    def _next(self) -> None:
        began = time.perf_counter()
        while self._left and time.perf_counter() - began < BUDGET:
            piece = self._left.popleft()
            piece()
            if piece is painted:
                break
        if not self._left:
            self._rest()


def finish_steps(window: QWidget) -> None:
    """Do at once what is left to do in a window, and what that brings: for pictures and tests."""
    while left := [steps for steps in window.findChildren(Steps) if not steps.idle]:
        for steps in left:
            steps.finish()
