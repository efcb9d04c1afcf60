"""The box that names the rules that moved since a game was begun."""

from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from engine.game.moved import Section
from engine.report.moving import MovedRow, MovedView
from gui.widgets.parts import push, words
from gui.widgets.table import Table

_NOTHING = "\N{EN DASH}"


class MovedBox(QDialog):
    """Which rules moved; play on under the stored numbers, or close the game."""

    def __init__(self, view: MovedView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(
            self.tr("The rules have moved") if view.moved else self.tr("It comes out otherwise")
        )
        self.setProperty("look", "page")
        self.table = Table((0.5, 0.25, 0.25))
        self.table.setRootIsDecorated(False)
        self.box = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        self.play_on = push(
            "primary", self.tr("Keep the game") if view.over else self.tr("Play on")
        )
        self.leave = push("plain", self.tr("Close the game"))
        self.box.addButton(self.leave, roles.DestructiveRole)
        self.box.addButton(self.play_on, roles.AcceptRole)
        self.play_on.setDefault(True)
        self.play_on.clicked.connect(self.accept)
        self.leave.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(12)
        column.addWidget(words("title", self.windowTitle()))
        column.addWidget(words("lead", self._lead(view), wrap=True))
        if view.rows:
            self._fill(view.rows)
            column.addWidget(self.table, 1)
        else:
            self.table.hide()
            later = (
                self.tr(
                    "Which rules these are is told after the end: now it would give away what was "
                    "ordered."
                )
                if view.moved
                else self.tr(
                    "No rule of the scenario moved: the program resolves something otherwise "
                    "today, or the file was changed."
                )
            )
            column.addWidget(words("body", later, wrap=True))
            column.addStretch(1)
        column.addWidget(self.box)
        self.resize(760, 520 if view.rows else 240)
        self.finished.connect(self.deleteLater)

    def _lead(self, view: MovedView) -> str:
        stays = (
            self.tr("All that was played stays as it is, with the numbers that are stored in it.")
            if view.over
            else self.tr(
                "All that was played stays as it is, and you can play on under the rules and "
                "numbers that are stored in the game."
            )
        )
        if not view.differs:
            return self.tr("Today’s rules give the same game so far.") + " " + stays
        if view.turn is None:
            return self.tr("Today’s rules would give another game.") + " " + stays
        if not view.turn:
            return self.tr("Today’s rules would give another opening.") + " " + stays
        turn = self.tr("Today’s rules give another result from turn {turn} on.")
        return turn.format(turn=view.turn) + " " + stays

    def _fill(self, rows: list[MovedRow]) -> None:
        self.table.setAccessibleName(self.tr("Rules that moved"))
        heads = ["", self.tr("In this game"), self.tr("Today")]
        self.table.rows.setHorizontalHeaderLabels(heads)
        kinds = self._kinds()
        for row in rows:
            what = f"{kinds[row.section]} · {row.rule}"
            if row.what:
                what += f"\n{row.what}"
            stored, today = row.stored or _NOTHING, row.today or _NOTHING
            if row.state == "gone":
                stored, today = self.tr("in force"), self.tr("gone")
            elif row.state == "new":
                stored, today = _NOTHING, self.tr("new")
            items = [QStandardItem(text) for text in (what, stored, today)]
            for item, head in zip(items, heads, strict=True):
                item.setToolTip(item.text())
                if head:
                    item.setAccessibleText(f"{head}: {item.text()}")
            self.table.rows.appendRow(items)
        self.table.share_width()

    def _kinds(self) -> dict[Section, str]:
        return {
            "moves": self.tr("Move"),
            "offers": self.tr("Offer"),
            "events": self.tr("Event"),
            "drift": self.tr("Drift"),
            "directors": self.tr("Director"),
            "variables": self.tr("Number"),
            "pools": self.tr("Pool"),
            "roles": self.tr("Role"),
            "endings": self.tr("Ending"),
            "turns": self.tr("Calendar"),
        }
