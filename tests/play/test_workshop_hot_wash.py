"""The hot wash of a workshop, and how the projector follows, through the real windows."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton

from engine.game.game import Game
from engine.game.saves import load_game, save_game
from engine.game.stand_ins import stand_ins
from engine.report.pack.gather import gather
from engine.report.pack.html import page as html
from gui.app import App
from gui.workshop.hot_wash import HotWashScreen
from gui.workshop.hot_wash_slides import Chapter
from tests.hands import click, press
from tests.play import control_hands as hand
from tests.play.conftest import Start, on_screen, settle
from tests.play.workshop import begin, new_game, plan, sealed, sit


def played(turns: int = 3) -> Game:
    """So many turns of three; the owner is sure and right, the rival sure and wrong."""
    game = new_game(plan())
    for _ in range(turns):
        sealed(game, "owner", "fleet", 0.9)
        sealed(game, "rival", "riot", 0.9)
        orders = {role: game.orders_by("in_character", role) for role in game.seats}
        orders["owner"] = orders["owner"].model_copy(
            update={"public": "hire", "private": "bribe", "rationale": "Money moves ships."}
        )
        game.commit(orders)
    return game


def opened(start: Start, turns: int = 3) -> App:
    app = start()
    app.window.session.open(played(turns), None, refuge=app.window.settings.save_folder)
    settle(app)
    return app


def washing(app: App) -> HotWashScreen:
    """The hot wash, by the button of the ending."""
    debrief = app.window.screens.debrief
    text = app.window.workshop.hot_wash.action.text()
    click(next(b for b in debrief.findChildren(QPushButton) if b.text() == text))
    settle(app)
    screen = on_screen(app)
    assert isinstance(screen, HotWashScreen)
    return screen


def chapter(screen: HotWashScreen, title: str) -> Chapter:
    return next(one for one in screen.chapters if one.title == title)


def test_that_secrets_are_told_role_by_role_with_their_reasons(start: Start) -> None:
    app = opened(start)
    screen = washing(app)
    rows = chapter(screen, "Secrets: Owner").slide.rows
    assert [row.text for row in rows[:3]] == ["Bribe the harbour master"] * 3
    assert all("Why: Money moves ships." in row.detail for row in rows[:3])
    assert rows[3].text == "The war chest in the cellar"
    others = chapter(screen, "Secrets: Union").slide.rows
    assert not any("chest" in row.text for row in others)
    nobody = chapter(screen, "Secrets: nobody’s").slide.rows
    assert [row.text for row in nobody] == ["The storm that is brewing"]


def test_that_each_teams_forecasts_are_scored_against_what_came(start: Start) -> None:
    screen = washing(opened(start))
    slide = chapter(screen, "Forecasts").slide
    assert slide.title == "You predicted; what came was “The fleet sails”"
    by_team = {row.lead: row for row in slide.rows if row.aside}
    owner, rival = by_team["Red table · Owner"], by_team["The rival port"]
    assert owner.aside == "0.01"  # (0.1)² + 2 × (0.05)² is 0.015, and not quite that in binary
    assert (owner.tone, rival.tone) == ("good", "bad")
    assert owner.text.count("✓") == 3
    assert "✓" not in rival.text
    calibration = by_team["Calibration of all teams"]
    assert calibration.text == "Called 80 to 100% likely: 6 forecasts"
    assert calibration.aside == "50%"


def test_that_a_what_if_is_replayed_live_and_laid_over_what_was_played(start: Start) -> None:
    app = opened(start)
    wall = hand.projector(app)
    screen = washing(app)
    screen.go([one.kind for one in screen.chapters].index("what_if"))
    settle(app)
    click(screen.what_ifs.cards[0])
    settle(app)
    assert [ghost.style for ghost in screen.slide.ghosts] == ["other"]
    assert wall.slide.plots.ghosts == screen.slide.ghosts
    assert [row.lead for row in screen.slide.rows[:2]] == ["As it was played", "What if"]


def test_that_an_earlier_session_is_laid_behind_this_one(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from engine.game.saves import save_game  # noqa: PLC0415

    earlier = tmp_path / "last year.quorum"
    save_game(played(), earlier)
    app = opened(start)
    screen = washing(app)
    screen.go([one.kind for one in screen.chapters].index("tracks"))
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _dialog: [str(earlier)])
    click(screen.session)
    settle(app)
    assert [ghost.name for ghost in screen.slide.ghosts] == ["last year"]
    assert screen.page.plots.ghosts == screen.slide.ghosts


def test_that_it_waits_for_the_last_turn_that_was_planned(start: Start) -> None:
    app = start()
    begin(app)
    app.window.workshop.host.hot_wash_wanted.emit()
    settle(app)
    assert app.window.workshop.hot_wash.screen is None
    assert "after the last turn" in app.window.banner.text


def test_that_a_session_that_ends_before_the_game_can_be_played_on_to_an_ending(
    start: Start,
) -> None:
    app = start()
    game = played(2)
    assert game.session is not None
    short = plan().model_copy(update={"turns": 2})
    game.session = game.session.model_copy(update={"plan": short})
    app.window.session.open(game, None, refuge=app.window.settings.save_folder)
    settle(app)
    app.window.workshop.hot_wash.open()
    settle(app)
    screen = app.window.workshop.hot_wash.screen
    assert screen is not None
    assert screen.chapters[0].slide.title == "The game has not come to an ending"
    click(screen.play_on)
    for _ in range(6):
        settle(app)
    assert app.window.session.game.over
    again = on_screen(app)
    assert isinstance(again, HotWashScreen)
    assert not again.play_on.isVisible()
    assert chapter(again, "Forecasts").slide.title.startswith("You predicted")


def short(start: Start) -> tuple[App, HotWashScreen]:
    """A session of two turns of three, at its hot wash."""
    app = start()
    game = played(2)
    assert game.session is not None
    plan_of_two = plan().model_copy(update={"turns": 2})
    game.session = game.session.model_copy(update={"plan": plan_of_two})
    app.window.session.open(game, None, refuge=app.window.settings.save_folder)
    settle(app)
    app.window.workshop.hot_wash.open()
    settle(app)
    screen = app.window.workshop.hot_wash.screen
    assert screen is not None
    return app, screen


@pytest.mark.parametrize("title", ["The ending", "Turning points", "Forecasts", "What if"])
def test_that_a_page_without_an_ending_says_how_to_get_what_is_missing(
    start: Start, title: str
) -> None:
    _, screen = short(start)
    screen.go([one.title for one in screen.chapters].index(title))
    (row,) = screen.slide.rows
    assert "once " in row.text
    assert "Control can let the machine play the rest in character" in row.text
    assert not screen.what_ifs.isVisible()
    assert screen.play_on.isVisible()


def test_that_what_the_machine_played_is_not_told_as_the_teams_own(start: Start) -> None:
    app, screen = short(start)
    click(screen.play_on)
    for _ in range(6):
        settle(app)
    again = app.window.workshop.hot_wash.screen
    assert again is not None
    assert again.chapters[0].slide.eyebrow == "THE END  ·  FROM TURN 3 ON PLAYED BY THE MACHINE"
    secrets = [row.lead for row in chapter(again, "Secrets: Owner").slide.rows[:3]]
    assert ["machine" in lead for lead in secrets] == [False, False, True]
    points = app.window.workshop.hot_wash._points
    assert points
    assert {point.turn for point in points if point.machine} <= {3}
    assert all(point.machine for point in points if point.turn == 3)
    told = app.window.screens.debrief.turns.toPlainText()
    assert told.count("Played by the machine, in character: ") == 1
    pack = gather(app.window.session.game)
    assert {(o.turn, o.player) for o in pack.orders} == {
        (1, "person"),
        (2, "person"),
        (3, "in_character"),
    }
    assert "From turn 3 on the machine played for people" in html(pack)


def test_that_what_the_machine_played_is_in_the_saved_game(start: Start, tmp_path: Path) -> None:
    app, screen = short(start)
    click(screen.play_on)
    for _ in range(6):
        settle(app)
    save_game(app.window.session.game, tmp_path / "a.quorum")
    again = load_game(tmp_path / "a.quorum")
    assert stand_ins(again) == {3: frozenset(again.seats)}


def test_that_page_keys_go_through_the_chapters_and_escape_goes_back(start: Start) -> None:
    app = opened(start)
    screen = washing(app)
    press(Qt.Key.Key_PageDown, on=screen)
    assert screen.at == 1
    press(Qt.Key.Key_PageUp, on=screen)
    assert screen.at == 0
    press(Qt.Key.Key_Escape, on=screen)
    settle(app)
    assert on_screen(app) is app.window.screens.debrief


def test_that_it_is_told_in_another_language_at_once(start: Start) -> None:
    app = opened(start)
    screen = washing(app)
    app.window.menus.languages["fr"].trigger()
    settle(app)
    assert screen.title.text() == "Débriefing à chaud"
    assert screen.chapters[0].slide.eyebrow == "LA FIN"


def test_that_the_projector_is_let_go_when_the_hot_wash_is_left(start: Start) -> None:
    app = opened(start)
    wall = hand.projector(app)
    screen = washing(app)
    seen = [wall.page]
    for button in (screen.project, screen.project, screen.back):
        click(button)
        settle(app)
        seen.append(wall.page)
    assert seen == [wall.slide, wall.ending, wall.slide, wall.ending]


def test_that_closing_the_projector_by_hand_is_told_to_control(start: Start) -> None:
    app = start()
    begin(app)
    wall = hand.projector(app)
    header = hand.control(app).header
    assert header.projector.isChecked()
    wall.close()
    settle(app)
    assert not header.projector.isChecked()
    assert app.window.workshop.projection.projector is None


def test_that_the_projector_goes_with_the_workshop(start: Start) -> None:
    app = start()
    begin(app)
    hand.projector(app)
    app.window.session.close()
    settle(app)
    assert app.window.workshop.projection.projector is None


def test_that_the_projector_goes_to_a_second_screen_and_fills_it(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gui.workshop import projector as wall  # noqa: PLC0415

    app = start()
    begin(app)
    screen = QGuiApplication.primaryScreen()
    monkeypatch.setattr(wall, "other_screen", lambda _than: screen)
    assert hand.projector(app).isFullScreen()


def test_that_an_announced_inject_is_on_the_wall_at_once(start: Start) -> None:
    from engine.game.control import Inject  # noqa: PLC0415

    app = start()
    begin(app)
    wall, control = hand.projector(app), app.window.workshop.desk
    assert control is not None
    sit(app)
    assert control.prepare(Inject(id="bell", headline="A bell rings", announced=True))
    settle(app)
    assert "A bell rings" in [row.text for row in wall.situation.board.shown]
    news = app.window.screens.room.view
    assert news is not None
    assert "A bell rings" in [item.headline for item in news.news]
