"""A game that plays itself: a turn every few seconds, with pause and step."""

from PySide6.QtCore import QObject, QTimer, Signal

from gui.session import GameSession

PACE = 2500
"""Milliseconds a turn."""


class Autoplay(QObject):
    """Advances a session in which no seat is a person's."""

    changed = Signal(bool)
    """Whether it is running."""

    def __init__(self, session: GameSession, pace: int = PACE) -> None:
        super().__init__(session)
        self._session = session
        self._paused = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pace)
        self._timer.timeout.connect(session.advance)
        session.turn_began.connect(self._turn_began)
        session.ended.connect(self.stop)
        session.closed.connect(self._closed)

    @property
    def watching(self) -> bool:
        """Whether there is anything to advance."""
        session = self._session
        return session.active and not session.game.people and not session.game.over

    @property
    def running(self) -> bool:
        """Whether turns come by themselves."""
        return self.watching and not self._paused

    def pause(self) -> None:
        """Wait for a step, or for going on."""
        self._paused = True
        self._timer.stop()
        self.changed.emit(False)

    def toggle(self) -> None:
        """Pause, or go on."""
        if not self.watching:
            return
        if not self._paused:
            self.pause()
            return
        self._paused = False
        self.changed.emit(True)
        self._session.advance()

    def step(self) -> None:
        """Play one turn now, and pause there."""
        if self.watching:
            self.pause()
            self._session.advance()

    def stop(self) -> None:
        """No more turns by themselves."""
        self._timer.stop()

    def _closed(self) -> None:
        self.stop()
        self._paused = False

    def _turn_began(self, role: str) -> None:
        if not role and not self._paused:
            self._timer.start()
