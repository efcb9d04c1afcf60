"""Errors that a person may meet at a window are raised with their French."""

import ast
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

import engine
from engine.disk import UnwritableError, reason_of
from engine.errors import InputError, Problem, RefusedError
from engine.form import spoken
from engine.game.orders import Orders
from engine.session.plan import SessionPlan
from engine.text import LocalText, counted, in_words, told
from tests.engine.worlds import game_of, tiny

ROOT = Path(engine.__file__).parents[1]
SPOKEN = frozenset({"InputError", "RefusedError", "ChangedError", "UnwritableError"})
BARE = (ast.Constant, ast.JoinedStr, ast.BinOp)
TERMINAL_ONLY = ("engine/commands/", "engine/report/", "gui/launch.py")
"""Where errors are raised that only the command line meets."""


def bare(code: str) -> Iterator[int]:
    """The lines in which an error that speaks is made of a bare string."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            said = next(iter(node.args), None)
            if node.func.id in SPOKEN and isinstance(
                said, ast.Constant | ast.JoinedStr | ast.BinOp
            ):
                yield node.lineno


def test_that_no_error_that_a_window_shows_is_raised_in_english_alone() -> None:
    found = [
        f"{place}:{line}"
        for folder in ("engine", "gui")
        for file in sorted((ROOT / folder).rglob("*.py"))
        if not (place := file.relative_to(ROOT).as_posix()).startswith(TERMINAL_ONLY)
        for line in bare(file.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "code",
    ['raise InputError("no")', 'raise InputError(f"{x} no")', 'raise RefusedError("a" + b)'],
)
def test_that_a_bare_string_is_found(code: str) -> None:
    assert list(bare(code)) == [1]
    assert list(bare("raise InputError(told(files.EMPTY, path=path))")) == []


NO = LocalText(en="{what} is not there.", fr="{what} n’est pas là.")


def test_that_an_error_is_english_as_a_string_and_french_where_it_is_asked_for() -> None:
    for kind in (InputError, RefusedError, UnwritableError):
        error = kind(told(NO, what="x"))
        assert (str(error), error.in_language("fr")) == ("x is not there.", "x n’est pas là.")
    assert isinstance(RefusedError(NO), ValueError)
    assert isinstance(UnwritableError(NO), OSError)


def test_that_a_headline_is_french_and_the_problems_of_a_scenario_are_as_they_are() -> None:
    error = InputError(NO, [Problem("a.yaml", 3, "a key must be a plain word")])
    assert error.in_language("fr").splitlines() == [
        "{what} n’est pas là.",
        "  a.yaml:3: a key must be a plain word",
    ]
    assert error.message == "{what} is not there."


def test_that_an_error_keeps_its_french_on_the_way_from_another_process() -> None:
    error = pickle.loads(pickle.dumps(InputError(NO)))  # noqa: S301 - our own
    assert error.in_language("fr") == NO.fr


def test_that_a_blank_takes_what_no_text_of_a_scenario_may_hold() -> None:
    name = "<b>\x07{x}" * 1_000
    assert told(NO, what=name).en == f"{name} is not there."
    assert told(NO, what=NO).fr == "{what} n’est pas là. n’est pas là."


def test_that_large_numbers_are_written_as_each_language_does() -> None:
    assert counted(20_000) == LocalText(en="20,000", fr="20\u00a0000")


def test_that_a_reason_of_the_operating_system_without_french_is_told_as_it_is() -> None:
    assert in_words(reason_of(OSError(99_999, "Odd fault")), "fr") == "Odd fault"
    assert in_words(reason_of(OSError("odd")), "fr") == "odd"


def test_that_what_a_checker_refuses_is_told_as_a_place_and_a_sentence() -> None:
    with pytest.raises(ValueError, match="scenario") as caught:
        SessionPlan.model_validate({"title": "x", "teams": 3, "turns": 1, "minutes_per_turn": 5})
    assert spoken(caught.value, "fr") == "scenario\u00a0: absent du fichier."
    assert spoken(ValueError("of ours"), "fr") == "of ours"


def test_that_an_order_and_an_act_that_are_refused_say_so_in_french() -> None:
    game = game_of(tiny())
    with pytest.raises(RefusedError) as caught:
        game.commit({"council": Orders(public="dance")})
    refusal = "council ne peut pas ordonner dance\u00a0: Ce coup n’existe pas."
    assert spoken(caught.value, "fr") == refusal
    with pytest.raises(RefusedError) as caught:
        game.withdraw("nothing")
    assert spoken(caught.value, "fr").startswith("La direction du jeu")
