"""Control's part of a free-form move: odds, what follows either way, who is told, the reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.parts import words
from gui.workshop.audience import AudiencePicker
from gui.workshop.changes import ChangesEditor
from gui.workshop.parts import Named, line
from gui.workshop.quantities import Quantity
from gui.workshop.room.strength import OddsPicker


class Verdict(QWidget):
    """The fields; nothing here is required but the odds."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.odds, self.audience = OddsPicker(), AudiencePicker()
        self.if_so, self.if_not = ChangesEditor(), ChangesEditor()
        self.headline, self.headline_if_not, self.reason = line(200), line(200), line(2000)
        self._told = words("muted")
        self._so, self._not = words("muted"), words("muted")
        self._headline, self._headline_if_not = Named(self.headline), Named(self.headline_if_not)
        self._reason = Named(self.reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        for part in (
            self.odds,
            self._so,
            self.if_so,
            self._not,
            self.if_not,
            self._told,
            self.audience,
            self._headline,
            self._headline_if_not,
            self._reason,
        ):
            column.addWidget(part)
        for editor in (self.odds, self.if_so, self.if_not):
            editor.changed.connect(self.changed)
        self._retranslate()

    @property
    def fault(self) -> str:
        """What is wrong with a number in it, "" if nothing is."""
        return self.odds.fault or self.if_so.fault or self.if_not.fault

    def show_roles(self, roles: Sequence[tuple[str, str]]) -> None:
        """Who can be told."""
        self.audience.show_roles(roles)

    def show_quantities(self, quantities: Sequence[Quantity]) -> None:
        """What can change."""
        self.if_so.show_quantities(quantities)
        self.if_not.show_quantities(quantities)

    def clear(self) -> None:
        """Even odds, no effects, everyone told."""
        self.odds.set_odds(0.5)
        self.if_so.set_value([])
        self.if_not.set_value([])
        self.audience.set_value("everyone")
        for field in (self.headline, self.headline_if_not, self.reason):
            field.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._so.setText(self.tr("Effects if it works"))
        self._not.setText(self.tr("Effects if it does not"))
        self._told.setText(self.tr("Who is told"))
        self._headline.set_name(self.tr("Headline if it works"))
        self.headline.setPlaceholderText(self.tr("what they do, if nothing is written here"))
        self._headline_if_not.set_name(self.tr("Headline if it does not"))
        self.headline_if_not.setPlaceholderText(self.tr("no news, if nothing is written here"))
        self._reason.set_name(
            self.tr("Reason (for the record)"), self.tr("Nobody is told before the end.")
        )
