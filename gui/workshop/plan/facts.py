"""What is decided of a session as a whole: title, scenario, language, turns and time."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout

from engine.rules.dice import LARGEST_SEED
from engine.text import LANGUAGES
from gui.menus import LANGUAGE_NAMES
from gui.widgets.parts import Segments, push, words
from gui.workshop.number_field import NumberField
from gui.workshop.parts import Box, Named, Pick, Toggle, line
from gui.workshop.plan.draft import minutes_in

if TYPE_CHECKING:
    from engine.scenario.models import Scenario
    from engine.session.plan import SessionPlan
    from engine.text import Language, LocalText

MOST_TURNS = 60


class PlanFacts(Box):
    """The fields, and how long the whole will take."""

    changed = Signal()
    scenario_chosen = Signal(str)
    browse_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._titled: LocalText | None = None
        self._most = MOST_TURNS
        self.title, self.scenario = line(200), Pick()
        self.browse, self.language = push("small"), Segments(LANGUAGES)
        self.turns, self.minutes = NumberField(1, MOST_TURNS), line(200)
        self.briefing, self.hot_wash = NumberField(0, 600), NumberField(0, 600)
        self.seed, self.forecasts = line(19), Toggle()
        self._total = words("muted", wrap=True)
        self.turns.set_value(6)
        self.minutes.setText("12")
        self.briefing.set_value(10)
        self.hot_wash.set_value(15)
        self.forecasts.setChecked(True)
        self._title, self._scenario = Named(self.title), Named(self.scenario)
        self._turns, self._minutes = Named(self.turns), Named(self.minutes)
        self._briefing, self._hot_wash = Named(self.briefing), Named(self.hot_wash)
        self._seed = Named(self.seed)
        self._spoken = Named(self.language)
        self._lay_out()
        self._retranslate()
        for text in (self.title, self.minutes, self.seed):
            text.textChanged.connect(self._changed)
        for number in (self.turns, self.briefing, self.hot_wash):
            number.changed.connect(self._changed)
        self.forecasts.toggled.connect(self._changed)
        self.language.chosen.connect(self._changed)
        self.scenario.activated.connect(
            lambda _at: self.scenario_chosen.emit(str(self.scenario.currentData()))
        )
        self.browse.clicked.connect(self.browse_wanted)

    @property
    def why_not(self) -> str:
        """What is missing, "" if nothing is."""
        if not self.title.text().strip():
            return self.tr("The session needs a title.")
        fields = (self.turns, self.briefing, self.hot_wash)
        if fault := next((field.fault for field in fields if field.fault), ""):
            return fault
        minutes = minutes_in(self.minutes.text())
        if minutes is None:
            return self.tr("Minutes a turn: one number, or one a turn with commas between them.")
        if len(minutes) not in {1, self.planned_turns}:
            text = self.tr("There are minutes for {n} turns, but {turns} turns.")
            return text.format(n=len(minutes), turns=self.planned_turns)
        seed = self.seed.text().strip()
        if seed and self.planned_seed is None:
            text = self.tr("The seed is a whole number up to {most}, or nothing.")
            return text.format(most=LARGEST_SEED)
        return ""

    @property
    def planned_seed(self) -> int | None:
        """The dice of every session with this plan; None leaves them to chance."""
        text = self.seed.text().strip()
        seed = int(text) if text.isascii() and text.isdigit() else -1
        return seed if 0 <= seed <= LARGEST_SEED else None

    @property
    def planned_turns(self) -> int:
        """How many turns are to be played."""
        return round(self.turns.value)

    @property
    def minutes_a_turn(self) -> tuple[float, ...]:
        """One number, or one a turn."""
        return minutes_in(self.minutes.text()) or (1.0,)

    @property
    def titled(self) -> LocalText | None:
        """The title in both languages, where it was read so and not changed."""
        titled, text = self._titled, self.title.text().strip()
        return titled if titled is not None and text in {titled.en, titled.fr} else None

    @property
    def spoken(self) -> Language:
        """The session's language."""
        return cast("Language", self.language.value)

    def show_scenarios(self, named: list[tuple[str, str]], chosen: str) -> None:
        """Offer scenarios: name, and what the plan calls it."""
        self.scenario.fill(list(named), chosen)

    def show_scenario(self, scenario: Scenario) -> None:
        """No more turns than it has."""
        self._most = len(scenario.turns)
        self.turns.reach(1, self._most, 0, 1)
        self._retranslate()

    def put(self, plan: SessionPlan, language: Language) -> None:
        """Show a plan that was read."""
        self._titled = plan.title
        self.title.setText(plan.title.in_language(language))
        self.language.set_value(plan.language)
        self.turns.set_value(plan.turns)
        minutes = plan.minutes_per_turn
        each = minutes if isinstance(minutes, list) else [minutes]
        self.minutes.setText(", ".join(f"{one:g}" for one in each))
        self.briefing.set_value(plan.briefing_minutes)
        self.hot_wash.set_value(plan.hot_wash_minutes)
        self.forecasts.setChecked(plan.forecasts_allowed)
        self.seed.setText("" if plan.seed is None else str(plan.seed))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _changed(self) -> None:
        self._show_total()
        self.changed.emit()

    def _show_total(self) -> None:
        each, turns = self.minutes_a_turn, self.planned_turns
        played = sum(each) if len(each) > 1 else each[0] * turns
        total = round(played + self.briefing.value + self.hot_wash.value)
        text = self.tr("{total} minutes in all, {played} of them played.")
        self._total.setText(text.format(total=total, played=round(played)))

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("THE SESSION"))
        self._title.set_name(self.tr("Title"))
        self.title.setPlaceholderText(self.tr("such as: Spring seminar, group A"))
        self._scenario.set_name(self.tr("Scenario"))
        self.browse.setText(self.tr("Open a folder…"))
        self._spoken.set_name(
            self.tr("Language of the session"),
            self.tr("Of the paper for the teams and for you, and of all windows when it begins."),
        )
        self.language.set_texts(LANGUAGE_NAMES, self.tr("Language of the session"))
        turns = self.tr("Turns to play (of {most})").format(most=self._most)
        self._turns.set_name(turns)
        self._minutes.set_name(
            self.tr("Minutes a turn"),
            self.tr("One number, or one a turn with commas between them: 15, 12, 12, 10"),
        )
        self._briefing.set_name(self.tr("Minutes for the briefing"))
        self._hot_wash.set_name(self.tr("Minutes for the hot wash"))
        self._seed.set_name(
            self.tr("Seed of the dice"),
            self.tr("Groups with the same seed meet the same chances: what differs is their own."),
        )
        self.seed.setPlaceholderText(self.tr("left to chance"))
        self.forecasts.setText(self.tr("Forecasts allowed"))
        self.forecasts.setToolTip(self.tr("Whether teams see what their orders may lead to."))
        self._show_total()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(9)
        grid.addWidget(self._title, 0, 0, 1, 2)
        grid.addWidget(self._scenario, 1, 0, 1, 2)
        grid.addWidget(self.browse, 2, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._spoken, 3, 0, 1, 2)
        grid.addWidget(self._turns, 4, 0)
        grid.addWidget(self._minutes, 4, 1)
        grid.addWidget(self._briefing, 5, 0)
        grid.addWidget(self._hot_wash, 5, 1)
        grid.addWidget(self._seed, 6, 0)
        grid.addWidget(
            self.forecasts, 6, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        )
        grid.addWidget(self._total, 7, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
