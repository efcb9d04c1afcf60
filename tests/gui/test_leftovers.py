"""The guard against leftovers catches planted ones."""

import threading

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests import leftovers, qt_leftovers


@pytest.fixture(autouse=True)
def _little_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leftovers, "PATIENCE", 0.05)


def test_that_a_forgotten_window_is_found(qapp: QApplication) -> None:
    with qt_leftovers.of_qt(qapp) as left:
        window = QLabel("forgotten")
        window.setObjectName("planted")
    assert left == ["window planted"]
    window.deleteLater()


def test_that_a_window_in_a_cycle_of_references_goes_away(qapp: QApplication) -> None:
    with qt_leftovers.of_qt(qapp) as left:
        window = QWidget()
        window.itself = window  # type: ignore[attr-defined] # the cycle
        del window
    assert left == []


def test_that_a_running_timer_is_found_and_a_stopped_one_is_not(qapp: QApplication) -> None:
    with qt_leftovers.of_qt(qapp) as left:
        stopped, running = QTimer(qapp), QTimer(qapp)
        running.setObjectName("planted")
        stopped.start(1000)
        stopped.stop()
        running.start(1000)
    assert left == ["timer planted of QApplication"]
    for timer in (stopped, running):
        timer.stop()
        timer.deleteLater()


def test_that_a_running_qt_thread_is_found(qapp: QApplication) -> None:
    with qt_leftovers.of_qt(qapp) as left:
        thread = QThread()
        thread.start()
    assert left == ["thread QThread"]
    thread.quit()
    assert thread.wait(2000)


def test_that_a_running_python_thread_is_found() -> None:
    go = threading.Event()
    with leftovers.of_python() as left:
        thread = threading.Thread(target=go.wait, name="planted")
        thread.start()
    assert left == ["thread planted"]
    go.set()
    thread.join()


def test_that_a_widget_of_the_test_bot_is_not_left(qtbot: QtBot) -> None:
    qtbot.addWidget(QWidget())
