"""What a workshop's windows say: one wording for one thing, and a reason where a button is off."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from engine.report.pack.gather import gather
from gui.workshop.room.strength import SCALE, OddsPicker
from gui.workshop.room.told import Told
from gui.workshop.seat_desk import PageName
from tests.play import control_hands as hand
from tests.play.conftest import Start, settle
from tests.play.control_room import play_turn, room
from tests.play.workshop import begin, desk, new_game, plan, sealed, sit

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "facilitator-guide.md"


def off_with(button: QPushButton, why: str) -> bool:
    """Whether it is off, and its tip and its spoken description say why."""
    said = {button.toolTip(), button.accessibleDescription()}
    return not button.isEnabled() and said == {why}


@pytest.mark.parametrize(
    ("page", "why"),
    [("free_form", "Say what you want to do."), ("request", "Write your question first.")],
)
def test_that_a_seats_empty_form_says_in_sight_why_it_cannot_be_sent(
    start: Start, page: PageName, why: str
) -> None:
    app = start()
    begin(app)
    sit(app)
    made = desk(app, page)
    form = made.free_form if page == "free_form" else made.request
    assert off_with(form.send, why)
    assert form._why.isVisible()
    assert form._why.text() == why
    text = made.free_form.action if page == "free_form" else made.request.text
    hand.write(text, "Who wrote the letter")
    assert form.send.isEnabled()
    assert not form._why.text()


def test_that_control_is_told_in_sight_why_the_die_cannot_be_rolled(start: Start) -> None:
    app = start()
    begin(app)
    page = hand.freeform(app)
    assert off_with(page.roll, "Say what the team does.")
    assert page._why.isVisible()
    assert page._why.text() == "Say what the team does."


def test_that_the_log_and_the_report_say_the_same_of_an_undo(start: Start) -> None:
    app = start()
    begin(app)
    play_turn(app)
    hand.undo_last(app, "A slip")
    said = Told(room(app)[1]).words(app.window.workshop.host.session.log.entries[-1])
    assert said == "Back from turn 1 to the start of turn 1: A slip"
    session = gather(app.window.session.game, everything=True).session
    assert session is not None
    assert "Back from turn 1 to the start of turn 1." in [one.text for one in session.room]


def test_that_a_french_colon_has_its_space_in_the_list_of_free_form_moves(start: Start) -> None:
    app = start()
    app.window.menus.languages["fr"].trigger()
    begin(app)
    app.window.workshop.host.propose("owner", "Ouvrir les portes", "", [])
    settle(app)
    page = hand.freeform(app)
    listed = [page.which.itemText(at) for at in range(page.which.count())]
    assert any(text.endswith("\xa0: Ouvrir les portes") for text in listed)


def test_that_one_forecast_is_not_told_in_the_plural(start: Start) -> None:
    app = start()
    app.window.menus.languages["fr"].trigger()
    game = new_game(plan())
    sealed(game, "owner", "fleet", 0.9)
    while not game.over:
        game.commit({role: game.orders_by("in_character", role) for role in game.seats})
    app.window.session.open(game, None, refuge=app.window.settings.save_folder)
    settle(app)
    app.window.workshop.hot_wash.open()
    settle(app)
    screen = app.window.workshop.hot_wash.screen
    assert screen is not None
    slide = next(one.slide for one in screen.chapters if one.kind == "forecasts")
    said = [row.text for row in slide.rows if "probable" in row.text]
    assert len(said) == 1
    assert said[0].endswith("1 pronostic")


def test_that_the_guides_strengths_are_those_on_the_buttons(start: Start) -> None:
    start()
    rows = re.findall(
        r"\| (\w[\w ]*) \| (\d+)% \|$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE
    )
    picker = OddsPicker()
    named = [(picker.scale.button(name).text(), str(odds)) for name, odds in SCALE.items()]
    picker.deleteLater()
    assert rows == named
