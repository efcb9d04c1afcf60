"""What the projector's window shows when: it follows the game, the room's clock and Control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from engine.game.records import TurnRecord
    from gui.look import Look
    from gui.session import GameSession
    from gui.settings import Settings
    from gui.workshop.host import Host
    from gui.workshop.projector import ProjectorWindow
    from gui.workshop.stage_pages import Slide
    from gui.workshop.values import ClockFace


class Projection(QObject):
    """Makes the window when Control wants it, and hands it the public's view and nothing else.

    It opens on a second screen that is there or comes, and as a window where there is none.
    """

    opened = Signal()
    closed = Signal()

    def __init__(
        self,
        window: QMainWindow,
        session: GameSession,
        host: Host,
        settings: Settings,
        look: Look,
    ) -> None:
        super().__init__(host)
        self._window, self._session, self._host = window, session, host
        self._settings, self._look = settings, look
        self.projector: ProjectorWindow | None = None
        self._slide: Slide | None = None
        host.projector_wanted.connect(self.switch)
        host.blacked_out.connect(self._black_out)
        host.ticked.connect(self._ticked)
        host.ended.connect(self.close)
        session.turn_resolved.connect(self._resolved)
        for signal in (session.hand_over, session.moved_to, session.told, session.ended):
            signal.connect(self.refresh)
        session.turn_began.connect(self.refresh)
        session.all_given.connect(self.refresh)
        look.changed.connect(self._restyle)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._screen_added)

    @property
    def on(self) -> bool:
        """Whether the window is open."""
        return self.projector is not None

    def switch(self, on: bool) -> None:
        """Open the window or close it."""
        if on:
            self.open()
        else:
            self.close()

    def open(self) -> None:
        """Open it, with how things stand."""
        if self.projector is not None or not self._host.active:
            return
        from gui.workshop.projector import ProjectorWindow  # noqa: PLC0415 - start-up time

        self.projector = projector = ProjectorWindow()
        projector.closed.connect(self._gone)
        projector.set_theme(self._look.theme)
        projector.show_clock(self._host.clock)
        projector.black_out(self._host.dark)
        projector.go_out(self._window)
        self.refresh()
        if self._slide is not None:
            projector.show_slide(self._slide)
        self.opened.emit()

    def close(self) -> None:
        """Close it, if it is open, with all that it holds."""
        self._slide = None
        if self.projector is not None:
            self.projector.close()

    def refresh(self) -> None:
        """Show how things stand; nothing is read while a turn is computed."""
        if self.projector is not None and self._host.active and not self._session.busy:
            self.projector.show_view(self._session.view(None))

    def put_up(self, slide: Slide | None) -> None:
        """Show a slide until another comes; None: how things stand."""
        self._slide = slide
        if self.projector is None:
            return
        if slide is None:
            self.projector.show_standing()
        else:
            self.projector.show_slide(slide)

    def step(self) -> None:
        """Go on: a reveal to its next page, a slide to the next of its pages."""
        projector = self.projector
        if projector is None:
            return
        if projector.page is projector.reveal:
            projector.reveal.advance()
        elif projector.page is projector.slide:
            projector.slide.board.turn()

    def _gone(self) -> None:
        projector, self.projector = self.projector, None
        if projector is not None:
            projector.forget()
            projector.deleteLater()
            self.closed.emit()

    def _resolved(self, record: TurnRecord) -> None:
        """Everybody sees the turn laid open, as far as the public may know it."""
        if self.projector is None or not self._host.active:
            return
        from engine.game.uncovering import orders_told  # noqa: PLC0415 - start-up time
        from gui.reveal.story import story_of  # noqa: PLC0415

        session, self._slide = self._session, None
        view = session.view(None)
        told = orders_told(session.game, None, record.turn, session.language)
        self.projector.show_view(view)
        self.projector.show_reveal(story_of(view, told), still=self._settings.reduced_motion)

    def _black_out(self, on: bool) -> None:
        if self.projector is not None:
            self.projector.black_out(on)

    def _ticked(self, face: ClockFace) -> None:
        if self.projector is not None:
            self.projector.show_clock(face)

    def _restyle(self) -> None:
        if self.projector is not None:
            self.projector.set_theme(self._look.theme)

    def _screen_added(self, _screen: QScreen) -> None:
        if self.projector is not None:
            self.projector.go_out(self._window)
