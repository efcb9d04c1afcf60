"""The first screen: go on, begin, open, or look at an example."""

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.settings import RecentGame
from gui.start.backdrop import Backdrop
from gui.start.recent_list import RecentList, ago
from gui.start.sketch import BANNER, Sketch
from gui.theme.icons import icon
from gui.theme.style import current_theme
from gui.turn_words import standing_words
from gui.widgets.parts import Card, fill, push, scrolled, words

LARGEST = (1440, 860)
"""Logical pixels at text size 100 %."""
_LEFT = 0.55
"""Of the width, for the buttons: the games have the rest."""
_WIDE, _WIDER = 1000, 1360
"""Widths from which there is room for three and four buttons beside the games; the same pixels."""


class ContinueCard(Card):
    """The last game, ready to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "continue")
        self._eyebrow, self._title = words("eyebrow"), words("continue-title", wrap=True)
        self._about = words("continue-about", wrap=True)
        self.sketch = Sketch(BANNER, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 18, 18, 18)
        row.setSpacing(18)
        column = QVBoxLayout()
        row.addLayout(column, 1)
        row.addWidget(self.sketch)
        column.setSpacing(5)
        column.addStretch(1)
        for label in (self._eyebrow, self._title, self._about):
            column.addWidget(label)
        column.addStretch(1)

    def show_game(self, game: RecentGame) -> None:
        """Say which game it is."""
        self._eyebrow.setText(self.tr("LOOK BACK") if game.over else self.tr("CONTINUE"))
        self._title.setText(game.title)
        self.sketch.show_picture(game.picture, game.turns)
        stage = (
            self.tr("Finished after turn {turn}").format(turn=game.turn)
            if game.over
            else standing_words(game.turn, game.turns, game.planned or None)
        )
        parts = (game.roles, stage, ago(game.moment))
        self._about.setText("  ·  ".join(part for part in parts if part))
        self.setAccessibleName(f"{self._eyebrow.text()}: {game.title}")
        self.setAccessibleDescription(self._about.text())


class HomeScreen(QWidget):
    """What a person sees first."""

    new_wanted = Signal()
    open_wanted = Signal()
    file_wanted = Signal(str)
    forget_wanted = Signal(str)
    watch_wanted = Signal()
    tutorial_wanted = Signal()
    workshop_wanted = Signal()
    news_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last: RecentGame | None = None
        self._name, self._tagline = words("brand", "Quorum"), words("tagline", wrap=True)
        self.go_on = ContinueCard()
        self.new, self.open, self.watch = push("primary"), push("plain"), push("plain")
        for button, name in ((self.new, "plus"), (self.open, "folder-open"), (self.watch, "play")):
            button.setIcon(icon(name, current_theme().on_accent if button is self.new else None))
        self.tutorial, self.workshop = push("plain"), push("plain")
        self.news, self.settings = push("plain"), push("plain")
        for button, name in (
            (self.tutorial, "graduation-cap"),
            (self.workshop, "users-round"),
            (self.news, "sparkles"),
            (self.settings, "settings"),
        ):
            button.setIcon(icon(name))
        self.games = RecentList()
        self.go_on.clicked.connect(self._go_on)
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.watch.clicked.connect(self.watch_wanted)
        self.tutorial.clicked.connect(self.tutorial_wanted)
        self.workshop.clicked.connect(self.workshop_wanted)
        self.news.clicked.connect(self.news_wanted)
        self.settings.clicked.connect(self.settings_wanted)
        self.games.opened.connect(self.file_wanted)
        self.games.removed.connect(self.forget_wanted)
        self._backdrop = Backdrop(self)
        self._actions = QGridLayout()
        self._lay_out()
        self._retranslate()

    def show_games(self, recent: list[RecentGame], examples: list[Path]) -> None:
        """Show what can be gone on with."""
        self._last = next((game for game in recent if game.file.is_file()), None)
        self.go_on.setVisible(self._last is not None)
        if self._last is not None:
            self.go_on.show_game(self._last)
        self.games.show_games(recent, examples)

    def enter(self) -> None:
        """The screen comes up: the likeliest next step has the focus."""
        (self.go_on if self._last is not None else self.new).setFocus()

    def _go_on(self) -> None:
        if self._last is not None:
            self.file_wanted.emit(self._last.path)

    def resizeEvent(self, _event: QEvent) -> None:
        """The backdrop lies under everything; the buttons take the rows that they need."""
        self._backdrop.setGeometry(self.rect())
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._tagline.setText(
            self.tr("A crisis, a few seats at the table. Take one and try it your way.")
        )
        self.new.setText(" " + self.tr("New game"))
        self.open.setText(" " + self.tr("Open…"))
        self.watch.setText(" " + self.tr("Watch a game"))
        self.tutorial.setText(" " + self.tr("Tutorial: five minutes"))
        self.workshop.setText(" " + self.tr("Workshop"))
        self.news.setText(" " + self.tr("What’s new"))
        self.settings.setText(" " + self.tr("Settings"))
        if self._last is not None:
            self.go_on.show_game(self._last)

    def _arrange(self) -> None:
        """Three buttons a row, or fewer where the text is large for the width."""
        theme = current_theme()
        columns = 2 + sum(self.width() >= theme.px(width) for width in (_WIDE, _WIDER))
        buttons = (
            self.new,
            self.open,
            self.watch,
            self.tutorial,
            self.workshop,
            self.news,
            self.settings,
        )
        wide = columns > 2  # else the words need the room more than the margins do
        above = 36 if wide else 12
        self._whole.setContentsMargins(68 if wide else 24, above, 40, above)
        self._whole.setSpacing(52 if wide else 20)
        widest = max(button.sizeHint().width() for button in buttons) + self._actions.spacing()
        room = min(self.width(), theme.px(LARGEST[0])) * _LEFT - (112 if wide else 76)
        columns = max(1, min(columns, round(room) // widest))
        for place, button in enumerate(buttons):
            self._actions.addWidget(button, place // columns, place % columns)
            button.setIconSize(QSize(theme.px(17), theme.px(17)))

    def _lay_out(self) -> None:
        self._actions.setSpacing(10)
        actions = QHBoxLayout()
        actions.addLayout(self._actions)
        actions.addStretch(1)
        told = QWidget()
        left = QVBoxLayout(told)
        left.setContentsMargins(4, 0, 12, 0)
        left.setSpacing(14)
        left.addStretch(2)
        left.addWidget(self._name)
        left.addWidget(self._tagline)
        left.addSpacing(14)
        left.addWidget(self.go_on)
        left.addLayout(actions)
        left.addStretch(3)
        area = scrolled(self.games)
        page = QWidget()
        whole = self._whole = QHBoxLayout(page)
        whole.addWidget(scrolled(told), 5)
        right = QVBoxLayout()
        right.addStretch(1)
        right.addWidget(area, 6)
        right.addStretch(1)
        whole.addLayout(right, 4)
        fill(self, page, LARGEST)
        self._arrange()
