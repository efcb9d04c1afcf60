"""How fast the rules are, and how fast the window comes up.

`python -m tests.bench` prints game-turns a second of batches with the shares of rules, players and
dice, the time from a commit to all views, and start-up beside a bare window.
"""

import statistics
import time
from collections.abc import Callable
from functools import partial

from rich.console import Console

from engine import resources
from engine.game.explaining import Number
from engine.game.game import Game
from engine.game.orders import NOTHING
from engine.game.viewing import role_view
from engine.lab.attribution import attribute
from engine.lab.strategist import thoughts
from engine.lab.turning_points import turning_points
from engine.lab.whatif import what_if
from engine.players import THINKER_KINDS, PlayerKind
from engine.rules.rulebook import Rulebook
from engine.rules.runners import wait_for_compiled
from engine.scenario.loading import load_scenario
from engine.scenario.models import Scenario
from tests.bench import batches, forecasts, window
from tests.bench.saves import saving

SEED = 1


def seconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def live_turns(scenario: Scenario) -> tuple[float, float]:
    """Median milliseconds of a turn with its ledger, and of one role's view after it."""
    turns: list[float] = []
    views: list[float] = []
    for seed in range(10):
        game = Game.new(scenario, seed=seed, seats={})
        while not game.over:
            turns.append(seconds(partial(game.commit, {})))
            views.append(seconds(partial(role_view, game, scenario.roles[0].id)))
    return 1e3 * statistics.median(turns), 1e3 * statistics.median(views)


def hindsight(scenario: Scenario) -> tuple[float, float, float, float]:
    """Milliseconds to ask about a game afterwards.

    A turn for every coalition of its orders (the slowest turn); one number's shares of it; a
    what-if of the first turn; all turning points.
    """
    game = Game.new(scenario, seed=SEED, seats={})
    while not game.over:
        game.commit({})
    turns = range(1, game.turn + 1)
    role = scenario.roles[0].id
    number = Number("score", role)
    attribution = attribute(game, 1)
    return (
        1e3 * max(seconds(partial(attribute, game, turn)) for turn in turns),
        1e3 * seconds(lambda: attribution.share(number)),
        1e3 * seconds(lambda: what_if(game, 1, role, NOTHING, play_on=True)),
        1e3 * seconds(lambda: turning_points(game)),
    )


def decisions(scenario: Scenario, kind: PlayerKind) -> tuple[float, float]:
    """Milliseconds of a thinking player's first decision in a game, and of the slowest later."""
    wait_for_compiled()  # as a window does while the first turn is read
    role = scenario.roles[0].id
    game = Game.new(scenario, seed=SEED, seats={role: kind})
    taken: list[float] = []
    while not game.over:
        began = time.perf_counter()
        found = thoughts(game)
        taken.append(time.perf_counter() - began)
        game.commit(found)
    return 1e3 * taken[0], 1e3 * max(taken[1:])


def main() -> None:
    """Measure and print."""
    console = Console()
    path = next(p for p in resources.shipped_scenarios() if p.name == "openai-2023")
    loading = seconds(lambda: load_scenario(path))
    scenario = load_scenario(path)
    compiling = seconds(lambda: Rulebook(scenario))
    book = Rulebook(scenario)
    thinking = {kind: decisions(scenario, kind) for kind in THINKER_KINDS}
    foreseen = forecasts.ahead(scenario)
    turn, view = live_turns(scenario)
    coalitions, share, tried, points = hindsight(scenario)
    window.offscreen_without_display()
    screen = window.turn_on_screen(scenario)
    stops = window.stops(scenario)
    own, whole = window.memory()
    starts = window.start_up()
    bare = starts["bare window"]
    console.print(batches.table(book))
    console.print(
        batches.cores(scenario),
        f"Scenario: read and checked in {1e3 * loading:.0f} ms, "
        f"compiled in {1e3 * compiling:.0f} ms",
        f"A live turn with its ledger: {turn:.1f} ms; a role's view of it: {view:.1f} ms",
        f"A turn for every coalition of its orders: {coalitions:.0f} ms; one number's shares: "
        f"{share:.1f} ms",
        f"A what-if from the first turn: {tried:.0f} ms; a game's turning points: {points:.0f} ms",
        saving(scenario),
        "A decision, the first of a game (rules are made ready) and the slowest later one: "
        + ", ".join(f"{kind} {a:.0f} and {b:.0f} ms" for kind, (a, b) in thinking.items()),
        foreseen,
        f"From a commit to the painted new turn: {screen:.0f} ms",
        "The window's longest stop: "
        + ", ".join(f"{taken:.0f} ms for {name}" for name, taken in stops.items()),
        f"In memory after ten games: {own:.0f} MB of its own, {whole:.0f} MB with its libraries",
        "First screen whole and out: "
        + ", ".join(f"{name} {taken:.2f} s" for name, taken in starts.items())
        + f" ({starts['Quorum'] / bare:.2f} and {starts['Quorum on a game'] / bare:.2f} times)",
        sep="\n",
        highlight=False,
    )


if __name__ == "__main__":
    main()
