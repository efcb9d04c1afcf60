"""Who has given orders: a tick a team, never what; to look asks first, and is recorded."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.theme.style import current_theme
from gui.widgets.chip import IconLabel
from gui.widgets.emblem import Emblem
from gui.widgets.parts import push
from gui.widgets.text import Elided, label
from gui.workshop.desk import Desk
from gui.workshop.values import TeamCard


class TeamTicks(QWidget):
    """A row a role, in the scenario's order."""

    look_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.rows: dict[str, TeamTick] = {}
        self._heading = label("eyebrow")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._heading)
        self._retranslate()

    def show_state(self) -> None:
        """As it stands."""
        emblems = {role.id: role.emblem for role in self._desk.game.scenario.roles}
        over = self._desk.game.over
        for place, card in enumerate(self._desk.host.teams):
            row = self.rows.get(card.role)
            if row is None:
                row = self.rows[card.role] = TeamTick(emblems[card.role], place)
                row.look.clicked.connect(partial(self._look, card.role))
                row.call.clicked.connect(partial(self._call, card.role))
                self._column.addWidget(row)
            row.show_team(card, over=over)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _look(self, role: str, _on: bool = False) -> None:
        self.look_wanted.emit(role)

    def _call(self, role: str, _on: bool = False) -> None:
        self._desk.call(role)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("TEAMS"))


class TeamTick(QWidget):
    """Emblem, name, whether orders were given, and two things to do about it."""

    def __init__(self, emblem: str, place: int) -> None:
        super().__init__()
        self._name, self._state = Elided("strong"), Elided("small", lines=2)
        self._tick = IconLabel()
        self.look, self.call = push("small"), push("small")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        state = QHBoxLayout()
        state.setSpacing(5)
        state.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self._state, 1)
        names.addLayout(state)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 1)
        row.setSpacing(8)
        row.addWidget(Emblem(emblem, place, size=30))
        row.addLayout(names, 1)
        row.addWidget(self.call)
        row.addWidget(self.look)

    def show_team(self, card: TeamCard, *, over: bool) -> None:
        """Say what it is at."""
        theme, people = current_theme(), card.player == "person"
        self._name.setText(card.name)
        if not people:
            name, color, text = "bot", theme.muted, self.tr("the machine")
        elif card.given:
            name, color, text = "circle-check", theme.good, self.tr("orders given")
        else:
            name, color, text = "hourglass", theme.warning, self.tr("not yet")
        if card.sealed:
            text = self.tr("{state}, forecast sealed").format(state=text)
        self._tick.show_icon(name, color, theme.px(14))
        self._state.setText(text)
        self.setAccessibleName(f"{card.name}: {text}")
        self.look.setVisible(people and card.given and not over)
        self.call.setVisible(people and not card.given and not over)
        self.look.setText(self.tr("Look…"))
        self.look.setAccessibleName(self.tr("Look at the orders of {name}").format(name=card.name))
        self.look.setToolTip(self.tr("Asks first; that you looked is recorded."))
        self.call.setText(self.tr("Call"))
        self.call.setAccessibleName(self.tr("Call {name} to the machine").format(name=card.name))
        self.call.setToolTip(self.tr("The seats’ window asks this team to sit down."))
