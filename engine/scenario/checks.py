"""What pydantic cannot see: whether the parts of a scenario fit together.

Every check yields problems with the route of the part that is at fault; all
of them are collected, none stops the others.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain, pairwise
from math import fsum
from typing import Final

from engine.errors import did_you_mean
from engine.scenario.complaint import Complaint, unknown
from engine.scenario.effect_checks import effect_complaints
from engine.scenario.language import RESERVED, Language, formula_order, knows
from engine.scenario.models import (
    CHANNELS,
    CLAIM_NUMBER,
    EVERYONE,
    LARGEST,
    Element,
    Pool,
    RecordedOrders,
    Scenario,
    Uniform,
    Variable,
)
from engine.scenario.offer_checks import offer_complaints
from engine.scenario.operations import ExpressionError
from engine.scenario.sites import Route, sites

_SECTIONS = (
    "roles",
    "pools",
    "variables",
    "plots",
    "directors",
    "moves",
    "offers",
    "events",
    "drift",
    "endings",
    "outcomes",
)


OF_A_TURN: Final = frozenset({"played", "proposed", "standing"})
"""Facts about the turn that is being played."""


def complaints(scenario: Scenario, language: Language | None = None) -> Iterator[Complaint]:
    """All that is wrong with a scenario whose parts are each well formed.

    Found one by one, so that whoever has heard enough can stop. `language` is the scenario's,
    where its expressions will be wanted again.
    """
    language = language or Language(scenario)
    found = False
    for complaint in chain(
        _ids(scenario),
        _variables(scenario),
        _pools(scenario),
        _references(scenario),
        _roles(scenario),
        _motions(scenario),
        _endings(scenario),
        _outcomes(scenario),
        _belied(scenario),
        effect_complaints(scenario),
        offer_complaints(scenario),
        _history(scenario),
        _expressions(scenario, language),
    ):
        found = True
        yield complaint
    if not found:
        try:
            formula_order(language)
        except ExpressionError as error:
            yield ("variables",), str(error)


def complaints_of_files(scenario: Scenario) -> Iterator[Complaint]:
    """The same, and what is asked of files alone: a save stays what it was."""
    yield from complaints(scenario)
    for section in _SECTIONS:
        for i, part in enumerate(getattr(scenario, section)):
            for j, claim in enumerate(part.claims if isinstance(part, Element) else []):
                if re.fullmatch(CLAIM_NUMBER, claim) is None:
                    sentence = "is no number of a claim: capital letters, then digits, such as S12"
                    yield (section, i, "claims", j), f'"{claim}" {sentence}'


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
    for section in ("variables", "moves", "offers", "events"):
        for i, part in enumerate(getattr(scenario, section)):
            if part.known_to != EVERYONE:
                yield from unknown((section, i, "known_to"), part.known_to, roles, "role")
    for i, variable in enumerate(scenario.variables):
        readers = roles if variable.dossier == EVERYONE else variable.dossier
        yield from unknown(("variables", i, "dossier"), readers, roles, "role")
        for role in readers:
            if role in roles and not knows(role, variable):
                yield ("variables", i, "dossier"), f"lists it for {role}, who may not know it"
    for i, plot in enumerate(scenario.plots):
        for j, curve in enumerate(plot.curves):
            route: Route = ("plots", i, "curves", j)
            yield from unknown((*route, "role"), [curve.role], roles, "role")
            yield from unknown((*route, "variable"), [curve.variable], list(variables), "variable")
            shown = variables.get(curve.variable)
            if shown is not None and shown.known_to != EVERYONE:
                yield route, f'draws "{curve.variable}" for all, which not everyone may know'


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
        yield from unknown(("moves", i, "role"), [move.role], ids, "role")
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
        yield from unknown(("directors", i, "seat"), [director.seat], variables, "variable")
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
        yield from unknown(("endings", i, "meaning"), list(ending.meaning), sorted(roles), "role")
    if not scenario.endings:
        return
    last = max(scenario.endings, key=lambda ending: ending.rank)
    if last.finally_when != "true":
        yield ("endings",), f'the ending of the last rank ("{last.id}") needs finally_when: "true"'


def _outcomes(scenario: Scenario) -> Iterator[Complaint]:
    endings = [ending.id for ending in scenario.endings]
    for i, outcome in enumerate(scenario.outcomes):
        yield from unknown(("outcomes", i, "endings"), outcome.endings, endings, "ending")
        if outcome.share.low > outcome.share.high:
            yield ("outcomes", i, "share"), f'"{outcome.id}" has a low share above its high one'


def _belied(scenario: Scenario) -> Iterator[Complaint]:
    for i, move in enumerate(scenario.moves):
        if not move.belies:
            continue
        said = [m.id for m in scenario.moves if (m.role, m.channel) == (move.role, "public")]
        what = f"public move of {move.role}"
        yield from unknown(("moves", i, "belies"), move.belies, said, what)
        if move.channel == "public":
            yield ("moves", i, "belies"), f'"{move.id}" is public: only a private move can belie'


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
            yield from unknown(here, [level.variable], variables, "variable")
        for role, orders in recorded.orders.items():
            yield from unknown((*route, "orders", role), [role], roles, "role")
            for channel in CHANNELS:
                move = getattr(orders, channel)
                if move is not None and role in roles:
                    known = [m.id for m in scenario.moves if (m.role, m.channel) == (role, channel)]
                    what = f"{channel} move of {role}"
                    yield from unknown((*route, "orders", role, channel), [move], known, what)
            yield from _recorded_terms((*route, "orders", role, "terms"), orders, scenario)


def _recorded_terms(
    route: Route, orders: RecordedOrders, scenario: Scenario
) -> Iterator[Complaint]:
    made = {orders.public, orders.private}
    terms = {t.variable: t for o in scenario.offers if o.made_by in made for t in o.terms}
    for name, value in orders.terms.items():
        if name not in terms:
            yield (*route, name), "belongs to no offer among these orders"
        elif value not in {option.value for option in terms[name].options}:
            yield (*route, name), f'{value:g} is no option of the term "{name}"'


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
        if expression.facts and site.use in {"formula", "aim"}:
            for fact in sorted({fact for fact, _ in expression.facts} & OF_A_TURN):
                yield site.route, f"asks {fact}(…), which only the rules of a turn can"
        if site.use == "aim" and "turn" in expression.names:
            yield site.route, "reads the turn; a score is of a state, whenever it is reached"
        if site.reader is not None:
            for sentence in language.secrets(site.reader, expression):
                yield site.route, sentence
