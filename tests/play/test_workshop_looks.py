"""The seats of a workshop, its hot wash and the projector: nothing cut off, nothing nameless."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from engine.game.game import Game
from engine.text import Language
from gui.app import App
from gui.settings import ThemeChoice
from gui.workshop.seat_desk import PageName
from tests.play import looking
from tests.play.conftest import Start, dress, settle
from tests.play.workshop import PIN, begin, desk, new_game, plan, sealed, sit

Look = Callable[[str, QWidget], None]
LARGEST_TALK = 150
"""The text size, in per cent, up to which the hot wash stands in a window of 1280x720."""
PAGES: tuple[PageName, ...] = ("forecast", "ballot", "free_form", "request")


def ended() -> Game:
    """A workshop that is over, with forecasts."""
    game = new_game(plan())
    while not game.over:
        for role in ("council", "owner"):
            sealed(game, role, "fleet", 0.6)
        game.commit({role: game.orders_by("in_character", role) for role in game.seats})
    return game


def planned(app: App, look: Look) -> None:
    """The page on which a session is planned."""
    app.window.workshop.open_plan()
    settle(app)
    look("plan", app.window)


def seats(app: App, look: Look) -> None:
    """The curtain with a PIN, the room, and the desk's pages with something on them."""
    begin(app, plan(pin=PIN))
    host = app.window.workshop.host
    host.propose("union", "We sing on the quay until every lamp is lit.", "Calm.", ["It works."])
    host.counter("rival", "f1", "Singing draws a crowd to the quay.")
    host.ask("owner", "Who paid for the lamps on the quay?")
    settle(app)
    app.window.session.call("owner")
    settle(app)
    look("curtain with a PIN", app.window)
    app.window.screens.curtain.gate.refuse()
    settle(app)
    look("curtain after a wrong PIN", app.window)
    app.window.session.call("council")
    settle(app)
    sit(app)
    look("room of a workshop", app.window)
    for page in PAGES:
        desk(app, page)
        look(f"desk: {page}", app.window)
    made = desk(app, "forecast")
    made.ask_forecast()
    settle(app)
    look("desk: forecast before the orders", app.window)
    made.shut()


def hot_wash(app: App, look: Look) -> None:
    window = app.window
    window.session.open(ended(), None, refuge=window.settings.save_folder)
    settle(app)
    window.workshop.hot_wash.open()
    settle(app)
    screen = window.workshop.hot_wash.screen
    assert screen is not None
    for at, chapter in enumerate(screen.chapters):
        screen.go(at)
        settle(app)
        look(f"hot wash: {chapter.kind}", window)


def wall(app: App, look: Look) -> None:
    """The projector: how things stand, the ending."""
    projection = app.window.workshop.projection
    projection.open()
    settle(app)
    assert projection.projector is not None
    projection.projector.resize(1280, 720)
    settle(app)
    look("projector", projection.projector)


@pytest.mark.parametrize(
    ("language", "size", "text", "theme"),
    [
        ("en", (1280, 720), 100, "dark"),
        ("fr", (1280, 720), 150, "light"),
        ("fr", (1280, 720), 200, "dark"),
    ],
)
def test_that_nothing_of_a_workshop_is_cut_off_covered_or_without_a_name(
    start: Start, language: Language, size: tuple[int, int], text: int, theme: ThemeChoice
) -> None:
    app = start()
    dress(app, language, size, text, theme)
    faults: list[str] = []

    def look(name: str, widget: QWidget) -> None:
        faults.extend(f"{name}: {fault}" for fault in looking.everything(widget))

    planned(app, look)
    seats(app, look)
    wall(app, look)
    if text <= LARGEST_TALK:
        hot_wash(app, look)
        wall(app, look)
    assert faults == [], "\n".join(faults)


def test_that_tab_reaches_every_control_of_a_seat_and_of_the_hot_wash(start: Start) -> None:
    app = start()
    faults: list[str] = []

    def look(name: str, widget: QWidget) -> None:
        widget.activateWindow()
        settle(app)
        faults.extend(f"{name}: {fault}" for fault in looking.tab_faults(widget))

    seats(app, look)
    hot_wash(app, look)
    assert faults == [], "\n".join(faults)
