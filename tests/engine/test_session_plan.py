"""Session plans: their files, what is wrong with them, PINs, and what fits a scenario."""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.errors import InputError
from engine.game.planned import as_inject
from engine.session.fitting import misfits
from engine.session.pin import PinHash, hashed, opens
from engine.session.plan import SessionPlan
from engine.session.plan_files import (
    LARGEST_PLAN,
    MOST_PARTS,
    load_plan,
    save_plan,
    scenario_of,
    scenario_path,
)
from tests.engine import rooms, worlds


def written(tmp_path: Path, data: Any) -> Path:  # noqa: ANN401 - plain data of any shape
    path = tmp_path / "evening.quorum-plan"
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return path


def refused(path: Path) -> str:
    """The one line with which a file is refused."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(InputError) as caught:
        load_plan(path)
    told = str(caught.value)
    assert told.count("\n") == 0
    assert str(path) in told
    assert told.isprintable()
    if before is not None:
        assert path.read_bytes() == before
    return told


def test_that_a_plan_comes_back_from_its_file_as_it_was(tmp_path: Path) -> None:
    plan = rooms.plan()
    path = tmp_path / "new" / "evening.quorum-plan"
    save_plan(plan, path)
    assert load_plan(path) == plan
    assert [part.name for part in path.parent.iterdir()] == [path.name]


def test_that_a_plan_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "evening.quorum-plan"
    path.mkdir()
    with pytest.raises(InputError, match="could not be saved"):
        save_plan(rooms.plan(), path)


def team(**changed: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    return [{"role": "council", **changed}]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"format": 9}, "session plan of format 9; this Quorum reads up to format 1"),
        ({"format": None}, "it has no format number"),
        ({"format": True}, "it has no format number"),
        ({"turns": "many"}, "turns is not a whole number"),
        ({"turns": 0}, "turns is too small"),
        ({"teams": []}, "teams has too few parts"),
        ({"teams": team(role="The Council")}, "teams[0].role is not written as a name must be"),
        ({"teams": team(played_by="chess")}, "teams[0].played_by is none of the words"),
        ({"teams": team(pin="1234")}, "teams[0].pin is not"),
        ({"teams": team(colour="red")}, "teams[0].colour is no key that the format has"),
        ({"teams": team() * 2}, "two of its teams have one role"),
        ({"minutes_per_turn": [5, 5]}, "it has minutes for 2 turns, but 4 turns"),
        ({"minutes_per_turn": 0}, "minutes_per_turn is too small"),
        ({"injects": [{"id": "x", "turn": 9, "event": "hail"}]}, "comes after its last turn"),
        ({"injects": [{"id": "x", "turn": 1}]}, "an event or has a headline of its own"),
        ({"\x1b[31m": 1}, "?[31m is no key that the format has"),
        ({"title": "<b>Big</b>"}, "texts are plain"),
        ({"injects": [{"id": "x", "turn": 1, "headline": "y" * 201}]}, "longer than 200"),
    ],
)
def test_that_what_is_wrong_is_named_with_its_place_in_one_line(
    tmp_path: Path, changed: dict[str, Any], sentence: str
) -> None:
    assert sentence in refused(written(tmp_path, rooms.plan_data(**changed)))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is empty"),
        ("{", "cut off: it cannot be read beyond line 1"),
        ("[1]", "some other JSON file"),
        ('{"scenario": {}}', "some other JSON file"),
        ('{"format": 1, "teams": [], "teams": []}', 'says "teams" twice'),
        ("[" * 100_000, "not a session plan, or it is cut off"),
        ('{"teams": [' + "1," * MOST_PARTS + "1]}", "too large"),
        (" " * (LARGEST_PLAN + 1), "too large"),
    ],
)
def test_that_what_is_no_plan_is_refused_in_one_line(
    tmp_path: Path, text: str, sentence: str
) -> None:
    assert sentence in refused(written(tmp_path, text))


def test_that_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert "There is no session plan at" in refused(tmp_path / "none.quorum-plan")
    assert "is a folder" in refused(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes here")
def test_that_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "evening.quorum-plan"
    os.mkfifo(path)
    assert "is no file" in refused(path)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_that_no_value_in_any_place_is_more_than_refused(value: object) -> None:
    for key in rooms.plan_data():
        with suppress(ValidationError):
            SessionPlan.model_validate(rooms.plan_data(**{key: value}))


# PINs


def test_that_a_pin_is_kept_as_a_salted_hash_alone() -> None:
    one, other = hashed("4711"), hashed("4711")
    assert one.salt != other.salt
    assert one.hash != other.hash
    assert "4711" not in one.model_dump_json()
    assert opens("4711", one)
    assert not opens("4712", one)


@pytest.mark.parametrize("pin", ["", "123", "1" * 13, "12a4", "١٢٣٤", " 1234"])
def test_that_a_pin_has_four_to_twelve_digits(pin: str) -> None:
    with pytest.raises(ValueError, match="4 to 12 digits"):
        hashed(pin)
    assert not opens(pin, hashed("1234"))


def test_that_a_plans_file_holds_no_pin(tmp_path: Path) -> None:
    plan = SessionPlan.model_validate(rooms.plan_data(teams=team(pin=hashed("902714"))))
    path = tmp_path / "evening.quorum-plan"
    save_plan(plan, path)
    assert "902714" not in path.read_text(encoding="utf-8")
    kept = load_plan(path).teams[0].pin
    assert isinstance(kept, PinHash)
    assert opens("902714", kept)


# Does it fit its scenario?


def test_that_a_plan_for_its_scenario_fits_it() -> None:
    assert list(misfits(rooms.plan(), worlds.tiny())) == []


def inject(**said: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    return [{"id": "x", "turn": 1, **said}]


def change(variable: str, **said: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    return inject(headline="News", changes=[{"variable": variable, "by": 1, **said}])


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"turns": 5, "minutes_per_turn": 5}, "it plans 5 turns, but the scenario has 4"),
        ({"teams": team(role="counsil")}, 'names a role "counsil" that is not there (did you mean'),
        ({"injects": inject(event="hael")}, 'names an event "hael"'),
        ({"injects": inject(headline="News", known_to=["king"])}, 'names a role "king"'),
        ({"injects": change("angre")}, 'a change names a number "angre"'),
        ({"injects": change("anger", source="purse")}, "anger is in no pool"),
        ({"injects": change("pickers_council")}, "say from which other it flows (pickers_neigh"),
        ({"injects": change("pickers_council", source="anger")}, "say from which other it flows"),
    ],
)
def test_that_what_the_scenario_does_not_have_is_named(
    changed: dict[str, Any], sentence: str
) -> None:
    assert sentence in "; ".join(
        found.en for found in misfits(rooms.plan(**changed), worlds.tiny())
    )


def test_that_a_plan_names_a_shipped_scenario_or_a_path_beside_itself(tmp_path: Path) -> None:
    assert scenario_path(rooms.plan(scenario="openai_2023")).name == "openai-2023"
    path = tmp_path / "evening.quorum-plan"
    assert scenario_path(rooms.plan(scenario="mine"), path) == tmp_path / "mine"
    assert scenario_of(rooms.plan(scenario=str(worlds.TINY))) == worlds.tiny()
    with pytest.raises(InputError, match="no such file or folder"):
        scenario_of(rooms.plan(scenario="mine"), path)
    with pytest.raises(InputError, match="does not fit its scenario tiny"):
        scenario_of(rooms.plan(scenario=str(worlds.TINY), teams=team(role="king")), path)


# Times and injects


def test_that_each_turn_has_its_minutes_and_all_add_up_with_briefing_and_hot_wash() -> None:
    plan = rooms.plan(briefing_minutes=10, hot_wash_minutes=14)
    assert [plan.minutes_of(turn) for turn in (1, 2, 4, 9)] == [8, 7, 5, 5]
    assert plan.minutes == 50
    assert rooms.plan(minutes_per_turn=6).minutes_of(3) == 6


def test_that_an_inject_planned_in_both_languages_comes_into_controls_hand_in_both() -> None:
    planned = rooms.plan().injects[1]
    assert planned.text is not None
    both = planned.text.model_copy(update={"fr": "On peut y aller."})
    act = as_inject(planned.model_copy(update={"text": both}))
    assert (act.id, act.planned, act.headline) == ("fair", "fair", "A fair comes to the valley")
    assert act.headline_in("fr") == "Une foire arrive"
    assert act.text_in("en") == "Pickers may go there."
    assert act.text_in("fr") == "On peut y aller."
    assert act.changes == planned.changes
    assert as_inject(planned, 2).id == "fair_2"


def test_that_an_inject_with_a_text_in_one_language_only_is_not_told_half_in_the_other() -> None:
    act = as_inject(rooms.plan().injects[1])
    assert (act.headline_in("fr"), act.text_in("fr")) == (
        "A fair comes to the valley",
        "Pickers may go there.",
    )
