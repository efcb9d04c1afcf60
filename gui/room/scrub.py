"""What can be done about a past turn that the timeline points at."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from engine.game.views import RoleView
from gui.theme.icons import icon
from gui.theme.style import current_theme
from gui.widgets.text import Elided

_LEAST_WORDS = 130
"""Room for the turn's own words beside the buttons; logical pixels before scale."""


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
        self._spelled = True
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._words, 1)
        for button in (self.replay, self.what_if, self.branch, self.now):
            button.setProperty("kind", "quiet")
            row.addWidget(button)
        self.retranslate()
        self.hide()

    def set_obstacle(self, why_not: str) -> None:
        """Why no other line can be tried or begun here now; "" if it can."""
        self._obstacle = why_not
        self.retranslate()

    def show_turn(self, view: RoleView, turn: int) -> None:
        """Look at a turn as it was when it was to be decided; now needs no bar."""
        self._view, self.turn = view, turn
        self.setVisible(turn < now(view))
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for the buttons' words, their icons stand alone."""
        super().resizeEvent(event)
        wide = sum(self._wide(button) for button in self._icons)
        spelled = wide + _LEAST_WORDS * current_theme().scale <= self.width()
        if spelled != self._spelled:
            self._spelled = spelled
            self.retranslate()

    def sizeHint(self) -> QSize:
        """One row, whatever the width."""
        return QSize(300, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the panel around it."""
        return QSize(100, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put words, tips and icons in the language and the theme in force."""
        theme = current_theme()
        for button, text in self._texts().items():
            button.setText(text if self._spelled else "")
            button.setAccessibleName(text)
            color = theme.muted if button.isEnabled() else theme.border
            button.setIcon(QIcon() if self._spelled else icon(self._icons[button], color))
        tips = {
            self.replay: self.tr("See the room again as it was when this turn was to be decided"),
            self.what_if: self.tr("Change one role’s orders in this turn and replay the rest"),
            self.branch: self.tr("Decide this turn anew; what was played stays, as a branch"),
        }
        if not self._spelled:
            tips = {b: f"{self._texts()[b]}. {tip}" for b, tip in tips.items()}
            self.now.setToolTip(self._texts()[self.now])
        for button, tip in tips.items():
            blocked = bool(self._obstacle) and button is not self.replay
            button.setEnabled(not blocked)
            button.setToolTip(self._obstacle if blocked else tip)
        if self._view is not None and 1 <= self.turn <= len(self._view.calendar):
            when = self._view.calendar[self.turn - 1][1]
            text = self.tr("Turn {turn}  ·  {when}")
            self._words.setText(text.format(turn=self.turn, when=when))

    @property
    def _icons(self) -> dict[QPushButton, str]:
        return {
            self.replay: "eye",
            self.what_if: "git_fork",
            self.branch: "git_branch",
            self.now: "undo_2",
        }

    def _texts(self) -> dict[QPushButton, str]:
        return {
            self.replay: self.tr("As it was then"),
            self.what_if: self.tr("What if…"),
            self.branch: self.tr("Play on from here"),
            self.now: self.tr("Back to now"),
        }

    def _wide(self, button: QPushButton) -> int:
        """How wide a button is with its words."""
        return button.fontMetrics().horizontalAdvance(self._texts()[button]) + 20
