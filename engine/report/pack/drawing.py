"""Plots as SVG, drawn from a report's numbers alone: no script, no font, nothing from elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, log10
from typing import Final

from engine.report.pack.markup import Html, el
from engine.report.pack.saying import Saying
from engine.report.pack.style import ACCENT, DASHES, FAINT, GRID, LINE, MUTED, TEXT, color_of

WIDTH: Final = 640.0
HEIGHT: Final = 238.0
_LEFT, _TOP, _BOTTOM = 40.0, 16.0, 36.0
_LETTER: Final = 6.1
"""A letter's width at the ends of the lines, at most."""
_APART: Final = 15.0
"""Between the labels at the ends of two lines."""
_FACE: Final = "IBM Plex Sans, Segoe UI, Helvetica Neue, Arial, sans-serif"


@dataclass(frozen=True)
class Line:
    """One role's line: what it is called at its end, and its values from the opening on."""

    name: str
    place: int
    values: Sequence[float]
    decimals: int = 0


@dataclass(frozen=True)
class Axis:
    """What stands below: a label a moment, a second one below it where the day begins."""

    labels: Sequence[str]
    days: Sequence[str]


def line_plot(
    lines: Sequence[Line], axis: Axis, saying: Saying, *, title: str, marks: Sequence[int] = ()
) -> Html:
    """Lines over turns; `marks` are turns in which Control's hand was at work."""
    return _Plot(lines, axis, saying, title, marks).drawn()


def bar(start: float, end: float, place: int) -> Html:
    """A score of 0 to 100, with a tick where it began."""
    width, height = 120.0, 9.0
    at = [round(min(max(value, 0), 100) / 100 * width, 1) for value in (start, end)]
    return el(
        "svg",
        _rect(0, 2.5, width, 4, GRID),
        _rect(0, 2.5, at[1], 4, color_of(place)),
        _rect(min(at[0], width - 1.5), 0, 1.5, height, TEXT),
        class_="bar",
        xmlns="http://www.w3.org/2000/svg",
        width=f"{width:g}",
        height=f"{height:g}",
        viewBox=f"0 0 {width:g} {height:g}",
        aria_hidden="true",
    )


def ticks(low: float, high: float, most: int = 5) -> list[float]:
    """Round numbers from at most `low` to at least `high`."""
    span = max(high - low, 1e-9)
    step = 10 ** floor(log10(span / most))
    step *= next(by for by in (1, 2, 2.5, 5, 10) if span / (step * by) <= most)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return [round(at * step, 9) for at in range(first, max(last, first + 1) + 1)]


@dataclass(frozen=True)
class _Plot:
    lines: Sequence[Line]
    axis: Axis
    saying: Saying
    title: str
    marks: Sequence[int]

    def drawn(self) -> Html:
        """The drawing."""
        return el(
            "svg",
            el("title", self.title),
            *self._grid(),
            *self._below(),
            *self._marks(),
            *(part for line in self.lines for part in self._line(line)),
            *self._ends(),
            class_="lines",
            xmlns="http://www.w3.org/2000/svg",
            width=f"{WIDTH:g}",
            height=f"{HEIGHT:g}",
            viewBox=f"0 0 {WIDTH:g} {HEIGHT:g}",
            role="img",
            font_family=_FACE,
            font_size="10.5",
        )

    @property
    def _edge(self) -> float:
        """Where the lines end; what is said of them stands to the right."""
        longest = max((len("".join(self._said(line))) for line in self.lines), default=0)
        return WIDTH - min(max(_LETTER * longest + 20, 110), 0.42 * WIDTH)

    def _said(self, line: Line) -> tuple[str, str, str]:
        """A line's name, last value and change."""
        if not line.values:
            return line.name, "", ""
        last = self.saying.number(line.values[-1], line.decimals)
        moved = self.saying.change(line.values[-1] - line.values[0], line.decimals)
        return line.name, f"  {last}", f"  {moved}" if len(line.values) > 1 else ""

    @property
    def _levels(self) -> list[float]:
        values = [value for line in self.lines for value in line.values] or [0.0]
        low, high = min(values), max(values)
        if 0 < low < 0.5 * high:
            low = 0.0
        if high - low < 1e-6:
            low, high = low - 1, high + 1
        return ticks(low, high)

    def _x(self, at: int) -> float:
        last = max(len(self.axis.labels) - 1, 1)
        return round(_LEFT + (self._edge - _LEFT) * at / last, 1)

    def _y(self, value: float) -> float:
        levels = self._levels
        share = (value - levels[0]) / (levels[-1] - levels[0])
        return round(HEIGHT - _BOTTOM - (HEIGHT - _TOP - _BOTTOM) * share, 1)

    def _grid(self) -> Iterator[Html]:
        levels = self._levels
        fine = min(high - low for low, high in pairwise(levels))
        decimals = 0 if fine >= 1 and fine == int(fine) else 1
        for level in levels:
            y = self._y(level)
            color = LINE if level in {levels[0], 0} else GRID
            yield _stroke(_LEFT, y, self._edge, y, color)
            words = self.saying.number(level, decimals)
            yield _text(words, _LEFT - 7, y + 3.5, MUTED, anchor="end")

    def _below(self) -> Iterator[Html]:
        every = ceil(len(self.axis.labels) / 13)
        for at, (label, day) in enumerate(zip(self.axis.labels, self.axis.days, strict=True)):
            x = self._x(at)
            if at % every == 0 or day:
                yield _text(label, x, HEIGHT - _BOTTOM + 15, MUTED, anchor="middle")
            if day:
                yield _text(day, x, HEIGHT - _BOTTOM + 29, FAINT, anchor="middle")

    def _marks(self) -> Iterator[Html]:
        for turn in sorted(set(self.marks)):
            x = self._x(turn)
            yield _stroke(x, _TOP - 4, x, HEIGHT - _BOTTOM, ACCENT, width=0.8, dash="2 3")
            yield _shape(3, x, _TOP - 8, ACCENT, 4.5)

    def _line(self, line: Line) -> Iterator[Html]:
        color, dash = color_of(line.place), DASHES[line.place % len(DASHES)]
        points = [(self._x(at), self._y(value)) for at, value in enumerate(line.values)]
        way = " ".join(f"{'M' if at == 0 else 'L'}{x:g} {y:g}" for at, (x, y) in enumerate(points))
        scaled = " ".join(f"{2 * float(part):g}" for part in dash.split())
        yield el(
            "path",
            d=way,
            fill="none",
            stroke=color,
            stroke_width="2",
            stroke_linejoin="round",
            stroke_dasharray=scaled,
        )
        for at, (x, y) in enumerate(points):
            yield _shape(line.place, x, y, color, 3.6 if at == len(points) - 1 else 2.6)

    def _ends(self) -> Iterator[Html]:
        """Names and last values beside the ends, pushed apart where they would touch."""
        told = [line for line in self.lines if line.values]
        wanted = sorted((self._y(line.values[-1]), at) for at, line in enumerate(told))
        lowest = HEIGHT - _BOTTOM
        placed: list[float] = []
        for y, _ in wanted:
            placed.append(max(y, placed[-1] + _APART if placed else _TOP))
        for at in reversed(range(len(placed))):
            below = placed[at + 1] - _APART if at + 1 < len(placed) else lowest
            placed[at] = min(placed[at], below)
        for (y, at), label in zip(wanted, placed, strict=True):
            line = told[at]
            color, x = color_of(line.place), self._x(len(line.values) - 1)
            edge = self._edge + 10
            yield _stroke(x + 5, y, edge, label, GRID if abs(y - label) < 1 else LINE)
            name, last, moved = self._said(line)
            yield el(
                "text",
                el("tspan", name, font_weight="600", fill=color),
                el("tspan", last, fill=TEXT),
                el("tspan", moved, fill=MUTED),
                x=f"{edge + 4:g}",
                y=f"{label + 3.5:g}",
                **{"xml:space": "preserve"},
            )


def _shape(place: int, x: float, y: float, color: str, r: float) -> Html:
    """A role's marker: disc, square, triangle, diamond, and the same again as rings."""
    fill = color if place % 8 < 4 else "#ffffff"
    look = {"fill": fill, "stroke": color, "stroke_width": "1"}
    match place % 4:
        case 0:
            return el("circle", cx=f"{x:g}", cy=f"{y:g}", r=f"{r:g}", **look)
        case 1:
            corners = [(-r, -r), (r, -r), (r, r), (-r, r)]
        case 2:
            corners = [(0, -1.2 * r), (1.15 * r, 0.9 * r), (-1.15 * r, 0.9 * r)]
        case _:
            corners = [(0, -1.3 * r), (1.3 * r, 0), (0, 1.3 * r), (-1.3 * r, 0)]
    said = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in corners)
    return el("polygon", points=said, **look)


def _text(words: str, x: float, y: float, color: str, *, anchor: str = "start") -> Html:
    return el("text", words, x=f"{x:g}", y=f"{y:g}", fill=color, text_anchor=anchor)


def _rect(x: float, y: float, width: float, height: float, color: str) -> Html:
    sizes = {"x": x, "y": y, "width": width, "height": height}
    return el("rect", **{name: f"{size:g}" for name, size in sizes.items()}, fill=color)


def _stroke(
    x: float, y: float, to_x: float, to_y: float, color: str, *, width: float = 1, dash: str = ""
) -> Html:
    return el(
        "line",
        x1=f"{x:g}",
        y1=f"{y:g}",
        x2=f"{to_x:g}",
        y2=f"{to_y:g}",
        stroke=color,
        stroke_width=f"{width:g}",
        stroke_dasharray=dash,
    )
