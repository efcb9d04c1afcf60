"""What `quorum schema` prints allows what the loader allows, as an independent reader finds."""

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from engine.resources import shipped_scenarios
from engine.scenario import loading
from engine.scenario.schema import DIALECT, json_schema
from engine.scenario.yaml_source import Data, read_yaml
from engine.text import LocalText
from tests.engine import worlds

FOLDERS = [*shipped_scenarios(), worlds.TINY, worlds.BRIDGE]
every_folder = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


@cache
def validator(*, one_file: bool = False) -> Draft7Validator:
    return Draft7Validator(json_schema(one_file=one_file))


def faults(data: Data, *, one_file: bool = False) -> list[str]:
    return [error.json_path for error in validator(one_file=one_file).iter_errors(data)]


@cache
def joined(folder: Path) -> dict[str, Data]:
    sources = [read_yaml(file) for file in loading._files(folder)]
    return loading.Book(sources).joined


def tiny() -> Any:  # noqa: ANN401 - plain data, looked into at will
    return deepcopy(joined(worlds.TINY))


def test_that_the_schema_is_of_the_dialect_that_it_names() -> None:
    Draft7Validator.check_schema(json_schema())
    assert json_schema()["$schema"] == DIALECT


@every_folder
def test_that_a_sound_scenario_passes(folder: Path) -> None:
    assert faults(joined(folder)) == []


@every_folder
def test_that_each_file_of_a_folder_passes_by_itself(folder: Path) -> None:
    for file in folder.glob("*.yaml"):
        assert (file.name, faults(read_yaml(file).data, one_file=True)) == (file.name, [])


def test_that_a_whole_scenario_needs_its_sections_and_one_file_does_not() -> None:
    data = tiny()
    del data["moves"]
    assert faults(data) == ["$"]
    assert faults(data, one_file=True) == []


@pytest.mark.parametrize(
    ("route", "path"),
    [
        ((), "$"),
        (("moves", 0), "$.moves[0]"),
        (("moves", 0, "effects", 0), "$.moves[0].effects[0]"),
        (("turns", 0), "$.turns[0]"),
        (("directors", 0, "convictions"), "$.directors[0].convictions"),
    ],
)
def test_that_an_unknown_key_fails_at_every_depth(route: tuple[str | int, ...], path: str) -> None:
    data = part = tiny()
    for step in route:
        part = part[step]
    part["Limt"] = 2
    assert faults(data) == [path]
    assert faults(data, one_file=True) == [path]


@pytest.mark.parametrize("amount", [3, 0.5, "anger / 2", True])
def test_that_numbers_truths_and_expressions_are_allowed_as_the_loader_does(amount: Data) -> None:
    data = tiny()
    data["moves"][0]["effects"][0]["add"]["anger"] = amount
    data["events"][0]["when"] = amount
    data["roles"][0]["aims"][0]["measure"] = amount
    assert faults(data) == []


@pytest.mark.parametrize("text", ["Peace", {"en": "Peace"}, {"en": "Peace", "fr": "Paix"}])
def test_that_texts_are_plain_or_in_two_languages(text: Data) -> None:
    data = tiny()
    data["title"] = data["endings"][0]["meaning"]["council"] = text
    assert faults(data) == []


@pytest.mark.parametrize("text", ["", {}, {"fr": "Paix"}, {"en": "Peace", "de": "Frieden"}, 7])
def test_that_other_texts_fail(text: Data) -> None:
    assert faults(tiny() | {"title": text}) == ["$.title"]


@pytest.mark.parametrize("at", ["2024-01-01T06:00", "2024-01-01 06:00:30", "2024-01-01"])
def test_that_local_times_pass(at: str) -> None:
    data = tiny()
    data["turns"][0]["at"] = at
    assert faults(data) == []


@pytest.mark.parametrize("at", ["Monday", "2024-01-01T06:00Z", 7])
def test_that_times_with_a_zone_or_without_a_date_fail(at: Data) -> None:
    data = tiny()
    data["turns"][0]["at"] = at
    assert faults(data) == ["$.turns[0].at"]


# What an editor shows and offers


def parts() -> dict[str, Any]:
    whole = json_schema()
    return {"Scenario": whole, **whole["$defs"]}


def shapes(field: dict[str, Any]) -> list[dict[str, Any]]:
    """A key's shapes: one, or several to choose from."""
    options: list[dict[str, Any]] = field.get("anyOf", [field])
    return options


def test_that_every_key_says_what_it_is_for() -> None:
    silent = [
        f"{name}.{key}"
        for name, part in parts().items()
        for key, field in part.get("properties", {}).items()
        if not field.get("description", "").strip()
    ]
    assert silent == []
    assert sum(len(part.get("properties", {})) for part in parts().values()) > 150


def test_that_every_key_that_may_be_left_out_says_what_stands_for_it() -> None:
    """But for those where nothing does: they may be null."""
    untold = [
        f"{name}.{key}"
        for name, part in parts().items()
        for key, field in part.get("properties", {}).items()
        if key not in part.get("required", [])
        and "default" not in field
        and {"type": "null"} not in shapes(field)
    ]
    assert untold == []


@pytest.mark.parametrize(
    ("part", "key", "values"),
    [
        ("Move", "channel", {"public", "private"}),
        ("Event", "tone", {"good", "bad", "neutral"}),
        ("Role", "difficulty", {1, 2, 3}),
    ],
)
def test_that_what_is_one_of_a_few_is_listed(part: str, key: str, values: set[object]) -> None:
    assert set(parts()[part]["properties"][key]["enum"]) == values


def test_that_pictures_are_offered_and_others_allowed() -> None:
    icons = parts()["Move"]["properties"]["icon"]["examples"]
    emblems = parts()["Role"]["properties"]["emblem"]["examples"]
    assert {"megaphone", "trending_up"} <= set(icons)
    assert {"lighthouse", "megaphone"} <= set(emblems)
    data = tiny()
    data["moves"][0]["icon"] = "of_my_own"
    assert faults(data) == []


def test_that_a_text_that_is_the_same_in_both_languages_is_written_once() -> None:
    data = tiny()
    data["title"] = {"both": "Quorum"}
    assert faults(data) == []
    assert worlds.scenario_of(data).title == LocalText(en="Quorum", fr="Quorum")
    data["title"] = {"both": "Quorum", "en": "Quorum"}
    assert faults(data) == ["$.title"]
