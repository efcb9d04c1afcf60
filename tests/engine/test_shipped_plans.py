"""The session plans that ship: whole, sourced, in both languages, and as long as they say."""

import itertools
import re
from pathlib import Path

import pytest

from engine.resources import shipped_plans, shipped_scenarios
from engine.scenario.loading import load_scenario
from engine.session.fitting import misfits
from engine.session.plan import SessionPlan
from engine.session.plan_files import load_plan, scenario_of, scenario_path
from engine.text import LocalText
from tests.engine.test_french_spaces import faults

FACTS = Path(__file__).resolve().parents[2] / "docs" / "facts.md"
FACT = re.compile(r"\b[TF][0-9]{1,3}\b")
PLANS = pytest.mark.parametrize("path", shipped_plans(), ids=lambda path: path.stem)


def texts_of(plan: SessionPlan) -> list[LocalText]:
    said = [plan.title, *(text for one in plan.injects for text in (one.headline, one.text))]
    return [text for text in said if text is not None]


def test_that_there_is_a_plan_for_an_hour_for_ninety_minutes_and_for_two_hours() -> None:
    assert [load_plan(path).minutes for path in shipped_plans()] == [60, 90, 120]


@PLANS
def test_that_a_shipped_plan_fits_a_scenario_that_ships(path: Path) -> None:
    plan = load_plan(path)
    assert scenario_path(plan, path) in shipped_scenarios()
    assert list(misfits(plan, scenario_of(plan, path))) == []


@PLANS
def test_that_a_shipped_plan_takes_as_long_as_its_name_says(path: Path) -> None:
    found = re.search(r"-(\d+)-minutes$", path.stem)
    assert found is not None
    assert load_plan(path).minutes == int(found[1])
    assert f"{int(found[1])} minutes" in load_plan(path).title.en


@PLANS
def test_that_every_role_has_a_team_of_people_without_a_pin(path: Path) -> None:
    plan = load_plan(path)
    roles = [role.id for role in load_scenario(scenario_path(plan, path)).roles]
    assert [team.role for team in plan.teams] == roles
    assert all((team.played_by, team.pin) == ("person", None) for team in plan.teams)


@PLANS
def test_that_its_texts_are_in_both_languages_and_french_never_breaks_badly(path: Path) -> None:
    for text in texts_of(load_plan(path)):
        assert text.fr is not None
        assert faults(text.fr) == []


@PLANS
def test_that_every_inject_names_facts_that_are_on_record(path: Path) -> None:
    known = set(re.findall(r"^\| ([TF]\d+) \|", FACTS.read_text(encoding="utf-8"), re.MULTILINE))
    for inject in load_plan(path).injects:
        named = set(FACT.findall(inject.reason))
        assert named, inject.id
        assert named <= known, inject.id


@PLANS
def test_that_what_planned_injects_change_is_small_beside_the_ranges(path: Path) -> None:
    plan = load_plan(path)
    variables = {v.id: v for v in load_scenario(scenario_path(plan, path)).variables}
    for inject in plan.injects:
        for change in inject.changes:
            variable = variables[change.variable]
            assert abs(change.by) <= 0.05 * (variable.max - variable.min), inject.id


def test_that_a_longer_plan_has_all_that_a_shorter_one_has() -> None:
    brought = [[inject.id for inject in load_plan(path).injects] for path in shipped_plans()]
    for shorter, longer in itertools.pairwise(brought):
        assert set(shorter) < set(longer)
