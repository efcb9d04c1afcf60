"""A scenario's own vocabulary, and its expressions checked against it once."""

from collections.abc import Hashable, Iterator
from functools import cached_property, lru_cache

from engine.scenario.expressions import FACTS, SUBJECTS, Expression, FactKind, Vocabulary, check
from engine.scenario.models import EVERYONE, Offer, Scenario, Variable
from engine.scenario.operations import FUNCTIONS, ExpressionError, Interval, Kind

RESERVED = frozenset({"turn", "true", "false", "and", "or", "not", *FUNCTIONS, *FACTS})
"""Words that no id may be."""


_Checked = dict[tuple[str | float, Kind], Expression]


@lru_cache(maxsize=4)
def _checked_in(_vocabulary: Hashable) -> _Checked:
    """The expressions known to be in order under a vocabulary: opening a game again is quicker."""
    return {}


def forget_expressions() -> None:
    """As if no scenario had been read yet; to measure by."""
    _checked_in.cache_clear()


class Language:
    """Checks a scenario's expressions; each text is parsed once a kind.

    What the last few vocabularies gave is kept, since a game's scenario is mostly one that was
    loaded before.
    """

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario

    @cached_property
    def _checked(self) -> _Checked:
        return _checked_in(self.vocabulary.fingerprint())

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """What this scenario's expressions may name."""
        ranges: dict[str, Interval] = {v.id: (v.min, v.max) for v in self.scenario.variables}
        ranges["turn"] = (0.0, float(len(self.scenario.turns)))  # 0: formulas at the opening
        return Vocabulary(
            ranges,
            frozenset(move.id for move in self.scenario.moves),
            frozenset(event.id for event in self.scenario.events),
            frozenset(offer.id for offer in self.scenario.offers),
            {
                term.variable: (
                    min(option.value for option in term.options),
                    max(option.value for option in term.options),
                )
                for offer in self.scenario.offers
                for term in offer.terms
            },
        )

    def expression(self, text: str | float, kind: Kind = "number") -> Expression:
        """The checked expression; ExpressionError if it is none of the language."""
        key = (text, kind)
        if key not in self._checked:
            self._checked[key] = check(text, self.vocabulary, kind)
        return self._checked[key]

    def secrets(self, reader: str, expression: Expression) -> Iterator[str]:
        """Sentences for what `reader` decides by but may not know."""
        for name in sorted(expression.names - {"turn"}):
            if not knows(reader, self._variables[name]):
                yield f'reads "{name}", which {reader} may not know'
        for fact, subject in sorted(expression.facts):
            if not self._fact_known(reader, fact, subject):
                yield f"asks {fact}({subject}), which {reader} may not know"

    @cached_property
    def _variables(self) -> dict[str, Variable]:
        return {variable.id: variable for variable in self.scenario.variables}

    def _fact_known(self, role: str, fact: FactKind, subject: str) -> bool:
        if fact in {"played", "proposed"}:
            return False
        if fact == "times":
            move = next(m for m in self.scenario.moves if m.id == subject)
            public = move.channel == "public" and move.motion is None
            return move.role == role or public or role in move.known_to
        if SUBJECTS[fact] == "offer":
            return knows_of(role, next(o for o in self.scenario.offers if o.id == subject))
        event = next(e for e in self.scenario.events if e.id == subject)
        return event.known_to == EVERYONE or role in event.known_to


def knows(role: str | None, variable: Variable) -> bool:
    """Whether a role (None: the public) may know a variable."""
    return variable.known_to == EVERYONE or (role is not None and role in variable.known_to)


def knows_of(role: str | None, offer: Offer) -> bool:
    """Whether a role (None: the public) knows of an offer, its terms and what became of it."""
    if offer.known_to == EVERYONE:
        return True
    return role is not None and role in {offer.by, offer.to, *offer.known_to}


def formula_order(language: Language) -> list[Variable]:
    """Formula variables, each after those that it reads; ExpressionError on a cycle."""
    formulas = {v.id: v for v in language.scenario.variables if v.formula is not None}
    order: list[Variable] = []
    state: dict[str, bool] = {}

    def visit(name: str) -> None:
        if state.get(name) is False:
            raise ExpressionError(f'the formulas run in a circle through "{name}"')
        if name in state:
            return
        state[name] = False
        read = language.expression(formulas[name].formula or "0").names
        for other in sorted(read & formulas.keys()):
            visit(other)
        state[name] = True
        order.append(formulas[name])

    for name in formulas:
        visit(name)
    return order
