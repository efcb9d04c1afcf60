"""The seats of a workshop, through the real window: curtain, PIN, ballot, forecast, own moves."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.session.log import Balloted, Countered, FreeForm, Sealed
from gui.workshop import gate
from tests.hands import click, press
from tests.play import hot_seat
from tests.play.conftest import Start, on_screen, settle
from tests.play.workshop import PIN, begin, desk, forecast, order, parts, plan, sit


def test_that_the_curtain_calls_the_team_by_its_name_with_its_members(start: Start) -> None:
    app = start()
    begin(app)
    curtain = app.window.screens.curtain
    assert curtain._name.text() == "Blue table"
    assert curtain._title.text() == "The council, Two councillors"
    assert curtain.gate.members.text() == "Inès · Jo"
    assert not curtain.gate.pin.isVisible()


def test_that_a_pin_opens_its_teams_curtain_and_a_wrong_one_costs_a_moment(
    start: Start, qtbot: QtBot
) -> None:
    app = start()
    begin(app, plan(pin=PIN))
    session, screens = parts(app)
    session.call("owner")
    settle(app)
    guard = screens.curtain.gate
    guard.pin.setText("1111")
    press(Qt.Key.Key_Return, on=guard.pin)
    settle(app)
    assert on_screen(app) is screens.curtain
    assert guard.trouble.text() == "That is not this team’s PIN."
    assert guard.pin.text() == ""
    guard.pin.setText(PIN)
    click(screens.curtain.uncover)
    assert on_screen(app) is screens.curtain  # too soon
    with qtbot.waitSignal(guard.waited, timeout=3 * gate.WAIT):
        pass
    guard.pin.setText(PIN)
    press(Qt.Key.Key_Return, on=guard.pin)
    settle(app)
    assert screens.in_room
    assert session.acting == "owner"


def test_that_a_team_without_a_pin_needs_none_though_another_has_one(start: Start) -> None:
    app = start()
    begin(app, plan(pin=PIN))
    sit(app)
    assert app.window.screens.in_room


def test_that_any_team_can_be_called_from_the_curtain(start: Start) -> None:
    app = start()
    begin(app)
    session, screens = parts(app)
    click(screens.curtain.gate.buttons["union"])
    settle(app)
    assert session.acting == "union"
    assert screens.curtain._name.text() == "Green table"


def test_that_a_turn_waits_for_control_once_all_orders_are_given(start: Start) -> None:
    app = start()
    begin(app)
    session, screens = parts(app)
    for _ in range(4):
        sit(app)
        order(app)
        click(app.window.workshop.seats.desk.forecast.skip)  # type: ignore[union-attr]  # it asks first
        settle(app)
    assert session.acting is None
    assert session.game.turn == 1
    assert on_screen(app) is screens.curtain
    assert screens.curtain._name.text() == "Control has the turn"
    assert not screens.curtain.uncover.isVisible()
    session.resolve()
    settle(app)
    assert session.game.turn == 2


def test_that_orders_wait_for_a_sealed_forecast_and_then_are_given(start: Start) -> None:
    app = start()
    begin(app)
    session, screens = parts(app)
    sit(app)
    order(app, "speech")
    assert session.drafts == {}
    assert not app.window.workshop.seats.desk.forecast.seal.isEnabled()  # type: ignore[union-attr]
    forecast(app, "fleet", 70)
    assert session.drafts["council"].public == "speech"
    sealed = session.game.session.log.of(Sealed)  # type: ignore[union-attr]
    assert [(one.role, one.turn, one.ending, one.chance) for one in sealed] == [
        ("council", 1, "fleet", 0.7)
    ]
    assert on_screen(app) is screens.curtain


def test_that_closing_the_question_gives_no_orders(start: Start) -> None:
    app = start()
    begin(app)
    session, screens = parts(app)
    sit(app)
    order(app, "speech")
    made = app.window.workshop.seats.desk
    assert made is not None
    press(Qt.Key.Key_Escape, on=made.forecast.ending)
    settle(app)
    assert not made.isVisible()
    assert session.drafts == {}
    assert screens.in_room


def test_that_a_forecast_is_sealed_once_a_turn(start: Start) -> None:
    app = start()
    begin(app)
    sit(app)
    made = desk(app, "forecast")
    made.forecast.ending.choose("riot")
    click(made.forecast.seal)
    settle(app)
    made = desk(app, "forecast")
    assert not made.forecast.seal.isVisible()
    assert made.strip.buttons["forecast"].text().strip() == "Forecast sealed"
    click(made.strip.buttons["forecast"])
    order(app, "speech")
    assert "council" in app.window.session.drafts


def test_that_each_director_has_a_vote_and_the_team_may_follow_the_tally(start: Start) -> None:
    app = start()
    begin(app)
    session, screens = parts(app)
    sit(app)
    made = desk(app, "ballot")
    page = made.ballot
    assert [name for _, name in made.items.voters] == ["Ada", "Bo"]  # type: ignore[union-attr]
    assert not page.follow["public"].isEnabled()
    for director in ("ada", "bo"):
        pick = page.picks[director, "public"]
        pick.choose("speech")
        pick.activated.emit(pick.currentIndex())
        page.flush()
        settle(app)
    cast = session.game.session.log.of(Balloted)  # type: ignore[union-attr]
    assert [(vote.voter, vote.channel, vote.move) for vote in cast] == [
        ("ada", "public", "speech"),
        ("bo", "public", "speech"),
    ]
    assert page.tallies["public"].text() == "Give a speech on the quay 2"
    click(page.follow["public"])
    settle(app)
    assert screens.room.current_orders().public == "speech"
    assert made.strip.buttons["ballot"].text().strip() == "Ballot 2 of 2"


def test_that_a_tie_is_nothing_to_follow(start: Start) -> None:
    app = start()
    begin(app)
    sit(app)
    page = desk(app, "ballot").ballot
    for director, move in (("ada", "speech"), ("bo", "")):
        pick = page.picks[director, "public"]
        pick.choose(move)
        pick.activated.emit(pick.currentIndex())
        page.flush()
        settle(app)
    assert not page.follow["public"].isEnabled()


def test_that_members_vote_where_the_directors_do_not(start: Start) -> None:
    app = start()
    begin(app)
    app.window.session.call("union")
    settle(app)
    sit(app)
    made = desk(app, "ballot")
    assert [name for _, name in made.items.voters] == ["Lou", "Max"]  # type: ignore[union-attr]


def test_that_a_team_without_ballots_has_no_such_button(start: Start) -> None:
    app = start()
    begin(app, plan(ballots=False))
    sit(app)
    made = app.window.workshop.seats.desk
    assert made is not None
    assert not made.strip.buttons["ballot"].isVisible()


def test_that_a_move_of_their_own_is_read_and_argued_by_the_next_team(start: Start) -> None:
    app = start()
    begin(app)
    session, _ = parts(app)
    sit(app)
    page = desk(app, "free_form").free_form
    assert not page.send.isEnabled()
    page.action.setPlainText("We light every lamp on the quay.")
    page.result.setPlainText("The crews stay calm.")
    page.reasons[0].setText("Light calms.")
    click(page.send)
    settle(app)
    made = session.game.session.log.of(FreeForm)  # type: ignore[union-attr]
    assert (made[0].role, made[0].action, made[0].arguments) == (
        "council",
        "We light every lamp on the quay.",
        ["Light calms."],
    )
    assert page.action.text == ""
    assert not page.cards["f1"].text.isVisible()  # nobody argues against themselves
    session.call("union")
    settle(app)
    sit(app)
    card = desk(app, "free_form").free_form.cards["f1"]
    card.text.setText("Lamps show the pickets too.")
    press(Qt.Key.Key_Return, on=card.text)
    settle(app)
    said = session.game.session.log.of(Countered)  # type: ignore[union-attr]
    assert [(one.role, one.text) for one in said] == [("union", "Lamps show the pickets too.")]


def test_that_controls_answer_reaches_the_team_that_asked_and_no_other(start: Start) -> None:
    app = start()
    begin(app)
    session, _ = parts(app)
    sit(app)
    page = desk(app, "request").request
    page.text.setPlainText("Who paid for the lamps?")
    click(page.send)
    settle(app)
    assert app.window.workshop.host.requests("council")[0].answer is None
    from engine.session.log import Answered  # noqa: PLC0415

    host = app.window.workshop.host
    host.record(Answered(at=host.moment(), asked="r1", text="The owner did."))
    settle(app)
    made = app.window.workshop.seats.desk
    assert made is not None
    assert made.strip.buttons["request"].text().strip() == "Control’s answers: 1"
    assert page.list.count() == 1
    session.call("union")
    settle(app)
    sit(app)
    assert desk(app, "request").request.list.count() == 0


def test_that_what_is_half_written_stays_when_something_else_happens(start: Start) -> None:
    app = start()
    begin(app)
    sit(app)
    page = desk(app, "request").request
    page.text.setPlainText("Who paid")
    app.window.workshop.host.ask("union", "Another question")
    settle(app)
    assert page.text.text == "Who paid"


def test_that_the_room_shows_the_clock_of_the_workshop(start: Start) -> None:
    app = start()
    begin(app)
    sit(app)
    clock = app.window.screens.room.header.clock
    assert clock.text == "10:00"
    assert "Control has stopped the clock" in clock.toolTip()


def test_that_forecasts_are_not_to_be_had_where_the_plan_forbids_them(start: Start) -> None:
    app = start()
    begin(app, plan(forecasts=False))
    sit(app)
    assert not app.window.outlooks.forecasts.allowed
    assert not app.window.screens.room.plots.ahead.isVisible()


def test_that_a_game_without_a_session_has_none_of_this(start: Start) -> None:
    app = hot_seat.begin(start)
    window = app.window
    curtain = window.screens.curtain
    assert not curtain.gate.members.isVisible()
    assert not curtain.gate.buttons
    click(curtain.uncover)
    settle(app)
    assert window.workshop.seats.desk is None
    click(window.screens.room.orders.bar.button)
    settle(app)
    assert len(window.session.drafts) == 1
