"""What is wrong with a file, said by the real window in French: no English in the banner."""

import errno
import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.game.saves import save_game
from engine.resources import example_games, shipped_plans
from engine.scenario.loading import load_scenario
from engine.scenario.models import Scenario
from gui.app import App
from gui.claim import Claim
from tests.engine.test_french_spaces import faults
from tests.gui.shell.conftest import TINY, new_game
from tests.gui.shell.test_bad_files import BAD
from tests.hands import click
from tests.play.conftest import Start, settle

ENGLISH = re.compile(
    r"\b(the|this|that|there|is|are|was|were|be|been|it|its|of|not|no|cannot|could|and|or|by|which"
    r"|file|folder|game|saved|save|read|open|turn|scenario|another|name)\b",
    re.IGNORECASE,
)
"""Words that the English of these sentences has, and French does not."""


def english_in(text: str, *paths: Path) -> set[str]:
    """The English words of a banner, leaving aside what a file is called."""
    for path in paths:
        for words in (str(path), str(path.parent), path.name):
            text = text.replace(words, "")
    return set(ENGLISH.findall(text))


@pytest.fixture
def app(start: Start) -> Iterator[App]:
    app = start()
    app.window.set_language("fr")
    yield app
    app.window.set_language("en")
    settle(app)


@pytest.fixture(scope="session")
def tiny() -> Scenario:
    return load_scenario(TINY)


def told(app: App, *paths: Path) -> str:
    """The banner, once everything has been tried; it must be a French sentence."""
    settle(app)
    text = app.window.banner.text
    assert text
    assert english_in(text, *paths) == set(), text
    assert faults(text) == [], text
    return text


def broken(change: Callable[[dict[str, Any]], object]) -> Callable[[bytes], bytes]:
    def write(content: bytes) -> bytes:
        data = json.loads(content)
        change(data)
        return json.dumps(data).encode()

    return write


SAVES: dict[str, Callable[[bytes], bytes]] = {
    **{name.removesuffix(".quorum"): lambda _, bad=bad: bad for name, bad in BAD.items()},  # type: ignore[misc]  # the default binds it
    "text": lambda _: b"Pas une partie, mais du texte.\n",
    "utf 16": lambda content: content.decode().encode("utf-16"),
    "no program": lambda _: b'{"format": 999, "scenario": {}}',
    "said twice": lambda content: content.replace(b'"seed": ', b'"seed": 99, "seed": ', 1),
    "a part is missing": broken(lambda data: data.pop("seed")),
    "a key too many": broken(lambda data: data.update(more=1)),
    "a number is a text": broken(lambda data: data["records"][0]["state"].update(anger="x")),
    "markup": broken(lambda data: data["scenario"]["title"].update(en="<b>bold</b>")),
    "another order": broken(lambda data: data["records"][0].update(number=2)),
    "a ledger that does not add up": broken(
        lambda data: data["records"][0]["state"].update(anger=0.0)
    ),
    "too old for what it holds": broken(lambda data: data.update(format=1)),
    "a name that stands nowhere": broken(lambda data: data.update(names={"x": 40})),
    "a hand that cannot be": broken(
        lambda data: data.update(hand=[{"kind": "inject", "id": "x", "event": "nothing"}])
    ),
}


@pytest.mark.parametrize("fault", SAVES)
def test_that_a_bad_save_is_refused_in_french(
    app: App, tmp_path: Path, tiny: Scenario, fault: str
) -> None:
    game, file = new_game(tiny, "council"), tmp_path / "partie.quorum"
    game.commit({})
    save_game(game, file)
    file.write_bytes(SAVES[fault](file.read_bytes()))
    app.window.open_file(file)
    assert str(file) in told(app, file)
    assert not app.window.session.active


def test_that_the_scenario_of_a_save_is_found_fault_with_in_french_around_its_own_words(
    app: App, tmp_path: Path, tiny: Scenario
) -> None:
    file = tmp_path / "partie.quorum"
    save_game(new_game(tiny, "council"), file)
    spoil = broken(lambda data: data["scenario"]["moves"][0].update(role="nobody"))
    file.write_bytes(spoil(file.read_bytes()))
    app.window.open_file(file)
    settle(app)
    around = re.sub(r"\(.*\)", "", app.window.banner.text)
    assert around == f"{file} est endommagé\u00a0: son scénario n’est pas jouable ."


def test_that_a_missing_save_and_a_folder_are_refused_in_french(app: App, tmp_path: Path) -> None:
    for path in (tmp_path / "partie.quorum", tmp_path):
        app.window.open_file(path)
        assert str(path) in told(app, path)


def played(app: App, tiny: Scenario, file: Path) -> None:
    save_game(new_game(tiny, "council"), file)
    app.window.open_file(file)
    settle(app)
    assert app.window.session.active


def test_that_a_place_where_no_game_can_be_kept_is_refused_in_french(
    app: App, tmp_path: Path, tiny: Scenario
) -> None:
    played(app, tiny, tmp_path / "partie.quorum")
    (tmp_path / "dossier").mkdir()
    example = example_games()[0]
    for place in (tmp_path / "dossier", tmp_path / "quorum.ini" / "a.quorum", example):
        app.window.session.save_as(place)
        assert str(place) in told(app, place, tmp_path / "quorum.ini")


def test_that_a_game_that_another_quorum_plays_is_refused_in_french(
    app: App, tmp_path: Path, tiny: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    played(app, tiny, tmp_path / "partie.quorum")
    other = tmp_path / "autre.quorum"
    save_game(new_game(tiny, "council"), other)
    monkeypatch.setattr(Claim, "on", lambda _file: None)
    app.window.session.save_as(other)
    assert "autre Quorum" in told(app, other)


@pytest.mark.parametrize("trouble", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_that_a_disk_that_takes_no_game_is_told_in_french(
    app: App, tmp_path: Path, tiny: Scenario, monkeypatch: pytest.MonkeyPatch, trouble: int
) -> None:
    file = tmp_path / "partie.quorum"
    played(app, tiny, file)

    def fail(_handle: int) -> None:
        raise OSError(trouble, os.strerror(trouble))

    monkeypatch.setattr(os, "fsync", fail)
    app.window.session.save()
    settle(app)
    text = app.window.notices.lines["save"].text
    assert english_in(text, file) == set()
    assert "n’a pas pu être enregistrée" in text


def test_that_another_scenarios_curves_are_refused_in_french(
    app: App, tmp_path: Path, tiny: Scenario
) -> None:
    played(app, tiny, tmp_path / "partie.quorum")
    example = example_games()[0]
    app.window.explore.ghosts.add_save(example)
    assert "autre scénario" in told(app, example)


PLANS: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "text": lambda _: b"Un plan, mais pas ainsi.",
    "cut": lambda content: content[: len(content) // 2],
    "other": lambda _: b'{"format": 1}',
    "no format": broken(lambda data: data.pop("format")),
    "newer": broken(lambda data: data.update(format=999)),
    "said twice": lambda content: content.replace(b'"turns":', b'"turns": 3, "turns":', 1),
    "a part is missing": broken(lambda data: data.pop("title")),
    "two teams of one role": broken(lambda data: data["teams"].append(data["teams"][0])),
    "minutes for other turns": broken(lambda data: data.update(minutes_per_turn=[1.0])),
    "a title that is markup": broken(lambda data: data.update(title="<i>x</i>")),
    "a time that is none": broken(lambda data: data.update(briefing_minutes=-3)),
    "a role that is not there": broken(lambda data: data["teams"][0].update(role="microsft")),
    "an event that is not there": broken(
        lambda data: data.update(injects=[{"id": "x", "turn": 1, "event": "nothing"}])
    ),
    "a number that is not there": broken(
        lambda data: data.update(
            injects=[
                {
                    "id": "x",
                    "turn": 1,
                    "headline": "Non",
                    "changes": [{"variable": "x", "by": 1}],
                }
            ]
        )
    ),
    "nobody plays": broken(
        lambda data: [team.update(played_by="in_character") for team in data["teams"]]
    ),
    "no such scenario": broken(lambda data: data.update(scenario="nulle-part")),
}


@pytest.mark.parametrize("fault", PLANS)
def test_that_a_bad_plan_is_refused_in_french(app: App, tmp_path: Path, fault: str) -> None:
    click(app.window.screens.home.workshop)
    settle(app)
    file = tmp_path / "atelier.quorum-plan"
    file.write_bytes(PLANS[fault](shipped_plans()[0].read_bytes()))
    app.window.workshop.files.open(file)
    told(app, file)


def test_that_a_plan_that_cannot_be_kept_is_told_in_french(app: App, tmp_path: Path) -> None:
    click(app.window.screens.home.workshop)
    settle(app)
    app.window.workshop.page.facts.title.setText("Atelier")
    for place in (tmp_path, tmp_path / "quorum.ini" / "a.quorum-plan"):
        app.window.workshop.files.save(place)
        assert "n’a pas pu être enregistré" in told(app, place, tmp_path / "quorum.ini")
    app.window.workshop.files.open(tmp_path / "absent.quorum-plan")
    assert "Aucun plan" in told(app, tmp_path / "absent.quorum-plan")


def test_that_a_bad_scenario_is_refused_under_a_french_headline(app: App, tmp_path: Path) -> None:
    empty, bad = tmp_path / "vide", tmp_path / "faux"
    for folder in (empty, bad):
        folder.mkdir()
    (bad / "scenario.yaml").write_text("format: 1\nid: BAD ID\n", encoding="utf-8")
    app.window.screens.show_new_game()
    shelf = app.window.screens.new_game.shelf
    shelf.add(empty)
    told(app, empty)
    shelf.add(bad)
    settle(app)
    headline, *details = app.window.banner.text.splitlines()
    assert english_in(headline, bad) == set()
    assert "n’est pas un scénario jouable" in headline
    assert details
