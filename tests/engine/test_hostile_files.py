"""Files that mean harm are refused in a sentence, in bounded time and memory."""

import json
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import LONGEST_MESSAGE, InputError
from engine.scenario.examination import MOST_FAULTS
from engine.scenario.loading import load_scenario
from engine.scenario.yaml_source import MOST_VALUES, Source, read_yaml
from tests.engine import worlds

MOST_SECONDS, MOST_MEGABYTES = 10, 1_000
"""Where a reader is ended; what it may take is a fraction of that."""
HARMLESS = {
    "a number of a million decimals",
    "a text of opening tags",
    "expressions without end",
}
"""Kinds that look bad and are in order."""
TINY = (worlds.TINY / "scenario.yaml").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="limits are set in a fork")
def test_that_no_kind_of_hostile_file_takes_much_time_or_memory() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.engine.hostile", str(MOST_SECONDS), str(MOST_MEGABYTES)],
        capture_output=True,
        text=True,
        check=True,
        timeout=600,
        cwd=Path(__file__).parents[2],
    )
    found = json.loads(done.stdout)
    assert len(found) > 70
    slow = {kind: cost for kind, cost in found.items() if cost["seconds"] > 5}
    large = {kind: cost for kind, cost in found.items() if cost["megabytes"] > 200}
    ours = {kind: cost for kind, cost in found.items() if "ended by" in cost["told"]}
    ours |= {kind: cost for kind, cost in found.items() if "fault of ours" in cost["told"]}
    assert (slow, large, ours) == ({}, {}, {})
    assert {kind for kind, cost in found.items() if cost["told"] == "accepted"} == HARMLESS


def told(files: dict[str, bytes]) -> list[str]:
    """The lines of a refusal, or none."""
    with TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        try:
            load_scenario(Path(folder))
        except InputError as error:
            return str(error).splitlines()
    return []


def test_that_refusals_stay_readable_however_long_the_words_are() -> None:
    key, word = "x" * 1_000, "y" * 100_000
    lines = told({"a.yaml": f"{key}: 1\nmoves: [{{{key}: 1, id: {word}}}]\n".encode()})
    assert any("…" in line for line in lines)
    assert max(map(len, lines)) < 2 * LONGEST_MESSAGE


def test_that_a_refusal_of_very_much_says_that_there_is_more() -> None:
    keys = "".join(f"key{n}: 1\n" for n in range(1_000))
    assert f"{MOST_FAULTS} problems or more." in told({"a.yaml": keys.encode()})[0]
    assert told({"a.yaml": b"key: 1\n"})[0].endswith("problems.")


def test_that_files_may_not_hold_more_values_together_than_one_may() -> None:
    half = ("- x\n" * (MOST_VALUES // 2 + 1)).encode()
    together = told({"a.yaml": half, "b.yaml": half, "c.yaml": half})
    assert [line.strip().split(":")[0] for line in together[1:]] == ["a.yaml", "b.yaml"]
    assert "more than 100,000 values together" in together[2]


def test_that_what_a_file_says_gives_a_terminal_no_orders() -> None:
    key = told({"a.yaml": b'"\\e[2J\\u202e\\n": 1\n'})
    assert any(r'"\x1b[2J\u202e\n" is not a key of the format' in line for line in key)
    title = told({"a.yaml": b'title: "\\e]0;x\\a"\n'})
    assert any("control characters are not part of the format" in line for line in title)


def test_that_hidden_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_text(TINY, encoding="utf-8")
    (tmp_path / ".#scenario.yaml").symlink_to("somebody@somewhere.1234")
    (tmp_path / "._scenario.yaml").write_bytes(b"\x00\x05\x16\x07")
    assert load_scenario(tmp_path) == worlds.tiny()


# By chance

junk = st.text(st.sampled_from("ab:-?[]{},&*!|>'\"%@`#~ \n\t0129.<\\é\x00\x85\u2028\ufeff"))
plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20),
    lambda part: (
        st.lists(part, max_size=4)
        | st.dictionaries(st.sampled_from(sorted(worlds.tiny_data())) | junk, part, max_size=4)
    ),
    max_leaves=20,
)


def read(content: bytes) -> Source:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.yaml"
        path.write_bytes(content)
        return read_yaml(path)


@given(junk)
def test_that_any_text_is_read_or_refused(text: str) -> None:
    source = read(text.encode())
    assert source.readable or source.problems


@given(st.binary(max_size=400))
def test_that_any_bytes_are_read_or_refused(content: bytes) -> None:
    source = read(content)
    assert source.readable or source.problems


@given(plain)
def test_that_any_data_is_refused_in_sentences(data: object) -> None:
    # JSON is YAML, but for its numbers without end.
    for line in told({"a.yaml": json.dumps(data, allow_nan=False).encode()})[1:]:
        assert re.match(r"  [\w.-]+(:\d+)?: .*\S", line)  # a key may be all spaces


@given(st.data())
def test_that_a_scenario_cut_and_pasted_by_chance_is_read_or_refused(data: st.DataObject) -> None:
    text = TINY
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(start + 200, len(text))))
        away = data.draw(st.integers(0, len(TINY) - 60))
        put = data.draw(junk | st.just(TINY[away : away + 60]) | st.just(""))
        text = text[:start] + put + text[end:]
    for line in told({"scenario.yaml": text.encode()}):
        assert line.strip()
