"""Which variables matter: what is drawn, scored, shown or decided by, and what that depends on."""

from collections import defaultdict
from collections.abc import Iterator

from engine.scenario.complaint import Complaint
from engine.scenario.expressions import SUBJECTS
from engine.scenario.language import Language
from engine.scenario.models import Scenario
from engine.scenario.sites import Route, Site, sites

_LISTS = frozenset({"effects", "failed_effects"})


def unread(language: Language) -> Iterator[Complaint]:
    """A warning for each variable that nothing depends on in the end."""
    reading = _Reading(language)
    live = reading.in_the_end()
    for i, variable in enumerate(language.scenario.variables):
        if variable.id in live:
            continue
        if variable.id in reading.named:
            yield ("variables", i), f'"{variable.id}" matters to nothing but itself or its like'
        else:
            nobody = "no condition, amount, aim, plot or dossier"
            yield ("variables", i), f'nothing reads "{variable.id}": {nobody}'


class _Reading:
    """Who reads what: `live` is read for its own sake, `feeds` by what changes a variable."""

    def __init__(self, language: Language) -> None:
        self.live = _shown(language.scenario)
        self.feeds: dict[str, set[str]] = defaultdict(set)
        self.named: set[str] = set()
        self._conditions: dict[Route, frozenset[str]] = {}
        self._changed: dict[Route, set[str]] = defaultdict(set)
        for site in sites(language.scenario):
            expression = language.expression(site.text, site.kind)
            proposed = {name for fact, name in expression.facts if SUBJECTS[fact] == "term"}
            names = (expression.names | proposed) - {"turn"}
            self.named |= names
            self._read(site, names, language.scenario)
        for route, names in self._conditions.items():
            targets = self._changed[route[:-1]]
            for target in targets:
                self.feeds[target] |= names
            self.live |= names if not targets else set()  # the condition of a flow

    def _read(self, site: Site, names: frozenset[str], scenario: Scenario) -> None:
        effect, rest = _effect_of(site)
        match rest:
            case ("add" | "set", str(target)):
                self.feeds[target] |= names
                self._changed[effect].add(target)
            case ("when" | "chance",):
                self._conditions[site.route] = names
            case ("formula",):
                self.feeds[scenario.variables[int(site.route[1])].id] |= names
            case _:
                self.live |= names

    def in_the_end(self) -> set[str]:
        """All that matters: what is live, what feeds that, and so on."""
        live, waiting = set(self.live), list(self.live)
        while waiting:
            found = self.feeds[waiting.pop()] - live
            live |= found
            waiting += found
        return live


def _shown(scenario: Scenario) -> set[str]:
    """What is read without an expression; stocks are, by the flows of their pool."""
    return {
        *(curve.variable for plot in scenario.plots for curve in plot.curves),
        *(director.seat for director in scenario.directors),
        *(level.variable for recorded in scenario.history for level in recorded.levels),
        *(v.id for v in scenario.variables if v.dossier or v.pool is not None),
    }


def _effect_of(site: Site) -> tuple[Route, Route]:
    """The effect that an expression belongs to, and its place in it; else its key."""
    for place, step in enumerate(site.route):
        if step in _LISTS:
            return site.route[: place + 2], site.route[place + 2 :]
    return (), ("formula",) if site.use == "formula" else ()
