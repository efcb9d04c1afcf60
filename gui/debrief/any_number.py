"""Every number of a finished game, to be found by its name: Enter or a click asks why it moved."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from engine.game.views import RoleView
from gui.room import numbers
from gui.room.why import NumberKind
from gui.widgets.parts import Choice, push, words
from gui.widgets.table import Table, empty

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class _Row:
    kind: NumberKind
    id: str
    label: str
    values: list[float]
    decimals: int
    about: str


class AnyNumber(QWidget):
    """A row a number, with what it was before and after the chosen turn."""

    why_wanted = Signal(str, str, int, QPoint)
    """What kind of number, its id, the turn, and the row's place on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._calendar: list[str] = []
        self.search, self.turn = _Find(), Choice()
        self.search.setClearButtonEnabled(True)
        self.table = Table((0.52, 0.16, 0.16, 0.16))
        self.table.setRootIsDecorated(False)
        self.why = push("quiet")
        self._none = words("muted")
        self.search.textChanged.connect(self._filter)
        self.search.down.connect(self._to_table)
        self.turn.currentIndexChanged.connect(self._fill)
        self.table.clicked.connect(self._ask)
        self.table.chosen.connect(self._ask)
        self.why.clicked.connect(lambda: self._ask(self.table.currentIndex()))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.search, 1)
        head.addWidget(self.turn)
        head.addWidget(self.why)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._none)
        column.addWidget(self.table, 1)
        self._retranslate()

    def show_game(self, revealed: RoleView, views: dict[str, RoleView]) -> None:
        """All numbers of a game that is over, of its last turn at first."""
        self._calendar = [label for _, label in revealed.calendar]
        self._rows = [
            *(self._score(view) for view in views.values()),
            *(aim for view in views.values() for aim in self._aims(view)),
            *(
                _Row("variable", f.variable, f.label, f.values, f.decimals, f"{f.about}\n{f.unit}")
                for f in revealed.facts
            ),
        ]
        with QSignalBlocker(self.turn):
            self.turn.clear()
            for turn in range(1, revealed.turn + 1):
                self.turn.addItem("", turn)
            self.turn.setCurrentIndex(self.turn.count() - 1)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _score(self, view: RoleView) -> _Row:
        label = self.tr("Score: {name}").format(name=_name(view))
        return _Row("score", str(view.role), label, view.score, 1, "")

    def _aims(self, view: RoleView) -> list[_Row]:
        pair = self.tr("{who}: {what}")
        return [
            _Row(
                "aim",
                f"{view.role}/{aim.aim}",
                pair.format(who=_name(view), what=aim.label),
                aim.values,
                1,
                aim.about,
            )
            for aim in view.aims
        ]

    def _fill(self) -> None:
        turn = self.turn.currentData()
        model = self.table.rows
        empty(model)
        heads = ["", self.tr("Before"), self.tr("After"), self.tr("Change")]
        model.setHorizontalHeaderLabels(heads)
        if turn is None:
            return
        for row in self._rows:
            before, after = row.values[turn - 1], row.values[turn]
            texts = (
                row.label,
                numbers.number(before, row.decimals),
                numbers.number(after, row.decimals),
                numbers.change(after - before, row.decimals),
            )
            items = [QStandardItem(text) for text in texts]
            for item, head in zip(items, heads, strict=True):
                item.setToolTip(row.about.strip())
                if head:
                    item.setTextAlignment(_RIGHT)
                    item.setAccessibleText(f"{head}: {item.text()}")
            model.appendRow(items)
        for column in (1, 2, 3):
            model.horizontalHeaderItem(column).setTextAlignment(_RIGHT)
        self.table.share_width()
        self._filter()

    def _filter(self) -> None:
        """Only the rows with what is looked for in their names."""
        wanted, root = self.search.text().casefold().split(), QModelIndex()
        shown = 0
        for at, row in enumerate(self._rows):
            fits = all(word in row.label.casefold() for word in wanted)
            self.table.setRowHidden(at, root, not fits)
            shown += fits
        self._none.setVisible(not shown and bool(self._rows))

    def _to_table(self) -> None:
        """To the first row that is shown."""
        root = QModelIndex()
        for at in range(len(self._rows)):
            if not self.table.isRowHidden(at, root):
                self.table.setCurrentIndex(self.table.rows.index(at, 0))
                self.table.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _ask(self, index: QModelIndex) -> None:
        turn = self.turn.currentData()
        if not index.isValid() or turn is None:
            return
        row = self._rows[index.row()]
        box = self.table.visualRect(index.siblingAtColumn(0))
        self.why_wanted.emit(
            row.kind, row.id, turn, self.table.viewport().mapToGlobal(box.center())
        )

    def _retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Find a number"))
        self.search.setAccessibleName(self.tr("Find a number"))
        self.turn.setAccessibleName(self.tr("Turn"))
        self.table.setAccessibleName(self.tr("All numbers, before and after the turn"))
        self.why.setText(self.tr("Why?"))
        self.why.setAccessibleName(self.tr("Why did this number change?"))
        self._none.setText(self.tr("No number is called that."))
        for at in range(self.turn.count()):
            turn = int(self.turn.itemData(at))
            text = self.tr("Turn {turn}  ·  {when}")
            self.turn.setItemText(at, text.format(turn=turn, when=self._calendar[turn - 1]))
        self._fill()


class _Find(QLineEdit):
    """Enter and the arrow down go on to what was found."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.down.emit()
            return
        super().keyPressEvent(event)


def _name(view: RoleView) -> str:
    return next((card.name for card in view.cards if card.role == view.role), "")
