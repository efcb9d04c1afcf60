"""The numbers of a plot as rows and columns, as far as somebody sees them."""

import csv
from collections.abc import Iterator
from io import StringIO

from PySide6.QtCore import QLocale, QObject

from engine.game.views import CurveView
from engine.lab.forecasting import PERCENTILES
from engine.report.cells import harmless
from gui.room.exhibit import Exhibit

Cell = str | float | None


class Figures(QObject):
    """A row a moment, a column a curve and all that is drawn behind it and beyond."""

    def __init__(self, exhibit: Exhibit) -> None:
        super().__init__()
        self._exhibit = exhibit
        self._plot = exhibit.plot

    def csv(self) -> bytes:
        """For a file that any program reads: UTF-8, commas between, points in numbers."""
        return ("\ufeff" + self._written(",", QLocale.c())).encode()

    def text(self) -> str:
        """To be pasted into a spreadsheet: tabs between, numbers as the language writes them."""
        return self._written("\t", QLocale())

    def rows(self) -> Iterator[list[Cell]]:
        """The names of the columns, then the values, rounded as the window rounds them."""
        columns = [column for curve in self._plot.curves for column in self._columns(curve)]
        heads: list[Cell] = [self.tr("Turn"), self.tr("When"), self.tr("Date and time")]
        yield [*heads, *(name for name, _, _ in columns)]
        last = max(turn for _, values, _ in columns for turn in values)
        moments = [*self._exhibit.view.calendar, (self._plot.horizon, self.tr("the end"))]
        for turn, (moment, label) in enumerate(moments[: last + 1]):
            numbers = [
                round(values[turn], digits) + 0.0 if turn in values else None
                for _, values, digits in columns
            ]
            yield [turn, label, moment.isoformat(" ", "minutes"), *numbers]

    def _columns(self, curve: CurveView) -> Iterator[tuple[str, dict[int, float], int]]:
        """Name, values by turn and decimals of a curve, its fan and its ghosts."""
        unit, digits = f" ({self._plot.label}, {self._plot.unit})", curve.decimals
        yield f"{curve.name}{unit}", dict(enumerate(curve.values)), digits
        fan = self._exhibit.fans.get(curve.variable)
        if fan is not None:
            said = self.tr("{name}, forecast: {share} of 100 futures lie below")
            by_turn = dict(enumerate(fan.levels, start=fan.first))
            for place, share in enumerate(PERCENTILES):
                name = said.format(name=curve.name, share=round(share))
                yield f"{name}{unit}", {turn: by_turn[turn][place] for turn in by_turn}, digits
        for ghost in self._exhibit.ghosts:
            named = self.tr("{name}: {ghost}").format(name=curve.name, ghost=ghost.name)
            if curve.variable in ghost.lines:
                yield f"{named}{unit}", dict(ghost.lines[curve.variable]), digits
            if curve.variable in ghost.bands:
                edges = (self.tr("{name}, from"), self.tr("{name}, to"))
                for edge, points in zip(edges, ghost.bands[curve.variable], strict=True):
                    yield f"{edge.format(name=named)}{unit}", dict(points), digits

    def _written(self, delimiter: str, language: QLocale) -> str:
        locale = QLocale(language)
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        digits = max(curve.decimals for curve in self._plot.curves)
        paper = StringIO()
        pen = csv.writer(paper, delimiter=delimiter, lineterminator="\r\n")
        for row in self.rows():
            pen.writerow([_cell(value, locale, digits) for value in row])
        return paper.getvalue()


def _cell(value: Cell, locale: QLocale, digits: int) -> str:
    match value:
        case None:
            return ""
        case str():
            return harmless(value)
        case int():
            return str(value)
    return locale.toString(value, "f", digits)
