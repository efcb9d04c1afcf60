"""What is installed is what was tried: the wheel's contents, the version, Qt's version."""

import os
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import requires, version
from pathlib import Path

import PySide6
import pytest
from packaging.requirements import Requirement

from engine.resources import EXAMPLES, assets, default_save_folder, example_games
from engine.version import __version__

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Path:
    """The wheel unpacked, as an installer does it."""
    folder = wheel.parent / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run Python in an empty folder, with the unpacked wheel in place of the checkout."""
    elsewhere = installed.parent / "elsewhere"
    elsewhere.mkdir(exist_ok=True)
    return subprocess.run(
        [sys.executable, *words],
        cwd=elsewhere,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_that_the_wheel_holds_all_code_and_all_assets(installed: Path) -> None:
    wanted = {
        *(
            file.relative_to(ROOT)
            for name in ("engine", "gui")
            for file in (ROOT / name).rglob("*.py")
        ),
        *(
            Path("engine/assets", file.relative_to(assets()))
            for file in assets().rglob("*")
            if file.is_file()
        ),
        *(Path("engine/assets/saves", file.name) for file in example_games()),
    }
    held = {file.relative_to(installed) for file in installed.rglob("*") if file.is_file()}
    assert wanted - held == set()


def test_that_the_wheel_holds_nothing_else(installed: Path) -> None:
    assert {path.name for path in installed.iterdir()} == {
        "engine",
        "gui",
        f"quorum_wargame-{__version__}.dist-info",
    }
    saves = installed / "engine" / "assets" / "saves"
    assert {*saves.glob("*")} == {*saves.glob(EXAMPLES)}


def test_that_an_installed_copy_finds_its_own_assets_from_any_folder(installed: Path) -> None:
    done = run(
        installed,
        "-c",
        "from engine import resources as r\n"
        "print(r.in_checkout(), r.assets(), len(r.shipped_scenarios()), len(r.example_games()))",
    )
    scenarios = len([*assets().glob("scenarios/*/scenario.yaml")])
    where = installed / "engine" / "assets"
    assert done.stdout.split() == ["False", str(where), str(scenarios), str(len(example_games()))]


def test_that_an_installed_copy_validates_its_scenario(installed: Path) -> None:
    done = run(installed, "-m", "gui.launch", "validate", "openai-2023")
    assert (done.returncode, done.stderr) == (0, "")


def test_that_there_is_one_version() -> None:
    assert version("quorum-wargame") == __version__


def test_that_qt_is_of_a_version_that_was_tried() -> None:
    tried = next(
        requirement
        for requirement in map(Requirement, requires("quorum-wargame") or [])
        if requirement.name.lower() == "pyside6-essentials"
    )
    assert PySide6.__version__ in tried.specifier
    assert "6.12.0" not in tried.specifier, "6.12.0 loses references to None and dies of it"
    assert "7" not in tried.specifier


def test_that_every_dependency_has_a_lower_and_an_upper_bound() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for line in project["dependencies"]:
        signs = {part.operator for part in Requirement(line).specifier}
        assert signs == {">=", "<"}, line


def test_that_the_save_folder_can_be_chosen(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("QUORUM_SAVES", str(tmp_path))
    assert default_save_folder() == tmp_path
    monkeypatch.delenv("QUORUM_SAVES")
    assert default_save_folder() == ROOT / "saves"
