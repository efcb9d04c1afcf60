"""Between two people at one machine: nothing secret, only what the public knows."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.game.views import NewsView, RoleView
from gui.room.plots import PlotStack
from gui.theme.tokens import Theme
from gui.turn_words import turn_words
from gui.widgets.emblem import Emblem
from gui.widgets.parts import push, scrolled, words
from gui.workshop.gate import Gate
from gui.workshop.values import TeamCard

MOST_NEWS = 4


class Curtain(QWidget):
    """Says who comes next; whoever it is uncovers the room.

    In a workshop it calls a team, may ask for its PIN, and waits once all orders are given.
    """

    revealed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RoleView | None = None
        self._role, self._given, self._people = "", 0, 0
        self._moment, self._pass = words("eyebrow", wrap=True), words("curtain-pass", wrap=True)
        self._name, self._title = words("curtain-name", wrap=True), words("tagline", wrap=True)
        self._count, self._hint = words("muted", wrap=True), words("muted", wrap=True)
        self._plots = PlotStack()
        self._news_heading = words("section")
        self._news = [_Headline() for _ in range(MOST_NEWS)]
        self._quiet = words("lead", wrap=True)
        self._emblem_place = QHBoxLayout()
        self._emblem: Emblem | None = None
        self.uncover = push("primary")
        self.uncover.setMinimumSize(260, 46)
        self.gate = Gate()
        self.uncover.clicked.connect(self.gate.knock)
        self.gate.opened.connect(self.revealed)
        self.gate.setParent(self)
        self.gate.hide()  # its parts stand in the curtain's own columns
        self._team: TeamCard | None = None
        self._lay_out()

    def fall(self, view: RoleView, role: str, given: int, people: int) -> None:
        """Cover everything and call for `role` ("" for nobody); `view` is the public's."""
        if view.role is not None:
            raise ValueError("a curtain shows what the public knows, nothing else")
        self._view, self._role, self._given, self._people = view, role, given, people
        self._team = None
        self.gate.show_teams("", ())
        self._show()
        self.uncover.setFocus()

    def guard(self, teams: Sequence[TeamCard]) -> None:
        """Call for the role's team among these, which may have a PIN."""
        self._team = next((team for team in teams if team.role == self._role), None)
        self.gate.show_teams(self._role, teams)
        self._show()
        (self.gate.pin if self.gate.locked else self.uncover).setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Hand a theme to the plots, which paint themselves."""
        self._plots.set_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; the texts of the view come with the next one."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter uncovers, wherever the focus is."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._role:
            self.uncover.click()
            return
        super().keyPressEvent(event)

    def _show(self) -> None:
        view = self._view
        if view is None:
            return
        self._moment.setText(
            f"{turn_words(view.turn, view.turns, view.planned).upper()}  ·  {view.now.upper()}"
        )
        self._show_called(view)
        self._count.setText(
            self.tr("{given} of {people} have given their orders").format(
                given=self._given, people=self._people
            )
        )
        self.uncover.setText(self.tr("Take this seat"))
        self._plots.show_view(view)
        self._show_news(view)

    def _show_called(self, view: RoleView) -> None:
        """Who is to come, or that nobody is."""
        self._drop_emblem()
        called = [(at, card) for at, card in enumerate(view.cards) if card.role == self._role]
        for widget in (self.uncover, self._title):
            widget.setVisible(bool(called))
        if not called:
            self._pass.setText(self.tr("All orders are given"))
            self._name.setText(self.tr("Control has the turn"))
            self._hint.setText(self.tr("Orders are opened when Control opens them"))
            self._show_emblem("hourglass", 0)
            return
        place, card = called[0]
        name = self._team.name if self._team is not None else card.name
        own = name not in {card.name, card.short}
        self._pass.setText(self.tr("Pass the machine to"))
        self._name.setText(name)
        self._title.setText(f"{card.name}, {card.title}" if own else card.title)
        self._hint.setText(self.tr("Press Enter when nobody else is looking"))
        if view.played_out and not self._given:
            played = self.tr("The {planned} planned turns are played")
            self._pass.setText(played.format(planned=view.planned))
            self._name.setText(self.tr("Next: the hot wash"))
            self._title.setText(self.tr("Control opens it"))
            self._moment.setText(view.now.upper())
            more = self.tr("{name}: only if Control plays one turn more")
            self._hint.setText(more.format(name=name))
        self._show_emblem(card.emblem, place)

    def _drop_emblem(self) -> None:
        if self._emblem is not None:
            self._emblem_place.removeWidget(self._emblem)
            self._emblem.hide()
            self._emblem.deleteLater()
            self._emblem = None

    def _show_emblem(self, emblem: str, place: int) -> None:
        self._emblem = Emblem(emblem, place, size=84)
        self._emblem_place.insertWidget(1, self._emblem)

    def _show_news(self, view: RoleView) -> None:
        """The last turn's news, newest first; before the first turn, what it is about."""
        news = [item for item in view.news if item.turn >= view.turn - 1]
        begins = view.turn == 1 and not news
        heading = self.tr("THE CRISIS") if begins else self.tr("WHAT EVERYBODY KNOWS")
        self._news_heading.setText(heading)
        self._told.setAccessibleName(heading)
        self._quiet.setText(view.brief if begins else self.tr("No news from the last turn."))
        self._quiet.setVisible(not news)
        for place, line in enumerate(self._news):
            line.setVisible(place < len(news))
            if place < len(news):
                line.show_news(news[-1 - place])

    def _lay_out(self) -> None:
        self._emblem_place.addStretch(1)
        self._emblem_place.addStretch(1)
        called = QWidget()
        middle = QVBoxLayout()
        middle.setContentsMargins(4, 0, 4, 0)
        middle.setSpacing(8)
        middle.addStretch(1)
        middle.addWidget(self._moment)
        middle.addSpacing(16)
        middle.addLayout(self._emblem_place)
        middle.addSpacing(10)
        for label in (self._pass, self._name, self._title):
            middle.addWidget(label)
        middle.addSpacing(10)
        above, below = QVBoxLayout(), QVBoxLayout()
        middle.addLayout(above)
        middle.addSpacing(12)
        middle.addWidget(self.uncover, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addWidget(self._hint)
        middle.addSpacing(14)
        middle.addWidget(self._count)
        middle.addLayout(below)
        self.gate.lay_out(above, below)
        middle.addStretch(1)
        centred: list[QLabel] = [self._moment, self._pass, self._name, self._title]
        for label in [*centred, self._hint, self._count]:
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        panel, page = QFrame(), QWidget()
        panel.setProperty("look", "panel")
        frame = QVBoxLayout(panel)
        frame.setContentsMargins(24, 18, 14, 18)
        frame.setSpacing(10)
        frame.addWidget(self._news_heading)
        self._told = scrolled(page, stop=True)
        frame.addWidget(self._told, 1)
        news = QVBoxLayout(page)
        news.setContentsMargins(0, 0, 10, 0)
        news.setSpacing(10)
        news.addWidget(self._quiet)
        for line in self._news:
            news.addWidget(line)
        public = QVBoxLayout()
        public.setSpacing(12)
        public.addWidget(self._plots, 3)
        public.addWidget(panel, 2)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(36, 24, 24, 24)
        whole.setSpacing(36)
        called.setLayout(middle)  # only now: Tab follows the order in which parts find a parent
        whole.addWidget(scrolled(called), 2)
        whole.addLayout(public, 3)


class _Headline(QWidget):
    """A piece of public news: who tells it, and what."""

    def __init__(self) -> None:
        super().__init__()
        self._source, self._text = words("muted"), words("body", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._source)
        column.addWidget(self._text)

    def show_news(self, news: NewsView) -> None:
        """Show this one."""
        self._source.setText(news.source)
        self._text.setText(news.headline)
