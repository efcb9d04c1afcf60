"""The `quorum` command: what needs a window, what does not, and what it says without a display."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gui import display

WHAT_IS_LOADED = """
import sys
from gui.launch import main
try:
    code = main(sys.argv[1:])
except SystemExit as left:
    code = left.code
print("loaded:", *sorted({name.partition(".")[0] for name in sys.modules}))
sys.exit(code)
"""


def run(
    *words: str, code: str | None = None, **environment: str | None
) -> subprocess.CompletedProcess[str]:
    variables = {**os.environ, **environment}
    start = ["-m", "gui"] if code is None else ["-c", code]
    return subprocess.run(
        [sys.executable, *start, *words],
        env={name: value for name, value in variables.items() if value is not None},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    "words",
    [
        ["--version"],
        ["--help"],
        ["validate", "openai-2023"],
        ["simulate", "--games", "5", "--seed", "1", "--json"],
    ],
    ids=" ".join,
)
def test_that_commands_without_a_window_never_load_qt(words: list[str]) -> None:
    done = run(*words, code=WHAT_IS_LOADED)
    loaded = done.stdout.partition("loaded:")[2].split()
    assert done.returncode == 0, done.stderr
    assert "engine" in loaded
    assert not {"PySide6", "shiboken6", "pyqtgraph"} & set(loaded)


NO_DISPLAY = {"QT_QPA_PLATFORM": None, "DISPLAY": None, "WAYLAND_DISPLAY": None}

linux = pytest.mark.skipif(sys.platform != "linux", reason="others always have a display")


@linux
@pytest.mark.parametrize("words", [[], ["--quit-when-shown"]], ids=" ".join)
def test_that_without_a_display_it_names_the_way_out_in_one_line(words: list[str]) -> None:
    done = run(*words, **NO_DISPLAY)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "`quorum demo --screenshots DIR`" in done.stderr


@linux
@pytest.mark.parametrize(
    "environment", [{"DISPLAY": ":4711"}, {"WAYLAND_DISPLAY": "wayland-4711"}], ids=str
)
def test_that_a_display_that_does_not_answer_counts_as_none(environment: dict[str, str]) -> None:
    done = run(**{**NO_DISPLAY, **environment})
    assert done.returncode == 2
    assert "does not answer" in done.stderr


def test_that_a_platform_that_was_asked_for_is_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert display.why_not() is None


def test_that_nobody_sees_a_window_that_is_drawn_offscreen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert "QT_QPA_PLATFORM=offscreen" in (display.why_unseen() or "")


@pytest.mark.parametrize("words", [["nowhere.quorum"], ["validate", "nowhere"], ["--nonsense"]])
def test_that_wrong_input_gets_a_message_and_exit_2(words: list[str], tmp_path: Path) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_that_the_app_shows_itself_and_leaves_with_exit_0() -> None:
    done = run("--quit-when-shown", QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stderr) == (0, "")
