"""A team in the plan: what it is called, who is in it, who plays it, its PIN."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from gui.start.role_card import KINDS
from gui.widgets.emblem import Emblem
from gui.widgets.text import Elided
from gui.workshop.parts import Named, Pick, Toggle, line
from gui.workshop.plan.draft import TeamDraft

if TYPE_CHECKING:
    from engine.players import PlayerKind
    from engine.scenario.models import Role
    from engine.text import Language

SHORTEST, LONGEST = 4, 12
"""Digits of a PIN."""


class TeamRow(QFrame):
    """One role of the scenario; where a machine plays it the rest is greyed."""

    changed = Signal()

    def __init__(self, role: Role, place: int, language: Language) -> None:
        super().__init__()
        self.setProperty("look", "card-flat")
        self.role, self._language = role, language
        self._kept = TeamDraft(role.id)
        self._name = Elided("strong")
        self._title = Elided("small")
        self.player, self.team, self.members = Pick(), line(80), line(2000)
        self.pin, self.ballots = line(LONGEST), Toggle()
        self.pin.setValidator(
            QRegularExpressionValidator(QRegularExpression(f"[0-9]{{0,{LONGEST}}}"), self)
        )
        self.pin.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self._player, self._team = Named(self.player), Named(self.team)
        self._members, self._pin = Named(self.members), Named(self.pin)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._title)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Emblem(role.emblem, place, size=34))
        head.addLayout(names, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(7)
        grid.addWidget(self._player, 0, 0)
        grid.addWidget(self._team, 0, 1)
        grid.addWidget(self._pin, 0, 2)
        grid.addWidget(self._members, 1, 0, 1, 2)
        ballots = QVBoxLayout()
        ballots.addStretch(1)
        ballots.setContentsMargins(0, 0, 0, 3)
        ballots.addWidget(self.ballots, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addLayout(ballots, 1, 2)
        for column_at, share in enumerate((5, 5, 4)):
            grid.setColumnStretch(column_at, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 13)
        column.setSpacing(9)
        column.addLayout(head)
        column.addLayout(grid)
        self.retranslate(language)
        self.player.currentIndexChanged.connect(self._seated)
        for field in (self.team, self.members, self.pin):
            field.textChanged.connect(lambda _text: self.changed.emit())
        self.ballots.toggled.connect(lambda _on: self.changed.emit())
        self._seated()

    @property
    def draft(self) -> TeamDraft:
        """What it says."""
        people = self.person
        names = (name.strip()[:80] for name in self.members.text().split(","))
        return replace(
            self._kept,
            name=self.team.text().strip(),
            members=tuple(name for name in names if name) if people else (),
            player=cast("PlayerKind", self.player.currentData()),
            pin=self.pin.text() if people else "",
            kept=self._kept.kept if people else None,
            ballots=people and self.ballots.isChecked(),
        )

    @property
    def person(self) -> bool:
        """Whether people play it."""
        return bool(self.player.currentData() == "person")

    @property
    def why_not(self) -> str:
        """What is wrong with it, "" if nothing is."""
        if self.person and self.pin.text() and len(self.pin.text()) < SHORTEST:
            text = self.tr("{name}: a PIN has {least} to {most} digits.")
            return text.format(name=self._name.text(), least=SHORTEST, most=LONGEST)
        return ""

    def put(self, draft: TeamDraft) -> None:
        """Show a team."""
        self._kept = draft
        self.player.choose(draft.player)
        self.team.setText(draft.name)
        self.members.setText(", ".join(draft.members))
        self.pin.clear()
        self.ballots.setChecked(draft.ballots)
        self._seated()

    def retranslate(self, language: Language) -> None:
        """Put all texts in a language."""
        self._language = language
        name = self.role.name.in_language(language)
        self._name.setText(name)
        self._title.setText(self.role.title.in_language(language))
        kinds = {
            "person": self.tr("People"),
            "in_character": self.tr("In character"),
            "random": self.tr("At random"),
            "newcomer": self.tr("Newcomer"),
            "experienced": self.tr("Experienced"),
            "strategist": self.tr("Strategist"),
        }
        self.player.fill([(kinds[kind], kind) for kind in KINDS])
        self._player.set_name(
            self.tr("Played by"), self.tr("All but people are players of the machine.")
        )
        self._team.set_name(self.tr("Team’s name"))
        self.team.setPlaceholderText(name)
        self._members.set_name(self.tr("Members"), self.tr("Names, with commas between them"))
        self.members.setPlaceholderText(self.tr("Names, with commas between them"))
        self._pin.set_name(
            self.tr("PIN"),
            self.tr("Opens the team’s curtain. It is kept as a hash, not as digits."),
        )
        self._show_pin()
        self.ballots.setText(self.tr("Votes by ballot"))
        self.ballots.setToolTip(self.tr("Each director or member votes on the team’s orders."))
        for field in (self.player, self.team, self.members, self.pin):
            field.setAccessibleName(f"{name}: {field.accessibleName()}")
        self.ballots.setAccessibleName(f"{name}: {self.ballots.text()}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate(self._language)
        super().changeEvent(event)

    def _show_pin(self) -> None:
        kept = self._kept.kept is not None
        self.pin.setPlaceholderText(self.tr("kept as it is") if kept else self.tr("none"))

    def _seated(self) -> None:
        for field in (self.members, self.pin, self.ballots):
            field.setEnabled(self.person)
        self._show_pin()
        self.changed.emit()
