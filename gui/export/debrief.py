"""What is told of a game that is over, and the page that tells it: one for screen and paper."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from engine.game.views import NewsView, RoleView
from engine.version import __version__
from gui.debrief.points import LEAST
from gui.export.paper import STYLE, WIDTH
from gui.export.plots import png
from gui.room import numbers

if TYPE_CHECKING:
    from engine.report.hindsight_views import OrdersView, TurningPointView

MOST_POINTS = 10


@dataclass(frozen=True)
class Debrief:
    """A game that is over: everything disclosed, each role's own view, orders, turning points."""

    revealed: RoleView
    views: Mapping[str, RoleView]
    orders: Sequence[OrdersView]
    points: Sequence[TurningPointView]


class DebriefPage(QObject):
    """Writes HTML that a browser and Qt's rich text both lay out; every value is escaped."""

    def __init__(self, debrief: Debrief, language: str) -> None:
        super().__init__()
        self._debrief, self._view, self._language = debrief, debrief.revealed, language
        self.title = self._view.title
        self.foot = f"{self.title}  ·  Quorum {__version__}"
        """What stands at the foot of every printed page."""
        self._names = {card.role: card.name for card in self._view.cards}

    def html(self, pictures: Iterable[QImage]) -> str:
        """The page, whole in itself, with these pictures of the plots."""
        parts = [
            *self._head(),
            *self._scores(),
            *self._plots(pictures),
            *self._points(),
            *self._turns(),
            _tag("p", self._origin(), "note"),
        ]
        return (
            f'<!DOCTYPE html>\n<html lang="{self._language}"><head><meta charset="utf-8">'
            f"<title>{escape(self.title)}</title>\n<style>{STYLE}</style></head>\n<body>\n"
            + "\n".join(parts)
            + "\n</body></html>\n"
        )

    def _head(self) -> Iterator[str]:
        view = self._view
        start, label = view.calendar[view.turn - 1]
        turn = self.tr("Turn {turn} of {turns}").format(turn=view.turn, turns=view.turns)
        seed = self.tr("seed {seed}").format(seed=view.seed)
        yield _tag("p", view.title, "eyebrow")
        if view.ending is None:
            raise ValueError("a debrief needs an ending")
        yield _tag("h1", view.ending.title)
        yield _tag("p", "  ·  ".join([turn, label, numbers.date(start), seed]), "muted")
        if view.ending.historical:
            yield _tag("p", self.tr("This is how it really ended."), "muted")
        for paragraph in view.ending.story.split("\n"):
            yield _tag("p", paragraph, "story")

    def _scores(self) -> Iterator[str]:
        yield _tag("h2", self.tr("What it meant"))
        yield _tag("p", self.tr("Scores run from 0 to 100, by the aims of each role."), "muted")
        for role, view in self._debrief.views.items():
            yield from self._role(role, view)

    def _role(self, role: str, view: RoleView) -> Iterator[str]:
        ending = self._view.ending
        meaning = ending.meaning.get(role, "") if ending is not None else ""
        yield _tag("h3", self._named(role))
        if meaning:
            yield _tag("p", meaning)
        total = sum(aim.weight for aim in view.aims) or 1
        rows = [
            (
                aim.label,
                self.tr("{n}%").format(n=numbers.number(100 * aim.weight / total)),
                *_way(aim.values),
            )
            for aim in view.aims
        ]
        heads = (self.tr("Aim"), self.tr("Weight"), self.tr("Start"), self.tr("End"))
        last = (self.tr("Score"), "", *_way(view.score))
        yield _table(heads, [*rows, last], (52, 16, 16, 16), figures=3, total=True)

    def _named(self, role: str) -> str:
        card = next(card for card in self._view.cards if card.role == role)
        if card.player != "person":
            return card.name
        return self.tr("{name} (played by a person)").format(name=card.name)

    def _plots(self, pictures: Iterable[QImage]) -> Iterator[str]:
        yield _tag("h2", self.tr("How the numbers went"))
        for plot, picture in zip(self._view.plots, pictures, strict=True):
            data = b64encode(png(picture)).decode()
            name = escape(f"{plot.label}, {plot.unit}", quote=True)
            yield (
                f'<p class="plot"><img width="{WIDTH}" alt="{name}" '
                f'src="data:image/png;base64,{data}"></p>'
            )

    def _points(self) -> Iterator[str]:
        told = [
            point
            for point in self._debrief.points
            if point.everybody >= LEAST or point.ending is not None
        ][:MOST_POINTS]
        if not told:
            return
        yield _tag("h2", self.tr("Turning points"))
        about = self.tr(
            "Each order replaced by doing nothing, or by what the role does in character; "
            "all else and the dice as they were. What the order was worth, in points:"
        )
        yield _tag("p", about, "muted")
        rows = [
            (
                f"{point.turn}",
                self._said(self._names[point.role], point.what),
                self._otherwise(point),
                numbers.change(point.own, 1) or numbers.number(0, 1),
                numbers.number(point.everybody, 1),
            )
            for point in told
        ]
        heads = (
            self.tr("Turn"),
            self.tr("Order"),
            self.tr("Instead"),
            self.tr("Own score"),
            self.tr("All scores"),
        )
        yield _table(heads, rows, (8, 37, 31, 12, 12), figures=2)

    def _otherwise(self, point: TurningPointView) -> str:
        if point.ending is None:
            return point.instead
        text = self.tr("{move}: then “{ending}”")
        return text.format(move=point.instead, ending=point.ending)

    def _turns(self) -> Iterator[str]:
        yield _tag("h2", self.tr("Turn by turn"), "fresh")
        yield _tag("p", self.tr("What is marked as secret only some knew until the end."), "muted")
        for turn in range(1, self._view.turn + 1):
            start, label = self._view.calendar[turn - 1]
            title = self.tr("Turn {turn}  ·  {when}").format(turn=turn, when=label)
            yield _tag("h3", f"{title}, {numbers.date(start)}")
            yield self._orders(turn)
            yield from self._reasons(turn)
            yield self._news([item for item in self._view.news if item.turn == turn])

    def _orders(self, turn: int) -> str:
        nothing = self.tr("nothing")
        rows = [
            (self._names[told.role], told.public or nothing, told.private or nothing)
            for told in self._debrief.orders
            if told.turn == turn
        ]
        heads = (self.tr("Orders"), self.tr("In public"), self.tr("In private"))
        return _table(heads, rows, (22, 39, 39))

    def _reasons(self, turn: int) -> Iterator[str]:
        """What people wrote, and what machines that think considered."""
        said = [(told.role, told.rationale) for told in self._debrief.orders if told.turn == turn]
        said += [(r.role, " ".join(r.sentences)) for r in self._view.reasons if r.turn == turn]
        for role, words in said:
            if words:
                why = self.tr("Why, {name}:").format(name=self._names[role])
                yield f'<p class="why"><b>{escape(why)}</b> {_lines(words)}</p>'

    def _news(self, news: Sequence[NewsView]) -> str:
        rows = "".join(
            f'<tr><td width="28%" class="source">{self._source(item)}</td>'
            f'<td width="72%">{"<br>".join(_told(item))}</td></tr>'
            for item in news
        )
        return f'<table width="100%" cellspacing="0" cellpadding="4">{rows}</table>' if rows else ""

    def _source(self, item: NewsView) -> str:
        mark = ""
        if item.secret:
            mark = self.tr("secret")
        elif item.kind == "leak":
            mark = self.tr("leaked")
        return escape(f"{item.source}  ·  {mark}" if mark else item.source)

    def _said(self, who: str, what: str) -> str:
        return self.tr("{who}: {what}").format(who=who, what=what)

    def _origin(self) -> str:
        text = self.tr(
            "A game of Quorum {version}. It is a model to think with and no forecast; the people "
            "in it are characters in a game."
        )
        return text.format(version=__version__)


def _way(values: Sequence[float]) -> tuple[str, str]:
    return numbers.number(values[0]), numbers.number(values[-1])


def _told(item: NewsView) -> Iterator[str]:
    yield escape(item.headline)
    if item.detail:
        yield f'<span class="source">{_lines(item.detail)}</span>'


def _lines(text: str) -> str:
    return "<br>".join(escape(line) for line in text.splitlines())


def _tag(name: str, words: str, look: str = "") -> str:
    kind = f' class="{look}"' if look else ""
    return f"<{name}{kind}>{escape(words)}</{name}>"


def _table(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[int],
    *,
    figures: int = 0,
    total: bool = False,
) -> str:
    """`widths` in per cent; the last `figures` columns are numbers, a `total` row is bold."""

    def cells(name: str, row: Sequence[str], look: str) -> str:
        made = []
        for place, (words, width) in enumerate(zip(row, widths, strict=True)):
            side = ' align="right"' if place >= len(row) - figures else ' align="left"'
            made.append(f'<{name} width="{width}%"{side}{look}>{escape(words)}</{name}>')
        return f"<tr>{''.join(made)}</tr>"

    lines = [cells("th", heads, "")]
    for place, row in enumerate(rows):
        last = total and place == len(rows) - 1
        lines.append(cells("td", row, ' class="total"' if last else ""))
    return f'<table width="100%" cellspacing="0" cellpadding="4">{"".join(lines)}</table>'
