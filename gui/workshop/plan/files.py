"""Plans as files: opened, kept, printed, and begun; dialogs here, the work off the GUI thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from engine.errors import InputError
from engine.form import spoken

if TYPE_CHECKING:
    from engine.game.game import Game
    from engine.scenario.models import Scenario
    from engine.session.plan import SessionPlan
    from gui.main_window import MainWindow
    from gui.work import Job
    from gui.workshop.plan.page import PlanPage


class PlanFiles(QObject):
    """A bad file changes nothing on the page, and is told in one sentence."""

    begun = Signal(object)
    """A Game with the session that was planned, at its opening."""

    def __init__(self, page: PlanPage, window: MainWindow) -> None:
        super().__init__(page)
        self._page, self._window = page, window
        self.file: Path | None = None
        self._said = ""
        """What was said last of something that failed."""
        page.open_wanted.connect(self.ask_open)
        page.save_wanted.connect(self.ask_save)
        page.print_wanted.connect(self.ask_print)
        page.shipped_wanted.connect(self.open_shipped)
        page.handouts_wanted.connect(self.ask_handouts)
        page.start_wanted.connect(self.start)

    def read_shipped(self) -> None:
        """Read the plans that ship, for the page to offer them."""

        def work(_job: Job[list[tuple[Path, SessionPlan]]]) -> list[tuple[Path, SessionPlan]]:
            from engine.resources import shipped_plans  # noqa: PLC0415 - start-up time
            from engine.session.plan_files import load_plan  # noqa: PLC0415

            return [(path, load_plan(path)) for path in shipped_plans()]

        self._window.runner.start(work, self._page.show_shipped, self._refused)

    def open_shipped(self, file: Path) -> None:
        """A plan that ships, to begin with; it is not written over."""
        self.open(file, ours=True)

    def ask_open(self) -> None:
        """Let the person choose a plan, and show it."""
        dialog = self._dialog(self.tr("Open a session’s plan"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        chosen = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
        dialog.deleteLater()
        if chosen is not None:
            self.open(chosen)

    def open(self, file: Path, *, ours: bool = False) -> None:
        """Read a plan and its scenario, and show them; one of `ours` is kept elsewhere."""

        def work(_job: Job[tuple[SessionPlan, Scenario]]) -> tuple[SessionPlan, Scenario]:
            from engine.session.plan_files import load_plan, scenario_of  # noqa: PLC0415

            plan = load_plan(file)
            return plan, scenario_of(plan, file)

        def done(found: tuple[SessionPlan, Scenario]) -> None:
            self._window.banner.take_back(self._said)
            self.file = None if ours else file
            plan, scenario = found
            if ours:  # written in all languages
                plan = plan.model_copy(update={"language": self._page.language})
            self._page.put(plan, scenario)

        self._window.runner.start(work, done, self._refused)

    def ask_save(self) -> None:
        """Let the person choose where the plan is kept."""
        from engine.session.plan_files import PLAN_SUFFIX  # noqa: PLC0415 - start-up time

        dialog = self._dialog(self.tr("Save the session’s plan"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(PLAN_SUFFIX.removeprefix("."))
        dialog.selectFile(self.file.name if self.file is not None else self._name())
        chosen = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
        dialog.deleteLater()
        if chosen is not None:
            self.save(chosen)

    def save(self, file: Path) -> None:
        """Keep the plan there."""
        draft = self._page.draft

        def work(_job: Job[SessionPlan]) -> SessionPlan:
            from engine.session.plan_files import save_plan  # noqa: PLC0415 - start-up time

            plan = draft.plan()
            save_plan(plan, file)
            return plan

        def done(_plan: SessionPlan) -> None:
            self.file = file
            self._window.banner.note(self.tr("Saved: {file}").format(file=file))

        self._window.runner.start(work, done, self._refused)

    def ask_print(self) -> None:
        """A PDF of the plan, to be printed."""
        window = self._window
        kind = self.tr("Pages to print (*.pdf)")
        file = window.place.ask(self.tr("Print the session’s plan"), self._name(), kind)
        if file is None or self._page.scenario is None:
            return
        draft, scenario = self._page.draft, self._page.scenario

        def make() -> bytes:
            from gui.export.handouts import plan_on_paper  # noqa: PLC0415 - start-up time

            plan = draft.plan()
            return plan_on_paper(plan, scenario, plan.language)

        window.place.write(file, make)

    def ask_handouts(self) -> None:
        """A PDF a team, brief and moves, into a folder."""
        window, page = self._window, self._page
        if page.why_not or page.scenario is None:
            return
        title = self.tr("Folder for the teams’ handouts")
        chosen = QFileDialog.getExistingDirectory(
            window, title, str(window.settings.export_folder or Path.home())
        )
        if not chosen:
            return
        draft, scenario = page.draft, page.scenario
        folder = Path(chosen)
        window.settings.export_folder = folder

        def do() -> None:
            from engine.disk import replace_whole  # noqa: PLC0415 - start-up time
            from gui.export.handouts import team_sheets  # noqa: PLC0415

            plan = draft.plan()
            for role, sheet in team_sheets(scenario, plan, plan.language).items():
                replace_whole(folder / f"{role}.pdf", sheet)

        done = self.tr("The teams’ handouts are in {folder}.").format(folder=folder)
        failed = self.tr("The handouts could not be written to {folder}.").format(folder=folder)
        window.place.work(do, done, failed)

    def start(self) -> None:
        """A new game from the plan, with the plan's dice or, where it names none, its own."""
        if self._page.why_not or self._page.scenario is None:
            return
        draft, scenario = self._page.draft, self._page.scenario

        def work(_job: Job[Game]) -> Game:
            from gui.start.setup import random_seed  # noqa: PLC0415 - start-up time
            from gui.workshop.plan.draft import new_game  # noqa: PLC0415

            return new_game(scenario, draft.plan(), random_seed())

        self._window.files.loading.emit(True)
        self._window.runner.start(work, self._begun, self._refused)

    def _begun(self, game: Game) -> None:
        self._window.files.loading.emit(False)
        self.begun.emit(game)

    def _refused(self, error: Exception) -> None:
        self._window.files.loading.emit(False)
        if isinstance(error, InputError):
            text = error.in_language(self._page.language)
        elif isinstance(error, ValueError):
            reason = spoken(error, self._page.language).rstrip(".")
            text = self.tr("The plan cannot be used: {reason}.").format(reason=reason)
        else:
            raise error
        self._said = text
        self._window.banner.problem(text)

    def _name(self) -> str:
        title = self._page.facts.title.text()
        return "".join(c if c.isalnum() or c in " -" else "" for c in title).strip() or "plan"

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        folder = self.file.parent if self.file is not None else self._window.settings.save_folder
        if folder.is_dir():
            dialog.setDirectory(str(folder))
        kinds = [self.tr("Session plans (*.quorum-plan)"), self.tr("All files (*)")]
        dialog.setNameFilters(kinds)
        return dialog
