"""What the role in play can expect: worked out off the GUI thread, round by round, for nobody else.

A forecast lives as long as the moment that it is about: it goes when orders are committed, when
the machine changes hands, when another turn is on the table, and it is in no save.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.work import Job, Runner

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.game.game import Game
    from engine.game.orders import Orders
    from engine.lab.forecasting import Belief, Forecast, Forecaster
    from gui.session import GameSession
    from gui.settings import Settings


@dataclass(eq=False)
class _Moment:
    """A role before a turn of a game; the forecaster is made, and used, by the worker alone."""

    game: Game
    role: str
    forecaster: Forecaster | None = None
    surest: Forecast | None = None
    """The forecast whose beliefs rest on the most worlds; what is chosen makes no difference."""

    def ask(self) -> Forecaster:
        if self.forecaster is None:
            from engine.game.evidence import evidence  # noqa: PLC0415 - start-up time
            from engine.lab.forecasting import Forecaster, assumed  # noqa: PLC0415

            seen = evidence(self.game, self.role)
            self.forecaster = Forecaster(self.game.book, seen, assumed(self.game))
        return self.forecaster


@dataclass(eq=False)
class _Question:
    """What may come of a moment beside these orders; answered a round at a time."""

    moment: _Moment
    chosen: Orders | None
    stopped: bool = False
    _rounds: Iterator[Forecast] | None = field(default=None, repr=False)

    def round(self) -> Forecast | None:
        """The next answer; None after the last."""
        if self._rounds is None:
            self._rounds = self.moment.ask().forecasts(self.chosen, lambda: self.stopped)
        return next(self._rounds, None)


class Forecasts(QObject):
    """Keeps the forecast of the moment, if forecasts are wanted and allowed."""

    changed = Signal()
    """There is another forecast, or none any more."""

    def __init__(self, session: GameSession, settings: Settings) -> None:
        super().__init__(session)
        self._session, self._settings = session, settings
        self._runner = Runner(self)
        self._moment: _Moment | None = None
        self._question: _Question | None = None
        self._job: Job[Forecast | None] | None = None
        self.forecast: Forecast | None = None
        self.complete = False
        """Whether no more futures will be added."""
        session.turn_began.connect(self._begin)
        for gone in (session.hand_over, session.resolving, session.moved_to):
            gone.connect(self.drop)
        for gone in (session.ended, session.opened, session.closed):
            gone.connect(self.drop)

    @property
    def beliefs(self) -> Mapping[str, Belief]:
        """Of every number that the role does not see; none before there are enough worlds."""
        surest = self._moment.surest if self._moment is not None else None
        return surest.beliefs if surest is not None else {}

    @property
    def allowed(self) -> bool:
        """Whether those who play this game may see forecasts."""
        return self._session.active and self._session.forecasts_allowed

    @property
    def wanted(self) -> bool:
        """Whether they are switched on."""
        return self._settings.forecasts

    def set_wanted(self, on: bool) -> None:
        """Switch forecasts on or off, now and in later games."""
        self._settings.forecasts = on
        if on and self._session.acting is not None and self._moment is None:
            self._begin(self._session.acting)
        elif not on:
            self.drop()
        self.changed.emit()

    def choose(self, chosen: Orders) -> None:
        """Go on with what may come beside what is chosen now."""
        if self._moment is not None:
            self._ask(self._moment, chosen)

    def drop(self) -> None:
        """Give up what is being worked out, and forget what was."""
        self._stop()
        self._moment, self.complete = None, False
        if self.forecast is not None:
            self.forecast = None
            self.changed.emit()

    def finish(self) -> None:
        """Wait until all is worked out."""
        self._runner.finish()

    def _begin(self, role: str) -> None:
        """The role is to give orders; coming back to the same moment goes on with it."""
        session = self._session
        if not (role and self.allowed and self.wanted) or session.game.over:
            self.drop()
            return
        game, moment = session.game, self._moment
        if moment is not None and (moment.role, moment.game.at) == (role, game.at):
            return
        self.drop()
        self._moment = _Moment(game.as_of(game.at), role)
        self._ask(self._moment, None)

    def _ask(self, moment: _Moment, chosen: Orders | None) -> None:
        self._stop()
        self.complete = False
        self._question = _Question(moment, chosen)
        self._next(self._question)

    def _stop(self) -> None:
        if self._question is not None:
            self._question.stopped = True
        if self._job is not None:
            self._job.cancel()
        self._question = self._job = None

    def _next(self, question: _Question) -> None:
        def done(found: Forecast | None) -> None:
            self._job = None
            if found is None:
                self.complete = True
            else:
                self.forecast, moment = found, question.moment
                if moment.surest is None or found.worlds > moment.surest.worlds:
                    moment.surest = found
                self._next(question)
            self.changed.emit()

        self._job = self._runner.start(lambda _job: question.round(), done, _raise)


def _raise(error: Exception) -> None:
    raise error
