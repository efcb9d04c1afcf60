"""The seat's pages: the ballot on the team's orders, the sealed forecast, requests to Control."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from engine.scenario.models import CHANNELS, Channel
from gui.widgets.parts import push, scrolled, words
from gui.widgets.short_button import ShortButton
from gui.workshop.flow import Flow
from gui.workshop.number_field import NumberField
from gui.workshop.parts import Named, Pad, Pick, explain
from gui.workshop.seat_items import SeatItems

SETTLES = 700
"""Milliseconds after which a vote that the arrow keys went to is cast."""
_NOT_YET = "?"
"""A row of the list of orders: not voted."""


class SeatPage(QWidget):
    """Shows one team's items; says everything anew when they or the language change."""

    def __init__(self) -> None:
        super().__init__()
        self.items: SeatItems | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)

    def show_items(self, items: SeatItems) -> None:
        """Show these; what is half written stays."""
        self.items = items
        self.draw(items)

    def draw(self, items: SeatItems) -> None:
        """Say it all in the language in force."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self.items is not None:
            self.draw(self.items)
        super().changeEvent(event)


class BallotPage(SeatPage):
    """Each director or member has one vote a channel; the team may follow the tally, or not."""

    cast = Signal(str, str, object)
    """Voter, channel, and the move (None: nothing)."""
    followed = Signal(str, object)
    """A channel and the move with most votes in it."""

    def __init__(self) -> None:
        super().__init__()
        self.picks: dict[tuple[str, Channel], Pick] = {}
        self._pending: dict[tuple[str, Channel], str] = {}
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLES)
        self._settling.timeout.connect(self.flush)
        self._about = words("muted", wrap=True)
        self._heads = {channel: words("section") for channel in CHANNELS}
        self.tallies = {channel: words("body", wrap=True) for channel in CHANNELS}
        self.follow = {channel: ShortButton("quiet") for channel in CHANNELS}
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(14)
        self._table.setVerticalSpacing(8)
        self._table.setColumnStretch(1, 1)
        self._table.setColumnStretch(2, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self._about)
        column.addLayout(self._table)
        column.addStretch(1)
        for widget in self._kept:
            widget.setParent(page)
        self.column.addWidget(scrolled(page), 1)
        for channel, button in self.follow.items():
            button.clicked.connect(lambda _on, channel=channel: self._follow(channel))

    def draw(self, items: SeatItems) -> None:
        """A row a voter, a column a channel, the tally below."""
        self._about.setText(
            self.tr(
                "Each has one vote in each channel, for the record. The team orders what it likes."
            )
        )
        titles: dict[Channel, str] = {"public": self.tr("PUBLIC"), "private": self.tr("PRIVATE")}
        if [voter for voter, _ in items.voters] != list(dict.fromkeys(v for v, _ in self.picks)):
            self._make(items.voters)
        cast = {(voter, channel): move for voter, channel, move in items.ballots}
        for at, channel in enumerate(CHANNELS):
            self._heads[channel].setText(titles[channel])
            rows = [(self.tr("not voted yet"), _NOT_YET), (self.tr("Do nothing"), "")]
            rows += [(label, move) for move, label in items.moves[channel]]
            for voter, name in items.voters:
                pick = self.picks[voter, channel]
                key = (voter, channel)
                was = (cast[key] or "") if key in cast else _NOT_YET
                pick.fill([*rows], self._pending.get(key, was))
                pick.setAccessibleName(f"{name}, {titles[channel]}")
            self._show_tally(channel, at + 1, items)

    def flush(self) -> None:
        """Cast the votes that were chosen just now."""
        self._settling.stop()
        pending, self._pending = self._pending, {}
        for (voter, channel), move in pending.items():
            self.cast.emit(voter, channel, move or None)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing that was chosen is lost."""
        self.flush()
        super().hideEvent(event)

    def leaders(self, channel: Channel) -> list[str]:
        """The moves with most votes in a channel, "" for doing nothing; several in a tie."""
        votes = self._votes(channel)
        most = max(votes.values(), default=0)
        return [move for move, count in votes.items() if count == most]

    def _votes(self, channel: Channel) -> Counter[str]:
        cast = self.items.ballots if self.items is not None else ()
        return Counter(move or "" for _, where, move in cast if where == channel)

    def _show_tally(self, channel: Channel, _column: int, items: SeatItems) -> None:
        labels = {"": self.tr("Do nothing"), **dict(items.moves[channel])}
        votes = self._votes(channel).most_common()
        said = ", ".join(f"{labels.get(move, move)} {count}" for move, count in votes)
        self.tallies[channel].setText(said or self.tr("Nobody has voted."))
        leaders, button = self.leaders(channel), self.follow[channel]
        button.setEnabled(len(leaders) == 1)
        tie = self.tr("A tie: nothing to follow") if leaders else self.tr("Nothing to follow yet")
        button.setText(self.tr("Follow the vote") if len(leaders) == 1 else tie)

    def _make(self, voters: Sequence[tuple[str, str]]) -> None:
        while self._table.count():
            item = self._table.takeAt(0)
            widget = item.widget() if item is not None else None
            if (
                widget is not None
                and isinstance(widget, QLabel | Pick)
                and widget not in self._kept
            ):
                widget.deleteLater()
        self.picks = {}
        for at, channel in enumerate(CHANNELS):
            self._table.addWidget(self._heads[channel], 0, at + 1)
        for row, (voter, name) in enumerate(voters, 1):
            self._table.addWidget(words("row-title", name, wrap=True), row, 0)
            for at, channel in enumerate(CHANNELS):
                pick = Pick()
                pick.activated.connect(lambda _row, key=(voter, channel): self._voted(*key))
                self.picks[voter, channel] = pick
                self._table.addWidget(pick, row, at + 1)
        last = len(voters) + 1
        for at, channel in enumerate(CHANNELS):
            self._table.addWidget(self.tallies[channel], last, at + 1)
            self._table.addWidget(self.follow[channel], last + 1, at + 1)

    @property
    def _kept(self) -> list[QWidget]:
        return [*self._heads.values(), *self.tallies.values(), *self.follow.values()]

    def _voted(self, voter: str, channel: Channel) -> None:
        move = self.picks[voter, channel].currentData()
        if move != _NOT_YET:
            self._pending[voter, channel] = str(move)
            self._settling.start()
        elif self.items is not None:
            self.draw(self.items)  # a vote can be changed, not taken back

    def _follow(self, channel: Channel) -> None:
        leaders = self.leaders(channel)
        if len(leaders) == 1:
            self.followed.emit(channel, leaders[0] or None)


class ForecastPage(SeatPage):
    """Which ending, and how likely: sealed before the turn is opened, scored after the end."""

    sealed = Signal(str, float)
    """An ending's id, and its chance from 0 to 1."""
    given_up = Signal()
    """The orders are to be given without a forecast."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._about = words("heading", wrap=True), words("muted", wrap=True)
        self.ending, self.chance = Pick(), NumberField(0, 100)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setSingleStep(5)
        self.slider.setPageStep(10)
        self._ending, self._chance = Named(self.ending), Named(self.chance)
        self._fault = words("muted", wrap=True)
        self.seal, self.skip = push("primary"), push("quiet")
        self._committing = False
        self._open = QWidget()
        row = QHBoxLayout()
        row.addWidget(self._chance)
        row.addWidget(self.slider, 1, Qt.AlignmentFlag.AlignBottom)
        self._buttons = Flow()
        self._buttons.add(self.seal)
        self._buttons.add(self.skip)
        inside = QVBoxLayout(self._open)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(self._ending)
        inside.addLayout(row)
        inside.addWidget(self._fault)
        inside.addWidget(self._buttons)
        for widget in (self._title, self._about, self._open):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.slider.valueChanged.connect(self.chance.set_value)
        self.chance.changed.connect(self._moved)
        self.ending.currentIndexChanged.connect(lambda _row: self._show_ready())
        self.seal.clicked.connect(self._seal)
        self.skip.clicked.connect(self.given_up)
        self.chance.set_value(50)

    def ask_first(self, on: bool) -> None:
        """Whether orders wait for this: then the button gives them too."""
        self._committing = on
        if self.items is not None:
            self.draw(self.items)
        if on:
            self.ending.setFocus(Qt.FocusReason.OtherFocusReason)

    def draw(self, items: SeatItems) -> None:
        """The question, or that it is answered."""
        done = items.team.sealed
        self._open.setVisible(not done)
        self._title.setText(
            self.tr("Your forecast of this turn is sealed")
            if done
            else self.tr("Before the orders are opened: how will it end?")
        )
        self._about.setText(
            self.tr("Nobody sees it before the end, not even on this screen.")
            if done
            else self.tr(
                "One ending, one number. It is sealed, and scored when the game is over: the "
                "score rewards saying just how sure you are."
            )
        )
        self._ending.set_name(self.tr("The ending"))
        self._chance.set_name(self.tr("How likely, in per cent"))
        self.slider.setAccessibleName(self.tr("How likely, in per cent"))
        rows: list[tuple[str, object]] = [(self.tr("Choose an ending…"), None)]
        self.ending.fill(rows + [(title, ending) for ending, title in items.endings])
        self.seal.setText(
            self.tr("Seal it and give the orders") if self._committing else self.tr("Seal it")
        )
        self.skip.setText(self.tr("Give the orders without one"))
        self.skip.setVisible(self._committing)
        self._buttons.refit()
        self._show_ready()

    def _moved(self) -> None:
        if not self.chance.fault:
            self.slider.setValue(round(self.chance.value))
        self._show_ready()

    def _show_ready(self) -> None:
        fault = self.chance.fault
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        self.seal.setEnabled(self.ending.currentData() is not None and not fault)

    def _seal(self) -> None:
        ending = self.ending.currentData()
        if ending is not None:
            self.sealed.emit(ending, self.chance.value / 100)


class RequestPage(SeatPage):
    """Questions to Control, and what it answered."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.text, self.send = Pad(2), push("primary")
        self._field, self._about = Named(self.text), words("muted", wrap=True)
        self._why = words("muted", wrap=True)
        self.list = QVBoxLayout()
        self.list.setSpacing(8)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.addLayout(self.list)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self._why, 1)
        row.addWidget(self.send)
        self.column.addWidget(self._about)
        self.column.addWidget(self._field)
        self.column.addLayout(row)
        self._area = scrolled(page, stop=True)
        self.column.addWidget(self._area, 1)
        self.text.textChanged.connect(self._show_ready)
        self.send.clicked.connect(self._ask)

    def draw(self, items: SeatItems) -> None:
        """The newest first."""
        self._about.setText(
            self.tr("What would you like to know from Control? Only your team reads the answer.")
        )
        self._field.set_name(self.tr("Your question"))
        self.send.setText(self.tr("Ask Control"))
        self._area.setAccessibleName(self.tr("What you asked, the newest first"))
        self._show_ready()
        empty_layout(self.list)
        for request in reversed(items.requests):
            turn = self.tr("TURN {turn}").format(turn=request.turn)
            answer = request.answer or self.tr("Not answered yet.")
            tone = "body" if request.answer else "muted"
            self.list.addWidget(
                entry([("section", turn), ("row-title", request.text), (tone, answer)])
            )

    def _show_ready(self) -> None:
        why = "" if self.text.text else self.tr("Write your question first.")
        explain(self.send, self._why, why)

    def _ask(self) -> None:
        text = self.text.text
        if text:
            self.text.set_text("")
            self.asked.emit(text)


def entry(lines: Sequence[tuple[str, str]]) -> QFrame:
    """A framed entry of a list: lines of text with their looks."""
    frame = QFrame()
    frame.setProperty("look", "panel")
    column = QVBoxLayout(frame)
    column.setContentsMargins(12, 9, 12, 10)
    column.setSpacing(4)
    for look, text in lines:
        column.addWidget(words(look, text, wrap=True))
    return frame


def empty_layout(layout: QVBoxLayout) -> None:
    """Take everything out of a list."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
