"""Files that somebody wants to have: where they go, whole or not at all, and one sentence after."""

from __future__ import annotations

from collections.abc import Callable
from errno import EDQUOT, ENAMETOOLONG, ENOSPC, EROFS
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.disk import reason_of, replace_whole
from engine.text import in_words
from gui.banner import Banner
from gui.settings import Settings
from gui.work import Job, Runner


class Place(QObject):
    """Asks for a place, remembers its folder, writes off the GUI thread."""

    def __init__(self, settings: Settings, runner: Runner, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._settings, self._runner = settings, runner
        self.banner, self.window = banner, window

    def ask(self, title: str, name: str, *kinds: str) -> Path | None:
        """Where a file is to go; its kinds are named with their endings: `Picture (*.png)`."""
        dialog = QFileDialog(self.window, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([*kinds, self.tr("All files (*)")])
        dialog.setDefaultSuffix(_suffix(kinds[0]))
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_suffix(kind)))
        dialog.setDirectory(str(self._folder()))
        dialog.selectFile(f"{name}.{_suffix(kinds[0])}")
        chosen = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
        dialog.deleteLater()
        if chosen is not None:
            self._settings.export_folder = chosen.parent
        return chosen

    def write(self, file: Path, make: Callable[[], bytes]) -> None:
        """Make the content and put it into the file; say how that went."""

        def work(_job: Job[None]) -> None:
            replace_whole(file, make())

        def done(_nothing: None) -> None:
            self.banner.note(self.tr("Saved: {file}").format(file=file))

        self._runner.start(work, done, lambda error: self._not_written(file, error))

    def work(self, do: Callable[[], None], done: str, failed: str) -> None:
        """Do something that may fail off the GUI thread, and say how it went."""

        def trouble(error: Exception) -> None:
            if not isinstance(error, OSError):
                raise error
            self.banner.problem(failed)

        self._runner.start(lambda _job: do(), lambda _nothing: self.banner.note(done), trouble)

    def _folder(self) -> Path:
        folder = self._settings.export_folder
        if folder is not None and folder.is_dir():
            return folder
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(documents) or Path.home())

    def _not_written(self, file: Path, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        text = self.tr("{file} could not be written: {reason}.")
        self.banner.problem(text.format(file=file, reason=self._reason(error)))

    def _reason(self, error: OSError) -> str:
        if error.errno in {ENOSPC, EDQUOT}:
            return self.tr("the disk is full")
        if isinstance(error, PermissionError) or error.errno == EROFS:
            return self.tr("nothing may be written there")
        if isinstance(error, IsADirectoryError):
            return self.tr("there is a folder of that name")
        if error.errno == ENAMETOOLONG:
            return self.tr("the name is too long")
        return in_words(reason_of(error), self._settings.language)


def _suffix(kind: str) -> str:
    """The ending in `Picture (*.png)`; none in `All files (*)`."""
    return kind.partition("(*.")[2].rstrip(")")
