"""Games that were open when Quorum ended without closing them: offered at the next start."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from gui.claim import is_played_elsewhere
from gui.notices import Notices
from gui.recent import recent_entry
from gui.session import GameSession
from gui.settings import RecentGame, Settings


class Unfinished(QObject):
    """Notes in the settings which game is open, so that a killed Quorum leaves a trace."""

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
        self._noted: str | None = None
        session.opened.connect(self._opened)
        session.saved.connect(self._note)
        session.closed.connect(self.forget)

    def offer(self) -> None:
        """Offer to go on with the last game that nobody closed; the others are forgotten."""
        left = [g for g in self._settings.unfinished if not is_played_elsewhere(g.file)]
        for game in left:
            self._settings.mark_finished(game.path)
        playable = [game for game in left if game.file.is_file() and not game.over]
        if playable:
            self._offer(playable[0])

    def forget(self) -> None:
        """The game was closed as one closes games."""
        if self._noted is not None:
            self._settings.mark_finished(self._noted)
        self._noted = None

    def _offer(self, game: RecentGame) -> None:
        text = self.tr(
            "Quorum ended in the middle of “{title}”. Every turn that it showed is saved."
        ).format(title=game.title)
        self._notices.offer(
            "unfinished", text, self.tr("Go on"), lambda: self._open_file(game.file)
        )

    def _opened(self) -> None:
        self._notices.clear("unfinished")
        if self._session.file is not None:
            self._note(self._session.file)

    def _note(self, file: Path) -> None:
        session = self._session
        if not session.active or session.busy:
            return
        entry = recent_entry(session, file)
        if self._noted != entry.path:
            self.forget()
        self._settings.mark_unfinished(entry)
        if self._noted is None:
            self._settings.flush()
        self._noted = entry.path
