"""A scenario compiled into rows, slots and NumPy operations, once.

Rows of the state: the variables in file order, then a counter for every move
(`times`) and the turn it was last ordered, then a flag for every event, then
four turns for every offer, then what Control added to the computed variables that it
changed. A slot is a role's channel; slots and the moves within are in order of their ids,
so that the order of a file changes nothing. Rows of the choices: the slots, then the terms
of offers, by offer and variable.
"""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np

from engine.rules.bargains import Deal, TermRule
from engine.rules.compiler import Compiler, MoveRule, by_value
from engine.rules.dice import Dice, FloatArray
from engine.rules.exact import to_nine
from engine.rules.frame import Evaluate, Frame, Layout, Proposal, Rows, Standing
from engine.rules.phase import Limits
from engine.rules.program import Program
from engine.scenario.language import Language, formula_order
from engine.scenario.models import (
    CHANNELS,
    LARGEST,
    Channel,
    Offer,
    Scenario,
    Uniform,
    Variable,
)

States = TypeVar("States", FloatArray, Rows)
OFFER_ROWS: Final = ("made", "agreed", "refused", "broken")
"""Rows of the state for every offer, each a turn or 0."""


@dataclass(frozen=True)
class Slot:
    """A role's channel and the moves in it."""

    role: str
    channel: Channel
    moves: tuple[MoveRule, ...]


class Rulebook:
    """The rules of a scenario, ready to resolve turns of one game or of many."""

    def __init__(
        self,
        scenario: Scenario,
        language: Language | None = None,
        corrected: Collection[str] = (),
    ) -> None:
        """`corrected` are computed variables that Control may have changed.

        Each takes a row of the state, so games in which it changed none do without them.
        """
        self.scenario = scenario
        self.corrected = frozenset(
            v.id for v in scenario.variables if v.id in corrected and v.formula is not None
        )
        self._correcting: dict[frozenset[str], Rulebook] = {}
        self.turns = len(scenario.turns)
        self.programs: dict[Hashable, Program] = {}
        """What was recorded of these rules, by what it is for."""
        self._language = language or Language(scenario)
        moves = sorted(scenario.moves, key=lambda move: move.id)
        self.row_names = [
            *(variable.id for variable in scenario.variables),
            *(f"times({move.id})" for move in moves),
            *(f"last({move.id})" for move in moves),
            *(f"happened({event.id})" for event in scenario.events),
            *(f"{fact}({offer.id})" for offer in scenario.offers for fact in OFFER_ROWS),
            *map(correction_of, sorted(self.corrected)),
        ]
        rows = {name: row for row, name in enumerate(self.row_names)}
        slots = sorted((role.id, channel) for role in scenario.roles for channel in CHANNELS)
        grouped = [[m for m in moves if (m.role, m.channel) == slot] for slot in slots]
        self.layout = Layout(
            rows,
            {move.id: rows[f"times({move.id})"] for move in moves},
            {event.id: rows[f"happened({event.id})"] for event in scenario.events},
            {m.id: (s, place) for s, group in enumerate(grouped) for place, m in enumerate(group)},
            {offer.id: self._standing(offer, rows) for offer in scenario.offers},
            _proposals(scenario.offers, len(slots)),
        )
        self.corrections = {rows[name]: rows[correction_of(name)] for name in self.corrected}
        """By a computed variable's row, the row of what Control added to it."""
        self.limits = self._limits()
        compiler = Compiler(scenario, self._language, self.layout)
        self.formulas = [
            (rows[v.id], compiler.number(v.formula or 0.0)) for v in formula_order(self._language)
        ]
        self.offers, self._deals = compiler.offers, compiler.deals
        self.terms = [term for rule in self.offers.values() for term in rule.terms]
        self.slots = [
            Slot(role, channel, tuple(compiler.move(move) for move in group))
            for (role, channel), group in zip(slots, grouped, strict=True)
        ]
        self.slot_of = {(slot.role, slot.channel): i for i, slot in enumerate(self.slots)}
        self.events = [compiler.event(event) for event in scenario.events]
        self.drift = [rule for drift in scenario.drift for rule in compiler.drift(drift)]
        ranked = sorted(scenario.endings, key=lambda ending: ending.rank)
        self.endings = [compiler.ending(ending) for ending in ranked]
        self.aims = {
            role.id: [(aim.weight, compiler.number(aim.measure)) for aim in role.aims]
            for role in scenario.roles
        }

    def correcting(self, variables: Collection[str]) -> "Rulebook":
        """The same rules where Control may have changed these computed variables as well."""
        wanted = self.corrected.union(variables)
        if wanted == self.corrected:
            return self
        if wanted not in self._correcting:
            self._correcting[wanted] = Rulebook(self.scenario, self._language, wanted)
        return self._correcting[wanted]

    def inputs(self, variable: str) -> frozenset[str]:
        """The variables that a formula variable is computed from."""
        formula = next(v.formula for v in self.scenario.variables if v.id == variable)
        return self._language.expression(formula).names if formula else frozenset()

    def read_by(self, variable: str) -> frozenset[str]:
        """The rows that a variable comes down to, through all formulas; itself if it has none."""
        formula = next(v.formula for v in self.scenario.variables if v.id == variable)
        if formula is None:
            return frozenset({variable})
        correction = {correction_of(variable)} if variable in self.corrected else set()
        return self._rows_of(formula) | correction

    def read_by_score(self, role: str) -> frozenset[str]:
        """The rows that a role's score comes down to, through all formulas."""
        measures = [aim.measure for aim in self.scenario.role(role).aims]
        return frozenset().union(*(self._rows_of(measure) for measure in measures))

    def read_by_aim(self, role: str, aim: str) -> frozenset[str]:
        """The rows that one of a role's aims comes down to, through all formulas."""
        aims = self.scenario.role(role).aims
        return self._rows_of(next(found.measure for found in aims if found.id == aim))

    def _rows_of(self, text: str | float) -> frozenset[str]:
        expression = self._language.expression(text)
        variables = [self.read_by(name) for name in expression.names - {"turn"}]
        facts = frozenset(f"{fact}({subject})" for fact, subject in expression.facts)
        return facts.union(*variables)

    def start(self, dice: Dice) -> FloatArray:
        """The opening state[row, game]; hidden starts are drawn at turn 0."""
        return np.array(self.start_rows(dice))

    def start_rows(self, dice: Dice) -> Rows:
        """The opening row by row."""
        rows: Rows = [np.zeros(dice.games.size) for _ in self.row_names]
        for row, variable in enumerate(self.scenario.variables):
            if isinstance(variable.start, Uniform):
                low, high = variable.start.low, variable.start.high
                rows[row] = to_nine(low + (high - low) * dice.roll(f"start/{variable.id}", 0))
            elif variable.start is not None:
                rows[row] = np.full(dice.games.size, variable.start)
        return self.computed(rows, 0)

    def computed(self, state: States, turn: int) -> States:
        """The state with its formula variables brought up to date, in place."""
        nobody = self.no_orders(state[0].shape[0])
        for row, formula in self.formulas:
            state[row] = self._by_rule(row, formula, Frame(state, turn, nobody))
            correction = self.corrections.get(row)
            if correction is not None:
                moved = to_nine(state[row] + state[correction])
                state[row] = np.clip(moved, self.limits.low[row], self.limits.high[row])
        return state

    def _by_rule(self, row: int, formula: Evaluate, frame: Frame) -> FloatArray:
        values = frame.numbers(formula(frame))
        return to_nine(np.clip(values, self.limits.low[row], self.limits.high[row]))

    def by_rule(self, row: int, rows: Rows, turn: int) -> FloatArray:
        """What a computed variable's formula alone gives."""
        formula = next(formula for place, formula in self.formulas if place == row)
        return self._by_rule(row, formula, Frame(rows, turn, self.no_orders(rows[0].shape[0])))

    def no_orders(self, games: int) -> "np.ndarray[tuple[int, int], np.dtype[np.int64]]":
        """choices[slot, game] where nobody does anything, the rows of the terms below."""
        return np.full((len(self.slots) + len(self.terms), games), -1, dtype=np.int64)

    def terms_of(self, move: str | None) -> tuple[TermRule, ...]:
        """The terms that ordering a move has to choose: those of the offer that it makes."""
        deal = self._deals.get(move or "")
        return deal.offer.terms if deal is not None and deal.part == "make" else ()

    def deal(self, move: str) -> Deal | None:
        """What a move does about an offer."""
        return self._deals.get(move)

    def scores(self, state: FloatArray | Rows, turn: int) -> dict[str, FloatArray]:
        """Each role's score in the states after `turn`, 0 to 100, a number a game."""
        frame = Frame(state, turn, self.no_orders(state[0].shape[0]))
        return {role: self._score(role, frame) for role in self.aims}

    def aim_values(self, role: str, state: FloatArray, turn: int) -> list[FloatArray]:
        """How far each aim of a role is met in the states after `turn`, 0 to 100."""
        frame = Frame(state, turn, self.no_orders(state.shape[1]))
        return [
            to_nine(np.clip(frame.numbers(measure(frame)), 0.0, 100.0))
            for _, measure in self.aims[role]
        ]

    def _score(self, role: str, frame: Frame) -> FloatArray:
        total = np.zeros(frame.size)
        for weight, measure in self.aims[role]:
            total = total + weight / 100.0 * np.clip(frame.numbers(measure(frame)), 0.0, 100.0)
        return to_nine(total)

    def _limits(self) -> Limits:
        variables = self.scenario.variables
        counters = len(self.row_names) - len(variables) - len(self.corrected)
        spans = [v.max - v.min for v in sorted(variables, key=_by_id) if v.id in self.corrected]
        return Limits(
            np.array([*(v.min for v in variables), *([0.0] * counters), *(-s for s in spans)]),
            np.array([*(v.max for v in variables), *([LARGEST] * counters), *spans]),
        )

    @staticmethod
    def _standing(offer: Offer, rows: Mapping[str, int]) -> Standing:
        made, agreed, refused, broken = (rows[f"{fact}({offer.id})"] for fact in OFFER_ROWS)
        return Standing(made, agreed, refused, broken, offer.stands)


def correction_of(variable: str) -> str:
    """The row of what Control added to a computed variable."""
    return f"corrected({variable})"


def _by_id(variable: Variable) -> str:
    return variable.id


def _proposals(offers: Sequence[Offer], first: int) -> dict[str, Proposal]:
    """The terms of all offers by variable; their rows of the choices begin at `first`."""
    terms = [
        term
        for offer in sorted(offers, key=lambda offer: offer.id)
        for term in sorted(offer.terms, key=lambda term: term.variable)
    ]
    return {
        term.variable: Proposal(
            choice,
            np.array([option.value for option in by_value(term)]),
            by_value(term).index(term.options[0]),
        )
        for choice, term in enumerate(terms, first)
    }
