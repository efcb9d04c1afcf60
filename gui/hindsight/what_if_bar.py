"""What to change: a turn, a role, its orders; and what to do with the line that comes of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from engine.game.orders import Orders
from engine.game.views import OptionView, RoleView
from engine.scenario.models import CHANNELS, Channel
from gui.hindsight.names import LONGEST_NAME
from gui.widgets.parts import Choice, push, words

_MOST_TERMS = 6


@dataclass(frozen=True)
class Past:
    """One role in one turn: what it could order then, and what it did order.

    `line` is the line as it was played, as whoever asks may see it.
    """

    turn: int
    role: str
    line: RoleView
    options: Sequence[OptionView]
    orders: Orders


class WhatIfBar(QWidget):
    """Offers what was allowed then; what was not says why in its tip."""

    past_wanted = Signal(int, str)
    """A turn and a role whose orders are to be changed."""
    try_wanted = Signal(int, str, object)
    """A turn, a role and its other orders."""
    keep_wanted = Signal(str)
    """The line is to stay, under a name (empty: without one)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._past: Past | None = None
        self.turn, self.role = Choice(), Choice()
        self.moves: dict[Channel, Choice] = {channel: Choice() for channel in CHANNELS}
        self.terms = [Choice() for _ in range(_MOST_TERMS)]
        self._labels: list[QLabel] = [words("muted") for _ in range(4)]
        self._term_labels: list[QLabel] = [words("muted") for _ in range(_MOST_TERMS)]
        self.attempt, self.keep = push("primary"), push("plain")
        self.name = QLineEdit()
        self.name.setAcceptDrops(False)  # a game dropped here is for the window
        self.name.setMaxLength(LONGEST_NAME)
        self._told: QLabel = words("muted")
        for choice in (self.turn, self.role):
            choice.currentIndexChanged.connect(self._ask)
        for choice in self.moves.values():
            choice.currentIndexChanged.connect(self._changed)
        for choice in self.terms:
            choice.currentIndexChanged.connect(self._changed_terms)
        self.attempt.clicked.connect(self._try)
        self.keep.clicked.connect(lambda: self.keep_wanted.emit(self.name.text()))
        self.name.returnPressed.connect(self.keep.click)
        self._lay_out()
        self.show_tried(tried=False)
        self._retranslate()

    def show_choices(
        self,
        turns: Sequence[tuple[int, str]],
        roles: Sequence[tuple[str, str]],
        turn: int,
        role: str,
    ) -> None:
        """Offer these turns and roles, with one of each chosen."""
        for choice, offered, chosen in ((self.turn, turns, turn), (self.role, roles, role)):
            with QSignalBlocker(choice):
                choice.clear()
                for key, name in offered:
                    choice.addItem(name, key)
                choice.setCurrentIndex(max(0, choice.findData(chosen)))
            choice.setEnabled(choice.count() > 1)
        self._past = None
        self._ask()

    def show_past(self, past: Past, orders: Orders | None = None) -> None:
        """Offer what could be ordered then, with what was ordered, or other orders, chosen."""
        self._past = past
        chosen = orders or past.orders
        for channel, choice in self.moves.items():
            with QSignalBlocker(choice):
                self._fill(choice, [o for o in past.options if o.channel == channel])
                choice.setCurrentIndex(max(0, choice.findData(chosen.in_channel(channel))))
        self._show_terms(chosen)
        self._changed()

    def show_tried(self, *, tried: bool) -> None:
        """Whether there is a line that could be kept."""
        for widget in (self.name, self.keep):
            widget.setVisible(tried)
        if not tried:
            self.name.clear()

    @property
    def edited(self) -> Orders | None:
        """What is chosen; None as long as nothing is offered."""
        return self.orders() if self._past is not None else None

    def orders(self) -> Orders:
        """What is chosen."""
        terms = {
            str(choice.property("variable")): float(choice.currentData())
            for choice in self.terms
            if not choice.isHidden()
        }
        moves = {channel: choice.currentData() for channel, choice in self.moves.items()}
        return Orders(public=moves["public"], private=moves["private"], terms=terms)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _ask(self) -> None:
        turn, role = self.turn.currentData(), self.role.currentData()
        if turn is not None and role is not None:
            self.show_tried(tried=False)
            self.past_wanted.emit(int(turn), str(role))

    def _fill(self, choice: Choice, options: Sequence[OptionView]) -> None:
        """Every move, those first that were allowed."""
        choice.clear()
        choice.addItem(self.tr("Nothing"), None)
        model = choice.model()
        for option in sorted(options, key=lambda option: option.why_not is not None):
            choice.addItem(option.label, option.move)
            place = choice.count() - 1
            choice.setItemData(place, option.why_not or option.does, Qt.ItemDataRole.ToolTipRole)
            if option.why_not is not None and isinstance(model, QStandardItemModel):
                model.item(place).setEnabled(False)

    def _option(self, move: str | None) -> OptionView | None:
        options = self._past.options if self._past is not None else ()
        return next((option for option in options if option.move == move), None)

    def _show_terms(self, chosen: Orders) -> None:
        """A list for every term of the offers among the moves."""
        asked = [
            term
            for choice in self.moves.values()
            for option in [self._option(choice.currentData())]
            if option is not None
            for term in option.terms
        ]
        for place, (label, choice) in enumerate(zip(self._term_labels, self.terms, strict=True)):
            shown = place < len(asked)
            label.setVisible(shown)
            choice.setVisible(shown)
            if not shown:
                continue
            term = asked[place]
            label.setText(term.label)
            choice.setAccessibleName(term.label)
            choice.setProperty("variable", term.variable)
            with QSignalBlocker(choice):
                choice.clear()
                for value, name in term.options:
                    choice.addItem(name, value)
                value = chosen.terms.get(term.variable, term.value)
                choice.setCurrentIndex(max(0, choice.findData(value)))

    def _changed(self) -> None:
        """Another move: its terms, and whether there is anything to try."""
        if self._past is None:
            return
        self._show_terms(self.orders() if self._terms_fit() else self._past.orders)
        self._changed_terms()

    def _terms_fit(self) -> bool:
        return any(not choice.isHidden() for choice in self.terms)

    def _changed_terms(self) -> None:
        past = self._past
        if past is None:
            return
        silent = past.orders.model_copy(update={"rationale": ""})
        same = self.orders() == silent
        self.attempt.setEnabled(not same)
        self._told.setText(self.tr("These are the recorded orders; choose others.") if same else "")
        self._told.setVisible(same)
        self.show_tried(tried=False)

    def _try(self) -> None:
        if self._past is not None:
            self.try_wanted.emit(self._past.turn, self._past.role, self.orders())

    def _retranslate(self) -> None:
        texts = (self.tr("Turn"), self.tr("Role"), self.tr("In public"), self.tr("In private"))
        choices = (self.turn, self.role, *self.moves.values())
        for label, choice, text in zip(self._labels, choices, texts, strict=True):
            label.setText(text)
            choice.setAccessibleName(text)
        self.attempt.setText(self.tr("Try it"))
        self.attempt.setToolTip(
            self.tr("Replay the rest: everybody else’s recorded orders, the same dice")
        )
        self.keep.setText(self.tr("Keep as a branch"))
        self.name.setPlaceholderText(self.tr("Name of the branch (may be left out)"))
        self.name.setAccessibleName(self.tr("Name of the branch"))
        if self._past is not None:
            self.show_past(self._past, self.orders())

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        choices = (self.turn, self.role, *self.moves.values())
        for column, (label, choice) in enumerate(zip(self._labels, choices, strict=True)):
            label.setBuddy(choice)
            choice.setMinimumContentsLength(6)
            choice.setSizeAdjustPolicy(
                Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            grid.addWidget(label, 0, column)
            grid.addWidget(choice, 1, column)
            grid.setColumnStretch(column, 2 if column < 2 else 3)
        grid.addWidget(self.attempt, 1, 4)
        said = QHBoxLayout()
        said.setSpacing(8)
        for label, choice in zip(self._term_labels, self.terms, strict=True):
            label.setBuddy(choice)
            said.addWidget(label)
            said.addWidget(choice)
        said.addWidget(self._told)
        said.addStretch(1)
        said.addWidget(self.name, 1)
        said.addWidget(self.keep)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(grid)
        whole.addLayout(said)
