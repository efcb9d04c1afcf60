"""Saves keep what Control did and prepared, and refuse what it cannot have done."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import ValidationError

from engine.errors import InputError
from engine.game.control import MOST_ACTS, Inject
from engine.game.game import Game
from engine.game.save_schema import save_schema
from engine.game.saves import load_game, save_game
from engine.rules.dice import LARGEST_SEED
from tests.engine.acts import change, forced, hands, inject, judged, override
from tests.engine.worlds import game_of, play, tiny

Data = dict[str, Any]


def acted() -> Game:
    """A game with every kind of act, and a hand for the next turn."""
    game = game_of(tiny(), seed=4)
    game.prepare(forced("hail", "a"))
    game.prepare(inject("b", change("anger", 3), change("pickers_council", 2, "pickers_neighbour")))
    game.prepare(judged("council", 0.5, change("anger", 5), name="c"))
    game.prepare(override("worth_council", 12, name="d"))
    play(game)
    play(game)
    game.prepare(override("purse", 5, name="e"))
    game.prepare(inject("f", known_to=["council"], announced=True, planned="two"))
    return game


@pytest.fixture
def data(tmp_path: Path) -> Data:
    save_game(acted(), tmp_path / "game.quorum")
    found: Data = json.loads((tmp_path / "game.quorum").read_bytes())
    return found


def refusal(data: Data, tmp_path: Path) -> str:
    path = tmp_path / "damaged.quorum"
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_game(path)
    told = str(caught.value)
    assert len(told.splitlines()) == 1
    assert told.endswith(".")
    return told


def test_that_acts_and_the_hand_come_back_as_they_were_saved(tmp_path: Path) -> None:
    game = acted()
    save_game(game, tmp_path / "game.quorum")
    again = load_game(tmp_path / "game.quorum")
    assert again == game
    assert [act.id for act in again.hand] == ["e", "f"]
    assert play(again) == play(game)
    assert again.book.row_names == game.book.row_names


def test_that_a_save_with_acts_is_what_the_schema_says(data: Data) -> None:
    assert list(Draft7Validator(save_schema()).iter_errors(data)) == []


@given(st.data(), st.integers(0, LARGEST_SEED))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_any_game_with_acts_opens_again(
    tmp_path: Path, data: st.DataObject, seed: int
) -> None:
    game = game_of(tiny(), seed=seed, seat="random")
    for _ in range(2):
        if not game.over:
            game.hand = data.draw(hands(game))
            game.commit({})
    if not game.over:
        game.hand = data.draw(hands(game))
    save_game(game, tmp_path / "game.quorum")
    assert load_game(tmp_path / "game.quorum") == game


def cause(data: Data, kind: str) -> Data:
    found: Data = next(cause for cause in data["causes"].values() if cause["kind"] == kind)
    return found


def first(data: Data) -> Data:
    found: Data = data["records"][0]
    return found


def act(data: Data, name: str) -> Data:
    found: Data = next(act for act in first(data)["control"] if act["id"] == name)
    return found


def rename(data: Data, kind: str) -> None:
    for item in data["causes"].values():
        if item["kind"] == kind:
            item["element"] = "zz"


DAMAGE: dict[str, tuple[Callable[[Data], object], str]] = {
    "an act of no kind": (lambda d: act(d, "b").update(kind="wish"), "is of no kind"),
    "an act without a name": (lambda d: act(d, "b").pop("id"), "is missing"),
    "odds beyond one": (lambda d: act(d, "c").update(odds=1.5), "odds"),
    "four arguments": (lambda d: act(d, "c").update(arguments=["x"] * 4), "too many parts"),
    "a text too long": (lambda d: act(d, "b").update(text="x" * 3_000), "right length"),
    "markup": (lambda d: act(d, "b").update(text="<b>boo</b>"), "texts are plain"),
    "too many acts": (
        lambda d: d.update(hand=[d["hand"][0]] * (MOST_ACTS + 1)),
        "too many parts",
    ),
    "an unknown event": (lambda d: act(d, "a").update(event="flood"), "acts of Control"),
    "an unknown number": (lambda d: act(d, "d").update(variable="gold"), "acts of Control"),
    "an unknown role": (lambda d: act(d, "c").update(role="king"), "acts of Control"),
    "an unknown audience": (lambda d: act(d, "b").update(known_to=["king"]), "acts of Control"),
    "a number set beyond its range": (
        lambda d: act(d, "d").update(value=999.0),
        "acts of Control",
    ),
    "a stock from nowhere": (
        lambda d: act(d, "b")["changes"][1].update(source=None),
        "acts of Control",
    ),
    "two acts of one name": (
        lambda d: act(d, "b").update(id="a"),
        "cause",
    ),
    "acts out of order": (
        lambda d: first(d)["control"].reverse(),
        "acts of Control that its scenario does not allow",
    ),
    "an act that was not told": (
        lambda d: first(d).update(
            happenings=[h for h in first(d)["happenings"] if h["kind"] != "override"]
        ),
        "tells of other acts",
    ),
    "an act told that was not done": (
        lambda d: first(d)["happenings"].append(
            {"kind": "override", "act": "x", "variable": "anger"}
        ),
        "tells of other acts",
    ),
    "an act told to others": (
        lambda d: next(h for h in first(d)["happenings"] if h.get("act") == "b").update(
            known_to=[]
        ),
        "tells of other acts",
    ),
    "a die that is gone": (
        lambda d: first(d).update(
            rolls=[r for r in first(d)["rolls"] if "adjudication" not in r["site"]]
        ),
        "dice of Control",
    ),
    "a die at other odds": (
        lambda d: next(r for r in first(d)["rolls"] if "adjudication" in r["site"]).update(
            chance=0.9
        ),
        "dice of Control",
    ),
    "a die of an act that is not there": (
        lambda d: d["records"][1]["rolls"].append(
            {"site": "adjudication/c", "chance": 0.5, "value": 0.1, "came_up": True}
        ),
        "dice that no rule",
    ),
    "a cause of no act": (lambda d: rename(d, "override"), "is none that its scenario has"),
    "a cause in other words": (
        lambda d: cause(d, "override")["why"].update(en="Something else"),
        "accounts for acts of Control",
    ),
    "an act accounted for in another turn": (
        lambda d: (
            d["records"][1]["ledger"]
            .setdefault("anger", {})
            .update({next(n for n, c in d["causes"].items() if c["element"] == "b"): 0.0})
        ),
        "accounts for acts of Control",
    ),
    "a correction that nobody made": (
        lambda d: d["records"][1]["state"].update({"corrected(worth_neighbour)": 3.0}),
        "corrects other numbers",
    ),
    "a correction of no computed number": (
        lambda d: first(d)["state"].update({"corrected(anger)": 3.0}),
        "numbers that do not fit",
    ),
    "a correction beyond its range": (
        lambda d: first(d)["state"].update({"corrected(worth_council)": 9e5}),
        "numbers that do not fit",
    ),
    "a hand with what cannot be": (
        lambda d: d["hand"][0].update(variable="gold"),
        "its hand of Control",
    ),
    "a hand of two of one name": (
        lambda d: d["hand"].append(d["hand"][0]),
        "its hand of Control",
    ),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_that_this_damage_to_acts_is_named(name: str, data: Data, tmp_path: Path) -> None:
    damage, told = DAMAGE[name]
    damage(data)
    assert told in refusal(data, tmp_path)


@pytest.mark.parametrize(
    "said",
    [
        {"headline": "x" * 201},
        {"text": "x" * 2_001},
        {"text": "<img src=x>"},
        {"headline": "a\u202eb"},
        {"id": "With Spaces"},
        {"changes": [{"variable": "anger", "by": 1.0}] * 41},
        {"changes": [{"variable": "anger", "by": float("nan")}]},
        {"changes": [{"variable": "anger", "by": 2e6}]},
    ],
    ids=lambda said: next(iter(said)),
)
def test_that_an_act_is_of_bounded_size_and_plain(said: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Inject.model_validate({"id": "x", "headline": "h"} | said)
