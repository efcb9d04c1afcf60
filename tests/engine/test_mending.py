"""A fault of form neither hides other mistakes nor makes sound parts look faulty."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest

from engine.scenario.examination import examined, faults_of_form
from engine.scenario.loading import open_scenario
from tests.engine import worlds

Place = tuple[str | int, ...]
GONE = object()
JUNK: list[object] = [GONE, [], {}, "Not an id ###", -5.5, True, [[1]]]
MISTAKE = "1 / anger"
"""As an amount: it divides by what can be zero."""


def places(part: object, place: Place = ()) -> Iterator[Place]:
    """Every place in plain data."""
    items = part.items() if isinstance(part, dict) else enumerate(part)  # type: ignore[arg-type]  # a list
    for key, value in items:
        yield (*place, key)
        if isinstance(value, dict | list):
            yield from places(value, (*place, key))


def put(data: dict[str, Any], place: Place, value: object) -> None:
    part: Any = data
    for step in place[:-1]:
        part = part[step]
    if value is GONE:
        del part[place[-1]]
    else:
        part[place[-1]] = value


SOUND = {
    folder: open_scenario(worlds.TINY.parent / folder).book.joined for folder in ("tiny", "bridge")
}


@pytest.mark.parametrize(
    ("folder", "section"), [(folder, part) for folder in SOUND for part in sorted(SOUND[folder])]
)
def test_that_one_fault_of_form_brings_no_other_complaint(folder: str, section: str) -> None:
    sound = SOUND[folder]
    faulty = 0
    for place in places({section: sound[section]}):
        for value in JUNK if folder == "tiny" else JUNK[:2]:
            data = deepcopy(dict(sound))
            put(data, place, value)
            form = faults_of_form(data)
            faulty += bool(form)
            assert not form or examined(data) == (None, form), (place, value)
    assert faulty


WRONG = [
    # the section and element with a fault of form, the key and what is put there
    ("moves", "speech", "does", GONE),
    ("moves", "speech", "channel", "pubic"),
    ("moves", "speech", "role", GONE),
    ("moves", "speech", "label", 5),
    ("moves", "speech", "id", "A speech"),
    ("moves", "speech", "limt", 3),
    ("events", "hail", "headline", GONE),
    ("drift", "cooling", "label", []),
    ("endings", "empty_orchard", "rank", "first"),
    ("endings", "empty_orchard", "meaning", GONE),
]


@pytest.mark.parametrize(("section", "name", "key", "value"), WRONG)
def test_that_a_wrong_key_hides_no_mistake_inside_its_element(
    section: str, name: str, key: str, value: object
) -> None:
    data = worlds.tiny_data()
    part = worlds.element(data, section, name)
    part["effects"] = [{"add": {"angr": 1}}, {"add": {"anger": MISTAKE}}]
    if value is GONE:
        del part[key]
    else:
        part[key] = value
    told = "\n".join(text for _, text in examined(data)[1])
    assert key in told or "must be" in told
    assert 'did you mean "anger"?' in told
    assert "divides by what can be zero" in told


def test_that_a_role_without_a_name_hides_no_mistake_in_its_aims() -> None:
    data = worlds.tiny_data()
    role = worlds.element(data, "roles", "council")
    del role["name"], role["emblem"]
    role["aims"][0] |= {"weight": 50}
    role["aims"][1] |= {"measure": "100 - angr"}
    told = "\n".join(text for _, text in examined(data)[1])
    for words in ('"name" is missing', '"emblem" is missing', "add up to 90", '"anger"?'):
        assert words in told


def test_that_a_faulty_effect_hides_no_mistake_in_its_neighbours() -> None:
    data = worlds.tiny_data()
    move = worlds.element(data, "moves", "speech")
    move["effects"] = [5, {"flow": {"from": "pickers_council"}}, {"add": {"anger": MISTAKE}}]
    complaints = examined(data)[1]
    assert [route[4] for route, _ in complaints if "divides" in _] == ["add"]
    assert {route[3] for route, _ in complaints} == {0, 1, 2}


@pytest.mark.parametrize(
    ("place", "value", "sentence"),
    [
        (("variables", 2, "start"), "much", "must be a number or a mapping (key: value)"),
        (("variables", 2, "start"), 1e400, "must be a number that is not infinite"),
        (("variables", 2, "known_to"), "evryone", "must be 'everyone' (did you mean "),
        (("moves", 0, "appeal"), [1], "must be a number or a text"),
        (("moves", 0, "appeal"), "x" * 601, "is longer than 600 characters"),
        (("title",), 5, "must be a text, or one a language"),
        (("title",), {"en": 5}, "must be a text"),
        (("turns", 0, "at"), "Monday", "must be a date and a time, such as 2024-10-04T09:00"),
        (("roles", 0, "difficulty"), 4, "must be 1, 2 or 3"),
        (("roles", 0, "temper"), 0, "must be more than 0"),
        (("roles", 0, "temper"), 50, "must be at most 10"),
        (("plots",), [], "must have at least 1"),
    ],
)
def test_that_a_wrong_value_is_told_once_and_in_plain_words(
    place: Place, value: object, sentence: str
) -> None:
    data = worlds.tiny_data()
    put(data, place, value)
    ((route, text),) = examined(data)[1]
    assert (route[: len(place)], text[: len(sentence)]) == (place, sentence)
