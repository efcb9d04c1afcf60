"""The elements of a scenario compiled, one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from engine.rules.bargains import Deal, Gate, OfferRule, TermRule, gate
from engine.rules.frame import Evaluate, Layout, compiled
from engine.rules.ledger import Cause, Dealing, SourceKind
from engine.rules.phase import EffectRule, FlowRule
from engine.scenario.language import Language
from engine.scenario.models import (
    Breach,
    Drift,
    Effect,
    Ending,
    Event,
    Move,
    Offer,
    Scenario,
    Term,
    TermOption,
)
from engine.scenario.operations import Kind
from engine.text import LocalText

DEALINGS: Final[tuple[Dealing, ...]] = ("make", "accept", "refuse")


@dataclass(frozen=True)
class DirectorRule:
    """A director's seat and log odds of a yes to one motion."""

    director: str
    seat: int
    odds: Evaluate


@dataclass(frozen=True)
class MoveRule:
    """A compiled move."""

    move: Move
    requires: tuple[tuple[Evaluate, LocalText], ...]
    appeal: Evaluate
    effects: tuple[EffectRule, ...]
    leak: Evaluate | None
    leak_effects: tuple[EffectRule, ...]
    directors: tuple[DirectorRule, ...]
    pull: Evaluate | None
    failed_leak: Evaluate | None
    failed_effects: tuple[EffectRule, ...]
    times_row: int
    last_row: int
    deal: Deal | None
    """What it does about an offer."""
    gate: Gate | None
    breaks: tuple[OfferRule, ...]
    """The bargains that it breaks if they bind."""

    @property
    def at_once(self) -> bool:
        """Whether it takes effect in the orders phase: no vote, nothing about an offer."""
        return self.move.motion is None and self.deal is None


@dataclass(frozen=True)
class EventRule:
    """A compiled event."""

    event: Event
    when: Evaluate
    chance: Evaluate | None
    effects: tuple[EffectRule, ...]
    happened_row: int


@dataclass(frozen=True)
class EndingRule:
    """A compiled ending."""

    ending: Ending
    when: Evaluate | None
    finally_when: Evaluate | None
    effects: tuple[EffectRule, ...]


class Compiler:
    """Compiles a scenario's elements to rules over the rows of a layout."""

    def __init__(self, scenario: Scenario, language: Language, layout: Layout) -> None:
        self._scenario, self._language, self._layout = scenario, language, layout
        self._evaluates: dict[tuple[str | float, Kind], Evaluate] = {}
        self.offers = self._offers()
        """By id, their terms in order of the variables."""
        self.deals = {
            move: Deal(part, rule)
            for rule in self.offers.values()
            for part, move in zip(DEALINGS, rule.offer.moves, strict=False)
        }
        """By move, what it does about an offer."""

    def number(self, text: str | float) -> Evaluate:
        """An expression that gives a number."""
        return self._compiled(text, "number")

    def move(self, move: Move) -> MoveRule:
        """A move with its vote, its leak, and what it does about offers."""
        kind: SourceKind = "motion" if move.motion else "move"
        leak, motion = move.leak, move.motion
        deal = self.deals.get(move.id)
        return MoveRule(
            move=move,
            requires=tuple((self._condition(r.that), r.otherwise) for r in move.requires),
            appeal=self.number(move.appeal),
            effects=self._effects(move.effects, kind, move.id, move.role, move.label),
            leak=self.number(leak.chance) if leak else None,
            leak_effects=self._effects(
                leak.effects if leak else [], "leak", move.id, move.role, move.label
            ),
            directors=self._directors(motion.conviction) if motion else (),
            pull=self.number(motion.pull) if motion else None,
            failed_leak=self.number(motion.failed_leak) if motion else None,
            failed_effects=self._effects(
                motion.failed_effects if motion else [],
                kind,
                f"{move.id}/failed",
                move.role,
                move.label,
            ),
            times_row=self._layout.times[move.id],
            last_row=self._layout.rows[f"last({move.id})"],
            deal=deal,
            gate=gate(deal, self._layout.offers) if deal is not None else None,
            breaks=tuple(o for _, o in sorted(self.offers.items()) if move.id in o.breaches),
        )

    def event(self, event: Event) -> EventRule:
        """An event; it has a chance only where it is not certain."""
        certain = event.chance == 1.0
        return EventRule(
            event=event,
            when=self._condition(event.when),
            chance=None if certain else self.number(event.chance),
            effects=self._effects(event.effects, "event", event.id, None, event.label),
            happened_row=self._layout.happened[event.id],
        )

    def drift(self, drift: Drift) -> tuple[EffectRule, ...]:
        """What happens every turn by itself."""
        return self._effects(drift.effects, "drift", drift.id, None, drift.label)

    def ending(self, ending: Ending) -> EndingRule:
        """An ending with its conditions after any turn and after the last."""
        return EndingRule(
            ending=ending,
            when=self._condition(ending.when) if ending.when else None,
            finally_when=self._condition(ending.finally_when) if ending.finally_when else None,
            effects=self._effects(ending.effects, "ending", ending.id, None, ending.title),
        )

    def _condition(self, text: str) -> Evaluate:
        return self._compiled(text, "truth")

    def _compiled(self, text: str | float, kind: Kind) -> Evaluate:
        """Each text once: most amounts stand in several places."""
        found = self._evaluates.get((text, kind))
        if found is None:
            found = compiled(self._language.expression(text, kind), self._layout)
            self._evaluates[text, kind] = found
        return found

    def _offers(self) -> dict[str, OfferRule]:
        moves = {move.id: move for move in self._scenario.moves}
        compiled: dict[str, OfferRule] = {}
        for offer in sorted(self._scenario.offers, key=lambda offer: offer.id):
            terms = [self._term(t) for t in sorted(offer.terms, key=lambda term: term.variable)]
            others = self._scenario.offers
            rivals = {*offer.answers, *(o.id for o in others if offer.id in o.answers)}
            compiled[offer.id] = OfferRule(
                offer,
                self._layout.offers[offer.id],
                tuple(terms),
                self._making(moves[offer.made_by], terms),
                {b.move: self._breach(offer, b, moves[b.move]) for b in offer.breaches},
                tuple(sorted(rivals)),
            )
        return compiled

    def _term(self, term: Term) -> TermRule:
        proposal = self._layout.terms[term.variable]
        return TermRule(
            proposal.choice,
            proposal.values,
            proposal.first,
            term.variable,
            self._layout.rows[term.variable],
            tuple(self.number(option.appeal) for option in by_value(term)),
        )

    def _making(self, move: Move, terms: Sequence[TermRule]) -> tuple[EffectRule, ...]:
        kind: SourceKind = "motion" if move.motion else "move"
        return (
            EffectRule(
                cause=Cause(kind, move.id, move.role, move.label),
                adds=(),
                sets=tuple((term.row, term.chosen) for term in terms),
                flow=None,
                when=None,
                chance=None,
                site="",
                precedence=0,
            ),
        )

    def _breach(self, offer: Offer, breach: Breach, move: Move) -> tuple[EffectRule, ...]:
        element = f"{offer.id}/{move.id}"
        return self._effects(breach.effects, "breach", element, move.role, breach.headline)

    def _directors(self, conviction: str) -> tuple[DirectorRule, ...]:
        return tuple(
            DirectorRule(
                director.id,
                self._layout.rows[director.seat],
                self.number(director.convictions[conviction]),
            )
            for director in sorted(self._scenario.directors, key=lambda director: director.id)
        )

    def _effects(
        self,
        effects: Sequence[Effect],
        kind: SourceKind,
        element: str,
        role: str | None,
        label: LocalText,
    ) -> tuple[EffectRule, ...]:
        rows = self._layout.rows
        element_id = element.partition("/")[0]
        return tuple(
            EffectRule(
                cause=Cause(kind, element_id, role, effect.why or label),
                adds=tuple((rows[name], self.number(a)) for name, a in effect.add.items()),
                sets=tuple((rows[name], self.number(a)) for name, a in effect.set.items()),
                flow=self._flow(effect),
                when=self._condition(effect.when) if effect.when else None,
                chance=None if effect.chance is None else self.number(effect.chance),
                site=f"{kind}/{element}/{effect.die or 'chance'}",
                precedence=effect.precedence,
            )
            for effect in effects
        )

    def _flow(self, effect: Effect) -> FlowRule | None:
        flow = effect.flow
        if flow is None:
            return None
        rows = self._layout.rows
        return FlowRule(rows[flow.from_], rows[flow.to], self.number(flow.amount))


def by_value(term: Term) -> list[TermOption]:
    """What a term can say, in order of the values."""
    return sorted(term.options, key=lambda option: option.value)
