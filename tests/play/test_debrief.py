"""The debrief through the real window: standings, what-ifs to try, the real history."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from engine.lab.standing import standings
from engine.scenario.models import Scenario
from gui.app import App
from gui.debrief.screen import PAGES, DebriefScreen
from gui.room.numbers import number
from gui.theme.tokens import DARK, LIGHT
from gui.widgets.meter import Meter
from gui.widgets.steps import finish_steps
from tests.engine.test_then import recorded
from tests.engine.worlds import played_out, tiny
from tests.hands import click, press
from tests.play.conftest import Start, on_screen, settle
from tests.play.test_hindsight import begin, to_the_end, what_if
from tests.play.test_looks import nameless, too_narrow


def ended(start: Start, scenario: Scenario | None = None) -> App:
    """A game of one person that has come to its end, and all that is told of it."""
    app = begin(start, 0, scenario)
    to_the_end(app)
    return app


def debrief_of(app: App) -> DebriefScreen:
    debrief = app.window.screens.debrief
    assert on_screen(app) is debrief
    return debrief


def go(app: App, page: str) -> None:
    click(debrief_of(app).pages.button(PAGES.index(page)))
    settle(app)


def told(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_that_every_score_is_placed_among_a_thousand_games_and_it_is_said_which(
    start: Start,
) -> None:
    app = ended(start)
    debrief, game = debrief_of(app), app.window.session.game
    found = standings(game)
    words = told(debrief.summary)
    for one in found.roles.values():
        assert 0 < one.below < one.games
        assert f"Better than {one.per_cent}% of 1,000 games" in words
    assert f"{number(found.alike)} of 1,000 simulated games ended so." in words
    click(debrief.summary.more)
    assert debrief.pages.at == PAGES.index("scores")
    words = told(debrief.scores)
    assert f"seed {game.seed + 1}, games 0 to 999" in words
    assert words.count("of 1,000 games") == len(game.seats)


def test_that_a_telling_what_if_is_tried_with_one_click_and_one_comes_back(start: Start) -> None:
    app = ended(start)
    debrief = debrief_of(app)
    shown = [card for card in debrief.summary.what_ifs.cards if card.isVisible()]
    assert 1 <= len(shown) <= 3
    click(shown[0])
    settle(app)
    screen, bar = what_if(app)
    assert screen.view is not None, "it was tried, not only prepared"
    assert screen.view.other.ending is not None
    assert f"TURN {bar.turn.currentData()}" in shown[0].accessibleName()
    click(screen.back)
    assert on_screen(app) is debrief
    assert debrief.pages.at == PAGES.index("ending")


def test_that_a_what_if_is_reached_and_tried_by_keyboard(start: Start) -> None:
    app = ended(start)
    card = debrief_of(app).summary.what_ifs.cards[0]
    for _ in range(60):
        if QApplication.focusWidget() is card:
            break
        press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is card
    press(Qt.Key.Key_Return)
    settle(app)
    assert what_if(app)[0].view is not None


def test_that_what_is_stopped_says_so_and_is_taken_up_again(start: Start) -> None:
    app = start()
    window = app.window
    window.session.open(played_out(tiny(), seed=2), None, refuge=app.settings.save_folder)
    window.session.finish()
    finish_steps(window)
    debrief = debrief_of(app)
    window.explore.insight.stop()
    settle(app)
    assert "Not compared: you stopped the games being played." in told(debrief.summary)
    assert "of 1,000 games" not in told(debrief.summary)
    click(debrief.summary.what_ifs.resume)
    settle(app)
    assert "of 1,000 games" in told(debrief.summary)
    assert debrief.summary.what_ifs.cards[0].isVisible()
    assert not debrief.summary.what_ifs.resume.isVisible()


def test_that_the_real_history_stands_beside_the_game_with_its_sources(start: Start) -> None:
    app = ended(start, recorded(tiny()))
    go(app, "then")
    page, line = debrief_of(app).then, app.window.session.game.line()
    read = page.orders.toPlainText()
    assert read.count("In this game") == max(len(line), 4)
    assert "Source: the paper" in read
    assert "Poach by night" in read
    model = page.levels.rows
    row = [model.index(0, column).data() for column in range(4)]
    assert row == ["At the opening\nAnger", "20", "25", "him"]
    assert "of the 2 orders on record were given in this game too." in told(page)


def test_that_a_scenario_without_history_has_no_such_page_for_mouse_or_keyboard(
    start: Start,
) -> None:
    app = ended(start)
    pages = debrief_of(app).pages
    assert not pages.button(PAGES.index("then")).isVisible()
    go(app, "points")
    press(Qt.Key.Key_Right, on=pages.button(PAGES.index("points")))
    assert pages.at == PAGES.index("numbers")
    press(Qt.Key.Key_Left, on=pages.button(PAGES.index("numbers")))
    assert pages.at == PAGES.index("points")


def test_that_nothing_of_it_is_asked_before_the_end(start: Start) -> None:
    app = begin(start, 2)
    answers: list[object] = []
    after = app.window.explore.after
    for found in (after.standings_found, after.history_found, after.points_found):
        found.connect(answers.append)
    after.ask()
    assert app.window.explore.insight.idle
    settle(app)
    assert answers == []


def test_that_every_page_speaks_another_language_at_once_and_keeps_its_place(start: Start) -> None:
    app = ended(start, recorded(tiny()))
    go(app, "then")
    app.window.menus.languages["fr"].trigger()
    settle(app)
    debrief = debrief_of(app)
    assert debrief.pages.at == PAGES.index("then")
    assert "Dans cette partie" in debrief.then.orders.toPlainText()
    go(app, "ending")
    assert "Mieux que" in told(debrief.summary)
    assert debrief.summary.what_ifs.cards[0].accessibleName().startswith("TOUR")


def test_that_every_page_has_room_for_its_buttons_and_a_name_for_what_takes_the_focus(
    start: Start,
) -> None:
    app = ended(start, recorded(tiny()))
    window = app.window
    for language in ("en", "fr"):
        window.menus.languages[language].trigger()
        window.resize(1280, 720)
        settle(app)
        for page in PAGES:
            go(app, page)
            assert not too_narrow(window), page
            assert not nameless(window), page


def test_that_a_menus_action_can_have_its_button_here_which_follows_it(start: Start) -> None:
    app = ended(start)
    debrief = debrief_of(app)
    action = QAction("E&xport…", app.window)
    pressed: list[bool] = []
    action.triggered.connect(lambda: pressed.append(True))
    button = debrief.offer(action)
    settle(app)
    click(button)
    assert (button.text(), len(pressed)) == ("Export…", 1)
    action.setEnabled(False)
    action.setText("E&xporter…")
    assert not button.isEnabled()
    assert button.text() == "Exporter…"
    click(debrief.home)
    settle(app)
    action.setText("E&xport…")  # the screen is gone, and its button with it


def test_that_bars_strips_and_stories_follow_the_theme_and_the_text_size(start: Start) -> None:
    app = ended(start, recorded(tiny()))
    window = app.window
    go(app, "scores")
    card = debrief_of(app).scores.cards[1]
    height, dark = card.strip.height(), card.grab().toImage()
    window.menus.themes["light"].trigger()
    settle(app)
    light = card.grab().toImage()
    meter = next(meter for meter in card.findChildren(Meter) if meter.isVisible())
    at = meter.mapTo(card, QPoint(3, meter.height() // 2))
    assert dark.pixelColor(at).name() == DARK.role_color(1)
    assert light.pixelColor(at).name() == LIGHT.role_color(1)
    window.menus.larger.trigger()
    settle(app)
    assert card.strip.height() != height
    assert LIGHT.muted in debrief_of(app).then.orders.toHtml()


def test_that_in_a_low_window_the_what_ifs_stand_below_the_story_and_come_back(
    start: Start,
) -> None:
    app = ended(start)
    summary = debrief_of(app).summary
    beside = summary.what_ifs.mapTo(summary, QPoint(0, 0)).x()
    for _ in range(5):
        app.window.menus.larger.trigger()
    app.window.resize(1280, 720)
    settle(app)
    assert summary.told.isAncestorOf(summary.what_ifs)
    app.window.menus.normal_size.trigger()
    app.window.resize(1440, 900)
    settle(app)
    assert not summary.told.isAncestorOf(summary.what_ifs)
    assert summary.what_ifs.mapTo(summary, QPoint(0, 0)).x() == beside
