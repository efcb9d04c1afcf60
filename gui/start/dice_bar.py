"""The seed, with a die to throw, and the turn's time limit."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gui.start.setup import LARGEST_SEED, random_seed
from gui.theme.icons import icon
from gui.widgets.parts import Choice, push, words

LIMITS = (0, 3, 5, 10, 15, 20, 30)
"""Minutes a turn; 0 for no limit."""


class DiceBar(QWidget):
    """Two choices that need no thought: both have a good start."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seed_label, self._limit_label = words("muted"), words("muted")
        self._seed = QLineEdit()
        self._seed.setAcceptDrops(False)  # a game dropped here is for the window
        self._seed.setValidator(QIntValidator(0, LARGEST_SEED, self))
        self._seed.setFixedWidth(110)
        self.die = push("tool")
        self.die.setIcon(icon("dices"))
        self.die.clicked.connect(self.roll)
        self._limit = Choice()
        self._limit.setMinimumContentsLength(12)
        for minutes in LIMITS:
            self._limit.addItem("", minutes)
        self._seed_label.setBuddy(self._seed)
        self._limit_label.setBuddy(self._limit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._seed_label)
        row.addWidget(self._seed)
        row.addWidget(self.die)
        row.addSpacing(14)
        row.addWidget(self._limit_label)
        row.addWidget(self._limit)
        self._retranslate()
        self.roll()

    @property
    def seed(self) -> int:
        """The game's seed; an empty or impossible entry counts as any."""
        if not self._seed.hasAcceptableInput():
            self.roll()
        return int(self._seed.text())

    @property
    def minutes(self) -> int:
        """The turn's limit; 0 for none."""
        return int(self._limit.currentData())

    def set_seed(self, seed: int) -> None:
        """Choose the seed."""
        self._seed.setText(str(seed))

    def clear(self) -> None:
        """Leave the seed to chance."""
        self._seed.clear()

    def roll(self) -> None:
        """Take another seed by chance."""
        self.set_seed(random_seed())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._seed_label.setText(self.tr("Seed"))
        self._seed.setToolTip(self.tr("The same seed and the same orders give the same game."))
        self._seed.setAccessibleName(self.tr("Seed of the dice"))
        self.die.setToolTip(self.tr("Another seed"))
        self.die.setAccessibleName(self.tr("Another seed"))
        self._limit_label.setText(self.tr("Time for a turn"))
        for place, minutes in enumerate(LIMITS):
            text = self.tr("{n} minutes").format(n=minutes) if minutes else self.tr("no limit")
            self._limit.setItemText(place, text)
        self._limit.setAccessibleName(self.tr("Time for a turn"))
        self._limit.setToolTip(self.tr("Advisory: the clock shows it, nobody is cut off."))
