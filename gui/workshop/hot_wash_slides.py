"""What the hot wash puts up, chapter by chapter: slides made from views of a game that is over.

Everything is told by then, to everybody in the room; before the end nothing of this is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject

from gui.room import numbers
from gui.room.ghosts import Ghost
from gui.turn_words import machine_words
from gui.workshop.board import Row
from gui.workshop.stage_pages import Slide

if TYPE_CHECKING:
    from engine.game.views import RoleView
    from engine.report.hindsight_views import ComparisonView, OrdersView, TurningPointView
    from engine.session.scoring import Calibration, ForecastScore

ChapterKind = Literal["ending", "secrets", "points", "forecasts", "what_if", "tracks"]
MOST_POINTS = 6


@dataclass(frozen=True)
class Facts:
    """All that is put up, as plain values.

    `views` holds each role's own view at the end, `public` what everybody knew by then. `orders`
    are those of the whole line, `scores` the sealed forecasts held against the ending that came.
    """

    revealed: RoleView
    public: RoleView
    views: Mapping[str, RoleView]
    teams: Mapping[str, str]
    knowers: Mapping[str, Sequence[str]]
    """Which roles knew a number that not everybody knew, by variable."""
    orders: Sequence[OrdersView]
    endings: Mapping[str, str]
    scores: Sequence[ForecastScore] = ()
    means: Mapping[str, float] = field(default_factory=dict)
    calibration: Calibration | None = None
    knows_nothing: float = 0.0
    points: Sequence[TurningPointView] | None = None
    """None while they are being worked out, and before the ending."""
    telling: Sequence[TurningPointView] = ()
    """Those that can be tried."""


@dataclass(frozen=True)
class Chapter:
    """A step of the hot wash."""

    kind: ChapterKind
    title: str
    slide: Slide


class Slides(QObject):
    """Says it in the language in force."""

    def chapters(self, facts: Facts, ghosts: tuple[Ghost, ...]) -> list[Chapter]:
        """All of them, in the order in which they are talked about."""
        return [
            Chapter("ending", self.tr("The ending"), self._ending(facts)),
            *self._secrets(facts),
            Chapter("points", self.tr("Turning points"), self._points(facts)),
            Chapter("forecasts", self.tr("Forecasts"), self._forecasts(facts)),
            Chapter("what_if", self.tr("What if"), self._what_if_before(facts)),
            Chapter("tracks", self.tr("Other days"), self._tracks(facts, ghosts)),
        ]

    def what_if(self, facts: Facts, view: ComparisonView, title: str, other: Ghost) -> Slide:
        """A line that was tried, laid over the one that was played."""
        ends = [
            line.ending.title if line.ending is not None else self.tr("still open")
            for line in (view.one, view.other)
        ]
        rows = [
            Row(ends[0], lead=self.tr("As it was played")),
            Row(ends[1], lead=self.tr("What if")),
        ]
        if view.one.ending is not None and view.other.ending is not None:
            was, then = view.one.ending.scores, view.other.ending.scores
            rows += [
                Row(
                    self.tr("{was} became {then}").format(
                        was=numbers.number(was[card.role], 0),
                        then=numbers.number(then[card.role], 0),
                    ),
                    lead=self._name(facts, card.role),
                    aside=numbers.change(round(then[card.role]) - round(was[card.role]), 0) or "=",
                    tone=_tone(round(then[card.role]) - round(was[card.role])),
                    place=place,
                )
                for place, card in enumerate(view.one.cards)
            ]
        return Slide(self.tr("WHAT IF"), title, tuple(rows), view.one, (other,))

    def _name(self, facts: Facts, role: str) -> str:
        card = next(card for card in facts.revealed.cards if card.role == role)
        team = facts.teams.get(role, card.name)
        return card.name if team in {card.name, card.short} else f"{team} · {card.short}"

    def _ending(self, facts: Facts) -> Slide:
        ending = facts.revealed.ending
        if ending is None:
            scored = self.tr("Forecasts are scored, and turning points found, once it has.")
            return Slide(
                self.tr("THE END OF THE SESSION"),
                self.tr("The game has not come to an ending"),
                (Row(f"{scored} {self._way_on}"),),
                facts.revealed,
            )
        rows = [
            Row(
                ending.meaning.get(card.role, ""),
                lead=self._name(facts, card.role),
                aside=numbers.number(ending.scores.get(card.role, 0.0), 0),
                place=place,
            )
            for place, card in enumerate(facts.revealed.cards)
        ]
        eyebrow = "  ·  ".join(filter(None, (self.tr("THE END"), machine_words(facts.revealed))))
        return Slide(eyebrow.upper(), ending.title, tuple(rows))

    def _secrets(self, facts: Facts) -> Iterator[Chapter]:
        """Role by role: what it ordered out of sight, and why; then the numbers not all knew."""
        for place, card in enumerate(facts.revealed.cards):
            rows = [*self._orders(facts, card.role, place)]
            rows += [
                Row(
                    fact.label,
                    lead=self.tr("Only some knew this number"),
                    detail=self.tr("{first} at the start").format(
                        first=numbers.number(fact.values[0], fact.decimals)
                    ),
                    aside=numbers.number(fact.values[-1], fact.decimals),
                    place=place,
                )
                for fact in facts.revealed.facts
                if card.role in facts.knowers.get(fact.variable, ())
            ]
            title = self._name(facts, card.role)
            slide = Slide(self.tr("SECRETS"), title, tuple(rows or [Row(self.tr("No secrets."))]))
            yield Chapter("secrets", self.tr("Secrets: {name}").format(name=card.short), slide)
        rows = [*self._unknown(facts)]
        if rows:
            title = self.tr("What none of you knew")
            slide = Slide(self.tr("SECRETS"), title, tuple(rows))
            yield Chapter("secrets", self.tr("Secrets: nobody’s"), slide)

    def _orders(self, facts: Facts, role: str, place: int) -> Iterator[Row]:
        nothing = self.tr("nothing")
        for told in facts.orders:
            if told.role != role or not (told.private or told.rationale):
                continue
            when = facts.revealed.calendar[told.turn - 1][1]
            said = self.tr("In public: {what}").format(what=told.public or nothing)
            if told.rationale:
                said += "\n" + self.tr("Why: {reason}").format(reason=told.rationale)
            yield Row(
                told.private or self.tr("Nothing in private"),
                lead=self._by(
                    self.tr("Turn {turn} · {when}").format(turn=told.turn, when=when),
                    machine=told.machine,
                ),
                detail=said,
                place=place,
            )

    def _unknown(self, facts: Facts) -> Iterator[Row]:
        """News and numbers that were hidden from every role."""
        seen = {(n.turn, n.headline) for view in facts.views.values() for n in view.news}
        seen |= {(n.turn, n.headline) for n in facts.public.news}
        for item in facts.revealed.news:
            if item.role is None and (item.turn, item.headline) not in seen:
                lead = self.tr("Turn {turn} · {when}").format(turn=item.turn, when=item.when)
                yield Row(item.headline, lead=lead, detail=item.detail)
        for fact in facts.revealed.facts:
            if facts.knowers.get(fact.variable) == ():
                first = numbers.number(fact.values[0], fact.decimals)
                yield Row(
                    fact.label,
                    detail=self.tr("{first} at the start").format(first=first),
                    aside=numbers.number(fact.values[-1], fact.decimals),
                )

    def _points(self, facts: Facts) -> Slide:
        eyebrow, title = self.tr("TURNING POINTS"), self.tr("The orders that changed most")
        rows = [self._point(facts, point) for point in (facts.points or ())[:MOST_POINTS]]
        return Slide(eyebrow, title, tuple(rows or [Row(self._no_points(facts))]), facts.revealed)

    def _no_points(self, facts: Facts) -> str:
        """Why no order is weighed, or none yet, and what leads to it."""
        if facts.revealed.ending is None:
            found = self.tr("Turning points are found once the game has come to an ending.")
            return f"{found} {self._way_on}"
        if facts.points is None:
            return self.tr("The game is being replayed without each order in turn…")
        if not facts.points:
            return self.tr("Today’s rules no longer give this game, so it is not replayed.")
        return self.tr("No single order changed anything.")

    @property
    def _way_on(self) -> str:
        """How a session without an ending gets one."""
        return self.tr("Control can let the machine play the rest in character.")

    def _by(self, lead: str, *, machine: bool) -> str:
        """What stands over an order; that it was a machine's where it was."""
        said = self.tr("by the machine")
        return f"{lead} · {said}" if machine else lead

    def _point(self, facts: Facts, point: TurningPointView) -> Row:
        places = {card.role: at for at, card in enumerate(facts.revealed.cards)}
        instead = self.tr("Instead: {move}.").format(move=point.instead)
        then = self.tr("Then it ends in “{ending}”.") if point.ending else ""
        return Row(
            point.what,
            lead=self._by(f"{point.turn} · {self._name(facts, point.role)}", machine=point.machine),
            detail=f"{instead} {then.format(ending=point.ending)}".strip(),
            aside=numbers.number(point.everybody, 0),
            place=places[point.role],
        )

    def _forecasts(self, facts: Facts) -> Slide:
        eyebrow = self.tr("FORECASTS")
        ending = facts.revealed.ending
        if ending is None or not facts.scores:
            open_still = self.tr("Forecasts are scored once the game has come to an ending.")
            reason = (
                self.tr("Nobody sealed a forecast.")
                if ending is not None
                else f"{open_still} {self._way_on}"
            )
            return Slide(eyebrow, self.tr("What you predicted, and what came"), (Row(reason),))
        rows = []
        for place, card in enumerate(facts.revealed.cards):
            mine = [one for one in facts.scores if one.role == card.role]
            if not mine:
                continue
            said = [
                self.tr("Turn {turn}: {ending}, {chance}%").format(
                    turn=one.turn,
                    ending=facts.endings.get(one.ending, one.ending),
                    chance=round(100 * one.chance),
                )
                + (" ✓" if one.came else "")
                for one in mine
            ]
            mean = facts.means[card.role]
            rows.append(
                Row(
                    "  ·  ".join(said),
                    lead=self._name(facts, card.role),
                    aside=numbers.number(mean, 2),
                    tone="good" if mean < facts.knows_nothing else "bad",
                    place=place,
                )
            )
        nothing = numbers.number(facts.knows_nothing, 2)
        rows.append(
            Row(
                self.tr("0 is perfect, 2 the worst; who knows nothing gets {score}.").format(
                    score=nothing
                ),
                lead=self.tr("Brier score, the mean of all turns"),
            )
        )
        rows += self._calibration(facts)
        title = self.tr("You predicted; what came was “{ending}”").format(ending=ending.title)
        return Slide(eyebrow, title, tuple(rows))

    def _calibration(self, facts: Facts) -> list[Row]:
        """How often came what was called so likely, all teams together."""
        if facts.calibration is None:
            return []
        several = self.tr("Called {low} to {high}% likely: {count} forecasts")
        single = self.tr("Called {low} to {high}% likely: {count} forecast")
        return [
            Row(
                (several if one.forecasts > 1 else single).format(
                    low=round(100 * one.low), high=round(100 * one.high), count=one.forecasts
                ),
                lead=self.tr("Calibration of all teams"),
                detail=self.tr("On average they said {mean}%").format(mean=round(100 * one.mean)),
                aside=self.tr("{came}%").format(came=round(100 * one.came)),
            )
            for one in facts.calibration.bins
        ]

    def _what_if_before(self, facts: Facts) -> Slide:
        if facts.revealed.ending is None:
            text = self.tr("An order can be tried otherwise once the game has come to an ending.")
            text += f" {self._way_on}"
        elif facts.telling:
            text = self.tr("Choose one of the questions: it is replayed with the same dice.")
        else:
            text = self._no_points(facts)
        title = self.tr("One thing done otherwise")
        return Slide(self.tr("WHAT IF"), title, (Row(text),), facts.revealed)

    def _tracks(self, facts: Facts, ghosts: tuple[Ghost, ...]) -> Slide:
        rows = [Row(ghost.name, detail=ghost.about) for ghost in ghosts]
        none = Row(self.tr("Choose which days are laid behind yours."))
        return Slide(
            self.tr("OTHER DAYS"),
            self.tr("Your days, and others"),
            tuple(rows or [none]),
            facts.revealed,
            ghosts,
        )


def _tone(change: float) -> str:
    return "good" if change > 0 else "bad" if change < 0 else ""
