"""A team's handouts: one A4 page a side, from what its role may know and nothing else."""

import re
from collections.abc import Iterator
from functools import partial
from html import unescape
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from engine.report.pack.handouts import brief, move_sheet, session_plan, view_at_start
from engine.resources import shipped_scenarios
from engine.scenario.language import knows
from engine.scenario.loading import load_scenario
from engine.scenario.models import Role, Scenario
from engine.session.pin import hashed
from engine.session.plan import Team
from engine.text import LANGUAGES, Language, LocalText
from gui.export.handouts import fitted, plan_on_paper, team_sheet, team_sheets
from gui.export.paper import NARROW, a4, sheets
from gui.theme.fonts import load_fonts
from tests.engine import rooms, worlds

SHIPPED = [load_scenario(folder) for folder in shipped_scenarios()]
SEATS = [
    pytest.param(scenario, role.id, language, id=f"{scenario.id}-{role.id}-{language}")
    for scenario, language in product(SHIPPED, LANGUAGES)
    for role in scenario.roles
]
TEAM = Team(role="council", name="<i>The elders</i>", members=["Ada", "Grace & Co"])


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    load_fonts()


def words(html: str) -> str:
    return " ".join(
        unescape(re.sub(r"<style.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL)).split()
    )


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


@pytest.mark.parametrize(("scenario", "role", "language"), SEATS)
def test_that_brief_and_moves_take_one_sheet_each_in_a_size_that_can_be_read(
    scenario: Scenario, role: str, language: Language
) -> None:
    view = view_at_start(scenario, role, language)
    for make in (brief, move_sheet):
        page = fitted(partial(make, view, language, None))
        assert sheets(page, a4(NARROW)) == 1
        body = re.search(r"body \{[^}]*font-size: ([\d.]+)pt", page)
        assert body is not None
        assert float(body[1]) >= 7.0


@pytest.mark.parametrize(("scenario", "role", "language"), SEATS[:2] + SEATS[-2:])
def test_that_a_team_s_sheet_is_two_pages(
    scenario: Scenario, role: str, language: Language
) -> None:
    assert pages(team_sheet(view_at_start(scenario, role, language), language)) == 2


def own_words(scenario: Scenario, role: Role, language: Language) -> Iterator[str]:
    """What only a role itself is told at the start."""

    def say(text: LocalText | None) -> str:
        return text.in_language(language) if text is not None else ""

    yield from (say(role.brief).split("\n")[0], say(role.stake), say(role.character))
    for aim in role.aims:
        yield say(aim.about)
    for move in scenario.moves:
        if move.role == role.id:
            yield say(move.does)


@pytest.mark.parametrize(("scenario", "role", "language"), SEATS)
def test_that_a_handout_holds_all_of_its_own_role_and_no_secret_of_another(
    scenario: Scenario, role: str, language: Language
) -> None:
    view = view_at_start(scenario, role, language)
    said = words(brief(view, language) + move_sheet(view, language))
    mine = scenario.role(role)
    own = {" ".join(text.split()) for text in own_words(scenario, mine, language)}
    secret = {
        " ".join(text.split())
        for other in scenario.roles
        if other.id != role
        for text in own_words(scenario, other, language)
    }
    assert len(secret) > 5
    assert {text for text in secret - own if text in said} == set()
    known = {v.id: knows(role, v) for v in scenario.variables}
    assert all(known[fact.variable] for fact in view.facts)
    told = [text for aim in view.aims for text in (aim.label, aim.about)]
    told += [text for o in view.options for text in (o.label, o.does, o.costs, o.risks)]
    told += [*view.brief.split("\n"), view.stake]
    assert [text for text in told if " ".join(text.split()) not in said] == []


def test_that_a_number_that_differs_from_game_to_game_is_not_printed() -> None:
    view = view_at_start(worlds.tiny(), "neighbour", "en")
    purse = next(v for v in worlds.tiny().variables if v.id == "purse")
    assert purse.label.en not in words(brief(view, "en"))
    assert "Anger" in words(brief(view, "en"))


def test_that_a_team_s_name_and_members_are_text() -> None:
    view = view_at_start(worlds.tiny(), "council", "en")
    page = brief(view, "en", TEAM)
    assert "<i>" not in page
    assert "<i>The elders</i> · Ada, Grace & Co" in words(page)


def test_that_only_teams_of_people_get_a_sheet() -> None:
    teams = [{"role": "council"}, {"role": "neighbour", "played_by": "random"}]
    assert set(team_sheets(worlds.tiny(), rooms.plan(teams=teams), "en")) == {"council"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_session_plan_tells_teams_times_and_injects_but_no_pin(language: Language) -> None:
    pin = hashed("4711")
    teams = [
        {"role": "council", "name": "The elders", "members": ["Ada"], "pin": pin.model_dump()},
        {"role": "neighbour", "played_by": "strategist"},
    ]
    plan = rooms.plan(teams=teams)
    page = session_plan(plan, worlds.tiny(), language)
    said = words(page)
    fair = {"en": "A fair comes to the valley", "fr": "Une foire arrive"}[language]
    assert said.count(fair) == 2
    for text in ("The elders", "Ada", "Pickers may go there.", "To see who notices", "Anger −3"):
        assert text in said
    minutes = re.findall(r"(\d:\d\d) (\d+) min", said.replace("\u00a0", " "))
    assert minutes == [
        *(("0:00", "10"), ("0:10", "8"), ("0:18", "7"), ("0:25", "6"), ("0:31", "5")),
        ("0:36", "15"),
    ]
    assert pin.salt not in page
    assert pin.hash not in page
    assert pages(plan_on_paper(plan, worlds.tiny(), language)) == 1


def test_that_a_page_that_fits_no_sheet_is_given_in_the_smallest_size(tmp_path: Path) -> None:
    asked: list[float] = []

    def make(scale: float) -> str:
        asked.append(scale)
        return f"<p>{scale}</p>" * 2000

    assert fitted(make).startswith(f"<p>{min(asked)}</p>")
