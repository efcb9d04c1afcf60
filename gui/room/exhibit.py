"""One plot as somebody sees it, to be copied, saved or printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.game.views import PlotView, RoleView
from gui.room.ghosts import Ghost
from gui.room.outlook import Outlook

if TYPE_CHECKING:
    from engine.lab.forecasting import Fan


@dataclass(frozen=True)
class Exhibit:
    """A view with the plots that are meant and no others, and what is drawn behind and beyond."""

    view: RoleView
    ghosts: Sequence[Ghost] = ()
    outlook: Outlook | None = None

    @property
    def plot(self) -> PlotView:
        """The plot that is meant, or the first of them."""
        return self.view.plots[0]

    @property
    def fans(self) -> Mapping[str, Fan]:
        """What is drawn beyond now, by variable."""
        return self.outlook.forecast.fans if self.outlook is not None else {}

    @property
    def name(self) -> str:
        """A file's name, without its ending."""
        words = f"{self.view.scenario} {self.plot.label} {self.view.turn}"
        return "".join(c if c.isalnum() or c in " -" else "" for c in words).strip()
