"""Two lines of a game compared for one viewer, in one language."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from engine.game import wording
from engine.game.branches import line_to
from engine.game.control import Adjudication
from engine.game.disclosure import Disclosure
from engine.game.game import Game
from engine.game.negotiation import said_terms
from engine.game.orders import NOTHING, Orders
from engine.game.records import TurnRecord
from engine.game.viewing import disclosed_view, role_view
from engine.game.views import NewsView, RoleView
from engine.lab.comparison import Comparison, DieDiffers, compare
from engine.lab.whatif import WhatIf
from engine.report.hindsight_views import ComparisonView, DifferenceView, WhatIfView
from engine.rules.ledger import Roll
from engine.scenario.models import CHANNELS, Channel, Offer
from engine.text import Language, LocalText

_WORDS = {
    "die_up": LocalText(
        en="Came up (chance {chance:.0f}%)", fr="Est sorti (probabilité {chance:.0f}\u00a0%)"
    ),
    "die_down": LocalText(
        en="Did not come up (chance {chance:.0f}%)",
        fr="N’est pas sorti (probabilité {chance:.0f}\u00a0%)",
    ),
    "die_none": LocalText(en="Was not taken", fr="N’a pas été tenté"),
    "leak": LocalText(en="{what}: comes out", fr="{what}\u00a0: s’ébruite"),
    "failure": LocalText(
        en="{what}: the lost vote comes out", fr="{what}\u00a0: le rejet s’ébruite"
    ),
    "vote": LocalText(en="{what}: {who} votes yes", fr="{what}\u00a0: {who} vote oui"),
    "nothing": LocalText(en="Nothing", fr="Rien"),
    "score": LocalText(en="Score", fr="Score"),
    "left_out": LocalText(en="It was not allowed there.", fr="Ce n’était pas permis."),
    "unknown_one": LocalText(
        en="An order that you do not know of was left out.",
        fr="Un ordre que vous ne connaissez pas a été laissé de côté.",
    ),
    "unknown": LocalText(
        en="{count} orders that you do not know of were left out.",
        fr="{count} ordres que vous ne connaissez pas ont été laissés de côté.",
    ),
}


def compare_lines(
    game: Game, one: int, other: int, role: str | None, language: Language = "en"
) -> ComparisonView:
    """Compare the lines to two records as `role` (None: the public) may know them.

    Where both have come to an ending, nothing is withheld.
    """
    return _compared(game, (one, other), role, language, replayed=False)


def _compared(
    game: Game, tips: tuple[int, int], role: str | None, language: Language, *, replayed: bool
) -> ComparisonView:
    """With `replayed` the second line plays the orders of the first again, as far as it can."""
    one, other = tips
    lines = line_to(game, one), line_to(game, other)
    everything = all(line and line[-1].ending is not None for line in lines)
    mine = _view(game.as_of(one), role, language, everything=everything)
    theirs = _view(game.as_of(other), role, language, everything=everything)
    comparison = compare(game.opening, *lines)
    last = comparison.last
    teller = _Teller(game, language)
    sees = Disclosure(game.scenario, role, everything=everything)
    refused = [
        *teller.refused(game, lines, sees, replayed=replayed),
        *(() if replayed else teller.refused(game, lines[::-1], sees, swapped=True)),
    ]
    found = [
        *teller.orders(comparison, None if everything else {role}),
        *teller.news(mine, theirs, last),
        *(teller.dice(comparison) if everything else ()),
    ]
    turns = [item.turn for item in found] + _first_change(mine, theirs)
    found += teller.scores(mine, theirs, last, everything=everything)
    found += teller.numbers(mine, theirs, last)
    return ComparisonView(
        one=mine,
        other=theirs,
        first=min(turns, default=None),
        last=last,
        everything=everything,
        differences=[*refused, *found],
    )


def what_if_view(
    game: Game, tried: WhatIf, role: str | None, language: Language = "en"
) -> WhatIfView:
    """A line that was tried, beside the line on the table; `role` as in `compare_lines`."""
    both = game.as_of(game.at)
    both.records = [*game.records, *tried.records]
    tips = game.at, both.records[-1].number
    told = _compared(both, tips, role, language, replayed=True)
    return WhatIfView(
        turn=tried.turn,
        role=tried.role,
        recorded_until=tried.recorded_until,
        comparison=told,
    )


def _view(game: Game, role: str | None, language: Language, *, everything: bool) -> RoleView:
    return disclosed_view(game, language) if everything else role_view(game, role, language)


@dataclass(frozen=True)
class _Teller:
    """Puts what differs into words."""

    game: Game
    language: Language

    def say(self, text: LocalText | None) -> str:
        return text.in_language(self.language) if text is not None else ""

    def word(self, name: str, **parts: object) -> str:
        return self.say(_WORDS[name]).format(**parts)

    @cached_property
    def labels(self) -> dict[str, str]:
        """Moves, events, drift and endings by id; ids are unique in a scenario."""
        scenario = self.game.scenario
        return {
            **{move.id: self.say(move.label) for move in scenario.moves},
            **{event.id: self.say(event.label) for event in scenario.events},
            **{drift.id: self.say(drift.label) for drift in scenario.drift},
            **{ending.id: self.say(ending.title) for ending in scenario.endings},
            **{offer.id: self.say(offer.label) for offer in scenario.offers},
        }

    def move(self, move: str | None) -> str:
        return self.labels[move] if move is not None else self.word("nothing")

    def ordered(self, orders: Orders, channel: Channel) -> str:
        """A move in words, with the terms of the offer that it makes."""
        move = orders.in_channel(channel)
        offer = next((o for o in self.game.scenario.offers if o.made_by == move), None)
        if offer is None or not orders.terms:
            return self.move(move)
        return f"{self.move(move)} ({self._terms(offer, orders)})"

    def _terms(self, offer: Offer, orders: Orders) -> str:
        said = said_terms(offer, orders.terms, self.language, {})
        pair = self.say(wording.SAYS)
        return ", ".join(pair.format(what=term.label, said=term.said) for term in said)

    def orders(
        self, comparison: Comparison, of: Collection[str | None] | None
    ) -> Iterator[DifferenceView]:
        """Orders that differ, a row a channel; those of some roles only, or of all (None)."""
        for found in comparison.orders:
            for channel in CHANNELS if of is None or found.role in of else ():
                one, other = self.ordered(found.one, channel), self.ordered(found.other, channel)
                if one != other:
                    yield DifferenceView(
                        kind="order",
                        turn=found.turn,
                        role=found.role,
                        what=self.say(self.game.scenario.role(found.role).name),
                        one=one,
                        other=other,
                    )

    def refused(
        self,
        game: Game,
        lines: Sequence[Sequence[TurnRecord]],
        sees: Disclosure,
        *,
        replayed: bool = False,
        swapped: bool = False,
    ) -> Iterator[DifferenceView]:
        """Orders of the first line that were not allowed in the second, where nothing was done.

        Another role's is told of if it is known and all that the reason depends on is. In a line
        that is `replayed` each was left out for that, as is seen: there it is told without the
        reason, and of orders that are not known, how many there were.
        """
        unknown = 0
        for record, other in zip(*lines, strict=False):
            there = game.as_of(other.parent)
            for role, channel, move in _left_out(record, other):
                why = there.why_not(role, move, channel)
                if why is None:
                    continue
                known = role == sees.role or sees.order(move, record)
                clear = role == sees.role or self._may_say(move, why, sees)
                if known and (clear or replayed):
                    words = self.move(move), self.say(why) if clear else self.word("left_out")
                    yield self._refused(record.turn, role, words[::-1] if swapped else words)
                unknown += not known
        if unknown and replayed:
            word = self.word("unknown" if unknown > 1 else "unknown_one", count=unknown)
            yield self._refused(0, None, ("", word))

    def _refused(self, turn: int, role: str | None, told: tuple[str, str]) -> DifferenceView:
        return DifferenceView(
            kind="refused",
            turn=turn,
            role=role,
            what=self.say(
                self.game.scenario.role(role).name if role is not None else wording.UNKNOWN_CAUSE
            ),
            one=told[0],
            other=told[1],
        )

    def _may_say(self, move: str, why: LocalText, sees: Disclosure) -> bool:
        """Whether a reason gives nothing away: it is a requirement's that reads what is known."""
        rule = next(m for m in self.game.scenario.moves if m.id == move)
        asked = [needed.that for needed in rule.requires if needed.otherwise == why]
        return sees.everything or (bool(asked) and all(map(sees.reads, asked)))

    def news(self, one: RoleView, other: RoleView, last: int) -> Iterator[DifferenceView]:
        """Headlines up to a turn that only one line has; not of orders that are told as such."""
        told = [_key(item) for item in one.news], [_key(item) for item in other.news]
        ended = one.ending is not None and other.ending is not None
        ordered = {card.role for card in one.cards} if ended else {one.role}
        for item in sorted([*one.news, *other.news], key=lambda item: item.turn):
            key = _key(item)
            sides = key in told[0], key in told[1]
            as_order = item.kind == "move" and item.role in ordered
            if all(sides) or item.turn > last or as_order:
                continue
            yield DifferenceView(
                kind="news",
                turn=item.turn,
                role=item.role,
                what=item.source,
                one=item.headline if sides[0] else "",
                other=item.headline if sides[1] else "",
            )

    def dice(self, comparison: Comparison) -> Iterator[DifferenceView]:
        """Chances that came up in one line only."""
        for found in comparison.dice:
            yield DifferenceView(
                kind="die",
                turn=found.turn,
                role=None,
                what=self._site(found),
                one=self._roll(found.one),
                other=self._roll(found.other),
            )

    def _roll(self, roll: Roll | None) -> str:
        if roll is None:
            return self.word("die_none")
        return self.word("die_up" if roll.came_up else "die_down", chance=100 * roll.chance)

    def _site(self, found: DieDiffers) -> str:
        """What a chance was about, from its site's name."""
        kind, _, rest = found.site.partition("/")
        element, _, detail = rest.partition("/")
        if kind == "adjudication":
            return self._judged(element, found.turn)
        what = self.labels.get(element, found.site)
        directors = {d.id: self.say(d.name) for d in self.game.scenario.directors}
        if kind == "vote" and detail in directors:
            return self.word("vote", what=what, who=directors[detail])
        return self.word(kind, what=what) if kind in {"leak", "failure"} else what

    def _judged(self, name: str, turn: int) -> str:
        """A free-form move by its headline, where this game has it."""
        acts = (
            act for record in self.game.records if record.turn == turn for act in record.control
        )
        headlines = (a.headline for a in acts if isinstance(a, Adjudication) and a.id == name)
        label = next(headlines, name)
        return self.say(wording.FREE_FORM).format(label=label)

    def scores(
        self, one: RoleView, other: RoleView, last: int, *, everything: bool
    ) -> Iterator[DifferenceView]:
        """Scores at the end of each line where all is told; else the viewer's own after `last`."""
        if everything and one.ending is not None and other.ending is not None:
            pairs = {
                role.id: (one.ending.scores[role.id], other.ending.scores[role.id])
                for role in self.game.scenario.roles
            }
        elif one.role is not None:
            pairs = {one.role: (one.score[last], other.score[last])}
        else:
            pairs = {}
        for role, values in pairs.items():
            if values[0] != values[1]:
                name = self.say(self.game.scenario.role(role).name)
                yield DifferenceView(
                    kind="score", turn=0, role=role, what=name, values=values, decimals=1
                )

    def numbers(self, one: RoleView, other: RoleView, last: int) -> Iterator[DifferenceView]:
        """Known numbers that differ after the last turn of both, the most different first."""
        ranges = {v.id: v.max - v.min for v in self.game.scenario.variables}
        seen: dict[str, DifferenceView] = {}
        curves = {c.variable: c.values for plot in other.plots for c in plot.curves}
        labels = {v.id: self.say(v.label) for v in self.game.scenario.variables}
        for plot in one.plots:
            for curve in plot.curves:
                values = curve.values[last], curves[curve.variable][last]
                seen[curve.variable] = DifferenceView(
                    kind="number",
                    turn=0,
                    role=curve.role,
                    what=labels[curve.variable],
                    values=values,
                    decimals=curve.decimals,
                )
        facts = {fact.variable: fact.values for fact in other.facts}
        for fact in one.facts:
            if fact.variable not in seen and fact.variable in facts:
                seen[fact.variable] = DifferenceView(
                    kind="number",
                    turn=0,
                    role=None,
                    what=fact.label,
                    values=(fact.values[last], facts[fact.variable][last]),
                    decimals=fact.decimals,
                )

        def weight(item: tuple[str, DifferenceView]) -> float:
            values = item[1].values or (0.0, 0.0)
            return -abs(values[0] - values[1]) / (ranges[item[0]] or 1.0)

        for _, row in sorted(seen.items(), key=weight):
            if row.values is not None and row.values[0] != row.values[1]:
                yield row


def _left_out(record: TurnRecord, other: TurnRecord) -> Iterator[tuple[str, Channel, str]]:
    """What was ordered in a turn where nothing was in the other."""
    for role, given in record.orders.items():
        for channel in CHANNELS:
            move = given.in_channel(channel)
            if move is not None and other.orders.get(role, NOTHING).in_channel(channel) is None:
                yield role, channel, move


def _first_change(one: RoleView, other: RoleView) -> list[int]:
    """The first turn after which a number that both views show differs, if there is one."""
    pairs = [
        *zip((f.values for f in one.facts), (f.values for f in other.facts), strict=False),
        *(
            (mine.values, theirs.values)
            for plots in zip(one.plots, other.plots, strict=True)
            for mine, theirs in zip(*(plot.curves for plot in plots), strict=True)
        ),
    ]
    turns = (
        turn
        for mine, theirs in pairs
        for turn, values in enumerate(zip(mine, theirs, strict=False))
        if values[0] != values[1]
    )
    first = min(turns, default=None)
    return [] if first is None else [first]


def _key(item: NewsView) -> tuple[object, ...]:
    return item.turn, item.kind, item.source, item.headline, item.detail
