"""Who you are, how you stand, what you know, and what it is about."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.game.views import RoleCard, RoleView
from gui.room import numbers
from gui.room.background import Background
from gui.room.cast import Cast
from gui.room.negotiation import OfferList, ended, live
from gui.room.outlook import Outlook
from gui.room.panel import Panel
from gui.room.suspicions import Suspicions
from gui.theme.tokens import Theme
from gui.widgets.meter import EmblemTile, Sparkline
from gui.widgets.rows import ROW_GAP, WIDEST_ROW_GAP, Rows
from gui.widgets.scroll import Column
from gui.widgets.switch import Switch
from gui.widgets.text import Elided, chain, label, restyle


class Dossier(Panel):
    """One page where there is height for all of it, else two."""

    move_wanted = Signal(str)
    """The move by which somebody wants to answer an offer."""
    why_wanted = Signal(str, str, QWidget)
    """What kind of number somebody asks about, its id, and its row."""

    def __init__(self) -> None:
        super().__init__()
        self._tile = EmblemTile(44)
        self._name, self._title = Elided("heading"), Elided("small", lines=2)
        self._score, self._trend = label("huge"), label("change")
        self._caption = label("eyebrow")
        self.why = QPushButton()
        self.why.setProperty("kind", "link")
        self._way = Sparkline()
        self.aims, self.facts = Rows(self._ask_aim), Rows(self._ask_fact)
        self.suspicions = Suspicions()
        self._outlook: Outlook | None = None
        self._foresight: tuple[bool, bool] | None = None
        """Whether forecasts are switched on and allowed; None where nobody forecasts at all."""
        self.offers, self.earlier = OfferList(), OfferList()
        self.pages = Switch(2)
        self.background = Background()
        self._standing = QHBoxLayout()
        self._inside = QWidget()
        self.situation = Column(self._inside)
        self._settle = QTimer(self)
        """What was drawn has its height only once Qt has laid it out."""
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._arrange)
        self._lay_out()
        self.pages.chosen.connect(self._arrange)
        for offers in (self.offers, self.earlier):
            offers.move_wanted.connect(self.move_wanted)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._title)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        figures = QHBoxLayout()
        figures.setSpacing(6)
        figures.addWidget(self._score)
        figures.addWidget(self._trend, 0, Qt.AlignmentFlag.AlignVCenter)
        score = QVBoxLayout()
        score.setSpacing(0)
        caption = QHBoxLayout()
        caption.setSpacing(6)
        caption.addWidget(self._caption)
        caption.addWidget(self.why)
        score.addLayout(caption)
        score.addLayout(figures)
        self._standing.setSpacing(12)
        self._standing.addLayout(score)
        self._standing.addWidget(self._way, 1)
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 6, 0)
        inside.setSpacing(14)
        for part in (self.offers, self.aims, self.facts, self.suspicions, self.earlier):
            inside.addWidget(part)
        inside.addStretch(1)
        self.column.addLayout(head)
        self.column.addLayout(self._standing)
        self.column.addWidget(self.pages)
        self.column.addWidget(self.situation, 1)
        self.column.addWidget(self.background, 1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        super().set_theme(theme)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One page or two."""
        super().resizeEvent(event)
        self._arrange()

    def show_outlook(self, outlook: Outlook | None, *, on: bool, allowed: bool) -> None:
        """Show what may be believed of what the role does not see.

        `on` says whether forecasts are wanted, `allowed` whether there may be any.
        """
        self._outlook, self._foresight = outlook, (on, allowed)
        if self.view is not None:
            self._draw_suspicions(self.view)

    def pieces(self, view: RoleView) -> list[Callable[[], None]]:
        """What `show_view` does, part by part, for somebody who does it in time."""
        self.view = view
        return self._pieces(view)

    def _draw(self, view: RoleView) -> None:
        for piece in self._pieces(view):
            piece()

    def _pieces(self, view: RoleView) -> list[Callable[[], None]]:
        cast = Cast.of(view)
        card = cast.card(view.role)
        if card is None:
            return []
        color = cast.color(card.role, self.theme)
        return [
            partial(self._draw_head, view, card, color),
            partial(self._draw_aims, view, color),
            partial(self._draw_facts, view),
            partial(self._draw_suspicions, view),
            partial(self._draw_offers, view),
            partial(self.background.show_view, view, self.theme),
            self._chain,
            self._arrange,
        ]

    def _draw_head(self, view: RoleView, card: RoleCard, color: str) -> None:
        theme = self.theme
        self._tile.show_emblem(card.emblem, color, theme.panel)
        self._name.setText(card.name)
        self._title.setText(card.title)
        self._draw_score(view, color)
        self.pages.set_texts((self.tr("Situation"), self.tr("Background")))

    def _draw_offers(self, view: RoleView) -> None:
        theme = self.theme
        self.offers.show_offers(self.tr("NEGOTIATION"), live(view), view, theme)
        self.earlier.show_offers(self.tr("EARLIER OFFERS"), ended(view), view, theme)
        self.situation.fade.set_color(theme.panel)

    def _chain(self) -> None:
        """Tab goes down the page."""
        stops = [*self.offers.stops, *self.aims.rows, *self.facts.rows, *self.suspicions.rows]
        relations = [entry.head for entry in self.background.relations.entries]
        chain(self.pages.button(1), [*stops, *self.earlier.stops, *relations, self.background.text])

    def _draw_score(self, view: RoleView, color: str) -> None:
        self._caption.setText(self.tr("SCORE"))
        self.why.setText(self.tr("Why?"))
        self.why.setAccessibleName(self.tr("Why did the score change?"))
        self.why.setVisible(len(view.score) > 1)
        score = view.score[-1] if view.score else 0.0
        change = score - view.score[-2] if len(view.score) > 1 else 0.0
        self._score.setText(numbers.number(score))
        self._trend.setText(numbers.change(change, 1))
        restyle(self._trend, "tone", "good" if change > 0 else "bad")
        said = self.tr("Score {score} of 100").format(score=numbers.number(score, 1))
        self._score.setAccessibleName(said)
        self._score.setToolTip(said)
        self._way.show_values(view.score, color, self.theme.panel)
        self._way.setAccessibleName(said)

    def _draw_aims(self, view: RoleView, color: str) -> None:
        whole = sum(aim.weight for aim in view.aims) or 1.0
        rows = self.aims.begin(self.tr("AIMS"), len(view.aims))
        for row, aim in zip(rows, view.aims, strict=True):
            now, before = aim.values[-1], aim.values[max(0, len(aim.values) - 2)]
            weight = self.tr("{share}%").format(share=numbers.number(100 * aim.weight / whole))
            row.show_words(aim.label, weight, numbers.number(now), numbers.change(now - before))
            row.set_change_tone("good" if now >= before else "bad")
            row.show_bar(now / 100, before / 100, color, self.theme)
            weighs = self.tr("Counts {share} of your score.").format(share=weight)
            row.setToolTip(f"{aim.about}\n{weighs}")

    def _draw_facts(self, view: RoleView) -> None:
        exact = self.tr("exact")
        rows = self.facts.begin(self.tr("WHAT YOU KNOW"), len(view.facts), exact)
        for row, fact in zip(rows, view.facts, strict=True):
            now, before = fact.values[-1], fact.values[max(0, len(fact.values) - 2)]
            span = (fact.high - fact.low) or 1.0
            row.show_words(
                fact.label,
                "",
                numbers.number(now, fact.decimals),
                numbers.change(now - before, fact.decimals),
                exact,
            )
            shares = ((now - fact.low) / span, (before - fact.low) / span)
            row.show_bar(*shares, self.theme.strong_border, self.theme)
            low, high = numbers.number(fact.low), numbers.number(fact.high)
            row.setToolTip(f"{fact.about}\n{low} – {high} {fact.unit}".strip())

    def _draw_suspicions(self, view: RoleView) -> None:
        outlook = self._outlook
        there = outlook is not None and (outlook.forecast.role, outlook.forecast.turn) == (
            view.role,
            view.turn,
        )
        before = len(self.suspicions.shown)
        self.suspicions.show_beliefs(
            outlook if there else None,
            self.theme,
            foresight=self._foresight if view.options else None,
        )
        if len(self.suspicions.shown) != before:
            self._chain()
        self._settle.start()

    def _ask_aim(self, at: int, row: QWidget) -> None:
        view = self.view
        if view is not None and view.role is not None:
            self.why_wanted.emit("aim", f"{view.role}/{view.aims[at].aim}", row)

    def _ask_fact(self, at: int, row: QWidget) -> None:
        if self.view is not None:
            self.why_wanted.emit("variable", self.view.facts[at].variable, row)

    def _arrange(self) -> None:
        """Everything on one page if it fits, with the brief taking what is left."""
        above = self._standing.geometry().bottom() + 1 + self.column.spacing()
        room = self.height() - above - self.column.contentsMargins().bottom()
        natural = self._natural_height()
        together = natural + self.background.least_height <= room
        self.pages.setVisible(not together)
        self.situation.setVisible(together or self.pages.at == 0)
        self.background.setVisible(together or self.pages.at == 1)
        self.column.setStretchFactor(self.situation, 0 if together else 1)
        self.situation.setMaximumHeight(natural if together else 16777215)
        if not together:
            switch = self.pages.sizeHint().height() + self.column.spacing()
            self._spread(room - switch - natural)

    def _natural_height(self) -> int:
        self._spread(0)
        return self.situation.natural_height

    def _spread(self, room: int) -> None:
        """Let rows that would leave the page half empty stand further apart."""
        count = sum(not row.isHidden() for row in (*self.aims.rows, *self.facts.rows)) or 1
        gap = min(max(ROW_GAP, ROW_GAP + (room - 12) // count), WIDEST_ROW_GAP)
        for rows in (self.aims, self.facts):
            rows.set_gap(gap)
