"""What the authoring guide says is so: its example plays, its tables and messages are today's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest
from annotated_types import MaxLen
from pydantic import BaseModel

from engine import cli
from engine.errors import InputError
from engine.lab.balance import QUICK, measure
from engine.lab.futures import play_out
from engine.report.validation import validated
from engine.resources import assets
from engine.rules.dice import Dice
from engine.rules.ledger import RuleKind
from engine.rules.rulebook import Rulebook
from engine.scenario import expressions, loading, models, operations, yaml_source
from engine.scenario.loading import load_scenario
from engine.scenario.models import Element, Scenario
from engine.text import Words

ROOT = Path(__file__).parent.parent.parent
GUIDE = (ROOT / "docs" / "scenario-authoring.md").read_text(encoding="utf-8")
FOLDER = "winter-ferry"


@dataclass(frozen=True)
class Block:
    """A fenced block that the guide marks: part of the example, or what a command prints."""

    use: str
    name: str
    text: str


def blocks() -> Iterator[Block]:
    marked = r"<!-- (example|prints): (.+?) -->\n```\w+\n(.*?)^```$"
    for found in re.finditer(marked, GUIDE, re.MULTILINE | re.DOTALL):
        yield Block(*found.groups())


EXAMPLE = {block.name: block.text for block in blocks() if block.use == "example"}


def written(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Scenario:
    return load_scenario(written(tmp_path_factory.mktemp("guide") / FOLDER, EXAMPLE))


def table(heading: str) -> list[list[str]]:
    """The cells of the table below a heading."""
    section = re.split(rf"^#+ {re.escape(heading)}$", GUIDE, flags=re.MULTILINE)[1]
    section = re.split(r"^#", section, flags=re.MULTILINE)[0]
    rows = [line for line in section.splitlines() if line.startswith("|")]
    heads = {place for place, row in enumerate(rows) if row.startswith("|---")}
    rows = [row for place, row in enumerate(rows) if not {place, place + 1} & heads]
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows]


# The example


def test_that_every_step_prints_what_the_guide_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    printed = 0
    for block in blocks():
        if block.use == "example":
            written(Path(FOLDER), {block.name: block.text})
        else:
            program, *words = block.name.split()
            assert program == "quorum"
            cli.main(words)
            assert "".join(capsys.readouterr()) == block.text
            printed += 1
    assert printed == 4


def test_that_every_ending_move_and_event_of_the_example_comes_up(ferry: Scenario) -> None:
    book = Rulebook(ferry)
    games = play_out(book, Dice(7, np.arange(1_000)), {})
    counts = np.bincount(games.endings, minlength=len(book.endings))
    assert counts.min() >= 100
    most = dict(zip(book.row_names, games.state.max(axis=1), strict=True))
    assert [row for row, value in most.items() if "(" in row and value == 0] == []


def test_that_the_pictures_of_the_example_exist(ferry: Scenario) -> None:
    shipped = {
        path.stem.replace("-", "_")
        for folder in ("icons", "emblems")
        for path in (assets() / folder).glob("*.svg")
    }
    named = {move.icon for move in ferry.moves} | {role.emblem for role in ferry.roles}
    assert named - shipped == set()


def test_that_the_example_misses_as_many_targets_as_the_guide_says(ferry: Scenario) -> None:
    roles = [role.id for role in ferry.roles]
    found = measure(ferry, budget=QUICK, seed=1, seats=dict.fromkeys(roles, "in_character"))
    said = "The winter ferry misses six of the eighteen targets of `--quick`"
    assert said in GUIDE
    missed = [check.subject for check in found.checks if not check.met]
    assert (len(missed), len(found.checks)) == (6, 18)
    assert {"petition", "cheaper_fares", "keep_route", *roles} < {*missed}


# The tables

MODELS: dict[str, type[BaseModel]] = {
    "The scenario": Scenario,
    "A turn": models.TurnSlot,
    "Every element": Element,
    "A role": models.Role,
    "An aim": models.Aim,
    "A pool": models.Pool,
    "A variable": models.Variable,
    "A plot": models.Plot,
    "A curve": models.Curve,
    "A director": models.Director,
    "A move": models.Move,
    "A requirement": models.Requirement,
    "A leak": models.Leak,
    "A motion": models.Motion,
    "An effect": models.Effect,
    "A flow": models.Flow,
    "An offer": models.Offer,
    "A term": models.Term,
    "An option": models.TermOption,
    "A breach": models.Breach,
    "An event": models.Event,
    "A drift": models.Drift,
    "An ending": models.Ending,
    "An outcome": models.Outcome,
    "A share": models.Share,
    "A recorded turn": models.RecordedTurn,
    "Recorded orders": models.RecordedOrders,
    "A recorded level": models.RecordedLevel,
}


@pytest.mark.parametrize("heading", MODELS)
def test_that_a_table_lists_the_keys_of_the_format_and_which_must_be_there(heading: str) -> None:
    model = MODELS[heading]
    shared = Element.model_fields if issubclass(model, Element) and model is not Element else {}
    assert [(key.strip("`"), need) for key, need, _ in table(heading)] == [
        (field.alias or name, "must" if field.is_required() else "may")
        for name, field in model.model_fields.items()
        if name not in shared
    ]


def test_that_every_part_of_the_format_has_a_table() -> None:
    parts = {
        part
        for part in vars(models).values()
        if isinstance(part, type) and issubclass(part, models.Part)
    }
    assert parts - set(MODELS.values()) == {models.Part, models.Uniform}


def most(metadata: Any) -> int | None:  # noqa: ANN401 - what pydantic keeps of an annotation
    lengths = [item for item in metadata if isinstance(item, MaxLen)]
    return lengths[0].max_length if lengths else None


def test_that_the_limits_are_the_engines() -> None:
    limits: dict[str, float | None] = {
        "files in a folder": loading.MOST_FILES,
        "size of a file, in MB": yaml_source.LARGEST_FILE / 1_000_000,
        "size of all files, in MB": yaml_source.LARGEST_SCENARIO / 1_000_000,
        "values in all files: mappings, lists, keys and what they hold": yaml_source.MOST_VALUES,
        "nesting in a file": yaml_source.DEEPEST,
        "a text, in characters": next(
            length for item in get_args(Words) if (length := getattr(item, "max_length", None))
        ),
        "an expression, in characters": expressions.LONGEST,
        "nesting of an expression": expressions.DEEPEST,
        "values given to `min` or `max`": operations.FUNCTIONS["max"].most,
        "any number, either sign": models.LARGEST,
    }
    limits |= {
        name: length
        for name, field in Scenario.model_fields.items()
        if (length := most(field.metadata)) is not None
    }
    assert {what: float(number) for what, number in table("Files")} == limits


def test_that_every_word_of_the_language_is_explained() -> None:
    written_words = "".join(cells[0] for cells in table("Expressions"))
    called = set(re.findall(r"\b([a-z]+)\(", written_words))
    assert called == {*operations.FUNCTIONS, *expressions.FACTS}
    signs = operations.OPERATORS.keys() - {"negative"}
    assert [sign for sign in signs if f"`{sign}`" not in written_words] == []


def test_that_the_phases_are_told_in_order() -> None:
    assert [phase for phase, _ in table("A turn, phase by phase")] == list(models.PHASES)


def test_that_the_kinds_of_dice_are_those_of_the_ledger() -> None:
    (row,) = (row for row in table("Chance") if row[0].startswith("`<kind>"))
    told = set(re.findall(r"\w+", row[1].split("the kind is ")[1].split(", the die")[0]))
    assert told - {"or"} == set(get_args(RuleKind)) - {"formula"}


# The mistakes


@dataclass(frozen=True)
class Slip:
    """One thing changed in the example, and what is said of it."""

    file: str
    right: str
    wrong: str
    told: str

    def files(self) -> dict[str, str]:
        assert EXAMPLE[self.file].count(self.right) == 1
        return EXAMPLE | {self.file: EXAMPLE[self.file].replace(self.right, self.wrong)}


@cache
def slips(heading: str) -> list[Slip]:
    """A table of changes; the only one of four columns below its heading."""
    return [Slip(*(cell.strip("`") for cell in row)) for row in table(heading) if len(row) == 4]


@pytest.mark.parametrize("number", range(len(slips("Common mistakes"))))
def test_that_a_common_mistake_is_told_as_the_guide_says(tmp_path: Path, number: int) -> None:
    slip = slips("Common mistakes")[number]
    with pytest.raises(InputError) as caught:
        load_scenario(written(tmp_path / FOLDER, slip.files()))
    assert slip.told in [problem.message for problem in caught.value.problems]


@pytest.mark.parametrize("number", range(len(slips("Warnings"))))
def test_that_a_doubtful_change_is_warned_of_as_the_guide_says(tmp_path: Path, number: int) -> None:
    slip = slips("Warnings")[number]
    verdict = validated(written(tmp_path / FOLDER, slip.files()), games=4_000)
    assert slip.told in [warning.message for warning in verdict.warnings]
    assert slip.file in [warning.place for warning in verdict.warnings]


def test_that_every_option_of_validate_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.parse(["validate", "--help"])
    options = set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help"}
    assert {row[0].split()[0].strip("`") for row in table("Warnings") if len(row) == 2} == options


def test_that_the_guide_links_to_what_is_there() -> None:
    headings = {
        re.sub(r"[^\w -]", "", line.lstrip("# ")).lower().replace(" ", "-")
        for line in GUIDE.splitlines()
        if line.startswith("#")
    }
    anchors = set(re.findall(r"\]\(#([\w-]+)\)", GUIDE))
    assert anchors
    assert anchors - headings == set()
