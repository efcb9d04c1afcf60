"""What comes with the turn: Control's hand, an act a line, each to be taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.room import numbers
from gui.theme.style import current_theme
from gui.widgets.chip import IconLabel
from gui.widgets.saying import said_by
from gui.widgets.scroll import Column
from gui.widgets.text import Elided, label
from gui.workshop.desk import Desk
from gui.workshop.parts import tell, tool

if TYPE_CHECKING:
    from engine.game.control import ControlAct

ICONS = {"inject": "newspaper", "adjudication": "gavel", "override": "pen-line"}


class HandList(QWidget):
    """Fills what is left of the rail, and scrolls where that is little."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.rows: list[QWidget] = []
        self._heading, self._none = label("eyebrow"), label("small", wrap=True)
        page = QWidget()
        self._list = QVBoxLayout(page)
        self._list.setContentsMargins(0, 0, 4, 0)
        self._list.setSpacing(5)
        self._list.addWidget(self._none)
        self._list.addStretch(1)
        self._area = Column(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self._area, 1)
        self._retranslate()

    def show_state(self) -> None:
        """As it stands."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(act) for act in self._desk.hand]
        for at, row in enumerate(self.rows):
            self._list.insertWidget(at, row)
        self._none.setVisible(not self.rows)
        self._area.fade.set_color(current_theme().panel)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _row(self, act: ControlAct) -> QWidget:
        theme, slip = current_theme(), QFrame()
        slip.setProperty("look", "slip")
        mark, text = IconLabel(), Elided("small", lines=2)
        mark.show_icon(ICONS[act.kind], theme.accent, theme.px(14))
        text.setText(act_in_words(self._desk, act))
        back = tool("x", partial(self._desk.withdraw, act.id))
        tell(back, self.tr("Take back: {what}").format(what=text.text()))
        row = QHBoxLayout(slip)
        row.setContentsMargins(9, 5, 4, 5)
        row.setSpacing(7)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        return slip

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("COMES WITH THE TURN"))
        self._none.setText(self.tr("Nothing but the teams’ orders."))


def act_in_words(desk: Desk, act: ControlAct) -> str:
    """An act in a line, in words of its own."""
    if act.kind == "inject":
        if act.event is None:
            return act.headline_in(desk.language)
        event = next(e for e in desk.game.scenario.events if e.id == act.event)
        return event.label.in_language(desk.language)
    if act.kind == "adjudication":
        odds = numbers.number(act.odds * 100)
        said = QCoreApplication.translate("Hand", "{action} ({odds}%)")
        return said_by(desk.name_of(act.role), said.format(action=act.action, odds=odds))
    meant = next(v for v in desk.game.scenario.variables if v.id == act.variable)
    value = numbers.number(act.value, meant.decimals)
    return f"{meant.label.in_language(desk.language)} = {value}"
