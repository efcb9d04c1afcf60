"""Every claim of the article lives in the scenario, and docs/claims.md says where."""

from functools import cache
from pathlib import Path

from engine.report.claims import (
    SCENARIO,
    TABLE,
    TESTS,
    WORDS,
    claim_words,
    claims_table,
    homes,
    shown_by,
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


CAUSAL = {
    *("S2", "S4", "S20", "S21", "S22", "S45"),
    *("S3", "S56", "S58", "S59", "S60", "S61"),
    *("S38", "S39", "S40", "S41", "S42", "S43"),
    *("S30", "S28", "S54", "S55", "S53"),
}
"""What the article says of causes, as far as a test can show it."""


def test_that_every_causal_claim_is_shown_by_a_test() -> None:
    shown = shown_by((ROOT / TESTS).read_text(encoding="utf-8"))
    assert sorted(CAUSAL - shown.keys()) == []
    assert sorted(shown.keys() - set(CLAIMS)) == []


def test_that_the_table_is_the_one_that_todays_scenario_gives() -> None:
    table = (ROOT / TABLE).read_text(encoding="utf-8")
    shown = shown_by((ROOT / TESTS).read_text(encoding="utf-8"))
    assert table == claims_table(words(), scenario(), shown), "stale: run `make claims`"
