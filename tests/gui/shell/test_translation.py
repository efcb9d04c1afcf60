"""The interface speaks English and French, and changes while it runs."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from engine.resources import assets
from gui.translation import Interpreter

ROOT = Path(__file__).parents[3]
FRENCH = assets() / "translations" / "quorum_fr.ts"
LUPDATE = Path(sys.executable).with_name("pyside6-lupdate")

Message = tuple[str, str, str, bool]
"""Context, English, French, and whether it is finished."""


def messages(file: Path) -> Iterator[Message]:
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield (
                context.findtext("name", ""),
                message.findtext("source", ""),
                translation.text or "",
                translation.get("type") is None,
            )


def test_that_every_text_of_the_interface_is_translated() -> None:
    missing = [english for _, english, french, done in messages(FRENCH) if not (french and done)]
    assert not missing


def test_that_a_translation_keeps_what_is_filled_in() -> None:
    for _, english, french, _ in messages(FRENCH):
        parts = {word.partition("}")[0] for word in english.split("{")[1:]}
        assert parts == {word.partition("}")[0] for word in french.split("{")[1:]}, english


@pytest.mark.skipif(not LUPDATE.exists(), reason="Qt's tools are not beside this Python")
def test_that_no_text_of_the_code_is_missing_in_the_translation(tmp_path: Path) -> None:
    found = tmp_path / "found.ts"
    sources = sorted(str(path) for path in (ROOT / "gui").rglob("*.py"))
    command = [str(LUPDATE), "-silent", "-locations", "none", *sources, "-ts", str(found)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    known = {(context, english) for context, english, _, _ in messages(FRENCH)}
    missing = {(context, english) for context, english, _, _ in messages(found)} - known
    assert not missing, "run `make translations` and translate"


def test_that_the_compiled_translation_says_what_the_source_says(qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load("quorum_fr", str(FRENCH.parent))
    for context, english, french, _ in messages(FRENCH):
        assert translator.translate(context, english) == french, "run `make translations`"


def test_that_the_language_changes_and_changes_back(qapp: QApplication) -> None:
    interpreter, before = Interpreter(qapp), QLocale()
    interpreter.speak("fr")
    assert qapp.translate("HomeScreen", "New game") == "Nouvelle partie"
    interpreter.speak("en")
    assert qapp.translate("HomeScreen", "New game") == "New game"
    QLocale.setDefault(before)


def test_that_no_text_hides_from_the_tool_that_gathers_texts() -> None:
    """The tool does not look into f-strings."""
    gathered = {english for _, english, _, _ in messages(FRENCH)}
    for file in (ROOT / "gui").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                words = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
                if node.func.attr == "tr":
                    assert set(words) <= gathered, f"{file}:{node.lineno}"
