"""One channel's cards, of which exactly one is chosen: a move, or doing nothing."""

from collections.abc import Callable, Mapping
from functools import partial
from math import inf

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.game.views import OptionView
from engine.scenario.models import Channel
from gui.room.card import MoveCard
from gui.room.outlook import Outlook
from gui.theme.tokens import Theme
from gui.widgets.chip import IconLabel
from gui.widgets.scroll import Column
from gui.widgets.text import label

ListDraft = tuple[str | None, dict[str, float]]
"""The move that is chosen, and every term that was chosen, by variable."""


class CardList(QWidget):
    """Available moves first, the others after them; only one card is a stop for Tab."""

    changed = Signal()
    """Another card is chosen."""
    sideways = Signal(int)
    """-1: left, 1: right; the focus is to go to the other channel."""

    def __init__(self, channel: Channel) -> None:
        super().__init__()
        self.channel = channel
        self.cards: list[MoveCard] = [MoveCard()]
        self._chosen: str | None = None
        self._terms: dict[str, float] = {}
        self._icon, self._heading = IconLabel(), label("eyebrow")
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(7)
        head.addWidget(self._icon)
        head.addWidget(self._heading, 1)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(7)
        self._column.addStretch(1)
        self.area = Column(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self._head)
        whole.addWidget(self.area, 1)
        self._wire(self.cards[0])

    @property
    def chosen(self) -> str | None:
        """The move that is ordered here; None: nothing."""
        return self._chosen

    @property
    def terms(self) -> dict[str, float]:
        """What the move that is ordered here offers, by variable."""
        return self.chosen_card.terms

    @property
    def draft(self) -> ListDraft:
        """What is chosen, and what its offers said, chosen or not."""
        return self._chosen, dict(self._terms)

    def take(self, draft: ListDraft) -> None:
        """Choose what a draft says."""
        chosen, self._terms = draft[0], dict(draft[1])
        for card in self.shown:
            card.say_terms(self._terms)
        self._choose(chosen)
        self.changed.emit()

    @property
    def chosen_card(self) -> MoveCard:
        """The card that is down."""
        return next((card for card in self.shown if card.isChecked()), self.cards[0])

    @property
    def shown(self) -> list[MoveCard]:
        """The cards in use, from the top."""
        places = sorted(self.cards, key=self._column.indexOf)
        return [card for card in places if not card.isHidden()]

    def pieces(
        self, options: list[OptionView], heading: str, theme: Theme
    ) -> list[Callable[[], None]]:
        """Lay out the channel's moves, card by card, for somebody who does it in time.

        What is chosen stays so if it is still to be had.
        """
        mine = [option for option in options if option.channel == self.channel]
        mine.sort(key=lambda option: option.why_not is not None)
        first = partial(self._show_head, heading, theme)
        cards = [partial(self._show_option, at, mine, theme) for at in range(len(mine))]
        return [first, *cards, partial(self._end, mine, theme)]

    def _show_head(self, heading: str, theme: Theme) -> None:
        self._heading.setText(heading.upper())
        name = "megaphone" if self.channel == "public" else "lock"
        self._icon.show_icon(name, theme.muted, theme.px(14))
        self.cards[0].show_nothing(self.tr("Do nothing"), theme)

    def _show_option(self, at: int, mine: list[OptionView], theme: Theme) -> None:
        if len(self.cards) <= at + 1:
            card = MoveCard()
            self._wire(card)
            self.cards.append(card)
        card = self.cards[at + 1]
        card.show_option(mine[at], theme, self._terms)
        card.show()

    def _end(self, mine: list[OptionView], theme: Theme) -> None:
        for card in self.cards[len(mine) + 1 :]:
            card.hide()
        self.area.fade.set_color(theme.panel)
        available = {option.move for option in mine if option.why_not is None}
        self._choose(self._chosen if self._chosen in available else None)

    def show_outlook(self, outlook: Outlook | None) -> None:
        """Say on every card what it is expected to bring."""
        for card in self.shown:
            card.show_outlook(outlook, self.channel)

    def sort(self, ranks: Mapping[str | None, float] | None) -> None:
        """The highest of the available cards first; None: as the scenario has them."""
        cards = list(self.cards)
        if ranks is not None:
            cards.sort(key=lambda card: -ranks.get(card.move_id, -inf) if card.available else inf)
        if [self._column.indexOf(card) for card in cards] != list(range(len(cards))):
            for at, card in enumerate(cards):
                self._column.insertWidget(at, card)

    def set_head_shown(self, shown: bool) -> None:
        """Whether the list names its channel."""
        self._head.setVisible(shown)

    def choose(self, move: str | None) -> bool:
        """Order a move; False where it is not available."""
        card = next((card for card in self.shown if card.move_id == move), None)
        if card is None or not card.available:
            return False
        self._choose(move)
        self.changed.emit()
        return True

    def reset(self) -> None:
        """Order nothing, and show the list from the top."""
        self._chosen = None
        self._terms = {}
        self.area.verticalScrollBar().setValue(0)

    def focus_cards(self) -> None:
        """Go to the card that is chosen."""
        self._focus(self.chosen_card)

    def _wire(self, card: MoveCard) -> None:
        card.clicked.connect(lambda: self._pressed(card))
        card.step_wanted.connect(lambda step: self._step(card, step))
        card.fields.changed.connect(lambda: self._remember(card))
        self._column.insertWidget(self._column.count() - 1, card)

    def _pressed(self, card: MoveCard) -> None:
        """Choose it; what was chosen already is given up again."""
        if card.available:
            self.choose(None if card.isChecked() else card.move_id)
            self._show(card)

    def _remember(self, card: MoveCard) -> None:
        """What an offer says stays so until the turn is over, whatever else is chosen."""
        self._terms |= card.terms
        self.changed.emit()

    def _choose(self, move: str | None) -> None:
        self._chosen = move
        for card in self.shown:
            chosen = card.move_id == move
            card.setChecked(chosen)
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)

    def _step(self, card: MoveCard, step: str) -> None:
        shown = self.shown
        at = shown.index(card)
        match step:
            case "left" | "right":
                self.sideways.emit(-1 if step == "left" else 1)
            case "home":
                self._focus(shown[0])
            case "end":
                self._focus(shown[-1])
            case _:
                to = at + (1 if step == "down" else -1)
                self._focus(shown[min(max(to, 0), len(shown) - 1)])

    def _focus(self, card: MoveCard) -> None:
        card.setFocus(Qt.FocusReason.TabFocusReason)
        self._show(card)

    def _show(self, card: MoveCard) -> None:
        # The card unfolds when it is chosen or gets the focus; its height is known a moment later.
        QTimer.singleShot(0, card, lambda: self._scroll_to(card))

    def _scroll_to(self, card: MoveCard) -> None:
        """All of the card if it can be, else from its top on."""
        if card.height() > self.area.viewport().height():
            self.area.verticalScrollBar().setValue(card.y())
        else:
            self.area.ensureWidgetVisible(card, 0, 8)
