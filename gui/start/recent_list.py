"""The games that were open lately, and the ones that ship, as rows to press."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, QEvent, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.settings import RecentGame
from gui.start.sketch import THUMBNAIL, Sketch
from gui.theme.icons import icon
from gui.turn_words import standing_words
from gui.widgets.parts import Card, push, words


class GameRow(Card):
    """One saved game; a missing file says so and can only be taken off the list."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(
        self, path: str, title: str, about: str, *, missing: bool, game: RecentGame | None
    ) -> None:
        super().__init__()
        self.path = path
        self.setProperty("look", "row")
        name, self._about = words("row-title", title, wrap=True), words("muted", about, wrap=True)
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addStretch(1)
        text.addWidget(name)
        text.addWidget(self._about)
        text.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 8, 9)
        row.setSpacing(12)
        if game is not None and game.picture:
            self.sketch = Sketch(THUMBNAIL, self)
            self.sketch.show_picture(game.picture, game.turns)
            row.addWidget(self.sketch)
        row.addLayout(text, 1)
        if game is not None:
            self.remove = push("tool")
            self.remove.setIcon(icon("x"))
            self.remove.setToolTip(self.tr("Take off this list; the file stays"))
            self.remove.setAccessibleName(self.tr("Take {name} off the list").format(name=title))
            self.remove.clicked.connect(lambda: self.removed.emit(path))
            row.addWidget(self.remove)
        if missing:
            self._about.setText(self.tr("The file is not there any more"))
            self.setProperty("missing", True)
        self.setEnabled(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(self._about.text())
        self.setToolTip(path)
        self.clicked.connect(lambda: self.opened.emit(path))


class RecentList(QWidget):
    """Rows under a heading; rebuilt whenever what they say may have changed."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent: list[RecentGame] = []
        self._examples: list[Path] = []
        self.rows: list[GameRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_games(self, recent: list[RecentGame], examples: list[Path]) -> None:
        """Show these."""
        self._recent, self._examples = recent, examples
        self._rebuild()

    def _rebuild(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        self._column.addWidget(words("section", self.tr("RECENT GAMES")))
        if not self._recent:
            empty = self.tr("Games that you play appear here; each is saved after every turn.")
            self._column.addWidget(words("muted", empty, wrap=True))
        for game in self._recent:
            missing = not game.file.is_file()
            self._add(GameRow(game.path, game.title, self._about(game), missing=missing, game=game))
        if self._examples:
            self._column.addSpacing(10)
            self._column.addWidget(words("section", self.tr("EXAMPLE GAMES")))
        for file in self._examples:
            self._add(GameRow(str(file), self._example(file), file.name, missing=False, game=None))
        self._column.addStretch(1)

    def _add(self, row: GameRow) -> None:
        row.opened.connect(self.opened)
        row.removed.connect(self.removed)
        self.rows.append(row)
        self._column.addWidget(row)

    def _example(self, file: Path) -> str:
        match file.stem:
            case "example-finished":
                return self.tr("A finished game")
            case "example-in-the-middle":
                return self.tr("A game in the middle")
        return file.stem.removeprefix("example-").replace("-", " ").capitalize()

    def _about(self, game: RecentGame) -> str:
        stage = (
            self.tr("finished")
            if game.over
            else standing_words(game.turn, game.turns, game.planned or None)
        )
        return "  ·  ".join(part for part in (game.roles, stage, ago(game.moment)) if part)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self.rows:
            self._rebuild()
        super().changeEvent(event)


def ago(moment: datetime) -> str:
    """A moment as the language in force writes it, in short."""
    when = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(when, QLocale.FormatType.ShortFormat)
