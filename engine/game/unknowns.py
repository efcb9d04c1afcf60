"""What a role can wonder about: the scenario's hidden numbers by name, never what stands in them.

That there is such a number is a rule of the game, as the endings are. No view holds these names;
they go with a forecast, to those who may have one.
"""

from engine.game.views import UnknownView
from engine.scenario.language import knows
from engine.scenario.models import Scenario, Uniform, Variable
from engine.text import Language


def unknowns(scenario: Scenario, role: str, language: Language = "en") -> list[UnknownView]:
    """The hidden numbers that matter to a person, in the scenario's order; no terms of offers."""
    terms = {term.variable for offer in scenario.offers for term in offer.terms}
    return [
        _unknown(scenario, variable, language)
        for variable in scenario.variables
        if not knows(role, variable) and variable.id not in terms and _matters(variable)
    ]


def _unknown(scenario: Scenario, variable: Variable, language: Language) -> UnknownView:
    seers = [role for role in scenario.roles if role.id in variable.known_to]
    about = variable.about if not seers else None
    return UnknownView(
        variable=variable.id,
        label=variable.label.in_language(language),
        about=about.in_language(language) if about is not None else "",
        unit=variable.unit.in_language(language) if variable.unit is not None else "",
        low=variable.min,
        high=variable.max,
        decimals=variable.decimals,
        seen_by=[role.name.in_language(language) for role in seers],
    )


def _matters(variable: Variable) -> bool:
    """Not a switch or a help of the rules: drawn, in somebody's dossier, or counted in something.

    Numbers that no role sees are listed where dice drew them or they have a unit.
    """
    drawn = isinstance(variable.start, Uniform)
    counted = variable.formula is not None and variable.unit is not None
    return drawn or counted or bool(variable.dossier)
