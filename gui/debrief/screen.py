"""The ending: what happened, what it meant for each role, and what was hidden."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.game.views import RoleView
from gui.debrief.meaning_card import MeaningCard
from gui.debrief.story import TurnStory
from gui.room.plots import PlotStack
from gui.theme.tokens import Theme
from gui.widgets.parts import push, scrolled, words


class DebriefScreen(QWidget):
    """Handed the disclosed view and each role's own; it asks the game for nothing."""

    new_wanted = Signal()
    again_wanted = Signal()
    look_back_wanted = Signal()
    home_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RoleView | None = None
        self._moment, self._title = words("eyebrow"), words("ending-title", wrap=True)
        self._history = words("muted", wrap=True)
        self._story = words("story", wrap=True)
        self._meant, self._happened = words("section"), words("section")
        self._legend = words("muted", wrap=True)
        self._legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._cards: list[MeaningCard] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self.plots = PlotStack()
        self.turns = TurnStory()
        self.again, self.new = push("primary"), push("plain")
        self.look_back, self.home = push("plain"), push("plain")
        self.again.clicked.connect(self.again_wanted)
        self.new.clicked.connect(self.new_wanted)
        self.look_back.clicked.connect(self.look_back_wanted)
        self.home.clicked.connect(self.home_wanted)
        self._page = self._told()
        self._lay_out()
        self._retranslate()

    def show_game(self, revealed: RoleView, views: dict[str, RoleView]) -> None:
        """Show a game that is over: `views` by role, in the order of the table."""
        if revealed.ending is None:
            raise ValueError("a debrief needs an ending")
        self._view = revealed
        self._title.setText(revealed.ending.title)
        self._story.setText(revealed.ending.story)
        for card in self._cards[len(views) :]:
            self._grid.removeWidget(card)
            card.deleteLater()
        del self._cards[len(views) :]
        while len(self._cards) < len(views):
            place = len(self._cards)
            self._cards.append(MeaningCard())
            self._grid.addWidget(self._cards[-1], place // 2, place % 2)
        for place, (card, view) in enumerate(zip(self._cards, views.values(), strict=True)):
            card.show_role(view, place, self._seat(revealed, view.role))
        self.plots.show_view(revealed)
        self.turns.show_game(revealed)
        self._retranslate()

    def _seat(self, revealed: RoleView, role: str | None) -> str:
        """Who played a role, where that needs saying: machines do without."""
        people = [card.role for card in revealed.cards if card.player == "person"]
        if role not in people:
            return ""
        return self.tr("your role") if len(people) == 1 else self.tr("played by a person")

    def set_theme(self, theme: Theme) -> None:
        """Hand a theme to the plots, which paint themselves."""
        self.plots.set_theme(theme)

    def enter(self) -> None:
        """The screen comes up."""
        self.again.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._meant.setText(self.tr("WHAT IT MEANT"))
        self._legend.setText(
            self.tr("score from 0 to 100 by the role’s own aims, and its change since the start")
        )
        self._happened.setText(self.tr("WHAT REALLY HAPPENED"))
        self.again.setText(self.tr("Play again"))
        self.again.setToolTip(self.tr("The same seats with other dice"))
        self.new.setText(self.tr("New game"))
        self.look_back.setText(self.tr("Look back"))
        self.look_back.setToolTip(self.tr("The room as it was at the end, with all secrets told"))
        self.home.setText(self.tr("Start screen"))
        self._page.setAccessibleName(self.tr("The ending, and what it meant for each role"))
        view = self._view
        if view is None or view.ending is None:
            return
        turn = self.tr("THE END  ·  TURN {turn} OF {turns}")
        self._moment.setText(
            turn.format(turn=view.turn, turns=view.turns) + f"  ·  {view.now.upper()}"
        )
        self._history.setVisible(view.ending.historical)
        self._history.setText(self.tr("This is how it went in November 2023."))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(self._page, 1)
        left.addLayout(self._buttons())
        panel = QFrame()
        panel.setProperty("look", "panel")
        hidden = QVBoxLayout(panel)
        hidden.setContentsMargins(18, 14, 8, 10)
        hidden.setSpacing(2)
        hidden.addWidget(self._happened)
        hidden.addWidget(self.turns, 1)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.plots, 3)
        right.addWidget(panel, 2)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(28, 20, 20, 20)
        whole.setSpacing(24)
        whole.addLayout(left, 1)
        whole.addLayout(right, 1)

    def _told(self) -> QScrollArea:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 6, 14, 0)
        column.setSpacing(10)
        for label in (self._moment, self._title, self._history, self._story):
            column.addWidget(label)
        column.addSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._meant)
        head.addWidget(self._legend, 1)
        column.addLayout(head)
        column.addLayout(self._grid)
        column.addStretch(1)
        return scrolled(page, stop=True)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in (self.again, self.new, self.look_back, self.home):
            row.addWidget(button)
        row.addStretch(1)
        return row
