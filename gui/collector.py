"""When Python looks for garbage: between two things that the window does, never during one."""

import gc

from PySide6.QtCore import QObject, QTimer

from gui.memory import be_frugal, give_back

EVERY = 100
"""Milliseconds between two looks."""
YOUNG = 4_000
"""New objects from which a look is worth while."""
OLD = 4
"""Looks at the new objects after which those that were left have their turn."""


class Collector(QObject):
    """Takes the place of Python's own trigger, which fires in the middle of a drawing or a thread.

    A look at everything that the program has loaded takes a tenth of a second: what was there at
    `freeze` is left alone from then on, and what a game has gathered waits for its end. Only the
    GUI thread collects, so no worker ever lets go of something of Qt's.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        be_frugal()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def freeze(self) -> None:
        """All that is loaded by now stays for good."""
        gc.freeze()

    def between_games(self) -> None:
        """Nothing moves for the moment: look at all there is, and give back what is free."""
        gc.collect()
        give_back()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _look(self) -> None:
        young, middle, _old = gc.get_count()
        if young >= YOUNG:
            gc.collect(1 if middle >= OLD else 0)
