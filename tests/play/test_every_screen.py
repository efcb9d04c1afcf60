"""Every screen of the real app: nothing cut off, nothing nameless, all of it by keyboard."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from engine.text import Language
from gui.settings import ThemeChoice
from tests.play import looking, tour
from tests.play.conftest import Start, dress

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("language", "size", "text", "theme"),
    [
        ("en", (1280, 720), 100, "dark"),
        ("fr", (1280, 720), 150, "light"),
        ("fr", (1280, 720), 200, "dark"),
        ("en", (3840, 2160), 80, "light"),
    ],
)
def test_that_nothing_on_any_screen_is_cut_off_covered_or_without_a_name(
    start: Start, language: Language, size: tuple[int, int], text: int, theme: ThemeChoice
) -> None:
    app = start()
    dress(app, language, size, text, theme)
    faults: list[str] = []

    def look(name: str, widget: QWidget) -> None:
        faults.extend(f"{name}: {fault}" for fault in looking.everything(widget))

    tour.walk(app, look)
    assert faults == []


@pytest.mark.parametrize("scale", ["1.5", "2"])
def test_that_nothing_is_cut_off_on_a_screen_of_another_scale(scale: str, tmp_path: Path) -> None:
    places = {"HOME": str(tmp_path), "QUORUM_SAVES": str(tmp_path / "saves")}
    done = subprocess.run(
        [sys.executable, "-m", "tests.play.scaled", "fr", "1280", "720", "125"],
        env=os.environ | places | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [f"scale {float(scale)}"]


def test_that_tab_reaches_every_control_and_a_screen_reader_is_told_of_every_plot(
    start: Start,
) -> None:
    app = start()
    faults: list[str] = []
    told: dict[str, list[str]] = {}

    def look(name: str, widget: QWidget) -> None:
        for panel in looking.plots(widget):
            spoken = QAccessible.queryAccessibleInterface(panel)
            assert spoken.role() == QAccessible.Role.Chart
            assert spoken.text(QAccessible.Text.Name)
            told.setdefault(name, []).append(spoken.text(QAccessible.Text.Description))
            assert panel.plot is not None
            for curve in panel.plot.curves:
                assert f"{curve.name} is at " in told[name][-1]
        faults.extend(f"{name}: {fault}" for fault in looking.tab_faults(widget))

    tour.walk(app, look)
    assert faults == []
    assert {"room", "debrief page 1", "replay", "what if", "curtain"} <= set(told)
