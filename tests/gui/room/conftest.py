"""A room on screen, with the sample view."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.game.views import RoleView
from gui.room import SituationRoom
from gui.theme.style import apply_theme
from gui.theme.tokens import DARK
from tests.gui.sample import sample_view

ShowRoom = Callable[..., SituationRoom]


@pytest.fixture
def show_room(qtbot: QtBot, qapp: QApplication) -> ShowRoom:
    """Show a room of a given size with a view; the sample's if none is given."""
    apply_theme(qapp, DARK)

    def show(view: RoleView | None = None, width: int = 1280, height: int = 660) -> SituationRoom:
        room = SituationRoom()
        qtbot.addWidget(room)
        room.resize(width, height)
        room.show_view(view or sample_view())
        room.show()
        qtbot.waitExposed(room)
        qapp.processEvents()
        return room

    return show


@pytest.fixture
def room(show_room: ShowRoom) -> SituationRoom:
    return show_room()
