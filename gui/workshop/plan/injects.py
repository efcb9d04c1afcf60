"""The list of planned injects, and the dialog in which one is written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme.icons import icon
from gui.widgets.parts import push, scrolled, words
from gui.widgets.table import Table, empty
from gui.workshop.inject_form import InjectDraft, InjectForm
from gui.workshop.number_field import NumberField
from gui.workshop.parts import Box, Named
from gui.workshop.quantities import quantities

if TYPE_CHECKING:
    from engine.scenario.models import Scenario
    from engine.session.plan import PlannedInject
    from engine.text import Language


class PlannedInjects(Box):
    """A row an inject, by turn; Enter or a double click opens it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.injects: list[PlannedInject] = []
        self.turns = 1
        self._scenario: Scenario | None = None
        self._language: Language = "en"
        self.table = Table((0.11, 0.58, 0.31))
        self.table.setRootIsDecorated(False)
        self.table.setMinimumHeight(110)
        self.add, self.edit, self.remove = push("quiet"), push("quiet"), push("quiet")
        self.add.setIcon(icon("plus"))
        self.add.clicked.connect(self._add)
        self.edit.clicked.connect(lambda: self._open(self._at()))
        self.remove.clicked.connect(self._remove)
        self.table.chosen.connect(lambda index: self._open(index.row()))
        self.table.selectionModel().currentChanged.connect(lambda *_rows: self._enable())
        self._none = words("muted", wrap=True)
        self.column.addWidget(self._none)
        self.column.addWidget(self.table, 100)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.add, self.edit, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self._retranslate()

    def show_scenario(self, scenario: Scenario, language: Language) -> None:
        """Whose events, roles and numbers they may name; those of another are dropped."""
        if self._scenario is not None and self._scenario.id != scenario.id:
            self.injects = []
        self._scenario, self._language = scenario, language
        self._show()

    def put(self, injects: Sequence[PlannedInject]) -> None:
        """Show these."""
        self.injects = list(injects)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _at(self) -> int:
        return self.table.currentIndex().row()

    def _add(self) -> None:
        self._open(-1)

    def _open(self, at: int) -> None:
        if self._scenario is None:
            return
        kept = self.injects[at] if 0 <= at < len(self.injects) else None
        dialog = InjectDialog(self._scenario, self._language, self.turns, kept, self.window())
        dialog.accepted.connect(lambda: self._take(dialog, kept))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, dialog: InjectDialog, kept: PlannedInject | None) -> None:
        made = dialog.inject(kept, {inject.id for inject in self.injects})
        rest = [inject for inject in self.injects if inject is not kept]
        self.injects = sorted([*rest, made], key=lambda inject: inject.turn)
        self._show()
        self.table.setCurrentIndex(self.table.rows.index(self.injects.index(made), 0))
        self.changed.emit()

    def _remove(self) -> None:
        at = self._at()
        if 0 <= at < len(self.injects):
            del self.injects[at]
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        model = self.table.rows
        empty(model)
        model.setHorizontalHeaderLabels([self.tr("Turn"), self.tr("Inject"), self.tr("Told to")])
        for inject in self.injects:
            cells = (str(inject.turn), self._words(inject), self._audience(inject))
            model.appendRow([QStandardItem(text) for text in cells])
        self.table.share_width()
        self.table.setVisible(bool(self.injects))
        self._none.setVisible(not self.injects)
        self._enable()

    def _words(self, inject: PlannedInject) -> str:
        if inject.headline is not None:
            return inject.headline.in_language(self._language)
        events = self._scenario.events if self._scenario is not None else []
        found = next((event for event in events if event.id == inject.event), None)
        return found.label.in_language(self._language) if found is not None else str(inject.event)

    def _audience(self, inject: PlannedInject) -> str:
        if inject.event is not None:
            return self.tr("as the scenario says")
        if inject.known_to == "everyone":
            return self.tr("everyone")
        names = {
            role.id: (role.short or role.name).in_language(self._language)
            for role in (self._scenario.roles if self._scenario is not None else [])
        }
        return ", ".join(names.get(role, role) for role in inject.known_to) or self.tr("nobody")

    def _enable(self) -> None:
        for button in (self.edit, self.remove):
            button.setEnabled(0 <= self._at() < len(self.injects))
        self.add.setEnabled(self._scenario is not None)

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("PLANNED INJECTS"))
        self.table.setAccessibleName(self.tr("Planned injects"))
        self.add.setText(self.tr("Add…"))
        self.add.setAccessibleName(self.tr("Add an inject"))
        self.edit.setText(self.tr("Change…"))
        self.edit.setAccessibleName(self.tr("Change the inject"))
        self.remove.setText(self.tr("Remove"))
        self.remove.setAccessibleName(self.tr("Remove the inject"))
        self._none.setText(
            self.tr("None yet. What is planned here waits in Control’s window for its turn.")
        )
        self._show()


class InjectDialog(QDialog):
    """Writes one inject of the plan."""

    def __init__(
        self,
        scenario: Scenario,
        language: Language,
        turns: int,
        kept: PlannedInject | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._language = language
        self.form, self.turn = InjectForm(), NumberField(1, turns)
        self._turn = Named(self.turn, beside=True)
        self.form.show_scenario(scenario, language)
        self.form.show_quantities(quantities(scenario, language))
        self.done_button, self.cancel = push("primary"), push("plain")
        self.done_button.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self._why = words("muted", wrap=True)
        if kept is not None:
            self.turn.set_value(kept.turn)
            self.form.put(drafted(kept, language))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        column.addWidget(self._turn)
        column.addWidget(self.form)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self._why, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.done_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 20, 18)
        outer.setSpacing(12)
        outer.addWidget(scrolled(page), 1)
        outer.addLayout(row)
        self.form.changed.connect(self._show)
        self.turn.changed.connect(self._show)
        self.setWindowTitle(self.tr("Planned inject"))
        self._turn.set_name(self.tr("In turn"))
        self.done_button.setText(self.tr("Keep it"))
        self.cancel.setText(self.tr("Cancel"))
        self._show()
        self.resize(min(620, parent.width() - 40), min(600, parent.height() - 40))

    def inject(self, kept: PlannedInject | None, taken: set[str]) -> PlannedInject:
        """What was written, under the id that it had or a new one."""
        from engine.session.plan import PlannedInject  # noqa: PLC0415 - start-up time
        from engine.text import LocalText  # noqa: PLC0415

        draft = self.form.draft
        number = 1
        while f"p{number}" in taken:
            number += 1
        same = kept is not None and drafted(kept, self._language)
        headline = LocalText(en=draft.headline) if draft.headline else None
        text = LocalText(en=draft.text) if draft.text else None
        if kept is not None and same:  # both languages stay where nothing was changed
            headline = kept.headline if same.headline == draft.headline else headline
            text = kept.text if same.text == draft.text else text
        return PlannedInject(
            id=kept.id if kept is not None else f"p{number}",
            turn=round(self.turn.value),
            event=draft.event,
            headline=headline,
            text=text,
            known_to=draft.known_to,
            changes=draft.changes,
            announced=draft.announced,
            reason=draft.reason,
        )

    def _show(self) -> None:
        why = self.turn.fault or self.form.why_not or self._unfit()
        self._why.setText(why)
        self.done_button.setEnabled(not why)

    def _unfit(self) -> str:
        from engine.text import is_plain  # noqa: PLC0415 - start-up time

        draft = self.form.draft
        plain = all(is_plain(text) for text in (draft.headline, draft.text) if text)
        return "" if plain else self.tr("Texts are plain: markup such as <b> cannot be used.")


def drafted(inject: PlannedInject, language: Language) -> InjectDraft:
    """A planned inject as the form shows it."""
    return InjectDraft(
        event=inject.event,
        headline=inject.headline.in_language(language) if inject.headline else "",
        text=inject.text.in_language(language) if inject.text else "",
        known_to=inject.known_to,
        changes=list(inject.changes),
        announced=inject.announced,
        reason=inject.reason,
    )
