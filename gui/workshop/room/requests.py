"""The teams' requests for information, and Control's answers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.widgets.parts import push, words
from gui.widgets.text import restyle
from gui.workshop.desk import Desk
from gui.workshop.parts import Box, Pad, Pick
from gui.workshop.room.stamps import stamp
from gui.workshop.values import RequestCard


class RequestsPage(QWidget):
    """A slip a request, those without an answer first; one told aloud can be entered too."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.slips: dict[str, RequestSlip] = {}
        self.box, self.spoken = Box(), Box()
        self._none = words("muted", wrap=True)
        self.role, self.text, self.enter = Pick(), Pad(2), push("small")
        self.enter.clicked.connect(self._enter)
        self._list = self.box.add_list(self._none)
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.role, 1)
        said.addWidget(self.text, 4)
        said.addWidget(self.enter)
        self.spoken.column.addLayout(said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.box, 1)
        column.addWidget(self.spoken)
        self._retranslate()

    def show_state(self) -> None:
        """As it stands; what is being written is left alone."""
        desk = self._desk
        cards = desk.host.requests()
        rows: list[tuple[str, object]] = [
            (desk.name_of(role.id), role.id) for role in desk.game.scenario.roles
        ]
        self.role.fill(rows)
        for card in cards:
            if card.id not in self.slips:
                slip = self.slips[card.id] = RequestSlip()
                slip.send.clicked.connect(partial(self._answer, card.id))
            self.slips[card.id].show_request(card, desk.name_of(card.role))
        ordered = sorted(cards, key=lambda card: (card.answer is not None, -card.asked.timestamp()))
        for at, card in enumerate(ordered):
            self._list.insertWidget(at, self.slips[card.id])
        self._none.setVisible(not cards)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _answer(self, card: str, _on: bool = False) -> None:
        slip = self.slips[card]
        if slip.answer.text:
            self._desk.answer(card, slip.answer.text)

    def _enter(self) -> None:
        if self.text.text:
            self._desk.host.ask(str(self.role.currentData()), self.text.text)
            self.text.set_text("")

    def _retranslate(self) -> None:
        self.box.heading.setText(self.tr("REQUESTS FOR INFORMATION"))
        self.spoken.heading.setText(self.tr("ASKED ALOUD"))
        self._none.setText(self.tr("Nobody has asked for anything yet."))
        self.role.setAccessibleName(self.tr("Which team asks"))
        self.text.setAccessibleName(self.tr("What it asks"))
        self.text.setPlaceholderText(self.tr("What a team asked aloud, for the record"))
        self.enter.setText(self.tr("Enter it"))


class RequestSlip(QFrame):
    """A request; below it the answer, or where one is written."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "slip")
        self._who, self._when = words("row-title"), words("stamp")
        self._text, self._answered = words("body", wrap=True), words("muted", wrap=True)
        self.answer, self.send = Pad(2), push("small")
        head = QHBoxLayout()
        head.addWidget(self._who)
        head.addStretch(1)
        head.addWidget(self._when)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.answer, 1)
        row.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 9)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self._text)
        column.addWidget(self._answered)
        column.addLayout(row)

    def show_request(self, card: RequestCard, name: str) -> None:
        """Say it."""
        waits = card.answer is None
        self._who.setText(name)
        self._when.setText(
            self.tr("turn {turn}, {time}").format(turn=card.turn, time=stamp(card.asked))
        )
        self._text.setText(card.text)
        self._answered.setText(
            ""
            if card.answered is None
            else self.tr("Answered {time}: {text}").format(
                time=stamp(card.answered), text=card.answer
            )
        )
        self._answered.setVisible(not waits)
        self.answer.setVisible(waits)
        self.send.setVisible(waits)
        self.send.setText(self.tr("Answer"))
        self.send.setAccessibleName(self.tr("Answer {name}").format(name=name))
        self.answer.setAccessibleName(self.tr("Answer to {name}").format(name=name))
        restyle(self, "state", "open" if waits else "")
