"""The engine knows neither Qt, nor the plots, nor the windows, and its floors stand in order."""

import subprocess
import sys
from pathlib import Path

import pytest

import engine
from tests.engine import architecture

ENGINE = Path(engine.__file__).parent

IMPORT_ALL = """
import importlib, pkgutil, sys
import engine
for module in pkgutil.walk_packages(engine.__path__, "engine."):
    importlib.import_module(module.name)
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def test_that_no_line_of_the_engine_imports_qt_plots_or_windows() -> None:
    assert architecture.breaches(ENGINE) == []


def test_that_no_floor_of_the_engine_imports_a_later_one() -> None:
    assert architecture.climbs(ENGINE) == []


def test_that_importing_all_of_the_engine_loads_neither_qt_nor_plots_nor_windows() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert {"engine", "numpy", "pydantic"} <= loaded
    assert not loaded & (architecture.FORBIDDEN | {"gui"})


PLANTED = {
    "plain": "import PySide6",
    "submodule": "import PySide6.QtCore as core",
    "from": "from pyqtgraph import PlotWidget",
    "from a submodule": "from gui.room.plots import Plots",
    "in a list": "import math, gui",
    "lazy": "def later():\n    if True:\n        from PySide6.QtCore import QObject",
    "guarded": "try:\n    import shiboken6\nexcept ImportError:\n    pass",
    "for types only": (
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from gui.session import Session"
    ),
    "relative": "from ..gui import app",
    "relative to the parent": "from .. import gui",
    "another binding": "from PyQt6 import QtCore",
    "dunder": "module = __import__('gui')",
    "dunder in pieces": "module = __import__('g' + 'ui')",
    "importlib": "import importlib\nmodule = importlib.import_module('Py' + 'Side6')",
    "part of importlib": "from importlib import import_module as fetch",
    "importlib.util": "import importlib.util",
    "through builtins": "import builtins\nbuiltins.__import__('x')",
    "an alias": "fetch = __import__",
    "exec": "exec('import ' + 'gui')",
    "eval": "eval(text)",
    "what is loaded already": "import sys\napp = sys.modules.get(name)",
    "runpy": "import runpy",
    "an entry point in a string": "ENTRY = 'gui.launch:main'",
    "a module to start": "COMMAND = [python, '-m', 'gui']",
    "nested class": "class A:\n    class B:\n        import pyqtgraph.exporters",
}


@pytest.mark.parametrize("code", PLANTED.values(), ids=PLANTED.keys())
def test_that_a_planted_import_is_found(code: str, tmp_path: Path) -> None:
    file = tmp_path / "engine" / "rules" / "planted.py"
    file.parent.mkdir(parents=True)
    file.write_text(f'"""Innocent."""\n\nimport math\n{code}\n', encoding="utf-8")
    found = architecture.breaches(tmp_path / "engine")
    assert found
    assert all(breach.file == file and breach.line > 3 for breach in found)


@pytest.mark.parametrize(
    "code",
    [
        '"""Draws nothing: that is for gui and pyqtgraph."""',
        "import re\nNAME = re.compile('[a-z]+')",
        "guide = 'guide'",
        "from engine.game import orders",
        "import guidance, PySide6000",
    ],
)
def test_that_innocent_code_is_left_alone(code: str, tmp_path: Path) -> None:
    (tmp_path / "innocent.py").write_text(code, encoding="utf-8")
    assert architecture.breaches(tmp_path) == []


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("rules/kernel.py", "from engine.game.orders import Orders"),
        ("rules/kernel.py", "from engine import game"),
        ("scenario/models.py", "def f():\n    import engine.rules"),
        ("players/seats.py", "from engine.cli import main"),
    ],
)
def test_that_a_planted_import_of_a_later_floor_is_found(
    file: str, code: str, tmp_path: Path
) -> None:
    planted = tmp_path / "engine" / file
    planted.parent.mkdir(parents=True)
    planted.write_text(code, encoding="utf-8")
    assert [breach.file for breach in architecture.climbs(tmp_path / "engine")] == [planted]
