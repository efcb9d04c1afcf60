"""Control's private note pad: every note with its moment, and the one that is being written."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.widgets.parts import push, scrolled, words
from gui.workshop.desk import Desk
from gui.workshop.parts import Box, Pad
from gui.workshop.room.stamps import stamp

PAUSE = 800
"""Milliseconds without a key after which a note that is being written is kept."""


class NotesPage(QWidget):
    """Ctrl+Enter keeps a note; what is not kept yet is there again after a crash."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: list[QWidget] = []
        self._shown: list[tuple[datetime, str]] = []
        self._kept = ""
        self.box, self.list = Box(), Box()
        self.pad, self.keep = Pad(4), push("primary")
        self._hint, self._none = words("muted"), words("muted")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._keep_draft)
        self.keep.clicked.connect(self._keep)
        keys = QShortcut(QKeySequence("Ctrl+Return"), self.pad, self._keep)
        keys.setAutoRepeat(False)
        self.pad.textChanged.connect(self._timer.start)
        self.pad.left.connect(self._keep_draft)
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.keep)
        self.box.column.addWidget(self.pad)
        self.box.column.addLayout(foot)
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(9)
        self._column.addWidget(self._none)
        self._column.addStretch(1)
        self._area = scrolled(page, stop=True)
        self.list.column.addWidget(self._area, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.box)
        whole.addWidget(self.list, 1)
        self._retranslate()

    def begin(self) -> None:
        """The note that was being written when the game was last open."""
        draft = self._desk.host.session.log.note_draft
        self._kept = draft.text if draft is not None else ""
        self.pad.set_text(self._kept)
        self._timer.stop()

    def show_state(self) -> None:
        """All notes, the newest on top."""
        notes = self._desk.moments()
        for moment, text in notes[len(self._shown) :]:
            row = _note(moment, text)
            self._rows.append(row)
            self._column.insertWidget(0, row)
        self._shown = notes
        self._none.setVisible(not notes)

    def keep_draft(self) -> None:
        """Nothing that was typed is lost."""
        self._keep_draft()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _keep_draft(self) -> None:
        self._timer.stop()
        if self.pad.text != self._kept and self._desk.host.active:
            self._kept = self.pad.text
            self._desk.draft_note(self._kept)

    def _keep(self) -> None:
        text = self.pad.text
        if text:
            self._kept = ""
            self.pad.set_text("")
            self._timer.stop()
            self._desk.note(text)

    def _retranslate(self) -> None:
        self.box.heading.setText(self.tr("NEW NOTE"))
        self.list.heading.setText(self.tr("NOTES"))
        self.pad.setAccessibleName(self.tr("New note"))
        self._area.setAccessibleName(self.tr("Notes, the newest first"))
        self._hint.setText(self.tr("Ctrl+Enter keeps it. Only Control sees notes."))
        self.keep.setText(self.tr("Keep the note"))
        self._none.setText(self.tr("No notes yet."))


def _note(moment: datetime, text: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    when, said = words("stamp", stamp(moment)), words("body", text, wrap=True)
    when.setFixedWidth(max(60, when.sizeHint().width()))
    line.addWidget(when)
    line.addWidget(said, 1)
    return row
