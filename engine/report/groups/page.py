"""Several sessions beside each other as one page of HTML, whole in itself."""

from collections.abc import Iterator, Sequence
from typing import Final

from engine.report.groups.view import CourseTold, SessionsTold, TurnTold
from engine.report.groups.words import HEADS, NO_ENDING
from engine.report.pack.drawing import Axis, Line, line_plot
from engine.report.pack.markup import Html, between, el, grid, joined, plain_row
from engine.report.pack.saying import Saying
from engine.report.pack.style import SCREEN, STYLE
from engine.version import __version__

MOST_LINES: Final = 12
"""Groups that a drawing can show; with more there is none."""
PLOTS: Final = 3
"""Drawings, of the numbers that lay farthest apart in the end."""
NAMES: Final = 12
"""Groups that are named in one cell."""


def page(told: SessionsTold, *, drawings: bool = True) -> str:
    """The page; programs that paste it into a document may not know drawings."""
    return _Page(told, drawings=drawings).whole()


def listed(names: Sequence[str], saying: Saying, most: int = NAMES) -> str:
    """The groups' names, and how many more there are."""
    more = len(names) - most
    shown = ", ".join(names[:most])
    return f"{shown} {saying.say(HEADS['more'], count=more)}" if more > 0 else shown


class _Page:
    def __init__(self, told: SessionsTold, *, drawings: bool) -> None:
        self._told, self._saying = told, Saying(told.language)
        self._drawings = drawings and len(told.groups) <= MOST_LINES

    def whole(self) -> str:
        told = self._told
        body = joined(
            [
                el("p", self._head("title"), class_="eyebrow"),
                el("h1", told.title),
                *(el("p", remark, class_="muted") for remark in told.remarks),
                *self._groups(),
                *self._scores(),
                *self._plots(),
                *self._orders(),
                *self._numbers(),
                *self._left_out(),
                el("p", self._head("origin", version=__version__), class_="note"),
            ]
        )
        title = f"{told.title} – {self._head('title')}"
        for name in ("h1", "h2", "h3", "p", "table", "tr"):
            body = Html(body.replace(f"<{name}", f"\n<{name}"))
        return (
            f'<!DOCTYPE html>\n<html lang="{told.language}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"{el('title', title)}\n<style>{STYLE}</style>\n"
            f'<style media="screen, print">{SCREEN}</style>\n</head>\n<body>\n{body}\n'
            "</body>\n</html>\n"
        )

    def _head(self, name: str, **parts: object) -> str:
        return self._saying.say(HEADS[name], **parts)

    def _groups(self) -> Iterator[Html]:
        told, saying = self._told, self._saying
        yield el("h2", self._head("groups", count=len(told.groups)))
        roles = told.roles
        each = min(11, 44 // max(len(roles), 1))
        scored = any(group.brier is not None for group in told.groups)
        last = 11 if scored else 0
        widths = [24, 8, 68 - last - each * len(roles), *[each] * len(roles), *[last] * scored]
        figures = len(roles) + scored
        heads = [self._head(name) for name in ("group", "turns", "ending")]
        heads += [role.short for role in roles] + [self._head("brier")] * scored
        rows = []
        for group in told.groups:
            name: Html | str = group.name
            if group.title:
                name = joined([group.name, el("br"), el("span", group.title, class_="source")])
            cells = [name, str(group.turns), group.ending or saying.say(NO_ENDING)]
            cells += [
                saying.number(group.scores[role.role], 1) if role.role in group.scores else ""
                for role in roles
            ]
            if scored:
                cells.append("" if group.brier is None else saying.number(group.brier, 2))
            rows.append(plain_row(cells, widths, figures=figures))
        yield grid(heads, rows, widths, figures=figures)
        if figures:
            yield el("p", self._head("brier_about"), class_="source")

    def _scores(self) -> Iterator[Html]:
        if not self._told.roles:
            return
        yield el("h2", self._head("scores"))
        widths = (46, 18, 18, 18)
        rows = [
            plain_row(
                [one.name, *(self._saying.number(v, 1) for v in (one.low, one.mean, one.high))],
                widths,
                figures=3,
            )
            for one in self._told.roles
        ]
        heads = [self._head(name) for name in ("role", "low", "mean", "high")]
        yield grid(heads, rows, widths, figures=3)

    def _plots(self) -> Iterator[Html]:
        """The numbers that lay farthest apart when last two groups had them."""
        last: Sequence[str] = next(
            ([n.variable for n in t.numbers] for t in reversed(self._told.turns) if t.numbers), ()
        )
        courses = {course.variable: course for course in self._told.courses}
        if not self._drawings:
            return
        for variable in last[:PLOTS]:
            course = courses[variable]
            yield el("h3", course.label, *([f" ({course.unit})"] if course.unit else []))
            yield el("div", self._drawing(course), class_="plot")

    def _drawing(self, course: CourseTold) -> Html:
        lines = [
            Line(name, place, values, course.decimals)
            for place, (name, values) in enumerate(course.values.items())
        ]
        longest = max(len(line.values) for line in lines)
        labels = [self._head("opening"), *map(str, range(1, longest))]
        return line_plot(lines, Axis(labels, [""] * longest), self._saying, title=course.label)

    def _orders(self) -> Iterator[Html]:
        turns = [turn for turn in self._told.turns if turn.orders]
        if not turns:
            return
        yield el("h2", self._head("orders"))
        widths = (26, 12, 62)
        for turn in turns:
            yield el("h3", self._turn(turn))
            rows = [
                plain_row(
                    [one.name, self._head(one.channel), between(self._given(one.orders), el("br"))],
                    widths,
                )
                for one in turn.orders
            ]
            yield grid([self._head(n) for n in ("role", "channel", "ordered")], rows, widths)

    def _given(self, orders: Sequence[tuple[str, Sequence[str]]]) -> list[Html]:
        between_them = "\u00a0: " if self._told.language == "fr" else ": "
        return [
            joined([el("b", label), between_them, listed(groups, self._saying)])
            for label, groups in orders
        ]

    def _numbers(self) -> Iterator[Html]:
        turns = [turn for turn in self._told.turns if turn.numbers]
        if not turns:
            yield el("p", self._head("same_numbers"))
            return
        yield el("h2", self._head("numbers"))
        widths = (34, 27, 27, 12)
        for turn in turns:
            yield el("h3", self._turn(turn))
            rows = [
                plain_row(
                    [
                        one.label,
                        self._end(one.low, one.decimals, one.lowest),
                        self._end(one.high, one.decimals, one.highest),
                        self._saying.amount(one.high - one.low, one.unit, one.decimals),
                    ],
                    widths,
                    figures=1,
                )
                for one in turn.numbers
            ]
            heads = [self._head(name) for name in ("number", "low", "high", "apart")]
            yield grid(heads, rows, widths, figures=1)

    def _end(self, value: float, decimals: int, groups: Sequence[str]) -> Html:
        number = self._saying.number(value, decimals)
        return joined([el("b", number), "  ", listed(groups, self._saying, 4)])

    def _turn(self, turn: TurnTold) -> str:
        return f"{self._head('turn')} {turn.turn} · {turn.when}"

    def _left_out(self) -> Iterator[Html]:
        if self._told.left_out:
            yield el("h2", self._head("left_out"))
            yield grid(
                ("", ""), [plain_row(one, (36, 64)) for one in self._told.left_out], (36, 64)
            )
