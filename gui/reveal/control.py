"""When a turn is revealed, to whom, and how it is seen again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from engine.game.records import TurnRecord
    from gui.menus import Menus
    from gui.reveal.overlay import RevealOverlay
    from gui.screens import Screens
    from gui.session import GameSession
    from gui.settings import Settings


class Reveals(QObject):
    """Each person sees the turn that was played before deciding the next one.

    What is shown is made from that person's own view, when they have sat down; it goes as soon as
    another screen comes up or the turn is resolved. After the end one person sees it with their own
    eyes, several with the public's. A game without people is not interrupted.
    """

    def __init__(
        self,
        window: QMainWindow,
        session: GameSession,
        screens: Screens,
        settings: Settings,
        menus: Menus,
    ) -> None:
        super().__init__(window)
        self._session, self._screens = session, screens
        self._settings, self._menus = settings, menus
        self._waiting: set[str | None] = set()
        """Who has not seen the last turn yet."""
        self.overlay: RevealOverlay | None = None
        session.turn_resolved.connect(self._resolved)
        session.turn_began.connect(self._began)
        screens.ending_shown.connect(self._ended)
        for signal in (session.resolving, session.moved_to, session.closed):
            signal.connect(self._forget)
        screens.changed.connect(self.close)
        screens.changed.connect(self.show_state)
        menus.replay_turn.triggered.connect(self.replay)
        menus.reveal_turns.toggled.connect(self._switch_reveals)
        menus.reduced_motion.toggled.connect(self._switch_motion)
        self.show_state()

    def show_state(self) -> None:
        """Tick what is chosen; offer the replay where there is a turn to be seen again."""
        settings, menus = self._settings, self._menus
        menus.show_reveals(on=settings.reveal_turns, still=settings.reduced_motion)
        menus.replay_turn.setEnabled(self._may_replay())

    def replay(self) -> None:
        """Show the last turn again to whoever looks at the screen."""
        if self._may_replay():
            self._show(self._viewer())

    def close(self) -> None:
        """Take the reveal away, if there is one; the clock of the turn goes on."""
        overlay, self.overlay = self.overlay, None
        if overlay is None:
            return
        overlay.closed.disconnect(self.close)
        overlay.dismiss()
        overlay.setParent(None)
        overlay.deleteLater()
        if self._session.acting is not None and self._screens.in_room:
            self._screens.room.header.clock.resume()
            self._screens.room.orders.focus_cards()

    def _say_again(self) -> None:
        """In the language in force."""
        if self.overlay is not None:
            self._show(self.overlay.story.viewer, still=True)

    def _resolved(self, _record: TurnRecord) -> None:
        people = self._session.game.people
        self._waiting = set(people) if self._settings.reveal_turns else set()

    def _began(self, role: str) -> None:
        if role in self._waiting and self._screens.in_room:
            self._waiting.discard(role)
            self._show(role)

    def _ended(self) -> None:
        waiting, self._waiting = self._waiting, set()
        if waiting and not self._screens.elsewhere:
            self._show(self._viewer())

    def _forget(self) -> None:
        self._waiting = set()
        self.close()

    def _viewer(self) -> str | None:
        """Whose eyes look at the screen; nobody's in particular where several do."""
        session = self._session
        if session.acting is not None:
            return session.acting
        people = session.game.people
        return people[0] if len(people) == 1 else None

    def _may_replay(self) -> bool:
        session, screens = self._session, self._screens
        if not session.active or session.busy or not session.game.line():
            return False
        return screens.in_room or (session.game.over and screens.in_debrief)

    def _show(self, viewer: str | None, *, still: bool | None = None) -> None:
        from engine.game.uncovering import orders_told  # noqa: PLC0415 - start-up time
        from gui.reveal.overlay import RevealOverlay  # noqa: PLC0415
        from gui.reveal.story import last_turn, story_of  # noqa: PLC0415

        self.close()
        session, screen = self._session, self._screens.current
        view = session.view(viewer)
        turn = last_turn(view)
        if screen is None or turn < 1:
            return
        told = orders_told(session.game, viewer, turn, session.language)
        self.overlay = RevealOverlay(story_of(view, told), screen)
        self.overlay.closed.connect(self.close)
        self.overlay.outdated.connect(self._say_again, Qt.ConnectionType.QueuedConnection)
        self.overlay.begin(still=self._settings.reduced_motion if still is None else still)
        if self._screens.in_room:
            self._screens.room.header.clock.pause()

    def _switch_reveals(self, on: bool) -> None:
        self._settings.reveal_turns = on

    def _switch_motion(self, on: bool) -> None:
        self._settings.reduced_motion = on
        if on and self.overlay is not None:
            self.overlay.finish()
