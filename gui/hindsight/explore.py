"""Puts hindsight into the window: its menu, its strip of progress, its signals."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.ghosts import Ghosts
from gui.hindsight.after import AfterTheEnd
from gui.hindsight.allowed import Allowed
from gui.hindsight.control import Hindsight
from gui.hindsight.menu import HindsightMenu
from gui.hindsight.replaying import Replaying
from gui.hindsight.side_by_side import SideBySide
from gui.insight import Insight
from gui.widgets.work_strip import WorkStrip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QWidget

    from gui.banner import Banner
    from gui.debrief.screen import DebriefScreen
    from gui.files import GameFiles
    from gui.room import SituationRoom
    from gui.screens import Screens
    from gui.session import GameSession


class Explore(QObject):
    """Connects menu, screens and answers; keeps what is enabled and ticked up to date."""

    def __init__(
        self,
        window: QMainWindow,
        session: GameSession,
        screens: Screens,
        banner: Banner,
        files: GameFiles,
    ) -> None:
        super().__init__(window)
        self._session, self._screens, self._files = session, screens, files
        self.insight = Insight(session)
        self.ghosts = Ghosts(session, self.insight)
        self.allowed = Allowed(session, screens, banner)
        self.hindsight = Hindsight(session, self.insight, self.allowed, window)
        self.side_by_side = SideBySide(session, self.insight, screens, self.allowed, banner)
        self.replaying = Replaying(session, self.insight, screens, self.allowed)
        self.after = AfterTheEnd(session, self.insight)
        self.menu = HindsightMenu(window)
        self.strip = WorkStrip()
        self._connect(banner)
        self.show_state()

    def finish(self) -> None:
        """Stop what is being worked out, for leaving."""
        self.insight.stop()
        self.insight.finish()

    def retranslate(self) -> None:
        """Put menu, names and what is on the screen in the language in force."""
        self.menu.retranslate()
        self.side_by_side.refresh()
        self.replaying.refresh()
        self._show_ghosts()
        self.show_state()

    def show_state(self) -> None:
        """Enable what can be done, and list the branches."""
        session = self._session
        shown = session.active and self._screens.in_game
        ready = shown and not session.busy
        branches = self.allowed.branches() if ready else []
        self.menu.show_branches(branches)
        self.menu.show_state(
            game=ready,
            obstacle=self.allowed.obstacle(),
            replay=self.allowed.replay_obstacle(),
            lines=bool(branches),
            comparable=len(branches) > 1,
        )
        room = self._screens.room_if_any
        if room is not None:
            room.news.scrub.set_obstacle(self.allowed.obstacle())

    def _connect(self, banner: Banner) -> None:
        menu, hindsight, insight = self.menu, self.hindsight, self.insight
        menu.what_if.triggered.connect(lambda _on: self.side_by_side.open_what_if())
        menu.compare.triggered.connect(lambda _on: self.side_by_side.open_compare())
        menu.replay.triggered.connect(lambda _on: self.replaying.open_replay())
        menu.name.triggered.connect(lambda _on: hindsight.name_branch())
        menu.branch_chosen.connect(hindsight.go_to_branch)
        menu.ghost_switched.connect(lambda kind, on: self.ghosts.set_wanted(kind, on=on))
        menu.other_game.triggered.connect(self._add_game)
        menu.no_ghosts.triggered.connect(self.ghosts.clear)
        insight.began.connect(self.strip.begin)
        insight.progressed.connect(self.strip.show_share)
        insight.ended.connect(self.strip.end)
        self.strip.stop_wanted.connect(insight.stop)
        self.ghosts.changed.connect(self._show_ghosts)
        self.ghosts.trouble.connect(banner.problem)
        self._screens.made.connect(self._made)
        self._screens.changed.connect(self.show_state)
        hindsight.changed.connect(self.show_state)
        self._session.resolving.connect(self.show_state)

    def _made(self, screen: QWidget) -> None:
        """Connect a new room or debrief."""
        from gui.debrief.screen import DebriefScreen  # noqa: PLC0415 - it is there by now
        from gui.room import SituationRoom  # noqa: PLC0415

        if isinstance(screen, SituationRoom):
            self._connect_room(screen)
        elif isinstance(screen, DebriefScreen):
            self._connect_debrief(screen)

    def _connect_room(self, room: SituationRoom) -> None:
        hindsight, scrub = self.hindsight, room.news.scrub
        room.plots.show_ghosts(self.ghosts.shown())
        room.causes_wanted.connect(hindsight.ask_why)
        hindsight.answered.connect(room.answer_why)
        scrub.replay_wanted.connect(self.replaying.open_replay)
        scrub.what_if_wanted.connect(self.side_by_side.open_what_if)
        scrub.branch_wanted.connect(hindsight.play_on_from)
        scrub.set_obstacle(self.allowed.obstacle())

    def _connect_debrief(self, debrief: DebriefScreen) -> None:
        hindsight = self.hindsight
        debrief.plots.show_ghosts(self.ghosts.shown())
        debrief.why.causes_wanted.connect(hindsight.ask_why)
        hindsight.answered.connect(debrief.why.answer)
        self.after.standings_found.connect(debrief.show_standings)
        self.after.history_found.connect(debrief.show_history)
        self.after.points_found.connect(debrief.show_points)
        self.after.stopped.connect(debrief.show_stopped)
        debrief.hindsight_wanted.connect(self.after.ask)
        debrief.try_wanted.connect(self.side_by_side.try_point)
        debrief.what_if_wanted.connect(self.side_by_side.open_what_if)
        debrief.replay_wanted.connect(self.replaying.open_replay)

    def _show_ghosts(self) -> None:
        shown = self.ghosts.shown()
        for plots in self._screens.plots_with_ghosts():
            plots.show_ghosts(shown)
        self.menu.show_ghosts(self.ghosts.wanted, any_shown=bool(shown))

    def _add_game(self) -> None:
        file: Path | None = self._files.ask_file()
        if file is not None:
            self.ghosts.add_save(file)
