"""Exports and prints the debrief, once there is one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.export.place import Place
from gui.work import raise_again

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from engine.game.game import Game
    from engine.report.pack.values import Pack
    from engine.text import Language
    from gui.insight import Insight
    from gui.menus import Menus
    from gui.session import GameSession


class DebriefExports(QObject):
    """The game is read and the report is written off the GUI thread.

    Everything is told, so nothing is before the game or its session has ended.
    """

    def __init__(self, place: Place, session: GameSession, insight: Insight, menus: Menus) -> None:
        super().__init__(place)
        self._place, self._session, self._insight = place, session, insight
        self._menus = menus
        menus.export_debrief.triggered.connect(self.export)
        menus.export_nameless.triggered.connect(self.export_nameless)
        menus.print_debrief.triggered.connect(self.print)
        for signal in (
            session.opened,
            session.turn_began,
            session.hand_over,
            session.resolving,
            session.ended,
            session.closed,
        ):
            signal.connect(self.show_state)
        self.show_state()

    @property
    def possible(self) -> bool:
        """Whether there is a debrief."""
        session = self._session
        if not session.active or session.busy:
            return False
        from engine.game.closing import closed  # noqa: PLC0415 - start-up time

        return closed(session.game)

    def show_state(self) -> None:
        """Enable the commands where there is a debrief."""
        for action in (self._menus.export_debrief, self._menus.print_debrief):
            action.setEnabled(self.possible)
        named = self.possible and self._session.game.session is not None
        self._menus.export_nameless.setEnabled(named)

    def export(self) -> None:
        """Ask where to, and write the report as what the file's ending says."""
        self._export(names=True)

    def export_nameless(self) -> None:
        """The same with nobody named."""
        self._export(names=False)

    def _export(self, *, names: bool) -> None:
        if not self.possible:
            return
        game = self._session.game
        file = self._place.ask(
            self.tr("Export the debrief"),
            f"{game.scenario.id} {game.seed}",
            self.tr("Pages to print (*.pdf)"),
            self.tr("Web page (*.html)"),
            self.tr("Tables for analysis (*.zip)"),
            self.tr("Everything as JSON (*.json)"),
        )
        if file is not None and self.possible:
            self._gather(partial(self._write, file), names=names)

    def print(self) -> None:
        """Ask for a printer, and print."""
        if not self.possible:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - start-up time

        from gui.export.paper import on_paper  # noqa: PLC0415

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        on_paper(printer)
        dialog = QPrintDialog(printer, self._place.window)
        dialog.setWindowTitle(self.tr("Print the debrief"))
        wanted = dialog.exec()
        dialog.deleteLater()
        if wanted and self.possible:
            self._gather(partial(self._print, printer))

    def _gather(self, ready: Callable[[Pack], None], *, names: bool = True) -> None:
        language = self._session.language
        self._insight.ask(
            lambda game, tell: _gathered(game, language, tell, names=names),
            ready,
            raise_again,
            self.tr("Writing the debrief…"),
        )

    def _write(self, file: Path, pack: Pack) -> None:
        from engine.report.pack.forms import FORMS, content  # noqa: PLC0415 - start-up time
        from gui.export.paper import pdf  # noqa: PLC0415

        form = file.suffix.lower()
        self._place.write(file, lambda: content(pack, form if form in FORMS else ".pdf", pdf))

    def _print(self, printer: QPrinter, pack: Pack) -> None:
        from engine.report.pack.html import foot_of, page, title_of  # noqa: PLC0415 - start-up time
        from gui.export.paper import pdf, put_on  # noqa: PLC0415

        title, foot = title_of(pack), foot_of(pack)
        if printer.outputFileName():  # written whole or not at all, like any other file
            file, sheet = Path(printer.outputFileName()), printer.pageLayout()
            self._place.write(file, lambda: pdf(page(pack), title, foot, sheet))
            return
        printer.setDocName(title)
        name = printer.printerName()
        done = self.tr("The debrief went to {printer}.").format(printer=name)
        failed = self.tr("The debrief could not be printed on {printer}.").format(printer=name)
        self._place.work(lambda: put_on(printer, page(pack), foot), done, failed)


def _gathered(
    game: Game, language: Language, tell: Callable[[float], None], *, names: bool
) -> Pack:
    from engine.report.pack.gather import gather  # noqa: PLC0415 - start-up time

    return gather(game, language, names=names, tell=tell)
