"""The exact ledger of a turn: which rule changed which number by how much.

start + contributions + remainder = end, for every variable. Amounts are
rounded to nine decimals before they are summed, so sums do not depend on
their order; the remainder is what clamping to the range took away.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, get_args

from pydantic import BaseModel, ConfigDict

from engine.rules.dice import FloatArray
from engine.scenario.models import Phase, Variable
from engine.text import LocalText

RuleKind = Literal["move", "leak", "motion", "breach", "event", "drift", "ending", "formula"]
ControlKind = Literal["inject", "adjudication", "override"]
SourceKind = Literal[RuleKind, ControlKind]
CONTROL_KINDS: Final[frozenset[str]] = frozenset(get_args(ControlKind))
"""What Control did; the element is the id of its act in the turn's record."""
Dealing = Literal["make", "accept", "refuse"]
"""What a move can do about an offer."""
_NONE: Final[Mapping[int, int]] = MappingProxyType({})


@dataclass(frozen=True)
class Cause:
    """The rule behind an effect; `role` is who ordered it, if anyone did."""

    kind: SourceKind
    element: str
    role: str | None
    why: LocalText


class Contribution(NamedTuple):
    """One rule's share in one variable's change in one phase.

    A plain tuple, because a long game has a quarter of a million of them.
    """

    phase: Phase
    kind: SourceKind
    element: str
    role: str | None
    why: LocalText
    amount: float


class Entry(NamedTuple):
    """One variable's way through one turn."""

    variable: str
    start: float
    contributions: list[Contribution]
    remainder: float
    end: float

    def gap(self) -> float:
        """The sum start + contributions + remainder - end: 0 but for a double's last bit."""
        return fsum(
            [self.start, *(c.amount for c in self.contributions), self.remainder, -self.end]
        )


class Roll(BaseModel):
    """A chance that was taken: it came up if `value` < `chance`."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    site: str
    chance: float
    value: float
    came_up: bool


@dataclass
class Journal:
    """Collects what happens while one game's turn is resolved."""

    contributions: dict[int, list[Contribution]] = field(default_factory=lambda: defaultdict(list))
    remainders: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))
    rolls: list[Roll] = field(default_factory=list)
    leaked: list[str] = field(default_factory=list)
    votes: dict[str, dict[str, bool]] = field(default_factory=dict)
    passed: dict[str, bool] = field(default_factory=dict)
    failure_leaked: list[str] = field(default_factory=list)
    dealt: list[tuple[Dealing, str]] = field(default_factory=list)
    """What took effect about offers, by the offer's id."""
    broken: list[tuple[str, str]] = field(default_factory=list)
    """Bargains that were broken, each with the move that did it."""
    events: list[str] = field(default_factory=list)

    def changed(self, row: int, amount: float, phase: Phase, cause: Cause) -> None:
        """A rule added `amount` to a row."""
        if amount:
            self.contributions[row].append(
                Contribution(
                    phase=phase,
                    kind=cause.kind,
                    element=cause.element,
                    role=cause.role,
                    why=cause.why,
                    amount=amount,
                )
            )

    def clamped(self, row: int, amount: float) -> None:
        """A phase's sum left the range; clamping changed the row by `amount`."""
        if amount:
            self.remainders[row].append(amount)

    def rolled(self, site: str, chance: float, value: float) -> None:
        """A die was thrown at a site."""
        self.rolls.append(Roll(site=site, chance=chance, value=value, came_up=value < chance))

    def entries(
        self,
        variables: Sequence[Variable],
        start: FloatArray,
        end: FloatArray,
        corrections: Mapping[int, int] = _NONE,
    ) -> Iterator[Entry]:
        """The ledger of every variable that changed or that a rule touched.

        `start` and `end` are state[row, 0] with the variables' rows first. What Control did to a
        computed variable was noted under its row of `corrections`.
        """
        for row, variable in enumerate(variables):
            before, after = float(start[row, 0]), float(end[row, 0])
            noted = corrections.get(row, row)
            contributions = list(self.contributions.get(noted, []))
            remainder = round(fsum(self.remainders.get(noted, [])), 9) + 0.0
            if variable.formula is not None:
                known = fsum((before, *(item.amount for item in contributions), remainder))
                computed = round(after - known, 9) + 0.0
                if computed:
                    contributions.append(_recomputed(variable, computed))
            if contributions or remainder:
                yield Entry(
                    variable=variable.id,
                    start=before,
                    contributions=contributions,
                    remainder=remainder,
                    end=after,
                )


def _recomputed(variable: Variable, amount: float) -> Contribution:
    """A formula variable's change, as one line; what is behind it stands in its inputs' entries."""
    return Contribution(
        phase="endings",
        kind="formula",
        element=variable.id,
        role=None,
        why=variable.label,
        amount=amount,
    )
