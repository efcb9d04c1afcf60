"""Handouts as PDFs: a team's brief on the front and its moves on the back, one A4 page a side."""

from bisect import bisect_left
from collections.abc import Callable
from typing import Final

from engine.game.views import RoleView
from engine.report.pack.handouts import brief, move_sheet, session_plan, view_at_start
from engine.scenario.models import Scenario
from engine.session.plan import SessionPlan, Team
from engine.text import Language
from engine.version import __version__
from gui.export.paper import NARROW, a4, bound, pdf, sheets

_SCALES: Final = tuple(round(1 - 0.02 * step, 2) for step in range(21))
"""Sizes of text, from whole to three fifths."""


def team_sheet(view: RoleView, language: Language, team: Team | None = None) -> bytes:
    """Both sides of one role's handout, from its own view."""
    sides = [
        fitted(lambda scale: brief(view, language, team, scale)),
        fitted(lambda scale: move_sheet(view, language, team, scale)),
    ]
    name = next(card.name for card in view.cards if card.role == view.role)
    title, foot = f"{view.title}: {name}", f"{view.title}  ·  Quorum {__version__}"
    return bound(sides, title, foot, a4(NARROW))


def team_sheets(scenario: Scenario, plan: SessionPlan, language: Language) -> dict[str, bytes]:
    """The handouts of every team that people play, by role."""
    return {
        team.role: team_sheet(view_at_start(scenario, team.role, language), language, team)
        for team in plan.teams
        if team.played_by == "person"
    }


def plan_on_paper(plan: SessionPlan, scenario: Scenario, language: Language) -> bytes:
    """The session plan, for Control; on as many sheets as it takes."""
    title = plan.title.in_language(language)
    foot = f"{title}  ·  Quorum {__version__}"
    return pdf(session_plan(plan, scenario, language), title, foot)


def fitted(make: Callable[[float], str]) -> str:
    """The page at the largest size of text at which one sheet holds it; else at the smallest."""
    fits = bisect_left(_SCALES, 1, key=lambda scale: int(sheets(make(scale), a4(NARROW)) == 1))
    return make(_SCALES[min(fits, len(_SCALES) - 1)])
