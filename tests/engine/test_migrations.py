"""Old saves stay open: a file of every format there ever was, as its own program wrote it."""

import json
from pathlib import Path
from typing import Any

import pytest

from engine.errors import InputError
from engine.game.game import Game
from engine.game.migrations import FORMAT, MIGRATIONS
from engine.game.orders import NOTHING
from engine.game.saves import load_game, save_game
from engine.game.viewing import role_view

FOLDER = Path(__file__).parent / "saves"
FILES = sorted(FOLDER.glob("format-*.quorum"))
every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def test_that_a_file_of_every_older_format_is_kept() -> None:
    kept = {json.loads(path.read_bytes())["format"] for path in FILES}
    assert kept == set(range(1, FORMAT)) == MIGRATIONS.keys()


@every_file
def test_that_an_old_save_opens_and_is_left_as_it_was(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    game = load_game(path)
    assert path.read_bytes() == before
    save_game(game, tmp_path / "new.quorum")
    assert json.loads((tmp_path / "new.quorum").read_bytes())["format"] == FORMAT
    assert load_game(tmp_path / "new.quorum") == game


@every_file
def test_that_an_old_save_keeps_every_number_and_word(path: Path) -> None:
    data, game = json.loads(path.read_bytes()), load_game(path)
    assert game.opening == data["opening"]
    assert (game.seed, game.number, game.at, game.seats) == tuple(
        data[key] for key in ("seed", "number", "at", "seats")
    )
    assert game.names == data.get("names", {})
    for record, stored in zip(game.records, data["records"], strict=True):
        assert record.model_dump(exclude={"ledger", "orders", "control"}) == {
            key: value for key, value in stored.items() if key not in {"ledger", "orders"}
        }
        assert record.control == []
        for role, orders in stored["orders"].items():
            assert orders.items() <= record.orders[role].model_dump().items()


def test_that_the_ledgers_of_formats_1_and_2_are_kept() -> None:
    for path in FILES:
        data, game = json.loads(path.read_bytes()), load_game(path)
        if data["format"] <= 2:
            assert [ledger_of(record) for record in game.records] == [
                record["ledger"] for record in data["records"]
            ]


def ledger_of(record: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - a record
    """A record's ledger as formats 1 and 2 wrote it."""
    return [
        entry._asdict()
        | {
            "contributions": [
                line._asdict() | {"why": line.why.model_dump()} for line in entry.contributions
            ]
        }
        for entry in record.ledger
    ]


@every_file
def test_that_an_old_game_can_be_looked_at_and_played_to_its_end(path: Path) -> None:
    game: Game = load_game(path)
    for role in game.seats:
        assert role_view(game, role, "fr").turn == game.turn
    while not game.over:
        game.commit(dict.fromkeys(game.thinkers, NOTHING))
    assert game.records[-1].ending is not None


@every_file
@pytest.mark.parametrize("key", ["records", "scenario", "opening", "seats"])
def test_that_an_old_save_without_a_part_is_refused_in_a_sentence(
    path: Path, key: str, tmp_path: Path
) -> None:
    data = json.loads(path.read_bytes())
    del data[key]
    (tmp_path / "old.quorum").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_game(tmp_path / "old.quorum")
    assert len(str(caught.value).splitlines()) == 1
