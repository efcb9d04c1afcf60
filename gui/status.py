"""The line at the foot of the window: the last save, the seed, the seats."""

from pathlib import Path

from PySide6.QtCore import QObject, QTime
from PySide6.QtWidgets import QStatusBar

from engine.version import __version__
from gui.session import GameSession
from gui.translation import locale_of
from gui.widgets.parts import words
from gui.widgets.text import restyle


class StatusLine(QObject):
    """Follows the session; says nothing while no game is open."""

    def __init__(self, bar: QStatusBar, session: GameSession) -> None:
        super().__init__(bar)
        self._session = session
        self._saved_at: QTime | None = None
        self._failed, self._shown = False, True
        self.save, self.game = words("status"), words("status")
        version = words("status", f"v{__version__}")
        bar.addWidget(self.save)
        bar.addWidget(self.game, 1)
        bar.addPermanentWidget(version)
        session.opened.connect(self._opened)
        session.saved.connect(self._saved)
        session.save_failed.connect(self._save_failed)
        session.closed.connect(self._opened)
        self.retranslate()

    def show_game(self, *, shown: bool) -> None:
        """Whether the open game's line is shown: not on a screen that is none of its own."""
        self._shown = shown
        self.retranslate()

    def retranslate(self) -> None:
        """Put all texts in the language in force."""
        session = self._session
        if not self._shown:
            self.save.setText("")
        elif self._failed:
            self.save.setText(self.tr("Not saved"))
        elif self._saved_at is not None:
            when = locale_of(session.language).toString(self._saved_at, "HH:mm")
            self.save.setText(self.tr("Saved {time}").format(time=when))
        else:
            self.save.setText("")
        self.save.setVisible(bool(self.save.text()))
        restyle(self.save, "tone", "problem" if self._failed else "")
        self.game.setText(self._seats() if session.active and self._shown else "")

    def _seats(self) -> str:
        game = self._session.game
        machine = len(game.seats) - len(game.people)
        some = self.tr("{seats} seats ({machine} by machine)")
        seats = some if machine else self.tr("{seats} seats, all taken by people")
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
