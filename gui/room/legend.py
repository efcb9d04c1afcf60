"""A plot's title row: its name, and every role's line, value and change.

Where the row is narrow it leaves out, in this order: the changes, the unit,
the unnecessary part of the names, the line beside the symbol, the names, the values, the end of the
title.
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
_LEAST_ASIDE = 40
"""Logical pixels below which the unit is left out."""


@dataclass(frozen=True)
class Entry:
    """One role in the legend."""

    name: str
    value: str
    change: str
    mark: RoleMark


@dataclass(frozen=True)
class _Detail:
    unit: bool
    changes: bool
    widest_name: int
    """Logical pixels before scale."""
    sample: int = _SAMPLE
    values: bool = True


_DETAILS = (
    _Detail(unit=True, changes=True, widest_name=400),
    _Detail(unit=True, changes=False, widest_name=400),
    _Detail(unit=True, changes=False, widest_name=95),
    _Detail(unit=False, changes=False, widest_name=95),
    _Detail(unit=False, changes=False, widest_name=64),
    _Detail(unit=False, changes=False, widest_name=64, sample=_SYMBOL),
    _Detail(unit=False, changes=False, widest_name=40, sample=_SYMBOL),
    _Detail(unit=False, changes=False, widest_name=0, sample=_SYMBOL),
    _Detail(unit=False, changes=False, widest_name=0, sample=_SYMBOL, values=False),
)


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
    """Painted as one row; the plot beside it carries the text for screen readers."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = current_theme()
        self._title, self._unit, self._moment = "", "", ""
        self._entries: Sequence[Entry] = ()
        self._detail, self._widths = _DETAILS[0], list[float]()
        self._take_fonts()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self._theme.px(24))

    def show_legend(
        self, title: str, unit: str, moment: str, entries: Sequence[Entry], theme: Theme
    ) -> None:
        """Show this; `moment` says of which moment the values are, "" for now."""
        self._title, self._unit, self._moment = title, unit, moment
        self._entries, self._theme = entries, theme
        self.setFixedHeight(theme.px(24))
        self._take_fonts()
        self._choose_detail()
        self.update()

    @property
    def words(self) -> str:
        """All that the row says, for tests and screen readers."""
        said = [f"{e.name} {e.value}{f' ({e.change})' if e.change else ''}" for e in self._entries]
        return f"{self._title}: {', '.join(said)}"

    def sizeHint(self) -> QSize:
        """One row."""
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
        x = self.width() - self._entries_width
        for entry, width in zip(self._entries, self._widths, strict=True):
            self._paint_entry(painter, x, entry)
            x += width

    def _choose_detail(self) -> None:
        room = self.width() - self._title_width
        unit = self._small.wide(self._aside(unit=True)) + 24
        for detail in _DETAILS:
            self._detail = detail
            self._widths = [self._entry_width(entry, detail) for entry in self._entries]
            aside = unit if detail.unit or self._moment else 24
            if self._entries_width + aside <= room:
                break

    def _aside(self, *, unit: bool) -> str:
        return self._moment or (self._unit if unit else "")

    @property
    def _entries_width(self) -> float:
        return sum(self._widths) - self._gap

    def _entry_width(self, entry: Entry, detail: _Detail) -> float:
        name = self._name(entry, detail)
        width = self._theme.px(detail.sample) + 6.0
        width += self._small.wide(name) + 5 if name else 0
        width += self._strong.wide(entry.value) if detail.values else 0
        if detail.changes and entry.change:
            width += 5 + self._small.wide(entry.change)
        return width + self._gap

    def _name(self, entry: Entry, detail: _Detail) -> str:
        widest = self._theme.px(detail.widest_name) if detail.widest_name else 0
        return self._small.cut(entry.name, widest) if widest else ""

    def _paint_title(self, painter: QPainter) -> None:
        painter.setFont(self._bold.font)
        painter.setPen(QColor(self._theme.text))
        height = float(self.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        free = self.width() - self._entries_width - 12
        title = self._bold.cut(self._title, max(0.0, free))
        painter.drawText(QRectF(0, 0, self.width(), height), middle, title)
        left = self._title_width
        room = free - left
        if room > _LEAST_ASIDE:
            painter.setFont(self._small.font)
            painter.setPen(QColor(self._theme.accent if self._moment else self._theme.muted))
            aside = self._small.cut(self._aside(unit=self._detail.unit), room)
            painter.drawText(QRectF(left, 0.5, room, height), middle, aside)

    def _paint_entry(self, painter: QPainter, x: float, entry: Entry) -> None:
        theme, mark = self._theme, entry.mark
        middle = self.height() / 2
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
            x = self._paint_text(painter, x, name, self._small, theme.muted) + 5
        if self._detail.values:
            x = self._paint_text(painter, x, entry.value, self._strong, theme.text)
        if self._detail.changes and entry.change:
            self._paint_text(painter, x + 5, entry.change, self._small, theme.muted)

    def _paint_text(self, painter: QPainter, x: float, text: str, hand: _Hand, color: str) -> float:
        painter.setFont(hand.font)
        painter.setPen(QColor(color))
        width = hand.wide(text)
        box = QRectF(x, 0, width + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        return x + width

    def _take_fonts(self) -> None:
        """Making fonts and measuring in them takes longer than painting: once a text."""
        theme = self._theme
        self._bold = _Hand(sans(theme, theme.body, QFont.Weight.DemiBold))
        self._strong = _Hand(sans(theme, theme.small, QFont.Weight.DemiBold))
        self._small = _Hand(sans(theme, theme.small))

    @property
    def _gap(self) -> int:
        return self._theme.px(14)

    @property
    def _title_width(self) -> float:
        return self._bold.wide(self._title) + 8
