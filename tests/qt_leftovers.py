"""Finds the windows, running timers and threads that a piece of code leaves behind in Qt."""

import gc
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from tests.leftovers import patiently

QTS_OWN = {"QTipLabel"}
"""Windows that Qt makes and keeps for itself."""


@contextmanager
def of_qt(app: QApplication) -> Iterator[list[str]]:
    """Yield a list that is filled, at the end, with what is left."""
    before = app.topLevelWidgets()
    started: list[weakref.ref[QTimer | QThread]] = []
    left: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        for kind in (QTimer, QThread):
            _note_starts(patch, kind, started)
        yield left

    def look() -> list[str]:
        return [
            *_windows(before),
            *_running(started),
            *(
                ["a task in the thread pool"]
                if QThreadPool.globalInstance().activeThreadCount()
                else []
            ),
        ]

    _settle(app)
    if look():
        gc.collect()
    left += patiently(look, lambda: _settle(app))


def _note_starts(
    patch: pytest.MonkeyPatch,
    kind: type[QTimer | QThread],
    started: list[weakref.ref[QTimer | QThread]],
) -> None:
    original = kind.start

    def start(self: QTimer | QThread, *arguments: Any) -> None:  # noqa: ANN401 - passed on as they are
        started.append(weakref.ref(self))
        original(self, *arguments)  # type: ignore[arg-type] # the start of its own kind

    patch.setattr(kind, "start", start)


def _settle(app: QApplication) -> None:
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    app.processEvents()


def _windows(before: list[QWidget]) -> list[str]:
    return [
        f"window {_name(widget)}"
        for widget in QApplication.topLevelWidgets()
        if widget not in before
        and widget.parent() is None
        and widget.metaObject().className() not in QTS_OWN
    ]


def _running(started: list[weakref.ref[QTimer | QThread]]) -> list[str]:
    left = []
    for reference in started:
        thing = reference()
        if thing is None or not isValid(thing):
            continue
        if isinstance(thing, QTimer) and thing.isActive():
            left.append(f"timer {_name(thing)} of {_name(thing.parent())}")
        if isinstance(thing, QThread) and thing.isRunning():
            left.append(f"thread {_name(thing)}")
    return left


def _name(thing: QObject | None) -> str:
    return "nobody" if thing is None else thing.objectName() or type(thing).__name__
