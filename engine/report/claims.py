"""Where each claim of the fact base lives in a scenario: the table in docs/claims.md."""

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from engine.errors import InputError
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from engine.scenario.models import (
    Director,
    Drift,
    Element,
    Ending,
    Event,
    Move,
    Offer,
    Pool,
    Role,
    Scenario,
    Variable,
)
from engine.scenario.yaml_source import read_yaml

SCENARIO: Final = "openai-2023"
WORDS: Final = Path("docs/claims.yaml")
TABLE: Final = Path("docs/claims.md")
TESTS: Final = Path("tests/engine/test_claims_hold.py")

_KINDS: Final[Mapping[str, str]] = {
    "roles": "role",
    "pools": "pool",
    "variables": "variable",
    "directors": "director",
    "moves": "move",
    "offers": "offer",
    "events": "event",
    "drift": "drift",
    "endings": "ending",
}
"""The sections whose elements carry claims, in the order of the table."""

_HEAD: Final = """\
# Where the claims live

Made by `make claims` from [claims.yaml](claims.yaml) and the scenario *{title}*;
a test says when it is stale.

This game began with an article on the weekend of 18 November 2023. Each of its claims is listed
here in our own words, with the briefs, starting values, moves, events, rules and endings of the
scenario that carry it. What a claim says of causes is shown by a test that plays thousands of games
(in [test_claims_hold.py](../tests/engine/test_claims_hold.py)).

| Claim | What it says | Where it lives | What shows it |
|---|---|---|---|
"""


class Home(NamedTuple):
    """An element of a scenario that carries a claim."""

    kind: str
    element: str
    label: str

    def __str__(self) -> str:
        """As the table shows it."""
        return f"{self.kind} `{self.element}` ({_cell(self.label)})"


def homes(scenario: Scenario) -> dict[str, list[Home]]:
    """The elements that carry each claim."""
    found: dict[str, list[Home]] = defaultdict(list)
    for home, element in _elements(scenario):
        for claim in element.claims:
            found[claim].append(home)
    return dict(found)


def _elements(scenario: Scenario) -> Iterator[tuple[Home, Element]]:
    for section, kind in _KINDS.items():
        for element in getattr(scenario, section):
            yield Home(kind, element.id, _label(element)), element


def _label(element: Element) -> str:
    match element:
        case Role() | Director():
            return element.name.en
        case Ending():
            return element.title.en
        case Pool() | Variable() | Move() | Event() | Drift() | Offer():
            return element.label.en
    raise TypeError(element)


def shown_by(source: str) -> dict[str, list[str]]:
    """The tests that show each claim: functions of a module marked with `pytest.mark.claims`."""
    found: dict[str, list[str]] = defaultdict(list)
    for function in ast.parse(source).body:
        if not isinstance(function, ast.FunctionDef):
            continue
        for mark in function.decorator_list:
            if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.claims":
                for claim in mark.args:
                    found[ast.literal_eval(claim)].append(function.name)
    return dict(found)


def claims_table(
    words: Mapping[str, str], scenario: Scenario, shown: Mapping[str, list[str]]
) -> str:
    """The whole of docs/claims.md."""
    living = homes(scenario)
    rows = (
        f"| {claim} | {_cell(said)} | {'<br>'.join(map(str, living.get(claim, []))) or 'nowhere'} "
        f"| {'<br>'.join(map(_sentence, shown.get(claim, [])))} |"
        for claim, said in words.items()
    )
    return _HEAD.format(title=scenario.title.en) + "\n".join(rows) + "\n"


def _sentence(test: str) -> str:
    return test.removeprefix("test_that_").replace("_", " ")


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def claim_words(path: Path) -> dict[str, str]:
    """Each claim's number and our words for it; InputError if the file holds something else."""
    source = read_yaml(path)
    data = source.data
    if source.problems or not isinstance(data, dict):
        raise InputError(f"{path} is not a list of claims.", source.problems)
    return {claim: str(said) for claim, said in data.items()}


def the_scenario() -> Scenario:
    """The shipped scenario that carries the claims."""
    return load_scenario(next(path for path in shipped_scenarios() if path.name == SCENARIO))


def main(words: Path = WORDS, table: Path = TABLE, tests: Path = TESTS) -> None:
    """Write the table; the paths are as seen from a checkout."""
    shown = shown_by(tests.read_text(encoding="utf-8"))
    made = claims_table(claim_words(words), the_scenario(), shown)
    table.write_text(made, encoding="utf-8")
    print(f"Wrote {table}.")


if __name__ == "__main__":
    main()
