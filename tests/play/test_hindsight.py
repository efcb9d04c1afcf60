"""Explaining and comparing through the real window: one person, by mouse and by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from engine.game.game import Game
from engine.game.orders import NOTHING
from engine.game.saves import load_game, save_game
from engine.players import PlayerKind
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from engine.scenario.models import Scenario
from gui.app import App
from gui.debrief.screen import PAGES
from gui.hindsight.compare import CompareScreen
from gui.hindsight.names import NameBox
from gui.hindsight.replay import ReplayScreen
from gui.hindsight.what_if_bar import WhatIfBar
from gui.room.numbers import number
from tests.engine.worlds import tiny
from tests.hands import click, press
from tests.play.conftest import Start, on_screen, settle
from tests.play.test_looks import nameless, too_narrow

CONTROL = Qt.KeyboardModifier.ControlModifier
ROLE = "council"


def begin(start: Start, turns: int, scenario: Scenario | None = None, role: str = ROLE) -> App:
    """A game of one person, so many turns into it."""
    app = start()
    chosen = scenario or tiny()
    seats: dict[str, PlayerKind] = {role: "person"}
    game = Game.new(chosen, seed=2, seats=seats)
    folder = app.settings.save_folder
    app.window.session.open(game, None, refuge=folder)
    settle(app)
    for _ in range(turns):
        order(app, role)
    return app


def order(app: App, role: str = ROLE) -> None:
    """The person orders what somebody in character would."""
    session = app.window.session
    session.give(session.game.orders_by("in_character", role))
    settle(app)


def to_the_end(app: App, role: str = ROLE) -> None:
    while not app.window.session.game.over:
        order(app, role)


def what_if(app: App) -> tuple[CompareScreen, WhatIfBar]:
    """The what-if that is on the screen."""
    screen = on_screen(app)
    assert isinstance(screen, CompareScreen)
    assert isinstance(screen.bar, WhatIfBar)
    return screen, screen.bar


def change_something(bar: WhatIfBar) -> None:
    """Other orders than the recorded ones: nothing, or a first move."""
    public = bar.moves["public"]
    public.setCurrentIndex(1 if public.currentIndex() == 0 else 0)
    assert bar.attempt.isEnabled()


def branches_in_menu(app: App) -> list[QAction]:
    return app.window.explore.menu.branches.actions()


# The timeline


def test_that_the_timeline_scrubs_and_plays_on_from_a_turn_while_the_old_line_stays(
    start: Start,
) -> None:
    app = begin(start, 2)
    window = app.window
    news, plots = window.screens.room.news, window.screens.room.plots
    news.timeline.setFocus()
    press(Qt.Key.Key_Left, on=news.timeline)
    press(Qt.Key.Key_Left, on=news.timeline)
    assert news.scrub.isVisible()
    assert news.scrub._words.text() == "Turn 1  ·  Monday morning"
    assert news._model.rowCount() == 0, "the news are those of that moment"
    assert news._aside.text() == "as before turn 1; figures, offers and cards as now"
    assert all(panel._shown == 0 for panel in plots.panels)
    click(news.scrub.now)
    assert not news.scrub.isVisible()
    assert all(panel._shown == -1 for panel in plots.panels)
    press(Qt.Key.Key_Home, on=news.timeline)
    click(news.scrub.branch)
    settle(app)
    game = window.session.game
    assert (game.turn, game.at, len(game.records)) == (1, 0, 2)
    assert window.session.acting == ROLE
    order(app)
    assert [action.text() for action in branches_in_menu(app)] == [
        "Branch 2  ·  turn 1  ·  open",
        "Branch 1  ·  turn 2  ·  open",
    ]
    file = window.session.file
    assert file is not None
    assert len(load_game(file).records) == 3


def test_that_the_room_is_seen_again_as_it_was_and_left_as_it_is(start: Start) -> None:
    app = begin(start, 2)
    room = app.window.screens.room
    before = room.view
    press(Qt.Key.Key_Home, on=room.news.timeline)
    click(room.news.scrub.replay)
    settle(app)
    screen = on_screen(app)
    assert isinstance(screen, ReplayScreen)
    assert screen.eyes.count() == 1
    view = screen.room.view
    assert view is not None
    assert (view.turn, view.role, view.news, view.options) == (1, ROLE, [], [])
    press(Qt.Key.Key_PageDown, on=screen)
    settle(app)
    view = screen.room.view
    assert view is not None
    assert view.turn == 2
    assert all(item.turn < 2 for item in view.news)
    for turn in (1, 3):
        screen.room.news.timeline.go_to(turn)
        settle(app)
        assert screen.moment is not None
        assert screen.moment.turn == turn, "the timeline goes forward as it goes back"
    press(Qt.Key.Key_Escape, on=screen)
    assert on_screen(app) is room
    assert room.view == before


# Branches


def test_that_a_branch_is_named_by_keyboard_and_gone_to_from_the_menu(start: Start) -> None:
    app = begin(start, 2)
    window = app.window
    press(Qt.Key.Key_B, CONTROL)
    box = QApplication.activeModalWidget()
    assert isinstance(box, NameBox)
    box.line.setText("  ")
    assert not box.box.button(box.box.StandardButton.Ok).isEnabled()
    box.line.setText("First try")
    press(Qt.Key.Key_Return, on=box.line)
    settle(app)
    assert window.session.game.names == {"First try": 2}
    window.explore.hindsight.play_on_from(2)
    settle(app)
    order(app)
    newest, first = branches_in_menu(app)
    assert first.text() == "First try  ·  turn 2  ·  open"
    assert (newest.isChecked(), first.isChecked()) == (True, False)
    first.trigger()
    settle(app)
    assert window.session.game.at == 2
    assert window.session.acting == ROLE
    file = window.session.file
    assert file is not None
    saved = load_game(file)
    assert (saved.at, saved.names) == (2, {"First try": 2})


def test_that_a_name_that_is_taken_is_refused_in_the_box(start: Start) -> None:
    app = begin(start, 2)
    window = app.window
    window.session.alter(lambda game: game.names.update({"Night": 2}), moved=False)
    settle(app)
    window.explore.hindsight.play_on_from(2)
    settle(app)
    order(app)
    window.explore.menu.name.trigger()
    box = QApplication.activeModalWidget()
    assert isinstance(box, NameBox)
    box.line.setText("Night")
    assert "Another branch has that name." in [part.text() for part in box.findChildren(QLabel)]
    assert not box.box.button(box.box.StandardButton.Ok).isEnabled()
    box.reject()


def test_that_two_branches_are_compared_and_one_comes_back_to_where_one_was(start: Start) -> None:
    app = begin(start, 2)
    window = app.window
    assert not window.explore.menu.compare.isEnabled()
    assert "only one line" in window.explore.menu.compare.toolTip()
    window.explore.hindsight.play_on_from(2)
    settle(app)
    window.session.give(NOTHING)
    settle(app)
    room = window.screens.room
    press(Qt.Key.Key_D, CONTROL)
    settle(app)
    screen = on_screen(app)
    assert isinstance(screen, CompareScreen)
    assert screen.view is not None
    assert not screen.view.everything
    assert screen.view.first == 2
    assert screen.table.rows.rowCount()
    click(screen.back)
    assert on_screen(app) is room


# What if


def test_that_a_what_if_is_tried_and_kept_as_a_branch_while_the_game_goes_on(
    start: Start,
) -> None:
    app = begin(start, 2)
    window = app.window
    press(Qt.Key.Key_I, CONTROL)
    settle(app)
    screen, bar = what_if(app)
    assert (bar.turn.count(), bar.role.count()) == (2, 1), "one's own orders only"
    bar.turn.setCurrentIndex(0)
    settle(app)
    change_something(bar)
    click(bar.attempt)
    settle(app)
    assert screen.view is not None
    assert not screen.view.everything
    assert [row.role for row in screen.view.differences if row.kind == "order"] == [ROLE]
    bar.name.setText("Otherwise")
    click(bar.keep)
    settle(app)
    game = window.session.game
    assert (game.at, len(game.records), game.names) == (2, 4, {"Otherwise": 4})
    assert not bar.keep.isVisible()
    click(screen.back)
    order(app)
    assert game.at == 5
    file = window.session.file
    assert file is not None
    assert load_game(file).names == {"Otherwise": 4}


def test_that_a_turning_point_of_the_finished_game_is_tried_from_the_debrief(
    start: Start,
) -> None:
    app = begin(start, 0)
    to_the_end(app)
    debrief = app.window.screens.debrief
    click(debrief.pages.button(PAGES.index("points")))
    settle(app)
    assert debrief.points.known
    assert debrief.points.table.rows.rowCount()
    click(debrief.points.attempt)
    settle(app)
    screen, bar = what_if(app)
    assert screen.view is not None
    assert screen.view.everything
    assert screen.view.other.ending is not None
    assert bar.role.count() == 2, "after the end everybody's orders"
    click(screen.back)
    assert on_screen(app) is debrief
    assert debrief.pages.at == PAGES.index("points")


# Why, ghosts, replay after the end


def test_that_after_the_end_a_number_is_told_by_orders_and_a_score_too(start: Start) -> None:
    app = begin(start, 0)
    to_the_end(app)
    debrief = app.window.screens.debrief
    turn = app.window.session.game.turn
    panel = debrief.plots.panels[1]
    panel.point_chosen.emit(0, turn, panel.place_of(0, turn))
    assert "Following it to its causes…" in words(debrief.why)
    settle(app)
    assert any("What happened, followed" in text for text in words(debrief.why))
    click(debrief.why.tabs.button(1))
    settle(app)
    assert any("What each order changed" in text for text in words(debrief.why))
    debrief.why.setFocus()
    press(Qt.Key.Key_Escape, on=debrief.why)
    click(debrief.pages.button(PAGES.index("scores")))
    click(debrief.scores.cards[0].why)
    settle(app)
    assert "Score: The council" in words(debrief.why)
    press(Qt.Key.Key_Left, on=debrief.why)
    settle(app)
    assert f"Turn {turn - 1}, " in next(text for text in words(debrief.why) if "Turn" in text)


def test_that_any_number_of_any_turn_is_found_and_told_by_keyboard(start: Start) -> None:
    app = begin(start, 0)
    to_the_end(app)
    debrief, game = app.window.screens.debrief, app.window.session.game
    click(debrief.pages.button(PAGES.index("numbers")))
    page = debrief.any_number
    assert page.table.rows.rowCount() == len(game.scenario.variables) + 5
    page.turn.setCurrentIndex(0)
    page.search.setFocus()
    QTest.keyClicks(page.search, "WEATH")
    press(Qt.Key.Key_Return, on=page.search)
    assert page.table.currentIndex().data() == "Weather"
    press(Qt.Key.Key_Return, on=page.table)
    settle(app)
    told = words(debrief.why)
    assert "Weather" in told
    assert "Nothing moved this number in that turn." in told
    page.search.setText("no such number")
    assert page._none.isVisible()


def test_that_a_number_of_either_line_of_a_comparison_is_told(start: Start) -> None:
    app = begin(start, 2)
    window = app.window
    window.explore.side_by_side.open_what_if(1)
    settle(app)
    screen, bar = what_if(app)
    panel = screen.plots.panels[1]
    panel.point_chosen.emit(0, 1, panel.place_of(0, 1))
    settle(app)
    assert not screen.why.tabs.isVisible()
    change_something(bar)
    click(bar.attempt)
    settle(app)
    assert screen.view is not None
    ends = []
    panel.point_chosen.emit(0, 1, panel.place_of(0, 1))
    for tab, line in enumerate((screen.view.one, screen.view.other)):
        screen.why.tabs.go(tab)
        settle(app)
        assert screen.why.asked is not None
        assert screen.why.asked.line == tab
        told = words(screen.why)
        ends.append(told[told.index("After") + 1])
        assert ends[-1] == number(line.plots[1].curves[0].values[1], 1)
    assert ends[0] != ends[1]


def words(panel: QWidget) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_that_in_the_game_a_computed_number_is_told_by_what_one_knows(start: Start) -> None:
    app = begin(start, 2)
    room = app.window.screens.room
    panel = room.plots.panels[1]
    panel.point_chosen.emit(0, 2, panel.place_of(0, 2))
    settle(app)
    assert any("known to you" in text for text in words(room.why))


def test_that_ghosts_stand_behind_the_curves_of_room_and_debrief_until_switched_off(
    start: Start, tmp_path: Path
) -> None:
    app = begin(start, 1)
    window = app.window
    other = Game.new(tiny(), seed=9, seats={})
    while not other.over:
        other.commit({})
    save_game(other, tmp_path / "Other.quorum")
    window.explore.menu.ghosts["baseline"].trigger()
    window.explore.ghosts.add_save(tmp_path / "Other.quorum")
    settle(app)
    room = window.screens.room
    assert [ghost.name for ghost in room.plots.ghosts] == ["Other", "Games in character"]
    to_the_end(app)
    debrief = window.screens.debrief
    assert debrief.plots.ghosts == room.plots.ghosts
    window.explore.menu.no_ghosts.trigger()
    assert debrief.plots.ghosts == ()
    assert not window.explore.menu.ghosts["baseline"].isChecked()


def test_that_after_the_end_the_game_is_seen_again_by_each_and_by_all(start: Start) -> None:
    app = begin(start, 0)
    to_the_end(app)
    debrief = app.window.screens.debrief
    click(debrief.replay)
    settle(app)
    screen = on_screen(app)
    assert isinstance(screen, ReplayScreen)
    names = [screen.eyes.itemText(place) for place in range(screen.eyes.count())]
    assert names == ["The council", "The neighbour", "everybody together"]
    game = app.window.session.game
    for place in range(3):
        screen.eyes.setCurrentIndex(place)
        settle(app)
        for turn in range(1, game.turn + 2):
            screen.go_to(turn)
            settle(app)
            view = screen.room.view
            assert view is not None
            assert all(item.turn < turn for item in view.news)
            assert (view.ending is not None) == (turn > game.turn)
            assert view.role == (None if place == 2 else list(game.seats)[place])
            if turn <= game.turn and place < 2:
                role = list(game.seats)[place]
                told = game.line()[turn - 1].orders[role].public
                label = next((m.label.en for m in tiny().moves if m.id == told), "")
                assert label in screen._ordered.text()
    click(screen.back)
    assert on_screen(app) is debrief


# Looks


@pytest.fixture(scope="module")
def crisis() -> Scenario:
    return load_scenario(next(p for p in shipped_scenarios() if p.name == "openai-2023"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "size"),
    [
        ("en", (1920, 1080)),
        ("fr", (1280, 720)),
        pytest.param("en", (1280, 720), marks=pytest.mark.thorough),
        pytest.param("fr", (1920, 1080), marks=pytest.mark.thorough),
    ],
)
def test_that_every_screen_of_hindsight_has_names_and_room_for_its_words(
    start: Start, crisis: Scenario, size: tuple[int, int], language: str
) -> None:
    app = begin(start, 3, crisis, "altman")
    window = app.window
    window.resize(*size)
    window.menus.languages[language].trigger()
    settle(app)
    faults: list[str] = []

    def look() -> None:
        settle(app)
        assert (window.width(), window.height()) == size
        faults.extend(nameless(window) + too_narrow(window))

    press(Qt.Key.Key_Home, on=window.screens.room.news.timeline)
    look()
    window.explore.side_by_side.open_what_if(2, "altman")
    look()
    change_something(what_if(app)[1])
    click(what_if(app)[1].attempt)
    look()
    click(what_if(app)[1].keep)
    window.explore.side_by_side.open_compare()
    look()
    window.explore.replaying.open_replay(2)
    look()
    to_the_end(app, "altman")
    look()
    click(window.screens.debrief.pages.button(PAGES.index("points")))
    look()
    assert not faults


def test_that_language_and_theme_change_under_an_open_comparison_and_replay(start: Start) -> None:
    app = begin(start, 0)
    to_the_end(app)
    window = app.window
    window.explore.side_by_side.open_what_if(2)
    settle(app)
    change_something(what_if(app)[1])
    chosen = (2, what_if(app)[1].orders())
    click(what_if(app)[1].attempt)
    settle(app)
    window.menus.languages["fr"].trigger()
    settle(app)
    screen, bar = what_if(app)
    assert screen.back.text() == "Retour"
    assert bar.attempt.text() == "Essayer"
    assert (bar.turn.currentData(), bar.orders()) == chosen
    assert screen.view is not None, "what was tried is tried again, in the other language"
    window.menus.themes["light"].trigger()
    settle(app)
    click(screen.back)
    assert window.screens.debrief.again.text() == "Rejouer"
    window.explore.replaying.open_replay(2)
    settle(app)
    window.menus.languages["en"].trigger()
    settle(app)
    replay = on_screen(app)
    assert isinstance(replay, ReplayScreen)
    assert replay._title.text() == f"Turn 2 of {len(tiny().turns)}"
    window.menus.themes["dark"].trigger()


def test_that_nothing_of_hindsight_stays_when_the_game_is_closed(start: Start) -> None:
    app = begin(start, 2)
    window = app.window
    window.explore.menu.ghosts["baseline"].trigger()
    window.explore.side_by_side.open_what_if()
    settle(app)
    window.session.close()
    settle(app)
    assert on_screen(app) is window.screens.home
    assert window.screens.aside is None
    assert window.explore.ghosts.shown() == ()
    assert branches_in_menu(app) == []
    for action in (window.explore.menu.what_if, window.explore.menu.replay):
        assert not action.isEnabled()
