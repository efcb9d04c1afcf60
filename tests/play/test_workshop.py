"""A whole workshop through the real windows: four teams, Control, a projector, to the hot wash."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from engine.game.replay import first_difference
from engine.game.saves import load_game
from engine.session.log import (
    Answered,
    Asked,
    Balloted,
    Blackout,
    ClockExtended,
    ClockStarted,
    Countered,
    FreeForm,
    Looked,
    Note,
    Sealed,
    Undone,
)
from engine.session.plan_files import save_plan
from gui.app import App
from gui.debrief.screen import DebriefScreen
from gui.workshop.hot_wash import HotWashScreen
from gui.workshop.room.look import LookBox
from tests.hands import click, press
from tests.play import control_hands as hand
from tests.play.conftest import Start, on_screen, settle
from tests.play.control_room import answer
from tests.play.workshop import PIN, desk, forecast, order, plan, sit

WHY = "We want it open before the tide."


def texts(window: QWidget) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def start_from_plan(app: App, folder: Path) -> None:
    """From the start screen through the plan's page to the first curtain."""
    file = folder / "night.quorum-plan"
    save_plan(plan(pin=PIN), file)
    window = app.window
    click(window.screens.home.workshop)
    settle(app)
    window.workshop.files.open(file)  # the dialog is the system's
    settle(app)
    click(window.workshop.page.start)
    settle(app)
    assert on_screen(app) is window.screens.curtain


def run_the_clock(app: App) -> None:
    """Started, and five minutes more; the projector shows it."""
    wall = hand.projector(app)
    assert any("Turn 1 of 3" in text for text in texts(wall))
    click(hand.control(app).header.run)
    click(hand.control(app).header.more)
    settle(app)
    assert wall.header.clock.text.startswith(("15:00", "14:5"))


def council_votes_asks_and_orders(app: App, qtbot: QtBot) -> None:
    """Both directors vote by the arrow keys, the team follows, asks Control, and says why."""
    bar = app.window.screens.room.orders.bar if app.window.screens.in_room else None
    assert bar is None
    sit(app)
    made = desk(app, "ballot")
    for director in ("ada", "bo"):
        pick = made.ballot.picks[director, "public"]
        pick.setFocus()
        for _ in range(3):  # doing nothing, the speech, the quay
            press(Qt.Key.Key_Down, on=pick)
    qtbot.waitUntil(lambda: made.items is not None and made.items.voted == 2)
    click(made.ballot.follow["public"])
    settle(app)
    page = desk(app, "request").request
    hand.write(page.text, "Who paid for the lamps?")
    click(page.send)
    settle(app)
    orders = app.window.screens.room.orders
    assert orders.current().public == "open_quay"
    click(orders.bar.toggle)
    hand.write(orders.bar.rationale, WHY)
    click(orders.bar.button)
    settle(app)
    forecast(app, "fleet", 80)


def union_puts_a_move_of_its_own(app: App) -> None:
    app.window.session.call("union")
    settle(app)
    sit(app)
    page = desk(app, "free_form").free_form
    hand.write(page.action, "We sing on the quay until the lamps are lit.")
    hand.write(page.result, "People calm down.")
    hand.write(page.reasons[0], "Songs have calmed crews before.")
    hand.press_button(page.send)
    settle(app)
    press(Qt.Key.Key_Escape, on=page.action)
    order(app, "march", "whisper")
    forecast(app, "riot", 40)


def rival_argues(app: App) -> None:
    sit(app)
    card = desk(app, "free_form").free_form.cards["f1"]
    hand.write(card.text, "Singing draws a crowd.")
    press(Qt.Key.Key_Return, on=card.text)
    settle(app)
    press(Qt.Key.Key_Escape, on=app.window.screens.room)
    order(app, "advertise", "lure")
    forecast(app, "stillness", 50)


def control_looks_at_the_owners_orders(app: App) -> None:
    window = hand.control(app)
    answer("Look")
    hand.press_button(window.rail.teams.rows["owner"].look)
    settle(app)
    (box,) = window.findChildren(LookBox)
    assert any("Bribe the harbour master" in text for text in texts(box))
    click(box.close_button)
    settle(app)


def a_turn_of_four(app: App, public: dict[str, str], chance: float | None) -> None:
    """Each team takes its seat, orders, seals a forecast and hands over.

    Without a chance none is asked for: in a turn that was undone the one that is sealed stands.
    """
    session = app.window.session
    while session.acting is not None:
        role = session.acting
        sit(app, PIN if role == "owner" else "")
        order(app, public.get(role))
        if chance is not None:
            forecast(app, "fleet", chance)


def see_the_reveal(app: App) -> None:
    wall = hand.projector(app)
    assert wall.page is wall.reveal
    for _ in range(wall.reveal.pages):
        wall.reveal.advance()
    settle(app)


def black_out_and_back(app: App) -> None:
    wall, header = hand.projector(app), hand.control(app).header
    for dark in (True, False):
        click(header.blackout)
        settle(app)
        assert wall.black == dark


def wash_hot(app: App) -> None:
    """Every chapter in the window and on the wall, and a what-if, live."""
    wall = hand.projector(app)
    click(hand.control(app).header.hot_wash)
    settle(app)
    wash = on_screen(app)
    assert isinstance(wash, HotWashScreen)
    kinds = [chapter.kind for chapter in wash.chapters]
    assert kinds[:5] == ["ending", *["secrets"] * 4]
    for at, chapter in enumerate(wash.chapters):
        click(wash.buttons[at])
        settle(app)
        assert wall.page is wall.slide
        assert chapter.slide.title in texts(wall)
    slide = wash.chapters[kinds.index("forecasts")].slide
    mine = next(row for row in slide.rows if row.lead == "Red table · Owner")
    assert mine.text.count("Turn") == 3
    assert float(mine.aside) == pytest.approx(0.13)  # 60, 70 and 90 % of what came
    click(wash.buttons[kinds.index("what_if")])
    settle(app)
    click(wash.what_ifs.cards[0])
    settle(app)
    assert wash.slide.ghosts
    assert wash.slide.title in texts(wall)
    click(wash.back)
    settle(app)
    assert isinstance(on_screen(app), DebriefScreen)


def test_that_a_workshop_is_played_from_its_plan_to_the_hot_wash(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    app = start()
    start_from_plan(app, tmp_path)
    session, wall = app.window.session, hand.projector(app)
    run_the_clock(app)
    council_votes_asks_and_orders(app, qtbot)
    hand.answer_request(app, "r1", "Nobody knows, but the owner smiles.")
    union_puts_a_move_of_its_own(app)
    sit(app, PIN)
    order(app, "hire", "bribe")
    forecast(app, "fleet", 60)
    rival_argues(app)
    assert session.acting is None
    control_looks_at_the_owners_orders(app)
    hand.bring_in_planned(app)
    assert "odds 75" in hand.judge(app, 75, "Singing works at night.")
    hand.note(app, "The green table argues well.")
    hand.resolve(app)
    see_the_reveal(app)
    assert {act.kind for act in session.game.records[0].control} == {"inject", "adjudication"}
    assert any("Fog lies on the harbour" in row.text for row in wall.situation.board.shown)

    hand.override(app, "anger", 50, "The room agreed that it is too quiet.")
    a_turn_of_four(app, {"council": "speech", "owner": "hire"}, 70)
    hand.resolve(app)
    assert session.game.records[1].state["anger"] == 50
    hand.undo_last(app, "The red table had the wrong sheet.")
    assert session.game.turn == 2
    assert [act.kind for act in session.game.hand] == ["override"]  # in its hand again
    hand.write_inject(app, "A lamp goes out", "Nobody knows why.")
    black_out_and_back(app)
    a_turn_of_four(app, {"council": "speech", "owner": "hire", "union": "march"}, None)
    hand.resolve(app)
    again = session.game.records[2]
    assert (again.parent, again.turn, again.state["anger"]) == (1, 2, 50)
    assert {act.kind for act in again.control} == {"override", "inject"}

    a_turn_of_four(app, {"owner": "hire"}, 90)
    hand.resolve(app)
    assert session.game.over
    see_the_reveal(app)
    assert wall.page is wall.ending
    wash_hot(app)
    is_kept_and_replays(app)


def is_kept_and_replays(app: App) -> None:
    """The file holds everything that was said and done, and today's rules give it again."""
    session = app.window.session
    session.finish()
    assert session.file is not None
    game = load_game(session.file)
    assert game.session is not None
    log = game.session.log
    many = (Asked, Answered, Balloted, Countered, FreeForm, Looked, Note, Undone, ClockExtended)
    assert {kind: len(log.of(kind)) for kind in many} == dict.fromkeys(many, 1) | {Balloted: 2}
    assert len(log.of(Sealed)) == 12
    assert [entry.on for entry in log.of(Blackout)] == [True, False]
    assert len(log.of(ClockStarted)) == 1
    assert game.records[0].orders["council"].rationale == WHY
    assert game.records == session.game.records
    assert first_difference(game) is None
