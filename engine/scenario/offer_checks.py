"""Whether the offers of a scenario fit together with its roles, moves and variables."""

from collections.abc import Iterator

from engine.scenario.complaint import Complaint, unknown
from engine.scenario.effect_checks import effect_lists
from engine.scenario.language import knows, knows_of
from engine.scenario.models import Move, Offer, Scenario, Term, Variable
from engine.scenario.sites import Route


def offer_complaints(scenario: Scenario) -> Iterator[Complaint]:
    """All that is wrong with the offers of a scenario."""
    offers = {offer.id: offer for offer in scenario.offers}
    moves = {move.id: move for move in scenario.moves}
    used: dict[str, str] = {}
    held: dict[str, str] = {}
    for i, offer in enumerate(scenario.offers):
        route: Route = ("offers", i)
        yield from _parties(route, offer, scenario)
        yield from _moves(route, offer, moves, used)
        yield from _answers(route, offer, offers)
        yield from _breaches(route, offer, moves)
        yield from _terms(route, offer, scenario, held)
    yield from _sealed(scenario, held)


def _parties(route: Route, offer: Offer, scenario: Scenario) -> Iterator[Complaint]:
    roles = [role.id for role in scenario.roles]
    yield from unknown((*route, "by"), [offer.by], roles, "role")
    yield from unknown((*route, "to"), [offer.to], roles, "role")
    if offer.by == offer.to:
        yield (*route, "to"), f'"{offer.id}" is an offer of {offer.by} to itself'


def _moves(
    route: Route, offer: Offer, moves: dict[str, Move], used: dict[str, str]
) -> Iterator[Complaint]:
    """Each of its moves is there, of the right role, and deals with no other offer."""
    parts = (
        ("made_by", offer.made_by, offer.by),
        ("accepted_by", offer.accepted_by, offer.to),
        ("refused_by", offer.refused_by, offer.to),
    )
    for key, name, role in parts:
        if name is None:
            continue
        own = [move.id for move in moves.values() if move.role == role]
        yield from unknown((*route, key), [name], own, f"move of {role}")
        if name in used:
            yield (*route, key), f'"{name}" already deals with the offer {used[name]}'
        used.setdefault(name, offer.id)
    answers = [moves[name] for name in offer.moves[1:] if name in moves]
    if len({move.channel for move in answers}) > 1:
        yield (
            (*route, "refused_by"),
            "must be in the same channel as accepted_by, so that nobody gives both answers",
        )


def _answers(route: Route, offer: Offer, offers: dict[str, Offer]) -> Iterator[Complaint]:
    for name in offer.answers:
        here = (*route, "answers")
        yield from unknown(here, [name], list(offers), "offer")
        other = offers.get(name)
        if other is not None and (other.by, other.to) != (offer.to, offer.by):
            yield here, f'can only answer what {offer.to} offers {offer.by}, and "{name}" is not'


def _breaches(route: Route, offer: Offer, moves: dict[str, Move]) -> Iterator[Complaint]:
    parties = {offer.by, offer.to}
    own = [move.id for move in moves.values() if move.role in parties]
    seen: set[str] = set()
    for j, breach in enumerate(offer.breaches):
        here = (*route, "breaches", j, "move")
        yield from unknown(here, [breach.move], own, f"move of {offer.by} or {offer.to}")
        if breach.move in offer.moves:
            yield here, f'"{breach.move}" cannot be played while this offer is agreed'
        if breach.move in seen:
            yield here, f'"{breach.move}" breaks this bargain already'
        seen.add(breach.move)


def _terms(
    route: Route, offer: Offer, scenario: Scenario, held: dict[str, str]
) -> Iterator[Complaint]:
    variables = {variable.id: variable for variable in scenario.variables}
    for j, term in enumerate(offer.terms):
        here = (*route, "terms", j)
        name = term.variable
        yield from unknown((*here, "variable"), [name], list(variables), "variable")
        if name in held:
            yield (*here, "variable"), f'"{name}" already holds a term of the offer {held[name]}'
        held.setdefault(name, offer.id)
        if name in variables:
            yield from _holder((*here, "variable"), variables[name], offer, scenario)
            yield from _options((*here, "options"), term, variables[name])


def _holder(
    route: Route, variable: Variable, offer: Offer, scenario: Scenario
) -> Iterator[Complaint]:
    if variable.pool is not None or not isinstance(variable.start, float):
        yield (
            route,
            f'"{variable.id}" cannot hold a term: it needs a number as start, and no pool',
        )
    for role in (None, *(role.id for role in scenario.roles)):
        told = "everyone" if role is None else role
        if knows(role, variable) and not knows_of(role, offer):
            yield route, f'"{variable.id}" is known to {told}, but the offer is not'
            return
        if knows_of(role, offer) and not knows(role, variable):
            yield route, f'"{variable.id}" must be known to {told}, as the offer is'
            return


def _options(route: Route, term: Term, variable: Variable) -> Iterator[Complaint]:
    seen: set[float] = set()
    for k, option in enumerate(term.options):
        here = (*route, k, "value")
        if not variable.min <= option.value <= variable.max:
            yield here, f'{option.value:g} is outside the range of "{variable.id}"'
        if option.value in seen:
            yield here, f"{option.value:g} is an option already"
        seen.add(option.value)


def _sealed(scenario: Scenario, held: dict[str, str]) -> Iterator[Complaint]:
    """Only making an offer changes what is on the table."""
    for route, effects, _ in effect_lists(scenario):
        for i, effect in enumerate(effects):
            for key, targets in (("add", effect.add), ("set", effect.set)):
                for name in held.keys() & targets.keys():
                    yield (
                        (*route, i, key, name),
                        f'"{name}" holds a term of the offer {held[name]}; only that changes it',
                    )
