"""The page on which several sessions are laid beside each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.theme.icons import icon
from gui.theme.style import current_theme
from gui.widgets.parts import Centred, Choice, push, scrolled, words
from gui.widgets.scroll import faded
from gui.widgets.steps import Steps, painted
from gui.widgets.switch import Switch
from gui.widgets.work_strip import WorkStrip
from gui.workshop.groups.nothing import LeftOutList, Nothing
from gui.workshop.groups.plot import GroupsPlot
from gui.workshop.groups.spread import ScoresSpreadRows
from gui.workshop.groups.tables import GroupsTable, NumbersTable, OrdersTable

if TYPE_CHECKING:
    from engine.report.groups.view import SessionsTold

LARGEST = (1800, 1100)
"""Logical pixels at text size 100 %."""
PAGES = ("groups", "numbers", "orders")
_SIDE_BY_SIDE = 1000
"""Width from which two panels stand side by side; logical pixels before scale."""


class GroupsPage(QWidget):
    """Handed what was found, in words; reading and writing are somebody else's business."""

    back_wanted = Signal()
    folder_wanted = Signal()
    saves_wanted = Signal()
    stop_wanted = Signal()
    copy_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.told: SessionsTold | None = None
        self._steps = Steps(self)
        self.title, self._about = words("title"), words("lead", wrap=True)
        self._remarks = words("muted", wrap=True)
        self.back, self.open = push("quiet"), push("quiet")
        self.copy, self.export = push("quiet"), push("quiet")
        self._menu = QMenu(self)
        self.from_folder, self.from_files = QAction(self), QAction(self)
        self._menu.addActions([self.from_folder, self.from_files])
        self.open.setMenu(self._menu)
        self.strip = WorkStrip()
        self.nothing, self.left_out = Nothing(), LeftOutList()
        self.pages = Switch(len(PAGES))
        self.groups, self.orders, self.numbers = GroupsTable(), OrdersTable(), NumbersTable()
        self.spread, self.plot, self.variable = ScoresSpreadRows(), GroupsPlot(), Choice()
        self._headings = {name: words("section") for name in ("scores", "plot", "numbers")}
        self._spread_note = words("muted", wrap=True)
        self._scores, self._left = Panel(), Panel()
        self._below, self._beside = QBoxLayout(_ACROSS), QBoxLayout(_ACROSS)
        self._middle, self._stack = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self._connect()
        self._retranslate()
        self.show_nothing("")

    def enter(self) -> None:
        """The page comes up: the likeliest next step has the focus."""
        if self.told is None:
            self.nothing.folder.setFocus()
        else:
            self.pages.button(self.pages.at).setFocus()

    def show_sessions(self, told: SessionsTold) -> None:
        """Lay these beside each other, a piece a frame."""
        before = self.told
        self.told = told
        self._stack.setCurrentIndex(1)
        for button in (self.copy, self.export):
            button.setEnabled(True)
        self._about.setText(self._what(told))
        self._about.show()
        self._remarks.setText(" ".join(told.remarks))
        self._remarks.show()
        again = before is not None and before.scenario == told.scenario
        variable = str(self.variable.currentData()) if again else ""
        if before is None or [g.name for g in before.groups] != [g.name for g in told.groups]:
            self.plot.chosen = -1
        self._offer(told, variable)
        self._steps.begin(self._pieces(told))

    def show_nothing(self, why: str, left_out: Sequence[tuple[str, str]] = ()) -> None:
        """There is nothing to compare: say why, and what was looked at."""
        self.told = None
        self._steps.begin(())
        self._stack.setCurrentIndex(0)
        for button in (self.copy, self.export):
            button.setEnabled(False)
        self._about.hide()
        self._remarks.hide()
        self.nothing.show_reason(why, left_out)

    def redraw(self) -> None:
        """All of it anew: another theme, another language."""
        if self.told is not None:
            self.show_sessions(self.told)

    def _pieces(self, told: SessionsTold) -> Iterator[Callable[[], None]]:
        places = {group.name: place for place, group in enumerate(told.groups)}
        yield from self.groups.pieces(told)
        yield lambda: self.spread.show_scores(told.roles, places)
        yield lambda: self._scores.setVisible(bool(told.roles))
        yield lambda: self.left_out.show_files(told.left_out)
        yield lambda: self._left.setVisible(bool(told.left_out))
        yield painted
        yield from self.numbers.pieces(told)
        yield painted
        yield self._draw
        yield painted
        yield from self.orders.pieces(told)

    def _offer(self, told: SessionsTold, variable: str) -> None:
        """All numbers that may be told; the one that lay farthest apart is up."""
        self.variable.blockSignals(True)
        self.variable.clear()
        for course in told.courses:
            unit = f" ({course.unit})" if course.unit else ""
            self.variable.addItem(f"{course.label}{unit}", course.variable)
        at = max(self.variable.findData(variable or told.widest), 0)
        self.variable.setCurrentIndex(at)
        self.variable.blockSignals(False)

    def _draw(self) -> None:
        if self.told is not None and self.told.courses:
            self.plot.show_course(self.told.courses[max(self.variable.currentIndex(), 0)])

    def _draw_at(self, variable: str, turn: int) -> None:
        """A row of the table was gone to: its number is drawn, its turn pointed at."""
        at = self.variable.findData(variable)
        if at >= 0 and at != self.variable.currentIndex():
            self.variable.setCurrentIndex(at)
        self.plot.look_at(turn)

    def _choose(self, group: str) -> None:
        if self.told is not None:
            names = [one.name for one in self.told.groups]
            self.plot.choose(names.index(group))

    def _what(self, told: SessionsTold) -> str:
        groups = self.tr("{count} groups").format(count=len(told.groups))
        plan = told.plan if told.plan != told.title else ""
        return "  ·  ".join(filter(None, (told.title, groups, plan)))

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        for signal in (self.from_folder.triggered, self.nothing.folder.clicked):
            signal.connect(self.folder_wanted)
        for signal in (self.from_files.triggered, self.nothing.files.clicked):
            signal.connect(self.saves_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.strip.stop_wanted.connect(self.stop_wanted)
        self.pages.chosen.connect(self._middle.setCurrentIndex)
        self.variable.currentIndexChanged.connect(self._draw)
        self.numbers.number_chosen.connect(self._draw_at)
        self.groups.group_chosen.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Panels side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the text size."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._arrange()
        super().changeEvent(event)

    def _arrange(self) -> None:
        theme = current_theme()
        beside = self.width() >= theme.px(_SIDE_BY_SIDE)
        for layout in (self._below, self._beside):
            layout.setDirection(_ACROSS if beside else QBoxLayout.Direction.TopToBottom)
        for table in (self.numbers, self.orders):
            table.setMinimumHeight(theme.px(200))
        for button in (self.open, self.copy, self.export):
            button.setIconSize(QSize(theme.px(16), theme.px(16)))

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Sessions compared"))
        self.back.setText(self.tr("Back"))
        self.open.setText(self.tr("Open"))
        self.from_folder.setText(self.tr("A &folder of saved games…"))
        self.from_files.setText(self.tr("&Saved games…"))
        self.copy.setText(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy all of it, for a document or a spreadsheet"))
        self.export.setText(self.tr("Export…"))
        self.export.setToolTip(self.tr("Write it as a web page, a table or JSON"))
        self.pages.setAccessibleName(self.tr("What is shown of the sessions"))
        self.pages.set_texts([self.tr("Groups"), self.tr("Numbers"), self.tr("Orders")])
        self._area.setAccessibleName(self.tr("Groups"))
        self._headings["scores"].setText(self.tr("FINAL SCORES"))
        self._headings["plot"].setText(self.tr("OVER THE TURNS"))
        self._headings["numbers"].setText(self.tr("FARTHEST APART"))
        self._spread_note.setText(
            self.tr("A symbol for each group; the upright line is at their mean.")
        )
        self.variable.setAccessibleName(self.tr("The number that is drawn"))
        if self.told is not None:
            self._about.setText(self._what(self.told))

    def _lay_out(self) -> None:
        """From the outside in: what comes into a window is styled anew, with all that it holds."""
        page, found = QWidget(), QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Centred(page, *LARGEST))
        whole, told, column = QVBoxLayout(page), QVBoxLayout(), QVBoxLayout(found)
        whole.setContentsMargins(24, 16, 24, 18)
        whole.setSpacing(12)
        head = QHBoxLayout()
        whole.addLayout(head)
        whole.addWidget(self.strip)
        whole.addLayout(told)
        whole.addWidget(self._stack, 1)
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(found)
        head.setSpacing(10)
        head.addWidget(self.back)
        head.addSpacing(4)
        head.addWidget(self.title)
        head.addStretch(1)
        for button, name in (
            (self.open, "folder-open"),
            (self.copy, "copy"),
            (self.export, "download"),
        ):
            button.setIcon(icon(name))
            head.addWidget(button)
        told.setSpacing(2)
        told.addWidget(self._about)
        told.addWidget(self._remarks)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        tabs = QHBoxLayout()
        column.addLayout(tabs)
        tabs.addWidget(self.pages)
        tabs.addStretch(1)
        column.addWidget(self._middle, 1)
        self._lay_out_groups()
        self._lay_out_numbers()
        ordered = Panel()
        self._middle.addWidget(ordered)
        ordered.column.addWidget(self.orders)

    def _lay_out_groups(self) -> None:
        page, top = QWidget(), Panel()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(12)
        self._area = scrolled(page, stop=True)  # scores take no focus, and may be below the edge
        self._middle.addWidget(faded(self._area))
        column.addWidget(top)
        column.addLayout(self._below, 1)
        self._below.setSpacing(12)
        self._below.addWidget(self._scores, 3)
        self._below.addWidget(self._left, 2)
        top.column.addWidget(self.groups)
        for part in (self._headings["scores"], self.spread, self._spread_note):
            self._scores.column.addWidget(part)
        self._left.column.addWidget(self.left_out)

    def _lay_out_numbers(self) -> None:
        page, plotted, listed = QWidget(), Panel(), Panel()
        page.setLayout(self._beside)
        self._beside.setContentsMargins(0, 0, 6, 0)
        self._beside.setSpacing(12)
        self._middle.addWidget(faded(scrolled(page)))
        self._beside.addWidget(plotted, 6)
        self._beside.addWidget(listed, 5)
        head = QHBoxLayout()
        head.setSpacing(12)
        plotted.column.addLayout(head)
        head.addWidget(self._headings["plot"])
        head.addWidget(self.variable, 1)
        plotted.column.addWidget(self.plot, 1)
        listed.column.addWidget(self._headings["numbers"])
        listed.column.addWidget(self.numbers)


_ACROSS = QBoxLayout.Direction.LeftToRight


class Panel(QFrame):
    """A surface with parts one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 14, 12)
        self.column.setSpacing(8)
