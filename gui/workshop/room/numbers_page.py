"""Every number of the game as it stands, why it moved, and the override of any of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.room import numbers
from gui.room.why import Asked, WhyPanel
from gui.widgets.parts import push, words
from gui.widgets.table import Table, empty
from gui.workshop.desk import Desk
from gui.workshop.number_field import NumberField
from gui.workshop.parts import Box, Named, Pad, Pick, line
from gui.workshop.quantities import Quantity
from gui.workshop.room.act import made

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NumbersPage(QWidget):
    """A table of all numbers; the row that is chosen can be explained, and set."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._quantities: list[Quantity] = []
        self.search, self.table = line(80), Table((0.46, 0.14, 0.15, 0.25))
        self.search.setClearButtonEnabled(True)
        self.table.setRootIsDecorated(False)
        self.why = WhyPanel(self)
        self.ask = push("small")
        self.list, self.box = Box(), Box()
        self._name, self._about = words("row-title", wrap=True), words("muted", wrap=True)
        self.value, self.source, self.reason = NumberField(0, 1), Pick(), Pad(3, longest=2000)
        self._value, self._source = Named(self.value), Named(self.source)
        self._reason, self._why_not = Named(self.reason), words("muted", wrap=True)
        self.set = push("primary")
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.table.selectionModel().currentChanged.connect(lambda *_at: self._show_chosen())
        self.table.chosen.connect(lambda _index: self._ask())
        self.ask.clicked.connect(self._ask)
        self.why.causes_wanted.connect(desk.explain)
        self.why.closed.connect(self.table.setFocus)
        desk.explained.connect(self.why.answer)
        self.reason.textChanged.connect(self._show_why_not)
        self.value.changed.connect(self._show_why_not)
        self.set.clicked.connect(self._set)
        self._retranslate()

    def show_state(self) -> None:
        """As it stands."""
        chosen, found = self._chosen, self._desk.quantities
        if found == self._quantities:  # a note, a tick of the clock: nothing moved
            self._show_why_not()
            return
        self._quantities = found
        self._fill()
        if chosen is not None:
            self.choose(chosen.variable)
        elif self._quantities:
            self.choose(self._quantities[0].variable)
        self._show_why_not()

    def choose(self, variable: str) -> None:
        """Go to a number's row."""
        for at, one in enumerate(self._quantities):
            if one.variable == variable:
                self.table.setCurrentIndex(self.table.rows.index(at, 0))
        self._show_chosen()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @property
    def _chosen(self) -> Quantity | None:
        at = self.table.currentIndex().row()
        return self._quantities[at] if 0 <= at < len(self._quantities) else None

    def _fill(self) -> None:
        facts = {fact.variable: fact for fact in self._desk.view.facts}
        model = self.table.rows
        if model.rowCount() != len(self._quantities):
            self.table.setCurrentIndex(QModelIndex())
            empty(model)
        heads = [self.tr("Number"), self.tr("Now"), self.tr("Last turn"), self.tr("Unit")]
        model.setHorizontalHeaderLabels(heads)
        for row, one in enumerate(self._quantities):
            values = facts[one.variable].values if one.variable in facts else []
            moved = values[-1] - values[-2] if len(values) > 1 else 0.0
            now = numbers.number(one.value or 0.0, one.decimals)
            cells = (one.label, now, numbers.change(moved, one.decimals), one.unit)
            if row == model.rowCount():
                model.appendRow([QStandardItem() for _ in cells])
            for at, text in enumerate(cells):
                item = model.item(row, at)
                if item.text() != text:
                    item.setText(text)
            for at in (1, 2):
                model.item(row, at).setTextAlignment(_RIGHT)
                model.item(row, at).setAccessibleText(f"{heads[at]}: {cells[at]}")
            model.item(row, 0).setToolTip(one.about)
        for at in (1, 2):
            model.horizontalHeaderItem(at).setTextAlignment(_RIGHT)
        self.table.share_width()
        self._filter()

    def _filter(self) -> None:
        wanted, root = self.search.text().casefold().split(), QModelIndex()
        for at, one in enumerate(self._quantities):
            fits = all(word in one.label.casefold() for word in wanted)
            if self.table.isRowHidden(at, root) is fits:
                self.table.setRowHidden(at, root, not fits)

    def _show_chosen(self) -> None:
        one = self._chosen
        if one is None:
            return
        self._name.setText(one.label)
        low, high = numbers.number(one.low, one.decimals), numbers.number(one.high, one.decimals)
        span = self.tr("From {low} to {high} {unit}").format(low=low, high=high, unit=one.unit)
        self._about.setText("\n".join(filter(None, (one.about, span.strip()))))
        self.value.reach(one.low, one.high, one.decimals, one.step)
        self.value.set_value(one.value or 0.0)
        self._source.setVisible(one.pool is not None)
        others: list[tuple[str, object]] = [
            (other.label, other.variable)
            for other in self._quantities
            if one.pool is not None and other.pool == one.pool and other is not one
        ]
        self.source.fill(others)
        self._show_why_not()

    def _ask(self) -> None:
        one, view = self._chosen, self._desk.view
        if one is None or view.turn < 2:
            return
        index = self.table.currentIndex()
        box = self.table.visualRect(index.siblingAtColumn(1))
        at = self.mapFromGlobal(self.table.viewport().mapToGlobal(box.center()))
        played = view.turn if view.ending is not None else view.turn - 1
        self.why.ask(Asked("variable", one.variable, played), view, QPoint(at))

    def _set(self) -> None:
        from engine.game.control import Override  # noqa: PLC0415 - start-up time

        one, desk = self._chosen, self._desk
        if one is None:
            return
        act = made(
            desk,
            lambda: Override(
                id=desk.next_id("override"),
                variable=one.variable,
                value=self.value.value,
                source=self.source.currentData() if one.pool is not None else None,
                reason=self.reason.text,
            ),
        )
        if act is not None and desk.prepare(act):
            self.reason.set_text("")

    def _show_why_not(self) -> None:
        over = self._desk.host.active and not self._desk.busy and self._desk.game.over
        why = ""
        if over:
            why = self.tr("The game is over.")
        elif self.value.fault:
            why = self.value.fault
        elif not self.reason.text:
            why = self.tr("An override needs a reason.")
        self._why_not.setText(why)
        self.set.setEnabled(not why)

    def _retranslate(self) -> None:
        self.list.heading.setText(self.tr("ALL NUMBERS"))
        self.box.heading.setText(self.tr("OVERRIDE"))
        self.search.setPlaceholderText(self.tr("Find a number"))
        self.search.setAccessibleName(self.tr("Find a number"))
        self.table.setAccessibleName(self.tr("All numbers as they stand"))
        self.ask.setText(self.tr("Why?"))
        self.ask.setAccessibleName(self.tr("Why did this number change?"))
        self._value.set_name(self.tr("Set to"))
        self._source.set_name(self.tr("The difference comes from, or goes to"))
        self._reason.set_name(self.tr("Reason"))
        self.set.setText(self.tr("Set with the turn"))
        self._quantities = []
        self._show_why_not()

    def _lay_out(self) -> None:
        self.list.head.addWidget(self.search, 2)
        self.list.head.addWidget(self.ask)
        self.list.column.addWidget(self.table, 1)
        column = self.box.column
        for part in (
            self._name,
            self._about,
            self._value,
            self._source,
            self._reason,
            self._why_not,
        ):
            column.addWidget(part)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.set)
        column.addLayout(foot)
        column.addStretch(1)
        side = QVBoxLayout()
        side.addWidget(self.box)
        side.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.list, 5)
        row.addLayout(side, 3)
