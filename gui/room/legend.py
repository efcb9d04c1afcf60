"""A plot's title row: its name and unit, and every role's line, value and change.

Where the row is narrow it leaves out the changes, the unnecessary part of the names and the line
beside the symbol; then it takes a second row; only then go the names, the unit and the values.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.room.symbols import paint_symbol
from gui.theme.fonts import sans
from gui.theme.style import current_theme
from gui.theme.tokens import RoleMark, Theme

_SAMPLE, _SYMBOL = 24, 10
"""Width of the piece of line before a name, or of its symbol alone; logical pixels before scale."""
_ROW, _SECOND = 24, 20
"""Heights of the rows; logical pixels before scale."""


@dataclass(frozen=True)
class Entry:
    """One role in the legend."""

    name: str
    value: str
    change: str
    mark: RoleMark


@dataclass(frozen=True)
class _Detail:
    widest_name: int
    """Logical pixels before scale."""
    changes: bool = False
    unit: bool = True
    sample: int = _SYMBOL
    values: bool = True
    rows: int = 1
    gap: int = 14
    """Between two roles, logical pixels before scale."""


_DETAILS = (
    _Detail(400, changes=True, sample=_SAMPLE),
    _Detail(400, sample=_SAMPLE),
    _Detail(95, sample=_SAMPLE),
    _Detail(95),
    _Detail(64),
    _Detail(64, gap=9),
    _Detail(400, rows=2),
    _Detail(64, rows=2),
    _Detail(64, rows=2, gap=9),
    _Detail(40, rows=2, gap=9),
    _Detail(64, rows=3, gap=9),
    _Detail(40, rows=3, gap=9),
    _Detail(0),
    _Detail(0, rows=2, gap=9),
    _Detail(0, unit=False, gap=9),
    _Detail(0, unit=False, values=False),
    _Detail(0, unit=False, values=False, rows=2),
)
"""From all that there is to say to the least."""


class _Hand:
    """A font, and how wide texts are in it: each is measured once."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self._widths: dict[str, float] = {}

    def wide(self, text: str) -> float:
        """Logical pixels."""
        if text not in self._widths:
            self._widths[text] = self._metrics.horizontalAdvance(text)
        return self._widths[text]

    def cut(self, text: str, widest: float) -> str:
        """The text, or its beginning and an ellipsis."""
        if self.wide(text) <= widest:
            return text
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, widest)


class Legend(QWidget):
    """Painted as one row or two; the plot beside it carries the text for screen readers."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = current_theme()
        self._title, self._unit, self._moment = "", "", ""
        self._entries: Sequence[Entry] = ()
        self._detail, self._widths = _DETAILS[0], list[float]()
        self._above = 0
        """How many of the roles stand in the title's row."""
        self._take_fonts()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self._theme.px(_ROW))

    def show_legend(
        self, title: str, unit: str, moment: str, entries: Sequence[Entry], theme: Theme
    ) -> None:
        """Show this; `moment` says of which moment the values are, "" for now."""
        self._title, self._unit, self._moment = title, unit, moment
        self._entries, self._theme = entries, theme
        self._take_fonts()
        self._choose_detail()
        self.update()

    @property
    def words(self) -> str:
        """All that the row says, for tests and screen readers."""
        said = [f"{e.name} {e.value}{f' ({e.change})' if e.change else ''}" for e in self._entries]
        return f"{self._title}: {', '.join(said)}"

    @property
    def tells_all(self) -> bool:
        """Whether unit, values and the beginning of every name can be read."""
        detail = self._detail
        return (detail.unit or bool(self._moment)) and detail.values and detail.widest_name > 0

    def sizeHint(self) -> QSize:
        """As many rows as it takes."""
        return QSize(300, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        self._choose_detail()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Title on the left, roles on the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_title(painter)
        first = self._theme.px(_ROW)
        for row, top, height in (
            (slice(None, self._above), 0, first),
            (slice(self._above, None), first, self.height() - first),
        ):
            x = self.width() - self._wide(self._widths[row], self._detail)
            for entry, width in zip(self._entries[row], self._widths[row], strict=True):
                self._paint_entry(painter, x, (top, height), entry)
                x += width

    def _choose_detail(self) -> None:
        """The most that fits; with a moment pointed at, in as many rows as without."""
        for detail in _DETAILS:
            if self._moment and detail.rows != self._detail.rows:
                continue
            self._widths = [self._entry_width(entry, detail) for entry in self._entries]
            above = self._fit(detail)
            last = detail in _DETAILS[-2:]
            if above is not None or last:
                self._detail = detail
                self._above = above or (0 if detail.rows > 1 else len(self._entries))
                break
        second = self._theme.px(_SECOND) if self._detail.rows > 1 else 0
        self.setFixedHeight(self._theme.px(_ROW) + second)

    def _fit(self, detail: _Detail) -> int | None:
        """How many of the roles fit beside the title, the others below it; None: they do not."""
        aside = detail.unit or self._moment
        left = self._small.wide(self._aside(unit=detail.unit)) + 24 if aside else 24
        room = self.width() - self._title_width - left
        if detail.rows == 1:
            return len(self._widths) if self._wide(self._widths, detail) <= room else None
        for above in range(len(self._widths)):
            fits_below = self._wide(self._widths[above:], detail) <= self.width()
            if fits_below and self._wide(self._widths[:above], detail) <= room:
                return above
        return None

    def _aside(self, *, unit: bool) -> str:
        return self._moment or (self._unit if unit else "")

    def _wide(self, widths: Sequence[float], detail: _Detail) -> float:
        """What roles of these widths take in a row."""
        return sum(widths) - self._theme.px(detail.gap) if widths else 0.0

    def _entry_width(self, entry: Entry, detail: _Detail) -> float:
        name = self._name(entry, detail)
        width = self._theme.px(detail.sample) + 6.0
        width += self._small.wide(name) + 5 if name else 0
        width += self._strong.wide(entry.value) if detail.values else 0
        if detail.changes and entry.change:
            width += 5 + self._small.wide(entry.change)
        return width + self._theme.px(detail.gap)

    def _name(self, entry: Entry, detail: _Detail) -> str:
        widest = self._theme.px(detail.widest_name) if detail.widest_name else 0
        return self._small.cut(entry.name, widest) if widest else ""

    def _paint_title(self, painter: QPainter) -> None:
        painter.setFont(self._bold.font)
        painter.setPen(QColor(self._theme.text))
        height = float(self._theme.px(_ROW))
        middle = Qt.AlignmentFlag.AlignVCenter
        above = self._wide(self._widths[: self._above], self._detail)
        free = self.width() - above - 12
        title = self._bold.cut(self._title, max(0.0, free))
        painter.drawText(QRectF(0, 0, self.width(), height), middle, title)
        left = self._title_width
        room = free - left
        if room > 0 and (self._detail.unit or self._moment):
            painter.setFont(self._small.font)
            painter.setPen(QColor(self._theme.accent if self._moment else self._theme.muted))
            aside = self._small.cut(self._aside(unit=self._detail.unit), room)
            painter.drawText(QRectF(left, 0.5, room, height), middle, aside)

    def _paint_entry(self, painter: QPainter, x: float, row: tuple[int, int], entry: Entry) -> None:
        """A role from `x` on, in a row that begins there and is so high."""
        theme, mark = self._theme, entry.mark
        middle = row[0] + row[1] / 2
        sample = theme.px(self._detail.sample)
        pen = QPen(QColor(mark.color), theme.px(2))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if mark.dash:
            pen.setDashPattern(list(mark.dash))
        painter.setPen(pen)
        if self._detail.sample == _SAMPLE:
            painter.drawLine(QPointF(x, middle), QPointF(x + sample, middle))
        paint_symbol(painter, QPointF(x + sample / 2, middle), theme.px(8), mark, theme.panel)
        x += sample + 6
        name = self._name(entry, self._detail)
        if name:
            x = self._paint_text(painter, (x, *row), name, self._small, theme.muted) + 5
        if self._detail.values:
            x = self._paint_text(painter, (x, *row), entry.value, self._strong, theme.text)
        if self._detail.changes and entry.change:
            self._paint_text(painter, (x + 5, *row), entry.change, self._small, theme.muted)

    def _paint_text(
        self,
        painter: QPainter,
        place: tuple[float, int, int],
        text: str,
        hand: _Hand,
        color: str,
    ) -> float:
        """A text at a place (left, top, height); where it ends."""
        painter.setFont(hand.font)
        painter.setPen(QColor(color))
        width = hand.wide(text)
        x, top, height = place
        box = QRectF(x, top, width + 2, height)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        return x + width

    def _take_fonts(self) -> None:
        """Making fonts and measuring in them takes longer than painting: once a text."""
        theme = self._theme
        self._bold = _Hand(sans(theme, theme.body, QFont.Weight.DemiBold))
        self._strong = _Hand(sans(theme, theme.small, QFont.Weight.DemiBold))
        self._small = _Hand(sans(theme, theme.small))

    @property
    def _title_width(self) -> float:
        return self._bold.wide(self._title) + 8
