"""The form of an inject: an event of the scenario, or something written for the occasion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.parts import Segments, words
from gui.workshop.audience import AudiencePicker
from gui.workshop.changes import ChangesEditor
from gui.workshop.parts import Named, Pad, Pick, Toggle, line

if TYPE_CHECKING:
    from engine.scenario.models import Audience, Event, Scenario
    from engine.session.parts import Change
    from engine.text import Language
    from gui.workshop.quantities import Quantity

KINDS = ("event", "written")


@dataclass(frozen=True)
class InjectDraft:
    """What the form says."""

    event: str | None = None
    headline: str = ""
    text: str = ""
    known_to: Audience = "everyone"
    changes: list[Change] = field(default_factory=list)
    announced: bool = False
    reason: str = ""


class InjectForm(QWidget):
    """Asks for an inject; what is not asked for an event of the scenario is hidden for one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._events: dict[str, Event] = {}
        self._roles: dict[str, str] = {}
        self._language: Language = "en"
        self.kind = Segments(KINDS)
        self.occasion, self.headline, self.text = Pick(), line(200), Pad(3, longest=2000)
        self.audience, self.changes = AudiencePicker(), ChangesEditor()
        self.announced, self.reason = Toggle(), line(2000)
        self._occasion, self._headline = Named(self.occasion), Named(self.headline)
        self._text, self._reason = Named(self.text), Named(self.reason)
        self._told, self._does = words("muted"), words("muted")
        self._about = words("body", wrap=True)
        self._written: list[QWidget] = [
            self._headline,
            self._text,
            self._told,
            self.audience,
            self._does,
            self.changes,
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(self.kind)
        for part in (self._occasion, self._about, *self._written):
            column.addWidget(part)
        column.addWidget(self.announced, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._reason)
        self.kind.chosen.connect(self._switch)
        self.occasion.currentIndexChanged.connect(self._show_event)
        for signal in (
            self.headline.textChanged,
            self.text.textChanged,
            self.audience.changed,
            self.changes.changed,
            self.reason.textChanged,
            self.announced.toggled,
        ):
            signal.connect(lambda *_args: self.changed.emit())
        self._retranslate()
        self._switch()

    @property
    def draft(self) -> InjectDraft:
        """What it says now."""
        reason, announced = self.reason.text().strip(), self.announced.isChecked()
        if self.kind.value == "event":
            event = self.occasion.currentData()
            return InjectDraft(event=event, announced=announced, reason=reason)
        return InjectDraft(
            headline=self.headline.text().strip(),
            text=self.text.text,
            known_to=self.audience.value,
            changes=self.changes.value,
            announced=announced,
            reason=reason,
        )

    @property
    def why_not(self) -> str:
        """Why this is no inject yet; "" if it is one."""
        draft = self.draft
        if self.kind.value == "event":
            return "" if draft.event else self.tr("The scenario has no events.")
        return self.changes.fault if draft.headline else self.tr("It needs a headline.")

    def show_scenario(self, scenario: Scenario, language: Language) -> None:
        """Offer its events, roles and texts."""
        self._language = language
        self._events = {event.id: event for event in scenario.events}
        names = {role.id: role.short or role.name for role in scenario.roles}
        self._roles = {role: name.in_language(language) for role, name in names.items()}
        events = [(event.label.in_language(language), event.id) for event in scenario.events]
        self.occasion.fill(list(events))
        self.audience.show_roles(list(self._roles.items()))
        self.kind.button("event").setEnabled(bool(scenario.events))
        self._show_event()

    def show_quantities(self, quantities: Sequence[Quantity]) -> None:
        """What can be changed."""
        self.changes.show_quantities(quantities)

    def put(self, draft: InjectDraft) -> None:
        """Show an inject, to be changed or brought in."""
        self.kind.set_value("event" if draft.event is not None else "written")
        if draft.event is not None:
            self.occasion.choose(draft.event)
        self.headline.setText(draft.headline)
        self.text.set_text(draft.text)
        self.audience.set_value(draft.known_to)
        self.changes.set_value(draft.changes)
        self.announced.setChecked(draft.announced)
        self.reason.setText(draft.reason)
        self._switch()

    def clear(self) -> None:
        """An empty form of the same kind."""
        kind = self.kind.value
        self.put(InjectDraft())
        self.kind.set_value(kind)
        self._switch()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _switch(self) -> None:
        written = self.kind.value == "written"
        self._occasion.setVisible(not written)
        self._about.setVisible(not written)
        for part in self._written:
            part.setVisible(written)
        self.changed.emit()

    def _show_event(self) -> None:
        event = self._events.get(str(self.occasion.currentData()))
        if event is None:
            self._about.clear()
            return
        told = event.known_to
        who = (
            self.tr("everyone")
            if told == "everyone"
            else ", ".join(self._roles[role] for role in told) or self.tr("nobody")
        )
        headline = event.headline.in_language(self._language)
        self._about.setText(
            self.tr("“{headline}” Told to: {who}.").format(headline=headline, who=who)
        )
        self.changed.emit()

    def _retranslate(self) -> None:
        texts = {"event": self.tr("Event of the scenario"), "written": self.tr("Written")}
        self.kind.set_texts(texts, self.tr("Kind of inject"))
        self._occasion.set_name(self.tr("Event"))
        self._headline.set_name(self.tr("Headline"))
        self._text.set_name(self.tr("Text"))
        self._told.setText(self.tr("Who is told"))
        self._does.setText(self.tr("Effects"))
        self.announced.setText(self.tr("Tell it at once"))
        self.announced.setToolTip(
            self.tr("It is news while the teams still decide; its effects come with the turn.")
        )
        self._reason.set_name(
            self.tr("Reason (for the record)"), self.tr("Nobody is told before the end.")
        )
        self._show_event()
