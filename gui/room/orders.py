"""Both channels' cards, and the commit."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from engine.game.orders import Orders
from engine.game.views import RoleView
from gui.room.card_list import CardList, ListDraft
from gui.room.commit_bar import CommitBar
from gui.room.outlook import Outlook
from gui.room.panel import Panel
from gui.theme.icons import icon
from gui.theme.tokens import Theme
from gui.widgets.switch import Switch
from gui.widgets.text import label

_TWO_COLUMNS = 450
"""Width from which both channels stand side by side; logical pixels before scale."""

_LOW = 330
"""Height below which what is chosen takes one line; logical pixels before scale."""

Draft = tuple[ListDraft, ListDraft]
"""What is chosen in public and in private."""


class OrdersPanel(Panel):
    """Two columns where there is room, else one with a switch between the channels."""

    commit_wanted = Signal(object)
    """The orders."""
    choice_changed = Signal()
    """Something else is chosen, or an offer says something else."""
    sort_switched = Signal(bool)
    """Somebody wants the orders sorted by forecast, or not."""

    def __init__(self) -> None:
        super().__init__()
        self.public, self.private = CardList("public"), CardList("private")
        self.switch = Switch(2)
        self.bar = CommitBar()
        self._busy, self._drawn = False, False
        self._of: tuple[object, ...] = ()
        self._outlook: Outlook | None = None
        self.sorting = QPushButton()
        self.sorting.setProperty("kind", "link")
        self.sorting.setCheckable(True)
        self.sorting.setCursor(Qt.CursorShape.PointingHandCursor)
        self.sorting.hide()
        self.sorting.clicked.connect(self._sort_wanted)
        self._heading, self._aside = self._add_heading(self.sorting)
        self.column.addWidget(self.switch)
        lists = QHBoxLayout()
        lists.setSpacing(12)
        lists.addWidget(self.public, 1)
        lists.addWidget(self.private, 1)
        self.column.addLayout(lists, 1)
        line = label("line")
        line.setFixedHeight(1)
        self.column.addWidget(line)
        self.column.addWidget(self.bar)
        self.switch.chosen.connect(lambda _at: self._arrange())
        for cards in (self.public, self.private):
            cards.changed.connect(self._show_choice)
            cards.changed.connect(self.choice_changed)
            cards.sideways.connect(self._sideways)
        self.bar.commit_wanted.connect(self.commit)

    def show_view(self, view: RoleView) -> None:
        """Offer the view's moves; another turn or role begins with nothing chosen."""
        for piece in self.pieces(view):
            piece()

    def pieces(self, view: RoleView) -> list[Callable[[], None]]:
        """What `show_view` does, card by card; until all is done nothing can be ordered."""
        of = (view.scenario, view.seed, view.role, view.turn)
        if of != self._of:
            self._of = of
            self._outlook = None
            for cards in (self.public, self.private):
                cards.reset()
            self.bar.reset()
            self.switch.go(0)
        self.view, self._drawn = view, False
        return self._pieces(view)

    def show_outlook(self, outlook: Outlook | None) -> None:
        """Say on the cards what they are expected to bring; None: nothing of it any more.

        Sorted cards find their places with the first futures and with the last, and stay there
        meanwhile.
        """
        first = self._outlook is None or outlook is None
        self._outlook = outlook
        for cards in (self.public, self.private):
            cards.show_outlook(outlook)
        self._show_sorting()
        if first or (outlook is not None and outlook.complete):
            self._sort()

    def set_sorted(self, on: bool) -> None:
        """Sort by forecast, or leave the scenario's order."""
        self.sorting.setChecked(on)
        self._show_sorting()
        self._sort()

    def _sort_wanted(self, on: bool) -> None:
        self.set_sorted(on)
        self.sort_switched.emit(on)

    def _show_sorting(self) -> None:
        on = self.sorting.isChecked()
        self.sorting.setVisible(self._outlook is not None)
        self._aside.setVisible(self._outlook is None)
        self.sorting.setText(self.tr("by forecast") if on else self.tr("sort by forecast"))
        color = self.theme.accent if on else self.theme.muted
        self.sorting.setIcon(icon("arrow_down", color))
        self.sorting.setIconSize(QSize(self.theme.px(13), self.theme.px(13)))

    def _sort(self) -> None:
        outlook = self._outlook if self.sorting.isChecked() else None
        for cards in (self.public, self.private):
            cards.sort(
                {
                    p.move: p.score.points
                    for p in outlook.forecast.prospects
                    if p.channel == cards.channel
                }
                if outlook is not None
                else None
            )

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        super().set_theme(theme)
        self._arrange()

    def current(self) -> Orders:
        """What is chosen now."""
        return Orders(
            public=self.public.chosen,
            private=self.private.chosen,
            terms=self.public.terms | self.private.terms,
            rationale=self.bar.reasons,
        )

    @property
    def draft(self) -> Draft:
        """What is chosen now, and what the offers say, to be taken up again later."""
        return self.public.draft, self.private.draft

    def take(self, draft: Draft) -> None:
        """Choose what a draft says, and go to the channel in which it differs."""
        if self._busy or self.view is None:
            return
        differs = [cards.draft != part for cards, part in zip(self._lists, draft, strict=True)]
        for cards, part in zip(self._lists, draft, strict=True):
            cards.take(part)
        if any(differs):
            at = differs.index(True)
            self.switch.go(at)
            self._lists[at].focus_cards()

    @property
    def _lists(self) -> tuple[CardList, CardList]:
        return self.public, self.private

    def commit(self) -> None:
        """Order it, unless a turn is being computed or there is nothing to order."""
        if not self._busy and self._drawn and self.view is not None and self.view.options:
            self.commit_wanted.emit(self.current())

    def set_busy(self, busy: bool, text: str) -> None:
        """While the turn is computed nothing can be chosen."""
        self._busy = busy
        for part in (self.public, self.private, self.switch):
            part.setEnabled(not busy)
        self.bar.set_busy(busy, text)

    def go_to(self, move: str) -> None:
        """Choose a move, and go to its card."""
        for at, cards in enumerate((self.public, self.private)):
            if not self._busy and cards.choose(move):
                self.switch.go(at)
                cards.focus_cards()

    def choose(self, channel: str, move: str | None) -> None:
        """Choose a move in a channel; None: nothing is done there."""
        for cards in self._lists:
            if cards.channel == channel and not self._busy:
                cards.choose(move)

    def focus_cards(self) -> None:
        """Go to the cards of the channel that shows."""
        cards = self.private if self.switch.at == 1 and self.public.isHidden() else self.public
        cards.focus_cards()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        self.bar.set_low(low=self.height() < self.theme.px(_LOW))
        self._arrange()

    def _draw(self, view: RoleView) -> None:
        for piece in self._pieces(view):
            piece()

    def _pieces(self, view: RoleView) -> list[Callable[[], None]]:
        names = (self.tr("Public"), self.tr("Private"))
        lists = zip((self.public, self.private), names, strict=True)
        cards = [
            piece for one, name in lists for piece in one.pieces(view.options, name, self.theme)
        ]
        return [self._begin, *cards, self._end]

    def _begin(self) -> None:
        self._heading.setText(self.tr("YOUR ORDERS"))
        self._aside.setText(self.tr("one per channel"))

    def _end(self) -> None:
        for cards in (self.public, self.private):
            cards.show_outlook(self._outlook)
        self._drawn = True
        self._show_sorting()
        self._show_choice()
        self._arrange()

    def _show_choice(self) -> None:
        names = (self.tr("Public"), self.tr("Private"))
        lists = (self.public, self.private)
        self.switch.set_texts(names)
        for at, (cards, plain) in enumerate(zip(lists, ("megaphone", "lock"), strict=True)):
            name, color = (
                ("circle-check", self.theme.accent) if cards.chosen else (plain, self.theme.muted)
            )
            self.switch.set_icon(at, name, color, self.theme.px(15))
        chosen = [_words(cards) for cards in lists]
        self.bar.show_orders(chosen[0], chosen[1], self.theme)

    def _arrange(self) -> None:
        both = self.width() >= self.theme.px(_TWO_COLUMNS)
        self.switch.setVisible(not both)
        self.public.setVisible(both or self.switch.at == 0)
        self.private.setVisible(both or self.switch.at == 1)
        for cards in (self.public, self.private):
            cards.set_head_shown(both)

    def _sideways(self, step: int) -> None:
        to = self.public if step < 0 else self.private
        if to.isHidden():
            self.switch.go(0 if step < 0 else 1)
        to.focus_cards()


def _words(cards: CardList) -> str:
    option = cards.chosen_card.option
    return option.label if option else ""
