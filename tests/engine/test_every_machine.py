"""The same game on every machine: no number comes from what differs between them."""

import ast
import hashlib
import json
import locale
import os
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal, localcontext
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import from_json, to_json

from engine.rules import exact
from engine.scenario.operations import LARGEST_EXPONENT

ENGINE = Path(exact.__file__).parents[1]

# exp, log and logistic


def off_by(found: float, right: Decimal) -> Decimal:
    """How far a double is from the right number, in units of its last place."""
    return abs(Decimal(found) - right) / Decimal(float(np.spacing(abs(found))))


@given(st.floats(-700, 700))
def test_that_exp_is_right_to_one_and_a_half_units_in_the_last_place(x: float) -> None:
    with localcontext() as context:
        context.prec = 60
        assert off_by(float(exact.exp(x)), Decimal(x).exp()) < 1.5


@given(st.floats(1e-300, 1e300) | st.floats(0.5, 2.0))
def test_that_log_is_right_to_one_and_a_half_units_in_the_last_place(x: float) -> None:
    with localcontext() as context:
        context.prec = 60
        right = Decimal(x).ln()
        found = float(exact.log(x))
        assert found == 0.0 if x == 1.0 else off_by(found, right) < 1.5


@given(st.floats(-LARGEST_EXPONENT, LARGEST_EXPONENT))
def test_that_logistic_is_a_chance_and_halves_are_even(x: float) -> None:
    assert 0.0 < float(exact.logistic(x)) <= 1.0
    assert float(exact.logistic(x) + exact.logistic(-x)) == pytest.approx(1.0, abs=1e-15)
    assert float(exact.logistic(0.0)) == 0.5


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_that_many_at_once_are_what_they_are_alone(size: int) -> None:
    x = np.linspace(-50.0, 50.0, size)
    for function in (exact.exp, exact.logistic):
        assert function(x).tolist() == [float(function(value)) for value in x]
    y = np.abs(x) + 0.01
    assert exact.log(y).tolist() == [float(exact.log(value)) for value in y]


def test_that_the_bits_are_those_that_every_other_machine_found() -> None:
    x = np.arange(-6_000, 6_001) / 100.0
    bits = [exact.exp(x), exact.logistic(x), exact.log(np.arange(1, 20_001) / 7.0)]
    digest = hashlib.sha256(b"".join(part.astype("<f8").tobytes() for part in bits)).hexdigest()
    assert digest[:32] == "8dbea8ee225fdb1e2255b2bd5088ec04"


# Nothing else that a processor or a library does in its own way

UNSAFE = frozenset(
    (
        *("exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "logaddexp", "power", "pow"),
        *("float_power", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arctan", "arctan2", "hypot"),
        *("cbrt", "erf", "gamma", "lgamma", "dot", "vdot", "matmul", "einsum", "inner", "mean"),
        *("average", "std", "var", "convolve", "trapezoid", "interp", "random"),
    )
)
"""Functions whose last bits differ between processors, versions or orders of summing."""
ALLOWED = {"rules/dice.py": {"random"}}
"""Philox gives whole numbers, and those are published."""


def unsafe(source: str) -> Iterator[str]:
    """The functions of NumPy and `math` in a source that do not give the same everywhere."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id in {"np", "math"} and node.attr in UNSAFE:
                yield node.attr
        elif isinstance(node, ast.ImportFrom) and node.module in {"math", "numpy"}:
            yield from (alias.name for alias in node.names if alias.name in UNSAFE)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult | ast.Pow):
            operands = (node.left, node.right)
            if not all(isinstance(side, ast.Constant | ast.UnaryOp) for side in operands):
                yield "**"


@pytest.mark.parametrize("package", ["rules", "players"])
def test_that_the_rules_use_only_what_is_the_same_everywhere(package: str) -> None:
    for file in (ENGINE / package).rglob("*.py"):
        name = file.relative_to(ENGINE).as_posix()
        if name != "rules/exact.py":
            found = set(unsafe(file.read_text(encoding="utf-8")))
            assert found <= ALLOWED.get(name, set()), name


@pytest.mark.parametrize(
    "line", ["np.exp(x)", "from math import exp", "x ** y", "np.mean(x)", "a @ b", "np.random.rand"]
)
def test_that_such_a_use_would_be_found(line: str) -> None:
    assert list(unsafe(f"x = 2.0**-53\n{line}\n"))


# Whole games, on this machine made to look like others

PLAY = """
import contextlib, hashlib, json, locale, sys, tempfile
from pathlib import Path
import numpy as np
with contextlib.suppress(locale.Error):
    locale.setlocale(locale.LC_ALL, "")
from engine.game.game import Game
from engine.game.saves import save_game
from engine.lab.simulate import simulate
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
found = {"exp": hashlib.sha256(np.exp(np.linspace(-9, 9, 99_999)).tobytes()).hexdigest()}
for folder in shipped_scenarios():
    scenario = load_scenario(folder)
    game = Game.new(scenario, seed=7, seats={})
    while not game.over:
        game.commit({})
    with tempfile.TemporaryDirectory() as place:
        save_game(game, Path(place, "game.quorum"))
        found[f"{folder.name} saved"] = hashlib.sha256(
            Path(place, "game.quorum").read_bytes()
        ).hexdigest()
    ensemble = simulate(scenario, games=200, seed=7).model_dump(exclude={"seconds"})
    found[f"{folder.name} simulated"] = json.dumps(ensemble, sort_keys=True)
print(json.dumps(found))
"""


def played(**environment: str) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, "-c", PLAY],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found


def dispatched() -> str:
    """What NumPy found in this processor beyond its baseline, and could do without."""
    core = import_module("numpy._core._multiarray_umath")
    return " ".join(name for name in core.__cpu_dispatch__ if core.__cpu_features__[name])


@pytest.mark.slow
def test_that_another_processor_locale_time_zone_and_order_of_sets_change_no_bit() -> None:
    here = played(PYTHONHASHSEED="1")
    plain = played(
        NPY_DISABLE_CPU_FEATURES=dispatched(),
        PYTHONHASHSEED="2",
        TZ="Pacific/Kiritimati",
        LC_ALL=next((name for name in locale.locale_alias.values() if name[:2] == "de"), "C"),
        OPENBLAS_CORETYPE="Prescott",
    )
    here.pop("exp")
    plain.pop("exp")
    assert plain == here


# Numbers as text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_that_every_number_comes_back_from_a_file_to_the_last_bit(number: float) -> None:
    assert str(from_json(to_json({"x": number}))["x"]) == str(number)
