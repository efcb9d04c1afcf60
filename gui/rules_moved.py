"""A game from a file that today's rules would not give: say so, and offer to play on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.work import raise_again

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from engine.game.game import Game
    from engine.game.moved import Verdict
    from engine.report.moving import MovedView
    from gui.insight import Insight
    from gui.notices import Notices
    from gui.session import GameSession


class RulesMoved(QObject):
    """Holds each game that is opened against today's rules, off the GUI thread."""

    close_wanted = Signal()
    """Somebody would rather not go on."""

    def __init__(
        self, session: GameSession, insight: Insight, notices: Notices, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._insight = session, insight
        self._notices, self._window = notices, window
        self._found: Verdict | None = None
        session.opened.connect(self._opened)
        session.closed.connect(self._forget)

    def retranslate(self) -> None:
        """Say it again in the language in force, if it is still there to be read."""
        if self._notices.text("rules"):
            self._say()

    def _opened(self) -> None:
        if self._session.file is None or not self._session.game.records:
            return
        self._insight.ask(lambda game, _tell: _judged(game), self._judged, raise_again, public=True)

    def _judged(self, found: Verdict) -> None:
        self._found = found
        self._say()

    def _forget(self) -> None:
        self._found = None

    def _view(self) -> MovedView | None:
        from engine.report.moving import moved_view  # noqa: PLC0415 - start-up time

        session = self._session
        if self._found is None or not session.active:
            return None
        return moved_view(session.game, self._found, session.language)

    def _say(self) -> None:
        view = self._view()
        if view is None:
            return
        if not view.moved:
            text = self.tr(
                "Today “{title}” would come out otherwise, though no rule of the scenario moved: "
                "the program did, or the file was changed. It goes on under the numbers that are "
                "stored in it."
            )
        elif view.differs:
            text = self.tr(
                "The rules of “{title}” have moved since this game was begun, and would give "
                "another result today. It goes on under the numbers that are stored in it."
            )
        else:
            text = self.tr(
                "Some rules of “{title}” have moved since this game was begun; so far it would "
                "have come out the same. It goes on under the numbers that are stored in it."
            )
        self._notices.offer(
            "rules",
            text.format(title=view.title),
            self.tr("What moved…") if view.moved else self.tr("More…"),
            self._open,
        )

    def _open(self) -> None:
        from gui.moved_box import MovedBox  # noqa: PLC0415 - start-up time

        view = self._view()
        if view is not None:
            box = MovedBox(view, self._window)
            box.leave.clicked.connect(self.close_wanted)
            box.open()


def _judged(game: Game) -> Verdict:
    """Of the line on the table: a game of many branches would take seconds."""
    from engine.game.moved import line_alone, todays_scenario, verdict  # noqa: PLC0415 - start-up time

    return verdict(line_alone(game), todays_scenario(game))
