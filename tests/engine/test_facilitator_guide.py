"""The facilitator's guide says what the shipped plans say, and names what the program has."""

import re
from pathlib import Path

import pytest

from engine import cli
from engine.resources import shipped_plans
from engine.session.plan_files import load_plan

DOCS = Path(__file__).resolve().parents[2] / "docs"
GUIDE = (DOCS / "facilitator-guide.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| (\d+)–(\d+) \| (.+?) \| (.+) \|$", re.MULTILINE)


def rows_of(minutes: int) -> list[tuple[int, int, str, str]]:
    """The table of a session of so many minutes: from, to, what, what Control does."""
    section = GUIDE.partition(f"\n### {minutes} minutes\n")[2].partition("\n## ")[0]
    section = section.partition("\n### ")[0]
    return [(int(low), int(high), what, does) for low, high, what, does in ROW.findall(section)]


@pytest.mark.parametrize("path", shipped_plans(), ids=lambda path: path.stem)
def test_that_the_minutes_of_each_table_are_those_of_the_plan(path: Path) -> None:
    plan = load_plan(path)
    turns = [(f"Turn {turn}", plan.minutes_of(turn)) for turn in range(1, plan.turns + 1)]
    wanted: list[tuple[float, float, str]] = []
    begin = 0.0
    for what, minutes in [
        ("Briefing", plan.briefing_minutes),
        *turns,
        ("Hot wash", plan.hot_wash_minutes),
    ]:
        wanted.append((begin, begin + minutes, what))
        begin += minutes
    assert [row[:3] for row in rows_of(int(plan.minutes))] == wanted


@pytest.mark.parametrize("path", shipped_plans(), ids=lambda path: path.stem)
def test_that_injects_stand_in_the_table_at_their_turns(path: Path) -> None:
    plan = load_plan(path)
    told = {what for _, _, what, does in rows_of(int(plan.minutes)) if does.startswith("Inject")}
    assert told == {f"Turn {inject.turn}" for inject in plan.injects}


def test_that_every_command_option_and_file_that_the_guide_names_exists(
    capsys: pytest.CaptureFixture[str],
) -> None:
    helps = ""
    for command in sorted(set(re.findall(r"`quorum ([a-z]+)", GUIDE))):
        with pytest.raises(SystemExit) as left:
            cli.parse([command, "--help"])
        assert left.value.code == 0
        helps += capsys.readouterr().out
    options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", GUIDE))
    assert {option for option in options if option not in helps} == set()
    for link in re.findall(r"\]\(([^)#:]+)\)", GUIDE):
        assert (DOCS / link).is_file()
