"""Compares sessions: asks which, reads them off the GUI thread, shows, copies and writes them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from engine.errors import InputError
from engine.text import LANGUAGES
from gui.work import Job, Runner

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from engine.lab.sessions import Sessions
    from engine.report.groups.view import SessionsTold
    from engine.scenario.models import Scenario
    from engine.text import Language
    from gui.main_window import MainWindow
    from gui.workshop.groups.page import GroupsPage

_OFTEN = 0.1
"""Seconds between two reports of progress, at least."""


class _Stopped(Exception):  # noqa: N818 - nothing went wrong
    """Nobody waits for it any more."""


@dataclass(frozen=True, eq=False)
class Compared:
    """What was found, and how it is said."""

    found: Sessions
    scenario: Scenario
    told: Mapping[Language, SessionsTold]


class Groups(QObject):
    """The page is made when it is first wanted; saves are read, never written."""

    progressed = Signal(float)
    """The share of the saves that are read; from the thread that reads them."""

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._runner = Runner(self)
        self._job: Job[Compared] | None = None
        self._folder: Path | None = None
        self._copied = ""
        self.compared: Compared | None = None
        self._page: GroupsPage | None = None
        self._error: InputError | None = None
        self.action = QAction(window)
        self.action.triggered.connect(self.open)
        self.progressed.connect(self._show_share)
        self.retranslate()

    @property
    def page(self) -> GroupsPage:
        """Made when first asked for."""
        if self._page is None:
            from gui.workshop.groups.page import GroupsPage  # noqa: PLC0415 - start-up time

            stack = self._window.screens.stack
            page = self._page = GroupsPage(stack)
            page.back_wanted.connect(self._window.screens.leave_new_game)
            page.folder_wanted.connect(self.ask_folder)
            page.saves_wanted.connect(self.ask_saves)
            page.stop_wanted.connect(self.stop)
            page.copy_wanted.connect(self.copy)
            page.export_wanted.connect(self.ask_export)
            stack.addWidget(page)
        return self._page

    @property
    def up(self) -> bool:
        """Whether the page is on the screen: what is dropped on the window is for it."""
        return self._page is not None and self._window.screens.current is self._page

    @property
    def reading(self) -> bool:
        """Whether saves are being read."""
        return self._job is not None

    def open(self) -> None:
        """The page; the game that is open stays open behind it."""
        if not self.up and self._window.leaving.may_leave_turn():
            self._window.screens.show_other(self.page)
            self.page.enter()

    def ask_folder(self) -> None:
        """Let the person choose a folder of saves."""
        title = self.tr("A folder with the saved games of several groups")
        chosen = QFileDialog.getExistingDirectory(self._window, title, str(self._place))
        if chosen:
            self.read([Path(chosen)])

    def ask_saves(self) -> None:
        """Let the person choose saves."""
        kinds = ";;".join([self.tr("Quorum games (*.quorum)"), self.tr("All files (*)")])
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("The saved games of several groups"), str(self._place), kinds
        )
        if chosen:
            self.read([Path(file) for file in chosen])

    def read(self, places: Sequence[Path]) -> None:
        """Read the saves that these files and folders are, and compare them."""
        self.stop()
        first = places[0]
        self._folder = first if first.is_dir() else first.parent
        self.page.strip.begin(self.tr("Reading the saved games…"))
        self._job = self._runner.start(partial(self._compare, places), self._done, self._failed)

    def stop(self) -> None:
        """Read no more; what was compared before stays."""
        if self._job is None:
            return
        self._job.cancel()
        self._job = None
        self.page.strip.end()
        if self.compared is None:
            self.page.show_nothing(self.tr("You stopped the reading; nothing was compared."))

    def finish(self) -> None:
        """Wait for what is being read."""
        self._runner.finish()

    def close(self) -> None:
        """The program ends: what was copied stays, as text.

        Data made by Python must not be in the clipboard when Python has gone: it is let go later.
        """
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._runner.finish()
        clipboard = QGuiApplication.clipboard()
        if self._copied and clipboard.text() == self._copied:
            clipboard.setText(self._copied)
        self._copied = ""

    def copy(self) -> None:
        """All of it to the clipboard: a page for documents, lines with tabs for spreadsheets."""
        if self.compared is None:
            return
        told = self.compared.told[self._window.session.language]

        def work(_job: Job[tuple[str, str]]) -> tuple[str, str]:
            from engine.report.groups.page import page  # noqa: PLC0415 - start-up time
            from engine.report.groups.plain import plain  # noqa: PLC0415

            return page(told, drawings=False), plain(told)

        self._runner.start(work, self._put, _raise)

    def ask_export(self) -> None:
        """Ask where to, and write it as what the file's ending says."""
        if self.compared is None:
            return
        compared, language = self.compared, self._window.session.language
        name = self.tr("{title} sessions").format(title=compared.told[language].scenario)
        file = self._window.place.ask(
            self.tr("Export the comparison"),
            name,
            self.tr("Web page (*.html)"),
            self.tr("One table (*.csv)"),
            self.tr("Everything as JSON (*.json)"),
        )
        if file is not None:
            self._window.place.write(file, partial(_content, compared, file, language))

    def retranslate(self) -> None:
        """Put all of it in the language in force."""
        self.action.setText(self.tr("C&ompare sessions…"))
        self.action.setToolTip(self.tr("Where did several groups differ?"))
        if self._page is None:
            return
        if self.compared is not None:
            self._page.show_sessions(self.compared.told[self._window.session.language])
        elif self._error is not None:
            self._show_error(self._error)

    def follow_look(self) -> None:
        """Another theme, or another text size."""
        if self._page is not None:
            self._page.redraw()

    @property
    def _place(self) -> Path:
        return self._folder or self._window.settings.save_folder

    def _compare(self, places: Sequence[Path], job: Job[Compared]) -> Compared:
        """On the reading thread."""
        from engine.lab.sessions import compare_saves, saves_among  # noqa: PLC0415 - start-up time
        from engine.report.groups.view import told  # noqa: PLC0415

        files = saves_among(places)
        found, scenario = compare_saves(files, str(places[0]), self._teller(job, len(files)))
        return Compared(
            found, scenario, {language: told(found, scenario, language) for language in LANGUAGES}
        )

    def _teller(self, job: Job[Compared], files: int) -> Callable[[int], None]:
        done, said = 0, monotonic()

        def tell(read: int) -> None:
            nonlocal done, said
            if job.cancelled:
                raise _Stopped
            done += read
            if monotonic() - said >= _OFTEN:
                said = monotonic()
                self.progressed.emit(done / files)

        return tell

    def _show_share(self, share: float) -> None:
        if self._job is not None:
            self.page.strip.show_share(share)

    def _done(self, compared: Compared) -> None:
        self._job, self.compared, self._error = None, compared, None
        self.page.strip.end()
        self.page.show_sessions(compared.told[self._window.session.language])

    def _failed(self, error: Exception) -> None:
        self._job = None
        self.page.strip.end()
        if not isinstance(error, InputError):
            raise error
        self.compared, self._error = None, error
        self._show_error(error)

    def _show_error(self, error: InputError) -> None:
        from engine.lab.sessions import TooFewError  # noqa: PLC0415 - start-up time
        from engine.report.groups.view import why_left_out  # noqa: PLC0415

        if not isinstance(error, TooFewError):
            self.page.show_nothing(error.in_language(self._window.session.language))
            return
        language = self._window.session.language
        left_out = [(one.file, why_left_out(one, language)) for one in error.left_out]
        self.page.show_nothing(self._too_few(error.saves, error.games), left_out)

    def _too_few(self, saves: int, games: int) -> str:
        if not saves:
            return self.tr("There is no saved game (.quorum) in this folder.")
        if games:
            return self.tr("There is only one session here, and it takes two to compare.")
        return self.tr("None of the saved games here can be compared.")

    def _put(self, made: tuple[str, str]) -> None:
        html, text = made
        data = QMimeData()
        data.setHtml(html)
        data.setText(text)
        QGuiApplication.clipboard().setMimeData(data)
        self._copied = QGuiApplication.clipboard().text()
        self._window.banner.note(self.tr("The comparison is in the clipboard."))


def _content(compared: Compared, file: Path, language: Language) -> bytes:
    from engine.report.groups.forms import FORMS, content  # noqa: PLC0415 - start-up time

    form = file.suffix.lower()
    form = form if form in FORMS else FORMS[0]
    return content(compared.found, compared.scenario, form, language)


def _raise(error: Exception) -> None:
    raise error
