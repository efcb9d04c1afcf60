"""How long this turn has been thought about, or how long is left."""

from PySide6.QtCore import QElapsedTimer, QEvent, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.widgets.text import label, restyle
from gui.workshop.face import SHORT, digits, tone
from gui.workshop.values import ClockFace


class TurnClock(QWidget):
    """Counts up, or down to nought and on where a limit is set. It decides nothing.

    In a workshop it shows the room's clock, which is Control's.
    """

    def __init__(self) -> None:
        super().__init__()
        self._limit: int | None = None
        self._before = 0
        self._room: ClockFace | None = None
        self._running = QElapsedTimer()
        self._face = label("clock", "0:00")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._face)
        self._tick = QTimer(self)
        self._tick.setInterval(500)
        self._tick.timeout.connect(self._show)

    @property
    def seconds(self) -> int:
        """Seconds thought about this turn, pauses left out."""
        running = self._running.elapsed() if self._running.isValid() else 0
        return (self._before + running) // 1000

    @property
    def paused(self) -> bool:
        """Whether it stands still."""
        return not self._running.isValid()

    @property
    def text(self) -> str:
        """What the clock says."""
        return self._face.text()

    def set_limit(self, minutes: float | None) -> None:
        """Count down from `minutes`; None or 0: count up."""
        self._limit = round(minutes * 60) if minutes else None
        self._show()

    def follow(self, face: ClockFace | None) -> None:
        """Show the room's clock; None: count by itself."""
        self._room = face
        self._show()

    def restart(self) -> None:
        """From the beginning, running."""
        self._before = 0
        self._running.start()
        self._show()

    def pause(self) -> None:
        """Stand still."""
        if self._running.isValid():
            self._before += self._running.elapsed()
            self._running.invalidate()
        self._show()

    def resume(self) -> None:
        """Go on."""
        if not self._running.isValid():
            self._running.start()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Tick only while somebody can see it."""
        self._show()
        self._tick.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """No ticking behind a curtain; the time counts all the same."""
        self._tick.stop()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show_room(self, face: ClockFace) -> None:
        self._face.setText(digits(face))
        restyle(self._face, "tone", tone(face))
        said = self.tr("Time left for this turn")
        if not face.running:
            said = self.tr("Time left for this turn; Control has stopped the clock")
        self.setAccessibleName(f"{said}: {self._face.text()}")
        self.setToolTip(said)

    def _show(self) -> None:
        if self._room is not None:
            self._show_room(self._room)
            return
        shown = self.seconds if self._limit is None else self._limit - self.seconds
        minutes, seconds = divmod(abs(shown), 60)
        sign = "+" if shown < 0 else ""
        self._face.setText(f"{sign}{minutes}:{seconds:02}")
        short = self._limit is not None and shown < SHORT
        restyle(self._face, "tone", "bad" if shown < 0 else "warning" if short else "")
        said = self.tr("Time left for this turn") if self._limit else self.tr("Time on this turn")
        self.setAccessibleName(f"{said}: {self._face.text()}")
        self.setToolTip(said)
