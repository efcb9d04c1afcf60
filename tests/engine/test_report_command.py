"""`quorum report`: which files it writes, and one clear sentence where it cannot."""

import json
from pathlib import Path

import pytest

from engine import cli
from engine.game.saves import save_game
from tests.engine import reviewed, worlds
from tests.engine.test_cli import Ran


@pytest.fixture
def game(tmp_path: Path) -> Path:
    path = tmp_path / "game.quorum"
    save_game(reviewed.played(), path)
    return path


@pytest.mark.parametrize(
    ("ending", "begins"),
    [
        ("html", b"<!DOCTYPE html>"),
        ("HTM", b"<!DOCTYPE html>"),
        ("csv", b"\xef\xbb\xbfkind,turn"),
        ("zip", b"PK"),
        ("json", b"{"),
    ],
)
def test_that_the_ending_of_the_name_says_what_is_written(
    capsys: pytest.CaptureFixture[str], game: Path, tmp_path: Path, ending: str, begins: bytes
) -> None:
    out = tmp_path / f"report.{ending}"
    ran = Ran(capsys, "report", game, "-o", out)
    assert (ran.code, ran.out) == (cli.DONE, f"Wrote {out}.\n")
    assert out.read_bytes().startswith(begins)


def test_that_a_pdf_is_painted_by_whoever_can(
    capsys: pytest.CaptureFixture[str], game: Path, tmp_path: Path
) -> None:
    out, asked = tmp_path / "report.pdf", []

    def paint(html: str, title: str, foot: str) -> bytes:
        asked.append((html, title, foot))
        return b"%PDF"

    assert cli.main(["report", str(game), "-o", str(out)], paint) == cli.DONE
    assert out.read_bytes() == b"%PDF"
    [(html, title, foot)] = asked
    assert html.startswith("<!DOCTYPE html>")
    assert "The orchard" in title
    assert "An evening in the orchard" in foot


def test_that_where_nobody_can_it_says_so_and_what_to_do(
    capsys: pytest.CaptureFixture[str], game: Path, tmp_path: Path
) -> None:
    out = tmp_path / "report.pdf"
    assert "write the report as .html" in Ran(capsys, "report", game, "-o", out).message
    assert not out.exists()


def told(path: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_that_it_speaks_the_session_s_language_unless_told_otherwise(
    capsys: pytest.CaptureFixture[str], game: Path, tmp_path: Path
) -> None:
    out = tmp_path / "report.json"
    Ran(capsys, "report", game, "-o", out)
    assert told(out)["language"] == "en"
    Ran(capsys, "report", game, "-o", out, "--language", "fr")
    assert told(out)["language"] == "fr"


def test_that_without_names_nobody_is_named_in_any_form(
    capsys: pytest.CaptureFixture[str], game: Path, tmp_path: Path
) -> None:
    for ending in ("html", "csv", "json"):
        out = tmp_path / f"report.{ending}"
        Ran(capsys, "report", game, "-o", out, "--without-names")
        text = out.read_text(encoding="utf-8")
        assert [n for n in ("Lovelace", "Grace", "Émile", "elders") if n in text] == []


def test_that_an_unfinished_game_tells_its_secrets_only_where_asked(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path, out = tmp_path / "game.quorum", tmp_path / "report.html"
    game = worlds.game_of(worlds.tiny())
    orders = game.orders_by("in_character", "neighbour").model_copy(update={"rationale": "HUSH"})
    game.commit({"neighbour": orders})
    save_game(game, path)
    Ran(capsys, "report", path, "-o", out)
    assert "HUSH" not in out.read_text(encoding="utf-8")
    Ran(capsys, "report", path, "-o", out, "--everything")
    assert "HUSH" in out.read_text(encoding="utf-8")


def test_that_another_ending_is_refused_by_name(
    capsys: pytest.CaptureFixture[str], game: Path, tmp_path: Path
) -> None:
    message = Ran(capsys, "report", game, "-o", tmp_path / "report.docx").message
    assert "report.docx: a report is written as .html, .htm, .pdf, .csv, .zip or .json" in message


def test_that_what_cannot_be_written_or_read_is_said_in_a_sentence(
    capsys: pytest.CaptureFixture[str], game: Path, tmp_path: Path
) -> None:
    nowhere = tmp_path / "none" / "report.html"
    assert "could not be written" in Ran(capsys, "report", game, "-o", nowhere).message
    missing = tmp_path / "none.quorum"
    assert "none.quorum" in Ran(capsys, "report", missing, "-o", tmp_path / "a.html").message
    assert "required: -o" in Ran(capsys, "report", game).message


def test_that_the_game_is_never_overwritten_by_its_report(
    capsys: pytest.CaptureFixture[str], game: Path, tmp_path: Path
) -> None:
    twin = tmp_path / "game.json"
    twin.hardlink_to(game)
    before = game.read_bytes()
    assert "is the game itself" in Ran(capsys, "report", game, "-o", twin).message
    assert game.read_bytes() == before


def test_that_other_sessions_can_be_laid_beside_it(
    capsys: pytest.CaptureFixture[str], game: Path, tmp_path: Path
) -> None:
    folder, out = tmp_path / "evening", tmp_path / "report.json"
    folder.mkdir()
    for seed, name in ((5, "Ada’s group"), (6, "blue")):
        save_game(worlds.played_out(worlds.tiny(), seed=seed), folder / f"{name}.quorum")
    Ran(capsys, "report", game, "-o", out, "--beside", folder)
    groups = told(out)["groups"]
    assert isinstance(groups, list)
    assert [group["name"] for group in groups] == ["Ada’s group", "blue"]
    assert all(group["title"] for group in groups)
    page = tmp_path / "report.html"
    Ran(capsys, "report", game, "-o", page, "--beside", folder, "--without-names")
    text = page.read_text(encoding="utf-8")
    assert "Beside other sessions" in text
    assert "Group 2" in text
    assert "Ada" not in text


def test_that_sessions_of_another_scenario_are_not_laid_beside_it(
    capsys: pytest.CaptureFixture[str], game: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "evening"
    folder.mkdir()
    for seed in (5, 6):
        save_game(worlds.played_out(worlds.bridge(), seed=seed), folder / f"{seed}.quorum")
    ran = Ran(capsys, "report", game, "-o", tmp_path / "a.html", "--beside", folder)
    assert "holds sessions of another scenario (The bridge)" in ran.message
