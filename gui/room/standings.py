"""For the audience: where every role stands, instead of one role's dossier."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.game.views import RoleView
from gui.room import numbers
from gui.room.cast import Cast
from gui.room.curves import Reading, readings
from gui.room.fitted import Fitted
from gui.room.negotiation import OfferList, ended, live
from gui.room.panel import Panel
from gui.theme.tokens import Theme
from gui.widgets.meter import EmblemTile
from gui.widgets.scroll import Column
from gui.widgets.text import Elided, chain, label

_LEAST_TEXT = 130
"""Room below the roles that lets the text be read; logical pixels before scale."""


class Standings(Panel):
    """A block a role: its numbers in every plot and their last change; below, the scenario."""

    def __init__(self) -> None:
        super().__init__()
        self._blocks: list[_Block] = []
        self._about_heading = label("eyebrow")
        self._about = Fitted()
        self._heading, self._aside = self._add_heading()
        roles = QWidget()
        self._list = QVBoxLayout(roles)
        self._list.setContentsMargins(0, 0, 6, 8)
        self._list.setSpacing(14)
        self.offers = OfferList()
        self._list.addWidget(self.offers)
        self._list.addStretch(1)
        self._roles = Column(roles)
        self.column.addWidget(self._roles)
        self.column.addWidget(self._about_heading)
        self.column.addWidget(self._about, 1)

    def focus_text(self) -> None:
        """Go to the text about the crisis."""
        self._about.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The crisis is told only below all of the roles."""
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        natural = self._roles.natural_height
        told = self.height() - natural >= self.theme.px(_LEAST_TEXT)
        self._roles.setMaximumHeight(natural if told else 16777215)
        self._about_heading.setVisible(told)
        self._about.setVisible(told)

    def _draw(self, view: RoleView) -> None:
        self._heading.setText(self.tr("STANDINGS"))
        self._about_heading.setText(self.tr("THE CRISIS"))
        self._about.setAccessibleName(self.tr("What the crisis is about"))
        self._about.show_whole(view.brief, self.theme)
        while len(self._blocks) < len(view.cards):
            block = _Block()
            self._blocks.append(block)
            self._list.insertWidget(len(self._blocks) - 1, block)
        cast = Cast.of(view)
        for at, block in enumerate(self._blocks):
            block.setVisible(at < len(view.cards))
            if at < len(view.cards):
                block.show_role(view, cast, view.cards[at].role, self.theme)
        known = [*live(view), *ended(view)]
        self.offers.show_offers(self.tr("NEGOTIATION"), known, view, self.theme)
        before = self._about.previousInFocusChain()
        if before is not None:
            chain(before, self.offers.stops)
        self._roles.fade.set_color(self.theme.panel)
        self._share_height()


_INSET = 10
"""Logical pixels by which the figures of a role stand in."""


class _Block(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._tile = EmblemTile(36)
        self._name, self._title = Elided("strong"), Elided("small", lines=2)
        self._figures: list[tuple[Elided, QLabel, QLabel]] = []
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._title)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(head)

    def show_role(self, view: RoleView, cast: Cast, role: str, theme: Theme) -> None:
        card = cast.card(role)
        if card is None:
            return
        self._tile.show_emblem(card.emblem, cast.color(role, theme), theme.panel)
        self._name.setText(card.name)
        self._title.setText(card.title)
        shown: list[tuple[str, Reading]] = [
            (plot.label, reading)
            for plot in view.plots
            for reading in readings(plot, len(plot.times) - 1)
            if reading.curve.role == role
        ]
        self._have_figures(len(shown))
        for (name, change, value), (text, reading) in zip(self._figures, shown, strict=False):
            name.setText(text)
            decimals = reading.curve.decimals
            value.setText(numbers.number(reading.value, decimals))
            change.setText(numbers.change(reading.change, decimals))
            name.setToolTip(reading.curve.definition)

    def _have_figures(self, count: int) -> None:
        while len(self._figures) < count:
            parts = (Elided("muted"), label("change"), label("value"))
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addSpacing(_INSET)
            row.addWidget(parts[0], 1)
            row.addWidget(parts[1])
            row.addWidget(parts[2])
            self._column.addLayout(row)
            self._figures.append(parts)
