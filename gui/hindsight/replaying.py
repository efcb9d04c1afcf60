"""The game seen again as it was seen then: who may see it with whose eyes, turn by turn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.hindsight.answers import explained, moment_of
from gui.widgets.steps import Steps
from gui.work import raise_again

if TYPE_CHECKING:
    from engine.game.game import Game
    from gui.hindsight.allowed import Allowed
    from gui.hindsight.replay import Moment, ReplayScreen
    from gui.insight import Insight
    from gui.room.why import Asked
    from gui.screens import Screens
    from gui.session import GameSession


class Replaying(QObject):
    """Opens the replay, and works out each moment of it off the GUI thread."""

    answered = Signal(object, object, str)
    """What was asked (`Asked`) of a moment, its `WhyView` or None, and a note."""

    def __init__(
        self, session: GameSession, insight: Insight, screens: Screens, allowed: Allowed
    ) -> None:
        super().__init__(session)
        self._session, self._insight = session, insight
        self._screens, self._allowed = screens, allowed
        self._replay: ReplayScreen | None = None
        self._steps = Steps(self)
        screens.aside_left.connect(self._forget)

    def open_replay(self, turn: int | None = None) -> None:
        """The game seen again as it was seen then; made in one frame, shown in the next."""
        if self._allowed.refused(self._allowed.replay_obstacle()):
            return
        from gui.hindsight.replay import ReplayScreen  # noqa: PLC0415 - start-up time

        screen = ReplayScreen()
        self._steps.begin([partial(self._show, screen, turn)])

    def _show(self, screen: ReplayScreen, turn: int | None) -> None:
        if self._allowed.replay_obstacle():  # another game came between
            screen.deleteLater()
            return
        screen.back_wanted.connect(self._screens.leave_aside)
        screen.moment_wanted.connect(self._show_moment)
        screen.room.causes_wanted.connect(self._ask_then)
        self.answered.connect(screen.room.answer_why)
        eyes = self._eyes()
        first = self._session.acting or eyes[0][0]
        self._screens.show_aside(screen)
        self._replay = screen
        screen.offer(eyes, first, len(self._game.line()) + 1)
        screen.go_to(turn or 1)

    def refresh(self) -> None:
        """Ask again what is on the screen, in the language in force."""
        if self._replay is not None and self._replay.moment is not None:
            replay, turn = self._replay, self._replay.moment.turn
            replay.offer(self._eyes(), replay.eyes.currentData(), len(self._game.line()) + 1)
            replay.go_to(turn)

    def _eyes(self) -> list[tuple[str, str]]:
        """With whose eyes the replay may be seen; the public's where nobody is to act."""
        from gui.hindsight.replay import ALL  # noqa: PLC0415 - start-up time

        roles = self._allowed.roles() if self._game.over or self._session.acting else []
        if self._game.over:
            return [*roles, (ALL, self.tr("everybody together"))]
        return roles or [(ALL, self.tr("the public"))]

    def _show_moment(self, turn: int, role: str) -> None:
        session, screen = self._session, self._replay
        language, everything = session.language, self._game.over and not role

        def done(moment: Moment) -> None:
            if self._replay is screen and screen is not None:
                screen.show_moment(moment)

        self._insight.ask(
            lambda game, _tell: moment_of(
                game, role or None, turn, language, everything=everything
            ),
            done,
            raise_again,
        )

    def _ask_then(self, asked: Asked) -> None:
        """Why, in a room that is seen again: with the eyes that see it."""
        screen, language = self._replay, self._session.language
        if screen is None or screen.moment is None:
            return
        role, turn = screen.moment.role, screen.moment.turn
        ended = screen.moment.view.ending is not None
        everything = self._game.over and (not role or (ended and asked.way == "orders"))
        self._insight.ask(
            lambda game, _tell: explained(
                game, asked, role or None, language, whole=everything, before=turn
            ),
            lambda answer: self.answered.emit(asked, *answer),
            raise_again,
        )

    @property
    def _game(self) -> Game:
        return self._session.game

    def _forget(self) -> None:
        self._replay = None
