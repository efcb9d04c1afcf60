"""What would be lost by leaving a game, and whether the person minds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.widgets.question import agrees

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.notices import Notices
    from gui.session import GameSession


class Leaving(QObject):
    """Asks only where something would be lost."""

    def __init__(self, session: GameSession, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._notices, self._window = session, notices, window

    def may_leave_turn(self) -> bool:
        """Orders that some have given in a turn that is not complete are in no save.

        A workshop keeps them.
        """
        session = self._session
        if not session.active or not session.drafts or session.waits:
            return True
        return self._agrees(
            self.tr("{given} of {people} have given their orders for this turn.").format(
                given=len(session.drafts), people=len(session.game.people)
            ),
            self.tr("The game is saved up to the start of the turn; these orders are forgotten."),
            self.tr("Leave the turn"),
        )

    def may_close(self) -> bool:
        """The same, where the game is let go and its last turn may not be on the disk."""
        return self.may_leave_turn() and self._may_leave_unsaved()

    def _may_leave_unsaved(self) -> bool:
        session = self._session
        if not session.active or not session.unsaved:
            return True
        return self._saved_by_now() or self._agrees(
            self.tr("The last turn could not be saved."),
            self._notices.text("save") or self.tr("Choose another place under File, Save as."),
            self.tr("Close without saving"),
        )

    def _saved_by_now(self) -> bool:
        """Try once more; whether it went well."""
        self._session.save()
        self._session.finish()
        return not self._session.unsaved

    def _agrees(self, text: str, more: str, leave: str) -> bool:
        return agrees(self._window, text, more, yes=leave, no=self.tr("Stay"), loses=True)
