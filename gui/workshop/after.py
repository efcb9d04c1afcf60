"""The hot wash: works out what it needs, and shows it in the seats' window and on the projector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction

from engine.form import spoken
from gui.hindsight.answers import Tried, tried_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from engine.report.hindsight_views import TurningPointView
    from gui.hindsight.answers import Weighed
    from gui.main_window import MainWindow
    from gui.workshop.host import Host
    from gui.workshop.hot_wash import HotWashScreen
    from gui.workshop.hot_wash_slides import Facts
    from gui.workshop.projection import Projection
    from gui.workshop.stage_pages import Slide


class HotWash(QObject):
    """Opens once the game is over, or once all turns that were planned are played."""

    def __init__(
        self,
        window: MainWindow,
        host: Host,
        projection: Projection,
    ) -> None:
        super().__init__(host)
        session, screens, explore = window.session, window.screens, window.explore
        self._session, self._screens, self._host = session, screens, host
        self._explore, self._projection = explore, projection
        self._banner, self._files = window.banner, window.files
        self.screen: HotWashScreen | None = None
        self._points: Sequence[TurningPointView] | None = None
        self._telling: Sequence[TurningPointView] = ()
        self._playing_on = False
        self.action = QAction(window)
        self.action.triggered.connect(self.open)
        host.hot_wash_wanted.connect(self.open)
        host.ended.connect(self._forget)
        screens.made.connect(self._made)
        screens.aside_left.connect(self._left)
        screens.ending_shown.connect(self._played_out)
        explore.after.points_found.connect(self._found)
        explore.ghosts.changed.connect(self._refresh)
        session.turn_resolved.connect(self._forget_points)
        session.moved_to.connect(self._forget_points)
        self.retranslate()

    @property
    def obstacle(self) -> str:
        """Why there can be no hot wash now, "" if there can."""
        session, host = self._session, self._host
        if not host.active:
            return self.tr("No workshop is under way.")
        if session.busy:
            return self.tr("A turn is being computed.")
        if not (session.game.over or len(session.game.line()) >= host.turns):
            return self.tr("The hot wash tells all secrets: it comes after the last turn.")
        return ""

    def open(self) -> None:
        """Show it in the seats' window, and on the projector if that is open."""
        obstacle = self.obstacle
        if obstacle:
            self._banner.problem(obstacle)
            return
        if self.screen is not None:
            return
        from gui.workshop.hot_wash import HotWashScreen  # noqa: PLC0415 - start-up time

        self.screen = screen = HotWashScreen()
        screen.back_wanted.connect(self._screens.leave_aside)
        screen.shown.connect(self._put_up)
        screen.projecting.connect(self._switch)
        screen.page_turned.connect(self._projection.step)
        screen.try_wanted.connect(self._try)
        screen.track_switched.connect(lambda kind, on: self._explore.ghosts.set_wanted(kind, on=on))
        screen.session_wanted.connect(self._add_session)
        screen.play_on_wanted.connect(self._play_on)
        screen.outdated.connect(self._refresh, Qt.ConnectionType.QueuedConnection)
        self._screens.show_aside(screen)
        screen.play_on.setVisible(not self._session.game.over)
        wanted = self._explore.ghosts.wanted
        screen.history.setChecked("history" in wanted)
        screen.baseline.setChecked("baseline" in wanted)
        screen.project.setChecked(self._projection.on)
        self._refresh()
        screen.next.setFocus()
        if self._session.game.over:
            self._explore.after.ask()

    def retranslate(self) -> None:
        """Put the button's words in the language in force."""
        self.action.setText(self.tr("Hot wash"))
        self.action.setToolTip(
            self.tr("Secrets, turning points, forecasts and a what-if, for everybody in the room")
        )

    def _facts(self) -> Facts:
        from engine.game.viewing import disclosed_view  # noqa: PLC0415 - start-up time
        from engine.report.narration import orders_told  # noqa: PLC0415
        from engine.scenario.models import EVERYONE  # noqa: PLC0415
        from engine.session import scoring  # noqa: PLC0415
        from gui.workshop.hot_wash_slides import Facts  # noqa: PLC0415

        session, host = self._session, self._host
        game, language = session.game, session.language
        ending = game.current.ending if game.current is not None else None
        records = {0, *(record.number for record in game.line())}
        sealed = scoring.last_sealed(host.session.log, records)
        count = len(game.scenario.endings)
        scores = scoring.scored(sealed, ending, count) if ending is not None else []
        return Facts(
            revealed=session.revealed() if game.over else disclosed_view(game, language),
            public=session.view(None),
            views={role.id: session.view(role.id) for role in game.scenario.roles},
            teams={team.role: team.name for team in host.teams},
            knowers={
                variable.id: tuple(variable.known_to)
                for variable in game.scenario.variables
                if variable.known_to != EVERYONE
            },
            orders=orders_told(game, language),
            endings={e.id: e.title.in_language(language) for e in game.scenario.endings},
            scores=scores,
            means=scoring.means(scores),
            calibration=scoring.calibration(scores),
            knows_nothing=scoring.knows_nothing(count),
            points=self._points,
            telling=self._telling,
        )

    def _refresh(self) -> None:
        """All chapters anew, in the language in force."""
        screen = self.screen
        if screen is None or self._session.busy or not self._host.active:
            return
        from gui.workshop.hot_wash_slides import Slides  # noqa: PLC0415 - start-up time

        facts = self._facts()
        slides = Slides(screen)
        screen.show_points(self._telling, {card.role: card.name for card in facts.revealed.cards})
        screen.show_chapters(slides.chapters(facts, self._explore.ghosts.shown()))
        slides.deleteLater()

    def _found(self, weighed: Weighed) -> None:
        self._points, self._telling = weighed.points, weighed.telling
        self._refresh()

    def _try(self, point: TurningPointView) -> None:
        """One what-if, live: the same dice, everybody else as recorded."""
        screen, language = self.screen, self._session.language

        def done(tried: Tried) -> None:
            if self.screen is screen and screen is not None:
                self._show_tried(tried, point)

        self._explore.insight.ask(
            lambda game, _tell: tried_out(
                game, point.turn, point.role, point.orders, None, language
            ),
            done,
            self._failed,
            self.tr("Replaying the game…"),
        )

    def _show_tried(self, tried: Tried, point: TurningPointView) -> None:
        from gui.hindsight.compare import over_the_other  # noqa: PLC0415 - start-up time
        from gui.workshop.hot_wash_slides import Slides  # noqa: PLC0415

        screen = self.screen
        if screen is None:
            return
        title = self.tr("Turn {turn}: {instead} instead of {what}").format(
            turn=point.turn, instead=point.instead, what=point.what
        )
        comparison = tried.view.comparison
        ghost = over_the_other(comparison, self.tr("What if"))
        slides = Slides(screen)
        screen.show_tried(slides.what_if(self._facts(), comparison, title, ghost))
        slides.deleteLater()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ValueError):
            raise error
        self._banner.problem(spoken(error, self._session.language))

    def _put_up(self, slide: Slide) -> None:
        if self.screen is not None and self.screen.project.isChecked():
            self._projection.put_up(slide)

    def _switch(self, on: bool) -> None:
        """Show what is up on the projector, which opens for it; or how things stand."""
        if self.screen is None:
            return
        if on:
            self._projection.open()
            if self.screen.chapters:
                self._projection.put_up(self.screen.slide)
        else:
            self._projection.put_up(None)

    def _add_session(self) -> None:
        file = self._files.ask_file()
        if file is not None:
            self._explore.ghosts.add_save(file)

    def _play_on(self) -> None:
        """What is left of the game, every seat in character, so that there is an ending."""
        self._playing_on = True
        self._screens.leave_aside()
        self._play_turn()

    def _play_turn(self) -> None:
        session = self._session
        if not session.active or session.busy or session.game.over:
            return
        from engine.game.stand_ins import STAND_IN  # noqa: PLC0415 - start-up time

        for role in session.game.people:
            session.drafts[role] = session.game.orders_by(STAND_IN, role)
        self._host.machine = tuple(session.game.people)
        session.resolve()

    def _played_out(self) -> None:
        if self._playing_on:
            self._playing_on = False
            self.open()

    def _forget_points(self, *_of: object) -> None:
        self._points, self._telling = None, ()
        if self._playing_on and not self._session.game.over:
            QTimer.singleShot(0, self, self._play_turn)

    def _left(self) -> None:
        if self.screen is not None:
            self.screen = None
            self._projection.put_up(None)

    def _forget(self) -> None:
        self.screen, self._points, self._telling = None, None, ()
        self._playing_on = False

    def _made(self, screen: QWidget) -> None:
        """The ending of a workshop has a button for it."""
        from gui.debrief.screen import DebriefScreen  # noqa: PLC0415 - it is there by now

        if isinstance(screen, DebriefScreen) and self._host.active:
            screen.offer(self.action)
