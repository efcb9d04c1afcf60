"""What a workshop adds to the curtain: the team, its PIN, and the way to any other team."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRegularExpression, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.theme.icons import icon
from gui.theme.style import current_theme
from gui.widgets.parts import push, words
from gui.workshop.flow import Flow
from gui.workshop.values import TeamCard

WAIT = 1500
"""Milliseconds after a wrong PIN in which another is not looked at."""
LONGEST_PIN = 12


class PinField(QLineEdit):
    """Digits that are not shown; Enter tries them."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(LONGEST_PIN)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self))
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the curtain's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
            return
        super().keyPressEvent(event)


class Gate(QWidget):
    """Stands on the curtain; who knows the PINs hears what is tried, and admits or refuses."""

    opened = Signal()
    """Whoever is there may take the seat."""
    tried = Signal(str, str)
    """A role, and the PIN that was typed for its team."""
    called = Signal(str)
    """Another team's role: it wants the machine now."""
    waited = Signal()
    """After a wrong PIN another one may be tried."""

    def __init__(self) -> None:
        super().__init__()
        self.locked = False
        """Whether a PIN is asked for."""
        self._teams: Sequence[TeamCard] = ()
        self._role = ""
        self.members, self.pin = words("muted", wrap=True), PinField()
        self.trouble, self._others = words("muted", wrap=True), words("muted")
        self.trouble.setProperty("tone", "problem")
        self.buttons: dict[str, QPushButton] = {}
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT)
        self._wait.timeout.connect(self._again)
        self._row = Flow(centred=True)
        self.pin.textEdited.connect(lambda _text: self.trouble.hide())

    @property
    def waiting(self) -> bool:
        """Whether a wrong PIN was tried just now."""
        return self._wait.isActive()

    def lay_out(self, above: QVBoxLayout, below: QVBoxLayout) -> None:
        """Members and PIN go above the curtain's button, the other teams below it."""
        for label in (self.members, self.trouble, self._others):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        above.addWidget(self.members)
        above.addSpacing(12)
        above.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignHCenter)
        above.addWidget(self.trouble)
        below.addSpacing(14)
        below.addWidget(self._others)
        below.addWidget(self._row)
        self.show_teams("", ())

    def show_teams(self, role: str, teams: Sequence[TeamCard]) -> None:
        """Call for a role's team; without teams there is no workshop, and nothing is seen."""
        self._role, self._teams = role, teams
        self.locked = any(team.role == role and team.has_pin for team in teams)
        self.pin.clear()
        self._wait.stop()
        for button in self.buttons.values():
            self._row.drop(button)
        self.buttons = {}
        for team in teams:
            if team.player == "person" and team.role != role:
                button = push("quiet")
                button.clicked.connect(lambda _on, role=team.role: self.called.emit(role))
                self._row.add(button)
                self.buttons[team.role] = button
        self._row.setVisible(bool(self.buttons))
        self._show()

    def knock(self) -> None:
        """Somebody wants to take the seat."""
        if not self.locked:
            self.opened.emit()
        elif self.pin.text() and not self.waiting:
            self.tried.emit(self._role, self.pin.text())
        elif not self.waiting:
            self._say(self.tr("The PIN first."))

    def admit(self) -> None:
        """The PIN was right."""
        self.pin.clear()
        self.opened.emit()

    def refuse(self) -> None:
        """It was wrong: that is told, and costs a moment."""
        self._wait.start()
        self._say(self.tr("That is not this team’s PIN."))

    def _say(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.show()
        self.pin.clear()
        self.pin.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _again(self) -> None:
        self.trouble.hide()
        self.waited.emit()

    def _show(self) -> None:
        team = next((team for team in self._teams if team.role == self._role), None)
        self.members.setText(" · ".join(team.members) if team is not None else "")
        self.members.setVisible(bool(self.members.text()))
        self.pin.setVisible(self.locked)
        self.pin.setFixedWidth(current_theme().px(180))
        self.pin.setPlaceholderText(self.tr("PIN"))
        self.pin.setAccessibleName(self.tr("PIN of {team}").format(team=team.name if team else ""))
        self.trouble.hide()
        self._others.setText(self.tr("Or another team takes the machine:"))
        self._others.setVisible(bool(self.buttons))
        given = self.tr("{team}: orders given")
        for other in self._teams:
            button = self.buttons.get(other.role)
            if button is not None:
                button.setText(other.name)
                button.setIcon(icon("check" if other.given else "circle"))
                said = given if other.given else self.tr("{team}: no orders yet")
                button.setToolTip(said.format(team=other.name))
                button.setAccessibleName(said.format(team=other.name))
