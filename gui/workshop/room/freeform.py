"""The adjudication desk: a free-form move is given odds and effects, and the die is rolled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.room import numbers
from gui.theme.style import current_theme
from gui.theme.tokens import Theme
from gui.widgets.parts import push, scrolled, words
from gui.widgets.saying import said_by
from gui.widgets.text import restyle
from gui.workshop.desk import Desk
from gui.workshop.parts import Box, Pick
from gui.workshop.room.act import made
from gui.workshop.room.argument import Argument
from gui.workshop.room.preview import Preview
from gui.workshop.room.verdict import Verdict

if TYPE_CHECKING:
    from engine.game.control import Adjudication
    from gui.workshop.values import ProposalCard

_WIDE = 880
"""Width from which there are three columns; logical pixels before scale."""
_SHARE = 0.45
"""Of the height, for the argument where the judgement stands below it."""


class FreeFormPage(QWidget):
    """The proposal and the verdict on the left, what it would come to on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: str | None = None
        self._cards: list[ProposalCard] = []
        self._of = ""
        self.which, self.argument, self.verdict = Pick(), Argument(), Verdict()
        self.box, self.judged, self.preview = Box(), Box(), Preview(desk)
        self.roll, self._outcome = push("primary"), words("body", wrap=True)
        self._why = words("muted", wrap=True)
        self.which.activated.connect(self._choose)
        self.argument.changed.connect(self._show_why)
        self.verdict.changed.connect(self._preview)
        self.roll.clicked.connect(self._roll)
        self._lay_out()
        self._retranslate()

    def show_state(self) -> None:
        """As it stands; what is being written is left alone."""
        desk = self._desk
        of = f"{desk.game.scenario.id} {desk.language}"
        if self._of != of:
            self._of = of
            roles = [(role.id, desk.name_of(role.id)) for role in desk.game.scenario.roles]
            self.argument.show_roles(roles)
            self.verdict.show_roles(roles)
        self.verdict.show_quantities(desk.quantities)
        self._cards = [card for card in desk.host.proposals() if not card.settled]
        self._fill()
        if self._shown is None and self._cards and not self.argument.action.text:
            self._put(self._cards[0])
        self._preview()

    def set_theme(self, theme: Theme) -> None:
        """Hand a theme to the plots."""
        self.preview.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns or three."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _fill(self) -> None:
        rows: list[tuple[str, object]] = [(self.tr("A new one, told by word of mouth"), "")]
        rows += [
            (said_by(self._desk.name_of(card.role), card.action[:80]), card.id)
            for card in self._cards
        ]
        self.which.fill(rows, self._shown or "")

    def _choose(self) -> None:
        wanted = self.which.currentData()
        self._put(next((card for card in self._cards if card.id == wanted), None))

    def _put(self, card: ProposalCard | None) -> None:
        self._shown = card.id if card is not None else None
        self.which.choose(self._shown or "")
        self.argument.put(card)
        self.verdict.clear()
        self._say("", "")
        self._preview()

    def _act(self) -> Adjudication | None:
        from engine.game.control import Adjudication, Counter  # noqa: PLC0415 - start-up time

        desk, argument, verdict = self._desk, self.argument, self.verdict
        return made(
            desk,
            lambda: Adjudication(
                id=self._shown or desk.next_id("freeform"),
                role=str(argument.role.currentData()),
                action=argument.action.text,
                result=argument.result.text,
                arguments=argument.arguments,
                counters=[Counter(role=role, text=text) for role, text in argument.against],
                odds=verdict.odds.odds,
                strength=verdict.odds.strength,
                changes=verdict.if_so.value,
                changes_if_not=verdict.if_not.value,
                known_to=verdict.audience.value,
                headline=verdict.headline.text().strip() or argument.action.text[:200],
                headline_if_not=verdict.headline_if_not.text().strip(),
                reason=verdict.reason.text().strip(),
            ),
        )

    def _roll(self) -> None:
        desk, act = self._desk, self._act()
        if act is None or not desk.prepare(act):
            return
        roll = desk.roll(act)
        text = (
            self.tr("The die shows {roll}, odds {odds}: it works. It comes with the turn.")
            if roll.came_up
            else self.tr("The die shows {roll}, odds {odds}: it fails. It comes with the turn.")
        )
        shown = self._percent(roll.value), self._percent(act.odds)
        self._shown = None
        self.argument.put(None)
        self.verdict.clear()
        self.show_state()
        self._say(text.format(roll=shown[0], odds=shown[1]), "good" if roll.came_up else "bad")

    def _percent(self, share: float) -> str:
        return self.tr("{n}%").format(n=numbers.number(share * 100))

    def _say(self, text: str, tone: str) -> None:
        self._outcome.setText(text)
        restyle(self._outcome, "tone", tone)

    def _preview(self) -> None:
        self.preview.ask(self.verdict.if_so.value, self.verdict.if_not.value)
        self._show_why()

    def _show_why(self) -> None:
        why = ""
        if self._desk.host.active and not self._desk.busy and self._desk.game.over:
            why = self.tr("The game is over.")
        elif not self.argument.action.text:
            why = self.tr("Say what the team does.")
        elif self.verdict.fault:
            why = self.verdict.fault
        self.roll.setEnabled(not why)
        self.roll.setToolTip(why)
        self.roll.setAccessibleDescription(why)
        self._why.setText("" if self.verdict.fault else why)
        if self.verdict.fault:
            self._say(self.verdict.fault, "bad")
        elif self.argument.action.text:
            self._say("", "")

    def _retranslate(self) -> None:
        self.box.heading.setText(self.tr("FREE-FORM MOVE"))
        self.judged.heading.setText(self.tr("CONTROL’S JUDGEMENT"))
        self.which.setAccessibleName(self.tr("Proposal"))
        self.roll.setText(self.tr("Roll the die"))
        self._fill()

    def _lay_out(self) -> None:
        self.box.column.addWidget(self.which)
        for box, part in ((self.box, self.argument), (self.judged, self.verdict)):
            page = QWidget()
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 6, 0)
            column.addWidget(part)
            column.addStretch(1)
            box.column.addWidget(scrolled(page), 1)
        self.judged.column.addWidget(self._outcome)
        foot = QHBoxLayout()
        foot.addWidget(self._why, 1)
        foot.addWidget(self.roll)
        self.judged.column.addLayout(foot)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._arrange()

    def _arrange(self) -> None:
        """Three columns, or two where there is little room for the text."""
        grid, wide = self._grid, self.width() >= current_theme().px(_WIDE)
        grid.addWidget(self.box, 0, 0)
        grid.addWidget(self.judged, *((0, 1) if wide else (1, 0)))
        grid.addWidget(self.preview, *((0, 2, 1, 1) if wide else (0, 1, 2, 1)))
        for at, share in enumerate((9, 10, 10) if wide else (10, 7, 0)):
            grid.setColumnStretch(at, share)
        for at in (0, 1):
            grid.setRowStretch(at, 0 if wide and at else 1)
        self.box.setMinimumHeight(0 if wide else round(self.height() * _SHARE))
