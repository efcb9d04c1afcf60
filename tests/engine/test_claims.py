"""Every claim of the article lives in the scenario, and docs/claims.md says where."""

from functools import cache
from pathlib import Path

from engine.report.claims import (
    SCENARIO,
    TABLE,
    WORDS,
    claim_words,
    claims_table,
    homes,
    the_scenario,
)
from engine.scenario.models import Element, Scenario

ROOT = Path(__file__).parent.parent.parent
CLAIMS = [f"S{number}" for number in range(1, 62)]


@cache
def scenario() -> Scenario:
    return the_scenario()


@cache
def words() -> dict[str, str]:
    return claim_words(ROOT / WORDS)


def test_that_every_claim_has_words_of_its_own() -> None:
    assert list(words()) == CLAIMS
    assert len(set(words().values())) == len(CLAIMS)
    assert [claim for claim, said in words().items() if not 20 <= len(said) <= 100] == []


def test_that_every_claim_lives_somewhere() -> None:
    assert scenario().id.replace("_", "-") == SCENARIO
    assert [claim for claim in CLAIMS if claim not in homes(scenario())] == []


def test_that_the_scenario_names_no_other_claims() -> None:
    assert sorted(homes(scenario()).keys() - set(CLAIMS)) == []


def test_that_no_element_that_can_carry_a_claim_is_overlooked() -> None:
    carried = {
        (element.id, claim)
        for section in Scenario.model_fields
        if isinstance(elements := getattr(scenario(), section), list)
        for element in elements
        if isinstance(element, Element)
        for claim in element.claims
    }
    found = {
        (home.element, claim) for claim, living in homes(scenario()).items() for home in living
    }
    assert found == carried


def test_that_the_table_is_the_one_that_todays_scenario_gives() -> None:
    table = (ROOT / TABLE).read_text(encoding="utf-8")
    assert table == claims_table(words(), scenario()), "stale: run `make claims`"
