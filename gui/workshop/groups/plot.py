"""One number over the groups: a curve each, and a legend with the values of the turn pointed at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from gui.room import numbers
from gui.room.canvas import Area, Canvas, Line, Span
from gui.room.ghosts import washed
from gui.room.scales import Scale, value_scale
from gui.theme.style import current_theme
from gui.theme.tokens import RoleMark
from gui.widgets.parts import words
from gui.widgets.spoken import Role, speak_as
from gui.widgets.steps import Steps
from gui.widgets.table import empty
from gui.workshop.groups.marks import group_mark, paled
from gui.workshop.groups.tables import VALUE, Sampled, cell, head_cell

if TYPE_CHECKING:
    from engine.report.groups.view import CourseTold

MOST_LINES = 12
"""Curves that can be told apart; of more groups the range, the middle and the chosen are drawn."""
_MOST_TICKS = 13
_ANY_WIDTH = 16_777_215
"""Qt's QWIDGETSIZE_MAX."""


class GroupsLegend(Sampled):
    """Each group's line and its value; the row that is gone to brings its curve to the front."""

    group_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__((0.62, 0.38))
        self._led = False
        self.selectionModel().currentRowChanged.connect(self._tell)

    def begin(self, names: Sequence[str], heads: tuple[str, str], about: str) -> None:
        """Empty, with these names to come."""
        self._led = True
        empty(self.rows)
        self._led = False
        self.setAccessibleName(about)
        self.rows.setHorizontalHeaderLabels(["", *heads])
        head_cell(self.rows, 2, heads[1])
        for place, name in enumerate(names):
            picture = self.picture(place, name)
            picture.setAccessibleText(name)
            self.rows.appendRow([picture, cell(name), cell("", right=True)])
        self.share_width()

    def show_values(self, values: Sequence[str], head: str) -> None:
        """The values by row, and of which turn they are."""
        head_cell(self.rows, 2, head)
        for row, value in enumerate(values):
            self.rows.setData(self.rows.index(row, 2), value, Qt.ItemDataRole.DisplayRole)

    def choose(self, place: int) -> None:
        """Go to a row, or to none."""
        at = self.rows.index(place, 0) if place >= 0 else QModelIndex()
        self._led = True
        self.setCurrentIndex(at)
        if place < 0:
            self.clearSelection()
        self._led = False

    def _tell(self, now: QModelIndex) -> None:
        name = now.siblingAtColumn(0).data(VALUE)
        if isinstance(name, str) and not self._led:
            self.group_chosen.emit(name)


class GroupsPlot(QWidget):
    """Left and right walk through the turns, up and down through the groups."""

    def __init__(self) -> None:
        super().__init__()
        self.course: CourseTold | None = None
        self.shown, self.chosen = -1, -1
        """The turn pointed at, and the group in front; -1: none."""
        self._scale: Scale | None = None
        self._steps = Steps(self)
        self.summary = words("muted", wrap=True)
        self.canvas, self.legend = Canvas(), GroupsLegend()
        self.chart = _Chart(self.canvas)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.canvas.hovered.connect(self._hover)
        self.canvas.left.connect(lambda: self.look_at(-1))
        self.chart.stepped.connect(self._step)
        self.chart.left.connect(self._leave)
        self.legend.group_chosen.connect(self._choose_named)

    @property
    def names(self) -> list[str]:
        """The groups."""
        return list(self.course.values) if self.course is not None else []

    @property
    def turns(self) -> int:
        """Turns that any group played."""
        return max((len(line) - 1 for line in self._lines), default=0)

    def show_course(self, course: CourseTold) -> None:
        """Draw this number, in some frames."""
        self.course, self.shown = course, -1
        if self.chosen >= len(course.values):
            self.chosen = -1
        self._scale = value_scale([value for line in self._lines for value in line])
        self.legend.begin(
            self.names,
            (self.tr("Group"), self.tr("End")),
            self.tr("Groups and their values"),
        )
        self.legend.choose(self.chosen)
        self._say()
        self._show_values()
        self._steps.begin(self._pieces())

    def look_at(self, turn: int) -> None:
        """Say the values after a turn, 0 for the opening; -1: each group's last."""
        turn = min(turn, self.turns)
        if self.course is None or turn == self.shown:
            return
        self.shown = turn
        self._show_values()
        if self._steps.idle:
            self._cross()

    def choose(self, place: int) -> None:
        """Bring a group's curve to the front; -1: all alike."""
        if self.course is not None and place != self.chosen:
            self.chosen = place
            self.legend.choose(place)
            self._steps.begin(self._pieces())

    def redraw(self) -> None:
        """In another theme, or another language."""
        if self.course is not None:
            shown = self.shown
            self.show_course(self.course)
            self.look_at(shown)

    @property
    def _lines(self) -> list[Sequence[float]]:
        return list(self.course.values.values()) if self.course is not None else []

    def _pieces(self) -> Iterator[Callable[[], None]]:
        yield self._draw_axes
        if len(self._lines) <= MOST_LINES:
            order = sorted(range(len(self._lines)), key=lambda place: place == self.chosen)
            for place in order:
                yield partial(self._draw_line, place)
        else:
            yield self._draw_range
            if self.chosen >= 0:
                yield partial(self._draw_line, self.chosen)
        yield self._cross

    def _draw_axes(self) -> None:
        scale, last = self._scale, self.turns
        if scale is None:
            return
        every = -(-last // _MOST_TICKS) or 1
        days = [
            (float(turn), numbers.number(turn) if turn else self.tr("Start"))
            for turn in range(0, last + 1, every)
        ]
        end = last + 0.35
        span = Span(-0.35, end, end + 1, end + 2, days, [float(t) for t in range(last + 1)])
        labels = [(at, numbers.number(at, scale.decimals)) for at in scale.ticks]
        self.canvas.draw(span, scale, labels, current_theme())

    def _draw_line(self, place: int) -> None:
        theme, line = current_theme(), self._lines[place]
        mark = group_mark(place, theme)
        if self.chosen not in {-1, place}:
            mark = paled(mark, theme)
        xs = [float(turn) for turn in range(len(line))]
        self.canvas.add_line(Line(xs, line, mark), theme, self.devicePixelRatioF())

    def _draw_range(self) -> None:
        """From the lowest to the highest group, and the one in the middle."""
        theme = current_theme()
        after = [
            [line[turn] for line in self._lines if turn < len(line)]
            for turn in range(self.turns + 1)
        ]
        xs = [float(turn) for turn in range(len(after))]
        low, high = [min(values) for values in after], [max(values) for values in after]
        self.canvas.add_area(Area(xs, low, high, washed(theme.muted)), 0)
        middle = [median(values) for values in after]
        grey = RoleMark(theme.muted, "o", (3, 2))
        self.canvas.add_line(Line(xs, middle, grey), theme, self.devicePixelRatioF())

    def _cross(self) -> None:
        theme = current_theme()
        if self.shown < 0:
            self.canvas.show_cross(None, (), theme)
            return
        drawn = range(len(self._lines)) if len(self._lines) <= MOST_LINES else [self.chosen]
        points = [
            (self._lines[place][self.shown], group_mark(place, theme).color)
            for place in drawn
            if place >= 0 and self.shown < len(self._lines[place])
        ]
        self.canvas.show_cross(float(self.shown), points, theme)

    def _show_values(self) -> None:
        head = self._after(self.shown) if self.shown >= 0 else self.tr("End")
        self.legend.show_values([self._value(place) for place in range(len(self._lines))], head)

    def _value(self, place: int) -> str:
        line, course = self._lines[place], self.course
        if course is None or self.shown >= len(line):
            return "\N{EN DASH}"
        return numbers.number(line[self.shown], course.decimals)

    def _after(self, turn: int) -> str:
        return self.tr("Turn {turn}").format(turn=turn) if turn else self.tr("Start")

    def _hover(self, x: float) -> None:
        self.look_at(min(max(0, round(x)), self.turns))

    def _step(self, turns: int, groups: int) -> None:
        """By keyboard: to the next turn, or the next group."""
        if self.course is None:
            return
        if turns:
            now = self.shown if self.shown >= 0 else self.turns
            self.look_at(min(max(0, now + turns), self.turns))
        if groups:
            count = len(self._lines)
            self.choose((self.chosen + groups) % count if self.chosen >= 0 else 0)
        self._say_point()

    def _say_point(self) -> None:
        places = [self.chosen] if self.chosen >= 0 else range(min(len(self._lines), MOST_LINES))
        names = self.names
        said = "; ".join(f"{names[place]}: {self._value(place)}" for place in places)
        when = self._after(self.shown) if self.shown >= 0 else self.tr("End")
        self.chart.setAccessibleDescription(f"{when}. {said}")

    def _leave(self) -> None:
        self.look_at(-1)
        self._say()

    def _choose_named(self, name: str) -> None:
        self.choose(self.names.index(name))

    def _say(self) -> None:
        """The plot in sentences: the widest distance for everybody, each group for a reader."""
        course = self.course
        if course is None:
            return
        unit = f", {course.unit}" if course.unit else ""
        self.chart.setAccessibleName(
            self.tr("Plot over the groups: {label}").format(label=course.label) + unit
        )
        self.summary.setText(self._widest(course))
        told = [self.summary.text()]
        if len(course.values) <= MOST_LINES:
            told += [self._told(course, name, line) for name, line in course.values.items()]
        self.chart.setAccessibleDescription(" ".join(told))

    def _widest(self, course: CourseTold) -> str:
        if not course.differed:
            return self.tr("It was the same in all groups after every turn.")
        after = {
            turn: {name: line[turn] for name, line in course.values.items() if turn < len(line)}
            for turn in range(self.turns + 1)
        }
        turn, values = max(
            after.items(), key=lambda item: max(item[1].values()) - min(item[1].values())
        )
        low, high = min(values, key=values.__getitem__), max(values, key=values.__getitem__)

        def said(value: float) -> str:
            return numbers.number(value, course.decimals)

        text = self.tr(
            "Farthest apart after turn {turn}: from {low} ({lowest}) to {high} ({highest})."
        )
        if not turn:
            text = self.tr(
                "Farthest apart at the start: from {low} ({lowest}) to {high} ({highest})."
            )
        return text.format(
            turn=turn, low=said(values[low]), lowest=low, high=said(values[high]), highest=high
        )

    def _told(self, course: CourseTold, name: str, line: Sequence[float]) -> str:
        def said(value: float) -> str:
            return numbers.number(value, course.decimals)

        text = self.tr(
            "{name}: {start} at the start, {end} after turn {turn}, lowest {low}, highest {high}."
        )
        return text.format(
            name=name,
            start=said(line[0]),
            end=said(line[-1]),
            turn=len(line) - 1,
            low=said(min(line)),
            high=said(max(line)),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The legend beside the plot where there is room, else below it."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Another text size: another place for the legend."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        theme = current_theme()
        beside = self.width() >= theme.px(520)
        way = QBoxLayout.Direction
        self._middle.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self.legend.setMinimumWidth(theme.px(210) if beside else 0)
        self.legend.setMaximumWidth(theme.px(210) if beside else _ANY_WIDTH)
        self.legend.setMinimumHeight(theme.px(110))
        self.chart.setMinimumHeight(theme.px(180))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.summary)
        column.addLayout(self._middle, 1)
        self._middle.setSpacing(10)
        self._middle.addWidget(self.chart, 3)
        self._middle.addWidget(self.legend, 1)


class _Chart(QWidget):
    """The drawing as something that takes the focus and is spoken of."""

    stepped = Signal(int, int)
    """Turns and groups to go."""
    left = Signal()

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        speak_as(self, Role.Chart)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(canvas)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows walk."""
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers():
            super().keyPressEvent(event)
            return
        self.stepped.emit(*step)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The crosshair goes with the focus."""
        self.left.emit()
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ring where the focus is."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current_theme().accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 6, 6)
