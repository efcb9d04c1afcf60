"""What a role does not see, and what it may believe of it: the middle and a range.

All that is shown comes with the role's forecast: names from the scenario, ranges from worlds that
fit what the role has seen. What really stands in a number is in neither.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from gui.room import numbers
from gui.widgets.interval import IntervalBar
from gui.widgets.rows import Row, go_from
from gui.widgets.text import Elided, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.game.views import UnknownView
    from engine.lab.forecasting import Belief
    from gui.room.outlook import Outlook
    from gui.theme.tokens import Theme


class Suspicions(QWidget):
    """A heading, a line that says what the ranges are or why there are none, and the rows."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[BeliefRow] = []
        self._unknowns: Sequence[UnknownView] = ()
        self._heading, self._line = label("eyebrow"), label("note", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(7)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._line)
        self.hide()

    @property
    def shown(self) -> list[BeliefRow]:
        """The rows in use, from the top."""
        return [row for row in self.rows if not row.isHidden()]

    @property
    def line(self) -> str:
        """What stands under the heading."""
        return self._line.text()

    def show_beliefs(
        self, outlook: Outlook | None, theme: Theme, *, foresight: tuple[bool, bool] | None
    ) -> None:
        """List what may be believed; without forecasts a line says why there is nothing.

        `foresight` says whether forecasts are on and allowed; None where nobody forecasts. While
        one is being worked out the names stay, so that the page does not jump.
        """
        on, allowed = foresight or (False, False)
        if not (on and allowed):
            self._unknowns = ()
        elif outlook is not None:
            self._unknowns = outlook.unknowns
        beliefs = outlook.beliefs if outlook is not None else {}
        self._heading.setText(self.tr("WHAT YOU SUSPECT"))
        while len(self.rows) < len(self._unknowns):
            row = BeliefRow()
            row.step_wanted.connect(partial(go_from, self.rows, row))
            self.rows.append(row)
            self._column.addWidget(row)
        for at, row in enumerate(self.rows):
            row.setVisible(at < len(self._unknowns))
            if at < len(self._unknowns):
                unknown = self._unknowns[at]
                row.show_belief(unknown, beliefs.get(unknown.variable), theme)
            else:
                row.forget()
        self._line.setText(self._words(on=on, allowed=allowed, there=bool(beliefs)))
        nothing_hidden = bool(beliefs) and not self._unknowns
        self.setVisible(foresight is not None and not nothing_hidden)

    def _words(self, *, on: bool, allowed: bool, there: bool) -> str:
        if not allowed:
            return self.tr("This game is played without forecasts, so this is left to you.")
        if not on:
            return self.tr("Forecasts are switched off, so nothing is worked out here.")
        if not there:
            return self.tr("Being worked out from what you have seen…")
        return self.tr(
            "The middle, and the range that holds in 8 of 10 worlds that fit what you have seen."
        )


class BeliefRow(Row):
    """Name and median, the range as a bar, and the range in words. Pressed, it explains itself."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._value = Elided("plain", lines=2), label("value")
        self._range, self._bar = Elided("change"), IntervalBar()
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._name, 1)
        line.addWidget(self._value, 0, Qt.AlignmentFlag.AlignTop)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(4, 0, 4, 0)
        self._whole.setSpacing(1)
        self._whole.addLayout(line)
        self._whole.addWidget(self._bar)
        self._whole.addWidget(self._range)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._explain)

    def sizeHint(self) -> QSize:
        """What the lines need."""
        return self._whole.sizeHint()

    def show_belief(self, unknown: UnknownView, belief: Belief | None, theme: Theme) -> None:
        """What is believed of a number; None: it is not worked out yet."""
        self._name.setText(unknown.label)
        self._value.setText(self._middle(unknown, belief))
        self._range.setText(self._spread(unknown, belief))
        self._bar.show_range(_shares(unknown, belief), theme.accent, theme)
        self.setAccessibleName(self._said(unknown, belief))
        tip = [unknown.label, unknown.about, self._secret(unknown), self._bounds(unknown)]
        self.setToolTip("\n".join(filter(None, tip)))
        self.setAccessibleDescription("\n".join(filter(None, tip[1:])))

    def forget(self) -> None:
        """Keep nothing of what was shown."""
        for part in (self._name, self._value, self._range):
            part.clear()
        self.setToolTip("")
        self.setAccessibleName("")
        self.setAccessibleDescription("")

    def _middle(self, unknown: UnknownView, belief: Belief | None) -> str:
        return "…" if belief is None else f"≈ {numbers.number(belief.median, unknown.decimals)}"

    def _spread(self, unknown: UnknownView, belief: Belief | None) -> str:
        """The range with its unit: `12–45 thousand`; one number where both ends read the same."""
        if belief is None:
            return ""
        ends = [numbers.number(end, unknown.decimals) for end in (belief.low, belief.high)]
        if ends[0] == ends[1]:
            only = self.tr("{value}, as good as certain")
            return only.format(value=_with_unit(ends[0], unknown.unit))
        return _with_unit(
            self.tr("{low} to {high}").format(low=ends[0], high=ends[1]), unknown.unit
        )

    def _said(self, unknown: UnknownView, belief: Belief | None) -> str:
        if belief is None:
            return self.tr("{name}: not worked out yet").format(name=unknown.label)
        return self.tr("{name}: about {value}, in 8 of 10 worlds {range}").format(
            name=unknown.label,
            value=_with_unit(numbers.number(belief.median, unknown.decimals), unknown.unit),
            range=self._spread(unknown, belief),
        )

    def _secret(self, unknown: UnknownView) -> str:
        if not unknown.seen_by:
            return self.tr("Nobody sees this number.")
        return self.tr("Seen by: {names}").format(names=", ".join(unknown.seen_by))

    def _bounds(self, unknown: UnknownView) -> str:
        ends = [numbers.number(end, unknown.decimals) for end in (unknown.low, unknown.high)]
        bounds = self.tr("It lies between {low} and {high}.").format(low=ends[0], high=ends[1])
        return bounds if not unknown.unit else f"{bounds} ({unknown.unit})"

    def _explain(self) -> None:
        QToolTip.showText(self.mapToGlobal(QPoint(12, self.height())), self.toolTip(), self)


def _shares(unknown: UnknownView, belief: Belief | None) -> tuple[float, float, float] | None:
    if belief is None:
        return None
    span = (unknown.high - unknown.low) or 1.0
    low, middle, high = (
        (value - unknown.low) / span for value in (belief.low, belief.median, belief.high)
    )
    return low, middle, high


def _with_unit(text: str, unit: str) -> str:
    return f"{text} {unit}".strip()
