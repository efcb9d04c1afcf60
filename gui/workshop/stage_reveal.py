"""A turn laid open on the projector: as much of it at a time as fits, part after part."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QEasingCurve, QTimeLine, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from gui.reveal.ballot import Ballot
from gui.reveal.figures import Figures
from gui.reveal.headlines import Headlines
from gui.reveal.order_cards import OrderCards
from gui.reveal.piece import Piece
from gui.reveal.story import Story
from gui.theme.style import theme_of
from gui.widgets.parts import words

STAYS, READS = 3500, 1600
"""Milliseconds that a page stays when it is whole, and more for every line to be read."""


@dataclass(frozen=True)
class Part:
    """A part of a reveal: what it is about, how it is made, and how much there is to read."""

    title: str
    make: Callable[[], Piece]
    lines: int


class RevealPage(QFrame):
    """Plays a story by itself, page by page; `advance` goes on before its time."""

    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.story: Story | None = None
        self.pieces: list[Piece] = []
        """Those on the page that is seen."""
        self._pages: list[list[Part]] = []
        self._at, self._moving, self._still = 0, 0, False
        self._drawn: list[QLabel | Piece] = []
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._time_line = QTimeLine(1, self)
        self._time_line.setEasingCurve(QEasingCurve.Type.Linear)
        self._time_line.valueChanged.connect(self._show_share)
        self._time_line.finished.connect(self._next_piece)
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.timeout.connect(self.advance)

    @property
    def pages(self) -> int:
        """How many pages the story has at this size."""
        return len(self._pages)

    def begin(self, story: Story, *, still: bool) -> None:
        """From the beginning; `still` for those who want no movement."""
        self.clear()
        theme = theme_of(self)
        side = theme.px(14)
        self._column.setContentsMargins(side, theme.px(8), side, theme.px(8))
        self._column.setSpacing(theme.px(5))
        self.story, self._still = story, still
        self._pages, self._at = self._divide(story), 0
        self._show_page()

    def advance(self) -> None:
        """To the next page; after the last it is finished."""
        if self.story is None:
            return
        self._at += 1
        if self._at < len(self._pages):
            self._show_page()
        else:
            self.clear()
            self.finished.emit()

    def clear(self) -> None:
        """Stop, and let go of all it holds."""
        self._stop()
        self.story, self._pages = None, []

    def _stop(self) -> None:
        self._time_line.stop()
        self._hold.stop()
        for widget in self._drawn:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._drawn, self.pieces = [], []

    def _show_page(self) -> None:
        self._stop()
        for part in self._pages[self._at]:
            piece = part.make()
            piece.setAccessibleName(part.title)
            self.pieces.append(piece)
            self._drawn += [words("stage-section", part.title), piece]
        for at, widget in enumerate(self._drawn):
            self._column.insertWidget(at, widget)
            widget.show()
        self._moving = -1
        self._next_piece()

    def _next_piece(self) -> None:
        """Let the next one move; when all have, leave the page up for a while."""
        self._moving += 1
        if self._still or self._moving >= len(self.pieces):
            for piece in self.pieces:
                piece.set_share(1.0)
            lines = sum(part.lines for part in self._pages[self._at])
            self._hold.start(STAYS + READS * lines)
            return
        self._time_line.setDuration(self.pieces[self._moving].time)
        self._time_line.start()

    def _show_share(self, share: float) -> None:
        if self._moving < len(self.pieces):
            self.pieces[self._moving].set_share(share)

    def _divide(self, story: Story) -> list[list[Part]]:
        """All parts in their order, page by page; news are cut where a page is full."""
        pages: list[list[Part]] = [[]]
        left = self._room
        for part in self._parts(story):
            high = self._high(part)
            if pages[-1] and high > left:
                pages.append([])
                left = self._room
            pages[-1].append(part)
            left -= high
        return pages

    def _parts(self, story: Story) -> list[Part]:
        parts = [Part(self.tr("ORDERS ARE OPENED"), lambda: OrderCards(story), 4)]
        parts += [Part(self.tr("THE VOTE"), partial(Ballot, vote), 2) for vote in story.votes]
        parts += self._chapters(story)
        return [*parts, Part(self.tr("NUMBERS"), lambda: Figures(story), 3)]

    def _chapters(self, story: Story) -> list[Part]:
        """The news, as many to a part as fit on a page."""
        chapters: list[Part] = []
        news: Story | None = None
        for item in story.news:
            longer = replace(story, news=(*news.news, item)) if news is not None else None
            if longer is not None and self._high(self._news(longer)) <= self._room:
                news = longer
                chapters[-1] = self._news(news)
            else:
                news = replace(story, news=(item,))
                chapters.append(self._news(news))
        return chapters

    def _news(self, story: Story) -> Part:
        return Part(self.tr("NEWS"), lambda: Headlines(story), len(story.news))

    @property
    def _room(self) -> int:
        margins = self._column.contentsMargins()
        return self.height() - margins.top() - margins.bottom()

    def _high(self, part: Part) -> int:
        """With its title and the space below."""
        theme, margins = theme_of(self), self._column.contentsMargins()
        piece = part.make()
        piece.setParent(self)  # it measures in this window's type
        high = piece.heightForWidth(self.width() - margins.left() - margins.right())
        piece.setParent(None)
        piece.deleteLater()
        return high + theme.px(17) + 2 * self._column.spacing()
