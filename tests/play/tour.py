"""One walk past every screen of the real app, for tests that look at each of them."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QWidget

from gui.app import App
from gui.command_palette import CommandPalette
from gui.workshop.groups.page import PAGES
from tests.play.conftest import settle
from tests.play.groups import TORN, compare, folder_of_sessions

PLAYED = 3
"""Turns before the room is looked at; the news and the curves have something to show by then."""

Look = Callable[[str, QWidget], None]
"""What is done on each screen: its name, and the window or the dialog that is up."""


def play(app: App, turns: int) -> None:
    """Play turns as the role would in character."""
    session = app.window.session
    for _ in range(turns):
        if session.game.over or session.acting is None:
            return
        session.give(session.game.orders_by("in_character", session.acting))
        settle(app)


def walk(app: App, look: Look) -> None:
    """Start, dialogs, sessions, new game, room, what-if, ending, replay, looking back, curtain."""
    stop = _stopper(app, look)
    stop("start")
    _dialogs(app, stop)
    _groups(app, stop)
    window, screens, explore = app.window, app.window.screens, app.window.explore
    screens.show_new_game()
    stop("new game")
    screens.new_game.start.click()
    settle(app)
    play(app, PLAYED)
    stop("room")
    panel = screens.room.plots.panels[0]
    panel.point_chosen.emit(0, PLAYED - 1, QPointF(panel.rect().center()))
    stop("why")
    screens.room.why.dismiss()
    screens.room.news.timeline.go_to(1)
    stop("timeline")
    screens.room.news.timeline.go_to_now()
    explore.side_by_side.open_what_if(1)
    stop("what if")
    screens.leave_aside()
    settle(app)
    play(app, 99)
    for at in range(screens.debrief.pages.count):
        screens.debrief.pages.go(at)
        stop(f"debrief page {at + 1}")
    explore.replaying.open_replay(2)
    stop("replay")
    screens.leave_aside()
    settle(app)
    screens.look_back()
    stop("looking back")
    screens.show_new_game()
    for role in [card.role.id for card in screens.new_game.cards][:2]:
        screens.new_game.seat(role, "person")
    screens.new_game.start.click()
    stop("curtain")
    window.session.close()
    settle(app)


def _stopper(app: App, look: Look) -> Callable[..., None]:
    def stop(name: str, widget: QWidget | None = None) -> None:
        shown = widget or app.window
        shown.window().activateWindow()
        settle(app)
        look(name, shown)

    return stop


def _groups(app: App, stop: Callable[..., None]) -> None:
    """Sessions compared: nothing yet, a folder with nothing, each page of a comparison."""
    groups = app.window.workshop.groups
    groups.open()
    stop("groups: nothing yet")
    with TemporaryDirectory() as place:
        folder = folder_of_sessions(Path(place))
        compare(app, folder / TORN)
        stop("groups: nothing to compare")
        page = compare(app, folder)
    for at, name in enumerate(PAGES):
        page.pages.go(at)
        stop(f"groups: {name}")
    app.window.screens.leave_new_game()


def _dialogs(app: App, stop: Callable[..., None]) -> None:
    window = app.window
    for name, action in (
        ("how to play", window.menus.how_to_play),
        ("shortcuts", window.menus.shortcuts),
        ("about", window.menus.about),
    ):
        action.trigger()
        settle(app)
        dialog = QApplication.activeModalWidget()
        assert dialog is not None, name
        stop(name, dialog)
        dialog.close()
    window.menus.find_command.trigger()
    settle(app)
    palette = window.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    stop("commands", palette)
    palette.leave()
