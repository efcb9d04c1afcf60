"""Going back and sideways: what the menu, the room and the debrief ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.hindsight.answers import explained
from gui.hindsight.names import NameBox
from gui.work import raise_again

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from engine.game.game import Game
    from gui.hindsight.allowed import Allowed
    from gui.insight import Insight
    from gui.room.why import Asked
    from gui.session import GameSession


class Hindsight(QObject):
    """Goes to other branches and names them; asks off the GUI thread why a number changed."""

    changed = Signal()
    """What can be asked now, or what branches there are, may be different."""
    answered = Signal(object, object, str)
    """What was asked (`Asked`), its `WhyView` or None, and a note."""

    def __init__(
        self, session: GameSession, insight: Insight, allowed: Allowed, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._insight = session, insight
        self._allowed, self._window = allowed, window
        for signal in (session.opened, session.altered, session.turn_resolved, session.closed):
            signal.connect(lambda *_: self.changed.emit())

    def ask_why(self, asked: Asked) -> None:
        """What is behind a computed number, for whoever sees the screen that is up."""
        session = self._session
        viewer, language = session.acting, session.language
        self._insight.ask(
            lambda game, _tell: explained(game, asked, viewer, language),
            lambda answer: self.answered.emit(asked, *answer),
            raise_again,
        )

    def play_on_from(self, turn: int) -> None:
        """Decide a past turn anew; the line that was played stays as a branch."""
        if self._allowed.refused():
            return
        number = self._game.line()[turn - 1].parent
        self._session.alter(lambda game: game.go_to(number), moved=True)

    def go_to_branch(self, tip: int) -> None:
        """Put another branch on the table."""
        ended = self._session.active and self._game.records[tip - 1].ending is not None
        if (
            self._allowed.refused(self._allowed.branch_obstacle(ended=ended))
            or tip == self._game.at
        ):
            return
        self._session.alter(lambda game: game.go_to(tip), moved=True)

    def name_branch(self) -> None:
        """Ask what the branch on the table is to be called."""
        from engine.game.branches import branch_of, name_branch, why_not_name  # noqa: PLC0415

        branch = branch_of(self._game) if self._session.active else None
        if branch is None:
            return
        game, language, tip = self._game, self._session.language, branch.tip

        def why_not(name: str) -> str:
            reason = why_not_name(game, tip, name)
            return "" if reason is None else reason.in_language(language)

        def change(game: Game) -> None:
            name_branch(game, tip, box.line.text())

        box = NameBox(why_not, branch.name, self._window)
        box.accepted.connect(lambda: self._session.alter(change, moved=False))
        box.open()

    @property
    def _game(self) -> Game:
        return self._session.game
