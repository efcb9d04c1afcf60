"""`quorum calibrate`: whether fans hold what they promise, by what then happened."""

import json
from pathlib import Path

import numpy as np
import pytest

from engine import cli
from engine.lab.forecasting import calibration as module
from engine.lab.forecasting.calibration import Calibration, calibrate
from engine.lab.forecasting.fans import paths
from engine.lab.ghosts import plotted
from engine.resources import shipped_scenarios
from engine.rules.dice import FloatArray
from engine.scenario.loading import load_scenario
from tests.engine.test_cli import Ran
from tests.engine.worlds import TINY, tiny


def test_that_fans_hold_what_they_promise_in_a_small_game() -> None:
    found = calibrate(tiny(), games=240, seed=3)
    assert found.games == 240
    assert found.met
    assert abs(found.overall.narrow - 50.0) < 5.0
    assert abs(found.overall.below - 50.0) < 5.0
    for part in (found.roles, found.horizons, found.numbers):
        assert sum(one.cases for one in part) == found.overall.cases
    assert [one.about for one in found.numbers] == plotted(tiny())


@pytest.mark.thorough
def test_that_fans_hold_what_they_promise_in_the_crisis() -> None:
    """On 160 games the share is known to some 2 points; `quorum calibrate` plays 2,000."""
    path = next(path for path in shipped_scenarios() if path.name == "openai-2023")
    found = calibrate(load_scenario(path), games=160, seed=2)
    assert abs(found.overall.wide - 80.0) < 5.0
    assert abs(found.overall.narrow - 50.0) < 6.0


def test_that_forecasts_that_are_too_sure_are_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def timid(*args: object, **words: object) -> FloatArray:
        values = paths(*args, **words)  # type: ignore[arg-type]  # handed on as they came
        middle = np.median(values, axis=2, keepdims=True)
        narrowed: FloatArray = middle + 0.4 * (values - middle)
        return narrowed

    monkeypatch.setattr(module, "paths", timid)
    found = calibrate(tiny(), games=60, seed=3)
    assert not found.met
    assert found.overall.wide < 70.0


def test_that_the_same_seed_finds_the_same_and_another_something_else() -> None:
    def without_time(seed: int) -> dict[str, object]:
        return calibrate(tiny(), games=24, seed=seed).model_dump(exclude={"seconds"})

    assert without_time(1) == without_time(1)
    assert without_time(1) != without_time(2)


@pytest.mark.slow
def test_that_two_cores_find_what_one_finds() -> None:
    one, two = (
        calibrate(tiny(), games=24, seed=1, cores=cores).model_dump(exclude={"seconds"})
        for cores in (1, 2)
    )
    assert one == two


def test_that_the_command_prints_a_table_and_says_by_its_exit_code_whether_it_is_met(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = Ran(capsys, "calibrate", TINY, "--games", 40, "--cores", 1)
    assert "in 40 games in character" in ran.out
    assert "1 turns ahead" in ran.out
    assert "Target for the 80 % fan: 80 ± 3 %" in ran.out
    monkeypatch.setattr(module, "TOLERANCE", 100.0)
    assert Ran(capsys, "calibrate", TINY, "--games", 8, "--cores", 1).code == cli.DONE
    monkeypatch.setattr(module, "TOLERANCE", -1.0)
    assert Ran(capsys, "calibrate", TINY, "--games", 8, "--cores", 1).code == cli.CHECK_SAYS_NO


def test_that_json_is_one_object_of_what_was_found(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    words = ("calibrate", TINY, "--games", 8, "--cores", 1)
    printed = json.loads(Ran(capsys, *words, "--json").out)
    out = tmp_path / "found.json"
    assert Ran(capsys, *words, "--out", out).out.endswith(f"Wrote {out}.\n")
    kept = Calibration.model_validate_json(out.read_text(encoding="utf-8"))
    del printed["seconds"]
    assert kept.model_dump(exclude={"seconds"}) == printed
