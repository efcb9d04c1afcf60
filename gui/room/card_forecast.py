"""What a card says of the future: a bar, and more where the card is unfolded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.room import numbers
from gui.room.forecast_bar import ForecastBar
from gui.room.outlook import Outlook
from gui.theme.tokens import Theme
from gui.widgets.text import Elided

if TYPE_CHECKING:
    from engine.lab.forecasting import Prospect
    from engine.scenario.models import Channel

TOLD: Final = 3
"""So many endings stand on a card; its tip has the others."""
_FAINT: Final = 0.01


class CardForecast(QWidget):
    """Hidden while nothing is expected of the card's order."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = ForecastBar()
        self.risk, self.ends = Elided("small", lines=3), Elided("small", lines=4)
        self.lines: list[str] = []
        """All that is to be said, for tips and screen readers."""
        self._wide = False
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for part in (self.bar, self.risk, self.ends):
            column.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_outlook(
        self, outlook: Outlook | None, channel: Channel, move: str | None, theme: Theme
    ) -> None:
        """Say what an order is expected to bring, if that is known."""
        prospect = outlook.prospect(channel, move) if outlook is not None else None
        if outlook is None or prospect is None:
            self.lines = []
        else:
            self._show(outlook, prospect, theme)
        self.setVisible(bool(self.lines))

    def set_wide(self, wide: bool) -> None:
        """Say more than the bar, or no more."""
        self._wide = wide
        self.risk.setVisible(wide)
        self.ends.setVisible(wide)

    def sizeHint(self) -> QSize:
        """What its lines need; how high they really are, the width decides."""
        return self._column.sizeHint()

    def _show(self, outlook: Outlook, prospect: Prospect, theme: Theme) -> None:
        expected = self.tr("Expected score {score} ± {error}").format(
            score=numbers.number(prospect.score.points, 1),
            error=numbers.number(prospect.score.error, 1),
        )
        gain = prospect.gain
        if prospect.move is None:
            self.bar.show_word(expected, theme)
        else:
            self.bar.show_gain(gain.points, gain.error, outlook.reach, theme)
        worst = numbers.number(prospect.worst)
        risks = [self.tr("In the worst tenth of futures it is {worst}.").format(worst=worst)]
        if prospect.leak is not None:
            share = _per_cent(prospect.leak)
            risks.append(self.tr("It comes out in {share} of 100.").format(share=share))
        self.risk.setText(" ".join([*([f"{expected}."] if prospect.move else []), *risks]))
        ranked = [
            self.tr("{ending} {share}%").format(ending=title, share=_per_cent(chance))
            for title, chance in outlook.endings_of(prospect)
            if chance >= _FAINT
        ]
        self.ends.setText(self.tr("Leads to: {endings}").format(endings=", ".join(ranked[:TOLD])))
        against = self.tr("{gain} against doing nothing").format(gain=self.bar.words)
        self.lines = [
            self.tr("Forecast, the model’s view: {assumed}").format(assumed=outlook.assumed),
            *([against, f"{expected}."] if prospect.move else [f"{expected}."]),
            *risks,
            *ranked,
        ]


def _per_cent(share: float) -> str:
    return numbers.number(100.0 * share)
