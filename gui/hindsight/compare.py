"""Two lines beside each other: curves over curves, and a table of what differs."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.game.views import RoleView
from engine.report.hindsight_views import ComparisonView
from gui.hindsight.differences import Differences
from gui.room import numbers
from gui.room.ghosts import Ghost
from gui.room.plots import PlotStack
from gui.room.why import Asked, WhyPanel
from gui.theme.tokens import Theme
from gui.widgets.parts import push, words
from gui.widgets.steps import Steps, painted


class CompareScreen(QWidget):
    """Handed views and names; `bar` above it is how the two lines are chosen."""

    back_wanted = Signal()
    causes_wanted = Signal(object)
    """What is behind a number of one of the two lines (`Asked`), to be given to `why.answer`."""

    def __init__(self, bar: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: ComparisonView | None = None
        self._names = ("", "")
        self._notes: list[str] = []
        self.back = push("quiet")
        self.back.clicked.connect(self.back_wanted)
        self.title = words("title")
        self.bar = bar
        self.summary: QLabel = words("body", wrap=True)
        self.plots = PlotStack()
        self.plots.unhurried = True
        self._steps = Steps(self)
        self.table = Differences()
        self._heading = words("section")
        self.table.turn_chosen.connect(self.plots.pin)
        self.why = WhyPanel(self)
        self.why.causes_wanted.connect(self.causes_wanted)
        self.plots.why_asked_at.connect(self._ask_why)
        self._lay_out()
        self._retranslate()

    def show_comparison(self, view: ComparisonView, one: str, other: str, notes: list[str]) -> None:
        """Lay the second line over the first; `notes` are sentences to be said first."""
        self.view, self._names, self._notes = view, (one, other), notes
        self._show()

    def clear(self, why: str = "") -> None:
        """Nothing to compare yet; say why."""
        self.view = None
        self.why.hide()
        self._steps.begin(())
        self._panel.hide()
        self.summary.setText(why)
        self.table.show_differences(None, "", "")

    def show_alone(self, view: RoleView, why: str) -> None:
        """One line only, until there is another."""
        self.clear(why)
        self.plots.show_over(view, ())

    def set_theme(self, theme: Theme) -> None:
        """Hand a theme to the plots, which paint themselves."""
        self.plots.set_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _ask_why(self, variable: str, turn: int, where: QPoint) -> None:
        """Why a number moved in the line that is drawn in full; the other is a button away."""
        asked, at = Asked("variable", variable, turn), self.mapFromGlobal(where)
        if self.view is not None:
            one, other = self._names
            self.why.ask_between(asked, [(one, self.view.one), (other, self.view.other)], at)
        elif self.plots.view is not None:
            self.why.ask(asked, self.plots.view, at)

    def _show(self) -> None:
        view = self.view
        if view is None:
            return
        self.why.hide()
        one, other = self._names
        self.summary.setText("  ".join([*self._notes, self._sentence(view)]))
        self.summary.setAccessibleName(self.summary.text())
        self._steps.begin(
            [
                self._panel.show,
                painted,
                lambda: self.table.show_differences(view, one, other),
                painted,
                lambda: self.plots.show_over(
                    view.one,
                    (over_the_other(view, self.tr("{line} (second figure)").format(line=other)),),
                ),
            ]
        )

    def _sentence(self, view: ComparisonView) -> str:
        if view.first is None:
            return self._same(view)
        turns = view.one.calendar
        if view.first > len(turns) or not view.first:
            return ""
        parted = self.tr("They part in turn {turn}, {when}.").format(
            turn=view.first, when=numbers.inside(turns[view.first - 1][1])
        )
        return f"{parted}  {self._endings(view)}"

    def _same(self, view: ComparisonView) -> str:
        """Nothing differs as far as both go; one of them may go further."""
        far = [line.turn - (line.ending is None) for line in (view.one, view.other)]
        if far[0] == far[1]:
            return self.tr("Nothing differs between the two lines.")
        stops = self.tr("Nothing differs up to turn {turn}; {line} goes no further.").format(
            turn=min(far), line=self._names[far.index(min(far))]
        )
        return f"{stops}  {self._endings(view)}"

    def _endings(self, view: ComparisonView) -> str:
        ends = [
            line.ending.title if line.ending is not None else self.tr("still open")
            for line in (view.one, view.other)
        ]
        if ends[0] == ends[1]:
            return self.tr("Both: {ending}.").format(ending=ends[0])
        return "  ".join(
            self.tr("{line}: {ending}.").format(line=name, ending=end)
            for name, end in zip(self._names, ends, strict=True)
        )

    def _retranslate(self) -> None:
        self.back.setText(self.tr("Back"))
        self._heading.setText(self.tr("WHAT DIFFERS"))
        self._show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.back)
        head.addWidget(self.title)
        head.addStretch(1)
        self._panel = QFrame()
        self._panel.setProperty("look", "panel")
        self._panel.hide()
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(16, 12, 6, 8)
        inside.setSpacing(6)
        inside.addWidget(self._heading)
        inside.addWidget(self.table, 1)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self.plots, 5)
        both.addWidget(self._panel, 4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(self.bar)
        whole.addWidget(self.summary)
        whole.addLayout(both, 1)
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


def over_the_other(view: ComparisonView, name: str) -> Ghost:
    """The other line as a ghost, from the last turn that both share."""
    first = max(0, (view.first or 1) - 1)
    lines = {
        curve.variable: [(turn, value) for turn, value in enumerate(curve.values) if turn >= first]
        for plot in view.other.plots
        for curve in plot.curves
    }
    return Ghost(name=name, style="other", lines=lines, bands={})
