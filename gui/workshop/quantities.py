"""The scenario's numbers as Control's palette offers them, and what changes would come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.game.game import Game
    from engine.game.views import RoleView
    from engine.scenario.models import Scenario
    from engine.session.parts import Change
    from engine.text import Language


@dataclass(frozen=True)
class Quantity:
    """A number that Control can change; `pool` is what it shares a sum with, if anything."""

    variable: str
    label: str
    unit: str
    about: str
    low: float
    high: float
    decimals: int
    value: float | None
    """None before there is a game."""
    pool: str | None
    computed: bool

    @property
    def step(self) -> float:
        """What an arrow key changes it by: about a fiftieth of its range, in a round number."""
        span = (self.high - self.low) / 50
        rounded = 10.0 ** (len(str(int(span))) - 1) if span >= 1 else 10.0**-self.decimals
        return max(rounded, 10.0**-self.decimals)


def quantities(
    scenario: Scenario, language: Language, state: Mapping[str, float] | None = None
) -> list[Quantity]:
    """Every number of a scenario, in its order; with a state as it stands, which is Control's."""
    return [
        Quantity(
            variable=v.id,
            label=v.label.in_language(language),
            unit=v.unit.in_language(language) if v.unit is not None else "",
            about=v.about.in_language(language) if v.about is not None else "",
            low=v.min,
            high=v.max,
            decimals=v.decimals,
            value=state[v.id] if state is not None else None,
            pool=v.pool,
            computed=v.formula is not None,
        )
        for v in scenario.variables
    ]


def plotted_after(game: Game, view: RoleView, changes: Sequence[Change]) -> dict[str, float]:
    """Where each plotted number would stand if these changes alone came now.

    What is computed from others follows; nothing else of the turn is played. Empty where they
    cannot be.
    """
    from engine.game.control import Inject  # noqa: PLC0415 - start-up time
    from engine.game.previewing import previewed  # noqa: PLC0415

    act = Inject(id="preview", headline="preview", changes=list(changes))
    try:
        after = previewed(game, [act])
    except ValueError:
        return {}
    plotted = {curve.variable for plot in view.plots for curve in plot.curves}
    return {variable: after[variable] for variable in sorted(plotted)}
