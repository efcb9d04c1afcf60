"""What is worked out about a game that is over: turning points, standings, the real history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from gui.hindsight.answers import beside_history, placed, weighed
from gui.work import raise_again

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.game.game import Game
    from engine.lab.standing import Standings
    from engine.report.hindsight_views import HistoryView
    from gui.hindsight.answers import Weighed
    from gui.insight import Insight
    from gui.session import GameSession


class AfterTheEnd(QObject):
    """Asks off the GUI thread, and only of a finished game; remembers until the game changes."""

    standings_found = Signal(object)
    """`Standings`, or None where today's rules no longer give the game."""
    history_found = Signal(object)
    """A `HistoryView`, or None where the scenario has none."""
    points_found = Signal(object)
    """`Weighed` orders, none where today's rules no longer give the game."""
    stopped = Signal()
    """Somebody stopped the work, and something is still not known."""

    def __init__(self, session: GameSession, insight: Insight) -> None:
        super().__init__(session)
        self._session, self._insight = session, insight
        self._asked: set[tuple[str, str]] = set()
        self._known: dict[tuple[str, str], object] = {}
        for signal in (session.opened, session.altered, session.turn_resolved, session.closed):
            signal.connect(lambda *_: self._forget())
        insight.stopped.connect(self._stopped)

    def ask(self) -> None:
        """Work out what is not known yet, and tell all of it."""
        session = self._session
        if not session.active or session.busy or not session.game.over:
            return
        language = session.language

        def history(game: Game, _tell: Callable[[float], None]) -> HistoryView | None:
            return beside_history(game, language)

        def points(game: Game, tell: Callable[[float], None]) -> Weighed:
            return weighed(game, language, tell)

        self._ask("history", language, history, self.history_found, "")
        simulated = self.tr("Playing a thousand games in character…")
        self._ask("standings", "", _placed, self.standings_found, simulated)
        replayed = self.tr("Replaying the game without each order…")
        self._ask("points", language, points, self.points_found, replayed)

    def _ask(
        self,
        what: str,
        language: str,
        work: Callable[[Game, Callable[[float], None]], object],
        found: SignalInstance,
        said: str,
    ) -> None:
        key = (what, language)
        if key in self._known:
            found.emit(self._known[key])
            return
        if key in self._asked:
            return
        self._asked.add(key)

        def done(answer: object) -> None:
            self._asked.discard(key)
            self._known[key] = answer
            if language in {"", self._session.language}:
                found.emit(answer)

        self._insight.ask(work, done, raise_again, said)

    def _forget(self) -> None:
        self._asked.clear()
        self._known.clear()

    def _stopped(self) -> None:
        if self._asked:
            self._asked.clear()
            self.stopped.emit()


def _placed(game: Game, tell: Callable[[float], None]) -> Standings | None:
    return placed(game, tell)
