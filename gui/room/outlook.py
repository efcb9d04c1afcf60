"""A forecast with the words that a role needs to read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.game.views import UnknownView
    from engine.lab.forecasting import Belief, Forecast, Prospect
    from engine.scenario.models import Channel


@dataclass(frozen=True)
class Outlook:
    """A forecast for one role; `endings` are titles by id, `assumed` says who is taken to play."""

    forecast: Forecast
    endings: Mapping[str, str]
    assumed: str
    color: str
    complete: bool
    beliefs: Mapping[str, Belief] = field(default_factory=dict)
    """Of what the role does not see, from the most worlds so far."""
    unknowns: Sequence[UnknownView] = ()
    """What of it can be wondered about."""

    def prospect(self, channel: Channel, move: str | None) -> Prospect | None:
        """That of one order, where it is allowed."""
        return self.forecast.prospect(channel, move)

    @property
    def reach(self) -> float:
        """The furthest that any order's bar goes from doing nothing, in points of score."""
        gains = [prospect.gain for prospect in self.forecast.prospects]
        return max((abs(gain.points) + gain.error for gain in gains), default=0.0)

    def endings_of(self, prospect: Prospect) -> list[tuple[str, float]]:
        """Titles and chances of the endings that an order leads to, the likeliest first."""
        ranked = sorted(prospect.endings.items(), key=lambda one: -one[1])
        return [(self.endings[name], chance) for name, chance in ranked]
