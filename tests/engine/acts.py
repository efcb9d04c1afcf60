"""Acts of Control for the tests: written short, and drawn at random for any scenario."""

from typing import Any

from hypothesis import strategies as st

from engine.game.control import Adjudication, Change, ControlAct, Inject, Override
from engine.game.game import Game
from engine.game.umpire import Umpire
from engine.scenario.models import EVERYONE, Scenario, Variable

AMOUNTS = st.floats(-40, 40).map(lambda x: round(x, 3)) | st.sampled_from([0.0, 1 / 3, 1e6, -1e6])


def change(variable: str, by: float, source: str | None = None) -> Change:
    """A change of a number."""
    return Change(variable=variable, by=by, source=source)


def inject(name: str = "news", *changes: Change, **said: Any) -> Inject:  # noqa: ANN401 - any field
    """A written inject."""
    return Inject(id=name, changes=list(changes), **({"headline": f"{name} breaks"} | said))


def forced(event: str, name: str = "forced", **said: Any) -> Inject:  # noqa: ANN401 - any field
    """An event of the scenario made to happen."""
    return Inject(id=name, event=event, **said)


def judged(
    role: str,
    odds: float,
    *changes: Change,
    name: str = "try",
    **said: Any,  # noqa: ANN401 - any field
) -> Adjudication:
    """A free-form move of a role."""
    given: dict[str, Any] = {
        "action": "They try something.",
        "headline": f"{name} succeeds",
        "headline_if_not": f"{name} fails",
    }
    return Adjudication(id=name, role=role, odds=odds, changes=list(changes), **(given | said))


def override(
    variable: str,
    value: float,
    source: str | None = None,
    *,
    name: str = "",
    reason: str = "So be it.",
) -> Override:
    """A number set."""
    act_id = name or f"set_{variable}"
    return Override(id=act_id, variable=variable, value=value, source=source, reason=reason)


def audiences(scenario: Scenario) -> st.SearchStrategy[Any]:
    """Everyone, or some of the roles."""
    roles = st.sampled_from([role.id for role in scenario.roles])
    return st.just(EVERYONE) | st.lists(roles, unique=True)


@st.composite
def changes(draw: st.DrawFn, scenario: Scenario) -> list[Change]:
    """Changes of any numbers of a scenario."""
    variables = draw(st.lists(st.sampled_from(scenario.variables), max_size=3))
    return [change(v.id, draw(AMOUNTS), draw(sources(scenario, v))) for v in variables]


def sources(scenario: Scenario, variable: Variable) -> st.SearchStrategy[str | None]:
    """A stock that a change of a variable can come from; none where it is of no pool."""
    if variable.pool is None:
        return st.none()
    pool = [v.id for v in scenario.variables if v.pool == variable.pool and v.id != variable.id]
    return st.sampled_from(pool)


@st.composite
def an_act(draw: st.DrawFn, scenario: Scenario, name: str) -> ControlAct:
    """Any act that a scenario allows, under a name that its words carry too."""
    told = draw(audiences(scenario))
    role = st.sampled_from([role.id for role in scenario.roles])
    words = {"known_to": told, "reason": f"REASON OF {name}"}
    match draw(st.sampled_from(["event", "inject", "adjudication", "override"])):
        case "event" if scenario.events:
            event = draw(st.sampled_from(scenario.events)).id
            return forced(event, name, reason=f"REASON OF {name}", announced=draw(st.booleans()))
        case "adjudication":
            odds = draw(st.sampled_from([0.0, 0.3, 0.5, 0.7, 1.0]))
            return judged(
                draw(role),
                odds,
                *draw(changes(scenario)),
                name=name,
                action=f"ACTION OF {name}",
                arguments=[f"ARGUMENT OF {name}"],
                counters=[{"role": draw(role), "text": f"COUNTER TO {name}"}],
                changes_if_not=draw(changes(scenario)),
                headline=f"HEADLINE OF {name}",
                headline_if_not=f"FAILURE OF {name}",
                **words,
            )
        case "override":
            variable = draw(st.sampled_from(scenario.variables))
            value = draw(st.floats(variable.min, variable.max))
            source = draw(sources(scenario, variable))
            return override(variable.id, value, source, name=name, reason=f"SET BY {name}")
    return inject(
        name,
        *draw(changes(scenario)),
        headline=f"HEADLINE OF {name}",
        text=f"TEXT OF {name}",
        announced=draw(st.booleans()),
        **words,
    )


@st.composite
def hands(draw: st.DrawFn, game: Game, most: int = 4) -> list[ControlAct]:
    """Acts that can all be played in the turn to come; each has a number in its words."""
    hand: list[ControlAct] = []
    tried = Game(game.scenario, game.seed, game.seats, game.opening, game.records, game.at)
    for number in range(draw(st.integers(0, most))):
        act = draw(an_act(game.scenario, f"act{game.turn}x{number}x"))
        if tried.why_not_act(act) is None:
            tried.prepare(act)
            hand.append(act)
    assert Umpire(game.scenario).why_not_together(hand) is None
    return hand
