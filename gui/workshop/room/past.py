"""What was played and said so far, and how to go back behind a turn, with a reason."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex
from PySide6.QtGui import QStandardItem
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.widgets.parts import push, words
from gui.widgets.table import Table, empty
from gui.workshop.desk import Desk, PlayedTurn
from gui.workshop.parts import Box, Named, Pad
from gui.workshop.room.hand import act_in_words
from gui.workshop.room.stamps import stamp
from gui.workshop.room.told import Told

MOST_SHOWN = 400
"""Entries of the log that the table begins with, the newest."""


class PastPage(QWidget):
    """Turns on the left, the log on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._told = desk, Told(desk)
        self._turns: list[PlayedTurn] = []
        self._of: tuple[object, ...] = ()
        self._shown = 0
        self.turns, self.entries = Table((0.14, 0.86)), Table((0.16, 0.84))
        self.line, self.log = Box(), Box()
        self.reason, self.undo = Pad(2), push("primary")
        self._reason, self._why = Named(self.reason), words("muted", wrap=True)
        for table in (self.turns, self.entries):
            table.setRootIsDecorated(False)
        self.turns.selectionModel().currentChanged.connect(lambda *_at: self._show_why())
        self.reason.textChanged.connect(self._show_why)
        self.undo.clicked.connect(self._undo)
        self.line.column.addWidget(self.turns, 1)
        self.line.column.addWidget(self._reason)
        foot = QHBoxLayout()
        foot.addWidget(self._why, 1)
        foot.addWidget(self.undo)
        self.line.column.addLayout(foot)
        self.log.column.addWidget(self.entries, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 4)
        row.addWidget(self.log, 5)
        self._retranslate()

    def show_state(self) -> None:
        """As it stands."""
        self._turns = self._desk.played()
        self._fill_turns()
        self._fill_log()
        self._show_why()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _fill_turns(self) -> None:
        model = self.turns.rows
        empty(model)
        model.setHorizontalHeaderLabels([self.tr("Turn"), self.tr("What Control brought in")])
        for turn in reversed(self._turns):
            acts = [act_in_words(self._desk, act) for act in turn.acts]
            told = "\n".join([turn.when, *(f"· {act}" for act in acts)])
            model.appendRow([QStandardItem(str(turn.turn)), QStandardItem(told)])
        self.turns.share_width()
        if self._turns:
            self.turns.setCurrentIndex(model.index(0, 0))

    def _fill_log(self) -> None:
        log, model = self._desk.log, self.entries.rows
        of = (self._desk.language, id(self._desk.game))
        if of != self._of:
            self._of, self._shown = of, max(0, len(log) - MOST_SHOWN)
            self.entries.setCurrentIndex(QModelIndex())
            empty(model)
            model.setHorizontalHeaderLabels([self.tr("Time"), self.tr("What happened")])
            self.entries.share_width()
        for entry in log[self._shown :]:
            texts = (stamp(entry.at), self._told.words(entry))
            model.insertRow(0, [QStandardItem(text) for text in texts])
        self._shown = len(log)

    @property
    def _chosen(self) -> PlayedTurn | None:
        at = self.turns.currentIndex().row()
        return self._turns[-1 - at] if 0 <= at < len(self._turns) else None

    def _undo(self) -> None:
        chosen = self._chosen
        if chosen is not None and self.reason.text:
            self._desk.undo(chosen.parent, self.reason.text)
            self.reason.set_text("")

    def _show_why(self) -> None:
        chosen = self._chosen
        if chosen is None:
            why = self.tr("Nothing has been played yet.")
        elif not self.reason.text:
            why = self.tr("Undoing needs a reason.")
        else:
            why = ""
        last = self._turns[-1].turn if self._turns else 0
        text = self.tr("Undo turn {turn}")
        if chosen is not None and chosen.turn < last:
            text = self.tr("Undo turns {turn} to {last}")
        self.undo.setText(text.format(turn=chosen.turn if chosen else "", last=last).strip())
        self._why.setText(why or self.tr("What was played stays as a branch."))
        self.undo.setEnabled(not why)

    def _retranslate(self) -> None:
        self.line.heading.setText(self.tr("TURNS PLAYED"))
        self.log.heading.setText(self.tr("LOG OF THE SESSION"))
        self.turns.setAccessibleName(self.tr("Turns played, the last first"))
        self.entries.setAccessibleName(self.tr("Log of the session, the newest first"))
        self._reason.set_name(self.tr("Reason for undoing"))
        self._of = ()
        self._show_why()
