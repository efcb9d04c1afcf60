"""What differed between groups, as tables that are filled a piece at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QWidget

from gui.room import numbers
from gui.theme.style import current_theme
from gui.widgets.table import Table, empty
from gui.workshop.groups.marks import group_mark, sample, sample_size

if TYPE_CHECKING:
    from engine.report.groups.view import (
        GroupTold,
        NumberTold,
        OrdersTold,
        RoleTold,
        SessionsTold,
        TurnTold,
    )

NAMED = 8
"""Groups that are named in a cell; the others are counted, and stand in its tip."""
_ROWS = 12
"""Rows of the groups' table that are shown without scrolling in it."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
VALUE = int(Qt.ItemDataRole.UserRole)
"""What a row is about: a group, or a turn and a variable. Text only, which Qt keeps by itself."""

Pieces = Iterator[Callable[[], None]]


def cell(text: str, *, right: bool = False, spoken: str = "", tip: str = "") -> QStandardItem:
    """A cell; `spoken` is what a screen reader says instead."""
    made = QStandardItem(text)
    if right:
        made.setTextAlignment(_RIGHT)
    if spoken:
        made.setAccessibleText(spoken)
    made.setToolTip(tip or text)
    return made


def head_cell(rows: QStandardItemModel, column: int, title: str, *, tip: str = "") -> None:
    """What stands over a column of figures.

    Not by way of the model's own items: Python would keep those beyond the model's `clear`.
    """
    across, role = Qt.Orientation.Horizontal, Qt.ItemDataRole
    rows.setHeaderData(column, across, title, role.DisplayRole)
    rows.setHeaderData(column, across, _RIGHT, role.TextAlignmentRole)
    rows.setHeaderData(column, across, tip or title, role.ToolTipRole)


class Sampled(Table):
    """A table whose first column holds samples of lines, and is as wide as they are."""

    def __init__(self, shares: Sequence[float]) -> None:
        """`shares` are of what the samples leave."""
        super().__init__(shares)
        self.setRootIsDecorated(False)

    def share_width(self) -> None:
        """The samples first."""
        header, first = self.header(), sample_size(current_theme()).width() + 16
        self.setIconSize(sample_size(current_theme()))
        header.setMinimumSectionSize(8)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(True)
        header.resizeSection(0, first)
        rest = self.viewport().width() - first
        for column, share in enumerate(self._shares, start=1):
            header.resizeSection(column, round(rest * share))
        self.scheduleDelayedItemsLayout()

    def picture(self, place: int, group: str) -> QStandardItem:
        """The first cell of a group's row."""
        theme, made = current_theme(), QStandardItem()
        made.setIcon(sample(group_mark(place, theme), theme, self.devicePixelRatioF()))
        made.setData(group, VALUE)
        return made


class GroupsTable(Sampled):
    """A row a group, as high as its rows up to a dozen; a row that is gone to chooses the group."""

    group_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__((1.0,))
        self._roles: Sequence[RoleTold] = ()
        self._scored = self._titled = False
        self.selectionModel().currentRowChanged.connect(self._tell)

    def pieces(self, told: SessionsTold) -> Pieces:
        """Filled a row at a time."""
        self._roles = told.roles
        self._scored = any(group.brier is not None for group in told.groups)
        self._titled = not told.plan and any(group.title for group in told.groups)
        yield partial(self._begin, told)
        for place, group in enumerate(told.groups):
            yield partial(self._add, group, place)
        yield self.fit

    def share_width(self) -> None:
        """Other widths are other heights."""
        super().share_width()
        QTimer.singleShot(0, self, self.fit)

    def fit(self) -> None:
        """As high as the rows need."""
        heights = [
            self.indexRowSizeHint(self.rows.index(row, 0))
            for row in range(min(self.rows.rowCount(), _ROWS))
        ]
        self.setFixedHeight(self.header().sizeHint().height() + sum(heights) + 6)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size: other heights."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            QTimer.singleShot(0, self, self.fit)

    def _begin(self, told: SessionsTold) -> None:
        empty(self.rows)
        said = ["", self.tr("Group"), *([self.tr("Session")] if self._titled else [])]
        said.append(self.tr("Ending"))
        figures = [self.tr("Turns"), *(role.short for role in told.roles)]
        if self._scored:
            figures.append(self.tr("Forecasts"))
        self.rows.setHorizontalHeaderLabels([*said, *figures])
        for column, title in enumerate(figures, start=len(said)):
            head_cell(self.rows, column, title, tip=title)
        if self._scored:
            tip = self.tr("Brier score of the sealed forecasts, 0 to 2; less is better")
            head_cell(self.rows, len(said) + len(figures) - 1, figures[-1], tip=tip)
        each = min(0.1, 0.52 / len(figures))
        words = len(said) - 1
        self.set_shares([*[(1 - each * len(figures)) / words] * words, *[each] * len(figures)])
        self.setAccessibleName(self.tr("The groups"))

    def _add(self, group: GroupTold, place: int) -> None:
        picture = self.picture(place, group.name)
        ending = group.ending or self.tr("no ending")
        spoken = ", ".join(filter(None, (group.name, group.title, ending)))
        picture.setAccessibleText(spoken)
        cells = [
            picture,
            cell(group.name),
            *([cell(group.title)] if self._titled else []),
            cell(ending),
            cell(str(group.turns), right=True, spoken=self._turns(group.turns)),
        ]
        for role in self._roles:
            score = group.scores.get(role.role)
            said = "" if score is None else numbers.number(score, 1)
            cells.append(cell(said, right=True, spoken=f"{role.name}: {said}"))
        if self._scored:
            said = "" if group.brier is None else numbers.number(group.brier, 2)
            spoken = self.tr("Forecasts: {score}").format(score=said or "\N{EN DASH}")
            cells.append(cell(said, right=True, spoken=spoken))
        self.rows.appendRow(cells)

    def _turns(self, turns: int) -> str:
        return self.tr("{turns} turns").format(turns=turns)

    def _tell(self, now: QModelIndex) -> None:
        name = now.siblingAtColumn(0).data(VALUE)
        if isinstance(name, str):
            self.group_chosen.emit(name)


class ByTurn(Table):
    """Rows under a heading a turn."""

    def __init__(self, shares: Sequence[float], parent: QWidget | None = None) -> None:
        super().__init__(shares, parent)
        self.setIndentation(14)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _heading(self, turn: TurnTold, rows: Sequence[Sequence[QStandardItem]]) -> None:
        words = self.tr("Turn {turn} · {when}").format(turn=turn.turn, when=turn.when)
        heading = cell(words)
        heading.setSelectable(False)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        for row in rows:
            heading.appendRow(list(row))
        self.rows.appendRow(heading)
        at = self.rows.rowCount() - 1
        self.setFirstColumnSpanned(at, QModelIndex(), True)
        self.expand(self.rows.index(at, 0))

    def _named(self, names: Sequence[str], most: int = NAMED) -> str:
        shown = ", ".join(names[:most])
        more = len(names) - most
        if more <= 0:
            return shown
        return self.tr("{names} and {count} more").format(names=shown, count=more)


class OrdersTable(ByTurn):
    """Where orders differed: role and channel, then each order with its groups."""

    def __init__(self) -> None:
        super().__init__((0.24, 0.12, 0.64))

    def pieces(self, told: SessionsTold) -> Pieces:
        """Filled a turn at a time."""
        yield self._begin
        for turn in told.turns:
            if turn.orders:
                yield partial(self._add, turn)

    def _begin(self) -> None:
        empty(self.rows)
        self.setAccessibleName(self.tr("Where orders differed"))
        titles = (self.tr("Role"), self.tr("Channel"), self.tr("What the groups ordered"))
        self.rows.setHorizontalHeaderLabels(titles)
        self.share_width()

    def _add(self, turn: TurnTold) -> None:
        self._heading(turn, [self._row(one) for one in turn.orders])

    def _row(self, one: OrdersTold) -> list[QStandardItem]:
        channel = self.tr("public") if one.channel == "public" else self.tr("private")
        line = self.tr("{order}: {groups}")
        shown = [line.format(order=o, groups=self._named(groups)) for o, groups in one.orders]
        whole = [line.format(order=o, groups=", ".join(groups)) for o, groups in one.orders]
        told = cell("\n".join(shown), tip="\n".join(whole), spoken="; ".join(whole))
        return [cell(one.name), cell(channel), told]


class NumbersTable(ByTurn):
    """The numbers that lay farthest apart; a row that is chosen is drawn."""

    number_chosen = Signal(str, int)
    """A variable, and a turn."""

    def __init__(self) -> None:
        super().__init__((0.32, 0.26, 0.26, 0.16))
        self.selectionModel().currentRowChanged.connect(self._tell)

    def pieces(self, told: SessionsTold) -> Pieces:
        """Filled a turn at a time."""
        yield self._begin
        for turn in told.turns:
            if turn.numbers:
                yield partial(self._add, turn)

    def _begin(self) -> None:
        empty(self.rows)
        self.setAccessibleName(self.tr("Numbers that lay farthest apart"))
        self.setAccessibleDescription(
            self.tr("Of each turn those that lay farthest apart, as a share of their range")
        )
        titles = [self.tr("Number"), self.tr("Lowest"), self.tr("Highest"), self.tr("Apart")]
        self.rows.setHorizontalHeaderLabels(titles)
        head_cell(self.rows, 3, titles[3])
        self.share_width()

    def _add(self, turn: TurnTold) -> None:
        self._heading(turn, [self._row(one, turn.turn) for one in turn.numbers])

    def _row(self, one: NumberTold, turn: int) -> list[QStandardItem]:
        low, high = numbers.number(one.low, one.decimals), numbers.number(one.high, one.decimals)
        apart = numbers.number(one.high - one.low, one.decimals)
        label = cell(one.label, tip=f"{one.label} ({one.unit})" if one.unit else "")
        label.setData(f"{turn} {one.variable}", VALUE)
        return [label, *self._ends(low, high, one), cell(apart, right=True)]

    def _ends(self, low: str, high: str, one: NumberTold) -> Iterator[QStandardItem]:
        for title, value, names in (
            (self.tr("Lowest"), low, one.lowest),
            (self.tr("Highest"), high, one.highest),
        ):
            whole = f"{value}  {', '.join(names)}"
            yield cell(f"{value}  {self._named(names, 2)}", tip=whole, spoken=f"{title}: {whole}")

    def _tell(self, now: QModelIndex) -> None:
        found = now.siblingAtColumn(0).data(VALUE)
        if isinstance(found, str):
            turn, _, variable = found.partition(" ")
            self.number_chosen.emit(variable, int(turn))
