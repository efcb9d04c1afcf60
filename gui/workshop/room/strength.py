"""Odds: by name on a scale of strength, or as a percentage."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.widgets.parts import Segments, words
from gui.workshop.number_field import NumberField

SCALE = {"hardly": 10, "weak": 30, "even": 50, "strong": 70, "sure": 90}
"""Per cent by name."""


class OddsPicker(QWidget):
    """Five names and a number; choosing a name sets the number, another number unsets the name."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.scale, self.percent = Segments(tuple(SCALE)), NumberField(0, 100)
        self._name, self._sign = words("muted"), words("muted")
        self.percent.setFixedWidth(56)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._name)
        row.addStretch(1)
        row.addWidget(self.percent)
        row.addWidget(self._sign)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(row)
        column.addWidget(self.scale)
        self.set_odds(0.5)
        self.scale.chosen.connect(self._named)
        self.percent.changed.connect(self._numbered)
        self._retranslate()

    @property
    def odds(self) -> float:
        """From 0 to 1."""
        return round(self.percent.value) / 100

    @property
    def strength(self) -> str | None:
        """The name on the scale; None where a percentage was given."""
        name = self.scale.value
        return self.scale.button(name).text() if SCALE[name] == round(self.percent.value) else None

    @property
    def fault(self) -> str:
        """What is wrong with the percentage, "" if nothing is."""
        return self.percent.fault

    def set_odds(self, odds: float) -> None:
        """Choose odds."""
        self.percent.set_value(odds * 100)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _named(self, name: str) -> None:
        self.percent.set_value(SCALE[name])
        self.changed.emit()

    def _numbered(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """The nearest name is down."""
        percent = round(self.percent.value)
        self.scale.set_value(min(SCALE, key=lambda name: abs(SCALE[name] - percent)))

    def _retranslate(self) -> None:
        texts = {
            "hardly": self.tr("Hardly"),
            "weak": self.tr("Weak"),
            "even": self.tr("Even"),
            "strong": self.tr("Strong"),
            "sure": self.tr("Sure"),
        }
        self.scale.set_texts(texts, self.tr("Odds by strength"))
        for name, percent in SCALE.items():
            self.scale.button(name).setToolTip(self.tr("{n}%").format(n=percent))
        self.percent.setAccessibleName(self.tr("Odds in per cent"))
        self._name.setText(self.tr("Odds that it works"))
        self._sign.setText("%")
