"""Every place in a scenario where an expression stands."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from engine.scenario.models import Effect, Leak, Motion, Scenario
from engine.scenario.operations import Kind

Route = tuple[str | int, ...]
Use = Literal["amount", "level", "odds", "condition", "formula", "choice", "aim"]


class Site(NamedTuple):
    """One expression in place.

    `use`: an `amount` is added or flows, a `level` is set, `odds` are a chance
    or log odds, a `choice` is what `reader` (a role) decides by, an `aim` is its score.
    """

    route: Route
    text: str | float
    use: Use
    reader: str | None = None

    @property
    def kind(self) -> Kind:
        """Whether a number or a condition must stand here."""
        return "truth" if self.use == "condition" or self.route[-1] == "that" else "number"


def sites(scenario: Scenario) -> Iterator[Site]:
    """All expressions of a scenario, in file order of each section."""
    for i, variable in enumerate(scenario.variables):
        if variable.formula is not None:
            yield Site(("variables", i, "formula"), variable.formula, "formula")
    yield from _role_sites(scenario)
    for i, director in enumerate(scenario.directors):
        for name, text in director.convictions.items():
            yield Site(("directors", i, "convictions", name), text, "odds")
    yield from _move_sites(scenario)
    yield from _offer_sites(scenario)
    for i, event in enumerate(scenario.events):
        yield Site(("events", i, "when"), event.when, "condition")
        yield Site(("events", i, "chance"), event.chance, "odds")
        yield from _effects(("events", i, "effects"), event.effects)
    for i, drift in enumerate(scenario.drift):
        yield from _effects(("drift", i, "effects"), drift.effects)
    for i, ending in enumerate(scenario.endings):
        for key, condition in (("when", ending.when), ("finally_when", ending.finally_when)):
            if condition is not None:
                yield Site(("endings", i, key), condition, "condition")
        yield from _effects(("endings", i, "effects"), ending.effects)


def chances(scenario: Scenario) -> Iterator[tuple[Route, str | float, str | None]]:
    """Every chance, with the condition that stands beside it."""
    found = list(sites(scenario))
    beside = {site.route[:-1]: str(site.text) for site in found if site.route[-1] == "when"}
    for site in found:
        if site.use == "odds" and site.route[-1] in {"chance", "failed_leak"}:
            yield site.route, site.text, beside.get(site.route[:-1])


def _role_sites(scenario: Scenario) -> Iterator[Site]:
    for i, role in enumerate(scenario.roles):
        for j, aim in enumerate(role.aims):
            yield Site(("roles", i, "aims", j, "measure"), aim.measure, "aim", role.id)


def _move_sites(scenario: Scenario) -> Iterator[Site]:
    for i, move in enumerate(scenario.moves):
        route: Route = ("moves", i)
        for j, requirement in enumerate(move.requires):
            yield Site((*route, "requires", j, "that"), requirement.that, "choice", move.role)
        yield Site((*route, "appeal"), move.appeal, "choice", move.role)
        yield from _effects((*route, "effects"), move.effects)
        if move.leak is not None:
            yield from _leak((*route, "leak"), move.leak)
        if move.motion is not None:
            yield from _motion((*route, "motion"), move.motion)


def _offer_sites(scenario: Scenario) -> Iterator[Site]:
    for i, offer in enumerate(scenario.offers):
        for j, term in enumerate(offer.terms):
            for k, option in enumerate(term.options):
                route: Route = ("offers", i, "terms", j, "options", k, "appeal")
                yield Site(route, option.appeal, "choice", offer.by)
        for j, breach in enumerate(offer.breaches):
            yield from _effects(("offers", i, "breaches", j, "effects"), breach.effects)


def _leak(route: Route, leak: Leak) -> Iterator[Site]:
    yield Site((*route, "chance"), leak.chance, "odds")
    yield from _effects((*route, "effects"), leak.effects)


def _motion(route: Route, motion: Motion) -> Iterator[Site]:
    yield Site((*route, "pull"), motion.pull, "odds")
    yield Site((*route, "failed_leak"), motion.failed_leak, "odds")
    yield from _effects((*route, "failed_effects"), motion.failed_effects)


def _effects(route: Route, effects: Sequence[Effect]) -> Iterator[Site]:
    for i, effect in enumerate(effects):
        here = (*route, i)
        for variable, text in effect.add.items():
            yield Site((*here, "add", variable), text, "amount")
        for variable, text in effect.set.items():
            yield Site((*here, "set", variable), text, "level")
        if effect.flow is not None:
            yield Site((*here, "flow", "amount"), effect.flow.amount, "amount")
        if effect.when is not None:
            yield Site((*here, "when"), effect.when, "condition")
        if effect.chance is not None:
            yield Site((*here, "chance"), effect.chance, "odds")
