"""The list of modules in docs/architecture.md is that of the tree."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
TOLD = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
MODULES = [path for top in ("engine", "gui") for path in (ROOT / top).rglob("*.py")]


def test_that_every_module_named_exists() -> None:
    there = {path.name for path in MODULES} | {path.name for path in (ROOT / "tests").rglob("*.py")}
    named = set(re.findall(r"\b(\w+\.py)\b", TOLD))
    assert len(named) > 100
    assert named - there == set()


def test_that_every_folder_is_told_of() -> None:
    folders = {path.parent.name for path in MODULES}
    assert {"rules", "hindsight"} <= folders
    assert [name for name in sorted(folders) if f"{name}/" not in TOLD] == []
