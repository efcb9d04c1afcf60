"""The tutorial through the real window: by mouse, by keyboard, left and begun again."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.app import App
from gui.room import SituationRoom
from gui.room.card_list import CardList
from gui.tutorial.guide import Guide
from tests.hands import bring_into_view, click, press
from tests.play.conftest import Start, on_screen, settle
from tests.play.test_one_person import tab_to, turn_by_keyboard, turn_by_mouse

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def begin(start: Start) -> App:
    app = start()
    click(app.window.screens.home.tutorial)
    settle(app)
    assert app.window.guide.running
    return app


def saved_files(app: App) -> list[str]:
    folder = app.settings.save_folder
    return [file.name for file in folder.glob("*.quorum")]


def at(guide: Guide) -> str:
    """What the card waits for; a number where it only tells."""
    assert guide.step is not None
    return guide.step.until or str(guide._place)


def room_of(app: App) -> SituationRoom:
    return app.window.screens.room


def framed(app: App, qtbot: QtBot) -> None:
    """The frame stands round a part that can be seen, and the card is not on it."""
    guide = app.window.guide
    settle(app)
    assert guide.coach.isVisible()
    assert guide.light.isVisible()
    assert guide._host.rect().intersects(guide.light.geometry())
    if guide.step is not None and guide.step.at not in {"orders", "plots"}:
        assert not guide.coach.geometry().intersects(guide.light.geometry().adjusted(6, 6, -6, -6))


def choose(app: App, cards: CardList) -> None:
    if cards.isHidden():
        click(room_of(app).orders.switch.button(0 if cards.channel == "public" else 1))
        settle(app)
    card = next(card for card in cards.shown if card.available and card.move_id)
    bring_into_view(card)
    settle(app)
    click(card)
    settle(app)


def hover(app: App, state: int) -> QPoint:
    """Move the mouse to a point of the first plot; where that is in the plot's own widget."""
    panel = room_of(app).plots.panels[0]
    place = panel._on_canvas(1, state).toPoint()
    QTest.mouseMove(panel.canvas._widget.viewport(), place)
    return place


def orders_by_mouse(app: App, qtbot: QtBot) -> None:
    """Read two cards, choose both orders, commit."""
    guide, room = app.window.guide, room_of(app)
    framed(app, qtbot)
    click(guide.coach.on)
    framed(app, qtbot)
    click(guide.coach.on)
    assert at(guide) == "public"
    framed(app, qtbot)
    choose(app, room.orders.public)
    assert at(guide) == "private"
    framed(app, qtbot)
    choose(app, room.orders.private)
    assert at(guide) == "turn"
    framed(app, qtbot)
    click(room.orders.bar.button)
    settle(app)
    assert app.window.session.game.turn == 2
    assert at(guide) == "news"
    framed(app, qtbot)


def news_and_numbers_by_mouse(app: App, qtbot: QtBot) -> None:
    """Press a headline, rest on a point of a plot, ask why."""
    guide, room = app.window.guide, room_of(app)
    feed = room.news.feed
    row = feed.visualRect(feed.model().index(0, 0)).center()
    QTest.mouseClick(
        feed.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, row
    )
    settle(app)
    assert at(guide) == "value"
    framed(app, qtbot)
    hover(app, 0)
    settle(app)
    assert at(guide) == "value", "passing over a plot is not looking at it"
    qtbot.waitUntil(lambda: at(guide) == "why", timeout=5000)
    framed(app, qtbot)
    place = hover(app, 1)
    canvas = room.plots.panels[0].canvas._widget.viewport()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    settle(app)
    assert room.why.isVisible()
    assert guide.step is not None
    assert guide.step.at == "why"
    framed(app, qtbot)
    click(guide.coach.on)
    settle(app)


def test_that_it_is_played_by_mouse_and_goes_on_when_the_thing_is_done(
    start: Start, qtbot: QtBot
) -> None:
    app = begin(start)
    guide, window = app.window.guide, app.window
    orders_by_mouse(app, qtbot)
    news_and_numbers_by_mouse(app, qtbot)
    assert at(guide) == "timeline"
    framed(app, qtbot)
    room = room_of(app)
    line = room.news.timeline
    first = QPoint(round(line._x(1)), line.height() // 3)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
    settle(app)
    assert at(guide) == "end"
    framed(app, qtbot)
    while not window.session.game.over:
        turn_by_mouse(app)
    settle(app)
    assert on_screen(app) is window.screens.debrief
    assert guide.coach.isVisible()
    click(guide.coach.on)
    assert guide.coach.on.text() == "Finish"
    click(guide.coach.on)
    settle(app)
    assert on_screen(app) is window.screens.home
    assert not guide.running
    assert saved_files(app) == []
    assert app.settings.recent == []
    assert app.settings.unfinished == []


def part_by_keyboard(app: App, part: object) -> None:
    for _ in range(12):
        if QApplication.focusWidget() is part:
            return
        press(Qt.Key.Key_F6)
    raise AssertionError(f"F6 does not lead to {part}")


def orders_by_keyboard(app: App) -> None:
    """Read two cards, choose both orders, commit."""
    guide = app.window.guide
    assert QApplication.focusWidget() is guide.coach.on
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    settle(app)
    assert at(guide) == "public"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    settle(app)
    assert at(guide) == "private"
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    settle(app)
    assert at(guide) == "turn"
    press(Qt.Key.Key_Return, CONTROL)
    settle(app)
    assert at(guide) == "news"


def test_that_the_first_start_begins_at_new_game_and_tab_goes_on_to_the_tutorial(
    start: Start,
) -> None:
    home = start().window.screens.home
    first = [home.new, home.open, home.watch, home.tutorial]
    stops = [*first, home.workshop, home.news, home.settings]
    for stop in stops:
        assert QApplication.focusWidget() is stop
        press(Qt.Key.Key_Tab)


def test_that_it_is_played_by_keyboard_alone(start: Start, qtbot: QtBot) -> None:
    app = start()
    window = app.window
    guide = window.guide
    tab_to(window.screens.home.tutorial)
    press(Qt.Key.Key_Return)
    settle(app)
    orders_by_keyboard(app)
    room = room_of(app)
    part_by_keyboard(app, room.news.feed)
    press(Qt.Key.Key_Down)
    settle(app)
    assert at(guide) == "value"
    part_by_keyboard(app, room.plots.panels[0])
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: at(guide) == "why", timeout=5000)
    press(Qt.Key.Key_Return)
    settle(app)
    assert room.why.isVisible(), "the card does not take the focus from an explanation"
    press(Qt.Key.Key_Right, ALT)
    settle(app)
    assert at(guide) == "timeline"
    press(Qt.Key.Key_Escape)
    part_by_keyboard(app, room.news.timeline)
    press(Qt.Key.Key_Left)
    settle(app)
    assert at(guide) == "end"
    part_by_keyboard(app, room.orders.public.chosen_card)
    while not window.session.game.over:
        turn_by_keyboard(app)
    settle(app)
    assert QApplication.focusWidget() is guide.coach.on
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    settle(app)
    assert on_screen(app) is window.screens.home
    assert saved_files(app) == []
    assert app.settings.recent == []


def test_that_skipping_does_what_must_be_done_and_back_undoes_nothing(
    start: Start, qtbot: QtBot
) -> None:
    app = begin(start)
    guide, window = app.window.guide, app.window
    shown = []
    for _ in range(30):
        if not guide.running:
            break
        shown.append(at(guide))
        press(Qt.Key.Key_Right, ALT)
        qtbot.wait(1)
        settle(app)
    assert [word for word in shown if not word.isdecimal()] == [
        *("public", "private", "turn", "news", "value", "why", "timeline", "end")
    ]
    assert on_screen(app) is window.screens.home

    app = begin(start)
    guide, window = app.window.guide, app.window
    for _ in range(5):
        press(Qt.Key.Key_Right, ALT)
        settle(app)
    assert window.session.game.turn == 2
    press(Qt.Key.Key_Left, ALT)
    settle(app)
    assert at(guide) == "turn"
    assert guide.coach.on.text() == "Next", "what was done need not be done again"
    press(Qt.Key.Key_Right, ALT)
    settle(app)
    assert at(guide) == "news"
    assert window.session.game.turn == 2


def test_that_it_begins_over_an_open_game_which_stays_as_it_was_saved(start: Start) -> None:
    app = start()
    window = app.window
    click(window.screens.home.new)
    settle(app)
    click(window.screens.new_game.start)
    settle(app)
    turn_by_mouse(app)
    before = [(game.path, game.turn, game.when) for game in app.settings.recent]
    for _ in range(2):  # the second time out of the tutorial itself
        window.menus.tutorial.trigger()
        settle(app)
        assert window.guide.running
        assert at(window.guide) == "0"
        assert window.guide.coach.isVisible()
        click(window.guide.coach.on)
    click(window.guide.coach.end)
    settle(app)
    assert [(game.path, game.turn, game.when) for game in app.settings.recent] == before
    click(window.screens.home.go_on)
    settle(app)
    assert window.session.game.turn == 2
    assert not window.guide.running


def test_that_committing_before_one_is_told_to_goes_on_behind_it(start: Start) -> None:
    app = begin(start)
    press(Qt.Key.Key_Return, CONTROL)
    settle(app)
    assert at(app.window.guide) == "news"


def test_that_it_can_be_left_and_begun_again_and_speaks_the_language_in_force(
    start: Start,
) -> None:
    app = begin(start)
    guide, window = app.window.guide, app.window
    click(guide.coach.on)
    window.set_language("fr")
    settle(app)
    assert guide.coach.said.startswith("Qui vous êtes")
    assert guide.coach.end.text() == "Quitter le tutoriel"
    window.set_language("en")
    click(guide.coach.end)
    settle(app)
    assert on_screen(app) is window.screens.home
    assert not guide.coach.isVisible()
    window.menus.tutorial.trigger()
    settle(app)
    assert guide.running
    assert at(guide) == "0"
    press(Qt.Key.Key_N, CONTROL)
    settle(app)
    assert not guide.coach.isVisible(), "it does not stand over another screen"
    click(window.screens.new_game.back)
    settle(app)
    assert guide.coach.isVisible()
    press(Qt.Key.Key_N, CONTROL)
    settle(app)
    click(window.screens.new_game.start)
    settle(app)
    assert window.session.active
    assert not app.window.guide.running
    assert not guide.coach.isVisible()
    assert len(saved_files(app)) == 1, "the game that was begun then is kept like any other"


def test_that_the_card_waits_while_a_turn_is_revealed(start: Start) -> None:
    app = start()
    app.settings.reveal_turns = True
    click(app.window.screens.home.tutorial)
    settle(app)
    guide, window = app.window.guide, app.window
    press(Qt.Key.Key_Return, CONTROL)
    settle(app)
    overlay = window.reveals.overlay
    assert overlay is not None
    assert not guide.coach.isVisible()
    press(Qt.Key.Key_Escape, on=overlay)
    settle(app)
    assert guide.coach.isVisible()
    assert at(guide) == "news"


def test_that_its_game_cannot_be_saved_and_is_no_loss_after_a_crash(start: Start) -> None:
    app = begin(start)
    menus = app.window.menus
    assert not menus.save.isEnabled()
    assert not menus.save_as.isEnabled()
    assert app.rescue() is None
    assert saved_files(app) == []
    app.window.guide.end()
    settle(app)
    assert not app.window.session.active
