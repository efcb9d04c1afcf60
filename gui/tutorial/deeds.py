"""What a player does, as the tutorial counts it: told when it was really done."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from gui.screens import Screens
from gui.session import GameSession

if TYPE_CHECKING:
    from gui.room import SituationRoom

Deed = Literal["public", "private", "turn", "news", "value", "why", "timeline", "end"]

DWELL = 700
"""Milliseconds on one moment of a plot that count as looking at it, and not as passing over."""


class Deeds(QObject):
    """Listens to the room and the session while somebody learns."""

    done = Signal(str)
    """A Deed."""
    turned = Signal()
    """The other channel's cards show."""

    def __init__(self, session: GameSession, screens: Screens, parent: QObject) -> None:
        super().__init__(parent)
        self._screens = screens
        self._room: SituationRoom | None = None
        self._gaze = QTimer(self, singleShot=True, interval=DWELL)
        self._gaze.timeout.connect(lambda: self.done.emit("value"))
        session.turn_resolved.connect(lambda _record: self.done.emit("turn"))
        session.ended.connect(lambda: self.done.emit("end"))

    def listen(self) -> None:
        """Listen to the room there is; once to each."""
        room = self._screens.room_if_any
        if room is None or room is self._room:
            return
        self._room = room
        room.orders.choice_changed.connect(self._chosen)
        room.orders.switch.chosen.connect(lambda _at: self.turned.emit())
        feed = room.news.feed
        for read in (feed.pressed, feed.selectionModel().currentChanged):
            read.connect(lambda: self.done.emit("news"))
        room.news.timeline.turn_selected.connect(self._went)
        room.why.installEventFilter(self)
        for panel in room.plots.panels:
            panel.looked_at.connect(self._looked)

    def stop(self) -> None:
        """Wait for nothing more."""
        self._gaze.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An explanation came up."""
        if event.type() == QEvent.Type.Show:
            self.done.emit("why")
        return super().eventFilter(watched, event)

    def _chosen(self) -> None:
        if self._room is not None:
            for cards in (self._room.orders.public, self._room.orders.private):
                if cards.chosen:
                    self.done.emit(cards.channel)

    def _went(self, turn: int) -> None:
        view = self._room.view if self._room is not None else None
        if view is not None and turn < view.turn:
            self.done.emit("timeline")

    def _looked(self, state: int) -> None:
        if state < 0:
            self._gaze.stop()
        else:
            self._gaze.start()
