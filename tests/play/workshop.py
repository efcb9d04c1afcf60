"""A workshop of four teams on the harbour of the tests, and the hands that play it."""

from functools import cache
from pathlib import Path

from engine.game.game import Game
from engine.scenario.loading import load_scenario
from engine.scenario.models import Scenario
from engine.session.log import Sealed
from engine.session.pin import hashed
from engine.session.plan import PlannedInject, SessionPlan, Team
from engine.session.session import Session
from engine.text import Text
from gui.app import App
from gui.screens import Screens
from gui.session import GameSession
from gui.workshop.seat_desk import PageName, SeatDesk
from tests.hands import click
from tests.play.conftest import settle

HARBOUR = Path(__file__).resolve().parents[1] / "scenarios" / "harbour"
PIN = "2468"
ROLES = ("council", "owner", "union", "rival")


@cache
def harbour() -> Scenario:
    return load_scenario(HARBOUR)


def plan(*, pin: str = "", forecasts: bool = True, ballots: bool = True) -> SessionPlan:
    """Four teams of people, ten minutes a turn; the owner's table has a PIN if there is one."""
    return SessionPlan(
        title=Text(en="A night at the harbour", fr="Une nuit au port"),
        scenario=str(HARBOUR),
        teams=[
            Team(role="council", name="Blue table", members=["Inès", "Jo"], ballots=ballots),
            Team(role="owner", name="Red table", members=["Kim"], pin=hashed(pin) if pin else None),
            Team(role="union", name="Green table", members=["Lou", "Max"], ballots=ballots),
            Team(role="rival"),
        ],
        turns=3,
        minutes_per_turn=10,
        forecasts_allowed=forecasts,
        injects=[PlannedInject(id="fog_comes", turn=1, event="fog", reason="To see who waits.")],
    )


def new_game(made: SessionPlan, seed: int = 11) -> Game:
    """A game of that plan at its opening."""
    game = Game.new(harbour(), seed=seed, seats=dict.fromkeys(ROLES, "person"))
    game.session = Session(plan=made)
    return game


def begin(app: App, made: SessionPlan | None = None) -> None:
    """Open the workshop, as its plan's page does."""
    window = app.window
    window.session.open(new_game(made or plan()), None, refuge=window.settings.save_folder)
    settle(app)


def parts(app: App) -> tuple[GameSession, Screens]:
    return app.window.session, app.window.screens


def sit(app: App, pin: str = "") -> None:
    """Lift the curtain, with a PIN where there is one."""
    curtain = app.window.screens.curtain
    if pin:
        curtain.gate.pin.setText(pin)
    click(curtain.uncover)
    settle(app)
    if app.window.reveals.overlay is not None:
        app.window.reveals.overlay.dismiss()
        settle(app)


def desk(app: App, page: PageName) -> SeatDesk:
    """The seat's desk, open at a page."""
    made = app.window.workshop.seats.desk
    assert made is not None
    if made.page != page:
        click(made.strip.buttons[page])
        settle(app)
    return made


def order(app: App, public: str | None = None, private: str | None = None) -> None:
    """Choose cards and press the button."""
    orders = app.window.screens.room.orders
    orders.choose("public", public)
    orders.choose("private", private)
    click(orders.bar.button)
    settle(app)


def forecast(app: App, ending: str, chance: float) -> None:
    """Answer the question that comes before the orders are given."""
    made = app.window.workshop.seats.desk
    assert made is not None
    assert made.page == "forecast"
    made.forecast.ending.choose(ending)
    made.forecast.chance.set_value(chance)
    click(made.forecast.seal)
    settle(app)


def sealed(game: Game, role: str, ending: str, chance: float) -> None:
    """A team's forecast for the turn on the table."""
    game.enter(
        Sealed(
            at="2026-11-23T10:00:00Z",  # type: ignore[arg-type]  # read as a time
            turn=game.turn,
            record=game.at,
            role=role,
            ending=ending,
            chance=chance,
        )
    )
