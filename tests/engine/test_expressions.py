"""The language of amounts and conditions: what it means, what it refuses, how fast."""

import ast
import math
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.rules.dice import Dice
from engine.rules.frame import Frame, compiled
from engine.rules.program import program
from engine.rules.recording import Recording, part_of
from engine.rules.rulebook import Rulebook
from engine.rules.runners import wait_for_compiled
from engine.scenario.expressions import Expression, Vocabulary, check
from engine.scenario.operations import ExpressionError, Kind
from engine.scenario.spelling import misspelt, unreadable
from tests.engine import worlds

WORDS = Vocabulary(
    {"p": (0.0, 100.0), "q": (-5.0, 5.0), "one": (1.0, 2.0), "turn": (0.0, 10.0)},
    frozenset({"wave", "wait"}),
    frozenset({"rain"}),
)


def number(text: str | float) -> Expression:
    return check(text, WORDS, "number")


def truth(text: str) -> Expression:
    return check(text, WORDS, "truth")


def refusal(text: str, kind: Kind = "number") -> str:
    with pytest.raises(ExpressionError) as caught:
        check(text, WORDS, kind)
    sentence = str(caught.value)
    assert sentence
    assert "\n" not in sentence
    return sentence


# What the language is


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("3", (3, 3)),
        ("-3", (-3, -3)),
        ("- -3", (3, 3)),
        ("+p", (0, 100)),
        ("p + q", (-5, 105)),
        ("p - q", (-5, 105)),
        ("p * q", (-500, 500)),
        ("q * q", (-25, 25)),
        ("p / one", (0, 100)),
        ("-p", (-100, 0)),
        ("abs(q)", (0, 5)),
        ("abs(-one)", (1, 2)),
        ("min(p, q)", (-5, 5)),
        ("max(p, q, 7)", (7, 100)),
        ("clamp(p, 10, 20)", (10, 20)),
        ("sqrt(p)", (0, 10)),
        ("log(one)", (0, math.log(2))),
        ("exp(one)", (math.exp(1), math.exp(2))),
        ("exp(100 * p)", (1, math.exp(60))),
        ("logistic(0 * p)", (0.5, 0.5)),
        ("choose(p > 5, q, one)", (-5, 5)),
        ("times(wave)", (0, 60)),
        ("turn", (0, 10)),
        ("2.5e1", (25, 25)),
        (".5", (0.5, 0.5)),
        (4, (4, 4)),
    ],
)
def test_that_a_number_knows_the_interval_it_lies_in(
    text: str | float, interval: tuple[float, float]
) -> None:
    assert number(text).interval == interval


@pytest.mark.parametrize(
    "text",
    [
        *("true", "false", "p > 1", "p == q", "p != 1", "1 <= p < 5 <= turn", "not p < 1"),
        *("p < 1 and q < 1 or turn > 2", "played(wave)", "happened(rain)", "times(wait) >= 2"),
        "p > 1\n  and q > 1",
    ],
)
def test_that_these_are_conditions(text: str) -> None:
    assert truth(text).kind == "truth"


def test_that_an_expression_tells_what_it_names() -> None:
    expression = truth("p + q > turn and played(wave) and not happened(rain)")
    assert expression.names == {"p", "q", "turn"}
    assert expression.facts == {("played", "wave"), ("happened", "rain")}


@pytest.mark.parametrize("text", ["p > 1", "true", "played(wave)", "not p > 1"])
def test_that_a_condition_is_no_number(text: str) -> None:
    assert "a condition where a number is needed" in refusal(text, "number")


@pytest.mark.parametrize("text", ["p", "1", "times(wave)", "choose(p > 1, 1, 0)"])
def test_that_a_number_is_no_condition(text: str) -> None:
    assert "a number where a condition is needed" in refusal(text, "truth")


@pytest.mark.parametrize(
    "text",
    [
        *("1 + (p > 1)", "p and q > 1", "not p", "min(p > 1, 2)", "choose(p, 1, 2)"),
        *("choose(p > 1, q > 1, 2)", "(p > 1) == (q > 1)", "-(p > 1)", "true + 1"),
    ],
)
def test_that_numbers_and_conditions_do_not_mix(text: str) -> None:
    assert "mixes numbers and conditions" in refusal(text)


# What can go wrong with numbers


@pytest.mark.parametrize("text", ["1 / p", "1 / q", "p / (q - q)", "1 / turn", "1 / (one - 1)"])
def test_that_dividing_by_what_can_be_zero_is_refused(text: str) -> None:
    assert "divides by what can be zero" in refusal(text)


@pytest.mark.parametrize("text", ["1 / max(p, 1)", "1 / (p + 1)", "1 / -one", "p / (one * one)"])
def test_that_dividing_by_what_cannot_be_zero_is_fine(text: str) -> None:
    assert number(text).kind == "number"


def test_that_roots_and_logarithms_of_what_they_do_not_take_are_refused() -> None:
    assert "sqrt of what can be negative" in refusal("sqrt(q)")
    assert "log of what can be zero or negative" in refusal("log(p)")


def test_that_clamping_between_bounds_that_can_cross_is_refused() -> None:
    assert "needs low to be at most high" in refusal("clamp(p, 3, one)")


@pytest.mark.parametrize(
    "text",
    [
        "1e308 * 1e308",
        "1e400",
        "-1e400",
        "9" * 400,
        "p > 1e400",
        "1e-320 > 1 / 1e-320",
        "exp(60 * one) * exp(60 * one) * exp(60 * one) * exp(60 * one)",
        "choose(exp(60) * exp(60) * exp(60) * exp(60) > 1, 1, 2)",
    ],
)
def test_that_what_grows_beyond_all_bounds_is_refused_even_inside_a_condition(text: str) -> None:
    assert "beyond all bounds" in refusal(text)


# Names


def test_that_an_unknown_name_is_told_with_the_nearest_known_one() -> None:
    words = Vocabulary({"pressure": (0, 1)}, frozenset({"speech"}), frozenset({"hail"}))
    for text, hint in {
        "presure": 'names "presure", which is no variable (did you mean "pressure"?)',
        "logistik(1)": 'calls "logistik", which is no function (did you mean "logistic"?)',
        "times(speach)": 'there is no such move (did you mean "speech"?)',
        "choose(happened(hial), 1, 0)": 'there is no such event (did you mean "hail"?)',
    }.items():
        with pytest.raises(ExpressionError) as caught:
            check(text, words, "number")
        assert hint in str(caught.value)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("played(rain)", "no such move"),
        ("happened(wave)", "no such event"),
        ("played()", "must give played() the id of one move"),
        ("played(wave, wait)", "must give played()"),
        ("played(1)", "must give played()"),
        ("abs()", "gives abs() 0 values"),
        ("clamp(p, 1)", "gives clamp() 2 values"),
        ("min(p)", "gives min() 1 values"),
        ("True", "write true"),
        ("False or p > 1", "write false"),
    ],
)
def test_that_a_mistake_is_named(text: str, sentence: str) -> None:
    assert sentence in refusal(text)


# Hostile text

HOSTILE = [
    "",
    "   ",
    "p.real",
    "().__class__.__bases__",
    "__import__('os')",
    "__import__",
    "__builtins__",
    "open",
    "exec(p)",
    "eval(p)",
    "lambda: 1",
    "lambda p: p",
    "(x := 1)",
    "p := 1",
    "p = 1",
    "f'{p}'",
    "'text'",
    '"text"',
    "b'1'",
    "[1, 2]",
    "[p for p in p]",
    "{1}",
    "{}",
    "p[0]",
    "(1, 2)",
    "()",
    "p if p else q",
    "p if p > 1 else q",
    "p ** 2",
    "9 ** 9 ** 9 ** 9",
    "p // 2",
    "p % 2",
    "p @ q",
    "p << 999999",
    "p & 1",
    "p | 1",
    "p ^ 1",
    "~p",
    "p is q",
    "p in q",
    "not in p",
    "1j",
    "0x10",
    "0b1",
    "1_000",
    "1or 2",
    "1if 1else 2",
    "...",
    "None",
    "await p",
    "yield p",
    "p; q",
    "p\x00",
    "p # comment",
    "min(*p)",
    "min(p, q, key=p)",
    "min(**p)",
    "abs(x=1)",
    "played(wave)(1)",
    "abs(abs)",
    "\u0440 > 1",
    "\uff11",
    "\ud800",
    "\\",
    "p > ",
    "((((",
    "1 2",
    "p p",
    "import os",
    "assert p",
    "del p",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_that_text_outside_the_language_is_refused(text: str) -> None:
    refusal(text, "number")
    refusal(text, "truth")


@pytest.mark.parametrize(
    "text",
    [
        "(" * 10_000 + "1" + ")" * 10_000,
        "(" * 90 + "1" + ")" * 90 + "(" * 90,
        "-" * 10_000 + "1",
        "not " * 10_000 + "true",
        "+".join("1" * 10_000),
        "abs(" * 40 + "p" + ")" * 40,
        "1" * 10_000,
        "1" * 5_000 + "." + "1" * 5_000,
        "p" * 1_000_000,
        "min(" + ",".join("1" * 290) + ")",
        " " * 1_000_000,
        "(((1)" * 2_000,
        "p<" * 290,
        "0<choose(" * 30 + "p" + ">1,1,0)<1" * 30,
    ],
)
def test_that_oversized_text_is_refused_at_once(text: str) -> None:
    began = time.perf_counter()
    for kind in ("number", "truth"):
        with pytest.raises(ExpressionError):
            check(text, WORDS, kind)
    assert time.perf_counter() - began < 2.0


@given(st.text(alphabet=st.sampled_from("pq1.e+-*/<>=!(), \nandornot_[]{}:'\"\\%"), max_size=60))
def test_that_any_text_is_either_checked_or_refused_in_a_sentence(text: str) -> None:
    try:
        expression = check(text, WORDS, "number")
    except ExpressionError as error:
        sentence = str(error)
    else:
        sentence = "fine" if expression.names <= WORDS.ranges.keys() else ""
    assert sentence


def test_that_nothing_in_an_expression_is_ever_executed(monkeypatch: pytest.MonkeyPatch) -> None:
    def betrayed(*_: object, **__: object) -> None:
        pytest.fail("an expression was executed as Python")

    monkeypatch.setattr("builtins.eval", betrayed)
    monkeypatch.setattr("builtins.exec", betrayed)
    for text in [*HOSTILE, "p + 1", "betrayed()"]:
        try:
            check(text, WORDS, "number")
        except ExpressionError:
            continue


# Evaluation: the compiled form against plain Python


@dataclass(frozen=True)
class Moment:
    """One game's world for the reference evaluation."""

    p: float
    q: float
    turn: int
    waved: bool
    waves: float
    rained: bool


@dataclass(frozen=True)
class Said:
    """An expression's text and what plain Python makes of it."""

    text: str
    value: Callable[[Moment], float]


def _exp(x: float) -> float:
    return math.exp(min(max(x, -60.0), 60.0))


LEAVES = st.one_of(
    st.sampled_from(
        [
            Said("p", lambda m: m.p),
            Said("q", lambda m: m.q),
            Said("turn", lambda m: m.turn),
            Said("times(wave)", lambda m: m.waves),
        ]
    ),
    st.integers(-20, 20).map(lambda n: Said(str(n), lambda _: float(n))),
    st.sampled_from([0.25, 1.5, 1e-3]).map(lambda x: Said(repr(x), lambda _: x)),
)
FACTS = st.sampled_from(
    [
        Said("true", lambda _: True),
        Said("false", lambda _: False),
        Said("played(wave)", lambda m: m.waved),
        Said("happened(rain)", lambda m: m.rained),
    ]
)


def _numbers(
    parts: st.SearchStrategy[Said], facts: st.SearchStrategy[Said]
) -> st.SearchStrategy[Said]:
    one, two, three = st.tuples(parts), st.tuples(parts, parts), st.tuples(parts, parts, parts)
    return st.one_of(
        two.map(
            lambda s: Said(f"({s[0].text} + {s[1].text})", lambda m: s[0].value(m) + s[1].value(m))
        ),
        two.map(
            lambda s: Said(f"({s[0].text} - {s[1].text})", lambda m: s[0].value(m) - s[1].value(m))
        ),
        two.map(
            lambda s: Said(f"({s[0].text} * {s[1].text})", lambda m: s[0].value(m) * s[1].value(m))
        ),
        two.map(
            lambda s: Said(
                f"({s[0].text} / max(1, {s[1].text}))",
                lambda m: s[0].value(m) / max(1.0, s[1].value(m)),
            )
        ),
        one.map(lambda s: Said(f"-{s[0].text}", lambda m: -s[0].value(m))),
        one.map(lambda s: Said(f"abs({s[0].text})", lambda m: abs(s[0].value(m)))),
        one.map(lambda s: Said(f"sqrt(abs({s[0].text}))", lambda m: math.sqrt(abs(s[0].value(m))))),
        one.map(
            lambda s: Said(f"log(1 + abs({s[0].text}))", lambda m: math.log(1 + abs(s[0].value(m))))
        ),
        one.map(lambda s: Said(f"exp({s[0].text})", lambda m: _exp(s[0].value(m)))),
        one.map(lambda s: Said(f"logistic({s[0].text})", lambda m: 1 / (1 + _exp(-s[0].value(m))))),
        three.map(
            lambda s: Said(
                f"min({', '.join(x.text for x in s)})", lambda m: min(x.value(m) for x in s)
            )
        ),
        two.map(
            lambda s: Said(
                f"max({', '.join(x.text for x in s)})", lambda m: max(x.value(m) for x in s)
            )
        ),
        one.map(
            lambda s: Said(
                f"clamp({s[0].text}, -3, 4)", lambda m: min(max(s[0].value(m), -3.0), 4.0)
            )
        ),
        st.tuples(facts, parts, parts).map(
            lambda s: Said(
                f"choose({s[0].text}, {s[1].text}, {s[2].text})",
                lambda m: s[1].value(m) if s[0].value(m) else s[2].value(m),
            )
        ),
    )


def _conditions(
    numbers: st.SearchStrategy[Said], facts: st.SearchStrategy[Said]
) -> st.SearchStrategy[Said]:
    return st.one_of(
        facts,
        st.tuples(numbers, numbers).map(
            lambda s: Said(f"({s[0].text} < {s[1].text})", lambda m: s[0].value(m) < s[1].value(m))
        ),
        st.tuples(numbers, numbers).map(
            lambda s: Said(
                f"({s[0].text} >= {s[1].text})", lambda m: s[0].value(m) >= s[1].value(m)
            )
        ),
        st.tuples(numbers, numbers, numbers).map(
            lambda s: Said(
                f"({s[0].text} <= {s[1].text} != {s[2].text})",
                lambda m: s[0].value(m) <= s[1].value(m) != s[2].value(m),
            )
        ),
        st.tuples(facts, facts).map(
            lambda s: Said(
                f"({s[0].text} and not {s[1].text})",
                lambda m: bool(s[0].value(m)) and not s[1].value(m),
            )
        ),
        st.tuples(facts, facts).map(
            lambda s: Said(
                f"({s[0].text} or {s[1].text})", lambda m: bool(s[0].value(m) or s[1].value(m))
            )
        ),
    )


NUMBERS = _numbers(_numbers(LEAVES, FACTS) | LEAVES, _conditions(LEAVES, FACTS))
CONDITIONS = _conditions(_numbers(LEAVES, FACTS) | LEAVES, FACTS)
MOMENTS = st.builds(
    Moment,
    p=st.floats(0, 100),
    q=st.floats(-5, 5),
    turn=st.just(3),
    waved=st.booleans(),
    waves=st.integers(0, 3).map(float),
    rained=st.booleans(),
)


@cache
def book() -> Rulebook:
    return Rulebook(
        worlds.world(
            turns=5,
            numbers={"p": {"start": 1}, "q": {"start": 0, "min": -5, "max": 5}},
            moves={"wave": {}, "wait": {}},
            events={"rain": {}},
        )
    )


def frame_of(moments: list[Moment]) -> Frame:
    layout = book().layout
    state = np.zeros((len(book().row_names), len(moments)))
    choices = book().no_orders(len(moments))
    slot, place = layout.orders["wave"]
    for column, moment in enumerate(moments):
        state[layout.rows["p"], column] = moment.p
        state[layout.rows["q"], column] = moment.q
        state[layout.times["wave"], column] = moment.waves
        state[layout.happened["rain"], column] = moment.rained
        choices[slot, column] = place if moment.waved else -1
    return Frame(state, 3, choices)


def evaluated(said: Said, kind: Kind, moments: list[Moment]) -> tuple[Expression, list[float]]:
    try:
        expression = book()._language.expression(said.text, kind)
    except ExpressionError as error:
        assume("beyond all bounds" not in str(error))
        raise
    frame = frame_of(moments)
    return expression, frame.numbers(compiled(expression, book().layout)(frame)).tolist()


@given(NUMBERS, st.lists(MOMENTS, min_size=1, max_size=4))
def test_that_a_compiled_number_is_what_plain_python_gives_and_lies_in_its_interval(
    said: Said, moments: list[Moment]
) -> None:
    expression, values = evaluated(said, "number", moments)
    low, high = expression.interval
    for value, moment in zip(values, moments, strict=True):
        assert value == pytest.approx(said.value(moment), rel=1e-9, abs=1e-9)
        slack = 1e-9 * max(1.0, abs(value))
        assert low - slack <= value <= high + slack


@given(CONDITIONS, st.lists(MOMENTS, min_size=1, max_size=4))
def test_that_a_compiled_condition_is_what_plain_python_gives(
    said: Said, moments: list[Moment]
) -> None:
    _, values = evaluated(said, "truth", moments)
    assert values == [float(said.value(moment)) for moment in moments]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        *(("p < 5", False), ("p <= 5", True), ("p > 5", False), ("p >= 5", True)),
        *(("p == 5", True), ("p != 5", False), ("4 < p <= 5", True), ("5 <= p < 5", False)),
    ],
)
def test_that_a_comparison_at_its_very_edge_is_exact(text: str, holds: bool) -> None:
    moment = Moment(p=5.0, q=0.0, turn=3, waved=False, waves=0.0, rained=False)
    _, values = evaluated(Said(text, lambda _: holds), "truth", [moment])
    assert values == [float(holds)]


def recorded(said: Said, kind: Kind, moments: list[Moment]) -> list[float]:
    """The same by way of a recording, its program and the compiled runner."""
    runner = wait_for_compiled()
    assert runner is not None
    expression = book()._language.expression(said.text, kind)
    frame = frame_of(moments)
    given = [*frame.state, *frame.choices]
    recording = Recording()
    rows = [recording.signal("load", (), row) for row in range(len(given))]
    noted = Frame(rows[: len(frame.state)], frame.turn, rows[len(frame.state) :])
    result = recording.number(part_of(compiled(expression, book().layout)(noted)))
    cells = np.zeros((1, len(given) + 1, runner.lanes))
    cells[0, :-1, : len(moments)] = given
    cells[0, :-1, len(moments) :] = cells[0, :-1, :1]
    runner.run(
        program(recording, {len(given): result}),
        cells,
        range(3, 4),
        Dice(1, np.arange(runner.lanes)),
    )
    found: list[float] = cells[0, -1, : len(moments)].tolist()
    return found


@given(NUMBERS, st.lists(MOMENTS, min_size=1, max_size=4))
def test_that_a_recorded_number_is_the_computed_one_to_the_last_bit(
    said: Said, moments: list[Moment]
) -> None:
    _, values = evaluated(said, "number", moments)
    assert recorded(said, "number", moments) == values


@given(CONDITIONS, st.lists(MOMENTS, min_size=1, max_size=4))
def test_that_a_recorded_condition_is_the_computed_one(said: Said, moments: list[Moment]) -> None:
    _, values = evaluated(said, "truth", moments)
    assert recorded(said, "truth", moments) == values


@given(NUMBERS, st.lists(MOMENTS, min_size=2, max_size=4), st.data())
def test_that_looking_only_at_some_games_changes_no_value(
    said: Said, moments: list[Moment], data: st.DataObject
) -> None:
    expression, values = evaluated(said, "number", moments)
    mask = np.array(
        data.draw(st.lists(st.booleans(), min_size=len(moments), max_size=len(moments)))
    )
    frame = frame_of(moments).narrowed(mask)
    some = frame.numbers(compiled(expression, book().layout)(frame))
    assert some.tolist() == np.array(values)[mask].tolist()


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=5))
def test_that_a_narrowed_frame_writes_where_it_looks_and_nowhere_else(
    masks: list[tuple[bool, bool]],
) -> None:
    moment = Moment(p=5.0, q=0.0, turn=3, waved=False, waves=0.0, rained=False)
    one, other = np.array(masks).T
    frame = frame_of([moment] * len(masks)).narrowed(one)
    frame = frame.narrowed(frame.part(other))
    both = (one & other).tolist()
    assert frame.looked_at().tolist() == both
    assert frame.nowhere == (not any(both))
    amounts = np.arange(1.0, 1.0 + frame.size)
    written = frame.whole(amounts, -1.0)
    assert written[np.array(both)].tolist() == amounts.tolist()
    assert (written[~np.array(both)] == -1.0).all()
    assert frame.added(10.0, amounts).tolist() == (np.maximum(written, 0.0) + 10.0).tolist()


# What is told of a text that is no expression


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("clamp((p - 36) * 5, 0, 100", "a bracket is not closed (column 6)"),
        ("(p + 1", "a bracket is not closed (column 1)"),
        ("p + 1)", "a bracket is closed that was never opened (column 6)"),
        ("p  q", 'an operator or a comma is missing before "q" (column 4)'),
        ("p + * q", 'a value is missing before "*" (column 5)'),
        ("p +\n* q", 'a value is missing before "*" (column 5)'),
        ("min(p, , q)", 'a value is missing before "," (column 8)'),
        ("p +", 'a value is missing after "+" (column 3)'),
        ("not", 'a value is missing after "not" (column 1)'),
        (
            "p == not q",
            '"not" cannot follow "=="; put it and what it denies in brackets (column 6)',
        ),
        ("p if q", '"if" is no word of the language; use choose(condition, a, b) (column 3)'),
        ("in + 1", '"in" is no word of the language (column 1)'),
        ("p * 007", "a number begins with 0; write 7 (column 5)"),
    ],
)
def test_that_what_cannot_be_read_is_told_with_its_reason_and_its_column(
    text: str, told: str
) -> None:
    assert refusal(text) == told


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("p % 5", 'has "%" (column 3)', "not)"),
        ("p = 5", 'has "=" (column 3)', "; compare with =="),
        ("p && q", 'has "&" (column 3)', "; write and"),
        ("1_000", 'has "1_000" (column 1)', "not)"),
        ("  ", "is empty", ""),
    ],
)
def test_that_what_is_outside_the_language_is_told_with_its_column(
    text: str, begin: str, end: str
) -> None:
    sentence = refusal(text)
    assert sentence.startswith(begin)
    assert sentence.endswith(end)


SPELLED = "p q 3 2.5 007 if in and or not ( ) ( ) , + - * / < == min( true"


@given(st.lists(st.sampled_from(SPELLED.split()), min_size=1, max_size=9))
def test_that_whatever_python_refuses_has_a_reason_with_a_column(words: list[str]) -> None:
    text = " ".join(words)
    assert misspelt(text) is None
    try:
        ast.parse(text, mode="eval")
    except SyntaxError:
        assert re.search(r"\(column \d+\)$", unreadable(text)), text
