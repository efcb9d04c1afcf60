"""Saves: whole or not at all, true to the last digit, and unharmed by being opened."""

import codecs
import errno
import json
import os
import stat
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import InputError
from engine.game.game import Game
from engine.game.migrations import FORMAT
from engine.game.orders import Orders
from engine.game.saves import LARGEST_SAVE, load_game, save_game
from engine.game.viewing import role_view
from tests.engine import worlds
from tests.engine.worlds import game_of, play, tiny

SLOW_FIXTURE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def branched() -> Game:
    """A game with two lines, one of them finished, standing in the middle of the other."""
    games = (worlds.played_out(tiny(), seed=5, number=number) for number in count(1))
    game = next(game for game in games if len(game.records) == len(tiny().turns))
    game.go_to(1)
    game.commit({"council": Orders(public="speech", rationale="Ruhe, du süße 🌳")})
    return game


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("saves") / "game.quorum"
    save_game(branched(), path)
    return path


@pytest.fixture(scope="module")
def bargained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished game with offers of every fate."""
    path = tmp_path_factory.mktemp("saves") / "bridge.quorum"
    save_game(worlds.played_out(worlds.bridge(), seed=9), path)
    return path


def folder(path: Path) -> list[str]:
    return sorted(item.name for item in path.iterdir())


# Text


def test_that_a_save_with_a_mark_of_its_encoding_opens(tmp_path: Path, saved: Path) -> None:
    path = holding(tmp_path, codecs.BOM_UTF8 + saved.read_bytes())
    assert load_game(path) == load_game(saved)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_that_a_save_in_utf_16_is_refused_by_that_name(
    tmp_path: Path, saved: Path, encoding: str
) -> None:
    mark = b"" if encoding == "utf-16" else codecs.BOM_UTF16_LE
    path = holding(tmp_path, mark + saved.read_text(encoding="utf-8").encode(encoding))
    assert "is text in UTF-16; save it in UTF-8" in refusal(path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"seed": ', b'"seed": 99,\n "seed": '),
        (b'"seed": ', b'"seed" : 99,\n "seed": '),
        (b'"anger": ', b'"anger": 1.0,\n"anger": '),
    ],
)
def test_that_a_key_that_is_said_twice_is_named(
    tmp_path: Path, saved: Path, old: bytes, new: bytes
) -> None:
    content = saved.read_bytes()
    assert old in content
    name = old.split(b'"')[1].decode()
    told = refusal(holding(tmp_path, content.replace(old, new, 1)))
    assert f'it says "{name}" twice in one place' in told


def test_that_a_text_with_quotes_and_colons_is_no_key(tmp_path: Path) -> None:
    game = game_of(tiny())
    said = 'They wrote "anger": 5, "anger" : 6 and \\": nothing'
    game.commit({"council": Orders(public="speech", rationale=said)})
    save_game(game, tmp_path / "game.quorum")
    assert load_game(tmp_path / "game.quorum") == game


# Round trips


def test_that_a_game_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    game = branched()
    save_game(game, tmp_path / "game.quorum")
    assert load_game(tmp_path / "game.quorum") == game
    assert folder(tmp_path) == ["game.quorum"]


def test_that_saving_what_was_loaded_gives_the_same_file(tmp_path: Path, saved: Path) -> None:
    first, second = tmp_path / "a.quorum", tmp_path / "b.quorum"
    first.write_bytes(saved.read_bytes())
    save_game(load_game(first), second)
    assert second.read_bytes() == saved.read_bytes()


@given(st.integers(0, 2**63 - 1))
@SLOW_FIXTURE
def test_that_a_loaded_game_goes_on_as_the_saved_one_would(tmp_path: Path, seed: int) -> None:
    game = game_of(tiny(), seed=seed, seat="in_character")
    game.commit({})
    path = tmp_path / "game.quorum"
    save_game(game, path)
    again = load_game(path)
    while not game.over:
        assert again.commit({}) == game.commit({})
    assert role_view(again, "council") == role_view(game, "council")


def test_that_the_opening_of_a_game_can_be_saved(tmp_path: Path) -> None:
    save_game(game_of(tiny()), tmp_path / "new.quorum")
    assert load_game(tmp_path / "new.quorum") == game_of(tiny())


def test_that_a_save_is_readable_text_that_holds_its_scenario(saved: Path) -> None:
    data = json.loads(saved.read_bytes())
    assert data["format"] == FORMAT
    assert data["program"].startswith("Quorum ")
    first = data["scenario"]["turns"][0]
    assert first["label"] == {"en": "Monday morning", "fr": "Lundi matin"}
    assert "Ruhe, du süße 🌳" in saved.read_text(encoding="utf-8")


def test_that_a_missing_folder_is_made(tmp_path: Path) -> None:
    save_game(game_of(tiny()), tmp_path / "a" / "b" / "game.quorum")
    assert load_game(tmp_path / "a" / "b" / "game.quorum") == game_of(tiny())


def test_that_a_save_through_a_link_replaces_what_the_link_names(tmp_path: Path) -> None:
    real, link = tmp_path / "real.quorum", tmp_path / "link.quorum"
    save_game(game_of(tiny()), real)
    link.symlink_to(real)
    save_game(branched(), link)
    assert link.is_symlink()
    assert load_game(real) == branched()


def test_that_a_save_keeps_the_permissions_of_the_file_it_replaces(tmp_path: Path) -> None:
    path = tmp_path / "game.quorum"
    save_game(game_of(tiny()), path)
    path.chmod(0o600)
    save_game(branched(), path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_that_a_new_save_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    save_game(game_of(tiny()), tmp_path / "game.quorum")
    assert (tmp_path / "game.quorum").stat().st_mode == (tmp_path / "other").stat().st_mode


# Writing whole or not at all


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_that_a_failing_write_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, saved: Path, step: str, number: int
) -> None:
    def fail(*_: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    path = tmp_path / "game.quorum"
    path.write_bytes(saved.read_bytes())
    monkeypatch.setattr(step, fail)
    with pytest.raises(InputError) as caught:
        save_game(game_of(tiny()), path)
    assert str(caught.value) == f"The game could not be saved to {path}: {os.strerror(number)}."
    assert path.read_bytes() == saved.read_bytes()
    assert folder(tmp_path) == ["game.quorum"]


def test_that_an_interrupted_write_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, saved: Path
) -> None:
    def interrupt(_: int) -> NoReturn:
        raise KeyboardInterrupt

    path = tmp_path / "game.quorum"
    path.write_bytes(saved.read_bytes())
    monkeypatch.setattr("os.fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save_game(game_of(tiny()), path)
    assert path.read_bytes() == saved.read_bytes()
    assert folder(tmp_path) == ["game.quorum"]


@pytest.mark.parametrize(
    ("place", "reason"),
    [("folder", "it is a folder"), ("file/game.quorum", "is a file, not a folder")],
)
def test_that_a_place_where_nothing_can_be_saved_is_refused_in_a_sentence(
    tmp_path: Path, place: str, reason: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match=reason):
        save_game(game_of(tiny()), tmp_path / place)
    assert folder(tmp_path) == ["file", "folder"]
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_that_a_write_protected_file_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, saved: Path
) -> None:
    path = tmp_path / "game.quorum"
    path.write_bytes(saved.read_bytes())
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(InputError, match="write-protected"):
        save_game(game_of(tiny()), path)
    assert path.read_bytes() == saved.read_bytes()


# Files of something else


def refusal(path: Path) -> str:
    """The sentence with which a file is refused; the file must stay as it is."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(InputError) as caught:
        load_game(path)
    assert (path.read_bytes() if path.is_file() else None) == before
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def holding(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "game.quorum"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not a Quorum game, or it is cut off"),
        (b"PK\x03\x04", "not a Quorum game, or it is cut off"),
        (b"hello", "not a Quorum game, or it is cut off"),
        (b"{}", "some other JSON file"),
        (b"[]", "some other JSON file"),
        (b"3", "some other JSON file"),
        (b'{"name": "package"}', "some other JSON file"),
        (b'{"scenario": {}}', "no format number"),
        (b'{"scenario": {}, "format": "1"}', "no format number"),
        (b'{"scenario": {}, "format": true}', "no format number"),
        (b'{"scenario": {}, "format": 0}', "no format number"),
        (b'{"scenario": {}, "format": 1.5}', "no format number"),
        (b'{"scenario": {}, "format": ' + b"9" * 4000 + b"}", "no format number"),
        (b'{"scenario": {}, "format": 1}', "is damaged"),
        (b'{"scenario": NaN, "format": 1}', "not a Quorum game, or it is cut off"),
        (b'{"a":' * 100_000, "not a Quorum game, or it is cut off"),
        (b"[" * 1_000_000, "not a Quorum game, or it is cut off"),
        (b'"\xff"', "not a Quorum game, or it is cut off"),
    ],
)
def test_that_a_file_of_something_else_is_refused_in_one_sentence(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    assert sentence in refusal(holding(tmp_path, content))


def test_that_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert refusal(tmp_path / "no.quorum").startswith("There is no saved game at")
    assert "is a folder" in refusal(tmp_path)
    (tmp_path / "file").touch()
    assert refusal(tmp_path / "file" / "game.quorum")
    with pytest.raises(InputError, match="cannot be read"):
        load_game(Path("x" * 5_000))


def test_that_a_save_of_a_newer_quorum_is_refused_by_name(tmp_path: Path, saved: Path) -> None:
    data = json.loads(saved.read_bytes()) | {
        "format": FORMAT + 1,
        "program": "Quorum 9.9",
        "novelty": 1,
    }
    sentence = refusal(holding(tmp_path, json.dumps(data).encode()))
    assert f"was written by Quorum 9.9 in save format {FORMAT + 1}" in sentence
    assert "Update Quorum" in sentence


def test_that_a_game_with_offers_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    for seed in range(5):
        game = worlds.played_out(worlds.bridge(), seed=seed)
        save_game(game, tmp_path / "game.quorum")
        assert load_game(tmp_path / "game.quorum") == game


def test_that_a_file_too_large_for_a_game_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "game.quorum"
    with path.open("wb") as file:
        file.truncate(LARGEST_SAVE + 1)
    with pytest.raises(InputError, match="too large"):
        load_game(path)


# Damage


def opens_or_refuses(path: Path) -> None:
    """Either a game that can be looked at and played on, or one sentence; the file unharmed."""
    before = path.read_bytes()
    try:
        game = load_game(path)
    except InputError as error:
        sentence = str(error)
    else:
        sentence = "It opens."
        look_everywhere(game)
    assert "\n" not in sentence
    assert path.read_bytes() == before
    assert folder(path.parent) == [path.name]


def look_everywhere(game: Game) -> None:
    """Every view of every turn; then the game is played to an end."""
    for number in range(len(game.records) + 1):
        game.go_to(number)
        for role in (*game.seats, None):
            role_view(game, role, "fr")
    while not game.over:
        game.commit({})


def test_that_a_file_cut_at_any_length_is_refused(tmp_path: Path, saved: Path) -> None:
    whole = saved.read_bytes()
    for length in range(0, len(whole) - 2, len(whole) // 150):
        refusal(holding(tmp_path, whole[:length]))


@given(st.data())
@SLOW_FIXTURE
def test_that_flipped_bits_do_no_harm(tmp_path: Path, saved: Path, data: st.DataObject) -> None:
    content = bytearray(saved.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    opens_or_refuses(holding(tmp_path, bytes(content)))


def leaves(part: Any, route: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - JSON
    """The route of every part of some JSON."""
    yield route
    if isinstance(part, dict | list):
        for key, value in part.items() if isinstance(part, dict) else enumerate(part):
            yield from leaves(value, (*route, key))


JUNK = st.sampled_from(
    [
        None,
        True,
        0,
        1,
        -1,
        7,
        1.5,
        1e300,
        "",
        "x",
        "speech",
        "council",
        "agree",
        "letter",
        "north",
        "1",
        [],
        {},
        ["x"],
        {"x": 1},
    ]
)


@pytest.mark.parametrize("game", ["saved", "bargained"])
@given(
    place=st.floats(0, 1, exclude_max=True),
    section=st.sampled_from(["scenario", "seats", "opening", "records", "at", "seed", "number"]),
    action=st.sampled_from(["replace", "remove", "extend"]),
    junk=JUNK,
)
@settings(SLOW_FIXTURE, max_examples=4 * settings().max_examples)
def test_that_replaced_or_missing_or_extra_values_do_no_harm(
    tmp_path: Path,
    request: pytest.FixtureRequest,
    game: str,
    place: float,
    section: str,
    action: str,
    junk: object,
) -> None:
    saved: Path = request.getfixturevalue(game)
    content = json.loads(saved.read_bytes())
    routes = list(leaves(content[section], (section,)))
    route = routes[int(place * len(routes))]
    part = content
    for step in route[:-1]:
        part = part[step]
    if action == "replace":
        part[route[-1]] = junk
    elif action == "remove":
        del part[route[-1]]
    elif isinstance(part, dict):
        part["x"] = junk
    else:
        part.append(junk)
    opens_or_refuses(holding(tmp_path, json.dumps(content).encode()))


def die(**said: object) -> dict[str, object]:
    """A die that came up as an event's of the tiny scenario can, but for what is said."""
    return {"site": "event/gossip", "chance": 0.5, "value": 0.25, "came_up": True} | said


DAMAGE: dict[str, tuple[Callable[[Any], object], str]] = {
    "a seat too few": (lambda d: d["seats"].pop("council"), "its seats"),
    "an opening without a number": (lambda d: d["opening"].pop("anger"), "its opening"),
    "an opening out of range": (lambda d: d["opening"].update(anger=1e6), "its opening"),
    "an opening with a stranger": (lambda d: d["opening"].update(stranger=1), "its opening"),
    "a place that was not played": (lambda d: d.update(at=99), "stands at turn record 99"),
    "records out of order": (lambda d: d["records"].reverse(), "turn record 1 is out of order"),
    "a record that is its own parent": (
        lambda d: d["records"][1].update(parent=2),
        "turn record 2 is out of order",
    ),
    "a turn left out": (
        lambda d: d["records"][1].update(turn=3),
        "does not follow the turn before",
    ),
    "a state without a number": (
        lambda d: d["records"][0]["state"].pop("anger"),
        "turn record 1 holds numbers that do not fit",
    ),
    "a state out of range": (
        lambda d: d["records"][0]["state"].update(anger=-1),
        "turn record 1 holds numbers that do not fit",
    ),
    "a counter below nothing": (
        lambda d: d["records"][0]["state"].update({"last(poach)": -1}),
        "turn record 1 holds numbers that do not fit",
    ),
    "a counter of more turns than there were": (
        lambda d: d["records"][1]["state"].update({"last(speech)": 3}),
        "turn record 2 holds numbers that do not fit",
    ),
    "a key that would take two lines": (
        lambda d: d["records"][0].update({"a\u2028b": 1}),
        "turn record 1, a?b is no key that the format has",
    ),
    "an unknown move": (
        lambda d: d["records"][0]["orders"]["council"].update(public="dance"),
        "turn record 1 holds orders that its scenario does not have",
    ),
    "orders of nobody": (
        lambda d: d["records"][0]["orders"].pop("council"),
        "turn record 1 holds orders that its scenario does not have",
    ),
    "an unknown event": (
        lambda d: d["records"][0]["happenings"].append({"kind": "event", "event": "flood"}),
        "turn record 1 tells of something that its scenario does not have",
    ),
    "an unknown role": (
        lambda d: d["records"][0]["happenings"].append(
            {"kind": "leak", "role": "king", "move": "poach"}
        ),
        "turn record 1 tells of something that its scenario does not have",
    ),
    "an unknown director": (
        lambda d: d["records"][0]["happenings"].append(
            {
                "kind": "vote",
                "role": "council",
                "move": "make_peace",
                "votes": {"eve": True},
                "passed": True,
                "leaked": False,
            }
        ),
        "turn record 1 tells of something that its scenario does not have",
    ),
    "an unknown ending": (
        lambda d: d["records"][0].update(ending="flood"),
        "turn record 1 ends in a way that its scenario does not have",
    ),
    "no ending at the last turn": (
        lambda d: d["records"][3].update(ending=None),
        "turn record 4 is the last turn, but lacks an ending",
    ),
    "a game that goes on after its end": (
        lambda d: (
            d["records"][0].update(ending="peace"),
            d["records"][0]["happenings"].append({"kind": "ending", "ending": "peace"}),
        ),
        "turn record 2 goes on after an ending",
    ),
    "a ledger of an unknown number": (
        lambda d: d["records"][0]["ledger"].update(luck=d["records"][0]["ledger"]["anger"]),
        "turn record 1 accounts for something that its scenario does not have",
    ),
    "scores of others": (
        lambda d: d["records"][0]["scores"].update(king=1),
        "turn record 1 holds scores of other roles",
    ),
    "a scenario that does not fit together": (
        lambda d: d["scenario"]["drift"][0]["effects"][0]["add"].update(angr=1),
        'its scenario is not playable (drift[0].effects[0].add.angr: there is no variable "angr"',
    ),
    "a scenario with a hostile expression": (
        lambda d: d["scenario"]["events"][0].update(when="__import__('os')"),
        "its scenario is not playable (events[0].when:",
    ),
    "the move of another role": (
        lambda d: d["records"][1]["orders"]["neighbour"].update(public="speech"),
        "turn record 2 holds orders that its scenario does not have",
    ),
    "a public move in the private place": (
        lambda d: d["records"][1]["orders"]["council"].update(public=None, private="speech"),
        "turn record 2 holds orders that its scenario does not have",
    ),
    "a move told of another role": (
        lambda d: d["records"][1]["happenings"][0].update(role="neighbour"),
        "turn record 2 tells of something that its scenario does not have",
    ),
    "a turn that tells of nothing": (
        lambda d: d["records"][1].update(happenings=[]),
        "turn record 2 tells of other orders than were given",
    ),
    "an ending that is told too early": (
        lambda d: d["records"][2]["happenings"].append({"kind": "ending", "ending": "peace"}),
        "turn record 3 tells of another ending than it has",
    ),
    "an ending that is not told": (
        lambda d: d["records"][3]["happenings"].pop(),
        "turn record 4 tells of another ending than it has",
    ),
    "a score beyond all scores": (
        lambda d: d["records"][0]["scores"].update(council=1e300),
        "turn record 1 holds a score that is not between 0 and 100",
    ),
    "a score below nothing": (
        lambda d: d["records"][0]["scores"].update(council=-50),
        "turn record 1 holds a score that is not between 0 and 100",
    ),
    "more than nine decimals": (
        lambda d: d["records"][3]["state"].update(anger=12.34567890123),
        "turn record 4 holds numbers that do not fit",
    ),
    "half a turn counted": (
        lambda d: d["records"][1]["state"].update({"last(speech)": 0.5}),
        "turn record 2 holds numbers that do not fit",
    ),
    "an order that was not given counted": (
        lambda d: d["records"][1]["state"].update({"times(poster)": 1}),
        "turn record 2 counts other orders or events than it tells of",
    ),
    "a turn without a ledger": (
        lambda d: d["records"][1].update(ledger={}),
        "turn record 2 has a ledger that does not add up",
    ),
    "a line of a ledger too large": (
        lambda d: d["records"][1]["ledger"]["anger"].update(clamped=1000),
        "turn record 2 has a ledger that does not add up",
    ),
    "lines beyond all numbers": (
        lambda d: d["records"][1]["ledger"]["anger"].update(
            dict(zip(d["records"][1]["ledger"]["anger"], (1e308, -1e308), strict=False))
        ),
        "turn record 2 has a ledger that does not add up",
    ),
    "a number that moved by itself": (
        lambda d: d["records"][3]["state"].update(purse=d["records"][3]["state"]["purse"] + 1),
        "turn record 4 has a ledger that does not add up",
    ),
    "a die of no rule": (
        lambda d: d["records"][0].update(rolls=[die(site="nonsense/xx")]),
        "turn record 1 has dice that no rule",
    ),
    "a chance of seven": (
        lambda d: d["records"][0].update(rolls=[die(chance=7)]),
        "turn record 1 has dice that no rule",
    ),
    "a die below nothing": (
        lambda d: d["records"][0].update(rolls=[die(value=-3)]),
        "turn record 1 has dice that no rule",
    ),
    "a die that says otherwise": (
        lambda d: d["records"][0].update(rolls=[die(came_up=False)]),
        "turn record 1 has dice that no rule",
    ),
    "a cause of another role": (
        lambda d: next(c for c in d["causes"].values() if c["kind"] == "move").update(role=None),
        "is none that its scenario has",
    ),
    "a name of blanks": (lambda d: d.update(names={"   ": 4}), "is none that a branch can have"),
    "a name that turns the line round": (
        lambda d: d.update(names={"a\u202eb": 4}),
        "is none that a branch can have",
    ),
    "a name of two lines": (lambda d: d.update(names={"a\nb": 4}), "is none that a branch can"),
    "a place that is a yes": (lambda d: d.update(at=True), "at is not a whole number"),
    "a place with a point": (lambda d: d.update(at=3.0), "at is not a whole number"),
    "a word for a number": (
        lambda d: d["records"][0].update(turn="soon"),
        "turn record 1, turn is not a whole number",
    ),
    "a key that nobody knows": (
        lambda d: d.update(novelty=1),
        "novelty is no key that the format has",
    ),
    "a word that is none of a cause's": (
        lambda d: next(iter(d["causes"].values())).update(kind="magic"),
        ", kind is none of the words that can stand there",
    ),
    "a turn without its orders": (
        lambda d: d["records"][0].pop("orders"),
        "turn record 1, orders is missing",
    ),
}


DEALS: dict[str, tuple[Callable[[Any], object], str]] = {
    "a term too few": (
        lambda d: d["records"][0]["orders"]["north"]["terms"].pop("share"),
        "turn record 1 holds orders that its scenario does not have",
    ),
    "a term too many": (
        lambda d: d["records"][0]["orders"]["north"]["terms"].update(asked=60),
        "turn record 1 holds orders that its scenario does not have",
    ),
    "a term that is no option": (
        lambda d: d["records"][0]["orders"]["north"]["terms"].update(share=51),
        "turn record 1 holds orders that its scenario does not have",
    ),
    "an offer of something else": (
        lambda d: d["records"][0]["happenings"][1]["terms"].update(asked=60),
        "turn record 1 tells of something that its scenario does not have",
    ),
    "an offer that is not there": (
        lambda d: d["records"][0]["happenings"][1].update(offer="truce"),
        "turn record 1 tells of something that its scenario does not have",
    ),
    "an answer by another move": (
        lambda d: d["records"][1]["happenings"][1].update(move="sell_stone"),
        "turn record 2 tells of something that its scenario does not have",
    ),
    "a breach by a move that breaks nothing": (
        lambda d: d["records"][2]["happenings"][1].update(move="agree"),
        "turn record 3 tells of something that its scenario does not have",
    ),
    "a breach of what is no offer": (
        lambda d: d["records"][2]["happenings"][1].update(offer="flood"),
        "turn record 3 tells of something that its scenario does not have",
    ),
    "a bargain agreed before the world began": (
        lambda d: d["records"][1]["state"].update({"agreed(letter)": -1}),
        "turn record 2 holds numbers that do not fit",
    ),
    "a ledger of a breach of what is no offer": (
        lambda d: d["causes"].update(
            {"breach flood": next(iter(d["causes"].values())) | {"kind": "breach"}}
        ),
        'its cause "breach flood" is none that its scenario has',
    ),
}


def a_bargain(tmp_path: Path) -> dict[str, Any]:
    """An offer made, agreed and broken, turn by turn."""
    game = game_of(worlds.bridge())
    for moves in (("write_south",), ("agree",), ("dig_alone",)):
        play(game, *moves)
    assert [record.happenings[1].kind for record in game.records] == ["offer", "answer", "breach"]
    save_game(game, tmp_path / "whole.quorum")
    data: dict[str, Any] = json.loads((tmp_path / "whole.quorum").read_bytes())
    (tmp_path / "whole.quorum").unlink()
    return data


@pytest.mark.parametrize("name", DEALS)
def test_that_this_damage_to_a_bargain_is_named(tmp_path: Path, name: str) -> None:
    damage, sentence = DEALS[name]
    data = a_bargain(tmp_path)
    assert load_game(holding(tmp_path, json.dumps(data).encode())).turn == 4
    damage(data)
    assert sentence in refusal(holding(tmp_path, json.dumps(data).encode()))


def four_turns(tmp_path: Path) -> dict[str, Any]:
    game = game_of(tiny())
    for moves in ((), ("speech",), ("poster",), ()):
        play(game, *moves)
    save_game(game, tmp_path / "whole.quorum")
    data: dict[str, Any] = json.loads((tmp_path / "whole.quorum").read_bytes())
    (tmp_path / "whole.quorum").unlink()
    return data


@pytest.mark.parametrize("name", DAMAGE)
def test_that_this_damage_is_named(tmp_path: Path, name: str) -> None:
    damage, sentence = DAMAGE[name]
    data = four_turns(tmp_path)
    damage(data)
    told = refusal(holding(tmp_path, json.dumps(data).encode()))
    assert "is damaged: " in told
    assert sentence in told


def test_that_the_save_without_damage_opens(tmp_path: Path) -> None:
    data = four_turns(tmp_path)
    assert len(load_game(holding(tmp_path, json.dumps(data).encode())).records) == 4
