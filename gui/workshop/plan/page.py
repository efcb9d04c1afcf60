"""The page on which a session is planned, read, kept, printed and begun."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from engine.errors import InputError
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from gui.theme.icons import icon
from gui.theme.style import current_theme
from gui.widgets.parts import fill, page_of, push, scrolled, words
from gui.work import Runner
from gui.workshop.plan.draft import PlanDraft, TeamDraft
from gui.workshop.plan.facts import PlanFacts
from gui.workshop.plan.injects import PlannedInjects
from gui.workshop.plan.team_row import TeamRow

if TYPE_CHECKING:
    from engine.scenario.models import Scenario
    from engine.session.plan import SessionPlan
    from engine.text import Language

LARGEST = (1500, 1000)
"""Logical pixels at text size 100 %."""
_TWO_ROWS = 700
"""Width of the right side from which two teams stand side by side; the same pixels."""


class PlanPage(QWidget):
    """Holds the plan as it is written; what is on disk is somebody else's business."""

    back_wanted = Signal()
    open_wanted = Signal()
    shipped_wanted = Signal(object)
    """The file of a plan that ships."""
    save_wanted = Signal()
    print_wanted = Signal()
    handouts_wanted = Signal()
    start_wanted = Signal()
    compare_wanted = Signal()
    trouble = Signal(str)
    changed = Signal()

    def __init__(self, runner: Runner, language: Language) -> None:
        super().__init__()
        self._runner, self.language = runner, language
        self._scenarios: dict[str, Scenario] = {}
        self._asked = False
        self._waiting: SessionPlan | None = None
        self.scenario: Scenario | None = None
        self._title = words("title")
        self.back, self.open, self.save = push("quiet"), push("quiet"), push("quiet")
        self.print, self.compare, self.start = push("quiet"), push("quiet"), push("primary")
        self._plans, self._papers = QMenu(self), QMenu(self)
        self.open.setMenu(self._plans)
        self.print.setMenu(self._papers)
        self.from_file, self.paper_plan = QAction(self), QAction(self)
        self.handouts = QAction(self)
        self._papers.addActions([self.paper_plan, self.handouts])
        self._shipped: list[tuple[QAction, SessionPlan]] = []
        for button, name in (
            (self.open, "folder-open"),
            (self.save, "save"),
            (self.print, "printer"),
            (self.compare, "users-round"),
        ):
            button.setIcon(icon(name))
        self.facts, self.injects = PlanFacts(), PlannedInjects()
        self.facts.language.set_value(language)
        self.teams: list[TeamRow] = []
        self._heading, self._why = words("section", wrap=True), words("who", wrap=True)
        self._grid = QGridLayout()
        self._grid.setSpacing(10)
        self._lay_out()
        self._connect()
        self._retranslate()

    @property
    def why_not(self) -> str:
        """Why this is no plan yet, "" if it is one."""
        if self.scenario is None:
            return self.tr("Reading the scenario…")
        if self.facts.why_not:
            return self.facts.why_not
        if not any(team.person for team in self.teams):
            return self.tr("At least one team must be people.")
        late = next((i for i in self.injects.injects if i.turn > self.facts.planned_turns), None)
        if late is not None:
            text = self.tr("An inject is planned for turn {turn}, after the last one.")
            return text.format(turn=late.turn)
        return next((team.why_not for team in self.teams if team.why_not), "")

    @property
    def draft(self) -> PlanDraft:
        """The plan as it stands; only where nothing is missing."""
        if self.scenario is None:
            raise LookupError("there is no scenario yet")
        facts = self.facts
        return PlanDraft(
            title=facts.title.text().strip(),
            scenario=str(facts.scenario.currentData()),
            language=facts.spoken,
            teams=tuple(team.draft for team in self.teams),
            turns=facts.planned_turns,
            minutes=facts.minutes_a_turn,
            briefing=facts.briefing.value,
            hot_wash=facts.hot_wash.value,
            forecasts=facts.forecasts.isChecked(),
            seed=facts.planned_seed,
            injects=tuple(self.injects.injects),
            titled=facts.titled,
        )

    def enter(self) -> None:
        """The page comes up: scenarios are read now, not before."""
        if not self._asked:
            self._asked = True
            for path in shipped_scenarios():
                self._read(path, path.name, choose=False)
        self.facts.title.setFocus()

    def put(self, plan: SessionPlan, scenario: Scenario) -> None:
        """Show a plan that was read, with its scenario."""
        self._scenarios[plan.scenario] = scenario
        self._offer(plan.scenario)
        self._choose(plan.scenario)
        self.facts.put(plan, self.language)
        for row in self.teams:
            team = plan.team(row.role.id)
            row.put(
                TeamDraft(
                    row.role.id,
                    team.name or "",
                    tuple(team.members),
                    team.played_by,
                    "",
                    team.pin,
                    team.ballots,
                )
                if team is not None
                else TeamDraft(row.role.id, player="in_character")
            )
        self.injects.put(plan.injects)
        self._show()

    def set_language(self, language: Language) -> None:
        """Show the scenario's texts in another language."""
        self.language = language
        self._offer(str(self.facts.scenario.currentData()))
        for row in self.teams:
            row.retranslate(language)
        if self.scenario is not None:
            self.injects.show_scenario(self.scenario, language)

    def show_shipped(self, plans: list[tuple[Path, SessionPlan]]) -> None:
        """Offer the plans that ship, to begin with."""
        self._plans.clear()
        self._shipped = []
        for path, plan in plans:
            action = self._plans.addAction("")
            action.triggered.connect(lambda _on, path=path: self.shipped_wanted.emit(path))
            self._shipped.append((action, plan))
        self._plans.addSeparator()
        self._plans.addAction(self.from_file)
        self._retranslate()

    def _read(self, path: Path, name: str, *, choose: bool) -> None:
        self._runner.start(
            lambda _job: load_scenario(path),
            lambda scenario: self._arrived(scenario, name, choose=choose),
            self._refused,
        )

    def _arrived(self, scenario: Scenario, name: str, *, choose: bool) -> None:
        self._scenarios[name] = scenario
        chosen = name if choose or self.scenario is None else self.facts.scenario.currentData()
        self._offer(str(chosen))
        if choose or self.scenario is None:
            self._choose(name)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InputError):
            raise error
        self.trouble.emit(error.in_language(self.language))

    def _offer(self, chosen: str) -> None:
        named = [
            (scenario.title.in_language(self.language), name)
            for name, scenario in self._scenarios.items()
        ]
        self.facts.show_scenarios(named, chosen)

    def _choose(self, name: str) -> None:
        scenario = self._scenarios.get(name)
        if scenario is None or scenario is self.scenario:
            return
        self.scenario = scenario
        for row in self.teams:
            self._grid.removeWidget(row)
            row.deleteLater()
        self.teams = [
            TeamRow(role, place, self.language) for place, role in enumerate(scenario.roles)
        ]
        for row in self.teams:
            row.changed.connect(self._show)
        self.facts.show_scenario(scenario)
        self.injects.show_scenario(scenario, self.language)
        self._arrange()
        self._show()

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self.window(), self.tr("Open a scenario folder"))
        if folder:
            self._read(Path(folder), folder, choose=True)

    def _show(self) -> None:
        """Whether it can be begun, and why not."""
        self.injects.turns = self.facts.planned_turns
        why = self.why_not
        self._why.setText(why or self._who())
        for button in (self.save, self.print, self.start):
            button.setEnabled(not why)
        self.changed.emit()

    def _who(self) -> str:
        people = sum(team.person for team in self.teams)
        text = self.tr("{people} teams of people, {machines} played by the machine.")
        return text.format(people=people, machines=len(self.teams) - people)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.from_file.triggered.connect(self.open_wanted)
        self._plans.addAction(self.from_file)
        self.save.clicked.connect(self.save_wanted)
        self.paper_plan.triggered.connect(self.print_wanted)
        self.handouts.triggered.connect(self.handouts_wanted)
        self.compare.clicked.connect(self.compare_wanted)
        self.start.clicked.connect(self.start_wanted)
        self.facts.changed.connect(self._show)
        self.facts.scenario_chosen.connect(self._choose)
        self.facts.browse_wanted.connect(self._browse)
        self.injects.changed.connect(self._show)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two teams side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        theme = current_theme()
        columns = 2 if self.width() - theme.px(440) >= theme.px(_TWO_ROWS) else 1
        for at, row in enumerate(self.teams):
            self._grid.addWidget(row, at // columns, at % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)
        parts = (self.back, self._title, self.open, self.save, self.print)
        beside = sum(part.sizeHint().width() + 14 for part in parts) + 56 <= self.width()
        way = QBoxLayout.Direction
        self._head.setDirection(way.LeftToRight if beside else way.TopToBottom)
        least = self._side.minimumSizeHint().width() + 14
        self._left.setFixedWidth(max(least, min(theme.px(372), round(self.width() * 0.42))))

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Session plan"))
        self._heading.setText(self.tr("TEAMS"))
        self.back.setText(self.tr("Back"))
        self.open.setText(self.tr("Open a plan"))
        self.from_file.setText(self.tr("From a &file…"))
        for action, plan in self._shipped:
            title = plan.title.in_language(self.language).replace("&", "&&")
            action.setText(title)
        self.save.setText(self.tr("Save the plan…"))
        self.print.setText(self.tr("Print"))
        self.paper_plan.setText(self.tr("The &plan…"))
        self.handouts.setText(self.tr("The teams’ &handouts…"))
        self.compare.setText(self.tr("Compare sessions…"))
        self.compare.setToolTip(self.tr("Where did groups differ that played before?"))
        self.start.setText(self.tr("Start the session"))
        self._arrange()
        self._show()

    def _lay_out(self) -> None:
        head = self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(10)
        named, files = QHBoxLayout(), QHBoxLayout()
        named.setSpacing(14)
        named.addWidget(self.back)
        named.addWidget(self._title)
        named.addStretch(1)
        files.setSpacing(10)
        for button in (self.open, self.save, self.print):
            files.addWidget(button)
        files.addStretch(0)
        head.addLayout(named, 1)
        head.addLayout(files)
        side = self._side = QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 6, 0)
        left.addWidget(self.facts)
        left.addStretch(1)
        self._left = scrolled(side)
        right_page = QWidget()
        right = QVBoxLayout(right_page)
        right.setContentsMargins(0, 0, 6, 0)
        right.setSpacing(10)
        right.addWidget(self._heading)
        right.addLayout(self._grid)
        right.addSpacing(4)
        right.addWidget(self.injects, 1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self._left)
        middle.addWidget(scrolled(right_page), 1)
        foot = QHBoxLayout()
        foot.setSpacing(18)
        foot.addWidget(self._why, 1)
        foot.addWidget(self.compare)
        foot.addWidget(self.start)
        fill(self, page_of(head, middle, foot, margins=(28, 18), gap=14), LARGEST)
