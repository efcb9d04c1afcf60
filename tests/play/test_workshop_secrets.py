"""Control's material, and each team's, is in nothing that a seat or the projector holds."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from engine.game.control import Inject, Override
from engine.game.game import Game
from engine.game.orders import Orders
from engine.scenario.models import Scenario
from engine.session.log import Answered, Note, SessionLog
from engine.session.plan import SessionPlan
from engine.session.session import Session
from gui.app import App
from gui.session import GameSession
from gui.workshop.host import Host
from tests.hands import click
from tests.play import control_hands as hand
from tests.play.conftest import Start, settle
from tests.play.control_room import answer
from tests.play.held import values, words
from tests.play.workshop import ROLES, begin, desk, forecast, order, plan, sit

CONTROLS = (
    "A ship burns in the offing",  # planned for the last turn
    "To see who waits.",  # why an inject was planned
    "The red table is tired.",  # a note
    "A half-written thought",  # a note's draft
    "So that the union must choose.",  # why an inject is brought in
    "Divers are hired",  # what comes with the turn and is not announced
    "The storm that is brewing",  # a number that nobody knows
)
OWN = {
    "council": ("Count the crews in secret", "The blue table hopes for calm."),
    "owner": ("The war chest in the cellar", "Bribe the harbour master", "Only the red table asks"),
    "union": ("Whisper in the taverns", "The green answer"),
    "rival": ("Lure two captains", "We wait for the storm to break."),
}
"""What one team's seat may hold, and nobody else's: its cards, its reasons, its requests."""
NEVER: tuple[type, ...] = (
    Game,
    GameSession,
    Host,
    Scenario,
    Session,
    SessionLog,
    SessionPlan,
    Orders,
)
"""What nothing that is handed to a seat's own pages or to the projector is made of."""


def prepared(app: App) -> None:
    """A workshop in which Control and all teams have something to hide."""
    made = plan()
    late = made.injects[0].model_copy(
        update={"id": "fire", "turn": 3, "event": None, "headline": text(CONTROLS[0])}
    )
    begin(app, made.model_copy(update={"injects": [*made.injects, late]}))
    host, session = app.window.workshop.host, app.window.session
    control = app.window.workshop.desk
    assert control is not None
    control.note(CONTROLS[2])
    hand.notes(app).pad.setPlainText(CONTROLS[3])
    hand.notes(app).keep_draft()
    secret = Inject(id="divers", headline=CONTROLS[5], known_to=["rival"], reason=CONTROLS[4])
    assert control.prepare(secret)
    assert control.prepare(Override(id="set", variable="storm", value=0.123, reason="quiet"))
    host.ask("owner", OWN["owner"][2])
    host.ask("union", "A question of the union")
    host.record(Answered(at=host.moment(), asked="r2", text=OWN["union"][1]))
    host.record(Note(at=host.moment(), text="Another note"))
    session.finish()
    settle(app)


def text(words_of: str) -> object:
    from engine.text import Text  # noqa: PLC0415

    return Text(en=words_of)


def numbers_of(app: App) -> dict[str, set[str]]:
    """The hidden numbers as they could be written, by variable."""
    state = app.window.session.game.state
    return {
        name: {f"{state[name]:.3f}", repr(state[name]), f"{state[name]:.3f}".replace(".", ",")}
        for name in ("storm", "chest")
    }


def seats(app: App) -> Iterator[QWidget]:
    """Everything in the seats' window that shows something of a game."""
    app.application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    stack = app.window.screens.stack
    assert isinstance(stack, QStackedWidget)
    for at in range(stack.count()):
        screen = stack.widget(at)
        assert screen is not None
        yield screen
    yield app.window.banner
    yield app.window.statusBar()


def held_by_seats(app: App) -> str:
    return "\n".join(words(part) for part in seats(app))


def told(held: str, *secrets: str) -> list[str]:
    return [secret for secret in secrets if secret in held]


def others(role: str | None) -> list[str]:
    return [secret for other in ROLES if other != role for secret in OWN[other]]


def check_public(app: App, held: str) -> None:
    """Neither Control's nor any team's."""
    assert told(held, *CONTROLS, *others(None)) == []
    assert told(held, *(word for words_of in numbers_of(app).values() for word in words_of)) == []


def test_that_what_is_looked_for_is_found_where_it_may_be(start: Start) -> None:
    """Else the tests below would look for nothing."""
    app = start()
    prepared(app)
    for page in ("situation", "injects", "notes", "requests", "numbers", "past"):
        hand.go(app, page)
    held = words(hand.control(app))
    assert told(held, *CONTROLS[:3]) == list(CONTROLS[:3])
    assert told(held, CONTROLS[3], CONTROLS[5], CONTROLS[6]) == [
        CONTROLS[3],
        CONTROLS[5],
        CONTROLS[6],
    ]
    assert numbers_of(app)["storm"] & set(held.split())
    app.window.session.call("owner")
    settle(app)
    sit(app)
    desk(app, "request")
    assert told(held_by_seats(app), *OWN["owner"]) == list(OWN["owner"])


def test_that_the_curtain_holds_nothing_of_control_or_of_any_team(start: Start) -> None:
    app = start()
    prepared(app)
    for role in ROLES:
        app.window.session.call(role)
        settle(app)
        check_public(app, held_by_seats(app))
        sit(app)
        settle(app)
    app.window.session.call("council")
    settle(app)
    check_public(app, held_by_seats(app))


@pytest.mark.parametrize("role", ROLES)
def test_that_a_seat_holds_its_own_and_nothing_else(start: Start, role: str) -> None:
    app = start()
    prepared(app)
    session = app.window.session
    for other in ROLES:
        if other != role:
            session.call(other)
            settle(app)
            sit(app)
            app.window.screens.room.orders.bar.rationale.setPlainText(OWN[other][-1])
            order(app)
            made = app.window.workshop.seats.desk
            if made is not None:
                forecast(app, "fleet", 83)
    session.call(role)
    settle(app)
    sit(app)
    for page in ("forecast", "free_form", "request"):
        desk(app, page)
        held = held_by_seats(app)
        assert told(held, *CONTROLS, *others(role)) == []
        hidden = numbers_of(app)
        known = {"owner": ["storm"]}.get(role, ["storm", "chest"])
        assert [told(held, *hidden[name]) for name in known] == [[]] * len(known)
        assert "83" not in held.split()


def test_that_the_projector_holds_nothing_of_control_or_of_any_team(start: Start) -> None:
    app = start()
    prepared(app)
    wall = hand.projector(app)
    session = app.window.session
    check_public(app, words(wall))
    for role in ROLES:
        session.call(role)
        settle(app)
        sit(app)
        desk(app, "request")
        check_public(app, words(wall))
        app.window.screens.room.orders.bar.rationale.setPlainText(OWN[role][-1])
        order(app)
        forecast(app, "fleet", 83)
        check_public(app, words(wall))
    answer("Resolve it")
    hand.resolve(app)
    for _ in range(wall.reveal.pages):
        check_public(app, words(wall))
        wall.reveal.advance()
    settle(app)
    check_public(app, words(wall))
    assert CONTROLS[5] in "\n".join(item.headline for item in session.view("rival").news)


def test_that_control_brings_nothing_to_the_wall_by_what_it_copies(start: Start) -> None:
    """What Control types or looks at is not in what a plot of the projector gives away."""
    app = start()
    prepared(app)
    wall = hand.projector(app)
    hand.numbers(app).choose("storm")
    settle(app)
    wall.black_out(True)
    check_public(app, words(wall))


def test_that_no_page_of_a_seat_and_nothing_on_the_wall_is_made_of_the_game(start: Start) -> None:
    app = start()
    prepared(app)
    wall = hand.projector(app)
    sit(app)
    made = desk(app, "free_form")
    click(made.strip.buttons["forecast"])
    settle(app)
    app.window.session.call("owner")
    settle(app)
    sit(app)
    made = desk(app, "request")
    for part in (wall, made, app.window.screens.curtain):
        found = {type(value).__name__ for value in values(part) if isinstance(value, NEVER)}
        assert found == set(), f"{type(part).__name__} holds {found}"
    views = [v for v in values(wall) if type(v).__name__ == "RoleView"]
    assert views
    assert {view.role for view in views} == {None}  # type: ignore[attr-defined]  # a RoleView
