"""Which effects of a scenario a line of the ledger can come from."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from engine.game.control import ControlAct, Inject
from engine.rules.ledger import Contribution, SourceKind
from engine.scenario.models import Effect, Scenario
from engine.text import LocalText

_Rule: TypeAlias = tuple[SourceKind, str]
"""Kind and element, as a line of the ledger has them."""


@dataclass(frozen=True)
class Origins:
    """Looks up a scenario's effects from what the ledger says of them."""

    scenario: Scenario

    def effects(self, item: Contribution, variable: str) -> list[Effect]:
        """The effects that can have given a variable's line; there may be several of one word."""
        return [
            effect
            for effects, label in self._rules.get((item.kind, item.element), ())
            for effect in effects
            if (effect.why or label) == item.why and any(True for _ in amounts(effect, variable))
        ]

    @cached_property
    def _rules(self) -> dict[_Rule, list[tuple[Sequence[Effect], LocalText]]]:
        """Lists of effects, each with the words of those effects that have none of their own."""
        found: dict[_Rule, list[tuple[Sequence[Effect], LocalText]]] = defaultdict(list)
        for move in self.scenario.moves:
            found["motion" if move.motion else "move", move.id].append((move.effects, move.label))
            if move.motion is not None:
                found["motion", move.id].append((move.motion.failed_effects, move.label))
            if move.leak is not None:
                found["leak", move.id].append((move.leak.effects, move.label))
        for offer in self.scenario.offers:
            for breach in offer.breaches:
                found["breach", offer.id].append((breach.effects, breach.headline))
        for event in self.scenario.events:
            found["event", event.id].append((event.effects, event.label))
        for drift in self.scenario.drift:
            found["drift", drift.id].append((drift.effects, drift.label))
        for ending in self.scenario.endings:
            found["ending", ending.id].append((ending.effects, ending.title))
        return found


def as_rule(item: Contribution, control: Sequence[ControlAct]) -> Contribution:
    """A line as the scenario's rules know it: an event that Control made happen is that event."""
    if item.kind == "inject":
        for act in control:
            if isinstance(act, Inject) and act.id == item.element and act.event is not None:
                return item._replace(kind="event", element=act.event)
    return item


def amounts(effect: Effect, variable: str) -> Iterator[str | float]:
    """How much an effect changes a variable, or what it sets it to; nothing if it does neither."""
    for named in (effect.add, effect.set):
        if variable in named:
            yield named[variable]
    if effect.flow is not None and variable in {effect.flow.from_, effect.flow.to}:
        yield effect.flow.amount
