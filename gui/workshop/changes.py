"""The palette of effects: which numbers change, by how much, and from where in their pool."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.session.parts import Change
from gui.room import numbers
from gui.theme.icons import icon
from gui.widgets.parts import push, words
from gui.widgets.text import label
from gui.workshop.number_field import NumberField
from gui.workshop.parts import Pick, tell, tool
from gui.workshop.quantities import Quantity

MOST = 12


class ChangesEditor(QWidget):
    """A row a change; each says what the number is now and what it would come to."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._quantities: dict[str, Quantity] = {}
        self.rows: list[_Row] = []
        self._none = words("muted", wrap=True)
        self.add = push("small")
        self.add.setIcon(icon("plus"))
        self.add.clicked.connect(self._new)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addWidget(self._none, 1)
        foot.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._list)
        column.addLayout(foot)
        self._retranslate()

    @property
    def value(self) -> list[Change]:
        """The changes that change something."""
        return [change for row in self.rows if (change := row.change) is not None]

    @property
    def fault(self) -> str:
        """What is wrong with the first effect that has a fault, "" if none has."""
        return next((row.by.fault for row in self.rows if row.by.fault), "")

    def set_value(self, changes: Sequence[Change]) -> None:
        """Put these in place of what is there."""
        for row in list(self.rows):
            self._drop(row)
        for change in changes:
            if change.variable in self._quantities:
                self._append(change)

    def show_quantities(self, quantities: Sequence[Quantity]) -> None:
        """What can be changed, as it stands now."""
        self._quantities = {one.variable: one for one in quantities}
        for row in self.rows:
            row.show_quantities(self._quantities)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _new(self) -> None:
        self._append()

    def _append(self, change: Change | None = None) -> None:
        if not self._quantities or len(self.rows) >= MOST:
            return
        row = _Row(self._quantities, change)
        row.changed.connect(self.changed)
        row.gone.connect(lambda: self._drop(row))
        self.rows.append(row)
        self._list.addWidget(row)
        self._retranslate()
        if change is None:
            row.number.setFocus()
        self.changed.emit()

    def _drop(self, row: "_Row") -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._none.setVisible(not self.rows)
        self.add.setEnabled(bool(self._quantities) and len(self.rows) < MOST)

    def _retranslate(self) -> None:
        self.add.setText(self.tr("Add an effect"))
        self._none.setText(self.tr("No number changes."))
        for at, row in enumerate(self.rows, start=1):
            row.retranslate(at)
        self._show()


class _Row(QWidget):
    """One change: which number, by how much, from where."""

    changed = Signal()
    gone = Signal()

    def __init__(self, quantities: dict[str, Quantity], change: Change | None) -> None:
        super().__init__()
        self._quantities = quantities
        self.number, self.by, self.source = Pick(), NumberField(-1, 1), Pick()
        self._way, self._outcome = words("muted"), label("small", wrap=True)
        self.remove = tool("x", self.gone.emit)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(3)
        grid.addWidget(self.number, 0, 0)
        grid.addWidget(self.by, 0, 1)
        grid.addWidget(self.remove, 0, 2)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._outcome, 2)
        below.addWidget(self._way)
        below.addWidget(self.source, 2)
        grid.addLayout(below, 1, 0, 1, 3)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 1)
        self.by.setMinimumWidth(84)
        self._fill(change.variable if change is not None else None)
        if change is not None:
            self.by.set_value(change.by)
            self.source.choose(change.source)
        self._told()
        self.number.currentIndexChanged.connect(self._other)
        self.by.changed.connect(self._moved)
        self.source.currentIndexChanged.connect(self._moved)

    @property
    def change(self) -> Change | None:
        """The change; None while it changes nothing."""
        quantity = self._quantity
        if quantity is None or not self.by.value:
            return None
        source = self.source.currentData() if quantity.pool is not None else None
        return Change(variable=quantity.variable, by=self.by.value, source=source)

    @property
    def _quantity(self) -> Quantity | None:
        return self._quantities.get(str(self.number.currentData()))

    def show_quantities(self, quantities: dict[str, Quantity]) -> None:
        """The numbers as they stand now."""
        by, source = self.by.value, self.source.currentData()
        self._quantities = quantities
        self._fill(self.number.currentData())
        self.by.set_value(by)
        self.source.choose(source)
        self._told()

    def retranslate(self, place: int) -> None:
        """Name the fields for a screen reader."""
        about = self.tr("Effect {n}").format(n=place)
        self.number.setAccessibleName(self.tr("{about}: which number").format(about=about))
        self.by.setAccessibleName(self.tr("{about}: by how much").format(about=about))
        about_stock = self.tr("{about}: from which stock, or to which")
        self.source.setAccessibleName(about_stock.format(about=about))
        tell(self.remove, self.tr("Remove effect {n}").format(n=place))
        self._told()

    def _fill(self, chosen: object) -> None:
        rows = [(one.label, one.variable) for one in self._quantities.values()]
        self.number.fill(list(rows), chosen)
        self._fit()

    def _fit(self) -> None:
        quantity = self._quantity
        if quantity is None:
            return
        span = quantity.high - quantity.low
        self.by.reach(-span, span, quantity.decimals, quantity.step)
        self.number.setToolTip(quantity.about)
        pooled = quantity.pool is not None
        self.source.setVisible(pooled)
        self._way.setVisible(pooled)
        if pooled:
            others = [
                (one.label, one.variable)
                for one in self._quantities.values()
                if one.pool == quantity.pool and one.variable != quantity.variable
            ]
            self.source.fill(list(others))

    def _other(self) -> None:
        self.by.set_value(0)
        self._fit()
        self._moved()

    def _moved(self) -> None:
        self._told()
        self.changed.emit()

    def _told(self) -> None:
        """What it is, and what it would come to."""
        self._way.setText(self.tr("to") if self.by.value < 0 else self.tr("from"))
        quantity = self._quantity
        if self.by.fault:
            self._outcome.setText(self.by.fault)
            return
        if quantity is None or quantity.value is None:
            self._outcome.setText(quantity.unit if quantity is not None else "")
            return
        after = min(max(quantity.value + self.by.value, quantity.low), quantity.high)
        now = numbers.number(quantity.value, quantity.decimals)
        text = self.tr("now {now}") if after == quantity.value else "{now} → {after}"
        told = text.format(now=now, after=numbers.number(after, quantity.decimals))
        self._outcome.setText(" ".join(filter(None, (told, quantity.unit))))
