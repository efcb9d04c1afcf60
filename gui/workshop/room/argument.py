"""A free-form move as it is argued: who, what, what follows, reasons and counter-arguments."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.theme.icons import icon
from gui.widgets.parts import push, words
from gui.workshop.parts import Named, Pad, Pick, line, tell, tool
from gui.workshop.values import ProposalCard

REASONS = 3
MOST_COUNTERS = 8


class Argument(QWidget):
    """Shows what a team wrote, or lets Control write what it said aloud."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._roles: list[tuple[str, str]] = []
        self.role, self.action, self.result = Pick(), Pad(2, longest=2000), Pad(2, longest=2000)
        self.reasons = [line(2000) for _ in range(REASONS)]
        self.counters: list[_Against] = []
        self._role, self._action = Named(self.role), Named(self.action)
        self._result, self._for = Named(self.result), words("muted", wrap=True)
        self._against = words("muted")
        self.add = push("small")
        self.add.setIcon(icon("plus"))
        self.add.clicked.connect(self._another)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        for part in (self._role, self._action, self._result, self._for, *self.reasons):
            column.addWidget(part)
        column.addWidget(self._against)
        self._list = QVBoxLayout()
        self._list.setSpacing(5)
        column.addLayout(self._list)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        column.addLayout(row)
        for pad in (self.action, self.result):
            pad.textChanged.connect(self.changed)
        self._retranslate()

    @property
    def arguments(self) -> list[str]:
        """The reasons that were given."""
        return [text for field in self.reasons if (text := field.text().strip())]

    @property
    def against(self) -> list[tuple[str, str]]:
        """What others say against it: role and text."""
        return [
            (str(one.role.currentData()), text)
            for one in self.counters
            if (text := one.text.text().strip())
        ]

    def show_roles(self, roles: Sequence[tuple[str, str]]) -> None:
        """Who plays: id and name."""
        self._roles = list(roles)
        rows = [(name, role) for role, name in roles]
        self.role.fill(list(rows))
        for one in self.counters:
            one.role.fill(list(rows))

    def put(self, card: ProposalCard | None) -> None:
        """Show a proposal; None: an empty form."""
        if card is not None:
            self.role.choose(card.role)
        self.action.set_text(card.action if card is not None else "")
        self.result.set_text(card.result if card is not None else "")
        given = card.arguments if card is not None else ()
        for at, field in enumerate(self.reasons):
            field.setText(given[at] if at < len(given) else "")
        for one in list(self.counters):
            self._drop(one)
        for role, text in card.counters if card is not None else ():
            self._append(role, text)
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _another(self) -> None:
        own = self.role.currentData()
        role = next((role for role, _ in self._roles if role != own), "")
        self._append(role, "")
        self.counters[-1].text.setFocus()

    def _append(self, role: str, text: str) -> None:
        if len(self.counters) >= MOST_COUNTERS:
            return
        one = _Against()
        one.role.fill([(name, role) for role, name in self._roles], role)
        one.text.setText(text)
        one.text.setCursorPosition(0)
        one.remove.clicked.connect(partial(self._take_out, one))
        self.counters.append(one)
        self._list.addWidget(one)
        self._retranslate()

    def _take_out(self, one: _Against, _on: bool = False) -> None:
        self._drop(one)

    def _drop(self, one: _Against) -> None:
        self.counters.remove(one)
        self._list.removeWidget(one)
        one.hide()
        one.deleteLater()

    def _retranslate(self) -> None:
        self._role.set_name(self.tr("Team"))
        self._action.set_name(self.tr("What they do"))
        self._result.set_name(self.tr("What should follow"))
        self._for.setText(self.tr("Reasons why it should work"))
        for at, field in enumerate(self.reasons, start=1):
            field.setAccessibleName(self.tr("Reason {n}").format(n=at))
            field.setPlaceholderText(f"{at}.")
        self._against.setText(self.tr("Counter-arguments"))
        self.add.setText(self.tr("Add a counter-argument"))
        for at, one in enumerate(self.counters, start=1):
            one.retranslate(at)


class _Against(QWidget):
    """A counter-argument: whose, and what."""

    def __init__(self) -> None:
        super().__init__()
        self.role, self.text = Pick(), line(2000)
        self.remove = tool("x", lambda: None)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.role, 1)
        row.addWidget(self.text, 3)
        row.addWidget(self.remove)

    def retranslate(self, place: int) -> None:
        """Name the fields for a screen reader."""
        about = self.tr("Counter-argument {n}").format(n=place)
        self.role.setAccessibleName(self.tr("{about}: whose").format(about=about))
        self.text.setAccessibleName(about)
        tell(self.remove, self.tr("Remove counter-argument {n}").format(n=place))
