"""The new-game screen: scenario, roles, who plays them, the dice, a clock."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.players import PlayerKind
from engine.scenario.models import Scenario
from engine.text import Language
from gui.start.dice_bar import DiceBar
from gui.start.role_card import RoleCard
from gui.start.setup import GameSetup
from gui.start.shelf import WIDTH, ScenarioShelf
from gui.theme.style import current_theme
from gui.widgets.parts import fill, page_of, push, scrolled, words
from gui.work import Runner

COLUMNS = 2
_NARROWEST = 300
"""A role's card that can be read; logical pixels before scale."""
LARGEST = (1440, 760)
"""Logical pixels at text size 100 %."""


class NewGameScreen(QWidget):
    """Everything on one screen, sensible from the start: one press begins."""

    start_wanted = Signal(object)
    """A GameSetup."""
    back_wanted = Signal()
    trouble = Signal(str)

    def __init__(self, runner: Runner, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._scenario: Scenario | None = None
        self.cards: list[RoleCard] = []
        self.shelf = ScenarioShelf(runner, language)
        self.shelf.chosen.connect(self.show_scenario)
        self.shelf.trouble.connect(self.trouble)
        self.dice = DiceBar()
        self._title = words("title")
        self._roles_heading = words("section")
        self._who = words("who", wrap=True)
        self.back, self.start = push("quiet"), push("primary")
        self.back.clicked.connect(self.back_wanted)
        self.start.clicked.connect(self._start)
        self._grid = QGridLayout()
        self._lay_out()
        self._retranslate()

    @property
    def who(self) -> str:
        """What it says of who plays."""
        return self._who.text()

    def enter(self) -> None:
        """The screen comes up: load what is not loaded, roll new dice."""
        self.dice.roll()
        self.shelf.load()
        if self.cards:
            self.cards[0].setFocus()

    def set_language(self, language: Language) -> None:
        """Show the scenario's texts in `language`."""
        self._language = language
        self.shelf.set_language(language)
        for card in self.cards:
            card.retranslate(language)
        self._say_who()

    def show_scenario(self, scenario: Scenario) -> None:
        """Lay out the roles of `scenario`; the first one is the person's."""
        self._scenario = scenario
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [
            RoleCard(role, place, self._language) for place, role in enumerate(scenario.roles)
        ]
        for card in self.cards:
            card.taken.connect(self.take)
            card.seated.connect(self.seat)
        self._arrange()
        self.take(scenario.roles[0].id)
        if self.isVisible():
            self.cards[0].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two cards beside each other where both can be read."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = self.width() - WIDTH - 90
        columns = COLUMNS if room >= COLUMNS * current_theme().px(_NARROWEST) else 1
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns)
        rows = 1 + (len(self.cards) - 1) // columns
        self._roles.setStretch(0, 4 * rows)
        self._roles.setStretch(1, max(9 - 4 * rows, 1))

    def take(self, role: str) -> None:
        """That role for the one person; whoever sat elsewhere plays in character."""
        for card in self.cards:
            if card.role.id == role:
                card.set_player("person")
            elif card.player == "person":
                card.set_player("in_character")
        self._say_who()

    def seat(self, role: str, kind: PlayerKind) -> None:
        """Seat a kind of player in a role, and leave the others as they are."""
        for card in self.cards:
            if card.role.id == role:
                card.set_player(kind)
        self._say_who()

    def _say_who(self) -> None:
        people = [card for card in self.cards if card.player == "person"]
        names = [card.role.name.in_language(self._language) for card in people]
        if not people:
            text = self.tr("Choose at least one role for a person.")
        elif len(people) == 1:
            text = self.tr("You play: {name}").format(name=names[0])
        else:
            text = self.tr(
                "{n} people share this machine: {names}. A curtain falls between them."
            ).format(n=len(people), names=", ".join(names))
        self._who.setText(text)
        self.start.setEnabled(bool(people))

    def _start(self) -> None:
        if self._scenario is None:
            return
        seats: dict[str, PlayerKind] = {card.role.id: card.player for card in self.cards}
        self.start_wanted.emit(GameSetup(self._scenario, self.dice.seed, seats, self.dice.minutes))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the text size."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("New game"))
        self._roles_heading.setText(self.tr("ROLES"))
        self.back.setText(self.tr("Back"))
        self.start.setText(self.tr("Start the game"))
        self._say_who()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.back)
        head.addWidget(self._title)
        head.addStretch(1)
        people = QWidget()
        self._roles = QVBoxLayout(people)
        self._roles.setContentsMargins(0, 0, 4, 0)
        self._grid.setSpacing(12)
        self._roles.addLayout(self._grid)
        self._roles.addStretch()
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self._roles_heading)
        right.addWidget(scrolled(people), 1)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        shelf = scrolled(self.shelf)
        shelf.setFixedWidth(WIDTH)
        middle.addWidget(shelf)
        middle.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.setSpacing(18)
        foot.addWidget(self.dice)
        foot.addWidget(self._who, 1)
        foot.addWidget(self.start)
        fill(self, page_of(head, middle, foot, margins=(28, 20), gap=16), LARGEST)
