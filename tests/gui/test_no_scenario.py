"""The app knows no scenario: another one never meets words about the first."""

import re
from pathlib import Path

GUI = Path(__file__).parents[2] / "gui"
TRANSLATIONS = Path(__file__).parents[2] / "assets" / "translations" / "quorum_fr.ts"
KNOWN = re.compile(
    r"openai|altman|nadella|microsoft|google|azure|2023|novemb|fanalet|corvelle", re.IGNORECASE
)


def test_that_only_the_pictures_of_the_guides_name_what_one_scenario_knows() -> None:
    naming = {
        file.relative_to(GUI).as_posix()
        for file in GUI.rglob("*.py")
        if KNOWN.search(file.read_text(encoding="utf-8"))
    }
    assert naming == {"screenshots.py", "workshop/pictured.py"}


def test_that_no_translation_names_it_either() -> None:
    assert KNOWN.findall(TRANSLATIONS.read_text(encoding="utf-8")) == []
