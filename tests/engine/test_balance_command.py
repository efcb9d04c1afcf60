"""`quorum balance`: what it prints, writes and refuses, and how it exits."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engine import cli
from engine.lab import balance
from engine.lab.balance import Balance, endings, moves, plans, suspense
from tests.engine import worlds
from tests.engine.test_balance import SMALL, found
from tests.engine.test_cli import TINY, Ran


@pytest.fixture(autouse=True)
def _little_is_played(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(balance, "DEFAULT", SMALL)
    monkeypatch.setattr(balance, "QUICK", SMALL.model_copy(update={"games": 50}))
    monkeypatch.setattr("os.cpu_count", lambda: 1)


@pytest.fixture
def ran(capsys: pytest.CaptureFixture[str]) -> Ran:
    return Ran(capsys, "balance", TINY)


def test_that_a_table_is_printed_for_each_measure_and_one_of_the_targets_missed(ran: Ran) -> None:
    for words in (
        "Endings of 400 games",
        "Moves of The council",
        "Moves of The neighbour",
        "Plans: 60 a role",
        "Suspense before turn 2",
        "Two-faced orders",
        "Targets missed",
        "seed 1, players in_character",
    ):
        assert words in ran.out


def test_that_no_line_is_wider_than_a_terminal_of_100_columns(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    lines = Ran(capsys, "balance", TINY).out.splitlines()
    assert max(len(line) for line in lines) <= 100


def test_that_targets_missed_exit_with_3_and_targets_met_with_0(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ran = Ran(capsys, "balance", TINY, "--only", "moves", "--role", "neighbour", "--json")
    assert ran.code == cli.CHECK_SAYS_NO
    assert not json.loads(ran.out)["met"]
    ran = Ran(capsys, "balance", TINY, "--only", "suspense")
    assert ran.code == cli.DONE
    assert "1 targets, all met" in ran.out


def test_that_json_is_one_object_of_what_was_found(capsys: pytest.CaptureFixture[str]) -> None:
    text = Ran(capsys, "balance", TINY, "--json", "--seed", 3).out
    told = Balance.model_validate_json(text)
    assert told.model_dump(exclude={"seconds", "players"}) == found(
        worlds.tiny(), seed=3
    ).model_dump(exclude={"seconds", "players"})


def test_that_a_file_is_written_beside_the_tables(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "balance.json"
    ran = Ran(capsys, "balance", TINY, "--only", "endings", "--out", out)
    assert "Endings of 400 games" in ran.out
    assert ran.out.endswith(f"Wrote {out}.\n")
    assert Balance.model_validate_json(out.read_text(encoding="utf-8")).moves is None


def test_that_quick_plays_less(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "balance", TINY, "--quick", "--only", "endings", "--json")
    assert json.loads(ran.out)["endings"]["games"] == 50


def test_that_other_players_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("balance", TINY, "--only", "endings", "--json")
    told = [json.loads(Ran(capsys, *words, *more).out) for more in ((), ("--players", "random"))]
    assert [one["players"] for one in told] == ["in_character", "random"]
    assert told[0]["endings"] != told[1]["endings"]


def test_that_players_who_think_can_be_asked_for_and_plans_are_not_measured_then(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(balance, "DEFAULT", SMALL.model_copy(update={"thought_games": 12}))
    words = ("balance", TINY, "--players", "newcomer", "--json")
    told, again = (json.loads(Ran(capsys, *words).out) for _ in range(2))
    assert (told["players"], told["endings"]["games"], told["plans"]) == ("newcomer", 12, None)
    assert told["moves"]
    assert told["suspense"]
    assert told | {"seconds": 0} == again | {"seconds": 0}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--only", "endings,fun"], '--only fun: there is no measure "fun"; say endings or moves'),
        (["--role", "king"], '--role king: there is no role "king"; say council or neighbour'),
        (["--players", "chess"], 'there is no player "chess"; say in_character or'),
        (["--cores", "0"], '"0" is not a number of cores from 1 to'),
        (["--seed", "x"], '"x" is not a seed'),
        (["--json", "--out", "x"], "not allowed with argument --json"),
    ],
)
def test_that_words_that_make_no_sense_are_refused_in_one_line(
    capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    assert sentence in Ran(capsys, "balance", TINY, *words).message


def test_that_a_file_that_cannot_be_written_is_told_before_anything_is_played(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(balance, "measure", None)
    ran = Ran(capsys, "balance", TINY, "--out", tmp_path)
    assert "could not be written" in ran.message


def test_that_stopping_it_leaves_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("engine.lab.balance.moves.judged", stop)
    ran = Ran(capsys, "balance", TINY, "--only", "moves", "--cores", 2)
    assert (ran.code, ran.out, ran.err) == (cli.OUR_FAULT, "", "Stopped.\n")


def test_that_the_guide_names_the_targets() -> None:
    guide = (worlds.TINY.parents[2] / "docs" / "scenario-authoring.md").read_text(encoding="utf-8")
    section = guide.split("\n## Balancing\n")[1]
    rows = dict(re.findall(r"^\| (\w+) \| (.*) \|$", section, re.MULTILINE)[1:6])
    assert tuple(rows) == balance.MEASURES
    assert f"{endings.LEAST:g} to {endings.MOST:g} %" in rows["endings"]
    assert rows["moves"].count(f"best in at most {moves.BEST_AT_MOST:g} %") == 2
    assert f"at least {plans.GAP:g} points" in rows["plans"]
    assert f"at least {suspense.OPEN:g} % of the games" in rows["suspense"]
    assert f"no ending above {100 * suspense.CERTAIN:g} %" in rows["suspense"]


WORKING = """
import os, time
from engine.lab.balance.bench import Bench, Workers
from tests.engine.worlds import tiny

def number(bench: Bench, task: int) -> int:
    return os.getpid()

if __name__ == "__main__":
    with Workers(tiny(), {}, 1, 2) as workers:
        print(*workers.each(number, [0]), flush=True)
        time.sleep(60)
"""


@pytest.mark.skipif(os.name != "posix", reason="asks for processes as POSIX does")
def test_that_a_worker_ends_when_its_parent_was_killed(tmp_path: Path) -> None:
    program = tmp_path / "working.py"
    program.write_text(WORKING, encoding="utf-8")
    root = Path(cli.__file__).parents[1]
    with subprocess.Popen(
        [sys.executable, program],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    ) as process:
        assert process.stdout is not None
        worker = int(process.stdout.readline())
        os.kill(worker, 0)
        process.kill()
    end = time.monotonic() + 10
    while _lives(worker):
        assert time.monotonic() < end
        time.sleep(0.02)


def _lives(process: int) -> bool:
    """Whether it is there, and not just waiting for somebody to ask how it ended."""
    try:
        os.kill(process, 0)
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").split()[2] != "Z"
    except ProcessLookupError:
        return False
    except FileNotFoundError:
        return sys.platform != "linux"
