"""Whether a turn of a save adds up: its ledger, its dice and its counters."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from math import fsum
from typing import Final

import numpy as np

from engine.game.control import Adjudication
from engine.game.records import EventHappened, State
from engine.game.stored import StoredTurn
from engine.rules.dice import FloatArray
from engine.rules.exact import to_nine
from engine.rules.rulebook import OFFER_ROWS, correction_of
from engine.scenario.models import CHANNELS, Effect, Scenario

LEEWAY: Final = 1e-9
"""So far may the sum of a ledger's entry lie from the number that it leads to."""
LARGEST_AMOUNT: Final = 1e9
"""No line of a ledger is larger: a variable's range ends at a million."""


@dataclass(frozen=True)
class Accounts:
    """Looks at a file's numbers with its scenario in hand."""

    scenario: Scenario

    def is_state(self, state: State, turn: int) -> bool:
        """Every variable in its range with nine decimals, and counters of up to `turn` turns."""
        names = self.variables
        if not (names.keys() <= state.keys() and state.keys() <= self._rows):
            return False
        values = self._values(state)
        if not ((self._low <= values) & (values <= self._high)).all():
            return False
        others = state.keys() - names.keys()
        corrected = others & self._corrections.keys()
        if not all(self._is_correction(name, state[name]) for name in corrected):
            return False
        counters = np.array([state[name] for name in others - corrected])
        counted = (np.rint(counters) == counters) & (counters >= 1) & (counters <= turn)
        return bool((to_nine(values) == values).all() and counted.all())

    def adds_up(self, record: StoredTurn, before: State) -> bool:
        """Whether the ledger leads from the state before to the state after."""
        ledger: Mapping[str, Mapping[str, float]] = record.ledger
        changed = np.flatnonzero(self._values(before) != self._values(record.state))
        if any(self._names[row] not in ledger for row in changed.tolist()):
            return False
        for name, by in ledger.items():
            amounts = by.values()
            if amounts and not max(map(abs, amounts)) <= LARGEST_AMOUNT:
                return False
            if abs(fsum((before[name], *amounts, -record.state[name]))) > LEEWAY:
                return False
        return True

    def counts(self, record: StoredTurn, before: State) -> bool:
        """Whether the counters of moves and events are those before and what the turn tells of."""
        due: dict[str, float] = {}
        for orders in record.orders.values():
            for channel in CHANNELS:
                move = orders.in_channel(channel)
                if move is not None:
                    due[f"times({move})"] = before.get(f"times({move})", 0.0) + 1.0
                    due[f"last({move})"] = record.turn
        for happening in record.happenings:
            if isinstance(happening, EventHappened):
                name = f"happened({happening.event})"
                due[name] = due.get(name, before.get(name, 0.0)) + 1.0
        state = record.state
        changed = {name for name, _ in state.items() ^ before.items()} - self._counted_otherwise
        return changed <= due.keys() and all(state.get(name) == due[name] for name in due)

    def corrects(self, record: StoredTurn, before: State, allowed: Set[str]) -> bool:
        """Whether no correction of a computed variable changed but those allowed."""
        changed = {name for name, _ in record.state.items() ^ before.items()}
        return changed & self._corrections.keys() <= allowed

    def _is_correction(self, name: str, value: float) -> bool:
        return value != 0.0 and abs(value) <= self._corrections[name] and round(value, 9) == value

    def fair_dice(self, record: StoredTurn) -> bool:
        """Whether every die is one of the scenario's or of Control's, and says what it says."""
        judged = {act.site for act in record.control if isinstance(act, Adjudication)}
        return all(
            (roll.site in self._sites or roll.site in judged)
            and 0.0 <= roll.value < 1.0
            and 0.0 <= roll.chance <= 1.0
            and roll.came_up == (roll.value < roll.chance)
            for roll in record.rolls
        )

    @cached_property
    def variables(self) -> dict[str, int]:
        """The places of the variables by name."""
        return {name: place for place, name in enumerate(self._names)}

    @cached_property
    def _names(self) -> list[str]:
        return [variable.id for variable in self.scenario.variables]

    @cached_property
    def _low(self) -> FloatArray:
        return np.array([variable.min for variable in self.scenario.variables])

    @cached_property
    def _high(self) -> FloatArray:
        return np.array([variable.max for variable in self.scenario.variables])

    def _values(self, state: State) -> FloatArray:
        return np.array([state[name] for name in self._names])

    @cached_property
    def _of_offers(self) -> frozenset[str]:
        return frozenset(
            f"{fact}({offer.id})" for offer in self.scenario.offers for fact in OFFER_ROWS
        )

    @cached_property
    def _counted_otherwise(self) -> frozenset[str]:
        return self._of_offers.union(self._names, self._corrections)

    @cached_property
    def _rows(self) -> frozenset[str]:
        """The rows of a state: variables, and counters of what the scenario has."""
        moves = [move.id for move in self.scenario.moves]
        return self._of_offers.union(
            self._names,
            (f"{counter}({move})" for move in moves for counter in ("times", "last")),
            (f"happened({event.id})" for event in self.scenario.events),
            self._corrections,
        )

    @cached_property
    def _corrections(self) -> dict[str, float]:
        """What Control added to computed variables, each with the most that it can be."""
        computed = [v for v in self.scenario.variables if v.formula is not None]
        return {correction_of(v.id): v.max - v.min for v in computed}

    @cached_property
    def _sites(self) -> frozenset[str]:
        return frozenset(_sites(self.scenario))


def _sites(scenario: Scenario) -> Iterator[str]:
    """Where a turn of this scenario can throw a die, as the rules name it."""
    for move in scenario.moves:
        kind = "motion" if move.motion else "move"
        yield from _dice(f"{kind}/{move.id}", move.effects)
        if move.leak is not None:
            yield f"leak/{move.id}"
            yield from _dice(f"leak/{move.id}", move.leak.effects)
        if move.motion is not None:
            yield f"failure/{move.id}"
            yield from (f"vote/{move.id}/{director.id}" for director in scenario.directors)
            yield from _dice(f"motion/{move.id}/failed", move.motion.failed_effects)
    for offer in scenario.offers:
        for breach in offer.breaches:
            yield from _dice(f"breach/{offer.id}/{breach.move}", breach.effects)
    for event in scenario.events:
        yield f"event/{event.id}"
        yield from _dice(f"event/{event.id}", event.effects)
    for drift in scenario.drift:
        yield from _dice(f"drift/{drift.id}", drift.effects)
    for ending in scenario.endings:
        yield from _dice(f"ending/{ending.id}", ending.effects)


def _dice(rule: str, effects: Sequence[Effect]) -> Iterator[str]:
    for effect in effects:
        if effect.chance is not None:
            yield f"{rule}/{effect.die or 'chance'}"
