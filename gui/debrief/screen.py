"""The ending: what happened, what it meant for each role, and what was hidden."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from engine.game.views import RoleView
from gui.debrief.any_number import AnyNumber
from gui.debrief.meaning_card import MeaningCard
from gui.debrief.points import TurningPoints
from gui.debrief.story import TurnStory
from gui.room.plots import PlotStack
from gui.room.why import Asked, NumberKind, WhyPanel
from gui.theme.tokens import Theme
from gui.widgets.parts import push, scrolled, words
from gui.widgets.switch import Switch


class DebriefScreen(QWidget):
    """Handed the disclosed view and each role's own; it asks the game for nothing."""

    new_wanted = Signal()
    again_wanted = Signal()
    look_back_wanted = Signal()
    home_wanted = Signal()
    what_if_wanted = Signal()
    replay_wanted = Signal()
    points_wanted = Signal()
    """The turning points are to be shown and are not known yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RoleView | None = None
        self._moment, self._title = words("eyebrow"), words("ending-title", wrap=True)
        self._history = words("muted", wrap=True)
        self._story = words("story", wrap=True)
        self._meant = words("section")
        self._legend = words("muted", wrap=True)
        self._legend.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._cards: list[MeaningCard] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self.plots = PlotStack()
        self.turns = TurnStory()
        self.points = TurningPoints()
        self.any_number = AnyNumber()
        self.pages = Switch(3)
        self.why = WhyPanel(self)
        self.again, self.new = push("primary"), push("plain")
        self.look_back, self.home = push("plain"), push("plain")
        self.what_if, self.replay = push("quiet"), push("quiet")
        self.what_if.clicked.connect(self.what_if_wanted)
        self.replay.clicked.connect(self.replay_wanted)
        self.pages.chosen.connect(self._turn_page)
        self.any_number.why_wanted.connect(self._ask_any)
        self.plots.why_asked_at.connect(self._ask_why)
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
        self.why.hide()
        self.points.set_cast(revealed)
        self._title.setText(revealed.ending.title)
        self._story.setText(revealed.ending.story)
        for card in self._cards[len(views) :]:
            self._grid.removeWidget(card)
            card.deleteLater()
        del self._cards[len(views) :]
        while len(self._cards) < len(views):
            place = len(self._cards)
            self._cards.append(self._card())
            self._grid.addWidget(self._cards[-1], place // 2, place % 2)
        for place, (card, view) in enumerate(zip(self._cards, views.values(), strict=True)):
            card.show_role(view, place, self._seat(revealed, view.role))
        self.plots.show_view(revealed)
        self.turns.show_game(revealed)
        self.any_number.show_game(revealed, views)
        self._retranslate()
        self._turn_page(self.pages.at)

    def _card(self) -> MeaningCard:
        card = MeaningCard()
        card.why_wanted.connect(lambda role: self._ask_score(card, role))
        return card

    def _ask_why(self, variable: str, turn: int, where: QPoint) -> None:
        if self._view is not None:
            asked = Asked("variable", variable, turn)
            self.why.ask(asked, self._view, self.mapFromGlobal(where))

    def _ask_score(self, card: MeaningCard, role: str) -> None:
        if self._view is not None:
            at = card.mapTo(self, QPoint(card.width(), card.height() // 2))
            self.why.ask(Asked("score", role, self._view.turn), self._view, at)

    def _ask_any(self, kind: NumberKind, number: str, turn: int, where: QPoint) -> None:
        if self._view is not None:
            self.why.ask(Asked(kind, number, turn), self._view, self.mapFromGlobal(where))

    def _turn_page(self, page: int) -> None:
        """What really happened, what changed it (worked out when it is wanted), or any number."""
        self._middle.setCurrentIndex(page)
        if page == 1 and self._view is not None and not self.points.known:
            self.points_wanted.emit()

    def _seat(self, revealed: RoleView, role: str | None) -> str:
        """Who played a role, where that needs saying: machines do without."""
        people = [card.role for card in revealed.cards if card.player == "person"]
        if role not in people:
            return ""
        return self.tr("your role") if len(people) == 1 else self.tr("played by a person")

    def set_theme(self, theme: Theme) -> None:
        """Hand a theme to the plots, which paint themselves."""
        self.plots.set_theme(theme)
        self._share_width()

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
        self.pages.setAccessibleName(self.tr("In hindsight"))
        self.pages.set_texts(
            [self.tr("What happened"), self.tr("Turning points"), self.tr("Any number")]
        )
        self.what_if.setText(self.tr("What if…"))
        self.what_if.setToolTip(self.tr("Change an order and replay the rest with the same dice"))
        self.replay.setText(self.tr("As each saw it"))
        self._share_width()
        self.replay.setToolTip(self.tr("The game again, turn by turn, with one role’s eyes"))
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
        self._history.setText(self.tr("This is how it really ended."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is narrow for the text, the right half takes more rows."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        parts = (self.pages, self.what_if, self.replay)
        wanted = sum(part.sizeHint().width() for part in parts) + 40
        side = wanted <= 0.46 * self.width()
        direction = QBoxLayout.Direction.LeftToRight if side else QBoxLayout.Direction.TopToBottom
        if self._head.direction() != direction:
            self._head.setDirection(direction)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(self._page, 1)
        left.addLayout(self._buttons())
        panel = QFrame()
        panel.setProperty("look", "panel")
        hidden = QVBoxLayout(panel)
        hidden.setContentsMargins(14, 10, 8, 10)
        hidden.setSpacing(6)
        self._head = head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.pages, 1)
        asides = QHBoxLayout()
        asides.setSpacing(8)
        for button in (self.what_if, self.replay):
            asides.addWidget(button)
        head.addLayout(asides)
        middle = QWidget()
        self._middle = QStackedLayout(middle)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.addWidget(self.turns)
        self._middle.addWidget(self.points)
        self._middle.addWidget(self.any_number)
        hidden.addLayout(head)
        hidden.addWidget(middle, 1)
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
