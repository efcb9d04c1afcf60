"""Whether effects change what they may, and no variable is set twice in a phase."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from engine.scenario.complaint import Complaint, unknown
from engine.scenario.models import Effect, Move, Phase, Scenario, Variable
from engine.scenario.sites import Route

_SET_TWICE = (
    '"{name}" can be set twice in the {phase} phase; '
    "give one of the two effects a higher precedence"
)


def effect_complaints(scenario: Scenario) -> Iterator[Complaint]:
    """All that is wrong with the effects of a scenario."""
    yield from _effects(scenario)
    yield from _set_conflicts(scenario)


def effect_lists(scenario: Scenario) -> Iterator[tuple[Route, Sequence[Effect], Phase]]:
    """Each list of effects with its route and phase, one die namespace a list."""
    dealing = {name for offer in scenario.offers for name in offer.moves}
    phases: dict[str, Phase] = {
        move.id: "motions" if move.motion or move.id in dealing else "orders"
        for move in scenario.moves
    }
    for i, move in enumerate(scenario.moves):
        yield ("moves", i, "effects"), move.effects, phases[move.id]
        if move.leak is not None:
            yield ("moves", i, "leak", "effects"), move.leak.effects, "orders"
        if move.motion is not None:
            yield ("moves", i, "motion", "failed_effects"), move.motion.failed_effects, "motions"
    for i, offer in enumerate(scenario.offers):
        for j, breach in enumerate(offer.breaches):
            route: Route = ("offers", i, "breaches", j, "effects")
            yield route, breach.effects, phases.get(breach.move, "orders")
    for i, event in enumerate(scenario.events):
        yield ("events", i, "effects"), event.effects, "events"
    for i, drift in enumerate(scenario.drift):
        yield ("drift", i, "effects"), drift.effects, "drift"
    for i, ending in enumerate(scenario.endings):
        yield ("endings", i, "effects"), ending.effects, "endings"


def _of_move(move: Move, *, failed: bool) -> tuple[Hashable, Hashable]:
    return (move.role, move.channel), (move.id, failed)


def _effects(scenario: Scenario) -> Iterator[Complaint]:
    variables = {variable.id: variable for variable in scenario.variables}
    pools = frozenset({None, *(pool.id for pool in scenario.pools)})
    for route, effects, _ in effect_lists(scenario):
        unnamed = sum(1 for e in effects if e.chance is not None and e.die is None)
        if unnamed > 1:
            yield route, "has several chances: name each one's die, so that each has its own roll"
        for i, effect in enumerate(effects):
            yield from _effect((*route, i), effect, variables, pools)


def _effect(
    route: Route,
    effect: Effect,
    variables: Mapping[str, Variable],
    pools: frozenset[str | None],
) -> Iterator[Complaint]:
    if not effect.add and not effect.set and effect.flow is None:
        yield route, "has no add, set or flow"
    for key, targets in (("add", effect.add), ("set", effect.set)):
        for name in targets:
            here = (*route, key, name)
            target = variables.get(name)
            if target is None:
                yield from unknown(here, [name], list(variables), "variable")
            if target is not None and target.formula is not None:
                yield here, f'"{name}" is a formula; change what it is computed from'
            elif target is not None and target.pool is not None:
                yield here, f'"{name}" is a stock of a pool; only a flow can change it'
    if effect.flow is not None:
        ends = [variables.get(effect.flow.from_), variables.get(effect.flow.to)]
        for name in (effect.flow.from_, effect.flow.to):
            yield from unknown((*route, "flow"), [name], list(variables), "variable")
        named = [end.pool for end in ends if end is not None]
        judged = len(named) == 2 and pools.issuperset(named)
        if judged and (None in named or named[0] != named[1] or ends[0] == ends[1]):
            yield (*route, "flow"), "must run between two different stocks of one pool"


def _set_conflicts(scenario: Scenario) -> Iterator[Complaint]:
    """Two sets of one variable in one phase and of one precedence must be alternatives."""
    seen: dict[tuple[Phase, str, int], dict[Hashable, set[Hashable]]] = defaultdict(dict)
    for route, effects, phase in effect_lists(scenario):
        choice, alternative = _alternative(scenario, route)
        for i, effect in enumerate(effects):
            for name in effect.set:
                choices = seen[phase, name, effect.precedence]
                if choices.keys() - {choice} or alternative in choices.get(choice, set()):
                    yield (*route, i, "set", name), _SET_TWICE.format(name=name, phase=phase)
                choices.setdefault(choice, set()).add(alternative)


def _alternative(scenario: Scenario, route: Route) -> tuple[Hashable, Hashable]:
    """What is chosen there, and which of its alternatives this list of effects belongs to.

    Of a channel's moves one is ordered, a motion passes or fails, one ending holds.
    """
    if route[0] == "moves":
        return _of_move(scenario.moves[int(route[1])], failed=route[-1] == "failed_effects")
    if route[0] == "offers":
        breach = scenario.offers[int(route[1])].breaches[int(route[3])]
        moves = (move for move in scenario.moves if move.id == breach.move)
        return next((_of_move(move, failed=False) for move in moves), (route, None))
    return ("endings", route[1]) if route[0] == "endings" else (route, None)
