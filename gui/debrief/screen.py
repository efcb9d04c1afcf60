"""The ending: what happened, what it meant for each role, and what was hidden."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.game.views import RoleView
from gui.debrief.any_number import AnyNumber
from gui.debrief.points import TurningPoints
from gui.debrief.scores import Scores
from gui.debrief.story import TurnStory
from gui.debrief.summary import Summary
from gui.debrief.then_now import ThenNow
from gui.room import numbers
from gui.room.plots import PlotStack
from gui.room.why import Asked, NumberKind, WhyPanel
from gui.theme.tokens import Theme
from gui.turn_words import machine_words, turn_words
from gui.widgets.action_button import ActionButton
from gui.widgets.parts import push, words
from gui.widgets.scroll import faded
from gui.widgets.steps import Steps
from gui.widgets.switch import Switch
from gui.widgets.text import Elided

if TYPE_CHECKING:
    from engine.lab.standing import Standings
    from engine.report.hindsight_views import HistoryView
    from gui.hindsight.answers import Weighed

PAGES = ("ending", "scores", "story", "points", "then", "numbers")
_TITLE = 420
"""Pixels of the ending's title that the buttons beside it leave at least."""


class DebriefScreen(QWidget):
    """Handed the disclosed view and each role's own; it asks the game for nothing.

    The page that is up is filled at once, the others a piece a frame. What takes working out is
    asked for when all are filled, and shown when it comes; an answer that somebody else had asked
    for and that comes before is left alone, since it comes again.
    """

    new_wanted = Signal()
    again_wanted = Signal()
    look_back_wanted = Signal()
    home_wanted = Signal()
    what_if_wanted = Signal()
    replay_wanted = Signal()
    hindsight_wanted = Signal()
    """Standings, history and turning points are to be shown."""
    try_wanted = Signal(object)
    """A `TurningPointView` that somebody wants to see otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: RoleView | None = None
        self._standings: Standings | None = None
        self._waiting = ""
        self._filled = False
        """Whether all pages know the game, and can be given what is worked out about it."""
        self._steps = Steps(self)
        self._moment, self._title = Elided("eyebrow"), words("ending-title", wrap=True)
        self._moment.setProperty("look", "eyebrow")
        self.summary, self.scores = Summary(), Scores()
        self.turns, self.points = faded(TurnStory()), TurningPoints()
        self.then, self.any_number = ThenNow(), AnyNumber()
        self.pages = Switch(len(PAGES))
        self.why = WhyPanel(self)
        self.again, self.new, self.home = push("primary"), push("plain"), push("plain")
        self.what_if, self.replay, self.look_back = push("quiet"), push("quiet"), push("quiet")
        self._parts: tuple[QWidget, ...] = (
            self.summary,
            self.scores,
            self.turns,
            self.points,
            self.then,
            self.any_number,
        )
        self._middle = QStackedWidget()
        self._middle.addWidget(self.summary)
        self._lay_out()
        self._connect()
        self._retranslate()

    @property
    def plots(self) -> PlotStack:
        """The curves of the first page."""
        return self.summary.plots

    def show_game(self, revealed: RoleView, views: dict[str, RoleView]) -> None:
        """Show a game that is over: `views` by role, in the order of the table."""
        if revealed.ending is None:
            raise ValueError("a debrief needs an ending")
        cast = {card.role: card.name for card in revealed.cards}
        self._view, self._standings, self._filled = revealed, None, False
        self.why.hide()
        self._title.setText(revealed.ending.title)
        seats = [self._seat(revealed, role) for role in views]
        self.summary.show_roles(revealed, views, seats)
        self.summary.what_ifs.set_cast(cast)
        self._show_standings(self.tr("Playing a thousand games in the same seat…"))
        self._retranslate()
        self.pages.offer(PAGES.index("then"), on=True)
        self._steps.begin(self._pieces(revealed, views, seats))

    def show_standings(self, standings: Standings | None) -> None:
        """Where each score stands among simulated ones; None: today's rules give another game."""
        self._standings = standings
        self._show_standings(
            self.tr("Today’s rules no longer give this game, so it is compared with none.")
        )

    def show_history(self, history: HistoryView | None) -> None:
        """What really happened, beside the game; None where the scenario has no history."""
        if not self._filled:
            return
        self.pages.offer(PAGES.index("then"), on=history is not None)
        if history is not None:
            self.then.show_history(history)

    def show_points(self, weighed: Weighed) -> None:
        """All turning points, and the most telling of them to be tried."""
        if not self._filled:
            return
        self._steps.begin(
            [
                lambda: self.points.show_points(weighed.points),
                lambda: self.summary.what_ifs.show_points(
                    weighed.telling, "" if weighed.telling else self.points.sentence
                ),
            ]
        )

    def show_stopped(self) -> None:
        """Somebody stopped what was being worked out."""
        self.summary.what_ifs.show_stopped(self.tr("You stopped the games being played."))
        if self._standings is None:
            self._show_standings(self.tr("Not compared: you stopped the games being played."))

    def offer(self, action: QAction) -> QPushButton:
        """Put a menu's action among the buttons at the top; its button follows it."""
        button = ActionButton(action)
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        self._share_width()
        QWidget.setTabOrder(self.new, button)
        QWidget.setTabOrder(button, self.home)
        return button

    def enter(self) -> None:
        """The screen comes up."""
        self.again.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Hand a theme to the plots, which paint themselves."""
        self.plots.set_theme(theme)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is narrow for the buttons, they take two rows."""
        super().resizeEvent(event)
        self._share_width()

    def _pieces(
        self, revealed: RoleView, views: dict[str, RoleView], seats: list[str]
    ) -> Iterator[Callable[[], None]]:
        """What the pages hold, the first ones first."""
        yield partial(self.plots.show_view, revealed)
        yield from [_leave_to_plots] * (len(revealed.plots) + 1)
        for part in self._parts:
            yield partial(self._have, part)
        yield partial(self.scores.begin, len(views))
        for place, view in enumerate(views.values()):
            yield partial(self.scores.show_role, place, view, seats[place])
        yield lambda: self._show_standings(self._waiting)
        yield partial(self.turns.show_game, revealed)
        yield partial(self.points.set_cast, revealed)
        yield partial(self.then.set_cast, revealed)
        yield partial(self.any_number.show_game, revealed, views)
        yield self._ask

    def _ask(self) -> None:
        """All pages are filled: now what takes working out."""
        self._filled = True
        self.hindsight_wanted.emit()

    def _show_standings(self, waiting: str) -> None:
        """The standings wherever they are shown, or why there are none yet."""
        self._waiting, found = waiting, self._standings
        alike = simulated = ""
        if found is not None:
            games = numbers.number(found.games)
            alike = self.tr("{alike} of {games} simulated games ended so.").format(
                alike=numbers.number(found.alike), games=games
            )
            simulated = self.tr(
                "Simulated: {games} games of this scenario from its opening, in which every seat, "
                "a person’s too, was played in character, with dice of their own (seed {seed}, "
                "games 0 to {last}). “Better” means a higher score; each role is held against "
                "its own seat."
            ).format(games=games, seed=found.seed, last=found.games - 1)
        self.summary.show_standings(found, waiting, alike)
        self.scores.show_standings(found, waiting, simulated)

    def _have(self, part: QWidget) -> None:
        """Take in a page, unless it is there: styling all of them at once would take too long."""
        if self._middle.indexOf(part) < 0:
            self._middle.addWidget(part)

    def _turn_page(self, page: int) -> None:
        self.why.hide()
        self._have(self._parts[page])
        self._middle.setCurrentWidget(self._parts[page])

    def _seat(self, revealed: RoleView, role: str) -> str:
        """Who played a role, where that needs saying: machines do without."""
        people = [card.role for card in revealed.cards if card.player == "person"]
        if role not in people:
            return ""
        machine = [turn for turn, roles in revealed.machine.items() if role in roles]
        if machine:
            said = self.tr("a person; from turn {turn} on the machine")
            return said.format(turn=min(machine))
        return self.tr("your role") if len(people) == 1 else self.tr("played by a person")

    def _ask_why(self, kind: NumberKind, number: str, turn: int, where: QPoint) -> None:
        if self._view is not None:
            self.why.ask(Asked(kind, number, turn), self._view, self.mapFromGlobal(where))

    def _ask_score(self, role: str, where: QPoint) -> None:
        if self._view is not None:
            self._ask_why("score", role, self._view.turn, where)

    def _connect(self) -> None:
        for button, wanted in (
            (self.again, self.again_wanted),
            (self.new, self.new_wanted),
            (self.home, self.home_wanted),
            (self.what_if, self.what_if_wanted),
            (self.replay, self.replay_wanted),
            (self.look_back, self.look_back_wanted),
        ):
            button.clicked.connect(lambda _on=False, wanted=wanted: wanted.emit())
        self.pages.chosen.connect(self._turn_page)
        self.summary.scores_wanted.connect(lambda: self.pages.go(PAGES.index("scores")))
        self.summary.what_ifs.try_wanted.connect(self.try_wanted)
        self.summary.what_ifs.again_wanted.connect(self._take_up)
        self.points.try_wanted.connect(self.try_wanted)
        self.scores.why_wanted.connect(self._ask_score)
        self.any_number.why_wanted.connect(self._ask_why)
        self.plots.why_asked_at.connect(partial(self._ask_why, "variable"))

    def _take_up(self) -> None:
        """What was stopped is wanted after all."""
        if self._standings is None:
            self._show_standings(self.tr("Playing a thousand games in the same seat…"))
        self.hindsight_wanted.emit()

    def _retranslate(self) -> None:
        self.pages.setAccessibleName(self.tr("In hindsight"))
        self.pages.set_texts(
            [
                self.tr("Ending"),
                self.tr("Scores"),
                self.tr("What happened"),
                self.tr("Turning points"),
                self.tr("Real history"),
                self.tr("Any number"),
            ]
        )
        self.what_if.setText(self.tr("What if…"))
        self.what_if.setToolTip(self.tr("Change an order and replay the rest with the same dice"))
        self.replay.setText(self.tr("As each saw it"))
        self.replay.setToolTip(self.tr("The game again, turn by turn, with one role’s eyes"))
        self.again.setText(self.tr("Play again"))
        self.again.setToolTip(self.tr("The same seats with other dice"))
        self.new.setText(self.tr("New game"))
        self.look_back.setText(self.tr("Look back"))
        self.look_back.setToolTip(self.tr("The room as it was at the end, with all secrets told"))
        self.home.setText(self.tr("Start screen"))
        self._share_width()
        view = self._view
        if view is None or view.ending is None:
            return
        turn = turn_words(view.turn, view.turns, view.planned).upper()
        turn = machine_words(view).upper() or turn
        moment = "  ·  ".join([self.tr("THE END"), turn, view.now.upper()])
        if view.ending.historical:
            moment += "  ·  " + self.tr("AS IT REALLY ENDED")
        self._moment.setText(moment)

    def _share_width(self) -> None:
        """One row where it is wide enough, else two."""
        for row, parts in (
            (self._head, [self._title, *_widgets(self._buttons)]),
            (self._bar, [self.pages, self.what_if, self.replay, self.look_back]),
        ):
            wanted = (
                sum(
                    min(part.sizeHint().width(), _TITLE if part is self._title else 9_999)
                    for part in parts
                )
                + 80
            )
            side = wanted <= self.width()
            way = QBoxLayout.Direction.LeftToRight if side else QBoxLayout.Direction.TopToBottom
            if row.direction() != way:
                row.setDirection(way)

    def _lay_out(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(3)
        told.addWidget(self._moment)
        told.addWidget(self._title)
        self._buttons = _row(self.again, self.new, self.home)
        self._asides = _row(self.what_if, self.replay, self.look_back)
        self._head, self._bar = QHBoxLayout(), QHBoxLayout()
        self._head.setSpacing(16)
        self._head.addLayout(told, 1)
        self._head.addLayout(self._buttons)
        self._head.setAlignment(self._buttons, Qt.AlignmentFlag.AlignVCenter)
        self._bar.setSpacing(10)
        self._bar.addWidget(self.pages, 1)
        self._bar.addLayout(self._asides)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 18)
        whole.setSpacing(14)
        whole.addLayout(self._head)
        whole.addLayout(self._bar)
        whole.addWidget(self._middle, 1)


def _leave_to_plots() -> None:
    """A frame in which a plot is drawn, which takes most of it."""


def _widgets(row: QHBoxLayout) -> list[QWidget]:
    """What stands in a row."""
    items = (row.itemAt(at) for at in range(row.count()))
    found = (item.widget() for item in items if item is not None)
    return [widget for widget in found if widget is not None]


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(0)
    return row
