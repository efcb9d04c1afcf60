"""From files to a scenario: every problem at once, each with its file and line."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from engine.errors import InputError, Problem
from engine.scenario.examination import MOST_FAULTS
from engine.scenario.loading import load_scenario
from engine.scenario.models import Scenario
from engine.scenario.yaml_source import LARGEST_FILE, Source, read_yaml
from engine.text import LocalText
from tests.engine import worlds

TEXT = (worlds.TINY / "scenario.yaml").read_text(encoding="utf-8")


def written(folder: Path, text: str, name: str = "scenario.yaml") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def changed(*changes: tuple[str, str]) -> str:
    """The tiny scenario's text with replacements, each of which must hit exactly once."""
    text = TEXT
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands there {text.count(old)} times"
        text = text.replace(old, new)
    return text


def line_of(text: str, words: str) -> int:
    return 1 + next(i for i, line in enumerate(text.splitlines()) if words in line)


def refused(path: Path) -> InputError:
    with pytest.raises(InputError) as caught:
        load_scenario(path)
    assert "Traceback" not in str(caught.value)
    return caught.value


def source(tmp_path: Path, text: str) -> Source:
    return read_yaml(written(tmp_path, text) / "scenario.yaml")


# All problems, each with its place

TEN = [
    # what is there, what is planted, words of the complaint
    ("subtitle: Two neighbours", "subtitel: Two neighbours", 'did you mean "subtitle"?'),
    ("    rest: 1\n", "    rset: 1\n", 'did you mean "rest"?'),
    ("    temper: 2\n", "    temper: hot\n", "must be a number"),
    ("    channel: public\n    label: Give", "    channel: pubic\n    label: Give", '"public"'),
    ("[{add: {anger: 1}}]", "[{add: {angr: 1}}]", 'did you mean "anger"?'),
    ('"0.2 + anger / 400"', '"0.2 + 1 / anger"', "divides by what can be zero"),
    ("    limit: 2\n", "    limit: 0\n", "must be at least 1"),
    ("pool: pickers, start: 90", "pool: piker, start: 90", 'no pool "piker"'),
    ('when: "turn >= 2 and weather > 0.3"', 'when: "turn >= 2 and wether > 0.3"', '"weather"?'),
    ("    tone: bad\n", "    tone: bad\n    tone: bad\n", '"tone" is given twice'),
    ('that: "purse >= 5"', 'that: "weather >= 5"', "which neighbour may not know"),
    ("rank: 1", "rank: 2", "rank 2 is taken twice"),
]


def test_that_all_mistakes_of_a_file_are_told_at_once_each_with_its_line(tmp_path: Path) -> None:
    text = changed(*((old, new) for old, new, _ in TEN))
    problems = refused(written(tmp_path, text)).problems
    for _, new, words in TEN:
        line = line_of(text, new.strip().splitlines()[-1].strip())
        near = [p for p in problems if words in p.message]
        assert near, f"{words} is not told:\n" + "\n".join(map(str, problems))
        assert {p.place for p in near} == {"scenario.yaml"}
        assert any(abs(p.line - line) <= 1 for p in near), (words, line, near)


def test_that_one_mistake_gives_one_problem(tmp_path: Path) -> None:
    for old, new, words in TEN:
        problems = refused(written(tmp_path, changed((old, new)))).problems
        told = "\n".join(map(str, problems))
        assert words in told
        assert len(problems) <= 2, told


def test_that_a_missing_key_is_told_at_its_element(tmp_path: Path) -> None:
    text = changed(("    does: It calms people.\n", ""))
    (problem,) = refused(written(tmp_path, text)).problems
    assert problem == Problem(
        "scenario.yaml", line_of(text, "id: speech"), 'moves[0]: "does" is missing'
    )


def test_that_a_missing_section_is_told(tmp_path: Path) -> None:
    text = TEXT[: TEXT.index("endings:")]
    (problem,) = refused(written(tmp_path, text)).problems
    assert str(problem) == 'scenario.yaml:1: "endings" is missing'


def test_that_a_problem_names_its_own_file_of_several(tmp_path: Path) -> None:
    cut = TEXT.index("events:")
    written(tmp_path, TEXT[:cut])
    events = TEXT[cut:].replace("chance: 0.4", "chance: 1 / 0")
    written(tmp_path, events, "events.yaml")
    (problem,) = refused(tmp_path).problems
    assert (problem.place, problem.line) == ("events.yaml", line_of(events, "1 / 0"))
    assert "events[0].chance" in problem.message


def test_that_a_list_may_be_spread_over_several_files(tmp_path: Path) -> None:
    cut = TEXT.index("  - id: poster")
    end = TEXT.index("events:")
    written(tmp_path, TEXT[:cut] + TEXT[end:])
    written(tmp_path, "moves:\n" + TEXT[cut:end], "more.yaml")
    ids = [move.id for move in load_scenario(tmp_path).moves]
    assert sorted(ids) == sorted(move.id for move in worlds.tiny().moves)


def test_that_a_single_value_in_two_files_is_a_problem(tmp_path: Path) -> None:
    written(tmp_path, TEXT)
    written(tmp_path, "id: other\n", "second.yaml")
    (problem,) = refused(tmp_path).problems
    assert str(problem) == 'second.yaml:1: "id" is given in two files'


def test_that_a_single_file_can_be_named() -> None:
    assert load_scenario(worlds.TINY / "scenario.yaml") == worlds.tiny()


def test_that_capitals_and_odd_keys_are_told_as_they_stand(tmp_path: Path) -> None:
    text = changed(
        ("    costs: A little pride\n", "    Costs: A little pride\n    costs: x\n"),
        ("[{add: {anger: -8}}]", "[{add: {Anger: -8}}]"),
    )
    problems = refused(written(tmp_path, text)).problems
    told = "\n".join(map(str, problems))
    assert '"Costs" is not a key of the format (did you mean "costs"?)' in told
    assert '"Anger" is no id' in told


def test_that_the_key_of_a_flow_is_offered_by_its_name_in_the_file(tmp_path: Path) -> None:
    text = changed(
        (
            "{flow: {from: pickers_neighbour, to: pickers_council, amount: 3}}",
            "{flow: {form: pickers_neighbour, to: pickers_council, amount: 3}}",
        )
    )
    told = str(refused(written(tmp_path, text)))
    assert 'did you mean "from"?' in told
    assert '"from" is missing' in told


def test_that_a_faulty_element_does_not_make_those_that_name_it_look_faulty(tmp_path: Path) -> None:
    text = changed(
        (
            "id: anger, basis: design choice, label: Anger, start: 20",
            "id: anger, basis: design choice, label: Anger, start: much",
        )
    )
    problems = refused(written(tmp_path, text)).problems
    assert {problem.line for problem in problems} == {line_of(text, "start: much")}


def test_that_a_misspelt_section_does_not_make_all_its_names_look_unknown(tmp_path: Path) -> None:
    for old, new in (("\nvariables:\n", "\nvariable:\n"), ("\npools:\n", "\npool:\n")):
        problems = refused(written(tmp_path, changed((old, new)))).problems
        told = "\n".join(map(str, problems))
        assert f'did you mean "{old.strip().strip(":")}"?' in told
        assert len(problems) <= 2, told


def test_that_an_empty_section_hides_no_mistake(tmp_path: Path) -> None:
    text = changed(("    temper: 2\n", "    temper: hot\n"), ("chance: 0.4", "chance: 1 / 0"))
    text = text.replace("drift:\n", "drift: []\nother:\n")
    told = str(
        refused(written(tmp_path, text[: text.index("other:")] + text[text.index("endings:") :]))
    )
    assert "must be a number" in told
    assert "divides by what can be zero" in told


@given(st.data())
def test_that_a_scenario_with_any_part_replaced_is_loaded_or_refused_in_sentences(
    data: st.DataObject,
) -> None:
    parts = worlds.tiny_data()
    here: object = parts
    steps = data.draw(st.integers(1, 6))
    junk: object = data.draw(
        st.sampled_from(
            [None, True, 0, -1, 1e300, "", "x", "a b", [], {}, [[]], {"x": 1}, "9" * 99]
        )
    )
    for step in range(steps):
        if isinstance(here, dict) and here:
            key = data.draw(st.sampled_from(sorted(here)))
        elif isinstance(here, list) and here:
            key = data.draw(st.integers(0, len(here) - 1))
        else:
            break
        if step == steps - 1 or not isinstance(here[key], dict | list):
            here[key] = junk
            break
        here = here[key]
    for line in worlds.told(parts):
        assert line.strip()


# What YAML is read


def test_that_no_and_on_stay_words(tmp_path: Path) -> None:
    found = source(tmp_path, "a: no\nb: on\nc: yes\nd: off\ne: true\nf: null\nno: 1\n").data
    assert found == {"a": "no", "b": "on", "c": "yes", "d": "off", "e": True, "f": None, "no": 1}


def test_that_numbers_are_numbers_and_all_else_is_text(tmp_path: Path) -> None:
    text = "[1, -2, 1.5, 1e3, +4, 0x10, 1_000, .inf, nan, 2024-01-01, '5', 1:30, 1.2.3, 1.]"
    found = source(tmp_path, text).data
    words = ["0x10", "1_000", ".inf", "nan", "2024-01-01", "5", "1:30", "1.2.3", "1."]
    assert found == [1, -2, 1.5, 1000.0, 4, *words]


def test_that_a_key_given_twice_is_told_with_its_line(tmp_path: Path) -> None:
    found = source(tmp_path, "a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\n")
    assert [str(problem) for problem in found.problems] == ['scenario.yaml:5: "c" is given twice']


@pytest.mark.parametrize(
    "text",
    [
        "a: &x 1\n",
        "a: &x [1]\nb: *x\n",
        "b: *x\n",
        "a: !!python/object/apply:os.system [ls]\n",
        "a: !!str 1\n",
        "a: !own {b: 1}\n",
        "a: ! 1\n",
        "&a a: &b [&c 1]\n",
    ],
)
def test_that_anchors_aliases_and_tags_are_refused(tmp_path: Path, text: str) -> None:
    (problem,) = source(tmp_path, text).problems
    assert problem.line == 1 or "anchors" in problem.message
    assert "anchors, aliases and tags are not part of the format" in problem.message


def test_that_a_bomb_of_aliases_is_refused_at_once(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x,x,x,x,x,x,x,x,x]"]
    lines += [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    began = time.perf_counter()
    assert source(tmp_path, "\n".join(lines)).problems
    assert time.perf_counter() - began < 0.5


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 50_000, "- " * 100_000, "? " * 50_000])
def test_that_deep_nesting_is_refused_at_once(tmp_path: Path, text: str) -> None:
    began = time.perf_counter()
    (problem,) = source(tmp_path, text).problems
    assert "nested more than 20 deep" in problem.message or "not valid YAML" in problem.message
    assert time.perf_counter() - began < 2.0


def test_that_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = written(tmp_path, "") / "scenario.yaml"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    assert "larger than 2 MB" in str(refused(tmp_path))


def test_that_a_file_full_of_mistakes_is_refused_in_bounded_time(tmp_path: Path) -> None:
    written(tmp_path, "".join(f"unknown_{n}: 1\n" for n in range(60_000)))
    began = time.perf_counter()
    assert len(refused(tmp_path).problems) <= MOST_FAULTS + 10
    assert time.perf_counter() - began < 10


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"id: \xff\xfe\n", "not UTF-8 text"),
        (b"\x00\x01\x02", "not valid YAML"),
        (b"a: [1, 2\n", "not valid YAML"),
        (b"a: 'x\n", "not valid YAML"),
        (b"a: 1\n\tb: 2\n", "not valid YAML"),
        (b"a: 1\n---\nb: 2\n", "a second document (---) is not part of the format"),
        (b"- 1\n", "a mapping of sections"),
        (b"just words\n", "a mapping of sections"),
        (b"[a]: 1\n", "a key must be a plain word"),
        (b"", '"turns" is missing'),
        (b"# nothing\n", '"turns" is missing'),
    ],
)
def test_that_a_file_of_something_else_is_refused_in_a_sentence(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    (tmp_path / "scenario.yaml").write_bytes(content)
    assert sentence in str(refused(tmp_path))


def test_that_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    assert load_scenario(tmp_path) == worlds.tiny()


def test_that_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_bytes(TEXT.replace("\n", "\r\n").encode())
    assert load_scenario(tmp_path) == worlds.tiny()


# Which files


def test_that_a_folder_without_yaml_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    assert str(refused(tmp_path)).endswith("there is no .yaml file in that folder.")


def test_that_what_is_not_there_is_refused(tmp_path: Path) -> None:
    assert "no such file or folder" in str(refused(tmp_path / "nowhere"))


def test_that_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "game.quorum").write_text("{}", encoding="utf-8")
    assert "give a folder of .yaml files" in str(refused(tmp_path / "game.quorum"))


def test_that_a_folder_named_like_a_file_is_told(tmp_path: Path) -> None:
    written(tmp_path, TEXT)
    (tmp_path / "x.yaml").mkdir()
    assert "cannot be read" in str(refused(tmp_path))


def test_that_too_many_files_are_refused(tmp_path: Path) -> None:
    for n in range(61):
        written(tmp_path, "", f"{n}.yaml")
    assert "more than 60 .yaml files" in str(refused(tmp_path))


def test_that_a_name_too_long_for_a_file_is_refused() -> None:
    assert "cannot be read" in str(refused(Path("x" * 5_000 + ".yaml")))


# What the values become


def test_that_texts_may_be_plain_or_in_two_languages() -> None:
    first = worlds.tiny().turns[0].label
    assert (first.in_language("en"), first.in_language("fr")) == ("Monday morning", "Lundi matin")
    second = worlds.tiny().turns[1].label
    assert second.in_language("fr") == "Monday evening"


@pytest.mark.parametrize(
    "words", ["<b>bold</b>", "see <img src='file:///x'>", "</p>", "<!-- x -->"]
)
def test_that_markup_in_a_text_is_refused(words: str) -> None:
    with pytest.raises(ValidationError, match="texts are plain"):
        LocalText(en=words)
    assert LocalText(en="a < b, 1 <2 and 3> 2").en == "a < b, 1 <2 and 3> 2"


def test_that_what_a_file_says_is_kept_to_nine_decimals() -> None:
    scenario = worlds.world(numbers={"x": {"start": 1 / 3, "max": 2 / 3}})
    assert (scenario.variables[1].start, scenario.variables[1].max) == (0.333333333, 0.666666667)


def test_that_numbers_in_amounts_stay_numbers_and_expressions_text() -> None:
    effects = worlds.scenario_of(
        worlds.world_data(
            numbers={"x": 0},
            drift={"d": {"effects": [{"add": {"x": 2}}, {"add": {"x": "2"}}, {"add": {"x": 1.5}}]}},
        )
    )
    added = [effect.add["x"] for effect in effects.drift[0].effects]
    assert added == [2.0, "2", 1.5]
    assert isinstance(added[0], float)


def test_that_a_scenario_survives_the_way_through_json() -> None:
    text = worlds.tiny().model_dump_json(by_alias=True)
    assert Scenario.model_validate_json(text) == worlds.tiny()
