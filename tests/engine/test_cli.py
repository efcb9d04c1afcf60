"""The command line: exit codes, and one clear message where the input is at fault."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from engine import cli
from engine.game.game import Game
from engine.game.saves import load_game, save_game
from engine.lab.strategist import thoughts
from engine.players import PlayerKind
from engine.version import __version__
from tests.engine import worlds

TINY = str(worlds.TINY)


class Ran:
    """What a command printed, and its exit code."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *words: object) -> None:
        try:
            self.code: object = cli.main([str(word) for word in words])
        except SystemExit as left:
            self.code = left.code
        self.out, self.err = capsys.readouterr()
        assert "Traceback" not in self.out + self.err

    @property
    def message(self) -> str:
        """The one line with which it failed."""
        assert self.code == cli.BAD_INPUT
        assert self.out == ""
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1
        return self.err.strip()


@pytest.fixture
def game(tmp_path: Path) -> Path:
    path = tmp_path / "game.quorum"
    save_game(worlds.played_out(worlds.tiny(), seed=5), path)
    return path


# validate


def test_that_a_good_scenario_is_told_with_its_counts(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "validate", TINY)
    assert ran.code == cli.DONE
    assert ran.out == (
        "The orchard: no problems. 2 roles, 5 moves, 2 events, 3 endings, 11 variables, 4 turns.\n"
        "No warnings; 500 games were tried.\n"
    )


DOUBTFUL = {
    "limit: 2": "limit: 2\n    icon: megafone",
    "weather > 0.3": "weather > 0.3 and anger > 99.9",
}
"""In the tiny scenario: an icon that does not exist, and hail that hardly ever falls."""


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    text = (worlds.TINY / "scenario.yaml").read_text(encoding="utf-8")
    for old, new in DOUBTFUL.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    (tmp_path / "scenario.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_that_warnings_are_told_with_file_and_line_and_are_no_fault(
    capsys: pytest.CaptureFixture[str], doubtful: Path
) -> None:
    picture = (
        'moves[4].icon: there is no picture "megafone" (did you mean "megaphone"?); '
        "a circle stands for it"
    )
    ran = Ran(capsys, "validate", doubtful, "--games", 600)
    assert (ran.code, ran.err) == (cli.DONE, "")
    assert ran.out.splitlines()[1:] == [
        "2 warnings; 600 games were tried.",
        f"  scenario.yaml:136: warning: {picture}",
        '  scenario.yaml:144: warning: events[0]: in 600 games "hail" never happened',
    ]


def test_that_strict_makes_warnings_problems(
    capsys: pytest.CaptureFixture[str], doubtful: Path
) -> None:
    strict = Ran(capsys, "validate", doubtful, "--strict", "--games", 600)
    assert strict.code == cli.BAD_INPUT
    assert strict.out == Ran(capsys, "validate", doubtful, "--games", 600).out
    assert Ran(capsys, "validate", TINY, "--strict").code == cli.DONE


def test_that_without_games_only_what_can_be_read_is_told(
    capsys: pytest.CaptureFixture[str], doubtful: Path
) -> None:
    ran = Ran(capsys, "validate", doubtful, "--games", 0)
    assert ran.out.splitlines()[1] == "1 warning; no game was tried."


def test_that_warnings_come_as_data_with_files_that_can_be_opened(
    capsys: pytest.CaptureFixture[str], doubtful: Path
) -> None:
    ran = Ran(capsys, "validate", doubtful, "--json")
    assert ran.code == cli.DONE
    told = json.loads(ran.out)
    assert (told["scenario"], told["playable"], told["games"]) == (str(doubtful), True, 4_000)
    assert told["problems"] == []
    assert [(Path(w["file"]), w["line"]) for w in told["warnings"]] == [
        (doubtful / "scenario.yaml", 136),
        (doubtful / "scenario.yaml", 144),
    ]


def test_that_problems_do_not_hide_the_warnings_that_can_be_told_beside_them(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Whether a key or only its meaning is wrong; what is mended is not warned of."""
    text = (worlds.TINY / "scenario.yaml").read_text(encoding="utf-8")
    text = text.replace("limit: 2", "limit: 2\n    icon: megafone")
    text = text.replace("emblem: ", "emblme: ", 1)
    for old, new in (("start: 20", "start: 200"), ("start: 20", "strat: 20")):
        (tmp_path / "scenario.yaml").write_text(text.replace(old, new), encoding="utf-8")
        ran = Ran(capsys, "validate", tmp_path)
        assert (ran.code, ran.out) == (cli.BAD_INPUT, "")
        warnings = [line for line in ran.err.splitlines() if "warning: " in line]
        assert ran.err.splitlines()[-1:] == warnings
        assert "no picture" in warnings[0]
        told = json.loads(Ran(capsys, "validate", tmp_path, "--json").out)
        assert (len(told["warnings"]), told["playable"]) == (1, False)
        assert len(told["problems"]) >= 2


def test_that_problems_come_as_data_too(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    text = (worlds.TINY / "scenario.yaml").read_text(encoding="utf-8")
    file.write_text(text.replace("start: 20", "start: 200"), encoding="utf-8")
    for path in (file, tmp_path):
        ran = Ran(capsys, "validate", path, "--json")
        assert (ran.code, ran.err) == (cli.BAD_INPUT, "")
        told = json.loads(ran.out)
        ((problem,), playable) = told["problems"], told["playable"]
        assert (problem["file"], problem["line"], playable) == (str(file), 45, False)
    told = json.loads(Ran(capsys, "validate", tmp_path / "none", "--json").out)
    assert told["problems"][0]["message"].endswith("no such file or folder.")


def test_that_a_bad_scenario_is_told_with_every_problem_and_its_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = (worlds.TINY / "scenario.yaml").read_text(encoding="utf-8")
    bad = text.replace("start: 20", "start: 200").replace("limit: 2", "limt: 2")
    (tmp_path / "scenario.yaml").write_text(bad, encoding="utf-8")
    ran = Ran(capsys, "validate", tmp_path)
    assert (ran.code, ran.out) == (cli.BAD_INPUT, "")
    head, *problems = ran.err.splitlines()
    assert head == f"{tmp_path} is not a playable scenario: 2 problems."
    assert [problem.split(":")[:2] for problem in problems] == [
        ["  scenario.yaml", "45"],
        ["  scenario.yaml", "135"],
    ]
    assert 'did you mean "limit"?' in problems[1]


@pytest.mark.parametrize("command", ["validate", "simulate"])
def test_that_a_scenario_that_is_not_there_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str
) -> None:
    assert "no such file or folder" in Ran(capsys, command, tmp_path / "none").message
    assert "there is no .yaml file in that folder" in Ran(capsys, command, tmp_path).message
    told = Ran(capsys, command, "openai-2032").message
    assert 'There is no scenario "openai-2032"' in told
    assert 'did you mean "openai-2023"?' in told
    assert "no scenario" in Ran(capsys, command, "x" * 5_000).message


# simulate


def test_that_simulate_prints_one_json_object_that_the_seed_decides(
    capsys: pytest.CaptureFixture[str],
) -> None:
    runs = [
        json.loads(Ran(capsys, "simulate", TINY, "--games", 50, "--seed", 3, "--json").out)
        for _ in range(2)
    ]
    assert list(runs[0]) == ["scenario", "games", "seed", "turns", "seconds", "endings", "scores"]
    assert [run.pop("seconds") >= 0 for run in runs] == [True, True]
    assert runs[0] == runs[1]


def test_that_simulate_writes_its_object_to_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "out.json"
    ran = Ran(capsys, "simulate", TINY, "--games", 5, "--out", out)
    assert (ran.code, ran.out) == (cli.DONE, f"Wrote {out}.\n")
    assert json.loads(out.read_text(encoding="utf-8"))["games"] == 5


def test_that_simulate_prints_a_table_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "simulate", TINY, "--games", 5)
    assert ran.code == cli.DONE
    for word in ("The orchard: 5 games", "Stalemate", "The neighbour", "seed 1"):
        assert word in ran.out


def test_that_seats_can_be_given_to_random_players(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("simulate", TINY, "--games", 200, "--json")
    plain = json.loads(Ran(capsys, *words).out)
    seated = json.loads(Ran(capsys, *words, "--seat", "neighbour=random").out)
    assert plain["endings"] != seated["endings"]


def test_that_seats_can_be_given_to_players_that_think(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("simulate", TINY, "--games", 3, "--json", "--seat", "neighbour=newcomer")
    told = json.loads(Ran(capsys, *words).out)
    games = [seated(number, neighbour="newcomer") for number in range(3)]
    endings = [game.line()[-1].ending for game in games]
    assert {name: count for name, count in told["endings"].items() if count} == Counter(endings)


def seated(number: int, **seats: PlayerKind) -> Game:
    """A game as the app plays it."""
    game = Game.new(worlds.tiny(), seed=1, seats=seats, number=number)
    while not game.over:
        game.commit(thoughts(game))
    return game


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--seat", "king=random"], 'there is no role "king"; the roles are council, neighbour'),
        (["--seat", "council=chess"], '"chess" is no player; say in_character or newcomer or'),
        (["--seat", "council"], '"" is no player'),
        (["--seat", "council=person"], '"person" is no player'),
        (["--games", "0"], '"0" is not a number of games from 1 to'),
        (["--games", "many"], '"many" is not a number of games'),
        (["--seed", "-1"], '"-1" is not a seed'),
        (["--seed", "9" * 30], "is not a seed"),
        (["--game", "5", "--games"], "expected one argument"),
        (["--json", "--out", "x"], "not allowed with argument --json"),
        (["--colour"], "unrecognized arguments: --colour"),
    ],
)
def test_that_words_that_make_no_sense_are_refused_in_one_line(
    capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    assert sentence in Ran(capsys, "simulate", TINY, *words).message


def test_that_a_file_that_cannot_be_written_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    for out in (tmp_path / "file" / "out.json", tmp_path, tmp_path / "no" / "out.json"):
        told = Ran(capsys, "simulate", TINY, "--games", 1, "--out", out).message
        assert told.startswith(f"{out} could not be written: ")


def test_that_a_refused_permission_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.write_text", refuse)
    out = tmp_path / "out.json"
    told = Ran(capsys, "simulate", TINY, "--games", 1, "--out", out).message
    assert told == f"{out} could not be written: Permission denied."


# replay


def test_that_replay_says_that_todays_rules_agree(
    capsys: pytest.CaptureFixture[str], game: Path
) -> None:
    ran = Ran(capsys, "replay", game)
    assert ran.code == cli.DONE
    assert "today's rules give the same game" in ran.out


def test_that_replay_names_the_first_turn_that_differs(
    capsys: pytest.CaptureFixture[str], game: Path
) -> None:
    changed = load_game(game)
    last = changed.records[-1]
    scores = last.scores | {"council": 1.5}
    changed.records[-1] = last.model_copy(update={"scores": scores})
    save_game(changed, game)
    ran = Ran(capsys, "replay", game)
    assert ran.code == cli.CHECK_SAYS_NO
    assert f"turn {last.turn} comes out differently today: score of council is" in ran.out


def test_that_replay_names_the_rules_that_moved_in_the_scenario_since(
    capsys: pytest.CaptureFixture[str], game: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    text = (worlds.TINY / "scenario.yaml").read_text(encoding="utf-8")
    assert text.count("{add: {anger: -8}}") == 1
    folder = tmp_path / "tiny"
    folder.mkdir()
    text = text.replace("{add: {anger: -8}}", "{add: {anger: -9}}")
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr("engine.game.moved.shipped_scenarios", lambda: [folder])
    ran = Ran(capsys, "replay", game)
    assert ran.code == cli.CHECK_SAYS_NO
    assert "turn 1 comes out differently today: anger is" in ran.out
    assert "): effects 1 add anger was -8, is -9" in ran.out


# explain


def finished(tmp_path: Path) -> Path:
    path = tmp_path / "finished.quorum"
    save_game(worlds.played_out(worlds.tiny(), seed=5), path)
    return path


def test_that_explain_tells_why_a_number_moved_and_what_each_order_changed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    ran = Ran(capsys, "explain", finished(tmp_path), "--number", "anger", "--turn", 1)
    assert ran.code == cli.DONE
    first, *lines = ran.out.splitlines()
    assert first.startswith("Anger, turn 1 (Monday morning), nothing withheld")
    assert lines[0].endswith("  before")
    assert lines[-1].endswith("  after")
    assert any(line.startswith("What each order changed") for line in lines)


def test_that_explain_tells_a_role_only_what_it_may_know(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = finished(tmp_path)
    asked = ("explain", path, "--number", "anger", "--turn", 1, "--role", "council")
    told = json.loads(Ran(capsys, *asked, "--json").out)
    assert (told["viewer"], told["orders"]) == ("council", None)
    assert told["happened"]["variable"] == "anger"
    asked = ("explain", path, "--number", "purse", "--turn", 1, "--role", "council")
    assert "purse is not known to council" in Ran(capsys, *asked).message


def test_that_explain_tells_the_public_of_a_game_that_goes_on(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    game = tmp_path / "open.quorum"
    begun = worlds.game_of(worlds.tiny())
    worlds.play(begun, "speech")
    save_game(begun, game)
    ran = Ran(capsys, "explain", game, "--number", "anger", "--turn", 1)
    assert "as the public may know it" in ran.out
    assert "What each order changed" not in ran.out
    assert "purse is not known to the public" in (
        Ran(capsys, "explain", game, "--number", "purse", "--turn", 1).message
    )


def test_that_explain_tells_of_a_score_by_its_role(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    ran = Ran(capsys, "explain", finished(tmp_path), "--number", "council", "--turn", 1)
    assert ran.out.startswith("Score: ")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ["--number", "angr", "--turn", "1"],
            'no number "angr" in this game (did you mean "anger"',
        ),
        (["--number", "anger", "--turn", "9"], "Turn 9 was not played"),
        (["--number", "anger", "--turn", "0"], '"0" is not a turn from 1 to 60'),
        (["--number", "anger", "--turn", "1", "--role", "king"], 'There is no role "king"'),
        (["--turn", "1"], "required: --number"),
    ],
)
def test_that_a_question_that_makes_no_sense_is_refused_in_one_line(
    capsys: pytest.CaptureFixture[str], game: Path, words: list[str], sentence: str
) -> None:
    assert sentence in Ran(capsys, "explain", game, *words).message


def test_that_what_is_no_save_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, game: Path
) -> None:
    assert "There is no saved game" in Ran(capsys, "replay", tmp_path / "no.quorum").message
    assert "is a folder" in Ran(capsys, "replay", tmp_path).message
    assert "not a Quorum game" in Ran(capsys, "replay", worlds.TINY / "scenario.yaml").message
    game.write_bytes(game.read_bytes()[:1000])
    assert "cut off" in Ran(capsys, "replay", game).message


# All of it


def test_that_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "--version")
    assert (ran.code, ran.out) == (cli.DONE, f"Quorum {__version__}\n")


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["valdate", "x"], 'did you mean "validate"?'),
        (["simulat"], 'did you mean "simulate"?'),
        (["--quit-when-shown", "repaly"], 'did you mean "replay"?'),
        (["dance"], 'there is no command or saved game "dance"'),
        (["x" * 5_000], "there is no command or saved game"),
        (["validate"], "required: PATH"),
        (["replay"], "required: GAME.quorum"),
        (["--nonsense"], "unrecognized arguments: --nonsense. Try: quorum --help"),
        (["schema", "--nonsense"], "arguments: --nonsense. Try: quorum schema --help"),
    ],
)
def test_that_an_unknown_command_is_refused_with_the_nearest_one(
    capsys: pytest.CaptureFixture[str], words: list[str], hint: str
) -> None:
    assert hint in Ran(capsys, *words).message


@pytest.mark.parametrize("words", [["--help"], *([name, "--help"] for name in cli.COMMANDS)])
def test_that_every_command_explains_itself(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    ran = Ran(capsys, *words)
    assert ran.code == cli.DONE
    assert ran.out.startswith("usage: quorum")


def test_that_words_without_a_command_are_for_the_window() -> None:
    assert cli.parse([]).command == "open"
    assert cli.parse(["game.quorum"]).game == Path("game.quorum")
    assert cli.parse(["--quit-when-shown"]).quit_when_shown


def test_that_a_reader_who_leaves_early_is_no_fault() -> None:
    program = f"import sys; from engine import cli; sys.exit(cli.main(['validate', {TINY!r}]))"
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        _, err = process.communicate()
    assert b"Traceback" not in err


# schema


def test_that_the_schema_is_printed_or_written_to_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    ran = Ran(capsys, "schema")
    assert (ran.code, ran.err) == (cli.DONE, "")
    whole = json.loads(ran.out)
    out = tmp_path / "schema.json"
    assert Ran(capsys, "schema", "--one-file", "--out", out).out == f"Wrote {out}.\n"
    part = json.loads(out.read_text(encoding="utf-8"))
    assert "moves" in whole["required"]
    assert "required" not in part
    assert whole["properties"] == part["properties"]


def test_that_a_schema_that_cannot_be_written_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert "could not be written" in Ran(capsys, "schema", "--out", tmp_path).message


# Started as a module


@pytest.mark.parametrize(("words", "code"), [(["validate", TINY, "--games", "0"], 0), ([], 2)])
def test_that_the_command_line_starts_as_a_module_too(words: list[str], code: int) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "engine.cli", *words], capture_output=True, text=True, check=False
    )
    assert ran.returncode == code
    assert (ran.stdout if code == 0 else ran.stderr).count("\n") == 1 + (code == 0)
