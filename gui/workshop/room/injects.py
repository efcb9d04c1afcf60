"""Injects: those that were planned, and one written on the spot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.theme.style import current_theme
from gui.widgets.parts import push, scrolled, words
from gui.widgets.text import restyle
from gui.workshop.desk import Desk
from gui.workshop.inject_form import InjectForm
from gui.workshop.parts import Box
from gui.workshop.plan.injects import drafted
from gui.workshop.room.act import made

if TYPE_CHECKING:
    from engine.game.control import Inject
    from engine.session.plan import PlannedInject

_WIDE = 560
"""Width from which the form stands beside what was planned; logical pixels before scale."""


class InjectsPage(QWidget):
    """Left what was planned, right the form; both lead into Control's hand."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._scenario = ""
        self._planned: PlannedInject | None = None
        self.slips: list[PlannedSlip] = []
        self.plan, self.box, self.form = Box(), Box(), InjectForm()
        self._none = words("muted", wrap=True)
        self._why = words("muted", wrap=True)
        self.bring, self.clear = push("primary"), push("quiet")
        self.bring.clicked.connect(self._bring)
        self.clear.clicked.connect(self._clear)
        self.form.changed.connect(self._show_why)
        self._lay_out()
        self._retranslate()

    def show_state(self) -> None:
        """As it stands."""
        desk = self._desk
        scenario = desk.game.scenario
        if self._scenario != f"{scenario.id} {desk.language}":
            self._scenario = f"{scenario.id} {desk.language}"
            self.form.show_scenario(scenario, desk.language)
        self.form.show_quantities(desk.quantities)
        self._show_plan()
        self._show_why()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One above the other where there is little room for the text."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = self.width() >= current_theme().px(_WIDE)
        self._row.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show_plan(self) -> None:
        desk, planned = self._desk, self._desk.plan.injects
        if [slip.planned for slip in self.slips] != planned:
            for slip in self.slips:
                self._list.removeWidget(slip)
                slip.hide()
                slip.deleteLater()
            self.slips = [PlannedSlip(one) for one in planned]
            for at, slip in enumerate(self.slips):
                slip.bring.clicked.connect(partial(self._bring_planned, slip.planned))
                slip.change.clicked.connect(partial(self._take, slip.planned))
                self._list.insertWidget(at, slip)
        for slip in self.slips:
            slip.show_state(desk)
        self._none.setVisible(not self.slips)

    def _bring_planned(self, planned: PlannedInject, _on: bool = False) -> None:
        self._desk.bring_in(planned)

    def _take(self, planned: PlannedInject, _on: bool = False) -> None:
        """Into the form, to be changed before it comes."""
        self._planned = planned
        self.form.put(drafted(planned, self._desk.language))
        self.form.headline.setFocus()

    def _bring(self) -> None:
        act = self._act()
        if act is not None and self._desk.prepare(act):
            self._clear()

    def _clear(self) -> None:
        self._planned = None
        self.form.clear()

    def _act(self) -> Inject | None:
        from engine.game.control import Inject  # noqa: PLC0415 - start-up time

        draft, desk, planned = self.form.draft, self._desk, self._planned
        both = in_both(planned, draft.headline, draft.text)
        return made(
            desk,
            lambda: Inject(
                id=desk.next_id("inject"),
                event=draft.event,
                headline=both.headline if both else draft.headline,
                text=both.text if both else draft.text,
                headline_fr=both.headline_fr if both else "",
                text_fr=both.text_fr if both else "",
                known_to=draft.known_to,
                changes=draft.changes,
                announced=draft.announced,
                reason=draft.reason,
                planned=planned.id if planned is not None else None,
            ),
        )

    def _show_why(self) -> None:
        why = self.form.why_not
        self.bring.setEnabled(not why)
        self._why.setText(why)

    def _retranslate(self) -> None:
        self.plan.heading.setText(self.tr("PLANNED"))
        self.box.heading.setText(self.tr("ON THE SPOT"))
        self._none.setText(self.tr("The plan has no injects."))
        self.bring.setText(self.tr("Let it come with the turn"))
        self.clear.setText(self.tr("Empty the form"))
        self._show_why()

    def _lay_out(self) -> None:
        self._list = self.plan.add_list(self._none)
        written = QWidget()
        column = QVBoxLayout(written)
        column.setContentsMargins(0, 0, 6, 0)
        column.addWidget(self.form)
        column.addStretch(1)
        self.box.column.addWidget(scrolled(written), 1)
        foot = QHBoxLayout()
        foot.addWidget(self._why, 1)
        foot.addWidget(self.clear)
        foot.addWidget(self.bring)
        self.box.column.addLayout(foot)
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.plan, 2)
        row.addWidget(self.box, 3)


def in_both(planned: PlannedInject | None, headline: str, text: str) -> Inject | None:
    """A planned inject with its texts in both languages, where neither of them was changed."""
    from engine.game.planned import as_inject  # noqa: PLC0415 - start-up time

    kept = as_inject(planned) if planned is not None else None
    if kept is None or (headline, text) in {
        (kept.headline, kept.text),
        (kept.headline_fr, kept.text_fr),
    }:
        return kept
    return None


class PlannedSlip(QFrame):
    """A planned inject and what became of it."""

    def __init__(self, planned: PlannedInject) -> None:
        super().__init__()
        self.setProperty("look", "slip")
        self.planned = planned
        self._when, self._state = words("muted"), words("muted")
        self._headline: QLabel = words("row-title", wrap=True)
        self._text = words("muted", wrap=True)
        self.bring, self.change = push("small"), push("small")
        head = QHBoxLayout()
        head.addWidget(self._when)
        head.addStretch(1)
        head.addWidget(self._state)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addStretch(1)
        foot.addWidget(self.change)
        foot.addWidget(self.bring)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 10, 9)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._headline)
        column.addWidget(self._text)
        column.addLayout(foot)
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight)

    def show_state(self, desk: Desk) -> None:
        """Whether it is due, comes, or came."""
        planned, game = self.planned, desk.game
        events = {event.id: event for event in game.scenario.events}
        event = events.get(planned.event or "")
        headline = planned.headline or (event.label if event is not None else None)
        text = planned.text or (event.headline if event is not None else None)
        self._headline.setText(headline.in_language(desk.language) if headline else "")
        self._text.setText(text.in_language(desk.language) if text else "")
        self._text.setVisible(bool(self._text.text()))
        self._when.setText(self.tr("Turn {turn}").format(turn=planned.turn))
        came = desk.brought_in(planned)
        due = came is None and planned.turn == game.turn and not game.over
        if came is None:
            state = self.tr("due now") if due else ""
            if planned.turn < game.turn:
                state = self.tr("not brought in")
        elif came == game.turn and not game.over:
            state = self.tr("comes with this turn")
        else:
            state = self.tr("came in turn {turn}").format(turn=came)
        self._state.setText(state)
        restyle(self._state, "tone", "warning" if due else "good" if came is not None else "")
        restyle(self, "state", "open" if due else "")
        for button in (self.bring, self.change):
            button.setVisible(came is None and not game.over)
        self.bring.setText(self.tr("Bring in"))
        self.change.setText(self.tr("Change first…"))
        name = self._headline.text()
        self.bring.setAccessibleName(self.tr("Bring in: {what}").format(what=name))
        self.change.setAccessibleName(self.tr("Change first: {what}").format(what=name))
        self.setAccessibleName(f"{self._when.text()}: {name}")
