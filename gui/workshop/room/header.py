"""On top of Control's window: what is played, the clock, the projector, the turn."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.room import numbers
from gui.theme.icons import icon
from gui.theme.style import current_theme
from gui.widgets.parts import push, words
from gui.widgets.text import Elided, restyle
from gui.workshop.desk import EXTENSION, Desk
from gui.workshop.parts import Toggle
from gui.workshop.values import ClockFace

SHORT = 60
"""Seconds left from which the clock is coloured."""


class ControlHeader(QWidget):
    """Shows and steers the clock; it is advisory: red when it is over, and it ends nothing."""

    resolve_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._face = ClockFace(0, running=False)
        self._title, self._when = Elided("title"), Elided("muted")
        self.clock, self._over = words("room-clock"), words("muted")
        self.run, self.more = push("small"), push("small")
        self.projector, self.blackout, self.hot_wash = Toggle(), Toggle(), push("small")
        self.resolve = push("primary")
        self.run.clicked.connect(self._run)
        self.more.clicked.connect(self._more)
        self.projector.clicked.connect(desk.host.projector_wanted)
        self.blackout.clicked.connect(desk.black_out)
        self.hot_wash.clicked.connect(desk.host.hot_wash_wanted)
        self.resolve.clicked.connect(self.resolve_wanted)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._title)
        titles.addWidget(self._when)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(titles, 1)
        for part in (self._over, self.clock, self.run, self.more):
            row.addWidget(part)
        row.addSpacing(10)
        for part in (self.projector, self.blackout, self.hot_wash):
            row.addWidget(part)
        row.addSpacing(10)
        row.addWidget(self.resolve)
        self._retranslate()

    def show_state(self) -> None:
        """What is on the table."""
        desk = self._desk
        game, host = desk.game, desk.host
        self._title.setText(host.title)
        slot = game.scenario.turns[game.turn - 1].label.in_language(desk.language)
        turn = self.tr("Turn {turn} of {turns} planned")
        if host.played_out:
            turn = self.tr(
                "The {turns} planned turns are played. Next: the hot wash, or one turn more"
            )
        turn = turn.format(turn=game.turn, turns=host.turns)
        self._when.setText(self.tr("The end") if game.over else f"{turn}  ·  {slot}")
        self.resolve.setVisible(not game.over)
        self.hot_wash.setVisible(game.over or host.played_out)
        self.resolve.setEnabled(not desk.busy)
        for part in (self.run, self.more, self.clock, self._over):
            part.setVisible(not game.over)
        self.blackout.setChecked(host.dark)
        self.tick(host.clock)

    def show_projector(self, on: bool) -> None:
        """Whether the projector's window is open."""
        self.projector.setChecked(on)

    def show_busy(self) -> None:
        """A turn is being played."""
        self.resolve.setEnabled(False)

    def tick(self, face: ClockFace) -> None:
        """The clock moved."""
        self._face = face
        minutes, seconds = divmod(abs(face.left), 60)
        shown = f"{minutes}:{seconds:02}"
        self.clock.setText(f"{numbers.MINUS}{shown}" if face.over else shown)
        tone = "bad" if face.over else "warning" if face.left < SHORT else ""
        restyle(self.clock, "tone", tone)
        state = self.tr("over") if face.over else self.tr("left") if face.running else ""
        self._over.setText(state or self.tr("stands"))
        name = self.tr("The turn’s clock: {time} {state}")
        self.clock.setAccessibleName(name.format(time=shown, state=self._over.text()))
        self.run.setText(self.tr("Pause") if face.running else self.tr("Start"))
        self.run.setIcon(icon("pause" if face.running else "play", current_theme().text))
        self.run.setAccessibleName(
            self.tr("Pause the clock") if face.running else self.tr("Start the clock")
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _run(self) -> None:
        if self._face.running:
            self._desk.pause_clock()
        else:
            self._desk.start_clock()

    def _more(self) -> None:
        self._desk.extend_clock()

    def _retranslate(self) -> None:
        self.more.setText(self.tr("+{n} min").format(n=EXTENSION))
        self.more.setAccessibleName(self.tr("{n} minutes more").format(n=EXTENSION))
        self.projector.setText(self.tr("Projector"))
        self.projector.setToolTip(self.tr("Show the projector’s window, or close it"))
        self.blackout.setText(self.tr("Blackout"))
        self.blackout.setToolTip(self.tr("Let the projector show nothing"))
        self.hot_wash.setText(self.tr("Hot wash"))
        self.hot_wash.setToolTip(self.tr("Begin the talk about what happened"))
        self.resolve.setText(self.tr("Resolve the turn"))
        self.tick(self._face)
