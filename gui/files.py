"""Opening and beginning games: dialogs, reading off the GUI thread, clear refusals."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.errors import InputError
from engine.resources import default_save_folder
from gui.autosave import SUFFIX, Keeper, keeper_of
from gui.session import GameSession
from gui.settings import Settings
from gui.work import Job, Runner

if TYPE_CHECKING:
    from engine.game.game import Game
    from engine.game.saves import Opened
    from gui.start.setup import GameSetup


class GameFiles(QObject):
    """From a set-up or a file to an open game. A bad file changes nothing that is open."""

    loading = Signal(bool)
    refused = Signal(str)
    """The sentence that says why a file cannot be opened."""

    def __init__(
        self, session: GameSession, settings: Settings, runner: Runner, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._settings = session, settings
        self._runner, self._window = runner, window

    def begin(self, setup: GameSetup) -> None:
        """Start a new game."""

        def done(game: Game) -> None:
            self.loading.emit(False)
            folder = self._settings.save_folder
            self._session.open(
                game,
                None,
                refuge=folder,
                minutes=setup.minutes,
                forecasts=setup.forecasts,
            )

        self.loading.emit(True)
        self._runner.start(lambda _job: setup.game(), done, self._not_opened)

    def begin_again(self) -> None:
        """The same scenario and seats with other dice."""
        from gui.start.setup import GameSetup  # noqa: PLC0415 - start-up time

        game = self._session.game
        session = self._session
        setup = GameSetup(
            game.scenario,
            game.seed,
            dict(game.seats),
            session.minutes,
            session.forecasts_allowed,
        )
        self.begin(setup.again())

    def begin_watching(self, seed: int | None = None) -> None:
        """A game of the first scenario in which every role is played in character."""

        def work(_job: Job[Game]) -> Game:
            from gui.start.setup import random_seed, watched_game  # noqa: PLC0415 - start-up time

            return watched_game(random_seed() if seed is None else seed)

        def done(game: Game) -> None:
            self.loading.emit(False)
            self._session.open(game, None, refuge=self._settings.save_folder)

        self.loading.emit(True)
        self._runner.start(work, done, self._not_opened)

    def open(self, file: Path) -> None:
        """Open a saved game."""
        folder = self._settings.save_folder

        def done(found: tuple[Game, Keeper]) -> None:
            self.loading.emit(False)
            self._take(*found, file)

        self.loading.emit(True)
        self._runner.start(lambda _job: _load(file, folder), done, self._not_opened)

    def take(self, opened: Opened, file: Path) -> None:
        """Take up a game that was read from `file`."""
        self._take(opened.game, keeper_of(file, self._settings.save_folder, opened.stamp), file)

    def _take(self, game: Game, keeper: Keeper, file: Path) -> None:
        path = str(file.resolve())
        known = next((one for one in self._settings.recent if one.path == path), None)
        self._session.open(
            game,
            file,
            refuge=None,
            minutes=known.minutes if known is not None else 0,
            keeper=keeper,
            forecasts=known.forecasts if known is not None else True,
        )

    def ask_open(self) -> None:
        """Let the person choose a game, and open it."""
        chosen = self.ask_file()
        if chosen is not None:
            self.open(chosen)

    def ask_file(self) -> Path | None:
        """Let the person choose a saved game."""
        dialog = self._dialog(self.tr("Open a game"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        chosen = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
        dialog.deleteLater()
        return chosen

    def ask_save_as(self) -> bool:
        """Let the person choose where to save; whether they did."""
        dialog = self._dialog(self.tr("Save the game as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        if self._session.file is not None:
            dialog.selectFile(self._session.file.name)
        chosen = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
        dialog.deleteLater()
        if chosen is not None:
            self._session.save_as(chosen)
        return chosen is not None

    def ask_folder(self) -> None:
        """Let the person choose the folder for new games."""
        title = self.tr("Folder for saved games")
        before = str(self._settings.save_folder)
        folder = QFileDialog.getExistingDirectory(self._window, title, before)
        if folder:
            self._settings.save_folder = Path(folder)

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        folder = self._session.file.parent if self._session.file else self._settings.save_folder
        if not folder.is_dir():
            folder = default_save_folder()
        dialog.setDirectory(str(folder))
        dialog.setNameFilters([self.tr("Quorum games (*.quorum)"), self.tr("All files (*)")])
        return dialog

    def _not_opened(self, error: Exception) -> None:
        self.loading.emit(False)
        if not isinstance(error, InputError):
            raise error
        self.refused.emit(error.in_language(self._session.language))


def _load(file: Path, refuge: Path) -> tuple[Game, Keeper]:
    from engine.game.saves import open_game  # noqa: PLC0415 - start-up time

    opened = open_game(file)
    keeper = keeper_of(file, refuge, opened.stamp)
    keeper.hold()
    return opened.game, keeper
