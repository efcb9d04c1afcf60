"""Whether a plan fits its scenario: everything that it names is there, and can be so."""

from collections.abc import Iterable, Iterator

from engine.errors import nearest
from engine.scenario.models import EVERYONE, Audience, Scenario, Variable
from engine.session.parts import Change
from engine.session.plan import PlannedInject, SessionPlan
from engine.text import LocalText, told
from engine.wording import sessions


def misfits(plan: SessionPlan, scenario: Scenario) -> Iterator[LocalText]:
    """What does not fit, each without its full stop."""
    roles = {role.id for role in scenario.roles}
    if plan.turns > len(scenario.turns):
        yield told(sessions.TOO_MANY_TURNS, planned=plan.turns, turns=len(scenario.turns))
    for team in plan.teams:
        yield from _unknown(team.role, roles, sessions.NO_SUCH_TEAM_ROLE)
    if all(team.played_by != "person" for team in plan.teams):
        yield sessions.NOBODY_PLAYS
    for inject in plan.injects:
        for misfit in _misfits_of(inject, scenario, roles):
            yield told(sessions.OF_INJECT, id=inject.id, misfit=misfit)


def _misfits_of(inject: PlannedInject, scenario: Scenario, roles: set[str]) -> Iterator[LocalText]:
    if inject.event is not None:
        events = {event.id for event in scenario.events}
        yield from _unknown(inject.event, events, sessions.NO_SUCH_EVENT)
    for role in _named(inject.known_to):
        yield from _unknown(role, roles, sessions.NO_SUCH_LISTENER)
    variables = {variable.id: variable for variable in scenario.variables}
    for change in inject.changes:
        if change.variable not in variables:
            yield from _unknown(change.variable, variables, sessions.NO_SUCH_NUMBER)
        else:
            yield from _misfits_in(change, variables)


def _misfits_in(change: Change, variables: dict[str, Variable]) -> Iterator[LocalText]:
    variable = variables[change.variable]
    if variable.pool is None:
        if change.source is not None:
            yield told(sessions.NO_POOL, variable=change.variable, source=change.source)
        return
    source = variables.get(change.source) if change.source is not None else None
    if source is None or source.pool != variable.pool or source.id == variable.id:
        others = [v.id for v in variables.values() if v.pool == variable.pool and v != variable]
        named = ", ".join(others[:6])
        yield told(sessions.STOCK, variable=change.variable, pool=variable.pool, others=named)


def _named(audience: Audience) -> list[str]:
    return [] if audience == EVERYONE else list(audience)


def _unknown(name: str, known: Iterable[str], sentence: LocalText) -> Iterator[LocalText]:
    known = set(known)
    if name not in known:
        fault, close = told(sentence, name=name), nearest(name, sorted(known))
        yield fault if close is None else told(sessions.DID_YOU_MEAN, fault=fault, name=close)
