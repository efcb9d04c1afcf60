"""What pydantic cannot see: whether the parts of a scenario fit together.

Every check yields problems with the route of the part that is at fault; all
of them are collected, none stops the others.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import fsum

from engine.errors import did_you_mean
from engine.scenario.language import RESERVED, Language, formula_order, knows
from engine.scenario.models import (
    CHANNELS,
    EVERYONE,
    LARGEST,
    Effect,
    Phase,
    Pool,
    Scenario,
    Uniform,
    Variable,
)
from engine.scenario.operations import ExpressionError
from engine.scenario.sites import Route, sites

Complaint = tuple[Route, str]

_SET_TWICE = (
    '"{name}" can be set twice in the {phase} phase; '
    "give one of the two effects a higher precedence"
)

_SECTIONS = (
    "roles",
    "pools",
    "variables",
    "plots",
    "directors",
    "moves",
    "events",
    "drift",
    "endings",
)


def complaints(scenario: Scenario) -> list[Complaint]:
    """All that is wrong with a scenario whose parts are each well formed."""
    language = Language(scenario)
    found = [
        *_ids(scenario),
        *_variables(scenario),
        *_pools(scenario),
        *_references(scenario),
        *_roles(scenario),
        *_motions(scenario),
        *_endings(scenario),
        *_effects(scenario),
        *_set_conflicts(scenario),
        *_history(scenario),
    ]
    found += _expressions(scenario, language)
    if not found:
        try:
            formula_order(language)
        except ExpressionError as error:
            found.append((("variables",), str(error)))
    return found


def _ids(scenario: Scenario) -> Iterator[Complaint]:
    seen: dict[str, str] = {}
    for section in _SECTIONS:
        for i, part in enumerate(getattr(scenario, section)):
            if part.id in RESERVED:
                yield (section, i, "id"), f'"{part.id}" is a word of the expression language'
            elif part.id in seen:
                yield (section, i, "id"), f'"{part.id}" is already an id in {seen[part.id]}'
            seen.setdefault(part.id, section)
    times = [slot.at.replace(tzinfo=None) for slot in scenario.turns]
    for i, slot in enumerate(scenario.turns):
        if slot.at.tzinfo is not None:
            yield ("turns", i, "at"), "must be a local time, without a zone"
    for i, (earlier, later) in enumerate(pairwise(times), start=1):
        if later <= earlier:
            yield ("turns", i, "at"), "must be after the turn before it"


def _variables(scenario: Scenario) -> Iterator[Complaint]:
    for i, variable in enumerate(scenario.variables):
        route: Route = ("variables", i)
        if (variable.start is None) == (variable.formula is None):
            yield route, f'"{variable.id}" needs either a start or a formula'
        if variable.min >= variable.max:
            yield route, f'"{variable.id}" has a min that is not below its max'
        yield from _start(route, variable)


def _pools(scenario: Scenario) -> Iterator[Complaint]:
    pools = {pool.id: pool for pool in scenario.pools}
    faulty = False
    for i, variable in enumerate(scenario.variables):
        if variable.pool is None:
            continue
        for complaint in _stock(("variables", i), variable, pools):
            faulty = True
            yield complaint
    for i, pool in enumerate(scenario.pools):
        total = fsum(
            variable.start
            for variable in scenario.variables
            if variable.pool == pool.id and isinstance(variable.start, float)
        )
        if not faulty and abs(total - pool.total) > 1e-9:
            sentence = f'"{pool.id}" is {pool.total:g}, but its stocks start with {total:g}'
            yield ("pools", i), sentence


def _stock(route: Route, variable: Variable, pools: Mapping[str, Pool]) -> Iterator[Complaint]:
    pool = pools.get(variable.pool or "")
    if pool is None:
        hint = did_you_mean(variable.pool or "", pools)
        yield (*route, "pool"), f'there is no pool "{variable.pool}"{hint}'
    elif not isinstance(variable.start, float) or variable.min != 0.0:
        yield route, f'"{variable.id}" is a stock of a pool: it needs a number as start and min 0'
    elif variable.max < pool.total:
        yield route, f'"{variable.id}" must be able to hold its whole pool: raise its max'


def _start(route: Route, variable: Variable) -> Iterator[Complaint]:
    start = variable.start
    bounds = [start.low, start.high] if isinstance(start, Uniform) else [start]
    for value in bounds:
        if value is not None and not variable.min <= value <= variable.max:
            yield (*route, "start"), f'"{variable.id}" starts outside its range'
    if isinstance(start, Uniform) and start.low >= start.high:
        yield (*route, "start"), f'"{variable.id}" starts between low and high, low first'


def _references(scenario: Scenario) -> Iterator[Complaint]:
    roles = [role.id for role in scenario.roles]
    variables = {variable.id: variable for variable in scenario.variables}
    for section in ("variables", "moves", "events"):
        for i, part in enumerate(getattr(scenario, section)):
            if part.known_to != EVERYONE:
                yield from _unknown((section, i, "known_to"), part.known_to, roles, "role")
    for i, variable in enumerate(scenario.variables):
        readers = roles if variable.dossier == EVERYONE else variable.dossier
        yield from _unknown(("variables", i, "dossier"), readers, roles, "role")
        for role in readers:
            if role in roles and not knows(role, variable):
                yield ("variables", i, "dossier"), f"lists it for {role}, who may not know it"
    for i, plot in enumerate(scenario.plots):
        for j, curve in enumerate(plot.curves):
            route: Route = ("plots", i, "curves", j)
            yield from _unknown((*route, "role"), [curve.role], roles, "role")
            yield from _unknown((*route, "variable"), [curve.variable], list(variables), "variable")
            shown = variables.get(curve.variable)
            if shown is not None and shown.known_to != EVERYONE:
                yield route, f'draws "{curve.variable}" for all, which not everyone may know'


def _unknown(
    route: Route, ids: Sequence[str], known: Sequence[str], what: str
) -> Iterator[Complaint]:
    for name in ids:
        if name not in known:
            yield route, f'there is no {what} "{name}"{did_you_mean(name, known)}'


def _roles(scenario: Scenario) -> Iterator[Complaint]:
    ids = [role.id for role in scenario.roles]
    for i, role in enumerate(scenario.roles):
        total = fsum(aim.weight for aim in role.aims)
        if abs(total - 100.0) > 1e-9:
            yield (
                ("roles", i, "aims"),
                f"the weights of {role.id}'s aims add up to {total:g}, not 100",
            )
    for i, move in enumerate(scenario.moves):
        yield from _unknown(("moves", i, "role"), [move.role], ids, "role")
        if move.channel == "public" and (move.leak is not None or move.known_to):
            yield (
                ("moves", i),
                f'"{move.id}" is public: it can neither leak nor be told in confidence',
            )


def _motions(scenario: Scenario) -> Iterator[Complaint]:
    voting = [role.id for role in scenario.roles if role.votes]
    variables = [variable.id for variable in scenario.variables]
    if len(voting) > 1:
        yield ("roles",), "only one role can have a board that votes"
    for i, director in enumerate(scenario.directors):
        yield from _unknown(("directors", i, "seat"), [director.seat], variables, "variable")
    for i, move in enumerate(scenario.moves):
        if move.motion is None:
            continue
        if move.role not in voting or not scenario.directors:
            yield (
                ("moves", i, "motion"),
                "only the role that votes, with directors, can put a motion",
            )
        for director in scenario.directors:
            if move.motion.conviction not in director.convictions:
                yield (
                    ("moves", i, "motion", "conviction"),
                    f'director {director.id} has no conviction "{move.motion.conviction}"'
                    + did_you_mean(move.motion.conviction, director.convictions),
                )


def _endings(scenario: Scenario) -> Iterator[Complaint]:
    roles = {role.id for role in scenario.roles}
    ranks = Counter(ending.rank for ending in scenario.endings)
    for i, ending in enumerate(scenario.endings):
        if ranks[ending.rank] > 1:
            yield ("endings", i, "rank"), f"rank {ending.rank} is taken twice; one must come first"
        if ending.when is None and ending.finally_when is None:
            yield ("endings", i), f'"{ending.id}" can never apply: give it when or finally_when'
        for missing in sorted(roles - ending.meaning.keys()):
            yield ("endings", i, "meaning"), f"does not say what it means for {missing}"
        yield from _unknown(("endings", i, "meaning"), list(ending.meaning), sorted(roles), "role")
    if not scenario.endings:
        return
    last = max(scenario.endings, key=lambda ending: ending.rank)
    if last.finally_when != "true":
        yield ("endings",), f'the ending of the last rank ("{last.id}") needs finally_when: "true"'


def _effect_lists(scenario: Scenario) -> Iterator[tuple[Route, Sequence[Effect], Phase]]:
    """Each list of effects with its route and phase, one die namespace a list."""
    for i, move in enumerate(scenario.moves):
        yield ("moves", i, "effects"), move.effects, "motions" if move.motion else "orders"
        if move.leak is not None:
            yield ("moves", i, "leak", "effects"), move.leak.effects, "orders"
        if move.motion is not None:
            yield ("moves", i, "motion", "failed_effects"), move.motion.failed_effects, "motions"
    for i, event in enumerate(scenario.events):
        yield ("events", i, "effects"), event.effects, "events"
    for i, drift in enumerate(scenario.drift):
        yield ("drift", i, "effects"), drift.effects, "drift"
    for i, ending in enumerate(scenario.endings):
        yield ("endings", i, "effects"), ending.effects, "endings"


def _effects(scenario: Scenario) -> Iterator[Complaint]:
    variables = {variable.id: variable for variable in scenario.variables}
    pools = frozenset({None, *(pool.id for pool in scenario.pools)})
    for route, effects, _ in _effect_lists(scenario):
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
            yield from _unknown(here, [name], list(variables), "variable")
            target = variables.get(name)
            if target is not None and target.formula is not None:
                yield here, f'"{name}" is a formula; change what it is computed from'
            elif target is not None and target.pool is not None:
                yield here, f'"{name}" is a stock of a pool; only a flow can change it'
    if effect.flow is not None:
        ends = [variables.get(effect.flow.from_), variables.get(effect.flow.to)]
        for name in (effect.flow.from_, effect.flow.to):
            yield from _unknown((*route, "flow"), [name], list(variables), "variable")
        named = [end.pool for end in ends if end is not None]
        judged = len(named) == 2 and pools.issuperset(named)
        if judged and (None in named or named[0] != named[1] or ends[0] == ends[1]):
            yield (*route, "flow"), "must run between two different stocks of one pool"


def _set_conflicts(scenario: Scenario) -> Iterator[Complaint]:
    """Two sets of one variable in one phase and of one precedence must be alternatives."""
    seen: dict[tuple[Phase, str, int], dict[Hashable, set[Hashable]]] = defaultdict(dict)
    for route, effects, phase in _effect_lists(scenario):
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
        move = scenario.moves[int(route[1])]
        return (move.role, move.channel), (move.id, route[-1] == "failed_effects")
    return ("endings", route[1]) if route[0] == "endings" else (route, None)


def _history(scenario: Scenario) -> Iterator[Complaint]:
    roles = [role.id for role in scenario.roles]
    variables = [variable.id for variable in scenario.variables]
    seen: set[int] = set()
    for i, recorded in enumerate(scenario.history):
        route: Route = ("history", i)
        if recorded.turn in seen or recorded.turn > len(scenario.turns):
            yield (*route, "turn"), f"turn {recorded.turn} is told twice or does not exist"
        seen.add(recorded.turn)
        for j, level in enumerate(recorded.levels):
            here = (*route, "levels", j, "variable")
            yield from _unknown(here, [level.variable], variables, "variable")
        for role, orders in recorded.orders.items():
            yield from _unknown((*route, "orders", role), [role], roles, "role")
            for channel in CHANNELS:
                move = getattr(orders, channel)
                known = [m.id for m in scenario.moves if (m.role, m.channel) == (role, channel)]
                if move is not None and role in roles:
                    what = f"{channel} move of {role}"
                    yield from _unknown((*route, "orders", role, channel), [move], known, what)


def _expressions(scenario: Scenario, language: Language) -> Iterator[Complaint]:
    for site in sites(scenario):
        try:
            expression = language.expression(site.text, site.kind)
        except ExpressionError as error:
            yield site.route, str(error)
            continue
        low, high = expression.interval
        if site.use in {"amount", "level"} and max(-low, high) > LARGEST:
            yield (
                site.route,
                f"can be larger than {LARGEST:,.0f}; keep it in with clamp(x, low, high)",
            )
        if site.use in {"formula", "aim"} and any(fact == "played" for fact, _ in expression.facts):
            yield site.route, "asks played(…), which only the rules of a turn can"
        if site.use == "aim" and "turn" in expression.names:
            yield site.route, "reads the turn; a score is of a state, whenever it is reached"
        for sentence in language.secrets(site, expression):
            yield site.route, sentence
