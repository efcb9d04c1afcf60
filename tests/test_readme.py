"""The README promises nothing that is not there."""

import re
from pathlib import Path

import pytest

from engine import cli

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")

TARGETS = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
COMMANDS = set(re.findall(r"^quorum ([a-z]+)\b", README, re.MULTILINE))
OPTIONS = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README))


def help_of(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as left:
        cli.parse([*words, "--help"])
    assert left.value.code == 0
    return capsys.readouterr().out


def test_that_every_make_target_named_exists() -> None:
    assert set(re.findall(r"\bmake ([a-z]+)\b", README)) - TARGETS == set()


def test_that_the_two_commands_are_named() -> None:
    assert {"make play", "make test"} <= set(README.splitlines())


def test_that_every_command_named_exists(capsys: pytest.CaptureFixture[str]) -> None:
    assert {"demo", "validate", "simulate", "replay"} <= COMMANDS
    for command in sorted(COMMANDS):
        assert f"quorum {command}" in help_of(capsys, command)


def test_that_every_option_named_exists(capsys: pytest.CaptureFixture[str]) -> None:
    helps = help_of(capsys) + "".join(help_of(capsys, command) for command in sorted(COMMANDS))
    assert {option for option in OPTIONS if option not in helps} == set()


def test_that_every_file_linked_exists() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert "docs/screenshots/room.png" in links
    assert [link for link in links if not (ROOT / link).is_file()] == []


def test_that_every_make_target_says_what_it_does() -> None:
    described = set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.MULTILINE))
    assert TARGETS - described == set()
