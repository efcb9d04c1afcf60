"""The projector's other pages: how things stand, how it ended, and what Control puts up."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from engine.game.views import RoleView
from gui.room.cast import Cast
from gui.room.ghosts import Ghost
from gui.room.plots import PlotStack
from gui.theme.tokens import Theme
from gui.turn_words import machine_words
from gui.widgets.emblem import Emblem
from gui.widgets.parts import words
from gui.workshop.board import Board, Row
from gui.workshop.stage import PLOTS

_LOWEST = 20
"""Logical pixels below which curves would scroll; nobody can scroll here."""


@dataclass(frozen=True)
class Slide:
    """What Control puts up: a title and rows, and the plots beside them where there is a view."""

    eyebrow: str
    title: str
    rows: tuple[Row, ...]
    view: RoleView | None = None
    ghosts: tuple[Ghost, ...] = ()


class StagePlots(PlotStack):
    """Plots that are only looked at: nothing takes the focus or the mouse, and lines are thick."""

    def __init__(self) -> None:
        super().__init__()
        self.lowest = _LOWEST
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_over(self, view: RoleView, ghosts: Sequence[Ghost]) -> None:
        """Draw, and make still what was drawn."""
        super().show_over(view, ghosts)
        self._settle()

    def set_stage(self, theme: Theme) -> None:
        """The plots' own type, and lines as much thicker than a desk's."""
        theme = theme.scaled_beyond(PLOTS * theme.scale)
        self.sharpness = self.devicePixelRatioF() * max(1.0, 0.75 * theme.scale)
        self.set_theme(theme)
        self._settle()

    def _settle(self) -> None:
        for panel in self.panels:
            panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            panel.more.hide()


class SituationPage(QWidget):
    """The plots, and the headlines of the last turn; before the first, what it is about."""

    def __init__(self) -> None:
        super().__init__()
        self.plots, self.board = StagePlots(), Board()
        self._heading = words("stage-section")
        panel = QFrame()
        panel.setProperty("look", "panel")
        column = QVBoxLayout(panel)
        column.setContentsMargins(22, 16, 22, 12)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(self.board, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addWidget(self.plots, 21)
        row.addWidget(panel, 14)

    def show_view(self, view: RoleView) -> None:
        """Everything of a view that belongs here."""
        self.plots.show_over(view, ())
        cast = Cast.of(view)
        last = view.turn - (view.ending is None)
        told = [item for item in view.news if item.turn >= last]  # what was announced since too
        if view.turn == 1 and view.ending is None and not told:
            self._heading.setText(self.tr("THE CRISIS"))
            self._show([Row(view.brief)])
            return
        self._heading.setText(self.tr("HEADLINES"))
        rows = [
            Row(
                item.headline,
                lead=item.source,
                place=None if cast.card(item.role) is None else cast.place(item.role or ""),
            )
            for item in reversed(told)
        ]
        self._show(rows or [Row(self.tr("No news from the last turn."))])

    def _show(self, rows: Sequence[Row]) -> None:
        self.board.setAccessibleName(self._heading.text())
        self.board.show_rows(rows)


class EndingPage(QWidget):
    """How it ended, and how each came out of it."""

    def __init__(self) -> None:
        super().__init__()
        self._eyebrow, self._title = words("stage-eyebrow"), words("stage-ending", wrap=True)
        self._story = words("stage-story", wrap=True)
        self._seats = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addStretch(1)
        for label in (self._eyebrow, self._title, self._story):
            column.addWidget(label)
        column.addSpacing(20)
        column.addLayout(self._seats)
        column.addStretch(2)
        self._seats.setSpacing(18)

    def show_view(self, view: RoleView) -> None:
        """A view whose game is over."""
        ending = view.ending
        if ending is None:
            raise ValueError("the game is not over")
        eyebrow = "  ·  ".join(filter(None, (self.tr("THE END"), machine_words(view).upper())))
        self._eyebrow.setText(eyebrow)
        self._title.setText(ending.title)
        self._story.setText(ending.story)
        while self._seats.count():
            item = self._seats.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for place, card in enumerate(view.cards):
            seat = QFrame()
            seat.setProperty("look", "panel")
            row = QHBoxLayout(seat)
            row.setContentsMargins(18, 14, 18, 14)
            row.setSpacing(14)
            row.addWidget(Emblem(card.emblem, place, size=34))
            name = words("stage-name", card.short, wrap=True)
            row.addWidget(name, 1)
            row.addWidget(words("stage-score", f"{ending.scores.get(card.role, 0):.0f}"))
            self._seats.addWidget(seat, 1)


class SlidePage(QWidget):
    """What Control puts up."""

    def __init__(self) -> None:
        super().__init__()
        self._eyebrow, self._title = words("stage-eyebrow"), words("stage-title", wrap=True)
        self.board, self.plots = Board(turns=False), StagePlots()
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.board, 14)
        row.addWidget(self.plots, 18)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._eyebrow)
        column.addWidget(self._title)
        column.addLayout(row, 1)

    def set_stage(self, theme: Theme) -> None:
        """The type of the plots; the rest has it from the style sheet."""
        self.plots.set_stage(theme)

    def show_slide(self, slide: Slide) -> None:
        """Show this one, from its first page on."""
        self._eyebrow.setText(slide.eyebrow)
        self._title.setText(slide.title)
        self.board.setAccessibleName(slide.title)
        self.plots.setVisible(slide.view is not None)
        if slide.view is not None:
            self.plots.show_over(slide.view, slide.ghosts)
        self.board.show_rows(slide.rows)
