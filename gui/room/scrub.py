"""What can be done about a past turn that the timeline points at."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from engine.game.views import RoleView
from gui.widgets.text import Elided


def now(view: RoleView) -> int:
    """The turn that is to be decided; after the end, one more than was played."""
    return view.turn if view.ending is None else view.turn + 1


class ScrubBar(QWidget):
    """One row: which turn is looked at, what can be done there, and back to now."""

    replay_wanted = Signal(int)
    what_if_wanted = Signal(int)
    branch_wanted = Signal(int)
    now_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: RoleView | None = None
        self.turn = 0
        self._obstacle = ""
        self._words = Elided("strong")
        self.replay, self.what_if, self.branch, self.now = (QPushButton() for _ in range(4))
        self.replay.clicked.connect(lambda: self.replay_wanted.emit(self.turn))
        self.what_if.clicked.connect(lambda: self.what_if_wanted.emit(self.turn))
        self.branch.clicked.connect(lambda: self.branch_wanted.emit(self.turn))
        self.now.clicked.connect(self.now_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._words, 1)
        for button in (self.replay, self.what_if, self.branch, self.now):
            button.setProperty("kind", "quiet")
            row.addWidget(button)
        self._retranslate()
        self.hide()

    def set_obstacle(self, why_not: str) -> None:
        """Why no other line can be tried or begun here now; "" if it can."""
        self._obstacle = why_not
        self._retranslate()

    def show_turn(self, view: RoleView, turn: int) -> None:
        """Look at a turn as it was when it was to be decided; now needs no bar."""
        self._view, self.turn = view, turn
        self.setVisible(turn < now(view))
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.replay.setText(self.tr("As it was then"))
        self.what_if.setText(self.tr("What if…"))
        self.branch.setText(self.tr("Play on from here"))
        self.now.setText(self.tr("Back to now"))
        tips = {
            self.replay: self.tr("See the room again as it was when this turn was to be decided"),
            self.what_if: self.tr("Change one role’s orders in this turn and replay the rest"),
            self.branch: self.tr("Decide this turn anew; what was played stays, as a branch"),
        }
        for button, tip in tips.items():
            blocked = bool(self._obstacle) and button is not self.replay
            button.setEnabled(not blocked)
            button.setToolTip(self._obstacle if blocked else tip)
        if self._view is not None and 1 <= self.turn <= len(self._view.calendar):
            when = self._view.calendar[self.turn - 1][1]
            text = self.tr("Turn {turn}  ·  {when}")
            self._words.setText(text.format(turn=self.turn, when=when))
