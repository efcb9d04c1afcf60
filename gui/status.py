"""The line at the foot of the window: the last save, the seed, the seats, the turn's clock."""

from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTime, QTimer
from PySide6.QtWidgets import QStatusBar

from engine.version import __version__
from gui.parts import restyle, words
from gui.session import GameSession
from gui.translation import locale_of


class StatusLine(QObject):
    """Follows the session; says nothing while no game is open."""

    def __init__(self, bar: QStatusBar, session: GameSession) -> None:
        super().__init__(bar)
        self._session = session
        self._saved_at: QTime | None = None
        self._failed = False
        self.save, self.game = words("status"), words("status")
        self.clock, version = words("status-clock"), words("status", f"v{__version__}")
        bar.addWidget(self.save)
        bar.addWidget(self.game, 1)
        bar.addPermanentWidget(self.clock)
        bar.addPermanentWidget(version)
        self._elapsed = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(500)
        self._tick.timeout.connect(self._show_clock)
        session.opened.connect(self._opened)
        session.turn_began.connect(self._begin_clock)
        session.hand_over.connect(self._stop_clock)
        session.resolving.connect(self._stop_clock)
        session.ended.connect(self._stop_clock)
        session.saved.connect(self._saved)
        session.save_failed.connect(self._save_failed)
        session.closed.connect(self._closed)
        self.retranslate()

    def retranslate(self) -> None:
        """Put all texts in the language in force."""
        session = self._session
        if self._failed:
            self.save.setText(self.tr("Not saved"))
        elif self._saved_at is not None:
            when = locale_of(session.language).toString(self._saved_at, "HH:mm")
            self.save.setText(self.tr("Autosaved {time}").format(time=when))
        else:
            self.save.setText("")
        restyle(self.save, "tone", "problem" if self._failed else "")
        self.game.setText(self._seats() if session.active else "")
        self._show_clock()

    def _seats(self) -> str:
        game = self._session.game
        machine = len(game.seats) - len(game.people)
        seats = self.tr("{seats} seats ({machine} by machine)")
        return "  ·  ".join(
            (
                self.tr("Seed {seed}").format(seed=game.seed),
                seats.format(seats=len(game.seats), machine=machine),
            )
        )

    def _opened(self) -> None:
        self._saved_at, self._failed = None, False
        self.retranslate()

    def _saved(self, file: Path) -> None:
        self._saved_at, self._failed = QTime.currentTime(), False
        self.save.setToolTip(str(file))
        self.retranslate()

    def _save_failed(self) -> None:
        self._failed = True
        self.retranslate()

    def _closed(self) -> None:
        self._stop_clock()
        self._opened()

    def _begin_clock(self) -> None:
        if self._session.minutes:
            self._elapsed.start()
            self._tick.start()
        self._show_clock()

    def _stop_clock(self) -> None:
        self._tick.stop()
        self._elapsed.invalidate()
        self._show_clock()

    def _show_clock(self) -> None:
        if not self._elapsed.isValid():
            self.clock.setText("")
            return
        left = self._session.minutes * 60 - self._elapsed.elapsed() // 1000
        minutes, seconds = divmod(abs(left), 60)
        text = self.tr("{clock} left") if left >= 0 else self.tr("{clock} over time")
        self.clock.setText(text.format(clock=f"{minutes}:{seconds:02}"))
        restyle(self.clock, "tone", "problem" if left < 0 else "warning" if left < 60 else "")
