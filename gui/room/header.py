"""The bar on top: which game, which turn, what presses, who you are, how long it takes."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from engine.game.views import RoleView
from gui.room.cast import Cast
from gui.room.clock import TurnClock
from gui.theme.style import current_theme
from gui.theme.tokens import Theme
from gui.turn_words import where_words
from gui.widgets.chip import Chip
from gui.widgets.text import Elided


class HeaderBar(QWidget):
    """Title and turn on the left, chips on the right."""

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = current_theme()
        self._view: RoleView | None = None
        self.live = True
        """Whether this is the turn to be decided: one that is seen again has no clock."""
        self._turn_shown: tuple[str, int, int, str | None] | None = None
        self._title, self._when = Elided("title"), Elided("muted")
        self.clock = TurnClock()
        self._deadline, self._role, self._clock = Chip(), Chip(), Chip(self.clock)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 0, 0)
        row.setSpacing(8)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        titles.addWidget(self._title)
        titles.addWidget(self._when)
        row.addLayout(titles, 1)
        for chip in (self._deadline, self._role, self._clock):
            row.addWidget(chip)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_view(self, view: RoleView) -> None:
        """Show the view; a new turn or another role starts the clock again."""
        self._view = view
        shown = (view.scenario, view.seed, view.turn, view.role)
        if shown != self._turn_shown:
            self._turn_shown = shown
            self.clock.restart()
        self._draw(view)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.theme = theme
        if self._view is not None:
            self._draw(self._view)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._view is not None:
            self._draw(self._view)
        super().changeEvent(event)

    def _draw(self, view: RoleView) -> None:
        theme = self.theme
        self._title.setText(view.title)
        ended = view.ending is not None
        now = self.tr("The end") if ended else view.now
        self._when.setText(f"{where_words(view)}  ·  {now}")
        self._deadline.setVisible(bool(view.deadline) and not ended)
        self._deadline.show_chip("alert-triangle", view.deadline or "", theme.warning, theme)
        cast = Cast.of(view)
        card = cast.card(view.role)
        if card is None:
            self._role.show_chip("monitor", self.tr("What everybody knows"), theme.muted, theme)
        else:
            words = self.tr("You play {name}").format(name=card.name)
            self._role.show_chip("user-round", words, cast.color(card.role, theme), theme)
        self._role.setVisible(self.live and (card is not None or not ended))
        self._clock.show_chip("timer", "", theme.muted, theme)
        self._clock.setVisible(card is not None and not ended and self.live)
        self.setFixedHeight(theme.px(44))
