"""The turning points: which orders changed the game most, to be tried without them."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.game.views import RoleView
from engine.report.hindsight_views import TurningPointView
from gui.room import numbers
from gui.theme.style import current_theme
from gui.widgets.parts import Choice, push, words
from gui.widgets.table import Table, empty

LEAST = 0.05
"""Points of score below which an order changed nothing worth a row."""
_HIGH = 190
"""Height from which there is room to say what the rows are; logical pixels before scale."""
MEASURES = ("everybody", "own", "ending")

_NUMBERS = (2, 3)
"""The columns of numbers."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TurningPoints(QWidget):
    """A row an order; Enter, or the button, tries the game without it."""

    try_wanted = Signal(object)
    """A `TurningPointView`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: list[TurningPointView] | None = None
        self._shown: list[TurningPointView] = []
        self._cast: dict[str, str] = {}
        self.table = Table((0.4, 0.28, 0.15, 0.17))
        self.table.setRootIsDecorated(False)
        self.measure = Choice()
        for name in MEASURES:
            self.measure.addItem("", name)
        self.measure.currentIndexChanged.connect(self._fill)
        self._told, self._by = words("muted", wrap=True), words("muted")
        self._by.setBuddy(self.measure)
        self.attempt = push("quiet")
        self.attempt.clicked.connect(lambda: self._choose(self.table.currentIndex()))
        self.table.chosen.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._by)
        row.addWidget(self.measure)
        row.addStretch(1)
        row.addWidget(self.attempt)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._told)
        column.addWidget(self.table, 1)
        self._retranslate()

    def set_cast(self, view: RoleView) -> None:
        """Who is who; what was known of another game is forgotten."""
        self._cast = {card.role: card.name for card in view.cards}
        self._points = None
        self._fill()

    @property
    def known(self) -> bool:
        """Whether the points have been worked out."""
        return self._points is not None

    def show_points(self, points: list[TurningPointView]) -> None:
        """Fill the table with these, the largest change to everybody first."""
        self._points = points
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little height, the rows come before what they are."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        high = self.height() >= current_theme().px(_HIGH)
        self._told.setVisible(high or not self._shown)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; the points themselves come anew with their game."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _fill(self) -> None:
        model = self.table.rows
        empty(model)
        model.setHorizontalHeaderLabels(
            [
                self.tr("Turn and order"),
                self.tr("Instead"),
                self.tr("Own score"),
                self.tr("All scores"),
            ]
        )
        for place in _NUMBERS:
            model.horizontalHeaderItem(place).setTextAlignment(_RIGHT)
        self._shown = self._sorted()
        for point in self._shown:
            model.appendRow(self._row(point))
        self.attempt.setEnabled(bool(self._shown))
        if self._shown:
            self.table.setCurrentIndex(model.index(0, 0))
        self._told.setText(self.sentence)
        self.table.setToolTip(self._told.text())
        self._make_room()
        self.table.share_width()

    def _sorted(self) -> list[TurningPointView]:
        measure = self.measure.currentData()
        worth = [
            point
            for point in self._points or ()
            if point.everybody >= LEAST or point.ending is not None
        ]
        if measure == "own":
            return sorted(worth, key=lambda point: -abs(point.own))
        if measure == "ending":
            return sorted(worth, key=lambda point: (point.ending is None, -point.everybody))
        return worth

    def _row(self, point: TurningPointView) -> list[QStandardItem]:
        who = self._cast.get(point.role, point.role)
        instead = point.instead
        if point.ending is not None:
            instead = self.tr("{move}: then “{ending}”").format(move=instead, ending=point.ending)
        if point.machine:
            who = self.tr("{who} (machine)").format(who=who)
        ordered = self.tr("{who}: {what}").format(who=who, what=point.what)
        texts = [
            f"{point.turn}  ·  {ordered}",
            instead,
            numbers.change(point.own, 1) or numbers.number(0, 1),
            numbers.number(point.everybody, 1),
        ]
        tip = [point.when, self._worth(point)]
        if point.refused:
            gone = self.tr("No longer possible then: {moves}")
            tip.append(gone.format(moves=", ".join(point.refused)))
        items = []
        for place, text in enumerate(texts):
            item = QStandardItem(text)
            item.setToolTip("\n".join(tip))
            if place in _NUMBERS:
                item.setTextAlignment(_RIGHT)
            items.append(item)
        return items

    def _worth(self, point: TurningPointView) -> str:
        name = self._cast.get(point.role, point.role)
        return self.tr("Worth {own} points to {name}; all scores together moved by {all}").format(
            own=numbers.change(point.own, 1) or numbers.number(0, 1),
            name=name,
            all=numbers.number(point.everybody, 1),
        )

    @property
    def sentence(self) -> str:
        """What the rows are, or why there are none."""
        if self._points is None:
            return self.tr("The game is being replayed without each order in turn…")
        if not self._points:
            return self.tr("Today’s rules no longer give this game, so it is not replayed.")
        if not self._shown:
            return self.tr("No single order changed anything.")
        return self.tr(
            "Each order replaced by doing nothing, or by what the role does in character; "
            "all else and the dice as they were. What the order was worth, in points:"
        )

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() < len(self._shown):
            self.try_wanted.emit(self._shown[index.row()])

    def _retranslate(self) -> None:
        self._by.setText(self.tr("Sorted by"))
        self.measure.setAccessibleName(self._by.text())
        names = (
            self.tr("everybody’s scores"),
            self.tr("the role’s own score"),
            self.tr("another ending"),
        )
        for place, name in enumerate(names):
            self.measure.setItemText(place, name)
        self.attempt.setText(self.tr("Try it"))
        self.attempt.setToolTip(self.tr("See both lines beside each other"))
        self.table.setAccessibleName(self.tr("Turning points: orders by what they changed"))
        self._fill()
