"""Rows in large type; those that do not fit come on pages of their own, one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.reveal.piece import draw_line, draw_wrapped, wrapped_height
from gui.theme.fonts import sans
from gui.theme.style import theme_of
from gui.theme.tokens import Theme
from gui.widgets.spoken import Role, speak_as

TURN_EVERY = 9000
"""Milliseconds that a page of several stays."""
_BAR, _INDENT, _GAP = 2, 9, 9
"""Logical pixels before scale: the bar of colour, the text beside it, and between two rows."""


@dataclass(frozen=True)
class Row:
    """One thing to be read: who, what, and what goes with it; `place` is a role's, for its colour.

    `aside` is a figure that stands large on the right, `tone` the style's word for it.
    """

    text: str
    lead: str = ""
    detail: str = ""
    aside: str = ""
    tone: str = ""
    place: int | None = None


class Board(QWidget):
    """Turns its pages by itself while it is seen, if there are several and it `turns`."""

    divided = Signal()
    """There may be another number of pages."""

    def __init__(self, *, turns: bool = True) -> None:
        super().__init__()
        self._turns = turns
        self._rows: Sequence[Row] = ()
        self._pages: list[Sequence[Row]] = [()]
        self._page = 0
        self._timer = QTimer(self)
        self._timer.setInterval(TURN_EVERY)
        self._timer.timeout.connect(self.turn)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        speak_as(self, Role.List)

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self._pages)

    @property
    def page(self) -> int:
        """Which one is seen, from 0."""
        return self._page

    @property
    def shown(self) -> Sequence[Row]:
        """What stands on the page that is seen."""
        return self._pages[self._page]

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these from the first page on."""
        self._rows, self._page = rows, 0
        self._divide()
        if self.isVisible() and self._turns:
            self._timer.start()

    def turn(self, step: int = 1) -> None:
        """To another page; after the last comes the first."""
        self._page = (self._page + step) % len(self._pages)
        self._tell()

    def sizeHint(self) -> QSize:
        """Takes what there is."""
        return QSize(300, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rows of this page, and in the corner which it is."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 0.0
        for row in self.shown:
            high = self._height(row, theme)
            self._draw(painter, QRectF(0, top, self.width(), high), row, theme)
            top += high + theme.px(_GAP)
        if self.pages > 1:
            foot = QRectF(0, self.height() - theme.px(16), self.width(), theme.px(16))
            said = f"{self._page + 1} / {self.pages}"
            right = Qt.AlignmentFlag.AlignRight
            draw_line(painter, foot, sans(theme, theme.tiny), theme.muted, said, right)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other pages."""
        super().resizeEvent(event)
        self._divide()

    def showEvent(self, event: QShowEvent) -> None:
        """Turn the pages while somebody can see it."""
        super().showEvent(event)
        self._divide()
        if self._turns:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still behind another page."""
        self._timer.stop()
        super().hideEvent(event)

    def _divide(self) -> None:
        theme = theme_of(self)
        heights = [self._height(row, theme) for row in self._rows]
        gap = theme.px(_GAP)
        whole = sum(heights) + gap * (len(heights) - 1)
        room = self.height() if whole <= self.height() else self.height() - theme.px(18)
        pages: list[list[Row]] = [[]]
        used = 0
        for row, high in zip(self._rows, heights, strict=True):
            if pages[-1] and used + high > room:
                pages.append([])
                used = 0
            pages[-1].append(row)
            used += high + gap
        self._pages = list(pages)
        self._page = min(self._page, len(self._pages) - 1)
        self._tell()
        self.divided.emit()

    def _tell(self) -> None:
        said = (", ".join(filter(None, (r.lead, r.text, r.detail, r.aside))) for r in self.shown)
        self.setAccessibleDescription("\n".join(said))
        self.update()

    def _draw(self, painter: QPainter, box: QRectF, row: Row, theme: Theme) -> None:
        color = theme.muted if row.place is None else theme.role_color(row.place)
        bar = QRectF(
            box.left(), box.top() + theme.px(2), theme.px(_BAR), box.height() - theme.px(4)
        )
        painter.fillRect(bar, QColor(color))
        left, width, top = box.left() + theme.px(_INDENT), self._room(row, theme), box.top()
        wrap = partial(draw_wrapped, painter)
        if row.lead:
            line = QRectF(left, top, width, theme.px(16))
            draw_line(painter, line, _small(theme, strong=True), color, row.lead)
            top += theme.px(16)
        text = QRectF(left, top, width, box.bottom() - top)
        wrap(text, _body(theme), theme.text, row.text)
        if row.detail:
            text.translate(0, wrapped_height(_body(theme), width, row.text))
            wrap(text, _small(theme), theme.muted, row.detail)
        if row.aside:
            place = QRectF(
                box.right() - theme.px(_ASIDE), box.top(), theme.px(_ASIDE), box.height()
            )
            tone = theme.text if not row.tone else theme.tone(row.tone)
            right = Qt.AlignmentFlag.AlignRight
            draw_line(painter, place, sans(theme, 17, _BOLD), tone, row.aside, right)

    def _height(self, row: Row, theme: Theme) -> int:
        width = self._room(row, theme)
        high = theme.px(16) if row.lead else 0
        high += wrapped_height(_body(theme), width, row.text) if row.text else 0
        return high + (wrapped_height(_small(theme), width, row.detail) if row.detail else 0)

    def _room(self, row: Row, theme: Theme) -> int:
        aside = theme.px(_ASIDE) + theme.px(8) if row.aside else 0
        return self.width() - theme.px(_INDENT) - aside


_ASIDE = 74
_BOLD = QFont.Weight.DemiBold


def _body(theme: Theme) -> QFont:
    return sans(theme, theme.body, QFont.Weight.Medium)


def _small(theme: Theme, *, strong: bool = False) -> QFont:
    return sans(theme, theme.tiny, _BOLD if strong else QFont.Weight.Normal)
