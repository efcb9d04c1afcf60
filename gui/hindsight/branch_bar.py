"""Two branches to be chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from gui.hindsight.menu import BranchEntry
from gui.theme.style import current_theme
from gui.widgets.parts import Choice, push, words


class BranchBar(QWidget):
    """Which line is laid over which."""

    chosen = Signal(int, int)
    """The last turns of the two lines, by their records' numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: dict[int, str] = {}
        self._shown = (0, 0)
        self._labels: list[QLabel] = [words("muted"), words("muted")]
        self.choices = [Choice(), Choice()]
        self.swap = push("quiet")
        self.swap.clicked.connect(self._swap)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for place, (label, choice) in enumerate(zip(self._labels, self.choices, strict=True)):
            label.setBuddy(choice)
            row.addWidget(label)
            row.addWidget(choice, 1)
            if not place:
                row.addWidget(self.swap)
            choice.currentIndexChanged.connect(lambda _at, place=place: self._part(place))
        self._retranslate()

    @property
    def tips(self) -> tuple[int, int]:
        """The lines chosen."""
        one, other = (choice.currentData() for choice in self.choices)
        return int(one), int(other)

    def name(self, place: int) -> str:
        """What the line chosen first (0) or second (1) is called, in short."""
        return self._names[self.tips[place]]

    def show_branches(self, branches: Sequence[BranchEntry], one: int, other: int) -> None:
        """Offer these, with two of them chosen."""
        self._names = {entry.tip: entry.name for entry in branches}
        for choice, tip in zip(self.choices, (one, other), strict=True):
            with QSignalBlocker(choice):
                choice.clear()
                for entry in branches:
                    choice.addItem(entry.words, entry.tip)
                choice.setCurrentIndex(max(0, choice.findData(tip)))
            choice.setMinimumWidth(current_theme().px(160))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _part(self, changed: int) -> None:
        """A line is not held against itself: the other list takes what this one had before."""
        one, other = self.tips
        if one == other:
            choice = self.choices[1 - changed]
            with QSignalBlocker(choice):
                choice.setCurrentIndex(choice.findData(self._shown[changed]))
        self._tell()

    def _tell(self) -> None:
        if all(choice.count() for choice in self.choices):
            self._shown = self.tips
            self.chosen.emit(*self.tips)

    def _swap(self) -> None:
        one, other = self.tips
        for choice, tip in zip(self.choices, (other, one), strict=True):
            with QSignalBlocker(choice):
                choice.setCurrentIndex(choice.findData(tip))
        self._tell()

    def _retranslate(self) -> None:
        for label, choice, text in zip(
            self._labels,
            self.choices,
            (self.tr("Drawn in full"), self.tr("Laid over it")),
            strict=True,
        ):
            label.setText(text)
            choice.setAccessibleName(text)
        self.swap.setText(self.tr("Swap"))
        self.swap.setAccessibleName(self.tr("Swap the two lines"))
