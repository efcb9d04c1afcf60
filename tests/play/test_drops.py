"""What is dragged over the window and dropped on it, wherever on it that is."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from engine.game.saves import save_game
from gui.app import App
from tests.engine.worlds import tiny
from tests.gui.shell.conftest import new_game
from tests.hands import click
from tests.play.conftest import Start, settle

BUTTONS, KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def words() -> QMimeData:
    data = QMimeData()
    data.setText("a sentence from somewhere")
    return data


def link() -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/game.quorum")])
    return data


class Watch(QObject):
    """Notes the drags that come as far as the window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        self.seen += event.type() == QEvent.Type.DragEnter
        return False


def taken(widget: QWidget, data: QMimeData) -> bool | None:
    """Whether the window takes a drag that enters at a widget; None: another widget does."""
    watch, window = Watch(), widget.window()
    window.installEventFilter(watch)
    event = QDragEnterEvent(QPoint(1, 1), Qt.DropAction.CopyAction, data, BUTTONS, KEYS)
    event.ignore()
    QApplication.sendEvent(widget, event)  # which goes up to the window until somebody takes it
    window.removeEventFilter(watch)
    return event.isAccepted() if watch.seen else None


def drop(app: App, data: QMimeData) -> None:
    assert taken(app.window, data)
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, BUTTONS, KEYS)
    QApplication.sendEvent(app.window, event)
    settle(app)


def saved(folder: Path) -> Path:
    file = folder / "mine.quorum"
    save_game(new_game(tiny(), "council"), file)
    return file


def test_that_a_saved_game_dropped_on_the_window_is_opened(start: Start, tmp_path: Path) -> None:
    app, file = start(), saved(tmp_path)
    drop(app, files(file))
    assert app.window.session.file == file
    assert app.window.screens.in_room


def test_that_a_dropped_file_that_is_no_game_gets_the_sentence_that_open_gives(
    start: Start, tmp_path: Path
) -> None:
    app, file = start(), tmp_path / "other.quorum"
    file.write_bytes(b'{"name": "a shopping list", "items": []}')
    app.window.open_file(file)
    settle(app)
    said = app.window.banner.text
    app.window.banner.clear()
    drop(app, files(file))
    assert app.window.banner.text == said != ""


@pytest.mark.parametrize("name", ["holiday.jpg", "folder"])
def test_that_other_files_are_refused_in_one_sentence_and_the_game_goes_on(
    start: Start, tmp_path: Path, name: str
) -> None:
    app, file = start(), saved(tmp_path)
    app.window.open_file(file)
    settle(app)
    drop(app, files(tmp_path / name))
    assert app.window.banner.text == (
        f"{name} is no saved game: Quorum opens files that end in .quorum."
    )
    assert app.window.session.file == file


def test_that_two_games_at_once_are_refused_in_one_sentence(start: Start, tmp_path: Path) -> None:
    app = start()
    drop(app, files(tmp_path / "a.quorum", tmp_path / "b.quorum"))
    assert app.window.banner.text == "Only one game can be open: drop a single one."
    assert not app.window.session.active


def test_that_a_drag_of_words_or_of_a_link_is_refused_by_the_cursor(start: Start) -> None:
    app = start()
    for data in (words(), link(), QMimeData()):
        assert taken(app.window, data) is False


def test_that_a_game_may_be_dropped_on_every_part_of_the_room(start: Start, tmp_path: Path) -> None:
    app, file = start(), saved(tmp_path)
    app.window.open_file(file)
    settle(app)
    room = app.window.screens.room
    click(room.orders.bar.toggle)
    assert room.orders.bar.rationale.isVisible()
    parts = [part for part in room.findChildren(QWidget) if part.isVisible()]
    assert len(parts) > 100
    astray = [part for part in parts if not taken(part, files(file))]
    assert astray == []


def test_that_orders_that_some_have_given_are_not_lost_to_a_drop(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, file = start(), saved(tmp_path)
    game = new_game(tiny(), *(role.id for role in tiny().roles))
    session = app.window.session
    session.open(game, None, refuge=None)
    first = game.people[0]
    session.give(game.orders_by("in_character", first))
    asked: list[str] = []

    def stay(text: str, _more: str, _leave: str) -> bool:
        asked.append(text)
        return False

    monkeypatch.setattr(app.window.leaving, "_agrees", stay)
    drop(app, files(file))
    assert asked
    assert list(session.drafts) == [first]
    session.drafts.clear()
