"""The seed, with a die to throw, and the turn's time limit."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from gui.parts import push, words
from gui.start.setup import LARGEST_SEED, random_seed
from gui.theme.icons import icon

LONGEST_TURN = 60
"""Minutes."""


class DiceBar(QWidget):
    """Two numbers that need no thought: both have a good start."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seed_label, self._limit_label = words("muted"), words("muted")
        self._seed = QSpinBox()
        self._seed.setRange(0, LARGEST_SEED)
        self._seed.setGroupSeparatorShown(False)
        self._seed.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self._seed.setFixedWidth(110)
        self.die = push("tool")
        self.die.setIcon(icon("dices"))
        self.die.clicked.connect(self.roll)
        self._limit = QSpinBox()
        self._limit.setRange(0, LONGEST_TURN)
        self._limit.setFixedWidth(120)
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
        """The game's seed."""
        return self._seed.value()

    @property
    def minutes(self) -> int:
        """The turn's limit; 0 for none."""
        return self._limit.value()

    def set_seed(self, seed: int) -> None:
        """Choose the seed."""
        self._seed.setValue(seed)

    def roll(self) -> None:
        """Take another seed by chance."""
        self._seed.setValue(random_seed())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._seed_label.setText(self.tr("Seed"))
        tip = self.tr("The same seed and the same orders give the same game.")
        self._seed.setToolTip(tip)
        self._seed.setAccessibleName(self.tr("Seed of the dice"))
        self.die.setToolTip(self.tr("Another seed"))
        self.die.setAccessibleName(self.tr("Another seed"))
        self._limit_label.setText(self.tr("Time for a turn"))
        self._limit.setSpecialValueText(self.tr("no limit"))
        self._limit.setSuffix(self.tr(" min"))
        self._limit.setAccessibleName(self.tr("Time for a turn, in minutes"))
        self._limit.setToolTip(self.tr("Advisory: the clock shows it, nobody is cut off."))
