"""The scenarios on offer, loaded off the GUI thread."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from engine.errors import InputError
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from engine.scenario.models import Scenario
from engine.text import Language
from gui.widgets.parts import Card, push, words
from gui.work import Runner

WIDTH = 290
"""Logical pixels; the page scrolls inside."""


class ScenarioCard(Card):
    """One scenario: how long, how many roles and, of the one that is chosen, what it is about."""

    def __init__(self, scenario: Scenario, language: Language) -> None:
        super().__init__()
        self.scenario, self._language = scenario, language
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self._title, self._subtitle = words("card-title", wrap=True), words("muted", wrap=True)
        self._about, self._size = words("body", wrap=True), words("level")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(8)
        for label in (self._title, self._subtitle, self._about, self._size):
            column.addWidget(label)
        self._about.hide()
        self.toggled.connect(self._about.setVisible)
        self.retranslate(language)

    def retranslate(self, language: Language) -> None:
        """Show all texts in `language`."""
        scenario, self._language = self.scenario, language
        self._title.setText(scenario.title.in_language(language))
        self._subtitle.setText(scenario.subtitle.in_language(language))
        self._about.setText(scenario.about.in_language(language))
        turns, roles = len(scenario.turns), len(scenario.roles)
        size = self.tr("{turns} turns · {roles} roles")
        self._size.setText(size.format(turns=turns, roles=roles))
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(f"{self._about.text()} {self._size.text()}")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate(self._language)
        super().changeEvent(event)


class ScenarioShelf(QWidget):
    """Cards of the shipped scenarios, and of any folder that a person opens."""

    chosen = Signal(object)
    """A Scenario."""
    trouble = Signal(str)

    def __init__(self, runner: Runner, language: Language) -> None:
        super().__init__()
        self._runner, self._language = runner, language
        self._asked: set[Path] = set()
        self._under_way = 0
        self.cards: list[ScenarioCard] = []
        self._heading = words("section")
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(3)
        self._progress.hide()
        self._loading = words("muted")
        self._loading.hide()
        self.browse = push("quiet")
        self.browse.clicked.connect(self._browse)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._progress)
        self._column.addWidget(self._loading)
        self._column.addWidget(self.browse)
        self._column.addStretch(1)
        self._retranslate()

    def load(self) -> None:
        """Load the shipped scenarios that are not here yet; the first to arrive is chosen."""
        for path in shipped_scenarios():
            self.add(path, choose=False)

    def add(self, path: Path, *, choose: bool = True) -> None:
        """Load the scenario at `path` and choose it: in any case if none is chosen yet."""
        if path in self._asked:
            return
        self._asked.add(path)
        self._wait(1)
        self._runner.start(
            lambda _job: load_scenario(path),
            lambda scenario: self._arrived(scenario, choose=choose),
            lambda error: self._refused(path, error),
        )

    def set_language(self, language: Language) -> None:
        """Show the scenarios' texts in `language`."""
        self._language = language
        for card in self.cards:
            card.retranslate(language)

    def _arrived(self, scenario: Scenario, *, choose: bool) -> None:
        self._wait(-1)
        card = ScenarioCard(scenario, self._language)
        card.clicked.connect(lambda: self.chosen.emit(scenario))
        self._column.insertWidget(self._column.count() - 2, card)
        self.cards.append(card)
        if choose or len(self.cards) == 1:
            card.setChecked(True)
            self.chosen.emit(scenario)

    def _refused(self, path: Path, error: Exception) -> None:
        self._asked.discard(path)
        self._wait(-1)
        if not isinstance(error, InputError):
            raise error
        self.trouble.emit(error.in_language(self._language))

    def _wait(self, more: int) -> None:
        self._under_way += more
        self._progress.setVisible(self._under_way > 0)
        self._loading.setVisible(self._under_way > 0)

    def _browse(self) -> None:
        title = self.tr("Open a scenario folder")
        folder = QFileDialog.getExistingDirectory(self.window(), title)
        if folder:
            self.add(Path(folder))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("SCENARIO"))
        self._loading.setText(self.tr("Reading the scenario…"))
        self._progress.setAccessibleName(self._loading.text())
        self.browse.setToolTip(self.tr("Open a scenario folder"))
        self.browse.setText(self.tr("Open a folder…"))
