"""Moves that are in no list: a team writes its own, the others say what speaks against it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.widgets.parts import push, scrolled, words
from gui.widgets.saying import said_by
from gui.workshop.parts import Named, Pad, explain, line
from gui.workshop.seat_items import SeatItems
from gui.workshop.seat_pages import SeatPage, empty_layout, entry
from gui.workshop.values import ProposalCard

REASONS = 3


class FreeFormPage(SeatPage):
    """The form on the left, what is on the table on the right."""

    proposed = Signal(str, str, list)
    """What they want to do, what should follow, and why that should work."""
    countered = Signal(str, str)
    """A proposal's id, and what is said against it."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._open = words("muted", wrap=True), words("section")
        self.action, self.result = Pad(3, 2000), Pad(2, 2000)
        self.reasons = [line(400) for _ in range(REASONS)]
        self._action, self._result = Named(self.action), Named(self.result)
        self._reasons = [Named(field) for field in self.reasons]
        self.send, self._why = push("primary"), words("muted", wrap=True)
        self.cards: dict[str, ProposalEntry] = {}
        form = QWidget()
        left = QVBoxLayout(form)
        left.setContentsMargins(0, 0, 8, 0)
        left.setSpacing(8)
        for widget in (self._title, self._action, self._result, *self._reasons):
            left.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.send)
        row.addWidget(self._why, 1)
        left.addLayout(row)
        left.addStretch(1)
        page = QWidget()
        self.list = QVBoxLayout(page)
        self.list.setContentsMargins(0, 0, 8, 0)
        self.list.setSpacing(8)
        right = QVBoxLayout()
        right.addWidget(self._open)
        right.addWidget(scrolled(page), 1)
        both = QHBoxLayout()
        both.setSpacing(18)
        both.addWidget(scrolled(form), 1)
        both.addLayout(right, 1)
        self.column.addLayout(both, 1)
        self.action.textChanged.connect(self._show_ready)
        self.send.clicked.connect(self._propose)

    def draw(self, items: SeatItems) -> None:
        """Form and list."""
        self._title.setText(
            self.tr(
                "A move that is in no list. The other teams read it and may argue; Control sets "
                "its odds and rolls. It comes on top of your two orders."
            )
        )
        self._action.set_name(self.tr("What we want to do"))
        self._result.set_name(self.tr("What should follow"))
        for at, field in enumerate(self._reasons, 1):
            field.set_name(self.tr("Reason {number} why that works").format(number=at))
        self.send.setText(self.tr("Put it on the table"))
        self._open.setText(self.tr("ON THE TABLE THIS TURN"))
        self._show_ready()
        half = {key: card.written for key, card in self.cards.items()}
        empty_layout(self.list)
        self.cards = {}
        for proposal in items.proposals:
            card = ProposalEntry(proposal, items)
            card.write(half.get(proposal.id, ""))
            card.countered.connect(self.countered)
            self.cards[proposal.id] = card
            self.list.addWidget(card)
        if not items.proposals:
            self.list.addWidget(
                words("muted", self.tr("Nobody has put a move of their own."), wrap=True)
            )
        self.list.addStretch(1)

    def _show_ready(self) -> None:
        why = "" if self.action.text else self.tr("Say what you want to do.")
        explain(self.send, self._why, why)

    def _propose(self) -> None:
        reasons = [text for field in self.reasons if (text := field.text().strip())]
        action, result = self.action.text, self.result.text
        for pad in (self.action, self.result):
            pad.set_text("")
        for field in self.reasons:
            field.clear()
        self.proposed.emit(action, result, reasons)


class ProposalEntry(QFrame):
    """A move on the table, what is said against it, and a line to say more."""

    countered = Signal(str, str)

    def __init__(self, proposal: ProposalCard, items: SeatItems) -> None:
        super().__init__()
        self.proposal = proposal
        self.setProperty("look", "panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        by = items.names.get(proposal.role, proposal.role)
        lines = [("section", by.upper()), ("row-title", proposal.action)]
        if proposal.result:
            lines.append(("body", self.tr("To follow: {result}").format(result=proposal.result)))
        lines += [("body", f"+ {reason}") for reason in proposal.arguments]
        lines += [
            ("muted", f"− {said_by(items.names.get(role, role), text)}")
            for role, text in proposal.counters
        ]
        if proposal.settled:
            lines.append(("muted", self.tr("Control has decided on its odds.")))
        inside = entry(lines)
        inside.setProperty("look", "clear")
        column.addWidget(inside)
        self.text, self.send = line(1000), push("quiet", self.tr("Say it"))
        mine = proposal.role == items.role or proposal.settled
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.send)
        column.addLayout(row)
        self.text.setPlaceholderText(self.tr("What speaks against it?"))
        self.text.setAccessibleName(
            self.tr("What speaks against the move of {team}").format(team=by)
        )
        for widget in (self.text, self.send):
            widget.setVisible(not mine)
        self.send.clicked.connect(self._say)
        self.text.returnPressed.connect(self._say)
        self.text.textChanged.connect(self._show_ready)
        self._show_ready()

    def _show_ready(self) -> None:
        explain(self.send, None, "" if self.text.text().strip() else self.tr("Say what first."))

    @property
    def written(self) -> str:
        """What is half written."""
        return self.text.text()

    def write(self, text: str) -> None:
        """Go on with what was half written."""
        self.text.setText(text)

    def _say(self) -> None:
        text = self.text.text().strip()
        if text:
            self.text.clear()
            self.countered.emit(self.proposal.id, text)
