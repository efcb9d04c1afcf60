"""When something of ours breaks."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from gui.crash import CrashGuard, start_log


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    file = start_log(tmp_path)
    assert file is not None
    yield file
    logger = logging.getLogger("quorum")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def break_and_read(guard: CrashGuard) -> str:
    seen: list[str] = []

    def read() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(f"{box.text()}\n{box.informativeText()}")
        box.defaultButton().click()

    QTimer.singleShot(0, read)
    try:
        raise KeyError("the missing piece")  # noqa: TRY301 - it is the test
    except KeyError as error:
        guard.take(KeyError, error, error.__traceback__)
    return seen[0]


def test_that_a_crash_saves_the_game_and_says_where_game_and_log_are(
    qtbot: QtBot, log: Path, caplog: pytest.LogCaptureFixture
) -> None:
    told = break_and_read(CrashGuard(lambda: Path("rescued.quorum"), log))
    assert "rescued.quorum" in told
    assert str(log) in told
    assert "the missing piece" in log.read_text()


def test_that_a_rescue_that_fails_too_does_not_hide_the_crash(
    qtbot: QtBot, log: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def rescue() -> Path | None:
        raise OSError("no disk")

    told = break_and_read(CrashGuard(rescue, log))
    assert "went wrong" in told
    assert "no disk" in log.read_text()


def test_that_without_a_place_for_the_log_the_app_starts_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert start_log(tmp_path / "file") is None
