"""Every source that the shipped scenario names stands in docs/facts.md."""

import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from engine import resources
from engine.scenario.loading import load_scenario
from engine.text import LocalText

FACTS = (Path(__file__).parents[2] / "docs" / "facts.md").read_text(encoding="utf-8")
SCENARIO = load_scenario(resources.assets() / "scenarios" / "openai-2023")


def bases(part: object) -> Iterator[str]:
    """Every `basis` in a part of a scenario."""
    if isinstance(part, BaseModel):
        basis = getattr(part, "basis", None)
        if isinstance(basis, LocalText):
            yield from (basis.en, basis.fr or "")
        elif basis is not None:
            yield basis
        for name in type(part).model_fields:
            yield from bases(getattr(part, name))
    elif isinstance(part, list | dict):
        for item in part.values() if isinstance(part, dict) else part:
            yield from bases(item)


def test_that_every_source_a_basis_names_is_in_the_facts() -> None:
    known = set(re.findall(r"^\| ([A-Z]\d+[a-f]?) \|", FACTS, re.MULTILINE))
    assert {"T1", "T95", "F1", "F62", "E1", "B53", "C72"} <= known
    named = {key for basis in bases(SCENARIO) for key in re.findall(r"\b[TFEBC]\d+[a-f]?\b", basis)}
    assert len(named) > 100
    assert named - known == set()
