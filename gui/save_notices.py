"""What became of a save: remembered among the recent games, or told across the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.autosave import Kept, Why
from gui.recent import recent_entry

if TYPE_CHECKING:
    from pathlib import Path

    from gui.menus import Menus
    from gui.notices import Notices
    from gui.session import GameSession
    from gui.settings import Settings


class SaveNotices(QObject):
    """Says where the game is kept if that is not where it was, and when it could not be."""

    def __init__(
        self, session: GameSession, settings: Settings, notices: Notices, menus: Menus
    ) -> None:
        super().__init__(session)
        self._session, self._settings = session, settings
        self._notices, self._menus = notices, menus
        self._place: Path | None = None
        session.opened.connect(self._say_copy)
        session.saved.connect(self._remember)
        session.moved.connect(self._say_moved)
        session.save_failed.connect(self._say_unsaved)
        session.closed.connect(notices.clear)

    def _remember(self, file: Path) -> None:
        session = self._session
        self._notices.clear("save")
        self._place = self._place or file
        if file != self._place:  # somebody chose another place since
            self._notices.clear("place")
        if session.active and not session.busy:
            self._settings.remember(recent_entry(session, file))
            self._menus.show_recent(self._settings.recent)

    def _say_copy(self) -> None:
        """Another Quorum plays the file that was opened."""
        file, self._place = self._session.in_copy_of, None
        if file is not None:
            text = self.tr("{file} is being played in another Quorum; this one goes on in a copy.")
            self._notices.note("place", text.format(file=file))

    def _say_moved(self, kept: Kept) -> None:
        if kept.why is Why.CHANGED:
            text = self.tr(
                "{wanted} was changed by another program and is left as it is; "
                "the game is now saved in {written}."
            )
        elif kept.why is Why.GONE:
            text = self.tr(
                "{wanted} was gone: somebody had moved or deleted it. The game is saved there "
                "again, whole."
            )
        else:
            text = self.tr("{wanted} cannot be written; the game is now saved in {written}.")
        self._place = kept.file
        self._notices.problem("place", text.format(wanted=kept.instead_of, written=kept.file))

    def _say_unsaved(self, trouble: str) -> None:
        """Nothing is lost as long as the window is open; say so until a save succeeds."""
        text = self.tr("The last turn is only in this window. {trouble}").format(trouble=trouble)
        self._notices.problem("save", text, self.tr("Try again"), self._session.save)
