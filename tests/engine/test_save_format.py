"""docs/save-format.md and its schema say what saves hold, as an independent reader finds."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from pydantic import BaseModel, TypeAdapter
from pydantic_core import to_json

from engine.game import saves
from engine.game.migrations import CLAMPED, FORMAT
from engine.game.save_schema import save_schema
from engine.game.saves import load_game, save_game
from engine.game.stored import Cause, SaveFile, StoredTurn, laid_out
from engine.resources import example_games
from engine.scenario.schema import DIALECT
from engine.session.log import MOST_ENTRIES, LogEntry, SessionLog
from engine.session.parts import LONGEST_NOTE
from tests.engine import rooms, worlds

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = (DOCS / "save-format.md").read_text(encoding="utf-8")
SCHEMA = DOCS / "save-format.schema.json"
OLD = Path(__file__).parent / "saves" / "format-1.quorum"


def faults(data: object) -> list[str]:
    return [error.json_path for error in Draft7Validator(save_schema()).iter_errors(data)]


@pytest.fixture
def saved(tmp_path: Path) -> Any:  # noqa: ANN401 - plain data, looked into at will
    """A game with branches as it stands on the disk today."""
    save_game(load_game(OLD), tmp_path / "game.quorum")
    return json.loads((tmp_path / "game.quorum").read_bytes())


def test_that_the_schema_in_docs_is_todays() -> None:
    kept = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert kept == save_schema(), "stale: quorum schema --save --out docs/save-format.schema.json"


def test_that_the_schema_is_of_the_dialect_that_it_names() -> None:
    Draft7Validator.check_schema(save_schema())
    assert save_schema()["$schema"] == DIALECT


@pytest.mark.parametrize("path", example_games(), ids=lambda path: path.stem)
def test_that_an_example_game_is_of_todays_format_and_passes(path: Path) -> None:
    assert faults(json.loads(path.read_bytes())) == []


def test_that_a_game_with_branches_passes(saved: Any) -> None:  # noqa: ANN401 - plain data
    assert len({record["parent"] for record in saved["records"]}) < len(saved["records"])
    assert faults(saved) == []


def test_that_no_part_of_today_may_be_missing(saved: Any) -> None:  # noqa: ANN401 - plain data
    for key in (key for key, field in SaveFile.model_fields.items() if field.is_required()):
        assert faults({name: value for name, value in saved.items() if name != key}) == ["$"]


@pytest.mark.parametrize(
    ("damage", "path"),
    [
        (lambda d: d.update(novelty=1), "$"),
        (lambda d: d.update(format=FORMAT + 1), "$.format"),
        (lambda d: d["seats"].update(council="ghost"), "$.seats.council"),
        (lambda d: d["records"][1].pop("scores"), "$.records[1]"),
        (lambda d: d["records"][0]["state"].update(anger="much"), "$.records[0].state.anger"),
        (lambda d: d["records"][0]["ledger"].update(anger=1), "$.records[0].ledger.anger"),
        (lambda d: d["records"][0]["happenings"].append({"kind": "flood"}), None),
    ],
)
def test_that_the_schema_refuses_this(
    saved: Any,  # noqa: ANN401 - plain data
    damage: Callable[[Any], object],
    path: str | None,
) -> None:
    damage(saved)
    assert faults(saved)
    assert path is None or faults(saved) == [path]


# The guide


def keys_in_table(heading: str) -> list[str]:
    """The keys in the first column of the table under a heading."""
    section = GUIDE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    cells = re.findall(r"^\| (`[^|]+) \|", section, re.MULTILINE)
    return [key for cell in cells for key in re.findall(r"`(\w+)`", cell)]


@pytest.mark.parametrize(
    ("heading", "model"), [("The file", SaveFile), ("A turn record", StoredTurn)]
)
def test_that_the_guide_lists_every_key(heading: str, model: type[BaseModel]) -> None:
    assert sorted(keys_in_table(heading)) == sorted(model.model_fields)


def test_that_the_guide_lists_every_kind_of_a_sessions_entries() -> None:
    section = GUIDE.partition("\n## A session")[2].partition("\n## ")[0]
    mapping = TypeAdapter(LogEntry).json_schema()["discriminator"]["mapping"]
    assert {kind for kind in mapping if f"`{kind}`" not in section} == set()
    assert {key for key in SessionLog.model_fields if f"`{key}`" not in section} == set()
    assert f"{MOST_ENTRIES:,} entries" in GUIDE
    assert f"{LONGEST_NOTE:,} characters" in GUIDE


def test_that_a_workshop_passes() -> None:
    game = rooms.workshop(turns=1)
    for entry in rooms.one_of_each(game):
        game.enter(entry)
    assert faults(json.loads(to_json(laid_out(game, "Quorum")))) == []


def test_that_the_guide_explains_the_ledger() -> None:
    section = GUIDE.partition("A ledger's entry")[2].partition("\n## ")[0]
    words = {*Cause.model_fields, CLAMPED}
    assert {word for word in words if f"`{word}`" not in section} == set()


def test_that_the_guide_names_every_format_and_the_limits() -> None:
    rows = re.findall(r"^\| (\d+) \|", GUIDE, re.MULTILINE)
    assert rows == [str(number) for number in range(1, FORMAT + 1)]
    assert f"the number of the format, {FORMAT}" in GUIDE
    assert f"{saves.LARGEST_SAVE // 1_000_000} million bytes" in GUIDE
    assert saves.MOST_PARTS == 4_000_000
    assert "four million values" in GUIDE
    assert f"scenarios of more than {saves.MOST_IN_SCENARIO:,} values" in GUIDE
    assert f"turns of more than {saves.MOST_IN_TURN:,}" in GUIDE
    assert f"sessions of more than {saves.MOST_IN_SESSION:,}" in GUIDE


def test_that_amounts_lead_from_state_to_state_as_the_guide_says(saved: Any) -> None:  # noqa: ANN401 - plain data
    states = [saved["opening"], *(record["state"] for record in saved["records"])]
    for record in saved["records"]:
        before, after = states[record["parent"]], record["state"]
        for variable in (v.id for v in worlds.tiny().variables):
            amounts = record["ledger"].get(variable, {}).values()
            assert abs(before[variable] + sum(amounts) - after[variable]) < 1e-9
    names = {name for r in saved["records"] for by in r["ledger"].values() for name in by}
    assert names - {CLAMPED} == saved["causes"].keys()
