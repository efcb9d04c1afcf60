"""The keeper of a game's file: one Quorum a file, nothing of another's written over."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path

import pytest

from engine.disk import stamp_of
from engine.errors import InputError
from engine.game.game import Game
from engine.game.orders import Orders
from engine.game.saves import load_game, open_game, save_game
from engine.scenario.models import Scenario
from gui import autosave
from gui import claim as claims
from gui.autosave import Keeper, Kept, Why, fresh_names
from gui.claim import Claim, clear_locks, is_played_elsewhere, lock_of
from tests.gui.shell.conftest import new_game

OTHER_QUORUM = """
import sys
from pathlib import Path
from gui.claim import Claim
claim = Claim.on(Path(sys.argv[1]))
print(claim is not None, flush=True)
sys.stdin.read()
if claim is not None:
    claim.release()
"""


class Other:
    """Another Quorum that plays a file, until it is closed or killed."""

    def __init__(self, file: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", OTHER_QUORUM, str(file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.has_it = self._process.stdout.readline() == "True\n"

    def kill(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.communicate()

    def has_it_and_closes(self) -> bool:
        self.close()
        return self.has_it

    def close(self) -> None:
        self._process.communicate("")


@pytest.fixture
def game(tiny: Scenario) -> Game:
    return new_game(tiny, "council")


@pytest.fixture
def file(tmp_path: Path, game: Game) -> Path:
    save_game(game, tmp_path / "game.quorum")
    return tmp_path / "game.quorum"


@pytest.fixture
def other(file: Path) -> Iterator[Other]:
    other = Other(file)
    assert other.has_it
    yield other
    other.close()


def keeper_on(file: Path) -> Keeper:
    keeper = Keeper(file, file.parent / "refuge", open_game(file).stamp)
    keeper.hold()
    return keeper


def kept(keeper: Keeper, game: Game) -> Kept:
    done = keeper.write(game)
    assert done is not None
    return done


def games_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.quorum"))


# Another program


def test_that_a_file_which_another_program_changed_is_not_written_over(
    file: Path, game: Game
) -> None:
    keeper = keeper_on(file)
    kept(keeper, game)
    file.write_text("mine now", encoding="utf-8")
    game.commit({})
    done = kept(keeper, game)
    assert (done.instead_of, done.why) == (file, Why.CHANGED)
    assert done.file == file.with_name("game 2.quorum")
    assert load_game(done.file) == game
    assert file.read_text(encoding="utf-8") == "mine now"
    game.commit({})
    assert kept(keeper, game) == Kept(done.file, game.turn, game.over)
    keeper.release()


def test_that_a_change_between_reading_and_the_first_turn_is_noticed(
    file: Path, game: Game
) -> None:
    keeper = keeper_on(file)
    theirs = load_game(file)
    theirs.commit({})
    save_game(theirs, file)
    game.commit({"council": Orders(public="speech")})
    assert kept(keeper, game).why is Why.CHANGED
    assert load_game(file) == theirs
    keeper.release()


def test_that_a_file_that_was_only_copied_or_touched_counts_as_unchanged(
    file: Path, game: Game
) -> None:
    keeper = keeper_on(file)
    content = file.read_bytes()
    file.unlink()
    file.write_bytes(content)
    os.utime(file, (1, 1))
    assert kept(keeper, game).instead_of is None
    keeper.release()


def test_that_a_file_that_was_deleted_is_written_again_and_that_this_is_told(
    file: Path, game: Game
) -> None:
    keeper = keeper_on(file)
    file.unlink()
    game.commit({})
    assert kept(keeper, game) == Kept(file, game.turn, game.over, file, Why.GONE)
    assert load_game(file) == game
    game.commit({})
    assert kept(keeper, game) == Kept(file, game.turn, game.over)
    keeper.release()


def test_that_a_folder_that_became_a_plain_file_is_no_change_by_another_program(
    tmp_path: Path, game: Game, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUORUM_SAVES", str(tmp_path / "default"))
    file = tmp_path / "folder" / "game.quorum"
    save_game(game, file)
    keeper = keeper_on(file)
    shutil.rmtree(file.parent)
    file.parent.write_text("in the way", encoding="utf-8")
    done = kept(keeper, game)
    assert (done.instead_of, done.why) == (file, Why.UNWRITABLE)
    assert load_game(done.file) == game
    keeper.release()


# Another Quorum


def test_that_a_game_which_another_quorum_plays_goes_on_in_a_copy(
    file: Path, game: Game, other: Other
) -> None:
    before = file.read_bytes()
    keeper = keeper_on(file)
    assert keeper.taken == file
    assert is_played_elsewhere(file)
    game.commit({})
    done = kept(keeper, game)
    assert done.file == file.with_name("game 2.quorum")
    assert load_game(done.file) == game
    assert file.read_bytes() == before
    keeper.release()


def test_that_nobody_saves_over_a_game_which_another_quorum_plays(
    file: Path, game: Game, other: Other, tmp_path: Path
) -> None:
    keeper = Keeper(None, tmp_path / "refuge")
    first = kept(keeper, game)
    with pytest.raises(InputError, match="played in another Quorum"):
        keeper.write_to(file, game)
    assert keeper.file == first.file
    keeper.release()


def test_that_the_claim_of_a_killed_quorum_counts_for_nothing(file: Path, game: Game) -> None:
    other = Other(file)
    other.kill()
    assert lock_of(file).exists()
    keeper = keeper_on(file)
    assert keeper.taken is None
    assert kept(keeper, game).file == file
    keeper.release()
    assert not lock_of(file).exists()


def test_that_a_closed_quorum_leaves_no_lock(file: Path) -> None:
    other = Other(file)
    other.close()
    assert not lock_of(file).exists()
    keeper = keeper_on(file)
    assert not is_played_elsewhere(file)
    keeper.release()
    assert not lock_of(file).exists()


def test_that_a_lock_which_its_owner_takes_away_meanwhile_is_made_anew(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take, lock = claims._take, lock_of(file)
    times: list[int] = []

    def slowly(handle: int) -> None:
        if not times:
            lock.unlink()
        times.append(handle)
        take(handle)

    monkeypatch.setattr(claims, "_take", slowly)
    keeper = keeper_on(file)
    assert len(times) == 2
    assert not Other(file).has_it_and_closes()
    keeper.release()


def test_that_one_quorum_may_open_its_own_game_again(file: Path) -> None:
    one, again = keeper_on(file), keeper_on(file)
    assert (one.taken, again.taken) == (None, None)
    one.release()
    assert not Other(file).has_it_and_closes()
    again.release()


def test_that_two_games_begun_in_one_minute_get_files_of_their_own(
    tmp_path: Path, game: Game
) -> None:
    keepers = [Keeper(None, tmp_path) for _ in range(3)]
    names = [kept(keeper, game).file for keeper in keepers]
    assert len(set(names)) == 3
    assert games_in(tmp_path) == sorted(name.name for name in names)
    for keeper in keepers:
        keeper.release()


def test_that_a_name_that_another_quorum_is_about_to_take_is_left_to_it(
    tmp_path: Path, game: Game, monkeypatch: pytest.MonkeyPatch
) -> None:
    noon = datetime(2026, 11, 22, 12).astimezone()
    monkeypatch.setattr(autosave, "_now", lambda: noon)
    first, second = islice(fresh_names(tmp_path, game, noon), 2)
    other = Other(first)
    assert other.has_it
    keeper = Keeper(None, tmp_path)
    assert kept(keeper, game).file == second
    keeper.release()
    other.close()


# Places


def test_that_a_game_that_its_own_folder_does_not_take_goes_to_the_next_and_says_which_was_meant(
    tmp_path: Path, game: Game, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUORUM_SAVES", str(tmp_path / "default"))
    wanted = tmp_path / "wanted"
    wanted.write_text("in the way", encoding="utf-8")
    keeper = Keeper(None, wanted)
    done = kept(keeper, game)
    assert (done.instead_of, done.why) == (wanted, Why.UNWRITABLE)
    assert done.file.parent == tmp_path / "default"
    keeper.release()


def test_that_a_file_chosen_by_a_person_may_be_written_over(
    tmp_path: Path, file: Path, game: Game
) -> None:
    chosen = tmp_path / "chosen.quorum"
    chosen.write_text("old", encoding="utf-8")
    keeper = keeper_on(file)
    assert keeper.write_to(chosen, game).file == chosen
    assert load_game(chosen) == game
    assert not lock_of(file).exists()
    game.commit({})
    assert kept(keeper, game).file == chosen
    keeper.release()


def test_that_a_game_that_ships_is_not_even_written_over_when_a_person_says_so(
    tmp_path: Path, file: Path, game: Game, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = tmp_path / "example.quorum"
    shipped.write_text("ours", encoding="utf-8")
    monkeypatch.setattr(autosave, "example_games", lambda: [shipped])
    keeper = keeper_on(file)
    with pytest.raises(InputError, match="ships with Quorum"):
        keeper.write_to(shipped, game)
    assert shipped.read_text(encoding="utf-8") == "ours"
    assert kept(keeper, game).file == file
    keeper.release()


def test_that_the_locks_of_killed_quorums_are_cleared_from_a_folder_and_others_are_not(
    file: Path, other: Other
) -> None:
    left = lock_of(file.with_name("gone.quorum"))
    left.touch()
    clear_locks(file.parent)
    assert not left.exists()
    assert lock_of(file).exists()
    assert is_played_elsewhere(file)


def test_that_what_an_interrupted_write_left_is_taken_away_when_the_game_is_opened(
    file: Path,
) -> None:
    part, stranger = file.with_name(".game.quorum-0123.part"), file.with_name(".other-1.part")
    part.write_text("half", encoding="utf-8")
    stranger.write_text("half", encoding="utf-8")
    keeper_on(file).release()
    assert not part.exists()
    assert stranger.exists()


def test_that_a_claim_where_no_lock_can_be_made_is_given(tmp_path: Path) -> None:
    claim = Claim.on(tmp_path / "no" / "such" / "game.quorum")
    assert claim is not None
    claim.release()


def test_that_a_keeper_without_any_place_keeps_nothing(game: Game) -> None:
    keeper = Keeper(None, None)
    assert not keeper.keeps
    assert keeper.write(game) is None


def test_that_what_a_game_looked_like_on_the_disk_is_known_from_writing_it(
    file: Path, game: Game
) -> None:
    assert save_game(game, file) == stamp_of(file)
