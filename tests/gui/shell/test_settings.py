"""What the app remembers between two runs."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from engine.resources import default_save_folder
from gui.settings import MOST_RECENT, RecentGame, Settings


def entry(path: str) -> RecentGame:
    return RecentGame(path, "Title", "Google", 2, 10, False, "2026-11-22T14:32:00+01:00", 5)


def test_that_what_is_chosen_is_there_in_the_next_run(tmp_path: Path) -> None:
    first = Settings(tmp_path / "q.ini")
    first.theme, first.language, first.text_size = "light", "fr", 125
    first.save_folder = tmp_path / "games"
    first.geometry = QByteArray(b"\x00\x01geometry")
    first.remember(entry("a.quorum"))
    first.flush()
    second = Settings(tmp_path / "q.ini")
    assert (second.theme, second.language, second.text_size) == ("light", "fr", 125)
    assert second.save_folder == tmp_path / "games"
    assert second.geometry == QByteArray(b"\x00\x01geometry")
    assert second.recent == [entry("a.quorum")]


@pytest.mark.parametrize(
    "text",
    [
        "[look]\ntheme=pink\nlanguage=xx\ntext_size=9000\n",
        "[look]\ntext_size=large\n[games]\nrecent=not json\n",
        '[games]\nrecent="[{\\"path\\": 1}]"\n',
        "\x00\x01 this is not an INI file",
    ],
)
def test_that_damaged_settings_count_as_not_set(tmp_path: Path, text: str) -> None:
    file = tmp_path / "q.ini"
    file.write_text(text)
    settings = Settings(file)
    assert settings.theme == "dark"
    assert settings.text_size == 100
    assert settings.language in {"en", "fr"}
    assert settings.recent == []
    assert settings.save_folder == default_save_folder()


def test_that_a_game_stands_once_in_the_recent_ones_and_the_last_one_first(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "q.ini")
    for path in ("a", "b", "a"):
        settings.remember(entry(path))
    assert [game.path for game in settings.recent] == ["a", "b"]
    settings.forget("a")
    assert [game.path for game in settings.recent] == ["b"]


def test_that_only_the_last_dozen_games_are_remembered(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "q.ini")
    for number in range(MOST_RECENT + 5):
        settings.remember(entry(str(number)))
    assert len(settings.recent) == MOST_RECENT
    assert settings.recent[0].path == str(MOST_RECENT + 4)
