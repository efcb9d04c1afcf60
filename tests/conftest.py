"""What every test stands on: no display, a home of its own, and no noise or leftovers."""

import gc
import logging
import os
from collections.abc import Generator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings

from engine.rules.runners import wait_for_compiled
from tests import leftovers

# Before anything imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples every time; `make fuzz` looks for new ones, at length.
settings.register_profile("fast", max_examples=60, deadline=None, derandomize=True)
settings.register_profile("thorough", max_examples=1000, deadline=None)
settings.load_profile("fast")

THOROUGH = 1000
"""From how many examples on a run counts as a search rather than a check."""

_OLD = 10
"""Tests after which what was left by them is looked at, which takes a tenth of a second."""

_PASSED = pytest.StashKey[bool]()


@pytest.fixture(scope="session")
def thorough() -> bool:
    """Whether `make fuzz` runs: tests of a share of random cases take all of them."""
    return settings().max_examples >= THOROUGH


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when == "call":
        item.stash[_PASSED] = report.passed
    return report


@pytest.fixture(scope="session", autouse=True)
def _home_of_the_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the settings and games of the person who runs it."""
    with pytest.MonkeyPatch.context() as patch:
        _move_home(patch, tmp_path_factory.mktemp("home"))
        yield


@pytest.fixture(scope="session", autouse=True)
def _compiled_runner() -> None:
    """It makes itself ready in a thread; no test is to find that thread left behind by another."""
    wait_for_compiled()


@pytest.fixture(autouse=True)
def _home_of_the_test(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test with a window starts as on the first day: it finds no settings and no games."""
    if "qapp" in request.fixturenames:
        _move_home(monkeypatch, request.getfixturevalue("tmp_path") / "home")


def _move_home(patch: pytest.MonkeyPatch, home: Path) -> None:
    patch.setenv("HOME", str(home))
    patch.setenv("USERPROFILE", str(home))
    patch.setenv("QUORUM_SAVES", str(home / "saves"))
    for name, folder in {"CONFIG": ".config", "DATA": ".local/share", "CACHE": ".cache"}.items():
        patch.setenv(f"XDG_{name}_HOME", str(home / folder))


@pytest.fixture(autouse=True)
def _garbage_waits(request: pytest.FixtureRequest) -> Iterator[None]:
    """With a window nobody looks for garbage but the main thread, as in the program.

    Python itself would look in a worker's thread as well, and let go of Qt's things there, or in
    the middle of a drawing: that crashes now and then (see gui/collector.py).
    """
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    _, _, old = gc.get_count()
    gc.collect(2 if old >= _OLD else 1)
    gc.enable()


@pytest.fixture(autouse=True)
def _nothing_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that passed leaves no thread, window or running timer behind."""
    with ExitStack() as watches:
        complaints = [watches.enter_context(leftovers.of_python())]
        if "qapp" in request.fixturenames:
            from tests import qt_leftovers  # noqa: PLC0415 - not before Qt is wanted

            app = request.getfixturevalue("qapp")
            complaints.append(watches.enter_context(qt_leftovers.of_qt(app)))
        yield
    left = [what for complaint in complaints for what in complaint]
    if left and request.node.stash.get(_PASSED, False):
        pytest.fail("left behind: " + "; ".join(left), pytrace=False)


@pytest.fixture(autouse=True)
def _nothing_unexpected_is_logged(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log fails the test, unless it asks for `caplog` to look at it."""
    lines: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: lines.append(record.getMessage())  # type: ignore[method-assign] # a whole class for one list
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    if lines and "caplog" not in request.fixturenames:
        pytest.fail("logged: " + "; ".join(lines), pytrace=False)
