"""What the page says while there is nothing to compare, and the files that were left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme.icons import icon, pixmap
from gui.theme.style import current_theme
from gui.widgets.parts import Centred, push, scrolled, words

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_LISTED = 40
"""Files that are named; the others are counted."""
_LARGEST = (720, 620)


class LeftOutList(QWidget):
    """Each file that is not compared, and why."""

    def __init__(self) -> None:
        super().__init__()
        self._files: Sequence[tuple[str, str]] = ()
        self._heading = words("section")
        self.lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._heading)
        self._column.addStretch(1)
        self._retranslate()

    def show_files(self, files: Sequence[tuple[str, str]]) -> None:
        """These; hidden where there are none."""
        self._files = files
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        for file, why in files[:MOST_LISTED]:
            for look, text in (("row-title", file), ("who", why)):
                line = words(look, text, wrap=True)
                line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self.lines.append(line)
        if len(files) > MOST_LISTED:
            more = self.tr("and {count} more").format(count=len(files) - MOST_LISTED)
            self.lines.append(words("muted", more))
        for at, line in enumerate(self.lines, start=1):
            self._column.insertWidget(at, line)
        self.setVisible(bool(files))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; the files come anew."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("LEFT OUT"))


class Nothing(QWidget):
    """What can be compared here, or why what was chosen cannot."""

    def __init__(self) -> None:
        super().__init__()
        self._picture, self._heading = words("body"), words("heading", wrap=True)
        self.reason = words("lead", wrap=True)
        self.folder, self.files = push("primary"), push("plain")
        self.left_out = LeftOutList()
        self._why = ""
        self._lay_out()
        self._retranslate()

    def show_reason(self, why: str, left_out: Sequence[tuple[str, str]]) -> None:
        """Say why there is nothing; "" before anything was chosen."""
        self._why = why
        self.left_out.show_files(left_out)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.StyleChange}:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        theme = current_theme()
        side = theme.px(40)
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(pixmap("users-round", side, theme.accent, ratio))
        heading = (
            self.tr("Nothing to compare") if self._why else self.tr("Where did groups differ?")
        )
        self._heading.setText(heading)
        self.reason.setText(
            self._why
            or self.tr(
                "Open a folder with the saved games of several groups, choose the saves, "
                "or drop them here. They are read only."
            )
        )
        self.folder.setText(" " + self.tr("Open a folder…"))
        self.files.setText(" " + self.tr("Choose saved games…"))
        for button in (self.folder, self.files):
            button.setIconSize(QSize(theme.px(17), theme.px(17)))
        self.folder.setIcon(icon("folder-open", theme.on_accent))
        self.files.setIcon(icon("file-search"))

    def _lay_out(self) -> None:
        page, panel = QWidget(), QFrame()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Centred(scrolled(page), *_LARGEST))
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(panel)
        column.addStretch(2)
        panel.setProperty("look", "panel")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(28, 26, 28, 26)
        inside.setSpacing(12)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        inside.addWidget(self._picture)
        inside.addWidget(self._heading)
        inside.addWidget(self.reason)
        inside.addSpacing(4)
        inside.addLayout(buttons)
        buttons.addWidget(self.folder)
        buttons.addWidget(self.files)
        buttons.addStretch(1)
        inside.addWidget(self.left_out)
