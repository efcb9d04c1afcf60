"""Where Quorum's own files are, in a checkout and in an installed copy.

In a checkout the data lies beside the code: `assets/` and `saves/`. A wheel
carries the same files inside this package, as `engine/assets/` and
`engine/assets/saves/`.
"""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOT = _PACKAGE.parent

FIRST_SCENARIO = "openai-2023"
"""The folder of the scenario that comes first, and where none is named."""

EXAMPLES = "example-*.quorum"
"""How the example games that ship are named; a person's own saves are not."""


def in_checkout() -> bool:
    """Whether this code runs from a source tree, editable installs included."""
    return (_ROOT / "pyproject.toml").is_file() and (_ROOT / "assets").is_dir()


def assets() -> Path:
    """The folder with scenarios, fonts and icons."""
    return _ROOT / "assets" if in_checkout() else _PACKAGE / "assets"


def shipped_scenarios() -> list[Path]:
    """The folders of the scenarios that ship: the first one first, the others by name."""
    folders = [path.parent for path in (assets() / "scenarios").glob("*/scenario.yaml")]
    return sorted(folders, key=lambda folder: (folder.name != FIRST_SCENARIO, folder.name))


def shipped_plans() -> list[Path]:
    """The session plans that ship, the shortest session first."""
    return sorted((assets() / "plans").glob("*.quorum-plan"))


def example_games() -> list[Path]:
    """The example games that ship, by name."""
    folder = _ROOT / "saves" if in_checkout() else assets() / "saves"
    return sorted(folder.glob(EXAMPLES))


def default_save_folder() -> Path:
    """Where games are saved unless a person chooses otherwise; it may not exist yet.

    The environment variable QUORUM_SAVES names another one.
    """
    chosen = os.environ.get("QUORUM_SAVES")
    if chosen:
        return Path(chosen).expanduser().absolute()
    if in_checkout():
        return _ROOT / "saves"
    home = Path.home()
    documents = home / "Documents"
    return (documents if documents.is_dir() else home) / "Quorum"
