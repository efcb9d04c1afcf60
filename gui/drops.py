"""What may be dropped on the window: one saved game, or several where they are compared."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject

from gui.autosave import SUFFIX


class Drops(QObject):
    """Says what of a drag is of use, and in one sentence why the rest is not."""

    def useful(self, data: QMimeData) -> bool:
        """Whether there is anything that the window can say more of than the cursor does."""
        return bool(self.files(data))

    def files(self, data: QMimeData) -> list[Path]:
        """All files and folders that were dropped."""
        return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]

    def game(self, data: QMimeData) -> Path | None:
        """The saved game that was dropped, if it is one and the only one."""
        games = [file for file in self.files(data) if file.suffix.lower() == SUFFIX]
        return games[0] if len(games) == 1 else None

    def refusal(self, data: QMimeData) -> str:
        """Why nothing of it can be opened, in one sentence."""
        files = self.files(data)
        if not files:
            return ""
        if any(file.suffix.lower() == SUFFIX for file in files):
            return self.tr("Only one game can be open: drop a single one.")
        text = self.tr("{file} is no saved game: Quorum opens files that end in {suffix}.")
        return text.format(file=files[0].name or files[0], suffix=SUFFIX)
