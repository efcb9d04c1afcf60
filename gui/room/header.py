"""The bar on top: which game, which turn, what presses, who you are, how long it takes."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from engine.game.views import RoleCard, RoleView
from gui.room.cast import Cast
from gui.room.clock import TurnClock
from gui.theme.style import current_theme
from gui.theme.tokens import Theme
from gui.turn_words import where_words
from gui.widgets.chip import Chip
from gui.widgets.text import Elided, restyle


class HeaderBar(QWidget):
    """Title and turn on the left, chips on the right."""

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = current_theme()
        self._view: RoleView | None = None
        self.live = True
        """Whether this is the turn to be decided: one that is seen again has no clock."""
        self._turn_shown: tuple[str, int, int, str | None] | None = None
        self._narrow, self._whole = False, 0
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
            color = cast.color(card.role, theme)
            self._role.show_chip("user-round", self._playing(card), color, theme)
        self._role.setVisible(self.live and (card is not None or not ended))
        self._clock.show_chip("timer", "", theme.muted, theme)
        self._clock.setVisible(card is not None and not ended and self.live)
        self.setFixedHeight(theme.px(44))
        self._measure()
        self._fit()

    def _playing(self, card: RoleCard) -> str:
        return self.tr("You play: {name}").format(name=card.name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _measure(self) -> None:
        """How wide the row is with all that there is to say."""
        self._say(narrow=False)
        chips = [chip for chip in (self._deadline, self._role, self._clock) if not chip.isHidden()]
        titles = max(self._title.sizeHint().width(), self._when.sizeHint().width())
        self._whole = titles + 6 + sum(chip.sizeHint().width() + 8 for chip in chips)

    def _fit(self) -> None:
        if self._narrow != (self._whole > self.width()):
            self._say(narrow=not self._narrow)

    def _say(self, *, narrow: bool) -> None:
        """Where the row is narrow the deadline takes two lines, and the role its name alone."""
        self._narrow = narrow
        card = Cast.of(self._view).card(self._view.role) if self._view is not None else None
        restyle(self._title, "kind", "heading" if narrow else "title")
        self._deadline.set_lines(2 if narrow else 1)
        if card is not None:
            words = self._playing(card)
            self._role.say(card.name if narrow else words, tip=words if narrow else "")
