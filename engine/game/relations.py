"""How one role stands to each of the others, from what it knows of what passed between them.

Facts alone: what was offered, answered, kept and broken, what a role was let in on, and what orders
of the others did to its own numbers. No score is made of them.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from engine.game.causes import Causes
from engine.game.disclosure import Disclosure
from engine.game.game import Game
from engine.game.negotiation import Negotiation
from engine.game.records import (
    BargainBroken,
    Happening,
    MovePlayed,
    OfferAnswered,
    OfferMade,
    TurnRecord,
    VoteTaken,
)
from engine.game.views import DealingKind, DealingView, FactView, OfferView, RelationView, Standing
from engine.scenario.models import EVERYONE, Move, Offer, Variable
from engine.text import Language, LocalText

_MOVED: Final = 2
"""Of what an order of another did to this role's numbers, so many lines a turn are told."""
_LAST: Final[dict[DealingKind, Standing]] = {
    "broke": "broken",
    "refused": "refused",
    "voted_down": "refused",
    "lapsed": "lapsed",
}
"""How the two stand after what was last settled between them, where nothing binds or is open."""


@dataclass(frozen=True)
class Relations:
    """What `role` may know of how it stands to the others."""

    game: Game
    sees: Disclosure
    negotiation: Negotiation
    language: Language
    role: str

    def views(self) -> list[RelationView]:
        """One to each of the others, in the scenario's order."""
        others = [role.id for role in self.game.scenario.roles if role.id != self.role]
        return [self._relation(other) for other in others]

    def _relation(self, other: str) -> RelationView:
        offers = [o for o in self._offers if {o.by, o.to} == {self.role, other}]
        dealings = sorted(
            [*self._passed[other], *self._lapses(offers)], key=lambda one: one.turn, reverse=True
        )
        standing, about = self._standing(offers, dealings)
        return RelationView(
            role=other, standing=standing, offer=about, dealings=dealings, word=self._word(other)
        )

    def _standing(
        self, offers: Sequence[OfferView], dealings: Sequence[DealingView]
    ) -> tuple[Standing, str]:
        """What binds, else what is open, else how the last thing ended."""
        newest = offers[::-1]
        for offer in newest:
            if offer.status == "agreed":
                return "bound", offer.label
        for offer in sorted(newest, key=lambda one: one.to != self.role):
            if offer.status == "standing" and not self.game.over:
                return ("asked" if offer.to == self.role else "asking"), offer.label
        for one in dealings:
            if one.kind in _LAST:
                return _LAST[one.kind], one.label
        return "nothing", ""

    @cached_property
    def _offers(self) -> list[OfferView]:
        return self.negotiation.offers()

    def _lapses(self, offers: Sequence[OfferView]) -> Iterator[DealingView]:
        """Offers that the other side let lapse; `mine` where this role did."""
        stands = {offer.id: offer.stands for offer in self.game.scenario.offers}
        for offer in offers:
            if offer.status == "lapsed":
                turn = offer.turn + stands[offer.offer]
                yield self._dealing("lapsed", offer.to, offer.label, turn)

    @cached_property
    def _passed(self) -> dict[str, list[DealingView]]:
        """By the other role, what passed between it and this one; the last of a turn first."""
        passed: dict[str, list[DealingView]] = defaultdict(list)
        for record in self.game.line():
            now: dict[str, list[DealingView]] = defaultdict(list)
            for happening in record.happenings:
                if self.sees.happening(happening):
                    for other, dealing in self._told(happening, record.turn):
                        now[other].insert(0, dealing)
            for other, moved in self._moved(record).items():
                now[other] += moved
            for other, dealings in now.items():
                passed[other] = [*dealings, *passed[other]]
        return passed

    def _told(self, happening: Happening, turn: int) -> Iterator[tuple[str, DealingView]]:
        match happening:
            case OfferMade(role=who, offer=name):
                yield from self._between(self._deals[name], "offered", who, turn)
            case OfferAnswered(role=who, offer=name, agreed=agreed):
                kind: DealingKind = "accepted" if agreed else "refused"
                yield from self._between(self._deals[name], kind, who, turn)
            case BargainBroken(role=who, offer=name):
                yield from self._between(self._deals[name], "broke", who, turn)
            case VoteTaken(role=who, move=move, passed=False, votes=votes):
                for offer in self._deals.values():
                    if move in offer.moves:
                        yes = sum(votes.values())
                        yield from self._between(
                            offer, "voted_down", who, turn, yes=yes, no=len(votes) - yes
                        )
            case MovePlayed(role=who, channel="private", move=name):
                yield from self._let_in(self._moves[name], who, turn)

    def _between(
        self, offer: Offer, kind: DealingKind, who: str, turn: int, *, yes: int = 0, no: int = 0
    ) -> Iterator[tuple[str, DealingView]]:
        """What somebody did about an offer between this role and another."""
        if self.role in {offer.by, offer.to}:
            other = offer.to if offer.by == self.role else offer.by
            dealing = self._dealing(kind, who, self._say(offer.label), turn)
            yield other, dealing.model_copy(update={"yes": yes, "no": no})

    def _let_in(self, move: Move, who: str, turn: int) -> Iterator[tuple[str, DealingView]]:
        """A private order that the two share; offers tell themselves, motions by their vote."""
        if move.id in self._of_offers or move.motion is not None:
            return
        others = move.known_to if who == self.role else [who] if self.role in move.known_to else []
        for other in others:
            yield other, self._dealing("told", who, self._say(move.label), turn)

    def _moved(self, record: TurnRecord) -> dict[str, list[DealingView]]:
        """What orders of the others did to this role's own numbers, the most first."""
        found: dict[str, list[tuple[float, DealingView]]] = defaultdict(list)
        for entry in record.ledger:
            variable = self._own.get(entry.variable)
            theirs = any(item.role not in {None, self.role} for item in entry.contributions)
            if variable is None or not theirs:
                continue
            why = self._causes.why(entry, record)
            if why is None:
                continue
            span = (variable.max - variable.min) or 1.0
            for change in why.changes:
                shows = round(change.amount, variable.decimals) != 0
                if change.group == "order" and change.role not in {None, self.role} and shows:
                    dealing = self._dealing("moved", change.role or "", change.label, record.turn)
                    told = {
                        "number": why.label,
                        "amount": change.amount,
                        "decimals": variable.decimals,
                    }
                    part = abs(change.amount) / span, dealing.model_copy(update=told)
                    found[change.role or ""].append(part)
        return {
            other: [dealing for _, dealing in sorted(parts, key=lambda one: -one[0])[:_MOVED]]
            for other, parts in found.items()
        }

    @cached_property
    def _own(self) -> dict[str, Variable]:
        """The numbers that are this role's: its curves, and what its dossier lists by name."""
        plots = self.game.scenario.plots
        drawn = {c.variable for plot in plots for c in plot.curves if c.role == self.role}
        return {
            v.id: v
            for v in self.game.scenario.variables
            if self.sees.variable(v)
            and (v.id in drawn or (v.dossier != EVERYONE and self.role in v.dossier))
        }

    def _word(self, other: str) -> FactView | None:
        """The number that a breach costs the other most, if it stands in no third dossier."""
        costs = self._costs[other]
        theirs = [
            variable
            for variable in self.game.scenario.variables
            if variable.id in costs
            and self.sees.variable(variable)
            and (variable.dossier == EVERYONE or set(variable.dossier) <= {other})
            and not any(variable.id in lost for who, lost in self._costs.items() if who != other)
        ]
        worst = max(theirs, key=lambda v: costs[v.id] / ((v.max - v.min) or 1.0), default=None)
        return self._fact(worst) if worst is not None else None

    @cached_property
    def _costs(self) -> dict[str, dict[str, float]]:
        """By role, what its breaches take from which number, where the rules say it in figures.

        Of bargains that this role may know of.
        """
        costs: dict[str, dict[str, float]] = defaultdict(dict)
        known = [offer for offer in self._deals.values() if self.sees.offer(offer)]
        for breach in (breach for offer in known for breach in offer.breaches):
            lost = costs[self._moves[breach.move].role]
            for effect in breach.effects:
                for name, amount in effect.add.items():
                    if isinstance(amount, float | int) and amount < 0:
                        lost[name] = max(lost.get(name, 0.0), -float(amount))
        return costs

    def _fact(self, variable: Variable) -> FactView:
        states = [self.game.opening, *(record.state for record in self.game.line())]
        return FactView(
            variable=variable.id,
            label=self._say(variable.label),
            about=self._say(variable.about),
            unit=self._say(variable.unit),
            low=variable.min,
            high=variable.max,
            decimals=variable.decimals,
            values=[state[variable.id] for state in states],
        )

    def _dealing(self, kind: DealingKind, who: str, label: str, turn: int) -> DealingView:
        when = self._say(self.game.scenario.turns[turn - 1].label)
        return DealingView(kind=kind, mine=who == self.role, label=label, turn=turn, when=when)

    @cached_property
    def _causes(self) -> Causes:
        return Causes(self.game.scenario, self.sees, self.language)

    @cached_property
    def _deals(self) -> dict[str, Offer]:
        return {offer.id: offer for offer in self.game.scenario.offers}

    @cached_property
    def _of_offers(self) -> frozenset[str]:
        return frozenset(move for offer in self._deals.values() for move in offer.moves)

    @cached_property
    def _moves(self) -> dict[str, Move]:
        return {move.id: move for move in self.game.scenario.moves}

    def _say(self, text: LocalText | None) -> str:
        return text.in_language(self.language) if text is not None else ""
