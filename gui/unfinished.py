"""Games that were open when Quorum ended without closing them: offered at the next start."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from gui.claim import is_played_elsewhere
from gui.notices import Notices
from gui.recent import recent_entry
from gui.session import GameSession
from gui.settings import RecentGame, Settings


class Unfinished(QObject):
    """Notes in the settings which game is open, so that a killed Quorum leaves a trace.

    A trace goes when its game is opened or the offer is closed, not by being shown.
    """

    def __init__(
        self,
        session: GameSession,
        settings: Settings,
        notices: Notices,
        open_file: Callable[[Path], None],
    ) -> None:
        super().__init__(session)
        self._session, self._settings, self._notices = session, settings, notices
        self._open_file = open_file
        self._noted: RecentGame | None = None
        self._offered: RecentGame | None = None
        session.opened.connect(self._opened)
        session.saved.connect(self._saved)
        session.save_failed.connect(self._save_failed)
        session.closed.connect(self._closed)
        notices.closed.connect(self._declined)

    def offer(self) -> None:
        """Offer to go on with the last game that nobody closed."""
        self._offered = None
        for game in self._settings.unfinished:
            if is_played_elsewhere(game.file):
                continue
            if game.file.is_file() and not game.over:
                self._offered = game
                break
            self._settings.mark_finished(game.path)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it, in the language in force."""
        game = self._offered
        if game is None:
            return
        text = (
            self.tr(
                "Quorum ended in the middle of “{title}”. It goes on after the last turn that "
                "was saved."
            )
            if game.saved
            else self.tr(
                "Quorum ended in the middle of “{title}”. Its last turn could not be saved; it "
                "goes on after the last one that was."
            )
        )
        self._notices.offer(
            "unfinished",
            text.format(title=game.title),
            self.tr("Go on"),
            lambda: self._open_file(game.file),
        )

    def forget(self) -> None:
        """The game was closed as one closes games."""
        if self._noted is not None:
            self._settings.mark_finished(self._noted.path)
        self._noted = None

    def _opened(self) -> None:
        self._offered = None
        self._notices.clear("unfinished")
        if self._session.file is not None:
            self._note(self._session.file, saved=True)

    def _closed(self) -> None:
        self.forget()
        self.offer()

    def _declined(self, topic: str) -> None:
        """The offer was closed: that game is not offered again, but perhaps another."""
        if topic == "unfinished" and self._offered is not None:
            self._settings.mark_finished(self._offered.path)
            self.offer()

    def _saved(self, file: Path) -> None:
        self._note(file, saved=not self._session.unsaved)

    def _save_failed(self) -> None:
        if self._session.file is not None:
            self._note(self._session.file, saved=False)

    def _note(self, file: Path, *, saved: bool) -> None:
        """Write the trace, at once where it says something new."""
        session = self._session
        if not session.active or session.busy:
            return
        entry = replace(recent_entry(session, file), saved=saved)
        before = self._noted
        if before is not None and before.path != entry.path:
            self.forget()
        self._settings.mark_unfinished(entry)
        if before is None or replace(before, when=entry.when) != entry:
            self._settings.flush()
        self._noted = entry
