"""French that never breaks in the wrong place: no-break spaces at signs, inside « », in numbers."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from engine.game import wording
from engine.report import comparing, narration
from engine.report.pack import words as report_words
from engine.resources import assets, shipped_scenarios
from engine.scenario.loading import load_scenario
from engine.scenario.translations import texts
from engine.text import LocalText
from engine.wording import files, saves, sessions

BREAKS = re.compile(
    r"\S[ \n][;:?!»%€$]"
    r"|«[ \n]"
    r"|\d[ \n]\d{3}(?!\d)"
    r"|\d[ \n](?:mille|milliers?|millions?|milliards?|euros?|dollars?)\b"
)
BARE = re.compile(r"[^\s\u00a0:;?!«(/][;?!»](?=\s|$)|«(?=[^\s\u00a0])|[^\W\d]:(?=\s|$)")
"""Signs without any space; `12:30` and addresses have none by right."""


def faults(text: str) -> list[str]:
    return [found[0] for rule in (BREAKS, BARE) for found in rule.finditer(text)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Oui ; non", "i ;"),
        ("Vraiment\u00a0? Oui !", "i !"),
        ("« Oui\u00a0»", "« "),
        ("Oui; non", "i;"),
        ("Il dit: oui", "t:"),
        ("4 000 puces", "4 000"),
        ("86 milliards", "6 milliards"),
        ("12 %", "2 %"),
        ("À 12:30, «\u00a0oui\u00a0» : 4\u00a0000\u00a0€", "» :"),
    ],
)
def test_that_the_rule_finds_a_space_that_breaks_or_is_missing(text: str, fault: str) -> None:
    assert faults(text) == [fault]
    assert faults(text.replace(" ;", "\u00a0;")) == ([] if " ;" in text else [fault])


@pytest.mark.parametrize("folder", shipped_scenarios(), ids=lambda folder: folder.name)
def test_that_no_french_of_a_shipped_scenario_breaks_in_the_wrong_place(folder: Path) -> None:
    found = {
        ".".join(map(str, route)): wrong
        for route, text in texts(load_scenario(folder))
        if text.fr is not None and text.fr != text.en and (wrong := faults(text.fr))
    }
    assert found == {}


def test_that_no_french_of_the_interface_does() -> None:
    tree = ET.parse(assets() / "translations" / "quorum_fr.ts")  # noqa: S314 - our own file
    words = ["".join(part.itertext()) for part in tree.iter("translation")]
    assert len(words) > 300
    assert [wrong for text in words if (wrong := faults(text))] == []


OF_FAULTS = (files, saves, sessions)
"""What is said of files that somebody brings."""
SPEAKING = (wording, comparing, narration, report_words, *OF_FAULTS)
"""The engine's modules with words of their own."""


def said(part: object) -> Iterator[LocalText]:
    if isinstance(part, LocalText):
        yield part
    elif isinstance(part, Mapping):
        for item in part.values():
            yield from said(item)
    elif isinstance(part, list | tuple):
        for item in part:
            yield from said(item)


def test_that_no_french_of_the_engine_does() -> None:
    words = [text.fr or "" for m in SPEAKING for text in said(vars(m))]
    assert len(words) > 40
    assert [wrong for text in words if (wrong := faults(text))] == []


@pytest.mark.parametrize("module", OF_FAULTS, ids=lambda module: module.__name__)
def test_that_every_sentence_of_a_fault_has_its_french_with_the_same_blanks(
    module: ModuleType,
) -> None:
    sentences = list(said(vars(module)))
    assert len(sentences) > 30
    assert [text.en for text in sentences if text.fr is None] == []
    assert [text.en for text in sentences if blanks(text.en) != blanks(text.fr or "")] == []
    same = [text.en for text in sentences if text.en == text.fr]
    assert same == [saves.PLACE_IN.en] * (module is saves)


def blanks(text: str) -> list[str]:
    return sorted(re.findall(r"\{(\w*)\}", text))
