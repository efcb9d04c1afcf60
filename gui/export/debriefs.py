"""Exports and prints the debrief, once there is one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from gui.export.place import Place
from gui.theme.tokens import LIGHT
from gui.widgets.steps import Steps

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from engine.game.game import Game
    from engine.text import Language
    from gui.export.debrief import Debrief, DebriefPage
    from gui.insight import Insight
    from gui.menus import Menus
    from gui.session import GameSession

    Ready = Callable[["DebriefPage", list[QImage]], None]


class DebriefExports(QObject):
    """The game is read off the GUI thread, its plots are drawn one a frame, the rest is off again.

    Everything is told, so nothing is before the line on the table has ended.
    """

    def __init__(self, place: Place, session: GameSession, insight: Insight, menus: Menus) -> None:
        super().__init__(place)
        self._place, self._session, self._insight = place, session, insight
        self._menus = menus
        self._steps = Steps(self)
        menus.export_debrief.triggered.connect(self.export)
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
        return session.active and not session.busy and session.game.over

    def show_state(self) -> None:
        """Enable the commands where there is a debrief."""
        for action in (self._menus.export_debrief, self._menus.print_debrief):
            action.setEnabled(self.possible)

    def export(self) -> None:
        """Ask where to, and write a PDF or a web page."""
        if not self.possible:
            return
        game = self._session.game
        file = self._place.ask(
            self.tr("Export the debrief"),
            f"{game.scenario.id} {game.seed}",
            self.tr("Pages to print (*.pdf)"),
            self.tr("Web page (*.html)"),
        )
        if file is not None and self.possible:
            self._gather(partial(self._write, file))

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

    def _gather(self, ready: Ready) -> None:
        language = self._session.language
        self._insight.ask(
            lambda game, tell: _debrief(game, language, tell),
            lambda debrief: self._draw(debrief, language, ready),
            _raise,
            self.tr("Writing the debrief…"),
        )

    def _draw(self, debrief: Debrief, language: Language, ready: Ready) -> None:
        from gui.export.debrief import DebriefPage  # noqa: PLC0415 - start-up time
        from gui.export.picture import Picture  # noqa: PLC0415
        from gui.room.exhibit import Exhibit  # noqa: PLC0415

        page, images = DebriefPage(debrief, language), list[QImage]()

        def draw(at: int) -> None:
            view = debrief.revealed.model_copy(update={"plots": [debrief.revealed.plots[at]]})
            picture = Picture(Exhibit(view), LIGHT)
            images.append(picture.image())
            picture.deleteLater()

        pieces = [partial(draw, at) for at in range(len(debrief.revealed.plots))]
        self._steps.begin([*pieces, lambda: ready(page, images)])

    def _write(self, file: Path, page: DebriefPage, images: list[QImage]) -> None:
        from gui.export.paper import pdf  # noqa: PLC0415 - start-up time

        if file.suffix.lower() in {".html", ".htm"}:
            self._place.write(file, lambda: page.html(images).encode())
        else:
            self._place.write(file, lambda: pdf(page.html(images), page.title, page.foot))

    def _print(self, printer: QPrinter, page: DebriefPage, images: list[QImage]) -> None:
        from gui.export.paper import pdf, put_on  # noqa: PLC0415 - start-up time

        if printer.outputFileName():  # written whole or not at all, like any other file
            file, sheet = Path(printer.outputFileName()), printer.pageLayout()
            self._place.write(file, lambda: pdf(page.html(images), page.title, page.foot, sheet))
            return
        printer.setDocName(page.title)
        name = printer.printerName()
        done = self.tr("The debrief went to {printer}.").format(printer=name)
        failed = self.tr("The debrief could not be printed on {printer}.").format(printer=name)
        self._place.work(lambda: put_on(printer, page.html(images), page.foot), done, failed)


def _debrief(game: Game, language: Language, tell: Callable[[float], None]) -> Debrief:
    from engine.game.viewing import revealed_view, role_view  # noqa: PLC0415 - start-up time
    from engine.report.narration import orders_told  # noqa: PLC0415
    from gui.export.debrief import Debrief  # noqa: PLC0415
    from gui.hindsight.answers import weighed  # noqa: PLC0415

    return Debrief(
        revealed=revealed_view(game, language),
        views={role.id: role_view(game, role.id, language) for role in game.scenario.roles},
        orders=orders_told(game, language),
        points=weighed(game, language, tell).points,
    )


def _raise(error: Exception) -> None:
    raise error
