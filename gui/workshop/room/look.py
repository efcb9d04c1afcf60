"""A team's orders, once Control has asked to see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from gui.widgets.parts import push, words
from gui.widgets.saying import said_by
from gui.workshop.desk import Desk

if TYPE_CHECKING:
    from engine.game.orders import Orders


class LookBox(QDialog):
    """The orders of both channels in words, with the terms of offers and the rationale."""

    def __init__(self, desk: Desk, role: str, orders: Orders, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self.setWindowTitle(self.tr("Orders of {name}").format(name=desk.name_of(role)))
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(6)
        column.addWidget(words("heading", self.windowTitle()))
        for name, move in (
            (self.tr("Public"), orders.public),
            (self.tr("Private"), orders.private),
        ):
            column.addSpacing(4)
            column.addWidget(words("section", name.upper()))
            column.addWidget(words("body", self._move(desk, move), wrap=True))
        terms = _terms(desk, orders)
        if terms:
            column.addWidget(words("muted", terms, wrap=True))
        if orders.rationale:
            column.addSpacing(4)
            column.addWidget(words("section", self.tr("WHY")))
            column.addWidget(words("body", orders.rationale, wrap=True))
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.close_button = push("plain", self.tr("Close"))
        self.close_button.clicked.connect(self.accept)
        foot.addWidget(self.close_button)
        column.addSpacing(8)
        column.addLayout(foot)
        self.setMinimumWidth(380)

    def open(self) -> None:
        """Come up, and go for good when closed."""
        self.finished.connect(self.deleteLater)
        super().open()

    def _move(self, desk: Desk, move: str | None) -> str:
        if move is None:
            return self.tr("Do nothing")
        found = next(one for one in desk.game.scenario.moves if one.id == move)
        return found.label.in_language(desk.language)


def _terms(desk: Desk, orders: Orders) -> str:
    """What the offers among them say."""
    said = [
        said_by(term.label.in_language(desk.language), option.label.in_language(desk.language))
        for offer in desk.game.scenario.offers
        for term in offer.terms
        for option in term.options
        if orders.terms.get(term.variable) == option.value
    ]
    return " · ".join(said)
